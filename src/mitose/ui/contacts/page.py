"""The board page: three columns, their filter and their order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mitose.domain.board_query import BoardQuery, Sort
from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import Card
from mitose.domain.search_completion import Completion
from mitose.ui import pieces
from mitose.ui.contacts import texts
from mitose.ui.contacts.ahead import Ahead
from mitose.ui.contacts.asking import Asking
from mitose.ui.contacts.card_deeds import CardDeeds
from mitose.ui.contacts.column import Column
from mitose.ui.contacts.columns_view import ColumnsView
from mitose.ui.contacts.completing import Completing
from mitose.ui.contacts.delegate import CardDelegate
from mitose.ui.contacts.found import FoundPlaces
from mitose.ui.contacts.keeping import Keeping
from mitose.ui.contacts.looks import Looks
from mitose.ui.contacts.marks import Marks
from mitose.ui.contacts.menus import BoardMenus
from mitose.ui.contacts.photos import Photos
from mitose.ui.contacts.reading import BoardReading
from mitose.ui.contacts.revealing import Revealing
from mitose.ui.contacts.searching import BoardSearch
from mitose.ui.contacts.selection import Selection
from mitose.ui.widgets.button import Button

if TYPE_CHECKING:
    from mitose.ui.contacts.table_view import ContactTable
    from mitose.ui.context import Context

_MARK_MS = 30
# The table has no use for these actions.
_OF_COLUMNS = ("choose_order", "compact_cards", "fold_columns")


class ContactsPage(QWidget):
    """A `Page`. It arranges and passes on: see `reading`, `searching`, `menus`, `card_deeds`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        pieces.build(self._pieces())

    def _pieces(self) -> pieces.Pieces:
        context = self.context
        self._completing = Completing(context, self)
        photos = Photos(context, self)
        photos.arrived.connect(self._repaint)
        self.search = BoardSearch(context, self)
        self._reading = BoardReading(context, self.search.query, self)
        self._revealing = Revealing(self, self._reading, context.settings.now.board_selected)
        self._ahead = Ahead(context, self._reading, self)
        self.search.about_to.connect(self._ahead.begin)
        self.found = FoundPlaces(context, self)
        self.delegate = CardDelegate(context.today, photos.get, self.found, self)
        self.delegate.mark(self.search.query.words, self.search.query.search.places)
        self.found.arrived.connect(self._repaint)
        self.columns: dict[Category, Column] = {}
        self.table: ContactTable | None = None
        self.selection = Selection(self)
        self.looks = Looks(context, self, self._reading)
        self._views = QStackedWidget(self)
        self._cards = ColumnsView(self._views)
        self._views.addWidget(self._cards)
        for category in Category:
            yield pieces.PAUSE
            self.columns[category] = column = self._column(category)
            self._cards.add(column)
        yield pieces.PAUSE
        self._reading.columns = self.columns
        self.deeds = CardDeeds(context, self)
        self._marks = Marks(list(self.columns.values()))
        self._asking = Asking(context, self)
        yield pieces.PAUSE
        self._actions = context.actions.attach(self._views, "board", self.deeds)
        self.menus = BoardMenus(context, self, self._actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.search.bar)
        layout.addWidget(self._views, 1)
        yield pieces.PAUSE
        self.sort_button = Button(texts.said(texts.SORTS[self.query.sort_have]), short_icon="sort")
        self.sort_button.setMenu(self.menus.sort_menu())
        self.filter_button = Button(self.tr("Filter"), icon_name="filter", short_icon="filter")
        self.filter_button.clicked.connect(self.menus.open_filter_menu)
        self._view_button = Button(self.tr("Table"), icon_name="week", short_icon="week")
        self._view_button.clicked.connect(self.toggle_table)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._go_on)
        self._marking = QTimer(self, singleShot=True, interval=_MARK_MS)
        self._marking.timeout.connect(self._mark)
        self._keeping = Keeping(context, self)
        self._show_title()
        self._listen()
        yield pieces.WHEN_SHOWN
        for column in self.columns.values():
            column.model.forget()  # the cards of a rehearsal may be old by now
        self._reading.look()
        self._reading.ask_overview()
        self.search.begin()
        if context.settings.now.board_view == "table":
            self._show_table(shown=True)

    def _listen(self) -> None:
        self.selection.moved.connect(self._keeping.soon)
        self.selection.touched.connect(self._marks.forget)
        for column in self.columns.values():
            column.view.menu_wanted.connect(self.menus.open_card_menu)
            column.head.menu_wanted.connect(partial(self.menus.open_column_menu, column))
        self.search.changed.connect(self._searched)
        self.search.sorted_anew.connect(self._show_title)
        self._reading.counted.connect(self.looks.arrange)
        self._reading.whole.connect(self._marks.put_back)
        self._reading.whole.connect(self._revealing.whole)

    def _column(self, category: Category) -> Column:
        column = Column(
            category,
            self._reading.read_cards,
            self.context.today,
            self.delegate,
            self.selection.ids,
        )
        column.model.found = self.found.said
        view = column.view
        view.pressed_alone.connect(partial(self.selection.only, column))
        view.picked.connect(self.selection.pick)
        view.walked.connect(self.selection.walk)
        view.chosen.connect(self.selection.open)
        view.question_asked.connect(self.selection.ask)
        view.sideways.connect(partial(self.selection.step_aside, column))
        column.dropped.connect(partial(self._drop, column))
        column.head.adding_wanted.connect(partial(self.context.navigate.add, category))
        column.head.add.setEnabled(not self.context.read_only)
        column.strip.unfolding.connect(partial(self.looks.fold, column, folded=False))
        column.set_folded(category.value in self.context.settings.now.board_folded.split())
        return column

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Contacts")

    def rehearse(self) -> pieces.Pieces:
        """Paint the cards where nobody sees it: laying out their texts is most of the first visit.

        What is shown then is read anew.
        """
        self._reading.look()
        for column in self.columns.values():
            yield pieces.PAUSE
            column.view.viewport().grab()

    def header_widgets(self) -> Sequence[QWidget]:
        """Filter, sort, and the other view."""
        return (self.filter_button, self.sort_button, self._view_button)

    def refresh(self, changes: Changes) -> None:
        """Show anew what changed; selection and place stay."""
        self._completing.forget()
        self._marks.note()
        self.delegate.new_day()
        self.found.refresh()
        self._reading.changed(changes)
        self._keeping.changed(changes)
        if self.in_table is not None:
            self.in_table.refresh(changes)
        self._asking.changed(changes)

    def flush(self) -> None:
        """Keep what is shown for the next start."""
        self._keeping.write()
        if self.table is not None:
            self.table.keep()

    def showEvent(self, event: QShowEvent) -> None:
        """The words kept from the last time stand in the window's filter field."""
        super().showEvent(event)
        self.search.show_text()

    def focus_default(self) -> None:
        """The focus goes to what is selected, to the card that had it, or to the first."""
        if self.in_table is not None:
            self.in_table.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        chosen = self.selection.to_focus()
        if chosen is not None:
            chosen.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next((c for c in self.columns.values() if c.model.ids and not c.folded), None)
        if first is None:
            self._revealing.keys_wait()
            return
        first.view.focus_row(0, select=False)
        first.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def complete(self, text: str) -> Completion:
        """How what is typed into the filter may go on."""
        return self._completing.completed(text)

    def filter_text(self, text: str) -> None:
        """Filter by what is typed."""
        self.search.change(text=text)

    def filter_source(self, name: str) -> None:
        """Filter by a source of this name; empty for none."""
        self.search.by_source(name)

    def apply_filter(self, query: BoardQuery) -> None:
        """Filter by something that was saved."""
        self.search.apply(query)

    def unfilter(self) -> bool:
        """Peel the filter off, if there is one."""
        there = self.query.filtered
        self.search.reset()
        return there

    def escape(self) -> bool:
        """Peel the selection off."""
        return self.selection.clear()

    def reveal(self, ids: Sequence[int]) -> None:
        """Bring contacts into view and select them, also those that are on their way here."""
        self._reveal(ids)

    def reveal_made(self, contact_id: int) -> None:
        """Show a contact that the user has just made: a filter that would hide it goes."""
        self._reveal((contact_id,), unfilters=True)

    def reveal_asked(self, contact_id: int) -> None:
        """Show a contact asked for elsewhere: a filter that hides it goes, with a way back."""
        if self.search.typing:
            self.focus_default()  # where the keys follow to whom is shown
        self._reveal((contact_id,), unfilters=True, way_back=True)

    def _reveal(
        self, ids: Sequence[int], *, unfilters: bool = False, way_back: bool = False
    ) -> None:
        self._marks.forget()
        self._revealing.begin(ids, unfilters=unfilters, way_back=way_back)

    def print_current(self) -> None:
        """Print the table; on the board the plans of the selection, else of a column."""
        if self.in_table is not None:
            self.deeds.print_table(self.in_table)
        else:
            self.deeds.print_plans()

    def prints_first(self) -> bool:
        """Whether the keys are on the table, which is printed then, not the contact beside it."""
        return self.in_table is not None and self.in_table.view.hasFocus()

    def palette_actions(self) -> list[QAction]:
        """What can be done with the selected cards."""
        alone = ("view", "choose_shown", "choose_filter", "save_filter", *_OF_COLUMNS)
        names = list(self._actions) if self.selection.ids() else alone
        without = set(_OF_COLUMNS if self.in_table is not None else ())
        if not self.query.filtered:
            without.add("save_filter")
        return [self._actions[one] for one in names if one not in without]

    # ------------------------------------------------------------ which contacts

    def selected_ids(self) -> list[int]:
        """The selected contacts, column by column."""
        return self.selection.ids()

    def filtered_ids(self) -> list[int] | None:
        """The contacts that the filter leaves, column by column; None without a filter."""
        if not self.query.filtered:
            return None
        return self.shown_ids()

    def shown_ids(self) -> list[int]:
        """All contacts that are shown, in their order."""
        if self.in_table is not None:
            return list(self.in_table.model.ids)
        return [key for column in self.columns.values() for key in column.model.ids]

    def card(self, contact_id: int) -> Card | None:
        """The card of a contact."""
        for column in self.columns.values():
            row = column.model.row_of(contact_id)
            if row >= 0:
                return column.model.card(row)
        return self._reading.read_cards((contact_id,)).get(contact_id)

    # ------------------------------------------------------------ board or table

    @property
    def in_table(self) -> ContactTable | None:
        """The table, while it is what is shown."""
        return self.table if self._views.currentWidget() is not self._cards else None

    def toggle_table(self) -> None:
        """Show the same contacts as a table, or as cards again; the selection goes along."""
        chosen = self.selection.ids()
        self._show_table(shown=self.in_table is None)
        self.context.settings.change(board_view="board" if self.in_table is None else "table")
        if self.in_table is not None:
            self.in_table.reveal(chosen)
        else:
            self.reveal(chosen)
        self.focus_default()

    def _show_table(self, *, shown: bool) -> None:
        if self.table is None:
            from mitose.ui.contacts.table_view import ContactTable  # noqa: PLC0415 (start-up time)

            self.table = ContactTable(self.context, self)
            self._asking.listen(self.table.line)
            self.table.picked.connect(self.selection.pick)
            self.table.walked.connect(self.selection.walk)
            self.table.chosen.connect(self.selection.open)
            self.table.menu_wanted.connect(self.menus.open_card_menu)
            self._views.addWidget(self.table)
        self._views.setCurrentWidget(self.table if shown else self._cards)
        self.sort_button.setEnabled(not shown)  # there a click on a head sorts
        self._view_button.setText(self.tr("Board") if shown else self.tr("Table"))
        if shown:
            self.table.show_query(self.query, sum(self._reading.totals.values()))

    # ------------------------------------------------------------ filter, order, look

    @property
    def query(self) -> BoardQuery:
        """What the board is filtered and sorted by."""
        return self.search.query

    def sort_column(self, category: Category, sort: Sort) -> None:
        """Give one column an order of its own."""
        self.search.sort_column(category, sort)

    def _searched(self) -> None:
        self._keeping.soon()
        self.delegate.mark(())
        self._marking.stop()
        self._painted.start()
        if self.in_table is not None:
            self.in_table.show_query(self.query, sum(self._reading.totals.values()))
        self._marks.note()
        self._reading.search(self.query)
        if self.search.show_bar():  # what was pressed is gone
            self.focus_default()
        if not self.query.typed_only:
            self._reading.ask_overview()

    def _go_on(self) -> None:
        """The letter's frame is painted: what may come behind it begins to wait only now.

        Where painting takes as long as the wait, it would be in the way of the frame else.
        """
        self._marking.start()
        if self.query.typed_only:
            self._reading.ask_soon()

    def show_column(self, column: Column) -> None:
        """Scroll sideways to a column."""
        self._cards.ensureWidgetVisible(column, 0, 0)

    def _show_title(self) -> None:
        sorts = {self.query.sort(category) for category in Category}
        words = texts.said(texts.SORTS[sorts.pop()]) if len(sorts) == 1 else self.tr("Mixed order")
        self.sort_button.setText(words)
        self.sort_button.setAccessibleName(self.tr("Order: {order}").format(order=words))

    def choose_shown(self) -> None:
        """Offer what cards show, or the table's columns."""
        if self.in_table is not None:
            self.in_table.open_column_menu()
        else:
            self.menus.open_shown_menu(self.sort_button)

    def _mark(self) -> None:
        """Mark what was found: behind the first frame, which a letter shall not wait for."""
        self.delegate.mark(self.query.words, self.query.search.places)
        self._repaint()

    def _repaint(self) -> None:
        for column in self.columns.values():
            column.view.viewport().update()

    def _drop(self, column: Column, ids: Sequence[int], row: int) -> None:
        self.deeds.drop(column, ids, row)
