"""Labels in the theme's sizes and tones: one line, elided, or wrapped. Plain text, never markup."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from mitose.ui.kept_texts import width_of
from mitose.ui.painting import draw_text
from mitose.ui.theme import Size, Tone, Weight, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

#: Between the lines of a text that is read, as a share of the line's height.
_AIR = 0.15
# A layout asks for the same heights again and again: a sheet of 64 labels did 741 times.
_HEIGHTS_KEPT = 2_000
_LONGEST_KEPT = 500
_SHORT = 80
_LAST_LETTER = "\u017f"  # up to here all are in the program's font, and as high as it is
_heights: dict[tuple[str, str, float, bool], float] = {}


class Label(QLabel):
    """One line of text that keeps its size, weight and tone when the theme changes.

    It asks for the width of its text; where the width is not sure, take `ElidedLabel` or
    `WrapLabel`, so that nothing is ever cut.
    """

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BASE,
        weight: Weight = Weight.NORMAL,
        tone: Tone = Tone.TEXT,
        *,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._tone, self._tabular = size, weight, tone, tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_tone(self, tone: Tone) -> None:
        """Change the colour role of the text."""
        self._tone = tone
        self._restyle()

    def set_look(self, size: Size, weight: Weight, tone: Tone) -> None:
        """Change size, weight and colour role."""
        self._size, self._weight, self._tone = size, weight, tone
        self._restyle()

    def _ink(self) -> QColor:
        return theme().tone(self._tone)

    def _restyle(self) -> None:
        look = theme()
        self.setFont(look.font(self._size, self._weight, tabular=self._tabular))
        palette = QPalette(self.palette())
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, self._ink())
        palette.setColor(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, look.colors.faint
        )
        self.setPalette(palette)
        self.updateGeometry()
        self.update()


class ElidedLabel(Label):
    """One line that may become narrower than its text: then it ends in '…' with a tool tip."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BASE,
        weight: Weight = Weight.NORMAL,
        tone: Tone = Tone.TEXT,
        *,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, size, weight, tone, tabular=tabular, parent=parent)
        self._elided = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        font = self.font()
        height = ceil(QFontMetricsF(font).height())
        return QSize(ceil(width_of(font, self._line())) + 1, height + 2)

    def minimumSizeHint(self) -> QSize:
        least, natural = width_of(self.font(), self._line()[:2] + "…"), self.sizeHint()
        return QSize(min(ceil(least) + 1, natural.width()), natural.height())

    def is_elided(self) -> bool:
        """Whether the text does not fit at the present width."""
        return width_of(self.font(), self._line()) > self.width() + 0.5

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            shown = self.text() if self.is_elided() and not self.toolTip() else self.toolTip()
            QToolTip.showText(event.globalPos(), shown, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, QRectF(self.rect()), self.text(), flags)
        painter.end()

    def _line(self) -> str:
        return " ".join(self.text().splitlines())


class WrapLabel(Label):
    """Text over as many lines as it needs; breaks long words rather than cutting them.

    `centered` for titles of empty pages.
    """

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BASE,
        weight: Weight = Weight.NORMAL,
        tone: Tone = Tone.TEXT,
        *,
        centered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._heights: dict[int, int] = {}
        self._laid: tuple[int, QTextLayout, float] | None = None  # as it was painted last
        super().__init__(text, size, weight, tone, parent=parent)
        self._centered = centered
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # A layout asks many times in a row: kept until the text or the font is another.
        height = self._heights.get(width)
        if height is None:
            height = ceil(laid_out_height(self.text(), self.font(), width, roomy=True))
            self._heights[width] = height
        return height

    def setText(self, text: str) -> None:
        self._forget()
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        self._forget()
        super().changeEvent(event)

    def _forget(self) -> None:
        self._heights.clear()
        self._laid = None

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        lines = self.text().splitlines() or [""]
        natural = max(metrics.horizontalAdvance(line) for line in lines)
        width = min(ceil(natural) + 1, round(metrics.averageCharWidth() * 60))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(min(self.sizeHint().width(), theme().px(48)), ceil(metrics.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        if self._laid is None or self._laid[0] != self.width():
            self._laid = (self.width(), *self._lay_out(self.width()))
        _, layout, height = self._laid
        at_top = self.alignment() & Qt.AlignmentFlag.AlignTop
        top = 0.0 if at_top else max(0.0, (self.height() - height) / 2)
        layout.draw(painter, QPointF(0, top))
        painter.end()

    def _lay_out(self, width: int) -> tuple[QTextLayout, float]:
        side = Qt.AlignmentFlag.AlignHCenter if self._centered else Qt.AlignmentFlag.AlignLeft
        return lay_out(
            self.text(), self.font(), width, side | Qt.AlignmentFlag.AlignAbsolute, roomy=True
        )


def lay_out(
    text: str,
    font: QFont,
    width: float,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    roomy: bool = False,
) -> tuple[QTextLayout, float]:
    """Break a text into lines of `width` pixels, at words where that goes; also its height.

    `roomy` puts some air between the lines, for text that is read rather than written.
    """
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout("\u2028".join(text.splitlines()), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    metrics = QFontMetricsF(font)
    air = round(_AIR * metrics.height()) if roomy else 0
    spacing = metrics.leading() + air
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y))
        y += line.height() + spacing
    layout.endLayout()
    return layout, max(0.0, y - air)


def laid_out_height(text: str, font: QFont, width: float, *, roomy: bool = False) -> float:
    """The height of `lay_out`, remembered for texts of usual length."""
    if _is_one_line(text, font, width):
        metrics = QFontMetricsF(font)
        return ceil(metrics.height()) + metrics.leading()
    if len(text) > _LONGEST_KEPT:
        return lay_out(text, font, width, roomy=roomy)[1]
    key = (text, font.key(), width, roomy)
    height = _heights.get(key)
    if height is None:
        if len(_heights) >= _HEIGHTS_KEPT:
            _heights.clear()
        height = _heights[key] = lay_out(text, font, width, roomy=roomy)[1]
    return height


def _is_one_line(text: str, font: QFont, width: float) -> bool:
    """Whether a text in the program's own letters surely fits; then it need not be laid out."""
    plain = len(text) <= _SHORT and text.isprintable() and max(text, default="") <= _LAST_LETTER
    return plain and width_of(font, text) <= width - 1
