"""A menu in the program's look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from mitose.ui.theme import RADIUS_BUTTON, theme
from mitose.ui.widgets.popup_shape import composited, shape


class Menu(QMenu):
    """A QMenu with round corners; show it with `popup`, never `exec`."""

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(title, parent)
        # Without these two the corners outside the curve would be painted.
        self.setWindowFlags(
            self.windowFlags()
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, composited())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape(self, theme().px(RADIUS_BUTTON))
