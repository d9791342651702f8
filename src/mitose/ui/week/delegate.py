"""Paints the cards of the week: who, what in two lines, and when or why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose.domain.names import initials
from mitose.ui import due_texts
from mitose.ui.icons import paint_icon, paint_shape
from mitose.ui.painting import LEFT, ChipTone, draw_text, paint_avatar, paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Weight, line_height, theme
from mitose.ui.week import texts
from mitose.ui.week.model import ENTRY, Entry, Index
from mitose.ui.widgets.label import lay_out

GAP = 7
_LINES = 2
_FACE = 20
_SLIM = 112
_ICON = 16


class CardDelegate(QStyledItemDelegate):
    """All cards are of one height, so that a day of thousands is laid out at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.today = date.min

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        look = theme()
        text, small = line_height(look.font()), line_height(look.font(Size.SMALL))
        head = max(look.px(_FACE), text)
        return QSize(0, round(head + _LINES * text + small + look.px(22) + look.px(GAP)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        # Only the day with the focus shows which card is meant: there is one on the whole page.
        state = option.state
        active = bool(state & QStyle.StateFlag.State_HasFocus)
        self.paint_card(painter, QRectF(option.rect), entry, chosen=active)

    def picture(self, entry: Entry, rect: QRect, ratio: float) -> QPixmap:
        """The card as it is dragged."""
        image = QPixmap(rect.size() * ratio)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint_card(painter, QRectF(0, 0, rect.width(), rect.height()), entry, chosen=True)
        painter.end()
        return image

    def paint_card(
        self, painter: QPainter, rect: QRectF, entry: Entry, *, chosen: bool = False
    ) -> None:
        """One card in its place."""
        look = theme()
        colors = look.colors
        card = rect.adjusted(0, 0, 0, -look.px(GAP))
        loose = entry.proposed or entry.to is not None
        painter.save()
        fill, edge = (
            (colors.accent_soft, colors.accent) if chosen else (colors.surface, colors.line)
        )
        if loose and not chosen:
            edge = colors.edge
        paint_box(painter, card, fill, edge, RADIUS_CARD, dashed=loose)
        if chosen:
            inner = card.adjusted(1, 1, -1, -1)
            paint_box(painter, inner, None, colors.accent, RADIUS_CARD - 1)
        self._paint_content(painter, card, entry)
        painter.restore()

    def _paint_content(self, painter: QPainter, card: QRectF, entry: Entry) -> None:
        look = theme()
        item = entry.item
        inside = card.adjusted(look.px(8), look.px(8), -look.px(8), -look.px(8))
        face = look.px(_FACE)
        text, small = line_height(look.font()), line_height(look.font(Size.SMALL))
        head = max(face, text)
        event = entry.event
        if event is not None:
            face = look.px(_ICON)
            box = QRectF(inside.left(), inside.top() + (head - face) / 2, face, face)
            paint_icon(painter, box, "calendar", look.colors.accent)
        elif inside.width() < look.px(
            _SLIM
        ):  # the shape alone, as small cards have it: the name needs the room
            face = look.px(9)
            box = QRectF(inside.left(), inside.top() + (head - face) / 2, face, face)
            paint_shape(painter, box, item.category)
        else:
            self._paint_face(painter, inside, head, entry)
        painter.setPen(look.colors.text)
        painter.setFont(look.font(weight=Weight.MEDIUM))
        start = inside.left() + face + look.px(6)
        name = QRectF(start, inside.top(), inside.right() - start, head)
        draw_text(painter, name, item.contact_name, LEFT)
        below = QRectF(inside.left(), name.bottom() + look.px(3), inside.width(), _LINES * text)
        painter.setFont(look.font())
        if event is not None:
            what = texts.event_people(event)
            told, tone = texts.event_place(item), ChipTone.CHOSEN
        else:
            what = due_texts.what(item, self.today)
            told, tone = texts.mark(item, entry.to, self.today, proposed=entry.proposed)
        _paint_lines(painter, below, what)
        painter.setFont(look.font(Size.SMALL, tabular=True))
        painter.setPen(_ink(tone))
        foot = QRectF(inside.left(), inside.bottom() - small, inside.width(), small)
        draw_text(painter, foot, told, LEFT)

    def _paint_face(self, painter: QPainter, inside: QRectF, head: float, entry: Entry) -> None:
        face, item = theme().px(_FACE), entry.item
        paint_avatar(
            painter,
            QRectF(inside.left(), inside.top() + (head - face) / 2, face, face),
            "?" if item.wish_profile else initials(item.contact_name),
            item.category,
            wish_profile=item.wish_profile,
        )


def _paint_lines(painter: QPainter, rect: QRectF, text: str) -> None:
    """Up to two lines at words; what does not fit ends in '…'."""
    layout, _height = lay_out(text, painter.font(), rect.width())
    step = line_height(painter.font())
    for at in range(min(_LINES, layout.lineCount())):
        line = layout.lineAt(at)
        place = QRectF(rect.left(), rect.top() + at * step, rect.width(), step)
        begin, end = line.textStart(), line.textStart() + line.textLength()
        last = at == _LINES - 1 and layout.lineCount() > _LINES
        draw_text(painter, place, text[begin:] if last else text[begin:end].rstrip())


def _ink(tone: ChipTone) -> QColor:
    colors = theme().colors
    return {
        ChipTone.OVERDUE: colors.overdue,
        ChipTone.DUE: colors.due,
        ChipTone.CHOSEN: colors.accent,
    }.get(tone, colors.muted)
