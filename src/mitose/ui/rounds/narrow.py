"""What is read as one block is not as wide as the page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mitose.ui.theme import theme

_MOST = 640


def narrow(widget: QWidget) -> QHBoxLayout:
    """A row with the widget in its middle, at most 640 px wide at 100 % text."""
    widget.setMaximumWidth(theme().px(_MOST))
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
