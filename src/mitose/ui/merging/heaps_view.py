"""The groups of pairs, one card each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.ui.merging.heap_card import HeapCard
from mitose.ui.merging.pile import Heap
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn


class HeapsView(ScrollColumn):
    """The signals carry the heap."""

    merge_wanted = Signal(object)
    look_wanted = Signal(object)
    later_wanted = Signal(object)

    def __init__(self, *, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(860, parent=parent)
        self._read_only = read_only
        self.cards: list[HeapCard] = []
        self.hint = self.tr(
            "Nothing is thrown away by a merge: all addresses and entries are kept, and each merge"
            " is one step that Undo takes back."
        )

    def show_heaps(self, heaps: Sequence[Heap], names: Mapping[int, str]) -> None:
        """Show these groups."""
        at = self.verticalScrollBar().value()
        self.clear()
        count = sum(len(heap.pairs) for heap in heaps)
        title = self.tr("%Ln pair(s) may be the same", "", count)
        self.column.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.column.addWidget(WrapLabel(self.hint, tone=Tone.MUTED))
        self.column.addSpacing(theme().px(8))
        self.cards = [HeapCard(heap, names, read_only=self._read_only) for heap in heaps]
        for card in self.cards:
            card.merge_wanted.connect(self.merge_wanted)
            card.look_wanted.connect(self.look_wanted)
            card.later_wanted.connect(self.later_wanted)
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(at)

    def focus_default(self) -> None:
        """The first question."""
        if self.cards:
            card = self.cards[0]
            (card.look if card.look.isEnabled() else card.later).setFocus()
