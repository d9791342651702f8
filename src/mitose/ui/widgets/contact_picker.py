"""A field that finds a contact by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from mitose.domain.contact import Card
from mitose.services import contacts, introducers
from mitose.ui.widgets.suggestion_list import dress, open_below

if TYPE_CHECKING:
    from typing import Protocol

    from mitose.ui.tasks import Tasks

    class Desk(Protocol):
        """Who looks for contacts, and who is not to be found: the one on show."""

        tasks: Tasks

        @property
        def contact_id(self) -> int:
            """The contact on show, 0 for none."""


_PAUSE_MS = 80
_SHOWN = 12
_NAME = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ContactPicker(QLineEdit):
    """Emits `picked` with a contact's id, or 0 when the field is emptied and `clears` is set.

    With `warmest` the warmest come first, and Down or a click in the empty field shows them.
    """

    picked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        name: str,
        placeholder: str,
        *,
        clears: bool = False,
        warmest: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clears = clears
        self._warmest = warmest
        self._found: tuple[Card, ...] = ()
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._names = QStandardItemModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionRole(_NAME)  # the name alone goes into the field
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # Queued: Qt writes the name into the field right after it has told of the choice.
        completer.activated[QModelIndex].connect(  # type: ignore[index]
            self._chosen, Qt.ConnectionType.QueuedConnection
        )
        self.setCompleter(completer)
        dress(completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.textEdited.connect(self._edited)

    def show_name(self, name: str) -> None:
        """Show who is chosen, unless somebody is typing."""
        if not (self.hasFocus() and self.text() != self._shown):
            self.setText(name)
            self.setCursorPosition(0)
        self._shown = name

    def _edited(self) -> None:
        self._pause.start()

    def _look(self) -> None:
        text = self.text().strip()
        if text or self._warmest:
            find = introducers.find if self._warmest else contacts.find_names
            self._desk.tasks.read(find, text, _SHOWN, done=self._show)

    def _show(self, found: tuple[Card, ...]) -> None:
        own = self._desk.contact_id
        self._found = tuple(card for card in found if card.id != own)
        self._names.clear()
        for card in self._found:
            item = QStandardItem(_line(card))
            item.setData(card.name, _NAME)
            self._names.appendRow(item)
        if self.hasFocus() and self._found and (self._typed() or self._open_all()):
            open_below(self.completer(), self)
        else:
            self._hide_list()

    def _typed(self) -> bool:
        return bool(self.text().strip()) and self.text() != self._shown

    def _open_all(self) -> bool:
        """Whether the list may be open though nothing is typed."""
        return self._warmest and not self.text().strip()

    def _list_row(self) -> int:
        """The row the arrow keys are on in the open list, else -1."""
        popup = self.completer().popup()
        return popup.currentIndex().row() if popup is not None and popup.isVisible() else -1

    def _hide_list(self) -> None:
        popup = self.completer().popup()
        if popup is not None:
            popup.hide()

    def _chosen(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, row: int) -> None:
        self._pause.stop()
        self._hide_list()
        if 0 <= row < len(self._found):
            card = self._found[row]
            self._shown = card.name
            self.setText(card.name)
            self.picked.emit(card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            row = self._list_row()
            if row >= 0 or (self._found and self._typed()):
                self._take(max(row, 0))
            elif not self.text().strip():
                self._cleared()
            return
        if event.key() == Qt.Key.Key_Down and self._open_all() and self._list_row() < 0:
            self._look()
            return
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self._hide_list()
            self.setText(self._shown)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._open_all():
            self._look()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        if not self.text().strip():
            self._cleared()
        elif self.text() != self._shown:
            self.setText(self._shown)

    def _cleared(self) -> None:
        if self._clears and self._shown:
            self._shown = ""
            self.picked.emit(0)


class NamePicker(ContactPicker):
    """Also takes a name that is no contact's: the last of the list, and `named` carries it."""

    named = Signal(str)
    _looking = False  # asked for by Enter, before the list had come

    def _show(self, found: tuple[Card, ...]) -> None:
        super()._show(found)
        text = " ".join(self.text().split())
        if text and self._typed():
            item = QStandardItem(self.tr("As a name: “{name}”").format(name=text))
            item.setData(text, _NAME)
            self._names.appendRow(item)
            if self.hasFocus():
                open_below(self.completer(), self)
        if self._looking:
            self._looking = False
            self._take(0)

    def _take(self, row: int) -> None:
        if row == len(self._found) and self._typed():
            self._pause.stop()
            self._hide_list()
            name = " ".join(self.text().split())
            self._shown = name
            self.setText(name)
            self.named.emit(name)
        else:
            super()._take(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.key() in _ENTER and not event.modifiers()
        if plain and self._typed() and self._list_row() < 0:
            self._pause.stop()
            self._looking = True
            self._look()
            return
        super().keyPressEvent(event)


def _line(card: Card) -> str:
    work = " · ".join(part for part in (card.role, card.organisation) if part)
    return f"{card.name}   {work}" if work else card.name
