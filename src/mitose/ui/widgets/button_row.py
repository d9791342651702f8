"""Buttons, or anything, side by side; in a second line where there is little room."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from mitose.ui.theme import theme
from mitose.ui.widgets.flow_layout import FlowLayout


class ButtonRow(QWidget):
    """A row that wraps; `centered` for empty pages."""

    def __init__(
        self, *widgets: QWidget, centered: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, theme().px(8), theme().px(8), centered=centered)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self._flow.addWidget(widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._flow.addWidget(widget)

    def count(self) -> int:
        """How many there are."""
        return self._flow.count()
