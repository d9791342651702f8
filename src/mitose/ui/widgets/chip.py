"""A pill with a short text: a date, a state, a count, a suggestion."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from mitose.ui import label_colours
from mitose.ui.icons import paint_icon
from mitose.ui.painting import ChipTone, chip_size, paint_chip
from mitose.ui.theme import theme
from mitose.ui.widgets.button import press_by_enter

_DOT = 11  # room for the mark of a label's colour
_LEAST = 64  # to which a removable chip is narrowed


class Chip(QLabel):
    """A chip that only shows something."""

    def __init__(
        self,
        text: str = "",
        tone: ChipTone = ChipTone.NEUTRAL,
        *,
        dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._dashed = dashed
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_chip(self, text: str, tone: ChipTone) -> None:
        """Show another text in another tone."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = chip_size(self.text())
        return QSize(ceil(size.width()), ceil(size.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text(), self._tone, dashed=self._dashed)
        painter.end()


class ChipButton(QPushButton):
    """A chip to press: a date that snoozes, a filter to switch, a suggestion to take.

    `removable` shows a cross at its end; pressing anywhere on it removes. Such a chip holds what
    somebody typed, of any length: it ends in '…' where there is no room. Checked chips are filled
    with the soft accent. The target is never lower than 24 px.
    """

    def __init__(
        self,
        text: str = "",
        tone: ChipTone = ChipTone.NEUTRAL,
        *,
        dashed: bool = False,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self._dashed = dashed
        self._removable = removable
        self._dot = ""
        self._asked: tuple[str, str, float] | None = None  # what `_needed` was measured for
        self._needed = QSize()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        sideways = QSizePolicy.Policy.Maximum if removable else QSizePolicy.Policy.Fixed
        self.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        theme().changed.connect(self.updateGeometry)

    def set_chip(self, text: str, tone: ChipTone) -> None:
        """Show another text in another tone."""
        if tone is not self._tone:
            self._tone = tone
            self.update()
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def set_dot(self, colour: str) -> None:
        """Mark it with one of the colours of labels; '' takes the mark off."""
        if colour != self._dot:
            self._dot = colour
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        asked = (self.text(), self._dot, theme().scale)
        if asked != self._asked:
            self._asked, self._needed = asked, self._measured()
            self.setProperty("radius", self._needed.height() / 2)
        return QSize(self._needed)

    def _measured(self) -> QSize:
        size = chip_size(self.text())
        cross = theme().px(14) if self._removable else 0
        dot = theme().px(_DOT) if self._dot else 0
        return QSize(ceil(size.width()) + cross + dot, max(theme().px(24), ceil(size.height())))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        least = theme().px(_LEAST) if self._removable else size.width()
        return QSize(min(size.width(), least), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = ChipTone.CHOSEN if self.isChecked() else self._tone
        rect = QRectF(self.rect())
        cross = theme().px(14) if self._removable else 0
        dot = theme().px(_DOT) if self._dot else 0
        ink = paint_chip(
            painter,
            rect,
            self.text(),
            tone,
            dashed=self._dashed,
            keep_free=cross,
            keep_start=dot,
        )
        if dot:
            inset, side = theme().px(9), theme().px(8)
            box = QRectF(rect.left() + inset, 0, side, rect.height())
            label_colours.paint_dot(painter, box, self._dot)
        if self._removable:
            box = QRectF(rect.right() - cross - theme().px(6), 0, cross, rect.height())
            paint_icon(painter, box, "close", ink)
        if self.underMouse() and self.isEnabled():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().colors.edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.end()
