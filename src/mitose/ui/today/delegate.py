"""Paints Today's rows, and knows where their parts are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose.domain.agenda import DueItem
from mitose.domain.names import initials
from mitose.ui import due_texts
from mitose.ui.icons import paint_icon
from mitose.ui.painting import LEFT, chip_size, draw_text, paint_avatar, paint_box, paint_chip
from mitose.ui.theme import RADIUS_CARD, Size, Weight, line_height, theme
from mitose.ui.today.model import ROW, Index, Row, RowKind
from mitose.ui.widgets.check_box import paint_tick_box

WIDEST = 1040
_MARGIN = 28


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a row are, in the view's coordinates."""

    card: QRectF
    box: QRectF
    avatar: QRectF
    name: QRectF
    text: QRectF
    chip: QRectF


def card_rect(rect: QRectF) -> QRectF:
    """The card inside a row's rectangle."""
    look = theme()
    margin = look.px(_MARGIN) if rect.width() > look.px(640) else look.px(12)
    width = min(rect.width() - 2 * margin, look.px(WIDEST))
    return QRectF(rect.left() + margin, rect.top(), width, rect.height() - look.px(7))


def places(rect: QRectF, item: DueItem, today: date) -> Places:
    """Lay out a row."""
    look = theme()
    card = card_rect(rect)
    side = look.px(16)
    box = QRectF(card.left() + look.px(13), card.center().y() - side / 2, side, side)
    face = look.px(36)
    # A proposal has no box, but its face and lines stand where those of the others do.
    avatar = QRectF(box.right() + look.px(11), card.center().y() - face / 2, face, face)
    text, _tone = due_texts.chip(item, today)
    size = QSizeF(0, 0) if item.proposed else chip_size(text)
    right = card.right() - look.px(12)
    chip = QRectF(
        right - size.width(), card.center().y() - size.height() / 2, size.width(), size.height()
    )
    start = avatar.right() + look.px(11)
    name_width = min(look.px(240), (right - start) * 0.3)
    name = QRectF(start, card.top(), name_width, card.height())
    line = QRectF(name.right() + look.px(8), card.top(), 0, card.height())
    line.setRight(max(line.left(), chip.left() - look.px(12)))
    return Places(card, box, avatar, name, line, chip)


class TodayDelegate(QStyledItemDelegate):
    """`free` is the width the buttons of the row under the pointer or focus take at its right."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.today = date.min
        self.hot_row = -1
        self.free = 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        row = index.data(ROW)
        lines = line_height(look.font()) + line_height(look.font(Size.SMALL))
        if isinstance(row, Row) and row.kind is RowKind.HEAD:
            head = line_height(look.font(Size.SMALL)) + look.px(8)
            return QSize(0, round(head + look.px(20)))
        return QSize(0, round(max(look.px(60), lines + look.px(24)) + look.px(7)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        if row.kind is RowKind.HEAD:
            self._paint_head(painter, QRectF(option.rect), row)
        elif row.kind is RowKind.MORE:
            self._paint_more(painter, option, row)
        elif row.item is not None:
            self._paint_item(painter, option, row, row.item, hot=index.row() == self.hot_row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look = theme()
        painter.setFont(look.font(Size.SMALL, Weight.STRONG))
        painter.setPen(look.colors.overdue if row.alarm else look.colors.muted)
        box = card_rect(rect)
        height = line_height(painter.font()) + look.px(8)
        box = QRectF(box.left(), rect.bottom() - height, box.width(), height - look.px(4))
        draw_text(painter, box, row.text)

    def _paint_more(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        look = theme()
        card = card_rect(QRectF(option.rect))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = look.colors.accent_soft if selected else look.colors.surface
        edge = look.colors.accent if selected else look.colors.line
        paint_box(painter, card, fill, edge, RADIUS_CARD)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            paint_box(painter, card.adjusted(1, 1, -1, -1), None, edge, RADIUS_CARD - 1)
        painter.setFont(look.font(weight=Weight.MEDIUM))
        painter.setPen(look.colors.text)
        inset = look.px(16)
        draw_text(painter, card.adjusted(inset, 0, -inset, 0), row.text)

    def _paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, item: DueItem, *, hot: bool
    ) -> None:
        look = theme()
        colors = look.colors
        at = places(QRectF(option.rect), item, self.today)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        fill, edge = (
            (colors.accent_soft, colors.accent) if selected else (colors.surface, colors.line)
        )
        dashed = item.proposed and not selected
        paint_box(painter, at.card, fill, edge, RADIUS_CARD, dashed=dashed)
        if focused:
            paint_box(painter, at.card.adjusted(1, 1, -1, -1), None, colors.accent, RADIUS_CARD - 1)
        if not item.proposed:
            tick = Qt.CheckState.Checked if row.going else Qt.CheckState.Unchecked
            paint_tick_box(painter, at.box, tick, done=True, hover=hot)
        _paint_face(painter, at.avatar, item)
        painter.setFont(look.font(weight=Weight.STRONG))
        painter.setPen(colors.muted if row.going else colors.text)
        draw_text(painter, at.name, item.contact_name, LEFT)
        self._paint_lines(painter, at, item, hot=hot, going=row.going)
        if not item.proposed:
            text, tone = due_texts.chip(item, self.today)
            paint_chip(painter, at.chip, text, tone)

    def _paint_lines(
        self, painter: QPainter, at: Places, item: DueItem, *, hot: bool, going: bool
    ) -> None:
        look = theme()
        room = QRectF(at.text)
        if hot:
            room.setRight(max(room.left(), room.right() - self.free))
        upper, lower = look.font(), look.font(Size.SMALL)
        first, second = QFontMetricsF(upper).height(), QFontMetricsF(lower).height()
        gap = look.px(3)
        top = room.center().y() - (first + second + gap) / 2
        painter.setFont(upper)
        painter.setPen(look.colors.muted if going else look.colors.text)
        line = QRectF(room.left(), top, room.width(), first)
        draw_text(painter, line, due_texts.what(item, self.today))
        painter.setFont(lower)
        painter.setPen(look.colors.muted)
        line = QRectF(room.left(), top + first + gap, room.width(), second)
        draw_text(painter, line, due_texts.why(item, self.today))


def _paint_face(painter: QPainter, place: QRectF, item: DueItem) -> None:
    """Who it is about; an event has no face."""
    if item.is_event:
        grown = theme().px(8)
        box = place.adjusted(grown, grown, -grown, -grown)
        paint_icon(painter, box, "calendar", theme().colors.accent)
        return
    paint_avatar(
        painter,
        place,
        "?" if item.wish_profile else initials(item.contact_name),
        item.category,
        wish_profile=item.wish_profile,
    )
