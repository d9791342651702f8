"""Single lines of text that are laid out once and drawn again and again, as lists do.

Laying out is three quarters of the work of drawing a text; a list that is filtered at every
letter draws the same names over and over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTextLayout, QTransform

from mitose.domain.search import fold_words, marks

if TYPE_CHECKING:
    from collections.abc import Callable

_KEPT = 2000
_ANY_WIDTH = 1_000_000
_ONE_WAY = "\u0590"  # signs before this one all run from left to right
_AS_IT_IS = QTransform()
_ONE_FONT = "\u024f"  # up to here, and with these, all signs are in the program's font
_MARKS = frozenset("–—‘’‚“”„•…€→")


@dataclass(frozen=True, slots=True)
class Line:
    """A line laid out: what is drawn, its width and height, and whether it is the whole text."""

    drawn: QStaticText
    width: float
    height: float
    whole: bool


_lines: dict[tuple[QFont, str, float], Line | None] = {}
_widths: dict[tuple[QFont, str], float] = {}


def line_of(font: QFont, text: str, width: float) -> Line | None:
    """A text on one line in any font, elided where it does not fit, kept for the next painting.

    None for what does not look as `QPainter.drawText` would draw it: signs of other fonts, which
    are higher, and signs that are not drawn at all.
    """
    key = (font, text, width)
    try:
        return _lines[key]
    except KeyError:
        if len(_lines) >= _KEPT:
            _lines.clear()
        line = _lines[key] = _laid_out(font, text, width) if _is_plain(text) else None
        return line


def width_of(font: QFont, text: str) -> float:
    """The width of a text on one line, kept: measuring takes as long as drawing it."""
    key = (font, text)
    try:
        return _widths[key]
    except KeyError:
        if len(_widths) >= _KEPT:
            _widths.clear()
        width = _widths[key] = QFontMetricsF(font).horizontalAdvance(text)
        return width


def forget() -> None:
    """Let the kept lines go; they are laid out again when wanted."""
    _lines.clear()
    _widths.clear()


def _is_plain(text: str) -> bool:
    return text.isprintable() and all(sign <= _ONE_FONT or sign in _MARKS for sign in text)


def _laid_out(font: QFont, text: str, width: float) -> Line | None:
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)
    needed = width_of(font, shown)
    if needed > width:
        return None  # Qt cuts it at the edge
    return Line(_prepared(shown, font), needed, metrics.height(), shown == text)


def _prepared(text: str, font: QFont) -> QStaticText:
    line = QStaticText(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.prepare(_AS_IT_IS, font)
    return line


class KeptTexts:
    """The lines of one font. Each looks as `painting.draw_text` would draw it at the left."""

    def __init__(self, font: Callable[[], QFont]) -> None:
        self._font = font
        self._whole: dict[str, tuple[QStaticText, float]] = {}
        self._short: dict[tuple[str, float], QStaticText] = {}
        self._height: float | None = None
        self._metrics: QFontMetricsF | None = None

    def forget(self) -> None:
        """Lay everything out anew: the font has changed."""
        self._whole.clear()
        self._short.clear()
        self._height = None
        self._metrics = None

    def line(self, text: str, width: float) -> QStaticText:
        """The text laid out on one line, elided where it does not fit."""
        found = self._whole.get(text)
        if found is None:
            if len(self._whole) >= _KEPT:
                self._whole.clear()
            laid_out = self._lay_out(" ".join(text.splitlines()))
            found = self._whole[text] = laid_out, laid_out.size().width()
        whole, natural = found
        if natural <= width + 0.5:
            return whole
        short = self._short.get((text, width))
        if short is None:
            if len(self._short) >= _KEPT:
                self._short.clear()
            elided = QFontMetricsF(self._font()).elidedText(
                whole.text(), Qt.TextElideMode.ElideRight, width + 0.5
            )
            short = self._short[text, width] = self._lay_out(elided)
        return short

    def place(self, rect: QRectF) -> QPointF:
        """Where a line begins that stands in the middle of the height of `rect`."""
        if self._height is None:
            self._height = QFontMetricsF(self._font()).height()
        return QPointF(rect.left(), rect.top() + (rect.height() - self._height) / 2)

    def placed(self, place: QPointF, line: QStaticText) -> tuple[QPointF, QStaticText]:
        """A line with the place to draw it at, so that all stand on one base line.

        `place` is that of any line there; one with another font's signs may be higher above it.
        """
        return place - QPointF(0, self._rise(line)), line

    def _rise(self, line: QStaticText) -> float:
        if self._metrics is None:
            self._metrics = QFontMetricsF(self._font())
        if line.size().height() < self._metrics.height() + 0.5:
            return 0.0  # nearly all
        return _Places(line.text(), self._font()).ascent - self._metrics.ascent()

    def marked(self, place: QPointF, line: QStaticText, words: tuple[str, ...]) -> list[QRectF]:
        """Where a line drawn at a place shows what was searched for (folded words)."""
        text = line.text()
        if not any(part.startswith(words) for part in fold_words(text)):
            return []  # most lines: what they say is kept folded from letter to letter
        if self._metrics is None:
            self._metrics = QFontMetricsF(self._font())
        metrics = self._metrics
        width: Callable[[str], float] = metrics.horizontalAdvance
        if max(text) >= _ONE_WAY:
            width = _Places(text, self._font()).x
        place += QPointF(0, self._rise(line))  # where the line begins is further up than its words
        return [
            _between(width(text[:start]), width(text[:end]), place, metrics.height())
            for start, end in marks(text, words)
        ]

    def _lay_out(self, text: str) -> QStaticText:
        return _prepared(text, self._font())


class _Places:
    """Where the signs of a line stand that may run from right to left."""

    def __init__(self, text: str, font: QFont) -> None:
        self._layout = QTextLayout(text, font)
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._line.setLineWidth(_ANY_WIDTH)
        self._layout.endLayout()
        self._left = self._line.naturalTextRect().left()
        self.ascent = self._line.ascent()

    def x(self, before: str) -> float:
        """The edge behind the first signs."""
        at = len(before.encode("utf-16-le")) // 2  # Qt counts as UTF-16 does
        place: Any = self._line.cursorToX(at)  # (x, cursor), typed as an object
        return float(place[0]) - self._left


def _between(one: float, other: float, place: QPointF, height: float) -> QRectF:
    left, right = sorted((one, other))
    return QRectF(place.x() + left, place.y(), right - left, height)
