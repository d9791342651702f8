"""A large choice with a title and a sentence: the three of the first start, report choices."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mitose.ui.icons import paint_icon
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Weight, theme
from mitose.ui.widgets.button import press_by_enter
from mitose.ui.widgets.label import laid_out_height, lay_out

_APART = 8  # title and text


class CardButton(QPushButton):
    """A button as a card; `proposed` gives it the soft fill of what most people want first."""

    def __init__(
        self,
        title: str,
        text: str,
        *,
        icon_name: str = "",
        proposed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._explained = text
        self._icon_name = icon_name
        self._proposed = proposed
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("radius", RADIUS_CARD)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, text = self._heights(width)
        return ceil(self._top() + title + theme().px(_APART) + text + theme().px(20))

    def sizeHint(self) -> QSize:
        width = theme().px(280)
        return QSize(width, max(theme().px(120), self.heightForWidth(width)))

    def minimumSizeHint(self) -> QSize:
        width = theme().px(160)
        return QSize(width, theme().px(72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        colors = look.colors
        active = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        fill = colors.accent_soft if self._proposed or self.isChecked() else colors.surface
        if active and fill is colors.surface:
            fill = colors.hover
        edge = colors.accent if self._proposed or active else colors.line
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill, edge)
        inset = self._inset()
        if self._icon_name:
            side = look.px(20)
            place = QRectF(inset, look.px(20), side, side)
            paint_icon(painter, place, self._icon_name, colors.accent)
        width = self.width() - 2 * inset
        title, title_height = lay_out(self.text(), look.font(Size.BASE, Weight.STRONG), width)
        painter.setPen(colors.text if self.isEnabled() else colors.faint)
        title.draw(painter, QPointF(inset, self._top()))
        text, _ = lay_out(self._explained, self._small(), width, roomy=True)
        painter.setPen(colors.muted if self.isEnabled() else colors.faint)
        text.draw(painter, QPointF(inset, self._top() + title_height + look.px(_APART)))
        painter.end()

    def _heights(self, width: int) -> tuple[float, float]:
        inside = width - 2 * self._inset()
        title = laid_out_height(self.text(), theme().font(Size.BASE, Weight.STRONG), inside)
        return title, laid_out_height(self._explained, self._small(), inside, roomy=True)

    def _small(self) -> QFont:
        return theme().font(Size.BASE)

    def _inset(self) -> int:
        return theme().px(22)

    def _top(self) -> int:
        return theme().px(48 if self._icon_name else 20)
