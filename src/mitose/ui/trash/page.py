"""Trash and archive: what was put away, to bring back or to erase."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from mitose.domain.changes import Changes
from mitose.domain.contact import Contact
from mitose.services import contacts
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.trash.listing import Shelf, ShelfDelegate, ShelfModel
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.confirm_sheet import ConfirmSheet
from mitose.ui.widgets.empty_state import EmptyState
from mitose.ui.widgets.filter_field import FilterField
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.segmented import Choice, Segmented


class TrashPage(QWidget):
    """A `Page` with both lists."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shelf = Shelf.TRASH
        self._asking = self._stale = False
        look = theme()
        self._choice = Segmented(
            (
                Choice(Shelf.TRASH, self.tr("Trash"), icon_name="trash"),
                Choice(Shelf.ARCHIVE, self.tr("Archive"), icon_name="archive"),
            ),
            self.tr("Trash or archive"),
        )
        self._choice.set_value(self._shelf)
        self._choice.chosen.connect(self._turn)
        self.search = FilterField(self.tr("Search what was put away"))
        self.search.textChanged.connect(self._read)
        self.search.entered.connect(self.focus_default)
        self.search.left.connect(self.focus_default)
        self._explained = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._model = ShelfModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(ShelfDelegate(self._view))
        self._view.setUniformItemSizes(True)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(self.tr("Contacts put away"))
        self._view.viewport().setAutoFillBackground(False)
        self._view.setStyleSheet("QListView { background: transparent; }")
        self._view.activated.connect(self.restore_current)
        self._view.selectionModel().selectionChanged.connect(self._enable)
        context.actions.attach(self._view, "trash", self)
        self._back = Button(self.tr("Bring back"), Kind.PRIMARY, icon_name="undo")
        self._back.clicked.connect(self.restore_current)
        self._erase = Button(self.tr("Erase …"), Kind.DANGER)
        self._erase.clicked.connect(self.erase_current)
        self._empty = EmptyState("", "", "trash")
        below = QWidget()
        self._layers = QStackedLayout(below)
        self._layers.addWidget(self._view)
        self._layers.addWidget(self._empty)
        top = QHBoxLayout()
        top.setSpacing(look.px(8))
        top.addWidget(self._choice)
        top.addWidget(self.search, 1)
        top.addWidget(self._back)
        top.addWidget(self._erase)
        top.setContentsMargins(0, 0, look.px(8), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(28), look.px(20), look.px(20), look.px(12))
        column.setSpacing(look.px(12))
        column.addLayout(top)
        column.addWidget(self._explained)
        column.addWidget(below, 1)
        self._turn(self._shelf)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Trash and archive")

    def refresh(self, _changes: Changes) -> None:
        """Read the list anew."""
        self._read()

    def focus_search(self) -> None:
        """Go to the search field of this page."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_default(self) -> None:
        """The list, or the choice of list where it is empty."""
        if self._model.rowCount():
            self._view.setFocus()
            if not self._view.selectedIndexes():  # a search lets go of who was selected
                row = max(0, self._view.currentIndex().row())
                self._view.setCurrentIndex(self._model.index(row))
        else:
            self._choice.segment(self._shelf).setFocus()

    # ------------------------------------------------------------ actions

    def restore_current(self) -> None:
        """Bring the selected contacts back to where they were."""
        ids = self._selected()
        if ids and not self._context.read_only:
            trashed = self._shelf is Shelf.TRASH
            self._context.tasks.deed(contacts.restore if trashed else contacts.unarchive, ids)

    def erase_current(self) -> None:
        """Ask, then erase the selected contacts for good."""
        ids = self._selected()
        if not ids or self._context.read_only:
            return
        if len(ids) == 1:
            name = self._model.contact(self._view.selectedIndexes()[0].row()).name
            title = self.tr("Erase {name} for good?").format(name=name)
        else:
            count = i18n.number(len(ids))
            title = self.tr("Erase {count} contacts for good?").format(count=count)
        text = self.tr(
            "Everything held about them goes at once, and so does the history of undo. "
            "This cannot be taken back. Backups made before still hold them."
        )
        self._sheet = ConfirmSheet(
            self.window(), title, text, self.tr("Erase for good"), danger=True
        )
        self._doomed = ids
        self._sheet.accepted.connect(self._erase_now)
        self._sheet.open()

    # ------------------------------------------------------------ inside

    def _erase_now(self) -> None:
        self._context.tasks.deed(contacts.erase, self._doomed)

    def _selected(self) -> list[int]:
        rows = sorted(index.row() for index in self._view.selectedIndexes())
        return [self._model.contact(row).id for row in rows]

    def _turn(self, shelf: object) -> None:
        self._shelf = Shelf(str(shelf))
        if self._shelf is Shelf.TRASH:
            text = self.tr("Deleted contacts can come back for 30 days.")
        else:
            text = self.tr(
                "Kept, but out of board, counts and Today. An import updates them in place."
            )
        self._explained.setText(text)
        self._read()

    def _read(self) -> None:
        if self._asking:
            self._stale = True
            return
        self._asking, self._stale = True, False
        trashed = self._shelf is Shelf.TRASH
        service = contacts.trash_list if trashed else contacts.archive_list
        self._context.tasks.read(service, self.search.text(), done=self._show, failed=self._failed)

    def _failed(self, error: object) -> None:
        self._asking = False
        self._context.notices.trouble(error)

    def _show(self, found: tuple[Contact, ...]) -> None:
        self._asking = False
        if self._stale:
            self._read()
            return
        row = self._view.currentIndex().row()
        held = QApplication.focusWidget() in (self._view, self._back, self._erase)
        self._model.set_contacts(found, self._shelf)
        trashed = self._shelf is Shelf.TRASH
        title = self.tr("The trash is empty") if trashed else self.tr("Nothing is archived")
        if self.search.text().strip():
            title = self.tr("Nobody here fits the search.")
        self._empty.title.setText(title)
        self._layers.setCurrentWidget(self._view if found else self._empty)
        if held:  # before the buttons go off, which would send the keys elsewhere
            self.focus_default()
            if row >= 0:
                self._view.setCurrentIndex(self._model.index(min(row, len(found) - 1)))
        self._enable()

    def _enable(self) -> None:
        there = bool(self._view.selectedIndexes()) and not self._context.read_only
        self._back.setEnabled(there)
        self._erase.setEnabled(there)
