"""Sources, tags and circles of a contact: chips to take off, and a field to add one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QWidget

from mitose.domain.circle import LabelKind
from mitose.services.labels import colours
from mitose.ui.contact_panel.rows import complete, slim
from mitose.ui.painting import ChipTone
from mitose.ui.theme import theme
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LabelEdit(QLineEdit):
    """Adds labels: Enter, a comma or leaving it take what is typed."""

    entered = Signal(str)
    asked = Signal()

    def __init__(self, name: str, placeholder: str, *, framed: bool) -> None:
        super().__init__()
        self._framed = framed
        if not framed:
            slim(self)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._edited)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        wide = max(
            metrics.horizontalAdvance(self.text()),
            metrics.horizontalAdvance(self.placeholderText()),
        )
        wide += theme().px(26)
        if self._framed:
            wide = max(wide, theme().px(600))  # the whole line
        return QSize(round(wide), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(60), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            self._take()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.asked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._take()

    def _edited(self, text: str) -> None:
        self.updateGeometry()
        if text.endswith((",", ";")):
            self._take()

    def _take(self) -> None:
        text = " ".join(self.text().strip(" ,;").split())
        self.clear()
        self.updateGeometry()
        # Qt leaves the list open where Enter is answered here.
        completer: QCompleter | None = self.completer()
        known = completer.popup() if completer is not None else None
        if known is not None:
            known.hide()
        if text:
            self.entered.emit(text)


class LabelRow(QWidget):
    """Chips and the adding field in lines that wrap.

    `names_of` is the reading service that lists what there is already, for completion; `words`
    says such a name in the user's language. A label's colour stands as a dot in its chip.
    """

    added = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        name: str,
        placeholder: str,
        names_of: Callable[..., Sequence[object]],
        kind: LabelKind,
        *,
        words: Callable[[str], str] = str,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._names_of = names_of
        self._kind = kind
        self._colours: dict[str, str] = {}
        self._made: list[ChipButton] = []
        self._chips: list[ChipButton] = []  # those that are shown
        self.setAccessibleName(name)
        self.edit = LabelEdit(self.tr("Add: {what}").format(what=name), placeholder, framed=framed)
        self.edit.entered.connect(self.added)
        self.edit.asked.connect(self._ask)
        self._flow = FlowLayout(self, theme().px(4), theme().px(2))
        self._flow.addWidget(self.edit)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def load(self, labels: Sequence[tuple[str, str]]) -> None:
        """Show labels as (name, what the chip says)."""
        if len(labels) != len(self._chips):
            self._make(len(labels) - len(self._made))
            for place, chip in enumerate(self._made):
                chip.setVisible(place < len(labels))
            self._chips = self._made[: len(labels)]
            self._desk.tabs_changed.emit()
        for chip, (name, text) in zip(self._chips, labels, strict=True):
            chip.set_chip(text, ChipTone.NEUTRAL)
            chip.setProperty("label", name)
            chip.setAccessibleName(self.tr("{label}: remove").format(label=text))
            chip.setToolTip(self.tr("Remove {label}").format(label=text))
            chip.set_dot(self._colours.get(name, ""))
        if labels:
            self._desk.tasks.read(colours, self._kind, done=self._know_colours)

    def _make(self, count: int) -> None:
        """Make so many more chips; those no contact needs now are kept, hidden."""
        if count <= 0:
            return
        self._flow.removeWidget(self.edit)
        for _ in range(count):
            chip = ChipButton("", ChipTone.NEUTRAL, removable=True, parent=self)
            chip.clicked.connect(self._remove)
            self._flow.addWidget(chip)
            self._made.append(chip)
        self._flow.addWidget(self.edit)

    def _know_colours(self, found: dict[str, str]) -> None:
        self._colours = found
        for chip in self._chips:
            chip.set_dot(found.get(str(chip.property("label")), ""))

    def names(self) -> tuple[str, ...]:
        """The labels shown."""
        return tuple(str(chip.property("label")) for chip in self._chips)

    def _remove(self) -> None:
        sender = self.sender()
        if sender is not None:
            if sender is self.focusWidget():
                self.edit.setFocus()
            self.removed.emit(str(sender.property("label")))

    def _ask(self) -> None:
        self._desk.tasks.read(self._names_of, done=self._know)

    def _know(self, found: Sequence[object]) -> None:
        own = set(self.names())
        names = [str(getattr(entry, "name", entry)) for entry in found]
        complete(self.edit, [self._words(name) for name in names if name not in own])
