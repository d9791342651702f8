"""Keys of the window that a text field would take for moving or deleting.

Where Qt follows the keys of Emacs (on X11 and Wayland), Ctrl+K deletes to the end of the line and
Ctrl+D the next letter: the palette would not open from a field, and text would be gone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from mitose.ui.action_table import TABLE
from mitose.ui.widgets.dialog_role import QDialog

_OF_FIELDS = ("undo", "redo", "paste_contact")  # what a field does with these keys comes first
_OURS = frozenset(
    QKeySequence(keys).toString()
    for spec in TABLE
    if spec.scope == "window" and spec.id not in _OF_FIELDS
    for keys in spec.keys
    if keys.startswith("Ctrl+")
)


class WindowKeys(QObject):
    """Lets no widget of a window claim one of these keys before the window's actions have them.

    An open sheet claims them all: nothing is to act behind it.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()).toString() not in _OURS or _in_a_sheet():
            return False
        event.ignore()
        return True


def _in_a_sheet() -> bool:
    step: QWidget | None = QApplication.focusWidget()
    while step is not None and not isinstance(step, QDialog):
        step = step.parentWidget()
    return step is not None
