"""Our own icons, drawn in theme colours, sharp at every screen's resolution, kept once drawn.

Painted ones (`paint_icon`, `paint_shape`) follow a change of theme by themselves; a `QIcon` from
`icon` keeps the colours it was made with, so menus and buttons make theirs anew when opened or on
`theme().changed`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mitose import paths
from mitose.domain.category import Category, Relationship
from mitose.ui.theme import Tone, theme

if TYPE_CHECKING:
    from collections.abc import Mapping

# Physical sizes: whatever the screen's ratio, Qt finds one that needs hardly any scaling.
_SIZES = (16, 20, 24, 28, 32, 40, 48, 64)
_KEPT = 600
_drawn: dict[tuple[str, int, int, int, float], QPixmap] = {}

RELATIONSHIP_ICONS: Mapping[Relationship, str] = {
    Relationship.UNRATED: "unrated",
    Relationship.ADDRESS_ONLY: "address_only",
    Relationship.LOOSE: "loose",
    Relationship.RELATIONSHIP: "relationship",
}


def icon(name: str, tone: Tone = Tone.MUTED) -> QIcon:
    """An icon for actions and menus, with its disabled state.

    Raises FileNotFoundError if there is no such icon.
    """
    made = QIcon()
    normal, faint = theme().tone(tone), theme().colors.edge
    for size in _SIZES:
        for mode, color in (
            (QIcon.Mode.Normal, normal),
            (QIcon.Mode.Active, normal),
            (QIcon.Mode.Selected, normal),
            (QIcon.Mode.Disabled, faint),
        ):
            made.addPixmap(pixmap(name, size, size, color), mode)
    return made


def logo() -> QIcon:
    """The program's icon for window, task bar and tray."""
    return QIcon(str(paths.resource("icons/mitose.svg")))


def forget() -> None:
    """Let the drawn icons go; they are drawn again when wanted."""
    _drawn.clear()


def pixmap(name: str, width: int, height: int, color: QColor, ratio: float = 1.0) -> QPixmap:
    """An icon in one colour, `width` × `height` logical pixels at the screen's pixel ratio."""
    key = (name, width, height, color.rgba(), ratio)
    found = _drawn.get(key)
    if found is None:
        if len(_drawn) >= _KEPT:
            _drawn.clear()
        physical = (max(1, round(width * ratio)), max(1, round(height * ratio)))
        source = _source(name).replace(b"currentColor", _name(color))
        found = QPixmap(*physical)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        renderer = QSvgRenderer(QByteArray(source))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.render(painter, QRectF(0, 0, *physical))
        painter.end()
        found.setDevicePixelRatio(ratio)
        _drawn[key] = found
    return found


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
    """Paint an icon into a square (its middle and shorter side are taken)."""
    ratio = painter.device().devicePixelRatioF()
    side = round(min(rect.width(), rect.height()))
    left = rect.left() + (rect.width() - side) / 2
    top = rect.top() + (rect.height() - side) / 2
    # On whole device pixels, else a fine line is smeared over two.
    left, top = round(left * ratio) / ratio, round(top * ratio) / ratio
    painter.drawPixmap(QPointF(left, top), pixmap(name, side, side, color, ratio))


def paint_logo(painter: QPainter, rect: QRectF) -> None:
    """Paint the two dividing cells, fitted into a rectangle."""
    renderer = _logo_renderer()
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, rect)


def paint_shape(
    painter: QPainter, rect: QRectF, category: Category, color: QColor | None = None
) -> None:
    """Paint a category's shape: full for have, half for next, a ring for future."""
    side = min(rect.width(), rect.height())
    line = max(1.5, side / 7)
    circle = QRectF(0, 0, side - line, side - line)
    circle.moveCenter(rect.center())
    ink = color if color is not None else theme().colors.of_category(category)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, line))
    painter.setBrush(ink if category is Category.HAVE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if category is Category.NEXT:
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawChord(circle, 90 * 16, 180 * 16)
    painter.restore()


@cache
def _source(name: str) -> bytes:
    return paths.resource(f"icons/{name}.svg").read_bytes()


@cache
def _logo_renderer() -> QSvgRenderer:
    return QSvgRenderer(str(paths.resource("icons/logo.svg")))


def _name(color: QColor) -> bytes:
    return color.name().encode("ascii")
