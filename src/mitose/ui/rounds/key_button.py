"""A choice of a round, drawn as the key that makes it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mitose.domain.category import Category
from mitose.ui.painting import draw_text, key_size, paint_box, paint_key
from mitose.ui.theme import RADIUS_CARD, Size, Weight, line_height, theme
from mitose.ui.widgets.button import press_by_enter


class KeyButton(QPushButton):
    """The key above its word; the word in a category's colour where the key leads to one."""

    def __init__(
        self, key: str, text: str, category: Category | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._key = key
        self._works = True
        self._category = category
        self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("radius", RADIUS_CARD)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_key(self, *, works: bool) -> None:
        """Draw the key only while it works: single keys can be switched off."""
        self._works = works
        self.setAccessibleDescription(self._key if works else "")
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        font = look.font(Size.BASE, Weight.MEDIUM)
        width = QFontMetricsF(font).horizontalAdvance(self.text()) + 2 * look.px(16)
        height = key_size(self._key).height() + line_height(font) + look.px(28)
        return QSize(max(look.px(120), round(width + 0.5)), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        colors = look.colors
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        painter = QPainter(self)
        paint_box(
            painter,
            QRectF(self.rect()),
            colors.hover if active else colors.surface,
            colors.edge if active else colors.line,
        )
        font = look.font(Size.BASE, Weight.MEDIUM)
        line = QRectF(self.rect())
        if self._works:
            size = key_size(self._key)
            left = (self.width() - size.width()) / 2
            cap = QRectF(left, look.px(10), size.width(), size.height())
            paint_key(painter, cap, self._key)
            line = QRectF(0, cap.bottom() + look.px(8), self.width(), line_height(font))
        ink = colors.text if self._category is None else colors.of_category(self._category)
        painter.setFont(font)
        painter.setPen(ink if self.isEnabled() else colors.faint)
        draw_text(painter, line, self.text(), Qt.AlignmentFlag.AlignCenter)
        painter.end()
