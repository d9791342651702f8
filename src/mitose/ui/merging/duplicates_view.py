"""Duplicates to be decided: the groups, and the pairs of one group one after the other.

It knows nothing of where the pairs come from: it is given groups and gives decisions back, so that
the page of all contacts and the import can both show it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from mitose.domain.comparing import CompareRow
from mitose.domain.duplicates import Group, Pair, Reason
from mitose.ui.actions import Actions
from mitose.ui.merging.compare_table import Head
from mitose.ui.merging.heaps_view import HeapsView
from mitose.ui.merging.pair_view import PairView
from mitose.ui.merging.pile import Answer, Decision, Heap, Pile


class DuplicatesView(QWidget):
    """Call `show_found`, and answer each `sides_wanted` (a pair) by `show_sides`.

    `decided` carries a `Decision`; `taken_back` the last one, which shall count no more;
    `groups_shown` says that no pair is looked at any more, `emptied` that nothing is left.
    """

    decided = Signal(object)
    taken_back = Signal(object)
    sides_wanted = Signal(object)
    emptied = Signal()
    groups_shown = Signal()

    def __init__(
        self, actions: Actions, *, read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self.pile = Pile()
        self._names: Mapping[int, str] = {}
        self._reason: Reason | None = None
        self._queue: list[Pair] = []
        self._answered: list[tuple[Decision, Pile, list[Pair]]] = []  # and how it was before
        self._shown: Pair | None = None
        self._layers = QStackedLayout(self)
        self.groups = HeapsView(read_only=read_only)
        self.groups.merge_wanted.connect(self._merge_heap)
        self.groups.look_wanted.connect(self._look_at)
        self.groups.later_wanted.connect(self._put_heap_off)
        self.pair = PairView(read_only=read_only)
        actions.attach(self.pair, "merging", self)
        self.pair.put_off.connect(self.put_off)
        self.pair.same.clicked.connect(self.say_same)
        self.pair.different.clicked.connect(self.say_different)
        self.pair.later.clicked.connect(self.put_off)
        self.pair.back.clicked.connect(self.back_one)
        self.pair.merge_all.clicked.connect(self.merge_rest)
        self.pair.leave.clicked.connect(self.show_groups)
        self._layers.addWidget(self.groups)
        self._layers.addWidget(self.pair)

    def show_found(
        self, certain: Sequence[Pair], groups: Sequence[Group], names: Mapping[int, str]
    ) -> None:
        """Ask about these; `names` are those of the samples, by id."""
        self.pile = Pile.of(certain, groups)
        self._names = names
        self.show_groups()

    def show_groups(self) -> None:
        """Back to the groups."""
        self._queue, self._answered, self._shown = [], [], None
        self.groups.show_heaps(self.pile.heaps, self._names)
        self._turn(self.groups)
        self.groups_shown.emit()
        if not self.pile.heaps:
            self.emptied.emit()

    @property
    def asking(self) -> Pair | None:
        """The pair that is being looked at."""
        return self._queue[0] if self._queue else None

    def show_sides(self, pair: Pair, rows: Sequence[CompareRow], heads: tuple[Head, Head]) -> None:
        """Compare a pair that was asked for; one that is not asked about any more is ignored."""
        if pair is not self.asking:
            return
        self._shown = pair
        done = len(self._answered)
        self.pair.show_pair(pair, rows, heads, (done + 1, done + len(self._queue)))
        self._turn(self.pair)

    def skip(self, pair: Pair) -> None:
        """A pair of which one is gone: there is nothing to ask."""
        if pair is self.asking:
            self.pile.settle(Decision(Answer.DIFFERENT, (pair,)))
            self._queue.pop(0)
            self._go_on()

    def focus_default(self) -> None:
        """The keys go to what is asked."""
        if self._layers.currentWidget() is self.pair:
            self.pair.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.groups.focus_default()

    def escape(self) -> bool:
        """From a pair back to the groups."""
        if self._layers.currentWidget() is self.pair:
            self.show_groups()
            return True
        return False

    # ------------------------------------------------------------ the keys

    def say_same(self) -> None:
        """S: merge the two, with the values that are marked."""
        self._answer(Answer.SAME)

    def say_different(self) -> None:
        """D: two people; they are not suggested again."""
        self._answer(Answer.DIFFERENT)

    def put_off(self) -> None:
        """Space: later."""
        self._answer(Answer.LATER)

    def back_one(self) -> None:
        """Backspace: back to the pair before; its answer is taken back."""
        if not self._answered or self._layers.currentWidget() is not self.pair:
            return
        last, self.pile, self._queue = self._answered.pop()
        if last.answer is not Answer.LATER:
            self.taken_back.emit(last)
        self._ask()

    def merge_rest(self) -> None:
        """All of this group that are left."""
        if self._queue and not self._read_only:
            self._decide(Decision(Answer.SAME, tuple(self._queue)))
            self.show_groups()

    def _answer(self, answer: Answer) -> None:
        pair = self.asking
        if pair is None or pair is not self._shown:
            return
        if self._read_only and answer is not Answer.LATER:
            return
        choices = self.pair.table.choices() if answer is Answer.SAME else {}
        decision = Decision(answer, (pair,), choices)
        self._answered.append((decision, Pile(list(self.pile.heaps)), list(self._queue)))
        self._queue.pop(0)
        if answer is not Answer.LATER:
            self._decide(decision)
        self._go_on()

    def _decide(self, decision: Decision) -> None:
        before = Pile([Heap(None, tuple(self._queue))])
        self.pile.settle(decision)
        before.settle(decision)
        left = before.heap(None)
        self._queue = list(left.pairs) if left is not None else []
        self.decided.emit(decision)

    # ------------------------------------------------------------ inside

    def _merge_heap(self, heap: Heap) -> None:
        self._decide(Decision(Answer.SAME, heap.pairs))
        self.show_groups()
        self.focus_default()

    def _put_heap_off(self, heap: Heap) -> None:
        """Later: out of sight until the next search."""
        self.pile.heaps = [other for other in self.pile.heaps if other is not heap]
        self.show_groups()
        self.focus_default()

    def _look_at(self, heap: Heap) -> None:
        self._queue, self._answered = list(heap.pairs), []
        self._ask()

    def _go_on(self) -> None:
        if self._queue:
            self._ask()
        else:
            self.show_groups()
            self.focus_default()

    def _ask(self) -> None:
        self._shown = None
        if self._queue:
            self.sides_wanted.emit(self._queue[0])

    def _turn(self, layer: QWidget) -> None:
        moved = self._layers.currentWidget() is not layer
        self._layers.setCurrentWidget(layer)
        if self.isVisible() and (moved or layer is self.pair):
            self.focus_default()
