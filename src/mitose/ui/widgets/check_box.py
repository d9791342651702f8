"""The tick box: 'done' is a box with a tick, everywhere; its text wraps."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from mitose.ui.painting import paint_box
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import laid_out_height, lay_out

BOX = 16


def paint_tick_box(
    painter: QPainter,
    rect: QRectF,
    state: Qt.CheckState,
    *,
    done: bool = False,
    enabled: bool = True,
    hover: bool = False,
) -> None:
    """A tick box for widgets and delegates; `done` fills with green instead of the accent."""
    colors = theme().colors
    radius = rect.height() / 4
    if state is Qt.CheckState.Unchecked:
        edge = colors.accent if hover and enabled else colors.edge
        paint_box(painter, rect, colors.surface, edge if enabled else colors.line, radius)
        return
    fill, ink = (colors.good, colors.on_good) if done else (colors.accent, colors.on_accent)
    if not enabled:
        fill, ink = colors.edge, colors.surface
    paint_box(painter, rect, fill, None, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, rect.height() / 10)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, top, side = rect.left(), rect.top(), rect.height()
    if state is Qt.CheckState.PartiallyChecked:
        middle = top + side / 2
        painter.drawLine(QPointF(left + side * 0.28, middle), QPointF(left + side * 0.72, middle))
    else:
        painter.drawPolyline(
            [
                QPointF(left + side * 0.27, top + side * 0.53),
                QPointF(left + side * 0.43, top + side * 0.68),
                QPointF(left + side * 0.74, top + side * 0.34),
            ]
        )
    painter.restore()


class CheckBox(QCheckBox):
    """A check box whose text wraps instead of being cut.

    `done` is for things that were done (green when ticked), else it is a choice (accent).
    Without a text, give it an accessible name.
    """

    def __init__(
        self,
        text: str = "",
        *,
        done: bool = False,
        tone: Tone = Tone.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._done = done
        self._tone = tone
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        sideways = QSizePolicy.Policy.Preferred if text else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(sideways, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(bool(text))
        self.setSizePolicy(policy)
        self._restyle()
        theme().changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        return bool(self.text())

    def heightForWidth(self, width: int) -> int:
        least = theme().px(24)  # the smallest target (WCAG 2.5.8)
        if not self.text():
            return least
        height = laid_out_height(self.text(), self.font(), width - self._text_left())
        return max(least, ceil(height) + theme().px(4))

    def sizeHint(self) -> QSize:
        if not self.text():
            return QSize(theme().px(24), theme().px(24))
        natural = self.fontMetrics().horizontalAdvance(self.text()) + 2 + self._text_left()
        width = min(natural, theme().px(420))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if not self.text():
            return self.sizeHint()
        return QSize(min(self.sizeHint().width(), theme().px(96)), theme().px(24))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        side = look.px(BOX)
        line = self.fontMetrics().height()
        text_top = 0.0
        box = QRectF(0, 0, side, side)
        if self.text():
            layout, height = lay_out(self.text(), self.font(), self.width() - self._text_left())
            text_top = max(0.0, (self.height() - height) / 2)
            painter.setPen(look.tone(self._tone) if self.isEnabled() else look.colors.faint)
            layout.draw(painter, QPointF(self._text_left(), text_top))
            box.moveTop(round(text_top + (line - side) / 2))
        else:
            box.moveCenter(QRectF(self.rect()).center())
        paint_tick_box(
            painter,
            box,
            self.checkState(),
            done=self._done,
            enabled=self.isEnabled(),
            hover=self.underMouse(),
        )
        painter.end()

    def _text_left(self) -> int:
        return theme().px(BOX + 9)

    def _restyle(self) -> None:
        self.setFont(theme().font(Size.BASE, Weight.NORMAL))
        self.updateGeometry()
        self.update()
