"""Makes Qt's actions from `action_table`: for shortcuts, menus and the sheet of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mitose.ui import i18n
from mitose.ui.action_table import BY_ID, SCOPES, TABLE, Spec
from mitose.ui.icons import icon
from mitose.ui.widgets.menu import Menu

CONTEXT = "Actions"


class Actions(QObject):
    """Makes Qt's actions from the table and keeps their keys as the settings want them."""

    def __init__(
        self, *, single_keys: bool = True, read_only: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._single_keys = single_keys
        self._read_only = read_only
        self._made: WeakSet[QAction] = WeakSet()

    def attach(self, widget: QWidget, scope: str, target: QObject) -> dict[str, QAction]:
        """Give a widget the actions of a scope, handled by the methods of `target`.

        They work while the focus is on `widget` or in it; those of `window` in the whole window.
        An action whose handler `target` lacks is left out.
        """
        made = {}
        for spec in TABLE:
            handler = getattr(target, spec.handler, None)
            if spec.scope != scope or handler is None:
                continue
            action = self._make(spec, widget, handler)
            widget.addAction(action)
            made[spec.id] = action
        return made

    def menu(self, actions: Iterable[QAction | None], parent: QWidget) -> Menu:
        """A menu of made actions; None is a separator. Show it with `popup`."""
        menu = Menu(parent)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                spec = BY_ID.get(action.objectName())
                if spec is not None and spec.icon:  # drawn only when a menu shows it
                    action.setIcon(icon(spec.icon))
                menu.addAction(action)
        return menu

    def set_single_keys(self, on: bool) -> None:
        """Switch the shortcuts of one printable key on or off."""
        self._single_keys = on
        for action in filter(isValid, self._made):  # not those of a window already replaced
            spec = BY_ID[action.objectName()]
            if not spec.drawn:
                action.setShortcuts(self._shortcuts(spec))

    def _make(self, spec: Spec, widget: QWidget, handler: Callable[[], object]) -> QAction:
        action = QAction(label(spec), widget)
        action.setObjectName(spec.id)
        if not spec.drawn:
            action.setShortcuts(self._shortcuts(spec))
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if spec.scope == "window"
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        action.setShortcutVisibleInContextMenu(True)
        if spec.deed and self._read_only:
            action.setEnabled(False)
            action.setToolTip(self.tr("Off: this folder can only be read."))
        action.triggered.connect(handler)
        self._made.add(action)
        return action

    def _shortcuts(self, spec: Spec) -> list[QKeySequence]:
        return [QKeySequence(k) for k in spec.keys if self._single_keys or not is_single(k)]


# What the keyboard says, where Qt calls a key otherwise: 'Return' is 'Enter' to most people.
_KEYS = {
    "de": {
        "Return": "Eingabe",
        "Enter": "Eingabe",
        "Hoch": "Pfeil auf",
        "Herunter": "Pfeil ab",
        "Links": "Pfeil links",
        "Rechts": "Pfeil rechts",
    },
    "en": {"Return": "Enter"},
}


def label(spec: Spec) -> str:
    """The action's words in the language in use."""
    return QCoreApplication.translate(CONTEXT, spec.text)


def scope_label(scope: str) -> str:
    """The heading of a scope in the language in use."""
    return QCoreApplication.translate(CONTEXT, SCOPES[scope])


def key_label(key: str | QKeySequence) -> str:
    """A key as this system writes it: 'Strg+N' on a German Linux, '⌘N' on a Mac."""
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    before, plus, last = text.rpartition("+")
    return f"{before}{plus}{_KEYS[i18n.current()].get(last, last)}"


def is_single(key: str) -> bool:
    """Whether a shortcut is one printable key alone, which WCAG 2.1.4 lets people switch off."""
    return len(key) == 1
