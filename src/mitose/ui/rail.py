"""The rail: pages with their numbers, saved filters and sources with their counts, and the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mitose.ui.icons import paint_logo
from mitose.ui.painting import draw_text
from mitose.ui.rail_rows import NARROW, WIDE, Entry, FilterButton, RailButton, SourceButton
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import Label

if TYPE_CHECKING:
    from mitose.domain.board_query import BoardQuery
    from mitose.domain.circle import Source
    from mitose.domain.saved_filter import SavedFilter


class Rail(QWidget):
    """The column at the left; `set_narrow` leaves the icons alone.

    `page_chosen` carries a page's name, `source_chosen` a source's name, empty when the chosen
    one is pressed again, `filter_chosen` a saved filter, None when it is pressed again, and
    `filter_menu_wanted` a saved filter with a place on the screen.
    """

    page_chosen = Signal(str)
    source_chosen = Signal(str)
    filter_chosen = Signal(object)
    filter_menu_wanted = Signal(object, QPoint)

    def __init__(
        self, upper: Sequence[Entry], lower: Sequence[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = theme()
        self._narrow = False
        self._pages: dict[str, RailButton] = {}
        self._sources: list[SourceButton] = []
        self._filters: list[FilterButton] = []
        # Its own ground is all there is to see: what lies behind need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Pages, filters and sources"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(8))
        column.setSpacing(0)
        self._logo = _Logo()
        column.addWidget(self._logo)
        for entry in upper:
            column.addWidget(self._page_button(entry))
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
        self._filter_heading = _heading(self.tr("Filters"))
        self._list.addWidget(self._filter_heading)
        self._filter_heading.hide()
        self._list.addWidget(_heading(self.tr("Sources")))
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
            self._list.insertWidget(self._list.count() - 1, button)
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

    def set_filters(self, saved: Sequence[SavedFilter], shown: BoardQuery | None) -> None:
        """The saved filters with their counts; the one the board shows is marked."""
        while len(self._filters) > len(saved):
            button = self._filters.pop()
            button.hide()
            button.deleteLater()
        while len(self._filters) < len(saved):
            button = FilterButton()
            button.clicked.connect(self._filter_pressed)
            button.menu_wanted.connect(self.filter_menu_wanted)
            self._list.insertWidget(1 + len(self._filters), button)
            self._filters.append(button)
        for button, one in zip(self._filters, saved, strict=True):
            button.set_filter(one)
        self._filter_heading.setVisible(bool(saved))
        self.mark_filter(shown)

    def mark_filter(self, shown: BoardQuery | None) -> None:
        """Mark the saved filter that the board shows, if it is one."""
        plain = shown.filter_alone() if shown is not None else None
        for button in self._filters:
            button.setChecked(button.saved is not None and button.saved.query == plain)

    def filters(self) -> list[FilterButton]:
        """The buttons of the saved filters, from top to bottom."""
        return list(self._filters)

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

    def _filter_pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, FilterButton):
            self.filter_chosen.emit(pressed.saved if pressed.isChecked() else None)

    def _restyle(self) -> None:
        wide = not self._narrow
        self.setFixedWidth(theme().px(WIDE if wide else NARROW))
        self._logo.set_narrow(self._narrow)
        for button in self._pages.values():
            button.set_narrow(self._narrow)
        self._area.setVisible(wide)
        self._gap.setVisible(not wide)
        self.update()


def _order(source: Source) -> bool:
    return source.not_used


def _heading(text: str) -> Label:
    heading = Label(text, Size.SMALL, Weight.STRONG, Tone.FAINT)
    heading.setContentsMargins(theme().px(20), theme().px(16), 0, theme().px(6))
    return heading


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
