"""A thin bar that shows a share: a column's progress, a round's, an import's."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from mitose.domain.category import Category
from mitose.ui.theme import theme


def paint_progress(painter: QPainter, rect: QRectF, share: float, color: QColor) -> None:
    """A bar filled to `share` (0 to 1), for widgets and delegates."""
    radius = rect.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colors.line)
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(1.0, share)))
        painter.setBrush(color)
        painter.drawRoundedRect(filled, radius, radius)
    painter.restore()


def paint_segments(
    painter: QPainter, rect: QRectF, filled: tuple[bool, ...], color: QColor, gap: float = 3
) -> None:
    """A short bar with one segment per question of a card, filled where it is answered."""
    if not filled:
        return
    width = (rect.width() - gap * (len(filled) - 1)) / len(filled)
    radius = rect.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for at, answered in enumerate(filled):
        painter.setBrush(color if answered else theme().colors.line)
        segment = QRectF(rect.left() + at * (width + gap), rect.top(), width, rect.height())
        painter.drawRoundedRect(segment, radius, radius)
    painter.restore()


class ProgressLine(QProgressBar):
    """A progress bar of 4 px without text; in a category's colour if one is given."""

    def __init__(
        self, name: str, category: Category | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._category = category
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_share(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total of 0 is an empty bar."""
        self.setRange(0, max(1, total))
        self.setValue(min(done, max(1, total)))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(24), theme().px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        color = colors.accent if self._category is None else colors.of_category(self._category)
        span = self.maximum() - self.minimum()
        painter = QPainter(self)
        share = (self.value() - self.minimum()) / span if span > 0 else 0.0
        paint_progress(painter, QRectF(self.rect()), share, color)
        painter.end()
