"""While a list or a sheet is open over a page, what is typed there is not for the page.

Qt offers a key to the shortcuts first, and those of the widget which had the focus before a popup
opened still count: a letter meant for the popup would act on the page behind it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def keep_keys(popup: QWidget) -> None:
    """Let a popup have its keys, all but those with Ctrl or Alt."""
    if popup.findChild(_Keeper, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        popup.installEventFilter(_Keeper(popup))


class _Keeper(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & _COMMAND
        ):
            event.accept()
            return True
        return False
