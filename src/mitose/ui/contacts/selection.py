"""Which contacts are selected, in the columns or in the table, and that the panel goes along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mitose.domain.category import Category
from mitose.domain.questions import Question

if TYPE_CHECKING:
    from mitose.ui.contacts.column import Column
    from mitose.ui.contacts.page import ContactsPage

_FOLLOW_MS = 60  # so that a held arrow key does not open every contact on the way


class Selection(QObject):
    """The board's or, while it is shown, the table's.

    `touched` comes when the user has selected something else, before the panel shows it; `moved`
    when there is something to keep for the next start.
    """

    touched = Signal()
    moved = Signal()

    def __init__(self, page: ContactsPage) -> None:
        super().__init__(page)
        self._page = page
        self._navigate = page.context.navigate
        self._used: Column | None = None
        self._walk = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._walk.timeout.connect(self._follow)
        self._rest = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._rest.timeout.connect(self._tell_near)

    def ids(self) -> list[int]:
        """The selected contacts, column by column."""
        if self._page.in_table is not None:
            return self._page.in_table.selected_ids()
        return [key for column in self._columns() for key in column.view.selected_ids()]

    def current_id(self) -> int:
        """The contact the keys are on; 0 for none."""
        if self._page.in_table is not None:
            return self._page.in_table.current_id()
        return self.column().view.current_id()

    def column(self) -> Column:
        """The column with the focus, else that with the selection, that last used, or the first."""
        for column in self._columns():
            if column.view.hasFocus():
                return column
        for column in self._columns():
            if column.view.selected_ids():
                return column
        return self._used or self._page.columns[Category.HAVE]

    def select(self, ids: Sequence[int]) -> None:
        """Select exactly these contacts, as far as they are shown."""
        if self._page.in_table is not None:
            self._page.in_table.select(ids)
            return
        for column in self._columns():
            column.view.select_ids(ids)

    def clear(self) -> bool:
        """Select nothing; False if nothing was selected."""
        if not self.ids():
            return False
        self._used = self.column()
        self.select(())
        self._navigate.contacts(())
        return True

    def to_focus(self) -> Column | None:
        """The column the focus goes to: with what is selected, with the keys last, or with any."""
        columns = [one for one in self._columns() if not one.folded]
        chosen = next((c for c in columns if c.view.selected_ids()), None)
        if chosen is None and self._used in columns and self._used.view.current_id():
            chosen = self._used
        return chosen or next((c for c in columns if c.view.current_id()), None)

    def put_keys_on(self, contact_id: int) -> bool:
        """The focus goes to this card, unless others are selected; False if that cannot be."""
        if self._page.in_table is not None or self.ids():
            return False
        for column in self._columns():
            row = column.model.row_of(contact_id)
            if row >= 0 and not column.folded:
                column.view.focus_row(row, select=False)
                column.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    # ------------------------------------------------------------ what the user does

    def only(self, chosen: Column) -> None:
        """A press on a card of this column: what is selected in the others is so no more."""
        self.touched.emit()
        for column in self._columns():
            if column is not chosen:
                column.view.clearSelection()

    def pick(self) -> None:
        """Other contacts were selected: the panel shows them."""
        self.moved.emit()
        self.touched.emit()
        self._navigate.contacts(self.ids())
        self._rest.start()

    def walk(self) -> None:
        """The panel goes along at once, and while a key is held when it comes to rest."""
        self.touched.emit()
        if not self._walk.isActive():
            self._follow()
        self._walk.start()
        self._rest.start()

    def open(self, contact_id: int) -> None:
        """Open what is selected with this contact, else it alone; where it is open, go into it."""
        ids = self.ids()
        if contact_id not in ids:
            ids = [contact_id]
            self.select(ids)
        self._navigate.open(ids)

    def ask(self, contact_id: int, question: Question) -> None:
        """Open a contact where it answers this question."""
        self._navigate.contact(contact_id, (question.name or "").lower())

    def step_aside(self, column: Column, step: int, y: int) -> None:
        """Go to the next column with cards on this side, at the same height."""
        order = self._columns()
        at = order.index(column) + step
        while 0 <= at < len(order):
            target = order[at]
            if target.model.ids and not target.folded:
                column.view.clearSelection()
                target.view.setFocus(Qt.FocusReason.TabFocusReason)
                target.view.focus_row(target.view.row_near(y), select=True)
                self.walk()
                self._page.show_column(target)
                return
            at += step

    def _follow(self) -> None:
        self.moved.emit()
        self._navigate.follow(self.ids())

    def _tell_near(self) -> None:
        """At rest on a card, the one below is most likely to be wanted next, or the one above."""
        table = self._page.in_table
        shown = table if table is not None else self.column()
        row, ids = shown.view.currentIndex().row(), shown.model.ids
        near = (row, row + 1, row - 1) if row >= 0 else ()
        self._navigate.near([ids[at] for at in near if 0 <= at < len(ids)])

    def _columns(self) -> list[Column]:
        return list(self._page.columns.values())
