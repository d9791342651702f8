"""The user's own mark, 0 to 3: pressed again it goes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mitose.ui.icons import paint_icon
from mitose.ui.kept_texts import width_of
from mitose.ui.painting import LEFT, draw_text
from mitose.ui.theme import Size, theme

MOST = 3


class Importance(QWidget):
    """Three stars and a word; arrow keys and digits 0 to 3 set it.

    `chosen` carries the user's choice. The value −1 stands for several different ones.
    """

    chosen = Signal(int)

    def __init__(self, label: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0
        self._label = self.tr("Important to me") if label is None else label
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", 6)
        self._name()
        theme().changed.connect(self.updateGeometry)

    def value(self) -> int:
        """The mark shown."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a mark without telling anybody."""
        if value != self._value:
            self._value = value
            self._name()
            self.updateGeometry()
            self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Important to me: {value}").format(value=self._words()))

    def _words(self) -> str:
        words = (self.tr("not marked"), self.tr("a little"), self.tr("quite"), self.tr("very"))
        return words[self._value] if self._value >= 0 else self.tr("different")

    def sizeHint(self) -> QSize:
        font = theme().font(Size.BASE)
        wide = width_of(font, self._label) + theme().px(8 + 3 * 24)
        if self._value < 0:
            wide += width_of(font, self.tr("different")) + theme().px(8)
        high = round(QFontMetricsF(font).height())
        return QSize(round(wide) + 2, max(theme().px(26), high + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font(Size.BASE))
        painter.setPen(look.colors.muted)
        text = QRectF(0, 0, self._stars_left(), self.height())
        draw_text(painter, text, self._label, LEFT)
        for star in range(MOST):
            box = QRectF(self._stars_left() + star * look.px(24), 0, look.px(20), self.height())
            name = "star_full" if star < self._value else "star"
            tone = look.colors.text if star < self._value else look.colors.edge
            paint_icon(painter, box, name, tone)
        if self._value < 0:  # several contacts that differ: empty stars alone would say 'none'
            painter.setPen(look.colors.muted)
            left = self._stars_left() + MOST * look.px(24) + look.px(4)
            word = QRectF(left, 0, self.width() - left, self.height())
            draw_text(painter, word, self.tr("different"), LEFT)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().x() - self._stars_left()
        if place >= 0:
            star = min(MOST, int(place // theme().px(24)) + 1)
            self._choose(0 if star == self._value else star)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self._choose(min(MOST, max(0, self._value) + 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._choose(max(0, self._value - 1))
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_3:
            self._choose(key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def _choose(self, value: int) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)

    def _stars_left(self) -> float:
        gap = theme().px(10) if self._label else theme().px(6)
        return width_of(theme().font(Size.BASE), self._label) + gap
