"""Paints cards, and knows where their parts are.

A card is put together from parts that are kept: what many cards have alike (box, segments, face,
chip) as pictures, its own two lines laid out. A letter typed into the filter brings a screen of
cards that were not there before; few of their parts are new.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPixmap, QStaticText
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from mitose.domain.category import Category
from mitose.domain.contact import Card
from mitose.domain.contact_table import TableColumn
from mitose.domain.questions import Question
from mitose.ui import question_words
from mitose.ui.contacts import texts, values
from mitose.ui.contacts.card_layout import GAP, CardLayout, Places, keep
from mitose.ui.contacts.found import FoundPlaces
from mitose.ui.contacts.model import CARD, Index
from mitose.ui.icons import paint_icon
from mitose.ui.kept_texts import KeptTexts
from mitose.ui.painting import ChipTone, draw_text, paint_avatar, paint_box, paint_chip
from mitose.ui.theme import RADIUS_CARD, Size, Weight, theme
from mitose.ui.widgets.progress_line import paint_segments

_CARDS = 1000
_FRAMES = 500
# Faces and chips are small, a box is as wide as a column; but there are few different ones.
_FACES, _CHIPS, _BOXES = 1000, 500, 150


@dataclass(slots=True)
class PaintedCard:
    """A card as it is to be painted, and where its row begins."""

    card: Card
    top: int
    selected: bool
    focused: bool
    dimmed: bool


class _Frame(NamedTuple):
    """What cards have in common that say the same below their name."""

    at: Places
    pictures: tuple[tuple[QPointF, QPixmap], ...]
    name: QPointF
    lines: tuple[QPointF, ...]


class _Parts(NamedTuple):
    """What a card is painted from: pictures and lines, each with its place on the card."""

    card: Card
    pictures: tuple[tuple[QPointF, QPixmap], ...]
    name: tuple[QPointF, QStaticText]
    lines: tuple[tuple[QPointF, QStaticText], ...]
    frame: _Frame
    said: tuple[str, ...]


class _Found(NamedTuple):
    """What a search adds to a card: marks, and the line that tells where else it was found."""

    parts: _Parts
    lines: tuple[tuple[QPointF, QStaticText], ...]
    marks: tuple[QRectF, ...]


class CardDelegate(QStyledItemDelegate):
    """One for all columns. `photo` gives a picture that is known already, or None."""

    def __init__(
        self,
        today: Callable[[], date],
        photo: Callable[[str], QPixmap | None],
        found: FoundPlaces,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._layout = CardLayout(today)
        self._places_found = found
        found.arrived.connect(self._search_anew)
        self._photo = photo
        self._cards: dict[tuple[object, ...], _Parts] = {}
        self._found: dict[int, _Found] = {}
        self._frames: dict[tuple[object, ...], _Frame] = {}
        self._boxes: dict[tuple[object, ...], QPixmap] = {}
        self._faces: dict[tuple[object, ...], QPixmap] = {}
        self._chips: dict[tuple[object, ...], QPixmap] = {}
        self._names = KeptTexts(lambda: theme().font(weight=Weight.STRONG))
        self._lines = KeptTexts(lambda: theme().font(Size.SMALL))
        self._pens: tuple[QFont, QColor, QFont, QColor] | None = None
        theme().changed.connect(self.forget)

    def forget(self) -> None:
        """Paint every card anew: another theme, size or day."""
        self._layout.forget()
        self._cards.clear()
        self._found.clear()
        self._frames.clear()
        for pictures in (self._boxes, self._faces, self._chips):
            pictures.clear()
        self._names.forget()
        self._lines.forget()
        self._pens = None

    def new_day(self) -> None:
        """Paint every card anew if the day is another one: what is due says so by words."""
        if self._day != self._today():
            self._day = self._today()
            self.forget()

    def _search_anew(self) -> None:
        self._found.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.pitch())

    def pitch(self) -> int:
        """The height of a card with the gap below it, in pixels."""
        return self._layout.pitch()

    @property
    def compact(self) -> bool:
        """Whether cards are small."""
        return self._layout.compact

    @property
    def shown(self) -> Sequence[TableColumn]:
        """What stands below the names."""
        return self._layout.shown

    def arrange(self, *, compact: bool, shown: Sequence[TableColumn]) -> bool:
        """Show cards small or large, with these values; returns whether that is a change."""
        if (compact, tuple(shown)) == (self._layout.compact, tuple(self._layout.shown)):
            return False
        self._layout.compact, self._layout.shown = compact, tuple(shown)
        self.forget()
        return True

    def mark(self, words: Sequence[str], places: frozenset[str] = frozenset()) -> None:
        """Mark these folded words where cards show them; `places` were asked for."""
        if self._places_found.search(words, places):
            self._found.clear()

    def paint_cards(self, painter: QPainter, rows: Sequence[PaintedCard], width: int) -> None:
        """Paint cards into their rows; dimmed those that no longer fit the filter."""
        ratio = painter.device().devicePixelRatioF()
        whole: list[tuple[int, _Parts]] = []
        for row in rows:
            if row.dimmed:
                picture = self.picture(
                    row.card, width, ratio, selected=row.selected, focused=row.focused
                )
                painter.setOpacity(0.5)
                painter.drawPixmap(QPointF(0, row.top), picture)
                painter.setOpacity(1)
            else:
                parts = self._parts_of(row.card, width, ratio, selected=row.selected)
                whole.append((row.top, parts))
        self._paint(painter, whole)
        for row in rows:
            if row.focused and not row.dimmed:
                painter.translate(0, row.top)
                self._paint_focus(painter, width)
                painter.translate(0, -row.top)

    def picture(
        self, card: Card, width: int, ratio: float, *, selected: bool = True, focused: bool = False
    ) -> QPixmap:
        """A card as a picture of its own, for dragging."""
        picture = _empty(width, self.pitch(), ratio)
        painter = QPainter(picture)
        self._paint(painter, [(0, self._parts_of(card, width, ratio, selected=selected))])
        if focused:
            self._paint_focus(painter, width)
        painter.end()
        return picture

    def question_at(self, card: Card, width: int, at: QPointF) -> Question | None:
        """The unanswered question whose segment is at this place of a card."""
        return self._layout.question_at(card, width, at)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        card = index.data(CARD)
        rect = option.rect
        at = QPointF(event.pos() - rect.topLeft())
        if (
            event.type() is not QEvent.Type.ToolTip
            or card is None
            or not self._layout.on_bars(card, rect.width(), at)
        ):
            return super().helpEvent(event, view, option, index)
        words = question_words.legend(card.answered, card.category)
        QToolTip.showText(event.globalPos(), words, view.viewport())
        return True

    def places(self, card: Card, width: int) -> Places:
        """Where the parts of a card of this width are."""
        return self._layout.places(card, width)

    # ------------------------------------------------------------ painting

    def _paint(self, painter: QPainter, whole: Sequence[tuple[int, _Parts]]) -> None:
        """Cards below each other, each from its top: first all pictures, then font by font.

        Changing the font for each line costs as much as drawing it.
        """
        if self._pens is None:
            look = theme()
            strong, small = look.font(weight=Weight.STRONG), look.font(Size.SMALL)
            self._pens = strong, look.colors.text, small, look.colors.muted
        name_font, name_ink, line_font, line_ink = self._pens
        lines: list[tuple[tuple[QPointF, QStaticText], ...]] = []
        at = 0
        for top, parts in whole:
            painter.translate(0, top - at)
            at = top
            for place, picture in parts.pictures:
                painter.drawPixmap(place, picture)
            if self._places_found.words:
                found = self._found_in(parts)
                lines.append(found.lines)
                for rect in found.marks:
                    painter.fillRect(rect, theme().colors.hit)
            else:
                lines.append(parts.lines)
        painter.setFont(name_font)
        painter.setPen(name_ink)
        for top, parts in whole:
            painter.translate(0, top - at)
            at = top
            painter.drawStaticText(*parts.name)
        painter.setFont(line_font)
        painter.setPen(line_ink)
        for (top, _), own in zip(whole, lines, strict=True):
            painter.translate(0, top - at)
            at = top
            for place, line in own:
                painter.drawStaticText(place, line)
        painter.translate(0, -at)

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
        line = self._names.line(texts.name_of(card), at.name.width())
        name = self._names.placed(frame.name, line)
        said = values.lines(card, self.shown, self._today(), len(at.lines))
        parts = _Parts(card, pictures, name, self._laid_out(said, frame), frame, said)
        return keep(self._cards, key, parts, _CARDS)

    def _found_in(self, parts: _Parts) -> _Found:
        """What the search in use adds to a card; the card itself stays from letter to letter."""
        known = self._found.get(parts.card.id)
        if known is not None and known.parts is parts:
            return known
        words, name, lines = self._places_found.words, parts.name, parts.lines
        seen = (name[1].text(), *(line.text() for _, line in lines))
        if where := self._places_found.line(parts.card, seen):
            lines = self._laid_out((*parts.said[:-1], where), parts.frame)
        marks = self._names.marked(*name, words)
        for place, line in lines:
            marks += self._lines.marked(place, line, words)
        return keep(self._found, parts.card.id, _Found(parts, lines, tuple(marks)), _CARDS)

    def _laid_out(
        self, said: Sequence[str], frame: _Frame
    ) -> tuple[tuple[QPointF, QStaticText], ...]:
        return tuple(
            self._lines.placed(place, self._lines.line(text, rect.width()))
            for text, place, rect in zip(said, frame.lines, frame.at.lines, strict=True)
        )

    def _frame_of(self, card: Card, width: int, ratio: float, *, selected: bool) -> _Frame:
        key = (*self._layout.alike(card, width), selected, ratio)
        found = self._frames.get(key)
        if found is None:
            at = self.places(card, width)
            pictures = [(at.card.topLeft(), self._box(card, width, ratio, at, selected=selected))]
            if at.chip_text is not None:
                pictures.append(self._chip(at.chip, *at.chip_text, ratio))
            lines = tuple(self._lines.place(rect) for rect in at.lines)
            frame = _Frame(at, tuple(pictures), self._names.place(at.name), lines)
            found = keep(self._frames, key, frame, _FRAMES)
        return found

    def _box(self, card: Card, width: int, ratio: float, at: Places, *, selected: bool) -> QPixmap:
        """Box, segments and the word beside them."""
        category = card.category
        filled = texts.segments(card)
        word = card.relationship if category is Category.HAVE else ""
        room = 0.0 if self.compact else min(self._layout.state_width(card), at.state.width())
        key = (category, filled, word, room, width, self.compact, selected, ratio)
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
        return keep(self._boxes, key, picture, _BOXES)

    def _chip(
        self, rect: QRectF, text: str, tone: ChipTone, ratio: float
    ) -> tuple[QPointF, QPixmap]:
        """The chip on a picture that begins at a whole pixel, so that it stays as sharp."""
        origin = QPointF(floor(rect.left()), floor(rect.top()))
        inside = rect.translated(-origin)
        key = (text, tone, inside.left(), inside.top(), inside.width(), ratio)
        found = self._chips.get(key)
        if found is None:
            picture = _empty(ceil(inside.right()), ceil(inside.bottom()), ratio)
            painter = QPainter(picture)
            paint_chip(painter, inside, text, tone)
            painter.end()
            found = keep(self._chips, key, picture, _CHIPS)
        return origin, found

    def _face(self, card: Card, rect: QRectF, ratio: float, photo: QPixmap | None) -> QPixmap:
        face = texts.face_of(card)
        key = (face, card.category, card.wish_profile, rect.width(), ratio)
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
                keep(self._faces, key, found, _FACES)
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
        tight = self._layout.state_width(card) > rect.width()  # 'Plan 4…' would mislead
        draw_text(painter, rect, texts.state_line(card, short=tight))

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
