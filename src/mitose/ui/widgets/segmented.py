"""A row of choices of which exactly one holds: category, relationship, view."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from mitose.domain.category import Category
from mitose.ui.icons import paint_icon, paint_shape
from mitose.ui.kept_texts import width_of
from mitose.ui.painting import LEFT, draw_text, paint_box
from mitose.ui.theme import RADIUS_BUTTON, Size, Weight, theme

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Choice:
    """One segment: the value it stands for, its word, and a category's shape or an icon."""

    value: object
    text: str
    shape: Category | None = None
    icon_name: str = ""


class Segmented(QWidget):
    """Exclusive choice. Tab reaches the chosen segment, arrow keys choose the neighbour.

    `chosen` carries the value the user chose; `set_value` does not emit it. With `set_value(None)`
    nothing is chosen (several contacts with different values).
    """

    chosen = Signal(object)

    def __init__(self, choices: Sequence[Choice], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = len(choices) - 1
        self._segments = [
            _Segment(choice, first=at == 0, last=at == last, parent=self)
            for at, choice in enumerate(choices)
        ]
        for segment in self._segments:
            self._group.addButton(segment)
            row.addWidget(segment)
        self._group.buttonClicked.connect(self._clicked)

    def value(self) -> object:
        """The chosen value; None if nothing is chosen."""
        return next((s.choice.value for s in self._segments if s.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Choose without telling anybody; None, or a value that is no choice, chooses nothing."""
        if value is not None and value == self.value():
            return
        self._group.setExclusive(False)
        for segment in self._segments:
            segment.setChecked(segment.choice.value == value)
        self._group.setExclusive(True)

    def segment(self, value: object) -> QRadioButton:
        """The button of a value, to disable it or give it a tool tip. Raises KeyError."""
        for segment in self._segments:
            if segment.choice.value == value:
                return segment
        raise KeyError(value)

    def _clicked(self, segment: _Segment) -> None:
        self.chosen.emit(segment.choice.value)


class _Segment(QRadioButton):
    """A radio button, drawn as a part of the row; its mark goes where there is little room."""

    def __init__(self, choice: Choice, *, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(choice.text, parent)
        self.choice = choice
        self._first, self._last = first, last
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", RADIUS_BUTTON if first or last else 2)
        self._restyle()
        theme().changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        width = self._text_width() + 2 * theme().px(12)
        if self.choice.shape is not None or self.choice.icon_name:
            width += self._mark_width() + theme().px(6)
        return QSize(ceil(width), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(ceil(self._text_width() + 2 * theme().px(6)), self._height())

    def _text_width(self) -> float:
        return width_of(theme().font(Size.BASE, Weight.STRONG), self.text()) + 2

    def _height(self) -> int:
        strong = QFontMetricsF(theme().font(Size.BASE, Weight.STRONG))
        return ceil(strong.height()) + 2 * theme().px(6)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        fill = colors.surface
        if self.isChecked():
            fill = colors.accent_soft
        elif self.underMouse() and self.isEnabled():
            fill = colors.hover
        self._paint_box(painter, fill)
        self._paint_content(painter)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        look = theme()
        color = look.colors.accent if self.isChecked() else look.colors.muted
        if not self.isEnabled():
            color = look.colors.faint
        font = look.font(Size.BASE, Weight.STRONG if self.isChecked() else Weight.NORMAL)
        painter.setFont(font)
        mark = self._mark_width()
        has_mark = self.choice.shape is not None or bool(self.choice.icon_name)
        has_mark = has_mark and self.width() >= self.sizeHint().width() - 1
        text = width_of(font, self.text()) + 1
        content = text + (mark + look.px(6) if has_mark else 0)
        x = (self.width() - content) / 2
        if has_mark:
            box = QRectF(x, 0, mark, self.height())
            if self.choice.shape is not None:
                paint_shape(painter, box, self.choice.shape, color)
            else:
                paint_icon(painter, box, self.choice.icon_name, color)
            x += mark + look.px(6)
        painter.setPen(color)
        draw_text(painter, QRectF(x, 0, text + 1, self.height()), self.text(), LEFT)

    def _paint_box(self, painter: QPainter, fill: QColor) -> None:
        """The segment's box; neighbours share an edge, only the row's ends are round.

        Where it goes on, the round end lies outside the widget, and is cut off.
        """
        beyond = 2 * RADIUS_BUTTON
        start, end = (0 if self._first else -beyond), (0 if self._last else beyond)
        rect = QRectF(self.rect()).adjusted(start, 0, end, 0)
        paint_box(painter, rect, fill, theme().colors.line, RADIUS_BUTTON)
        if not self._last:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme().colors.line)

    def _mark_width(self) -> int:
        return theme().px(16 if self.choice.icon_name else 11)

    def _restyle(self) -> None:
        self.setFont(theme().font())
        self.updateGeometry()
        self.update()
