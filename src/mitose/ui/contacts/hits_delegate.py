"""Cells of a table that mark what a search found."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose.domain.search import marks
from mitose.ui.theme import theme

if TYPE_CHECKING:
    from mitose.ui.contacts.model import Index


class HitsDelegate(QStyledItemDelegate):
    """Paints as Qt does, and marks `words` (folded) where a cell has them."""

    words: tuple[str, ...] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        text = index.data()
        if not self.words or not isinstance(text, str) or not marks(text, self.words):
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style = option.widget.style()
        metric = QStyle.PixelMetric.PM_FocusFrameHMargin
        margin = style.pixelMetric(metric, cell, option.widget) + 1  # as Qt itself leaves
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, option.widget)
        room.adjust(margin, 0, -margin, 0)
        shown = cell.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        cell.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, option.widget)
        ink = cell.palette.text().color()
        painter.save()
        painter.setPen(ink)
        self._draw(painter, cell, room, shown)
        painter.restore()

    def _draw(self, painter: QPainter, cell: QStyleOptionViewItem, room: QRect, shown: str) -> None:
        layout = QTextLayout(shown, cell.font)
        formats = []
        for start, end in marks(shown, self.words):
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, end - start
            marked = QTextCharFormat()
            marked.setBackground(theme().colors.hit)
            piece.format = marked
            formats.append(piece)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        down = ceil((room.height() - line.height()) / 2)
        layout.draw(painter, QPointF(room.left(), room.top() + down))
