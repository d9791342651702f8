"""The list of steps: a heading per day, a line per step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose.ui.painting import draw_text, paint_box
from mitose.ui.theme import RADIUS_BUTTON, Size, Weight, line_height, theme

LINE = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A step, or a day's heading (`step_id` 0). `undone` ones can be done again.

    `changed` says which field it was about, from what, to what.
    """

    text: str
    at: str = ""
    step_id: int = 0
    undone: bool = False
    changed: str = ""


class StepModel(QAbstractListModel):
    """The lines; headings cannot be chosen."""

    def __init__(self, undone_word: str, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self._undone_word = undone_word

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other steps."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.lines[index.row()].step_id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line, self._undone_word if line.undone else ""
        if role == Qt.ItemDataRole.DisplayRole:
            word = self._undone_word if line.undone else ""
            return ", ".join(filter(None, (line.at, line.text, line.changed, word)))
        if role == Qt.ItemDataRole.ToolTipRole and line.changed:
            return f"{line.text}\n{line.changed}"
        return None


class StepDelegate(QStyledItemDelegate):
    """Time, what was done, and whether it is taken back."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        found = index.data(LINE)
        heading = found is not None and not found[0].step_id
        font = look.font(Size.SMALL) if heading else look.font()
        return QSize(0, round(line_height(font) + look.px(20 if heading else 16)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(LINE)
        if found is None:
            return
        line, word = found
        look = theme()
        colors = look.colors
        rect = QRectF(option.rect)
        painter.save()
        if not line.step_id:
            painter.setFont(look.font(Size.SMALL, Weight.STRONG))
            painter.setPen(colors.muted)
            draw_text(painter, rect.adjusted(look.px(12), look.px(8), 0, 0), line.text)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        gone = colors.muted if selected else colors.faint  # faint is too weak on the soft accent
        if selected:
            paint_box(painter, rect, colors.accent_soft, colors.accent, RADIUS_BUTTON)
        inside = rect.adjusted(look.px(12), 0, -look.px(12), 0)
        font = look.font()
        painter.setFont(font)
        painter.setPen(colors.muted)
        width = look.px(64)
        draw_text(painter, QRectF(inside.left(), rect.top(), width, rect.height()), line.at)
        room = inside.width() - width
        if word:
            word_width = QFontMetricsF(font).horizontalAdvance(word) + 2
            place = QRectF(inside.right() - word_width, rect.top(), word_width, rect.height())
            draw_text(painter, place, word)
            room -= word_width + look.px(12)
        painter.setPen(gone if line.undone else colors.text)
        left = inside.left() + width
        needed = QFontMetricsF(font).horizontalAdvance(line.text) + 2
        # A long sentence leaves what was changed its half.
        most = room if not line.changed else max(room / 2, room - _needs(font, line.changed))
        draw_text(painter, QRectF(left, rect.top(), min(needed, most), rect.height()), line.text)
        taken = min(needed, most) + look.px(12)
        if line.changed and room > taken:
            painter.setPen(gone if line.undone else colors.muted)
            place = QRectF(left + taken, rect.top(), room - taken, rect.height())
            draw_text(painter, place, line.changed)
        painter.restore()


def _needs(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text) + theme().px(16)
