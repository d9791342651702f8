"""The columns side by side; where they would become too narrow they scroll sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from mitose.ui.theme import theme


class ColumnsView(QScrollArea):
    """Never lets a column be narrower than it can be.

    With large text and the panel open the others are reached by scrolling, or by the keys that go
    from column to column.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
        self._row.setSpacing(0)
        self.setWidget(content)  # while it is empty: each child would be styled anew
        content.setAutoFillBackground(False)  # setWidget switches it on

    def add(self, column: QWidget) -> None:
        """Put a column at the right end."""
        self._row.addWidget(column, 1)
