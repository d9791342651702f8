"""The list in the sheet of keys: its lines and how they are painted.

A list, because sixty lines of labels took a tenth of a second to lay out; only what is seen of a
list is painted, and a screen reader still reads it line by line.
"""

from __future__ import annotations

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
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose.domain.category import Category
from mitose.domain.questions import QUESTIONS
from mitose.ui import question_words
from mitose.ui.action_table import DRAWN, SCOPES, TABLE, Spec
from mitose.ui.actions import key_label, label, scope_label
from mitose.ui.painting import draw_text, key_size, paint_key
from mitose.ui.theme import Size, Weight, line_height, theme
from mitose.ui.widgets.progress_line import paint_segments

_LINE = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, what the keys do, or what a bar on a card asks."""

    text: str
    keys: tuple[str, ...] = ()
    #: For the question that a bar on a card stands for: the category, and which bar it is.
    bar: tuple[Category, int] | None = None

    @property
    def heading(self) -> bool:
        """Whether other lines belong to it."""
        return not self.keys and self.bar is None


def all_lines() -> tuple[Line, ...]:
    """Every key that does something, under where it works; then what the bars on cards ask."""
    lines: list[Line] = []
    for scope in SCOPES:
        within = [spec for spec in (*TABLE, *DRAWN) if spec.scope == scope and spec.keys]
        if within:
            lines.append(Line(scope_label(scope)))
            lines.extend(Line(label(spec), _keys(spec)) for spec in within)
    for category in Category:
        lines.append(Line(question_words.bars_of(category)))
        asked = question_words.asked_of(category)
        lines.extend(Line(words, bar=(category, at)) for at, words in enumerate(asked))
    return tuple(lines)


def _keys(spec: Spec) -> tuple[str, ...]:
    # Return and Enter are one key to anybody who does not write programs.
    shown = [key for key in spec.keys if key != "Return" or "Enter" not in spec.keys]
    return tuple(dict.fromkeys(key_label(key) for key in shown))


class KeysList(QListView):
    """Shows the lines; arrows and page keys go through them."""

    def __init__(self) -> None:
        super().__init__()
        self.setModel(_LinesModel(all_lines(), self))
        self.setItemDelegate(_LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)  # the sheet's own shows through
        theme().changed.connect(self.scheduleDelayedItemsLayout)


class _LinesModel(QAbstractListModel):
    def __init__(self, lines: tuple[Line, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._lines = lines

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._lines[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == _LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return ": ".join(filter(None, (", ".join(line.keys), line.text)))
        return line.text if role == Qt.ItemDataRole.ToolTipRole else None


class _LineDelegate(QStyledItemDelegate):
    """The keys as caps in a column of their own, beside them what they do."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        room = look.px(24) if index.data(_LINE).heading else look.px(8)
        return QSize(0, round(line_height(look.font()) + room))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(_LINE)
        look = theme()
        rect = QRectF(option.rect)
        painter.save()
        if not line.heading:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, look.colors.accent_soft)
            if line.bar is not None:
                _paint_bar(painter, rect, *line.bar)
            rect.setLeft(max(_paint_keys(painter, rect, line.keys), rect.left() + look.px(196)))
            painter.setFont(look.font())
            painter.setPen(look.colors.text)
        else:
            rect.adjust(look.px(6), look.px(12), 0, 0)
            painter.setFont(look.font(Size.BASE, Weight.STRONG))
            painter.setPen(look.colors.muted)
        draw_text(painter, rect, line.text)
        painter.restore()


def _paint_bar(painter: QPainter, rect: QRectF, category: Category, which: int) -> None:
    """The bars of a card, the one that is meant filled."""
    look = theme()
    count = len(QUESTIONS[category])
    wide = look.px(18) * count
    bars = QRectF(rect.left() + look.px(6), rect.center().y() - look.px(3), wide, look.px(6))
    filled = tuple(at == which for at in range(count))
    paint_segments(painter, bars, filled, look.colors.of_category(category))


def _paint_keys(painter: QPainter, rect: QRectF, keys: tuple[str, ...]) -> float:
    """Gives where the rest of the line begins."""
    look = theme()
    left = rect.left() + look.px(6)
    for key in keys:
        size = key_size(key)
        top = rect.center().y() - size.height() / 2
        paint_key(painter, QRectF(left, top, size.width(), size.height()), key)
        left += size.width() + look.px(4)
    return left + look.px(8)
