"""The bar above a page: its title, the filter field, the page's own buttons, 'Add contact'."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mitose.ui.theme import Size, Weight, theme
from mitose.ui.widgets.button import Button, IconButton, Kind
from mitose.ui.widgets.filter_field import FilterField
from mitose.ui.widgets.label import ElidedLabel

_FIELD, _FIELD_MOST = 160, 420


class PageHeader(QWidget):
    """One for all pages; `set_page` gives it the title and the widgets of the page shown.

    Where room is scarce (large text, a narrow window, the panel beside it) the buttons shrink to
    their icons first, then the title goes: the rail says where one is.
    """

    adding_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Its own ground is all there is to see: what lies behind need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look = theme()
        self._own: list[QWidget] = []
        self._title = ElidedLabel("", Size.LARGE, Weight.STRONG)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.filter = FilterField(self.tr("Filter contacts"))
        self.filter.setMaximumWidth(look.px(_FIELD_MOST))
        self.add = Button(self.tr("Add contact"), Kind.PRIMARY, short_icon="plus")
        self.add.clicked.connect(self.adding_wanted)
        self.more = IconButton("more", self.tr("All actions"))
        self.more.clicked.connect(self.menu_wanted)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(look.px(18), look.px(9), look.px(16), look.px(10))
        row.setSpacing(look.px(10))
        row.addWidget(self._title)
        row.addWidget(self.filter, 100)
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.more)
        self.setMinimumHeight(look.px(56))  # as high without the filter field
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_page(self, title: str, own: Sequence[QWidget], *, searches: bool) -> None:
        """Show a page's title and widgets; without `searches` the filter field goes."""
        for widget in self._own:
            self._row.removeWidget(widget)
            widget.hide()
        self._own = list(own)
        at = self._row.indexOf(self.add)
        for offset, widget in enumerate(self._own):
            self._row.insertWidget(at + offset, widget)
            widget.show()
        self._title.setText(title)
        self.filter.setVisible(searches)
        self.add.setVisible(searches)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """What is left when everything has shrunk."""
        return QSize(self._width(short=True, titled=False), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        short = self._width(short=False, titled=True) > self.width()
        for button in self._buttons():
            button.set_short(short)
        self._title.setVisible(self._width(short=short, titled=True) <= self.width())

    def _buttons(self) -> list[Button]:
        return [one for one in (*self._own, self.add) if isinstance(one, Button)]

    def _width(self, *, short: bool, titled: bool) -> int:
        """How much room it needs in one of its forms."""
        look = theme()
        parts = [self._title.sizeHint().width()] if titled else []
        if not self.filter.isHidden():
            parts.append(look.px(_FIELD if titled else _FIELD // 2))
            side = look.px(40)
            parts += [side if short else one.full_width() for one in self._buttons()]
        parts.append(self.more.sizeHint().width())
        edges = self._row.contentsMargins()
        gaps = self._row.spacing() * len(parts)  # the stretch has one, too
        return sum(parts) + gaps + edges.left() + edges.right()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.surface)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme().colors.line)
        painter.end()
