"""The columns side by side; where they would become too narrow they scroll sideways."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from mitose.ui.theme import theme


class ColumnsView(QScrollArea):
    """Never lets a column be narrower than it can be.

    With large text and the panel open the others are reached by scrolling, or by the keys that go
    from column to column.
    """

    def __init__(self, columns: Iterable[QWidget]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
        row.setSpacing(0)
        for column in columns:
            row.addWidget(column, 1)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget switches it on
