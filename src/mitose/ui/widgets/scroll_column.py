"""A page's content: one column that scrolls up and down, never sideways, not too wide to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mitose.ui.theme import theme


class ScrollColumn(QScrollArea):
    """Put widgets into `column`; `most` is its greatest width in pixels at 100 % text (0: none).

    The column is as wide as the view allows, and at the view's start or, with `centered`, in its
    middle. A widget that gets the focus is scrolled into view.
    """

    def __init__(
        self,
        most: int = 1040,
        *,
        centered: bool = False,
        margin: int = 28,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget(self.viewport())
        self._content.setObjectName("scrollContent")
        self._content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        row = QHBoxLayout(self._content)
        side = theme().px(margin)
        row.setContentsMargins(side, theme().px(16), side, theme().px(16))
        row.setSpacing(0)
        #: What `column` lies in: the parent of what is to be styled only once.
        self.holder = QWidget(self._content)
        self.column = QVBoxLayout(self.holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(spacing))
        if centered:
            row.addStretch(1)
        row.addWidget(self.holder, 1000)
        row.addStretch(1)
        self._limit()
        self.setWidget(self._content)
        self._content.setAutoFillBackground(False)  # setWidget switched it on
        theme().changed.connect(self._limit)

    def clear(self) -> None:
        """Take all widgets out of the column and delete them."""
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The content may ask for more than there is; it gets what there is, and wraps.
        self._content.setMaximumWidth(self.viewport().width())

    def _limit(self) -> None:
        if self._most:
            self.holder.setMaximumWidth(theme().px(self._most))
