"""While a list or a sheet is open over a page, what is typed there is not for the page.

Qt offers a key to the shortcuts first, and those of the widget which had the focus before a popup
opened still count: a letter meant for the popup would act on the page behind it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def keep_keys(popup: QWidget) -> None:
    """Let a popup have its keys, all but those with Ctrl or Alt."""
    if popup.findChild(_Keeper, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        popup.installEventFilter(_Keeper(popup))


class PopupKeys(QObject):
    """Lets whatever opens over a field have its keys; one per application.

    Qt makes the list of a combo box and the menu of a text field itself, when they are wanted. The
    field that has the focus is told when one opens.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if isinstance(now, _FIELDS):
            now.installEventFilter(self)
        if now is not None and now.window().windowType() is Qt.WindowType.Popup:
            keep_keys(now.window())

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() is Qt.FocusReason.PopupFocusReason
        ):
            opened = QApplication.activePopupWidget()
            if opened is not None:
                keep_keys(opened)
        return False


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
