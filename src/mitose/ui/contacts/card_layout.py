"""Where the parts of a card are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from mitose.domain.category import Category
from mitose.domain.contact import Card
from mitose.domain.contact_table import IN_FIRST_LINE, TableColumn
from mitose.domain.questions import QUESTIONS, Question
from mitose.ui.contacts import texts
from mitose.ui.painting import ChipTone, chip_size
from mitose.ui.theme import Size, Weight, line_height, theme

K = TypeVar("K")
V = TypeVar("V")
GAP = 8  # between cards
_PLACES = 2000
_NARROW = 240  # below this column width the avatar goes


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a card are, from the card's own top left."""

    card: QRectF
    avatar: QRectF
    name: QRectF
    lines: tuple[QRectF, ...]
    segments: QRectF
    state: QRectF
    chip: QRectF
    chip_text: tuple[str, ChipTone] | None


class CardLayout:
    """Lays cards out, for one column width and one choice of what they show."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self.compact = False
        self.shown: Sequence[TableColumn] = IN_FIRST_LINE
        self._heights: tuple[float, float] | None = None
        self._pitch: int | None = None
        self._places: dict[tuple[object, ...], Places] = {}
        self._chips: dict[tuple[object, ...], tuple[str, ChipTone] | None] = {}
        self._chip_sizes: dict[str, QSizeF] = {}
        self._state_widths: dict[str, float] = {}

    def forget(self) -> None:
        """Lay every card out anew."""
        for kept in (self._places, self._chips, self._chip_sizes, self._state_widths):
            kept.clear()
        self._heights = self._pitch = None

    def lines(self) -> int:
        """How many lines a card has below its name."""
        first = any(column in IN_FIRST_LINE for column in self.shown)
        more = any(column not in IN_FIRST_LINE for column in self.shown)
        return 2 if first and more and not self.compact else 1

    def pitch(self) -> int:
        """The height of a card with the gap below it, in pixels."""
        if self._pitch is None:
            self._pitch = self._measured()
        return self._pitch

    def _measured(self) -> int:
        look = theme()
        name, small = self._line_heights()
        if self.compact:
            return round(max(look.px(48), name + small + look.px(10))) + look.px(GAP) // 2
        more = (self.lines() - 1) * (small + look.px(1))
        return round(max(look.px(84), name + 2 * small + look.px(30)) + more) + look.px(GAP)

    def _line_heights(self) -> tuple[float, float]:
        """The heights of the name's line and of the others."""
        if self._heights is None:
            look = theme()
            name = line_height(look.font(weight=Weight.STRONG))
            self._heights = name, line_height(look.font(Size.SMALL))
        return self._heights

    def on_bars(self, card: Card, width: int, at: QPointF) -> bool:
        """Whether the segments of a card are at this place of it."""
        return self.places(card, width).segments.adjusted(-2, -8, 2, 8).contains(at)

    def question_at(self, card: Card, width: int, at: QPointF) -> Question | None:
        """The unanswered question whose segment is at this place of a card."""
        rect = self.places(card, width).segments
        if not self.on_bars(card, width, at):
            return None
        questions = QUESTIONS[card.category]
        which = int((at.x() - rect.left()) / rect.width() * len(questions))
        question = questions[min(max(which, 0), len(questions) - 1)]
        return None if card.answered & question else question

    def places(self, card: Card, width: int) -> Places:
        """Lay a card of this width out; cards that say the same below their name share it."""
        key = self.alike(card, width)
        found = self._places.get(key)
        if found is None:
            found = keep(self._places, key, self._lay_out(card, width), _PLACES)
        return found

    def alike(self, card: Card, width: int) -> tuple[object, ...]:
        """What cards have in common that are laid out alike."""
        return (
            card.category,
            card.relationship,
            card.answered,
            self._chip(card),
            width,
            self.compact,
        )

    def _chip(self, card: Card) -> tuple[str, ChipTone] | None:
        """What a card's chip says: dates that are far away say nothing, and so are alike."""
        key = (card.category, card.answered, card.next_due, card.next_due_kind)
        if key not in self._chips:
            keep(self._chips, key, texts.chip(card, self._today()), _PLACES)
        return self._chips[key]

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
        room_for_chip = right - left - bars - self.state_width(card) - look.px(13)
        chip = self._chip(card)
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
            return Places(box, avatar, name, (line,), segments, state, pill, chip)
        free = box.height() - name_height - (self.lines() + 1) * small
        y = free * 0.36
        name = QRectF(left, y, right - left, name_height)
        lines = tuple(
            QRectF(
                left, name.bottom() + look.px(1) + at * (small + look.px(1)), right - left, small
            )
            for at in range(self.lines())
        )
        middle = box.height() - free * 0.36 - small / 2
        segments = QRectF(left, middle - look.px(2), bars, look.px(4))
        pill = QRectF(right - chip_width, middle - chip_height / 2, chip_width, chip_height)
        state_left = segments.right() + look.px(7)
        state_right = (pill.left() - look.px(6)) if chip else right
        if self.state_width(card) > state_right - state_left:  # a whole word before wide gaps
            state_left, state_right = state_left - look.px(3), state_right + look.px(3)
        state = QRectF(state_left, middle - small / 2, max(0.0, state_right - state_left), small)
        return Places(box, avatar, name, lines, segments, state, pill, chip)

    def _chip_size(self, text: str) -> QSizeF:
        found = self._chip_sizes.get(text)
        return found or keep(self._chip_sizes, text, chip_size(text), _PLACES)

    def state_width(self, card: Card) -> float:
        """The width of the word beside the segments."""
        text = texts.state_line(card)
        found = self._state_widths.get(text)
        if found is None:
            metrics = QFontMetricsF(theme().font(Size.SMALL))
            mark = metrics.height() + theme().px(3) if card.category is Category.HAVE else 0
            width = metrics.horizontalAdvance(text) + mark
            found = keep(self._state_widths, text, width, _PLACES)
        return found


def keep(kept: dict[K, V], key: K, value: V, most: int) -> V:
    """Put a value into a store that begins anew when it is full."""
    if len(kept) >= most:
        kept.clear()
    kept[key] = value
    return value
