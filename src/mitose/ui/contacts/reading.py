"""Fills the columns: the first screen and the counts at once, the rest of the ids behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from mitose.domain.board_order import BoardOrder
from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import Card
from mitose.domain.errors import MitoseError
from mitose.services import board
from mitose.services.board_answers import Asked, BoardAnswers
from mitose.services.board_top import Glance
from mitose.ui.contacts import values
from mitose.ui.widgets.announcing import announce

if TYPE_CHECKING:
    from datetime import date

    from mitose.services.workspace import Workspace
    from mitose.ui.contacts.column import Column
    from mitose.ui.context import Context

_SCREEN = 30  # cards of a column that a first screen can show
_BEHIND_MS = 30


class BoardReading(QObject):
    """What is asked of the services for the columns, and what is done with the answers.

    `counted` says that the totals are known anew; `whole` that all columns show all they have.
    """

    counted = Signal()
    whole = Signal()

    def __init__(self, context: Context, query: BoardQuery, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.query = query
        self.columns: dict[Category, Column] = {}
        self.totals = dict.fromkeys(Category, 0)
        self._order: BoardOrder | None = None
        self.answers = BoardAnswers(context.workspace)
        self._asked = 0
        self._seen: Glance | None = None  # what the columns show, as far as it was seen at a glance
        self._touched: frozenset[int] = frozenset()
        self._searched = False  # another filter or order: the place in a column means nothing
        self._behind = QTimer(self, singleShot=True, interval=_BEHIND_MS)
        self._behind.timeout.connect(self.ask_overview)

    def changed(self, changes: Changes) -> None:
        """Show anew what a deed changed; the places stay."""
        ids = None if changes.everything else changes.contact_ids
        self._touched = changes.contact_ids
        self._order = self._seen = None
        self._asked += 1  # an answer that is under way is from before
        for column in self.columns.values():
            column.model.forget(ids)
        self.look(keep=True)
        self.ask_soon()

    def search(self, query: BoardQuery) -> None:
        """Another filter or order: its first screen, at once where there is a quick answer."""
        self.query = query
        self._touched = frozenset()
        self._searched = True
        self._behind.stop()
        for column in self.columns.values():
            column.model.dimmed = frozenset()
        self.look(recount=False)

    def asked(self) -> Asked | None:
        """What a quick answer hangs on now; None where there is none in time."""
        if self._order is None:
            return None
        try:
            return self.answers.now(self.totals, _SCREEN, self._order)
        except MitoseError:
            return None

    def ask_soon(self) -> None:
        """Ask for all ids when typing pauses."""
        self._behind.start()

    def read_cards(self, ids: Sequence[int]) -> dict[int, Card]:
        """The cards with these ids, at once; none while a writer is in the way."""
        try:
            more = values.besides(values.chosen(self._context.settings.now.board_card))
            return board.cards(self._context.workspace, ids, self._context.today(), more)
        except MitoseError as error:
            if error.code != "busy":
                self._context.notices.trouble(error)
            return {}

    def look(self, *, keep: bool = False, recount: bool = True) -> None:
        """The first screen and the counts, at once; the filters of the reader come behind."""
        workspace = self._context.workspace
        try:
            if recount:
                self.totals = board.totals(workspace)
                self.counted.emit()
            seen = self.answers.look(self.query, self.totals, _SCREEN, self._order)
        except MitoseError as error:
            if error.code != "busy":
                self._context.notices.trouble(error)
            return
        before, self._seen = self._seen, None if keep else seen
        if seen is None:
            return
        same = seen is before  # the letter left everybody in: nothing is to be painted
        if not keep and not same:
            self._read_screens(seen.ids)
        for category, column in self.columns.items():
            if same:
                self._go_up(column)
            elif not keep or len(column.model.ids) <= _SCREEN:
                self._set_ids(column, seen.ids[category], frozenset())
            self._show_counts(column, seen.counts[category])

    def _read_screens(self, ids: dict[Category, list[int]]) -> None:
        """The cards that all columns are about to paint, in one go."""
        wanted: list[int] = []
        for category, column in self.columns.items():
            wanted += column.model.unknown(ids[category][: column.view.rows_on_screen()])
        if not wanted:
            return
        cards = self.read_cards(wanted)
        for category, column in self.columns.items():
            column.model.know({key: cards[key] for key in ids[category] if key in cards})

    def _show_counts(self, column: Column, shown: int) -> None:
        column.head.set_counts(shown, self.totals[column.category], filtered=self.query.filtered)
        column.show_emptiness(filtered=self.query.filtered)

    def ask_overview(self) -> None:
        """Ask for all ids now."""
        self._asked += 1
        self._context.tasks.read(
            _overview,
            self.query,
            self._context.today(),
            self._asked,
            order=self._order is None or self._order.query != self.query.unfiltered(),
            done=self._show_overview,
        )

    def _show_overview(self, answer: tuple[int, BoardQuery, board.Overview]) -> None:
        asked, query, overview = answer
        if asked != self._asked:
            return
        self._order = overview.order or self._order
        if query != self.query:
            return  # a letter has been typed meanwhile: it will ask when typing pauses
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
        if self._searched and self.query.filtered:
            self._tell_counts()
        self._searched = False
        self.whole.emit()

    def _tell_counts(self) -> None:
        """Have the hits of each column read out: the focus is in the field all the while."""
        heads = [column.head for column in self.columns.values()]
        if heads:
            announce(heads[0], ", ".join(head.accessibleName() for head in heads))

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
        else:
            self._go_up(column)

    def _go_up(self, column: Column) -> None:
        """Another search begins at the top, but where the keys are on a selected card."""
        if not column.view.selectionModel().isSelected(column.view.currentIndex()):
            column.view.scrollToTop()


def _overview(
    ws: Workspace, query: BoardQuery, day: date, asked: int, *, order: bool
) -> tuple[int, BoardQuery, board.Overview]:
    return asked, query, board.overview(ws, query, day, order=order)


def _with_misfits(column: Column, ids: Sequence[int], kept: Sequence[int]) -> Sequence[int]:
    if not kept:
        return ids
    result = list(ids)
    for key in sorted(kept, key=column.model.row_of):
        result.insert(min(column.model.row_of(key), len(result)), key)
    return result
