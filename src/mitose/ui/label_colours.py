"""What the colours of sources, tags and circles look like, and what they are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from mitose.domain.circle import COLOURS
from mitose.ui.theme import theme

_ROLES = {
    "teal": "have",
    "blue": "next",
    "violet": "future",
    "amber": "due",
    "red": "overdue",
    "green": "good",
}


def color_of(colour: str) -> QColor | None:
    """The colour in the theme in use; None for none."""
    return getattr(theme().colors, _ROLES[colour]) if colour in _ROLES else None


def words() -> dict[str, str]:
    """The names of all colours, none first."""
    translate = QCoreApplication.translate
    names = {
        "": translate("Colours", "No colour"),
        "teal": translate("Colours", "Teal"),
        "blue": translate("Colours", "Blue"),
        "violet": translate("Colours", "Violet"),
        "amber": translate("Colours", "Amber"),
        "red": translate("Colours", "Red"),
        "green": translate("Colours", "Green"),
    }
    return {code: names[code] for code in ("", *COLOURS)}


def paint_dot(painter: QPainter, rect: QRectF, colour: str) -> None:
    """A dot in the middle of a rectangle; nothing for no colour."""
    found = color_of(colour)
    if found is None:
        return
    size = min(rect.width(), rect.height())
    dot = QRectF(0, 0, size, size)
    dot.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(found)
    painter.drawEllipse(dot)
    painter.restore()
