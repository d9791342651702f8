"""The palette's list: its model and how a line is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose import clock
from mitose.domain.contact import Card
from mitose.domain.names import initials
from mitose.ui.actions import key_label
from mitose.ui.event_sheets.texts import short
from mitose.ui.icons import paint_icon
from mitose.ui.painting import draw_text, key_size, paint_avatar, paint_key
from mitose.ui.palette.entries import Entry
from mitose.ui.theme import Size, Weight, line_height, theme
from mitose.ui.translatable import QT_TRANSLATE_NOOP

ENTRY = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_CATEGORIES = {
    "have": QT_TRANSLATE_NOOP("EntryModel", "Have"),
    "next": QT_TRANSLATE_NOOP("EntryModel", "Next"),
    "future": QT_TRANSLATE_NOOP("EntryModel", "Future"),
}


class EntryModel(QAbstractListModel):
    """The lines; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entries[index.row()]
        if not entry.token:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry, self.aside(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (entry.text, self.aside(entry))))
        return None

    def aside(self, entry: Entry) -> str:
        """What stands at the line's end: category and organisation, day and place, or 'recent'."""
        if entry.card is not None:
            category = QCoreApplication.translate("EntryModel", _CATEGORIES[entry.card.category])
            return " · ".join(filter(None, (category, _work(entry.card))))
        if entry.event is not None:
            return short(entry.event, clock.today())
        return self.tr("recent") if entry.recent else ""


def _work(card: Card) -> str:
    return card.organisation or card.role


class EntryDelegate(QStyledItemDelegate):
    """Headings small, found pieces strong, keys as caps."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        found = index.data(ENTRY)
        look = theme()
        if found is not None and not found[0].token:
            return QSize(0, round(line_height(look.font(Size.SMALL)) + look.px(14)))
        return QSize(0, round(line_height(look.font()) + look.px(16)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(ENTRY)
        if found is None:
            return
        entry, aside = found
        rect = QRectF(option.rect)
        painter.save()
        if not entry.token:
            _paint_heading(painter, rect, entry.text)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_line(painter, rect, entry, aside, chosen=chosen)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRectF, text: str) -> None:
    look = theme()
    painter.setFont(look.font(Size.SMALL, Weight.STRONG))
    painter.setPen(look.colors.muted)
    draw_text(painter, rect.adjusted(look.px(18), look.px(4), -look.px(18), 0), text)


def _paint_line(painter: QPainter, rect: QRectF, entry: Entry, aside: str, *, chosen: bool) -> None:
    look = theme()
    colors = look.colors
    if chosen:
        painter.fillRect(rect, colors.accent_soft)
    left, right = rect.left() + look.px(18), rect.right() - look.px(18)
    if entry.card is not None:
        side = look.px(26)
        face = QRectF(left, rect.center().y() - side / 2, side, side)
        card = entry.card
        paint_avatar(
            painter, face, initials(card.name), card.category, wish_profile=card.wish_profile
        )
        left = face.right() + look.px(12)
    elif entry.event is not None:
        side = look.px(18)
        sign = QRectF(left + look.px(4), rect.center().y() - side / 2, side, side)
        paint_icon(painter, sign, "calendar", colors.muted)
        left += look.px(38)
    key = key_label(entry.alive.shortcut()) if entry.alive is not None else ""
    if key:
        size = key_size(key)
        right -= size.width()
        place = QRectF(right, rect.center().y() - size.height() / 2, size.width(), size.height())
        paint_key(painter, place, key)
        right -= look.px(10)
    if aside:
        painter.setFont(look.font())
        painter.setPen(colors.muted)
        width = min(QFontMetricsF(look.font()).horizontalAdvance(aside) + 2, (right - left) * 0.5)
        draw_text(painter, QRectF(right - width, rect.top(), width, rect.height()), aside)
        right -= width + look.px(12)
    painter.setPen(colors.accent if chosen else colors.text)
    _paint_marked(painter, QRectF(left, rect.top(), right - left, rect.height()), entry)


def _paint_marked(painter: QPainter, rect: QRectF, entry: Entry) -> None:
    """One line with the found pieces in a stronger weight, elided where it does not fit."""
    font = theme().font()
    text = QFontMetricsF(theme().font(weight=Weight.STRONG)).elidedText(
        entry.text, Qt.TextElideMode.ElideRight, rect.width()
    )
    layout = QTextLayout(text, font)
    formats = []
    for start, end in entry.marked:
        if start < len(text):
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, min(end, len(text)) - start
            strong = QTextCharFormat()
            strong.setFontWeight(QFont.Weight.DemiBold)
            piece.format = strong
            formats.append(piece)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width() + 1)
    layout.endLayout()
    layout.draw(painter, QPointF(rect.left(), rect.center().y() - line.height() / 2))
