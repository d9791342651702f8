"""The icon in the tray: how much is due, today's list to act on, and the way back to the window."""

from __future__ import annotations

import sys
from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mitose.domain.agenda import DueItem
from mitose.services import reminding
from mitose.ui import i18n
from mitose.ui.desktop.notifications import Message
from mitose.ui.desktop.reminders import COMPLETE, OPEN, SNOOZE
from mitose.ui.desktop.tray_icon import numbered
from mitose.ui.due_texts import chip, what
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from mitose.ui.context import Context

_SERVICE_TELLS = sys.platform not in ("win32", "darwin")
_ROWS = 12
_LETTERS = 60


class Tray(QObject):
    """Shown where the desktop has a tray and the settings want it.

    `acted` carries a row and the key of what to do with it, as a notification's button does;
    `window_wanted` and `quit_wanted` are the menu's last entries.
    """

    acted = Signal(object, str)
    window_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._items: tuple[DueItem, ...] = ()
        self._token: object = None
        self._shown: tuple[int, bool] | None = None
        self._stale = False
        self.menu = Menu()
        self.menu.aboutToHide.connect(self._closed)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._pressed)
        self.icon.messageClicked.connect(self._message_pressed)
        context.due.read.connect(self._read)
        context.settings.changed.connect(self.settle)

    @staticmethod
    def available() -> bool:
        """Whether this desktop has a tray at all."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def visible(self) -> bool:
        """Whether the icon is there: only then may the window go."""
        return self.icon.isVisible() and self.available()

    def settle(self, _settings: object = None) -> None:
        """Show the icon or take it away, as settings and desktop want it."""
        wanted = self._context.settings.now.tray and self.available()
        if wanted == self.icon.isVisible():
            return
        if wanted:
            self.restyle()
            self._context.due.refresh()
        self.icon.setVisible(wanted)

    def restyle(self) -> None:
        """In the language in use."""
        self._shown = None
        self._show_number()
        self._fill()

    def tell(self, message: Message) -> bool:
        """Show a message as Windows and macOS do; False where the tray cannot."""
        # On Linux the icon would ask the same service that has just refused, and not hear it.
        if _SERVICE_TELLS or not self.visible:
            return False
        self._token = message.token
        self.icon.showMessage(message.title, message.text, self.icon.icon())
        return True

    def end(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    # ------------------------------------------------------------ number and list

    def _read(self) -> None:
        """The number was read anew: the list, too. A hidden icon needs neither."""
        if self.icon.isVisible():
            self._show_number()
            self._context.tasks.read(reminding.pressing, self._context.today(), done=self._take)

    def _take(self, items: tuple[DueItem, ...]) -> None:
        if items != self._items:
            self._items = items
            self._fill()

    def _show_number(self) -> None:
        due = self._context.due
        if self._shown == (due.count, due.overdue):
            return  # an icon drawn anew each minute would keep the desktop busy
        self._shown = (due.count, due.overdue)
        self.icon.setIcon(numbered(due.count, alarm=due.overdue))
        self.icon.setToolTip(self._number_text())

    def _number_text(self) -> str:
        due = self._context.due
        if not due.count:
            return self.tr("Mitose: nothing is due")
        text = self.tr("Mitose: {count} due, some overdue")
        if not due.overdue:
            text = self.tr("Mitose: {count} due today")
        return text.format(count=i18n.number(due.count))

    # ------------------------------------------------------------ menu

    def _closed(self) -> None:
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        """Make the menu anew; not under the pointer."""
        self._stale = self.menu.isVisible()
        if self._stale:
            return
        for old in self.menu.findChildren(QMenu):
            old.deleteLater()
        self.menu.clear()
        self._entry(self.menu, self._number_text().removeprefix("Mitose: "), OPEN, None)
        for item in self._items[:_ROWS]:
            self._row(item)
        if len(self._items) > _ROWS:
            more = i18n.number(len(self._items) - _ROWS)
            self._entry(self.menu, self.tr("and {count} more …").format(count=more), OPEN, None)
        self.menu.addSeparator()
        self._add(self.menu, self.tr("Open Mitose")).triggered.connect(self.window_wanted)
        self._add(self.menu, self.tr("Quit Mitose")).triggered.connect(self.quit_wanted)

    def _row(self, item: DueItem) -> None:
        today = self._context.today()
        line = f"{item.contact_name} · {what(item, today)}"
        text = f"{shorten(line, _LETTERS, placeholder=' …')} · {chip(item, today)[0]}"
        under = self.menu.addMenu(_plain(text))
        self._entry(under, self.tr("Open"), OPEN, item)
        if not self._context.read_only:
            self._entry(under, self.tr("Done"), COMPLETE, item)
            self._entry(under, self.tr("Tomorrow"), SNOOZE, item)

    def _entry(self, menu: QMenu, text: str, key: str, item: DueItem | None) -> None:
        action = self._add(menu, text)
        action.setData((item, key))
        action.triggered.connect(self._chosen)

    @staticmethod
    def _add(menu: QMenu, text: str) -> QAction:
        return menu.addAction(_plain(text))

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            item, key = action.data()
            self.acted.emit(item, key)

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.window_wanted.emit()

    def _message_pressed(self) -> None:
        self.acted.emit(self._token, OPEN)


def _plain(text: str) -> str:
    """Text of a menu in which & is a letter like others."""
    return text.replace("&", "&&")
