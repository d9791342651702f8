"""A menu in the program's look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

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

    def addMenu(self, title: str) -> Menu:  # type: ignore[override]
        """A menu inside this one, in the same look, which keeps its keys as well."""
        inner = Menu(self, title)
        super().addMenu(inner)
        return inner

    def event(self, event: QEvent) -> bool:
        # The page behind still has the focus: its shortcuts would take the letters first.
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks an entry and leaves the menu open, so that several can be ticked."""
        # The stubs do not know that no entry may be marked.
        action: QAction | None = self.activeAction()
        if (
            event.key() == Qt.Key.Key_Space
            and action is not None
            and action.isCheckable()
            and action.isEnabled()
        ):
            action.trigger()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape(self, theme().px(RADIUS_BUTTON))


def close_menu_of(widget: QWidget) -> None:
    """Close the menu a widget has open: what it was about is gone, or another."""
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu) and menu.parentWidget() is widget:
        menu.close()


class PickMenu(Menu):
    """One thing to pick from. `chosen` carries the data of the entry taken.

    With `words` what is typed and is no entry's letter begins an answer in words: `typed`.
    """

    chosen = Signal(object)
    #: A printable key that is no entry's letter; the menu has closed then.
    typed = Signal(str)

    def __init__(self, parent: QWidget, name: str, *, words: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._words = words
        self.triggered.connect(self.take)
        self.aboutToHide.connect(self.deleteLater)

    def open_at(self, at: QPoint) -> None:
        """Show it, its first entry marked for the keyboard."""
        self.setActiveAction(self.actions()[0])
        self.popup(at)

    def take(self, action: QAction) -> None:
        """An entry was taken."""
        self.chosen.emit(action.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if self._words and text.strip() and text.isprintable() and not self._is_letter(text):
            self.close()
            self.typed.emit(text)
            return
        super().keyPressEvent(event)

    def _is_letter(self, text: str) -> bool:
        """Whether an entry is taken by this key."""
        key = QKeySequence(f"Alt+{text.upper()}")
        return any(QKeySequence.mnemonic(action.text()) == key for action in self.actions())
