"""What is done to cards: rating, moving, dropping, archive, trash, printing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from mitose.domain.board_query import Sort
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import ContactDetails
from mitose.services import moves
from mitose.ui.contacts import texts

if TYPE_CHECKING:
    from mitose.ui.contacts.column import Column
    from mitose.ui.contacts.page import ContactsPage
    from mitose.ui.contacts.table_view import ContactTable
    from mitose.ui.context import Context
    from mitose.ui.printing.plan_pdf import PlanPdf

_ORDER = list(Category)


class CardDeeds(QObject):
    """The handlers of the actions of scope ``board``; they act on the selection."""

    def __init__(self, context: Context, page: ContactsPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def _ids(self) -> list[int]:
        """The selection; without one, the card that has the focus."""
        chosen = self._page.selection.ids()
        if chosen:
            return chosen
        current = self._page.selection.current_id()
        return [current] if current else []

    # ------------------------------------------------------------ opening

    def open_current(self) -> None:
        """Open the contact in the panel; where that shows it already, go into it."""
        ids = self._ids()
        if ids:
            self._context.navigate.open(ids)

    def select_all(self) -> None:
        """Select the whole column, in the table all rows."""
        table = self._page.in_table
        (table.view if table is not None else self._page.selection.column().view).selectAll()
        self._context.navigate.contacts(self._ids())

    # ------------------------------------------------------------ rating

    def rate_address_only(self) -> None:
        """Only an address, and in Have."""
        self._rate(Relationship.ADDRESS_ONLY)

    def rate_loose(self) -> None:
        """A loose contact, and in Have."""
        self._rate(Relationship.LOOSE)

    def rate_relationship(self) -> None:
        """A relationship, and in Have."""
        self._rate(Relationship.RELATIONSHIP)

    def _rate(self, relationship: Relationship) -> None:
        from mitose.services import contacts  # noqa: PLC0415 (start-up time counts)

        ids = self._ids()
        if ids:
            self._context.tasks.deed(contacts.rate_into_have, tuple(ids), relationship)

    # ------------------------------------------------------------ moving

    def move_to_have(self) -> None:
        """To the foot of Have."""
        self._move(Category.HAVE)

    def move_to_next(self) -> None:
        """To the foot of Next."""
        self._move(Category.NEXT)

    def move_to_future(self) -> None:
        """To the foot of Future."""
        self._move(Category.FUTURE)

    def move_left(self) -> None:
        """To the category on the left."""
        self._move_sideways(-1)

    def move_right(self) -> None:
        """To the category on the right."""
        self._move_sideways(1)

    def _move_sideways(self, step: int) -> None:
        category = self._page.selection.column().category
        if self._page.in_table is not None:
            card = self._page.card(self._page.selection.current_id())
            category = card.category if card is not None else category
        at = _ORDER.index(category) + step
        if 0 <= at < len(_ORDER):
            self._move(_ORDER[at])

    def _move(self, category: Category, after: int | None = None) -> None:
        ids = tuple(self._ids())
        if ids:
            self._start(ids, category, after)

    def move_up(self) -> None:
        """One place up in the user's own order."""
        self._shift(-1)

    def move_down(self) -> None:
        """One place down in the user's own order."""
        self._shift(1)

    def _shift(self, step: int) -> None:
        if self._page.in_table is not None:
            self._context.notices.say(self.tr("The own order belongs to the board"))
            return
        column = self._page.selection.column()
        chosen = column.view.selected_ids() or self._ids()
        if not chosen:
            return
        if self._page.query.sort(column.category) is not Sort.OWN:
            self._refuse(column)
            return
        rows = [column.model.row_of(key) for key in chosen]
        target = min(rows) - 1 if step < 0 else max(rows) + 2
        if 0 <= target <= len(column.model.ids):
            self._place(column, chosen, target)

    def drop(self, column: Column, ids: Sequence[int], row: int) -> None:
        """Cards were dropped before a row of a column; a panel that is open shows them."""
        if self._context.read_only:
            return
        self._context.navigate.follow(ids)
        own = self._page.query.sort(column.category) is Sort.OWN
        inside = all(column.model.row_of(key) >= 0 for key in ids)
        if not own and inside:
            self._refuse(column)
        elif own:
            self._place(column, ids, row)
        else:
            self._start(tuple(ids), column.category, None)

    def _place(self, column: Column, ids: Sequence[int], row: int) -> None:
        """Right after the visible card above, so that a filter hides no surprise."""
        moving = set(ids)
        above = [key for key in column.model.ids[:row] if key not in moving]
        self._start(tuple(ids), column.category, above[-1] if above else 0)

    def _refuse(self, column: Column) -> None:
        sort = self._page.query.sort(column.category)
        self._refused = column.category
        self._context.notices.say(
            self.tr("Sorted by {order}: cards cannot be placed by hand").format(
                order=texts.said(texts.SORTS[sort]).lower()
            ),
            self.tr("Use own order"),
            self.use_own_order,
        )

    def use_own_order(self) -> None:
        """Give the column that refused a card the user's own order."""
        self._page.sort_column(self._refused, Sort.OWN)

    def _start(self, ids: tuple[int, ...], category: Category, after: int | None) -> None:
        self._context.tasks.deed(moves.move, ids, category, after=after)

    # ------------------------------------------------------------ archive and trash

    def archive(self) -> None:
        """Keep them, out of the board."""
        from mitose.services import contacts  # noqa: PLC0415 (start-up time counts)

        self._remove(contacts.archive)

    def delete(self) -> None:
        """To the trash."""
        from mitose.services import contacts  # noqa: PLC0415 (start-up time counts)

        self._remove(contacts.delete)

    def _remove(self, deed: object) -> None:
        ids = self._ids()
        if not ids:
            return
        if self._page.in_table is not None:
            self._context.navigate.contacts(())
            self._context.tasks.deed(deed, tuple(ids))  # type: ignore[arg-type]
            return
        column = self._page.selection.column()
        rows = column.view.selected_rows() or column.model.rows_of(ids)
        row = rows[0] if rows else 0
        self._context.navigate.contacts(())
        self._context.tasks.deed(deed, tuple(ids))  # type: ignore[arg-type]
        gone = set(ids)
        below = (key for key in column.model.ids[row:] if key not in gone)
        above = (key for key in reversed(column.model.ids[:row]) if key not in gone)
        if near := next(chain(below, above), 0):
            column.view.focus_row(column.model.row_of(near), select=False)

    def merge(self) -> None:
        """Make one contact of the two that are selected."""
        ids = self._page.selection.ids()
        if len(ids) != 2:
            self._context.notices.say(self.tr("Select two contacts to merge them"))
            return
        from mitose.ui.merging.by_hand import MergeByHand  # noqa: PLC0415 (start-up time counts)

        self._merging = MergeByHand(self._context, self._page)
        self._merging.start(ids)

    # ------------------------------------------------------------ print and copy

    def print_plans(self) -> None:
        """The print sheet for the selection, else for the column with the focus."""
        ids = self._page.selection.ids()
        if not ids and self._page.in_table is not None:
            self._sheet(self._page.shown_ids(), "", self.tr("Contacts"))
            return
        if not ids:
            self.print_column(self._page.selection.column())
            return
        card = self._page.card(ids[0])
        name = texts.name_of(card) if len(ids) == 1 and card is not None else ""
        self._sheet(ids, name, "")

    def print_table(self, table: ContactTable) -> None:
        """The print sheet for the table as it stands: its columns, its order, several or all."""
        ids = table.selected_ids()
        columns = [column.value for column in table.columns()]
        self._sheet(ids if len(ids) > 1 else list(table.model.ids), "", table.title(), columns)

    def print_column(self, column: Column) -> None:
        """The print sheet for a column, as it is filtered and sorted."""
        if column.model.ids:
            title = texts.said(texts.CATEGORIES[column.category])
            self._sheet(list(column.model.ids), "", title)

    def _sheet(
        self, ids: Sequence[int], name: str, title: str, columns: Sequence[str] = ()
    ) -> None:
        self._plans.open_sheet(ids, name, title, columns)

    @cached_property
    def _plans(self) -> PlanPdf:
        """One for all that is printed from here: each would stay as long as the page does."""
        from mitose.ui.printing.plan_pdf import PlanPdf  # noqa: PLC0415 (start-up time counts)

        return PlanPdf(self._context, self._page)

    def toggle_table(self) -> None:
        """The same contacts as a table, or as cards."""
        self._page.toggle_table()

    def choose_shown(self) -> None:
        """Choose what cards show, or which columns the table has."""
        self._page.choose_shown()

    def toggle_compact(self) -> None:
        """Small cards, or large ones again."""
        self._page.looks.toggle_compact()

    def choose_folded(self) -> None:
        """Choose which columns are folded."""
        self._page.menus.open_fold_menu()

    def choose_order(self) -> None:
        """Choose the order of all columns."""
        self._page.menus.open_order_menu()

    def choose_filter(self) -> None:
        """Choose what the board is filtered by."""
        self._page.menus.open_filter_menu()

    def save_filter(self) -> None:
        """Save the filter in use under a name."""
        self._page.search.save()

    def copy_rows(self) -> None:
        """Copy rows of the table as text."""
        if self._page.in_table is not None:
            self._page.in_table.copy()

    def copy_mails(self) -> None:
        """Copy the first e-mail address of each selected contact."""
        from mitose.services import contacts  # noqa: PLC0415 (start-up time counts)

        self._context.tasks.read(
            contacts.details_of, tuple(self._page.selection.ids()), done=self._copy
        )

    def _copy(self, details: tuple[ContactDetails, ...]) -> None:
        found = []
        for each in details:
            mail = next((m.value for m in each.methods if m.kind == "email"), "")
            if mail:
                found.append(mail)
        QGuiApplication.clipboard().setText(", ".join(found))
        self._context.notices.say(self.tr("%Ln e-mail address(es) copied", "", len(found)))
