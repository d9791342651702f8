"""A menu in the program's look."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
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


class PickMenu(Menu):
    """One thing to pick from. `chosen` carries the data of the entry taken."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.triggered.connect(self.take)
        self.aboutToHide.connect(self.deleteLater)

    def open_at(self, at: QPoint) -> None:
        """Show it, its first entry marked for the keyboard."""
        self.setActiveAction(self.actions()[0])
        self.popup(at)

    def take(self, action: QAction) -> None:
        """An entry was taken."""
        self.chosen.emit(action.data())
