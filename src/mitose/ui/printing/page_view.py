"""One page of a document as a picture, with the way to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mitose.ui.theme import Tone, theme
from mitose.ui.widgets.button import IconButton
from mitose.ui.widgets.label import Label, WrapLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class Paper(QWidget):
    """The picture of a page, fitted into the space; paper is white in the dark theme too."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme().px(120), theme().px(160))

    def set_picture(self, picture: QPixmap) -> None:
        """Show another page."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(600))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        # On whole pixels: between them the paper would stand out beside its own edge.
        page = QRect(QPoint(0, 0), size)
        page.moveTo((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        painter.drawPixmap(page, self._picture, self._picture.rect())
        painter.setPen(theme().colors.line)
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        painter.end()


class PageView(QWidget):
    """Pages with arrows between them; the arrow keys turn them too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[bytes, ...] = ()
        self._read: tuple[int, QImage] | None = None
        self._place = 0
        self.paper = Paper(self)
        self._said = WrapLabel("", tone=Tone.MUTED, centered=True, parent=self)
        self._said.hide()
        self._number = Label("", tone=Tone.MUTED, tabular=True, parent=self)
        self._back = IconButton("chevron_left", self.tr("Page before"), parent=self)
        self._on = IconButton("chevron_right", self.tr("Next page"), parent=self)
        self._back.clicked.connect(self.turn_back)
        self._on.clicked.connect(self.turn_on)
        edge = theme().px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, theme().px(12))
        column.addWidget(self.paper, 1)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.addStretch(1)
        for widget in (self._back, self._number, self._on):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        self._show()

    @property
    def place(self) -> int:
        """Which page is shown, from 0."""
        return self._place

    def set_pages(self, pages: tuple[bytes, ...], read: tuple[int, QImage] | None = None) -> None:
        """Show these pages (PNG), staying at the page that was shown.

        One of them may have been read already, on another thread: see `read_page`.
        """
        self._pages = pages
        self._read = read
        self._place = min(self._place, max(0, len(pages) - 1))
        self._said.hide()
        self._show()

    def say(self, text: str) -> None:
        """Say why there is no page."""
        self._pages = ()
        self._said.setText(text)
        self._said.show()
        self._show()

    def turn_back(self) -> None:
        """Show the page before."""
        self._place = max(0, self._place - 1)
        self._show()

    def turn_on(self) -> None:
        """Show the next page."""
        self._place = min(len(self._pages) - 1, self._place + 1)
        self._show()

    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def _picture(self) -> QPixmap:
        if self._read is not None and self._read[0] == self._place:
            return QPixmap.fromImage(self._read[1])
        picture = QPixmap()
        picture.loadFromData(self._pages[self._place])
        return picture

    def _show(self) -> None:
        picture = QPixmap()
        if self._pages:
            picture = self._picture()
            text = self.tr("Page {number} of {count}")
            self._number.setText(text.format(number=self._place + 1, count=len(self._pages)))
        self.paper.set_picture(picture)
        self.paper.setAccessibleName(self._number.text() or self.tr("Preview"))
        several = len(self._pages) > 1
        for widget in (self._back, self._on, self._number):
            widget.setVisible(several)
        self._back.setEnabled(self._place > 0)
        self._on.setEnabled(self._place < len(self._pages) - 1)


def read_page(pages: tuple[bytes, ...], place: int) -> tuple[int, QImage] | None:
    """Read the page that `PageView` will show at a place; for a thread that nobody waits for.

    Unpacking a page takes as long as painting the whole window.
    """
    if not pages:
        return None
    place = min(place, len(pages) - 1)
    return place, QImage.fromData(pages[place])
