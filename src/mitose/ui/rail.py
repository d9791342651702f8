"""The rail: pages with their numbers, sources with their counts, and what is used now and then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mitose.ui import i18n, label_colours, source_names
from mitose.ui.icons import paint_icon, paint_logo
from mitose.ui.painting import LEFT, draw_text, paint_box
from mitose.ui.theme import RADIUS_BUTTON, Size, Tone, Weight, theme
from mitose.ui.widgets.button import press_by_enter
from mitose.ui.widgets.label import Label

if TYPE_CHECKING:
    from mitose.domain.circle import Source

WIDE, NARROW = 208, 56


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the rail: the page's name, its word and its icon."""

    page: str
    text: str
    icon: str


class Rail(QWidget):
    """The column at the left; `set_narrow` leaves the icons alone.

    `page_chosen` carries a page's name, `source_chosen` a source's name, empty when the chosen
    one is pressed again.
    """

    page_chosen = Signal(str)
    source_chosen = Signal(str)

    def __init__(
        self, upper: Sequence[Entry], lower: Sequence[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = theme()
        self._narrow = False
        self._pages: dict[str, RailButton] = {}
        self._sources: list[SourceButton] = []
        self.setAccessibleName(self.tr("Pages and sources"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.setSpacing(0)
        self._logo = _Logo()
        column.addWidget(self._logo)
        for entry in upper:
            column.addWidget(self._page_button(entry))
        self._heading = Label(self.tr("Sources"), Size.SMALL, Weight.STRONG, Tone.FAINT)
        self._heading.setContentsMargins(look.px(20), look.px(16), 0, look.px(6))
        column.addWidget(self._heading)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._area.setWidget(self._holder)
        for ground in (self._area.viewport(), self._holder):
            ground.setAutoFillBackground(False)  # the rail's own shows through
        column.addWidget(self._area, 1)
        self._gap = QWidget()
        self._gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column.addWidget(self._gap, 1)
        for entry in lower:
            column.addWidget(self._page_button(entry))
        theme().changed.connect(self._restyle)
        self._restyle()

    @property
    def narrow(self) -> bool:
        """Whether the icons stand alone."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or with their words."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._restyle()

    def set_page(self, name: str) -> None:
        """Mark the page that is shown."""
        for page, button in self._pages.items():
            button.setChecked(page == name)

    def set_number(self, page: str, number: int, *, alarm: bool = False) -> None:
        """The number beside a page's word; 0 shows none, `alarm` makes it red."""
        if page in self._pages:
            self._pages[page].set_number(number, alarm=alarm)

    def button(self, page: str) -> RailButton:
        """The button of a page. Raises KeyError."""
        return self._pages[page]

    def set_sources(self, sources: Sequence[Source]) -> None:
        """The sources with their counts; those not used come last, faint."""
        shown = sorted(sources, key=_order)
        while len(self._sources) > len(shown):
            button = self._sources.pop()
            button.hide()
            button.deleteLater()
        while len(self._sources) < len(shown):
            button = SourceButton()
            button.clicked.connect(self._source_pressed)
            self._list.insertWidget(len(self._sources), button)
            self._sources.append(button)
        for button, source in zip(self._sources, shown, strict=True):
            button.set_source(source)

    def set_source(self, name: str) -> None:
        """Mark the source the board is filtered by; empty for none."""
        for button in self._sources:
            button.setChecked(bool(name) and button.name == name)

    def sources(self) -> list[SourceButton]:
        """The buttons of the sources, from top to bottom."""
        return list(self._sources)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), theme().colors.line)
        painter.end()

    # ------------------------------------------------------------ inside

    def _page_button(self, entry: Entry) -> RailButton:
        button = RailButton(entry)
        button.clicked.connect(self._page_pressed)
        self._pages[entry.page] = button
        return button

    def _page_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.page_chosen.emit(button.page)

    def _source_pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, SourceButton):
            name = pressed.name if pressed.isChecked() else ""
            self.set_source(name)
            self.source_chosen.emit(name)

    def _restyle(self) -> None:
        wide = not self._narrow
        self.setFixedWidth(theme().px(WIDE if wide else NARROW))
        self._logo.set_narrow(self._narrow)
        for button in self._pages.values():
            button.set_narrow(self._narrow)
        self._heading.setVisible(wide)
        self._area.setVisible(wide)
        self._gap.setVisible(not wide)
        self.update()


def _order(source: Source) -> bool:
    return source.not_used


class _Logo(QWidget):
    """The dividing cells, with the program's name where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(NARROW), theme().px(58))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = look.px(24), look.px(17)
        left = (self.width() - width) / 2 if self._narrow else look.px(19)
        top = look.px(31) - height / 2
        paint_logo(painter, QRectF(left, top, width, height))
        if not self._narrow:
            painter.setFont(look.font(Size.BASE, Weight.STRONG))
            painter.setPen(look.colors.text)
            box = QRectF(look.px(54), look.px(31) - look.px(16), self.width(), look.px(32))
            draw_text(painter, box, "Mitose")
        painter.end()


class _Row(QPushButton):
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


class RailButton(_Row):
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
            painter.setPen(color if self._alarm or self.isChecked() else look.colors.faint)
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


class SourceButton(_Row):
    """A source and how many contacts come from it; pressed it filters, pressed again no more."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._count = ""
        self._faint = False
        self._colour = ""

    def set_source(self, source: Source) -> None:
        """Show a source."""
        self.name = source.name
        self._count = i18n.number(source.contacts) if source.contacts else "–"
        self._faint = source.not_used or not source.contacts
        self._colour = source.colour
        words = source_names.said(source.name)
        self.setText(words)
        self.setToolTip(words)
        spoken = self.tr("not used") if source.not_used else i18n.number(source.contacts)
        self.setAccessibleName(f"{words}, {spoken}")
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
        painter.setPen(ink if self.isChecked() or not self._faint else look.colors.faint)
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
