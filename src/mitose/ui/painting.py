"""What several widgets and list delegates paint alike: boxes, chips, avatars, key caps.

All take the theme's colours at the moment of painting and measure with the font they draw.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from mitose.ui import boxes
from mitose.ui.kept_texts import Line, line_of, width_of
from mitose.ui.theme import RADIUS_CARD, Size, Weight, theme

if TYPE_CHECKING:
    from mitose.domain.category import Category

# Left of the given place even where the text runs from right to left: the column stays straight.
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
_RIGHT, _MIDDLE = int(Qt.AlignmentFlag.AlignRight), int(Qt.AlignmentFlag.AlignHCenter)
_BOTTOM, _HALFWAY = int(Qt.AlignmentFlag.AlignBottom), int(Qt.AlignmentFlag.AlignVCenter)


class ChipTone(StrEnum):
    """What a chip says by its colour; its text says it too."""

    NEUTRAL = "neutral"
    DUE = "due"
    OVERDUE = "overdue"
    GOOD = "good"
    CHOSEN = "chosen"


def paint_box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | None,
    edge: QColor | None,
    radius: float = RADIUS_CARD,
    *,
    dashed: bool = False,
) -> None:
    """A rounded box with a one-pixel edge inside `rect`; without fill or edge where None."""
    if not dashed and boxes.paint(painter, rect, fill, edge, radius):
        return
    painter.save()
    boxes.draw(painter, rect, fill, edge, radius, dashed=dashed)
    painter.restore()


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    flags: Qt.AlignmentFlag = LEFT,
    *,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> bool:
    """One line of text with the painter's font and pen, elided where it does not fit.

    Reads right to left where the text does. Returns whether it had to be elided.
    """
    if elide is Qt.TextElideMode.ElideRight:
        kept = line_of(painter.font(), text, rect.width())
        if kept is not None and kept.height <= rect.height():
            painter.drawStaticText(_place_of(kept, rect, flags), kept.drawn)
            return not kept.whole
    line = " ".join(text.splitlines())
    shown = QFontMetricsF(painter.font()).elidedText(line, elide, rect.width() + 0.5)
    before = painter.layoutDirection()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)
    painter.setLayoutDirection(before)
    return shown != line


def _place_of(line: Line, rect: QRectF, flags: Qt.AlignmentFlag) -> QPointF:
    """Where a line begins that `drawText` would put into a rectangle it fits into."""
    left, top, sides = rect.left(), rect.top(), int(flags)
    if sides & _RIGHT:
        left += rect.width() - line.width
    elif sides & _MIDDLE:
        left += (rect.width() - line.width) / 2
    if sides & _BOTTOM:
        top += rect.height() - line.height
    elif sides & _HALFWAY:
        top += (rect.height() - line.height) / 2
    return QPointF(left, top)


def chip_font() -> QFont:
    """The font of chips, for measuring ahead."""
    return theme().font(Size.SMALL, tabular=True)


def chip_size(text: str) -> QSizeF:
    """The size of a chip that shows `text` whole."""
    font, look = chip_font(), theme()
    height = QFontMetricsF(font).height() + look.px(6)
    return QSizeF(width_of(font, text) + look.px(20), height)


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    text: str,
    tone: ChipTone,
    *,
    dashed: bool = False,
    keep_free: float = 0,
    keep_start: float = 0,
) -> QColor:
    """A pill with a short text; dashed for what Mitose suggests. Returns the text's colour.

    `keep_free` pixels at the end stay without text, for a cross, `keep_start` at the beginning,
    for a dot.
    """
    fill, edge, ink = _chip_colors(tone)
    paint_box(painter, rect, fill, edge, rect.height() / 2, dashed=dashed)
    painter.setFont(chip_font())
    painter.setPen(ink)
    inset = theme().px(8)
    room = rect.adjusted(inset + keep_start, 0, -inset - keep_free, 0)
    draw_text(painter, room, text, CENTER)
    return ink


def _chip_colors(tone: ChipTone) -> tuple[QColor, QColor | None, QColor]:
    """Fill, edge and ink."""
    colors = theme().colors
    if tone is ChipTone.NEUTRAL:
        return colors.surface, colors.line, colors.muted
    if tone is ChipTone.DUE:
        return colors.due_soft, None, colors.due
    if tone is ChipTone.OVERDUE:
        return colors.overdue_soft, None, colors.overdue
    if tone is ChipTone.GOOD:
        return colors.good_soft, None, colors.good
    return colors.accent_soft, None, colors.accent


def paint_avatar(
    painter: QPainter,
    rect: QRectF,
    initials: str,
    category: Category,
    *,
    wish_profile: bool = False,
    photo: QPixmap | None = None,
) -> None:
    """A round photo, else initials in the category's colours; a wish profile has a dashed edge."""
    colors = theme().colors
    ink = colors.of_category(category)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if photo is not None and not photo.isNull():
        _paint_photo(painter, rect, photo)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.soft_of_category(category))
        painter.drawEllipse(rect)
        painter.setFont(_initials_font(max(7, round(rect.height() * 0.36))))
        painter.setPen(ink)
        painter.drawText(rect, int(CENTER), initials[:3])
    if wish_profile:
        pen = QPen(ink, 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


@cache
def _initials_font(pixels: int) -> QFont:
    """Made once a size: looking a new font up takes longer than painting two letters."""
    font = QFont(theme().font(weight=Weight.STRONG))
    font.setPixelSize(pixels)
    return font


def _paint_photo(painter: QPainter, rect: QRectF, photo: QPixmap) -> None:
    """The middle square of the photo, cut to a circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    circle = QPainterPath()
    circle.addEllipse(rect)
    painter.setClipPath(circle)
    side = min(photo.width(), photo.height())
    source = QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
    painter.drawPixmap(rect, photo, source)
    painter.restore()


def key_font() -> QFont:
    """The font of key caps, for measuring ahead."""
    return _key_font(theme().font(Size.SMALL).pointSizeF())


@cache
def _key_font(points: float) -> QFont:
    font = QFont(theme().font(Size.SMALL))
    font.setPointSizeF(points * 0.95)
    return font


def key_size(text: str) -> QSizeF:
    """The size of a key cap that shows `text` whole."""
    font = key_font()
    height = QFontMetricsF(font).height() + theme().px(3)
    return QSizeF(max(height, width_of(font, text) + theme().px(10)), height)


def paint_key(painter: QPainter, rect: QRectF, text: str, ink: QColor | None = None) -> None:
    """A small key cap; on coloured buttons `ink` is the button's text colour."""
    colors = theme().colors
    if ink is None:
        paint_box(painter, rect, colors.surface, colors.line, 3)
    else:
        paint_box(painter, rect, None, ink, 3)
    painter.setFont(key_font())
    painter.setPen(ink if ink is not None else colors.muted)
    draw_text(painter, rect, text, CENTER)
