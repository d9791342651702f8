"""Paints cards, and knows where their parts are.

A painted card is kept as a picture: scrolling then copies pictures and paints only what comes in.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose.domain.category import Category
from mitose.domain.contact import Card
from mitose.domain.questions import QUESTIONS, Question
from mitose.ui.contacts import texts
from mitose.ui.contacts.model import CARD, DIMMED, Index
from mitose.ui.icons import paint_icon
from mitose.ui.painting import ChipTone, chip_size, draw_text, paint_avatar, paint_box, paint_chip
from mitose.ui.theme import RADIUS_CARD, Size, Weight, line_height, theme
from mitose.ui.widgets.progress_line import paint_segments

GAP = 8  # between cards
_PICTURES = 600
_PLACES = 2000
_NARROW = 240  # below this column width the avatar goes


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a card are, from the card's own top left."""

    card: QRectF
    avatar: QRectF
    name: QRectF
    line: QRectF
    segments: QRectF
    state: QRectF
    chip: QRectF
    chip_text: tuple[str, ChipTone] | None


class CardDelegate(QStyledItemDelegate):
    """One for all columns. `photo` gives a picture that is known already, or None."""

    def __init__(
        self,
        today: Callable[[], date],
        photo: Callable[[str], QPixmap | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._photo = photo
        # The card beside its picture: another card with the same id is painted anew.
        self._pictures: OrderedDict[tuple[object, ...], tuple[Card, QPixmap]] = OrderedDict()
        self._lines: tuple[float, float] | None = None
        self._places: dict[tuple[object, ...], Places] = {}
        self._parts: dict[tuple[object, ...], QPixmap] = {}
        self.compact = False
        theme().changed.connect(self.forget)

    def forget(self) -> None:
        """Paint every card anew: another theme, size or day."""
        self._pictures.clear()
        self._places.clear()
        self._parts.clear()
        self._lines = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.pitch())

    def pitch(self) -> int:
        """The height of a card with the gap below it, in pixels."""
        look = theme()
        name, small = self._line_heights()
        if self.compact:
            return round(max(look.px(48), name + small + look.px(10))) + look.px(GAP) // 2
        return round(max(look.px(84), name + 2 * small + look.px(30))) + look.px(GAP)

    def _line_heights(self) -> tuple[float, float]:
        """The heights of the name's line and of the others."""
        if self._lines is None:
            look = theme()
            name = line_height(look.font(weight=Weight.STRONG))
            self._lines = name, line_height(look.font(Size.SMALL))
        return self._lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD)
        if not isinstance(card, Card):
            return
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        dimmed = bool(index.data(DIMMED))
        rect = option.rect
        ratio = painter.device().devicePixelRatioF()
        photo = self._photo(card.photo) if card.photo else None
        key = (card.id, rect.width(), self.compact, selected, focused, dimmed, ratio, photo is None)
        kept = self._pictures.get(key)
        if kept is not None and (kept[0] is card or kept[0] == card):
            picture = kept[1]
        else:
            picture = self._draw(card, rect.width(), ratio, photo, selected=selected)
            if focused:
                self._draw_focus(picture)
            if dimmed:
                picture = _faded(picture)
            self._pictures[key] = card, picture
            if len(self._pictures) > _PICTURES:
                self._pictures.popitem(last=False)
        painter.drawPixmap(QPointF(rect.topLeft()), picture)

    def picture(self, card: Card, width: int, ratio: float) -> QPixmap:
        """A card as it is dragged."""
        return self._draw(card, width, ratio, None, selected=True)

    def question_at(self, card: Card, width: int, at: QPointF) -> Question | None:
        """The unanswered question whose segment is at this place of a card."""
        rect = self.places(card, width).segments
        if not rect.adjusted(-2, -8, 2, 8).contains(at):
            return None
        questions = QUESTIONS[card.category]
        which = int((at.x() - rect.left()) / rect.width() * len(questions))
        question = questions[min(max(which, 0), len(questions) - 1)]
        return None if card.answered & question else question

    def places(self, card: Card, width: int) -> Places:
        """Lay a card of this width out; cards that say the same below their name share it."""
        key = self._alike(card, width)
        found = self._places.get(key)
        if found is None:
            if len(self._places) >= _PLACES:
                self._places.clear()
            found = self._places[key] = self._lay_out(card, width)
        return found

    def _alike(self, card: Card, width: int) -> tuple[object, ...]:
        return (
            card.category.value,
            card.relationship.value,
            card.answered,
            card.next_due,
            card.next_due_kind,
            width,
            self.compact,
        )

    def _lay_out(self, card: Card, width: int) -> Places:
        look = theme()
        gap = look.px(GAP) // 2 if self.compact else look.px(GAP)
        box = QRectF(0, 0, width, self.pitch() - gap)
        pad = look.px(12)
        face = look.px(28 if self.compact else 36)
        room = width >= look.px(_NARROW)
        top = box.center().y() - face / 2 if self.compact else pad
        avatar = QRectF(pad, top, face if room else 0, face)
        left = avatar.right() + pad if room else pad
        right = width - pad
        name_height, small = self._line_heights()
        bars = look.px(11) * len(QUESTIONS[card.category]) + 3 * (len(QUESTIONS[card.category]) - 1)
        room_for_chip = right - left - bars - self._state_width(card) - look.px(13)
        chip = texts.chip(card, self._today())
        if chip and not self.compact and chip_size(chip[0]).width() > room_for_chip:
            chip = texts.chip(card, self._today(), short=True)
        size = chip_size(chip[0]) if chip else None
        chip_width = size.width() if size else 0.0
        chip_height = size.height() if size else small
        if self.compact:
            y = (box.height() - name_height - small) / 2
            name_right = right - (chip_width + look.px(8) if chip else 0)
            name = QRectF(left, y, name_right - left, name_height)
            middle = y + name_height + small / 2
            segments = QRectF(right - bars, middle - look.px(2), bars, look.px(4))
            line = QRectF(left, y + name_height, segments.left() - look.px(8) - left, small)
            state = QRectF()
            pill = QRectF(right - chip_width, y - 1, chip_width, chip_height)
            return Places(box, avatar, name, line, segments, state, pill, chip)
        free = box.height() - name_height - 2 * small
        y = free * 0.36
        name = QRectF(left, y, right - left, name_height)
        line = QRectF(left, name.bottom() + look.px(1), right - left, small)
        middle = box.height() - free * 0.36 - small / 2
        segments = QRectF(left, middle - look.px(2), bars, look.px(4))
        pill = QRectF(right - chip_width, middle - chip_height / 2, chip_width, chip_height)
        state_left = segments.right() + look.px(7)
        state_right = (pill.left() - look.px(6)) if chip else right
        state = QRectF(state_left, middle - small / 2, max(0.0, state_right - state_left), small)
        return Places(box, avatar, name, line, segments, state, pill, chip)

    def _state_width(self, card: Card) -> float:
        metrics = QFontMetricsF(theme().font(Size.SMALL))
        mark = metrics.height() + theme().px(3) if card.category is Category.HAVE else 0
        return metrics.horizontalAdvance(texts.state_line(card)) + mark

    def _draw(
        self, card: Card, width: int, ratio: float, photo: QPixmap | None, *, selected: bool
    ) -> QPixmap:
        look = theme()
        at = self.places(card, width)
        picture = QPixmap(self._below(card, width, ratio, at, selected=selected))
        painter = QPainter(picture)
        if at.avatar.width() > 0:
            self._draw_face(painter, card, at.avatar, ratio, photo)
        painter.setFont(look.font(weight=Weight.STRONG))
        painter.setPen(look.colors.text)
        draw_text(painter, at.name, texts.name_of(card))
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colors.muted)
        draw_text(painter, at.line, texts.second_line(card))
        painter.end()
        return picture

    def _below(
        self, card: Card, width: int, ratio: float, at: Places, *, selected: bool
    ) -> QPixmap:
        """What many cards have alike: box, segments, the word beside them, chip."""
        key = (*self._alike(card, width), selected, ratio)
        found = self._parts.get(key)
        if found is not None:
            return found
        colors = theme().colors
        picture = QPixmap(round(width * ratio), round(self.pitch() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        fill, edge = (
            (colors.accent_soft, colors.accent) if selected else (colors.raised, colors.line)
        )
        paint_box(painter, at.card, fill, edge, RADIUS_CARD)
        ink = colors.of_category(card.category)
        paint_segments(painter, at.segments, texts.segments(card), ink)
        painter.setFont(theme().font(Size.SMALL))
        self._draw_state(painter, card, at.state)
        if at.chip_text is not None:
            paint_chip(painter, at.chip, *at.chip_text)
        painter.end()
        return self._keep(key, picture)

    def _draw_face(
        self, painter: QPainter, card: Card, rect: QRectF, ratio: float, photo: QPixmap | None
    ) -> None:
        face = texts.face_of(card)
        key = (face, card.category.value, card.wish_profile, rect.width(), ratio)
        found = self._parts.get(key) if photo is None else None
        if found is None:
            found = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            inner = QPainter(found)
            paint_avatar(
                inner,
                QRectF(0, 0, rect.width(), rect.height()),
                face,
                card.category,
                wish_profile=card.wish_profile,
                photo=photo,
            )
            inner.end()
            if photo is None:
                self._keep(key, found)
        painter.drawPixmap(rect.topLeft(), found)

    def _keep(self, key: tuple[object, ...], part: QPixmap) -> QPixmap:
        if len(self._parts) >= _PLACES:
            self._parts.clear()
        self._parts[key] = part
        return part

    def _draw_state(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        if rect.width() <= 0:
            return
        colors = theme().colors
        painter.setPen(colors.muted)
        if card.category is Category.HAVE:
            side = QFontMetricsF(painter.font()).height()
            mark = QRectF(rect.left(), rect.top(), side, rect.height())
            icon = texts.RELATIONSHIP_ICONS[card.relationship]
            paint_icon(painter, mark, icon, colors.muted)
            rect = rect.adjusted(side + theme().px(3), 0, 0, 0)
        draw_text(painter, rect, texts.state_line(card))

    def _draw_focus(self, picture: QPixmap) -> None:
        """A ring of 2 px inside the card's edge: it needs no room between cards."""
        painter = QPainter(picture)
        gap = theme().px(GAP) // 2 if self.compact else theme().px(GAP)
        rect = QRectF(
            0, 0, picture.width() / picture.devicePixelRatioF(), self.pitch() - gap
        ).adjusted(1, 1, -1, -1)
        paint_box(painter, rect, None, theme().colors.accent, RADIUS_CARD - 1)
        paint_box(
            painter, rect.adjusted(1, 1, -1, -1), None, theme().colors.accent, RADIUS_CARD - 2
        )
        painter.end()


def _faded(picture: QPixmap) -> QPixmap:
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatioF())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(0.5)
    painter.drawPixmap(QPointF(0, 0), picture)
    painter.end()
    return faded
