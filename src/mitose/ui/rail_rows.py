"""The rows of the rail: pages, saved filters, sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mitose.ui import i18n, label_colours, source_names
from mitose.ui.icons import paint_icon
from mitose.ui.painting import LEFT, draw_text, paint_box
from mitose.ui.theme import RADIUS_BUTTON, Size, Weight, theme
from mitose.ui.widgets.button import press_by_enter

if TYPE_CHECKING:
    from mitose.domain.circle import Source
    from mitose.domain.saved_filter import SavedFilter

WIDE, NARROW = 208, 56


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the rail: the page's name, its word and its icon."""

    page: str
    text: str
    icon: str


class Row(QPushButton):
    """What both kinds of rows share: flat, checkable, painted by hand."""

    _inset = 10

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ownFocus", True)  # the ring lies inside: the rail is at the edge
        self._ring = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def _paint_ground(self, painter: QPainter) -> QColor:
        """The fill for the state it is in; returns the ink."""
        colors = theme().colors
        inset = theme().px(self._inset if self.width() > theme().px(NARROW) else 6)
        rect = QRectF(self.rect()).adjusted(inset, 1, -inset, -1)
        if self._ring and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colors.accent, 2))
            around = rect.adjusted(-3, 1, 3, -1)
            painter.drawRoundedRect(around, RADIUS_BUTTON, RADIUS_BUTTON)
            rect.adjust(0, 4, 0, -4)
        if self.isChecked():
            paint_box(painter, rect, colors.accent_soft, None, RADIUS_BUTTON)
            return colors.accent
        if self.underMouse():
            paint_box(painter, rect, colors.hover, None, RADIUS_BUTTON)
        return colors.muted


class RailButton(Row):
    """A page: icon, word, number."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.page = entry.page
        self._word, self._icon = entry.text, entry.icon
        self._number, self._alarm, self._narrow = 0, False, False
        self.setText(entry.text)
        self._name_it()

    def set_number(self, number: int, *, alarm: bool = False) -> None:
        """The number at the end; 0 shows none."""
        self._number, self._alarm = number, alarm
        self._name_it()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Icon alone, the word as tool tip."""
        self._narrow = narrow
        self._name_it()
        self.updateGeometry()

    def number(self) -> int:
        """The number that is shown."""
        return self._number

    def sizeHint(self) -> QSize:
        height = max(theme().px(36), round(theme().px(16) + self.fontMetrics().height()))
        return QSize(theme().px(NARROW), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """A page stays marked until another is shown."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        ink = self._paint_ground(painter)
        side = look.px(18)
        left = (self.width() - side) / 2 if self._narrow else look.px(21)
        paint_icon(painter, QRectF(left, 0, side, self.height()), self._icon, ink)
        if self._narrow:
            self._paint_dot(painter, left + side)
        else:
            self._paint_words(painter, ink)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        look = theme()
        right = float(self.width() - look.px(20))
        if self._number:
            text = i18n.number(self._number)
            painter.setFont(look.font(Size.SMALL, Weight.MEDIUM, tabular=True))
            width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 1
            color = look.colors.overdue if self._alarm else ink
            strong = self._alarm or self.isChecked() or self.underMouse()
            painter.setPen(color if strong else look.colors.faint)
            draw_text(painter, QRectF(right - width, 0, width + 1, self.height()), text)
            right -= width + look.px(8)
        painter.setFont(look.font(weight=Weight.MEDIUM))
        painter.setPen(ink if self.isChecked() else look.colors.muted)
        start = look.px(50)
        draw_text(painter, QRectF(start, 0, right - start, self.height()), self._word, LEFT)

    def _paint_dot(self, painter: QPainter, x: float) -> None:
        """Where there is no room for the number: a dot, red when something is overdue."""
        if not self._number or self.page != "today":
            return
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colors.overdue if self._alarm else look.colors.accent)
        side = look.px(7)
        painter.drawEllipse(QRectF(x - side / 2, self.height() / 2 - look.px(12), side, side))

    def _name_it(self) -> None:
        name = self._word
        if self._number:
            name = f"{self._word}, {i18n.number(self._number)}"
            if self._alarm:
                name = self.tr("{page}, {number}, some overdue").format(
                    page=self._word, number=i18n.number(self._number)
                )
        self.setAccessibleName(name)
        self.setToolTip(name if self._narrow else "")


class CountRow(Row):
    """Words with a number at the end, perhaps a coloured dot before them."""

    def __init__(self) -> None:
        super().__init__()
        self._count = ""
        self._faint = False
        self._colour = ""

    def show_count(
        self, words: str, count: int, *, spoken: str = "", faint: bool = False, colour: str = ""
    ) -> None:
        """Show words and a number; no contact at all is a dash. `spoken` replaces the number."""
        self._count = i18n.number(count) if count else "–"
        self._faint = faint or not count
        self._colour = colour
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(f"{words}, {spoken or i18n.number(count)}")
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme().font(Size.SMALL))
        height = max(theme().px(26), round(metrics.height() + theme().px(9)))
        return QSize(theme().px(WIDE - 16), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(NARROW), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        ink = self._paint_ground(painter)
        painter.setFont(look.font(Size.SMALL, tabular=True))
        strong = self.isChecked() or self.underMouse() or not self._faint
        painter.setPen(ink if strong else look.colors.faint)
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._count) + 1
        right = look.px(WIDE) - look.px(20)
        draw_text(painter, QRectF(right - width, 0, width + 1, self.height()), self._count)
        start = look.px(20)
        if self._colour:
            side = look.px(8)
            label_colours.paint_dot(
                painter, QRectF(start - side - 4, 0, side, self.height()), self._colour
            )
        room = right - width - start - look.px(8)
        draw_text(painter, QRectF(start, 0, room, self.height()), self.text(), LEFT)
        painter.end()


class SourceButton(CountRow):
    """A source and how many contacts come from it; pressed it filters, pressed again no more."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""

    def set_source(self, source: Source) -> None:
        """Show a source."""
        self.name = source.name
        self.show_count(
            source_names.said(source.name),
            source.contacts,
            spoken=self.tr("not used") if source.not_used else "",
            faint=source.not_used,
            colour=source.colour,
        )


class FilterButton(CountRow):
    """A saved filter and how many it finds; `menu_wanted` carries a place on the screen."""

    menu_wanted = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.saved: SavedFilter | None = None

    def set_filter(self, saved: SavedFilter) -> None:
        """Show a saved filter."""
        self.saved = saved
        self.show_count(saved.name, saved.contacts)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.saved is not None:
            self.menu_wanted.emit(self.saved, event.globalPos())
            event.accept()
