"""Paints cards, and knows where their parts are.

A card is put together from parts that are kept: what many cards have alike (box, segments, face,
chip) as pictures, its own two lines laid out. A letter typed into the filter brings a screen of
cards that were not there before; few of their parts are new.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import TypeVar

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QStaticText
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mitose.domain.category import Category
from mitose.domain.contact import Card
from mitose.domain.questions import QUESTIONS, Question
from mitose.ui.contacts import texts
from mitose.ui.contacts.model import Index
from mitose.ui.icons import paint_icon
from mitose.ui.kept_texts import KeptTexts
from mitose.ui.painting import ChipTone, chip_size, draw_text, paint_avatar, paint_box, paint_chip
from mitose.ui.theme import RADIUS_CARD, Size, Weight, line_height, theme
from mitose.ui.widgets.progress_line import paint_segments

K = TypeVar("K")
V = TypeVar("V")
GAP = 8  # between cards
_CARDS = 1000
_PLACES = 2000
_FRAMES = 500
# Faces and chips are small, a box is as wide as a column; but there are few different ones.
_FACES, _CHIPS, _BOXES = 1000, 500, 150
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


@dataclass(frozen=True, slots=True)
class _Frame:
    """What cards have in common that say the same below their name."""

    at: Places
    pictures: tuple[tuple[QPointF, QPixmap], ...]
    name: QPointF
    line: QPointF


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a card is painted from: pictures and lines, each with its place on the card."""

    card: Card
    pictures: tuple[tuple[QPointF, QPixmap], ...]
    name: tuple[QPointF, QStaticText]
    line: tuple[QPointF, QStaticText]


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
        self._cards: dict[tuple[object, ...], _Parts] = {}
        self._heights: tuple[float, float] | None = None
        self._places: dict[tuple[object, ...], Places] = {}
        self._frames: dict[tuple[object, ...], _Frame] = {}
        self._boxes: dict[tuple[object, ...], QPixmap] = {}
        self._faces: dict[tuple[object, ...], QPixmap] = {}
        self._chips: dict[tuple[object, ...], QPixmap] = {}
        self._chip_sizes: dict[str, QSizeF] = {}
        self._state_widths: dict[str, float] = {}
        self._names = KeptTexts(lambda: theme().font(weight=Weight.STRONG))
        self._lines = KeptTexts(lambda: theme().font(Size.SMALL))
        self._pens: tuple[QFont, QColor, QFont, QColor] | None = None
        self.compact = False
        theme().changed.connect(self.forget)

    def forget(self) -> None:
        """Paint every card anew: another theme, size or day."""
        for kept in (self._cards, self._places, self._frames):
            kept.clear()
        for pictures in (self._boxes, self._faces, self._chips):
            pictures.clear()
        self._chip_sizes.clear()
        self._state_widths.clear()
        self._names.forget()
        self._lines.forget()
        self._heights = None
        self._pens = None

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
        if self._heights is None:
            look = theme()
            name = line_height(look.font(weight=Weight.STRONG))
            self._heights = name, line_height(look.font(Size.SMALL))
        return self._heights

    def paint_card(
        self,
        painter: QPainter,
        card: Card,
        rect: QRect,
        *,
        selected: bool = False,
        focused: bool = False,
        dimmed: bool = False,
    ) -> None:
        """Paint a card into its row; dimmed while it no longer fits the filter."""
        if dimmed:
            ratio = painter.device().devicePixelRatioF()
            picture = self.picture(card, rect.width(), ratio, selected=selected, focused=focused)
            painter.setOpacity(0.5)
            painter.drawPixmap(QPointF(rect.topLeft()), picture)
            painter.setOpacity(1)
            return
        painter.translate(rect.topLeft())
        self._paint(painter, card, rect.width(), selected=selected)
        if focused:
            self._paint_focus(painter, rect.width())
        painter.translate(-rect.topLeft())

    def picture(
        self, card: Card, width: int, ratio: float, *, selected: bool = True, focused: bool = False
    ) -> QPixmap:
        """A card as a picture of its own, for dragging."""
        picture = _empty(width, self.pitch(), ratio)
        painter = QPainter(picture)
        self._paint(painter, card, width, selected=selected)
        if focused:
            self._paint_focus(painter, width)
        painter.end()
        return picture

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
            found = _keep(self._places, key, self._lay_out(card, width), _PLACES)
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
        if chip and not self.compact and self._chip_size(chip[0]).width() > room_for_chip:
            chip = texts.chip(card, self._today(), short=True)
        size = self._chip_size(chip[0]) if chip else None
        chip_width = size.width() if size else 0.0
        chip_height = size.height() if size else small
        if self.compact:
            y = (box.height() - name_height - small) / 2
            name_right = right - (chip_width + look.px(8) if chip else 0)
            name = QRectF(left, y, name_right - left, name_height)
            middle = y + name_height + small / 2
            segments = QRectF(right - bars, middle - look.px(1), bars, look.px(4))
            line = QRectF(left, y + name_height, segments.left() - look.px(8) - left, small)
            state = QRectF()
            pill = QRectF(right - chip_width, y - look.px(4), chip_width, chip_height)
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

    def _chip_size(self, text: str) -> QSizeF:
        found = self._chip_sizes.get(text)
        return found or _keep(self._chip_sizes, text, chip_size(text), _PLACES)

    def _state_width(self, card: Card) -> float:
        text = texts.state_line(card)
        found = self._state_widths.get(text)
        if found is None:
            metrics = QFontMetricsF(theme().font(Size.SMALL))
            mark = metrics.height() + theme().px(3) if card.category is Category.HAVE else 0
            width = metrics.horizontalAdvance(text) + mark
            found = _keep(self._state_widths, text, width, _PLACES)
        return found

    # ------------------------------------------------------------ painting

    def _paint(self, painter: QPainter, card: Card, width: int, *, selected: bool) -> None:
        """At the painter's origin."""
        parts = self._parts_of(card, width, painter.device().devicePixelRatioF(), selected=selected)
        for place, picture in parts.pictures:
            painter.drawPixmap(place, picture)
        if self._pens is None:
            look = theme()
            strong, small = look.font(weight=Weight.STRONG), look.font(Size.SMALL)
            self._pens = strong, look.colors.text, small, look.colors.muted
        name_font, name_ink, line_font, line_ink = self._pens
        painter.setFont(name_font)
        painter.setPen(name_ink)
        painter.drawStaticText(*parts.name)
        painter.setFont(line_font)
        painter.setPen(line_ink)
        painter.drawStaticText(*parts.line)

    def _parts_of(self, card: Card, width: int, ratio: float, *, selected: bool) -> _Parts:
        photo = self._photo(card.photo) if card.photo else None
        key = (card.id, width, self.compact, selected, ratio, photo is None)
        found = self._cards.get(key)
        if found is not None and (found.card is card or found.card == card):
            return found
        frame = self._frame_of(card, width, ratio, selected=selected)
        at, pictures = frame.at, frame.pictures
        if at.avatar.width() > 0:
            pictures = (*pictures, (at.avatar.topLeft(), self._face(card, at.avatar, ratio, photo)))
        parts = _Parts(
            card,
            pictures,
            (frame.name, self._names.line(texts.name_of(card), at.name.width())),
            (frame.line, self._lines.line(texts.second_line(card), at.line.width())),
        )
        return _keep(self._cards, key, parts, _CARDS)

    def _frame_of(self, card: Card, width: int, ratio: float, *, selected: bool) -> _Frame:
        key = (*self._alike(card, width), selected, ratio)
        found = self._frames.get(key)
        if found is None:
            at = self.places(card, width)
            pictures = [(at.card.topLeft(), self._box(card, width, ratio, at, selected=selected))]
            if at.chip_text is not None:
                pictures.append(self._chip(at.chip, *at.chip_text, ratio))
            name, line = self._names.place(at.name), self._lines.place(at.line)
            found = _keep(self._frames, key, _Frame(at, tuple(pictures), name, line), _FRAMES)
        return found

    def _box(self, card: Card, width: int, ratio: float, at: Places, *, selected: bool) -> QPixmap:
        """Box, segments and the word beside them."""
        category = card.category
        filled = texts.segments(card)
        word = card.relationship.value if category is Category.HAVE else ""
        room = 0.0 if self.compact else min(self._state_width(card), at.state.width())
        key = (category.value, filled, word, room, width, self.compact, selected, ratio)
        found = self._boxes.get(key)
        if found is not None:
            return found
        colors = theme().colors
        picture = _empty(width, self.pitch(), ratio)
        painter = QPainter(picture)
        fill, edge = (
            (colors.accent_soft, colors.accent) if selected else (colors.raised, colors.line)
        )
        paint_box(painter, at.card, fill, edge, RADIUS_CARD)
        paint_segments(painter, at.segments, filled, colors.of_category(category))
        painter.setFont(theme().font(Size.SMALL))
        self._draw_state(painter, card, at.state)
        painter.end()
        return _keep(self._boxes, key, picture, _BOXES)

    def _chip(
        self, rect: QRectF, text: str, tone: ChipTone, ratio: float
    ) -> tuple[QPointF, QPixmap]:
        """The chip on a picture that begins at a whole pixel, so that it stays as sharp."""
        origin = QPointF(floor(rect.left()), floor(rect.top()))
        inside = rect.translated(-origin)
        key = (text, tone.value, inside.left(), inside.top(), inside.width(), ratio)
        found = self._chips.get(key)
        if found is None:
            picture = _empty(ceil(inside.right()), ceil(inside.bottom()), ratio)
            painter = QPainter(picture)
            paint_chip(painter, inside, text, tone)
            painter.end()
            found = _keep(self._chips, key, picture, _CHIPS)
        return origin, found

    def _face(self, card: Card, rect: QRectF, ratio: float, photo: QPixmap | None) -> QPixmap:
        face = texts.face_of(card)
        key = (face, card.category.value, card.wish_profile, rect.width(), ratio)
        found = self._faces.get(key) if photo is None else None
        if found is None:
            found = _empty(rect.width(), rect.height(), ratio)
            painter = QPainter(found)
            paint_avatar(
                painter,
                QRectF(0, 0, rect.width(), rect.height()),
                face,
                card.category,
                wish_profile=card.wish_profile,
                photo=photo,
            )
            painter.end()
            if photo is None:
                _keep(self._faces, key, found, _FACES)
        return found

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

    def _paint_focus(self, painter: QPainter, width: int) -> None:
        """A ring of 2 px inside the card's edge: it needs no room between cards."""
        gap = theme().px(GAP) // 2 if self.compact else theme().px(GAP)
        rect = QRectF(0, 0, width, self.pitch() - gap).adjusted(1, 1, -1, -1)
        accent = theme().colors.accent
        paint_box(painter, rect, None, accent, RADIUS_CARD - 1)
        paint_box(painter, rect.adjusted(1, 1, -1, -1), None, accent, RADIUS_CARD - 2)


def _empty(width: float, height: float, ratio: float) -> QPixmap:
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _keep(kept: dict[K, V], key: K, value: V, most: int) -> V:
    """Put a value into a store that begins anew when it is full."""
    if len(kept) >= most:
        kept.clear()
    kept[key] = value
    return value
