"""What lies over the window while files are dragged over it: that they may be dropped here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mitose.ui.painting import CENTER, paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Weight, theme

_VEIL = 0.85


class DropHint(QWidget):
    """Covers its parent; the pointer goes through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        """Cover all of the parent."""
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setOpacity(_VEIL)
        painter.fillRect(self.rect(), look.colors.page)
        painter.setOpacity(1)
        margin = look.px(16)
        frame = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        paint_box(painter, frame, look.colors.accent_soft, None, RADIUS_CARD)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colors.accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)
        painter.setFont(look.font(Size.TITLE, Weight.STRONG))
        painter.setPen(look.colors.text)
        painter.drawText(frame, int(CENTER | Qt.TextFlag.TextWordWrap), self.tr("Drop to import"))
        painter.end()
