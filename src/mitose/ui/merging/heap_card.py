"""One reason: how many pairs, three of them, and what can be done with all."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.duplicates import SAMPLES, Pair
from mitose.ui import i18n
from mitose.ui.merging import texts
from mitose.ui.merging.pile import Heap
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import ElidedLabel, WrapLabel


class HeapCard(QWidget):
    """The signals carry the heap."""

    merge_wanted = Signal(object)
    look_wanted = Signal(object)
    later_wanted = Signal(object)

    def __init__(
        self,
        heap: Heap,
        names: Mapping[int, str],
        *,
        read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look = theme()
        self.heap = heap
        title = WrapLabel(self._title(), weight=Weight.STRONG)
        count = len(heap.pairs)
        kind = Kind.PRIMARY if heap.reason is None else Kind.SECONDARY
        self.merge = Button(self._merge_words(count), kind)
        self.look = Button(self.tr("Look at each") if count > 1 else self.tr("Look at it"))
        self.later = Button(self.tr("Later"), Kind.QUIET)
        for button, signal in (
            (self.merge, self.merge_wanted),
            (self.look, self.look_wanted),
            (self.later, self.later_wanted),
        ):
            button.setAccessibleDescription(title.text())
            button.clicked.connect(lambda _on=False, told=signal: told.emit(self.heap))
        self.merge.setEnabled(not read_only)
        self.look.setEnabled(not read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        column.setSpacing(look.px(4))
        column.addWidget(title)
        if heap.reason is None:
            column.addWidget(WrapLabel(self._why_certain(), tone=Tone.MUTED))
        for pair in heap.pairs[:SAMPLES]:
            column.addWidget(ElidedLabel(self._sample(pair, names), tone=Tone.MUTED))
        column.addSpacing(look.px(6))
        column.addWidget(ButtonRow(self.merge, self.look, self.later))

    def _title(self) -> str:
        words = self.tr("Certain") if self.heap.reason is None else texts.reason(self.heap.reason)
        return f"{words} ({i18n.number(len(self.heap.pairs))})"

    def _merge_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Merge")
        if count == 2:
            return self.tr("Merge both")
        return self.tr("Merge all {count}").format(count=i18n.number(count))

    def _why_certain(self) -> str:
        return self.tr("The same UID, the same profile page, or the same e-mail and name.")

    @staticmethod
    def _sample(pair: Pair, names: Mapping[int, str]) -> str:
        return f"{names.get(pair.first, '')}  =  {names.get(pair.second, '')}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), colors.surface, colors.line, RADIUS_CARD)
        painter.end()
