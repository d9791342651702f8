"""The board page: three columns, their filter and their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mitose.domain.board_order import BoardOrder
from mitose.domain.board_query import BoardQuery, Due, PlanState, Sort
from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import Card
from mitose.domain.errors import MitoseError
from mitose.domain.questions import Question
from mitose.services import board
from mitose.ui.contacts import filters, texts
from mitose.ui.contacts.card_deeds import CardDeeds
from mitose.ui.contacts.column import Column
from mitose.ui.contacts.columns_view import ColumnsView
from mitose.ui.contacts.completing import Completing
from mitose.ui.contacts.delegate import CardDelegate
from mitose.ui.contacts.filter_bar import FilterBar
from mitose.ui.contacts.marks import Marks
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from datetime import date

    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

_SCREEN = 30  # cards of a column that a first screen can show
_COMPACT_FROM = 100
_BEHIND_MS = 30
_FOLLOW_MS = 60  # so that a held arrow key does not open every contact on the way


class ContactsPage(QWidget):
    """A `Page`. The first screen and the counts come at once, the rest of the ids behind."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._photos: dict[str, QPixmap | None] = {}
        self._totals = dict.fromkeys(Category, 0)
        self._order: BoardOrder | None = None
        self._asked = 0
        self._touched: frozenset[int] = frozenset()
        self._labels: dict[str, dict[str, int]] = {}
        self._completing = Completing(context, self)
        self._reveal_wanted: tuple[int, ...] = ()
        self._made = False
        self._wanted_source = ""
        self._searched = False  # another filter or order: the place in a column means nothing
        settings = context.settings.now
        self.query = BoardQuery(
            sort_have=Sort(settings.sort_have),
            sort_next=Sort(settings.sort_next),
            sort_future=Sort(settings.sort_future),
        )
        self.delegate = CardDelegate(context.today, self._photo, self)
        self.columns = {category: self._column(category) for category in Category}
        self.deeds = CardDeeds(context, self)
        self._marks = Marks(list(self.columns.values()))
        context.notices.keep_clear(self.columns[Category.HAVE].line)
        self._bar = FilterBar()
        self._bar.removed.connect(self._remove_filter)
        self._bar.reset.connect(self.reset_filter)
        self._cards = ColumnsView(self.columns.values())
        self._actions = context.actions.attach(self._cards, "board", self.deeds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._cards, 1)
        self._sort_button = Button(texts.said(texts.SORTS[self.query.sort_have]), short_icon="sort")
        self._sort_button.setMenu(self._sort_menu())
        self._filter_button = Button(self.tr("Filter"), icon_name="filter", short_icon="filter")
        self._filter_button.clicked.connect(self._open_filter_menu)
        self._behind = QTimer(self, singleShot=True, interval=_BEHIND_MS)
        self._behind.timeout.connect(self._ask_overview)
        self._walk = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._walk.timeout.connect(self._follow)
        self._show_title()
        self._look()
        self._ask_overview()

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Contacts")

    def header_widgets(self) -> Sequence[QWidget]:
        """Filter and sort."""
        return (self._filter_button, self._sort_button)

    def refresh(self, changes: Changes) -> None:
        """Show anew what changed; selection and place stay."""
        ids = None if changes.everything else changes.contact_ids
        self._touched = changes.contact_ids
        self._completing.forget()
        self._marks.note()
        self._order = None
        self._asked += 1  # an answer that is under way is from before
        self.delegate.forget()
        for column in self.columns.values():
            column.model.forget(ids)
        self._look(keep=True)
        self._behind.start()

    def focus_default(self) -> None:
        """The focus goes to what is selected, to the card that had it, or to the first."""
        columns = self.columns.values()
        chosen = next((c for c in columns if c.view.selected_ids()), None)
        chosen = chosen or next((c for c in columns if c.view.current_id()), None)
        if chosen is not None:
            chosen.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next((c for c in self.columns.values() if c.model.ids), None)
        if first is not None:
            first.view.focus_row(0, select=False)
            first.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def complete(self, text: str) -> str:
        """How what is typed into the filter may go on."""
        return self._completing.rest(text)

    def filter_text(self, text: str) -> None:
        """Filter by what is typed."""
        self._set_query(replace(self.query, text=text))

    def filter_source(self, name: str) -> None:
        """Filter by a source of this name; empty for none."""
        self._labels.pop("sources", None)
        self._wanted_source = name
        self.context.tasks.read(filters.labels_of, done=self._filter_by_source)

    def escape(self) -> bool:
        """Peel the selection off."""
        if self.selected_ids():
            self.select(())
            self.context.navigate.contacts(())
            return True
        return False

    def reveal(self, ids: Sequence[int], *, made: bool = False) -> None:
        """Bring contacts into view and select them, also those that are on their way here.

        A filter that would hide one the user has just ``made`` goes.
        """
        self._reveal_wanted, self._made = tuple(ids), made
        self._marks.forget()
        self._do_reveal()
        self._behind.start()

    def reveal_made(self, contact_id: int) -> None:
        """Show a contact that the user has just made."""
        self.reveal((contact_id,), made=True)

    def print_current(self) -> None:
        """Print the plans of the selection, else of the column with the focus."""
        self.deeds.print_plans()

    def palette_actions(self) -> list[QAction]:
        """What can be done with the selected cards."""
        return list(self._actions.values()) if self.selected_ids() else []

    # ------------------------------------------------------------ selection

    def selected_ids(self) -> list[int]:
        """The selected contacts, column by column."""
        return [key for column in self.columns.values() for key in column.view.selected_ids()]

    def filtered_ids(self) -> list[int] | None:
        """The contacts that the filter leaves, column by column; None without a filter."""
        if not self.query.filtered:
            return None
        return [key for column in self.columns.values() for key in column.model.ids]

    def select(self, ids: Sequence[int]) -> None:
        """Select exactly these contacts, as far as they are shown."""
        for column in self.columns.values():
            column.view.select_ids(ids)

    def current_column(self) -> Column:
        """The column with the focus, else the one with the selection, else the first."""
        for column in self.columns.values():
            if column.view.hasFocus():
                return column
        for column in self.columns.values():
            if column.view.selected_ids():
                return column
        return self.columns[Category.HAVE]

    def card(self, contact_id: int) -> Card | None:
        """The card of a contact that is shown."""
        for column in self.columns.values():
            row = column.model.row_of(contact_id)
            if row >= 0:
                return column.model.card(row)
        return None

    def _only(self, chosen: Column) -> None:
        self._marks.forget()
        for column in self.columns.values():
            if column is not chosen:
                column.view.clearSelection()

    def _picked(self) -> None:
        self._marks.forget()
        self.context.navigate.contacts(self.selected_ids())

    def _walked(self) -> None:
        self._marks.forget()
        self._walk.start()

    def _follow(self) -> None:
        self.context.navigate.follow(self.selected_ids())

    def _choose(self, contact_id: int) -> None:
        self.select((contact_id,))
        self.context.navigate.contact(contact_id)

    def _ask_question(self, contact_id: int, question: Question) -> None:
        self.context.navigate.contact(contact_id, (question.name or "").lower())

    def _sideways(self, column: Column, step: int, y: int) -> None:
        order = list(self.columns.values())
        at = order.index(column) + step
        while 0 <= at < len(order):
            target = order[at]
            if target.model.ids:
                column.view.clearSelection()
                target.view.setFocus(Qt.FocusReason.TabFocusReason)
                target.view.focus_row(target.view.row_near(y), select=True)
                self._walked()
                self._cards.ensureWidgetVisible(target, 0, 0)
                return
            at += step

    # ------------------------------------------------------------ reading

    def _column(self, category: Category) -> Column:
        column = Column(
            category, self._read_cards, self.context.today, self.delegate, self.selected_ids
        )
        view = column.view
        view.pressed_alone.connect(partial(self._only, column))
        view.picked.connect(self._picked)
        view.walked.connect(self._walked)
        view.chosen.connect(self._choose)
        view.question_asked.connect(self._ask_question)
        view.sideways.connect(partial(self._sideways, column))
        view.menu_wanted.connect(self._open_card_menu)
        column.dropped.connect(partial(self._drop, column))
        column.head.adding_wanted.connect(partial(self.context.navigate.add, category))
        column.head.menu_wanted.connect(partial(self._open_column_menu, column))
        column.head.add.setEnabled(not self.context.read_only)
        return column

    def _read_cards(self, ids: Sequence[int]) -> dict[int, Card]:
        try:
            return board.cards(self.context.workspace, ids, self.context.today())
        except MitoseError as error:
            if error.code != "busy":
                self.context.notices.trouble(error)
            return {}

    def _look(self, *, keep: bool = False, recount: bool = True) -> None:
        """The first screen and the counts, at once; the filters of the reader come behind."""
        workspace = self.context.workspace
        try:
            if recount:
                self._totals = board.totals(workspace)
                self._set_compact()
            seen = board.glance(workspace, self.query, self._totals, _SCREEN, self._order)
        except MitoseError as error:
            if error.code != "busy":
                self.context.notices.trouble(error)
            return
        if seen is None:
            return
        if not keep:
            self._read_screens(seen.ids)
        for category, column in self.columns.items():
            if not keep or len(column.model.ids) <= _SCREEN:
                self._set_ids(column, seen.ids[category], frozenset())
            self._show_counts(column, seen.counts[category])

    def _read_screens(self, ids: dict[Category, list[int]]) -> None:
        """The cards that all columns are about to paint, in one go."""
        wanted: list[int] = []
        for category, column in self.columns.items():
            wanted += column.model.unknown(ids[category][: column.view.rows_on_screen()])
        if not wanted:
            return
        cards = self._read_cards(wanted)
        for category, column in self.columns.items():
            column.model.know({key: cards[key] for key in ids[category] if key in cards})

    def _show_counts(self, column: Column, shown: int) -> None:
        column.head.set_counts(shown, self._totals[column.category], filtered=self.query.filtered)
        column.show_emptiness(filtered=self.query.filtered)

    def _ask_overview(self) -> None:
        self._asked += 1
        self.context.tasks.read(
            _overview,
            self.query,
            self.context.today(),
            self._asked,
            order=self._order is None or self._order.query != self.query.unfiltered(),
            done=self._show_overview,
        )

    def _show_overview(self, answer: tuple[int, board.Overview]) -> None:
        asked, overview = answer
        if asked != self._asked:
            return
        self._order = overview.order or self._order
        asked_for = self._touched and self.query.filtered
        shown = {key for ids in overview.ids.values() for key in ids} if asked_for else set()
        for category, column in self.columns.items():
            ids = overview.ids[category]
            kept = self._misfits(column, shown)
            count = len(ids)
            self._set_ids(column, _with_misfits(column, ids, kept), frozenset(kept))
            self._show_counts(column, count)
            if category in overview.progress:
                column.head.set_progress(overview.progress[category])
        self._marks.put_back()
        revealed = self._do_reveal()
        if self._reveal_wanted and self._made and not revealed and self.query.filtered:
            self.reset_filter()
            return
        self._reveal_wanted = ()
        self._searched = False

    def _misfits(self, column: Column, shown: set[int]) -> list[int]:
        """Cards that no longer fit the filter since a deed: they stay, dimmed, until it changes."""
        if not self.query.filtered:
            return []
        kept = []
        for key in self._touched | column.model.dimmed:
            row = column.model.row_of(key)
            if row < 0 or key in shown:
                continue
            card = column.model.card(row)
            alive = card is not None and not card.deleted and not card.archived
            if alive and card is not None and card.category is column.category:
                kept.append(key)
        return kept

    def _set_ids(self, column: Column, ids: Sequence[int], dimmed: frozenset[int]) -> None:
        selected = column.view.selected_ids()
        current_row = column.view.currentIndex().row()
        focused = column.model.ids[current_row] if current_row >= 0 else None
        place = column.view.verticalScrollBar().value()
        if not column.model.set_ids(ids, dimmed):
            return
        if selected:
            column.view.select_ids(selected)
        # Asking where an id stands counts all rows: only where there is something to ask for.
        index = QModelIndex() if focused is None else column.model.index_of(focused)
        if index.isValid():
            column.view.focus_row(index.row(), select=False)
        elif column.view.hasFocus():  # the card left: its neighbour takes the keys
            near = min(max(current_row, 0), len(ids) - 1)
            column.view.focus_row(near, select=False)
        if not self._searched:
            column.view.verticalScrollBar().setValue(place)
        elif not column.view.selectionModel().isSelected(column.view.currentIndex()):
            column.view.scrollToTop()

    def _do_reveal(self) -> bool:
        wanted = self._reveal_wanted
        if not any(c.model.row_of(key) >= 0 for key in wanted for c in self.columns.values()):
            return False
        self.select(wanted)
        for column in self.columns.values():
            if here := column.view.selected_ids():
                column.view.focus_row(column.model.row_of(here[0]), select=False)
        self.context.navigate.follow(wanted)
        return True

    def _photo(self, digest: str) -> QPixmap | None:
        if digest not in self._photos:
            self._photos[digest] = None
            self.context.tasks.read(_photo, digest, done=self._photo_read)
        return self._photos[digest]

    def _photo_read(self, answer: tuple[str, bytes]) -> None:
        digest, data = answer
        picture = QPixmap()
        if data and picture.loadFromData(data):
            self._photos[digest] = picture
            for column in self.columns.values():
                column.view.viewport().update()

    # ------------------------------------------------------------ filter and order

    def reset_filter(self) -> None:
        """Show everybody."""
        self._set_query(self.query.unfiltered())
        field = getattr(self.window(), "header", None)
        if field is not None:
            field.filter.clear()

    def unfilter(self) -> bool:
        """Peel the filter off, if there is one."""
        there = self.query.filtered
        self.reset_filter()
        return there

    def set_filter(self, **values: object) -> None:
        """Change parts of the filter."""
        self._set_query(replace(self.query, **values))  # type: ignore[arg-type]

    def _set_query(self, query: BoardQuery) -> None:
        if query == self.query:
            return
        before, self.query = self.query, query
        if query.sources != before.sources:
            self.context.navigate.filtered_by(filters.source_name(query, self._labels))
        self._touched = frozenset()
        self._searched = True
        self._marks.note()
        for column in self.columns.values():
            column.model.dimmed = frozenset()
        self._look(recount=False)
        in_bar = self._bar.isAncestorOf(QApplication.focusWidget() or self)
        self._bar.show_filters(filters.described(query, self._labels))
        if in_bar:  # what was pressed is gone
            self.focus_default()
        if query.typed_only:
            self._behind.start()
        else:
            self._ask_overview()

    def _remove_filter(self, key: str) -> None:
        if key == "text":
            field = getattr(self.window(), "header", None)
            if field is not None:
                field.filter.clear()
                return
        self._set_query(filters.without(self.query, key))

    def _filter_by_source(self, labels: dict[str, dict[str, int]]) -> None:
        self._labels = labels
        found = labels["sources"].get(self._wanted_source)
        self.set_filter(sources=(found,) if found else ())

    def _open_filter_menu(self) -> None:
        self.context.tasks.read(filters.labels_of, done=self._show_filter_menu)

    def _show_filter_menu(self, labels: dict[str, dict[str, int]]) -> None:
        self._labels = labels
        menu = filters.menu(self, self.query, labels)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._filter_button.mapToGlobal(self._filter_button.rect().bottomLeft()))

    def _sort_menu(self) -> Menu:
        menu = Menu(self)
        for sort, words in texts.SORTS.items():
            menu.addAction(texts.said(words), partial(self.sort_all, sort))
        return menu

    def sort_all(self, sort: Sort) -> None:
        """Give every column the same order."""
        query = self.query
        for category in Category:
            query = query.sorted_by(category, sort)
        self._sorted(query)

    def sort_column(self, category: Category, sort: Sort) -> None:
        """Give one column an order of its own."""
        self._sorted(self.query.sorted_by(category, sort))

    def _sorted(self, query: BoardQuery) -> None:
        self._set_query(query)
        self._show_title()
        self.context.settings.change(
            sort_have=query.sort_have.value,
            sort_next=query.sort_next.value,
            sort_future=query.sort_future.value,
        )

    def _show_title(self) -> None:
        sorts = {self.query.sort(category) for category in Category}
        words = texts.said(texts.SORTS[sorts.pop()]) if len(sorts) == 1 else self.tr("Mixed order")
        self._sort_button.setText(words)
        self._sort_button.setAccessibleName(self.tr("Order: {order}").format(order=words))

    def _set_compact(self) -> None:
        wanted = self.context.settings.now.compact
        most = max(self._totals.values())
        compact = wanted == "on" or (wanted == "auto" and most > _COMPACT_FROM)
        if compact != self.delegate.compact:
            self.delegate.compact = compact
            self.delegate.forget()
            for column in self.columns.values():
                column.view.scheduleDelayedItemsLayout()

    # ------------------------------------------------------------ menus and drops

    def _open_card_menu(self, at: QPoint) -> None:
        if not self.selected_ids():
            return
        names = (
            *("open", "", "rate_address", "rate_loose", "rate_relationship", ""),
            *("to_have", "to_next", "to_future", ""),
            *(("merge",) if len(self.selected_ids()) == 2 else ()),
            *("archive", "delete"),
        )
        menu = self.context.actions.menu([self._actions.get(n) for n in names], self)
        menu.addSeparator()
        menu.addAction(self.tr("Print plans …"), self.deeds.print_plans)
        menu.addAction(self.tr("Export …"), self.context.navigate.export)
        menu.addAction(self.tr("Copy e-mail addresses"), self.deeds.copy_mails)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _open_column_menu(self, column: Column) -> None:
        menu = Menu(self)
        count = len(column.model.ids)
        plans = menu.addAction(
            self.tr("Print plans ({count}) …").format(count=count),
            partial(self.deeds.print_column, column),
        )
        plans.setEnabled(count > 0)
        if column.category is Category.HAVE:
            sorting = menu.addAction(self.tr("Sorting round"), partial(self._sort_out, column))
            sorting.setEnabled(count > 0 and not self.context.read_only)
        planning = menu.addAction(self.tr("Planning round"), partial(self._plan, column))
        planning.setEnabled(count > 0 and not self.context.read_only)
        order = menu.addMenu(self.tr("Order"))
        for sort, words in texts.SORTS.items():
            action = order.addAction(
                texts.said(words), partial(self.sort_column, column.category, sort)
            )
            action.setCheckable(True)
            action.setChecked(self.query.sort(column.category) is sort)
        menu.addAction(self.tr("Compact cards"), self._toggle_compact).setCheckable(True)
        menu.actions()[-1].setChecked(self.delegate.compact)
        menu.addSeparator()
        filters.add_column_filters(self, menu, column.category)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(column.head.more.mapToGlobal(column.head.more.rect().bottomLeft()))

    def _sort_out(self, column: Column) -> None:
        """The sorting round over the column as it is filtered; unfiltered it goes on."""
        ids = list(column.model.ids) if self.query.filtered else None
        self.context.navigate.round("sorting", ids)

    def _plan(self, column: Column) -> None:
        """The planning round over the column as it is filtered; unfiltered it goes on."""
        if self.query.filtered:
            self.context.navigate.round("planning", list(column.model.ids))
        else:
            self.context.navigate.round("planning", None, column.category.value)

    def _toggle_compact(self) -> None:
        self.context.settings.change(compact="off" if self.delegate.compact else "on")
        self._set_compact()

    def toggle_unrated(self) -> None:
        """Show only the unrated of Have, or all again."""
        self.set_filter(unrated=not self.query.unrated)

    def toggle_plan(self, category: Category) -> None:
        """Show only contacts without a complete plan in a column, or all again."""
        key = f"plan_{category.value}"
        now = self.query.plan(category)
        state = PlanState.ANY if now is PlanState.INCOMPLETE else PlanState.INCOMPLETE
        self.set_filter(**{key: state})

    def show_due(self, due: Due) -> None:
        """Show only what has something due."""
        self.set_filter(due=due)

    def _drop(self, column: Column, ids: Sequence[int], row: int) -> None:
        self.deeds.drop(column, ids, row)


def _overview(
    ws: Workspace, query: BoardQuery, day: date, asked: int, *, order: bool
) -> tuple[int, board.Overview]:
    return asked, board.overview(ws, query, day, order=order)


def _photo(ws: object, digest: str) -> tuple[str, bytes]:
    return digest, board.photo(ws, digest)  # type: ignore[arg-type]


def _with_misfits(column: Column, ids: Sequence[int], kept: Sequence[int]) -> Sequence[int]:
    if not kept:
        return ids
    result = list(ids)
    for key in sorted(kept, key=column.model.row_of):
        result.insert(min(column.model.row_of(key), len(result)), key)
    return result
