"""One pair: side by side, and the keys for same, different, later and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.comparing import CompareRow
from mitose.domain.duplicates import Pair, Reason
from mitose.ui import i18n
from mitose.ui.merging import texts
from mitose.ui.merging.compare_table import CompareTable, Head
from mitose.ui.painting import ChipTone
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.chip import Chip
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

_WIDE, _MARGIN = 980, 28
_LATER = (QEvent.Type.KeyPress, Qt.Key.Key_Space)


def told_reasons(pair: Pair) -> tuple[Reason, ...]:
    """The reasons worth telling: 'same name' says nothing beside 'same name and city'."""
    more = tuple(r for r in pair.reasons if r not in (Reason.SAME_NAME, Reason.SWAPPED_NAME))
    return more or pair.reasons


class PairView(ScrollColumn):
    """S, D and Backspace are actions of the scope `merging`; Space is this view's own.

    The keys stand below the table, and at the foot of the view where it is longer than that.
    """

    put_off = Signal()

    def __init__(self, *, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(_WIDE, margin=_MARGIN, parent=parent)
        look = theme()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setProperty("quietSteps", True)
        self.setAccessibleName(self.tr("Are these the same?"))
        self._title = WrapLabel(self.tr("Are these the same?"), Size.TITLE, Weight.STRONG)
        self._where = Chip("")
        self._why = WrapLabel("", tone=Tone.MUTED)
        self.merge_all = Button("")
        self.leave = Button(self.tr("Later"))
        self.table = CompareTable()
        self.same = Button(self.tr("Same, merge"), Kind.PRIMARY, key="S")
        self.different = Button(self.tr("Different people"), key="D")
        self.later = Button(self.tr("Later"), key=self.tr("Space"))
        self.back = Button(self.tr("Back"), key=self.tr("Backspace"))
        for button in (self.same, self.different, self.merge_all):
            button.setEnabled(not read_only)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self._title, 1)
        head.addWidget(self._where)
        head.addWidget(self.merge_all)
        head.addWidget(self.leave)
        self.column.addLayout(head)
        self.column.addWidget(self._why)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.table)
        self._room = QWidget()
        self.column.addWidget(self._room)
        self.column.addStretch(1)
        self.foot = _Foot(self.viewport(), self.same, self.different, self.later, self.back)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._place_foot)
        bar.rangeChanged.connect(self._place_foot)

    def show_pair(
        self,
        pair: Pair,
        rows: Sequence[CompareRow],
        heads: tuple[Head, Head],
        place: tuple[int, int],
    ) -> None:
        """Ask about a pair; `place` is its number and how many there are."""
        number, count = place
        self._where.set_chip(
            self.tr("{number} of {count}").format(
                number=i18n.number(number), count=i18n.number(count)
            ),
            ChipTone.NEUTRAL,
        )
        left = count - number + 1
        text = self.tr("Merge both") if left == 2 else self.tr("Merge all {count}")
        self.merge_all.setText(text.format(count=i18n.number(left)))
        self.merge_all.setVisible(left > 1)
        why = " · ".join(map(texts.reason, told_reasons(pair)))
        kept = self.tr(
            "Nothing is thrown away: what can stand only once and gives way is kept with the"
            " contact."
        )
        self._why.setText(f"{why}. {kept}")
        self.table.show_rows(rows, (pair.first, pair.second), heads)
        self.back.setEnabled(number > 1)
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        view = self.viewport().rect()
        wide = min(view.width(), theme().px(_WIDE) + 2 * theme().px(_MARGIN))
        high = self.foot.heightForWidth(wide)
        self._room.setFixedHeight(high)
        below = self._room.mapTo(self.viewport(), QPoint(0, 0)).y()
        self.foot.setGeometry(view.left(), min(below, view.height() - high), wide, high)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place_foot()
        # A scroll area would turn a page with Space.
        if isinstance(event, QKeyEvent) and (event.type(), event.key()) == _LATER:
            self.put_off.emit()
            return True
        return super().event(event)


class _Foot(QWidget):
    """The keys, on the page's colour: the table goes by below them."""

    def __init__(self, parent: QWidget, *keys: Button) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        side, edge = theme().px(_MARGIN), theme().px(8)
        column.setContentsMargins(side, edge, side, edge)
        column.addWidget(ButtonRow(*keys))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.page)
        painter.end()
