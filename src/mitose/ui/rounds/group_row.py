"""One question for many: '38 from BNI: all loose contacts?'."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mitose.domain.category import Relationship
from mitose.domain.rounds import SortingGroup
from mitose.ui import i18n, source_names
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.label import WrapLabel


class GroupRow(QWidget):
    """`taken` carries the group when the user agrees."""

    taken = Signal(object)

    def __init__(self, group: SortingGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.group = group
        self._text = WrapLabel(self._question(), weight=Weight.MEDIUM)
        self.agree = Button(self._answer())
        self.agree.setAccessibleDescription(self._text.text())
        self.agree.clicked.connect(self._agreed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(10), look.px(12), look.px(10))
        row.setSpacing(look.px(12))
        row.addWidget(self._text, 1)
        row.addWidget(self.agree)

    def settle(self) -> None:
        """Say that it is done."""
        count = i18n.number(len(self.group.ids))
        self._text.setText(self.tr("{count} rated as a group").format(count=count))
        self._text.set_tone(Tone.MUTED)
        self.agree.hide()

    def _agreed(self) -> None:
        self.taken.emit(self.group)

    def _question(self) -> str:
        count = i18n.number(len(self.group.ids))
        source = source_names.said(self.group.source)
        if self.group.proposed is Relationship.LOOSE:
            return self.tr("{count} from {source}: all loose contacts?").format(
                count=count, source=source
            )
        return self.tr(
            "{count} from {source} without e-mail, connected before {year}: all address only?"
        ).format(count=count, source=source, year=self.group.before)

    def _answer(self) -> str:
        if self.group.proposed is Relationship.LOOSE:
            return self.tr("All loose contacts")
        return self.tr("All address only")

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), colors.surface, colors.line, RADIUS_CARD)
        painter.end()
