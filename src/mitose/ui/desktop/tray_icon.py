"""The program's icon with the number of what is due on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from mitose.ui.icons import logo

#: What trays ask for: 16 and 22 to 24 on most desktops, more on dense screens.
_SIZES = (16, 22, 24, 32, 48, 64)
_MOST = 99  # two digits are all that can be read
# The tray is not the program's own surface: the badge has its colours in any theme.
_BADGE, _ALARM, _INK = QColor("#2f5bea"), QColor("#c01f36"), QColor("#ffffff")


def numbered(count: int, *, alarm: bool) -> QIcon:
    """The icon with a badge; without one for 0. `alarm` makes it red."""
    if not count:
        return logo()
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_picture(size, str(min(count, _MOST)), _ALARM if alarm else _BADGE))
    return icon


def _picture(size: int, text: str, colour: QColor) -> QPixmap:
    picture = logo().pixmap(size, size)
    picture.setDevicePixelRatio(1)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = round(size * 0.62)
    width = height if len(text) == 1 else round(size * 0.86)
    badge = QRectF(size - width, size - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(badge, height / 2, height / 2)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(height * 0.78)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(_INK)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture
