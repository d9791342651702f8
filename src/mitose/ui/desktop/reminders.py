"""Tells what falls due while the program runs, once each, and not in the quiet hours."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mitose import clock
from mitose.domain.agenda import DueItem
from mitose.services import agenda
from mitose.ui.desktop.notifications import Message, Notifier
from mitose.ui.due_texts import what

if TYPE_CHECKING:
    from mitose.settings import Settings
    from mitose.ui.context import Context

_EVERY_MS = 60_000
_FIRST_MS = 3_000
_SINGLE = 3  # more at once are told as one


class Reminders(QObject):
    """Asks once a minute. `wanted` asks for the window, with a contact or 0 for Today."""

    wanted = Signal(object)

    def __init__(self, context: Context, notifier: Notifier, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._notifier = notifier
        self._asking = False
        self._again = False
        notifier.acted.connect(self._acted)
        notifier.refused.connect(self._refused)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        QTimer.singleShot(_FIRST_MS, self, self.ask)

    def ask(self) -> None:
        """Ask now what has fallen due."""
        now, settings = clock.now(), self._context.settings.now
        if not settings.notifications or self._context.read_only or is_quiet(settings, now):
            return
        if self._asking:  # told twice is what two answers before the note of the first would be
            self._again = True
            return
        self._asking = True
        self._context.tasks.read(
            agenda.fallen_due, now, settings.reminder_time, done=self._tell, failed=self._ended
        )

    def _ended(self, _outcome: object = None) -> None:
        """Told and noted, or failed: the next minute asks again, or whoever asked meanwhile."""
        self._asking = False
        if self._again:
            self._again = False
            self.ask()

    def _tell(self, items: tuple[DueItem, ...]) -> None:
        if not items:
            self._ended()
            return
        morning = self._context.settings.now.reminder_time
        self._context.tasks.deed(
            agenda.mark_notified, items, morning, done=self._ended, failed=self._ended
        )
        if len(items) > _SINGLE:
            title = self.tr("{count} things are due").format(count=len(items))
            names = ", ".join(item.contact_name for item in items[:_SINGLE])
            text = self.tr("{names} and others").format(names=names)
            self._notifier.show(Message(title, text, (("default", self.tr("Show")),)))
            return
        actions = (("default", self.tr("Open")), ("tomorrow", self.tr("Tomorrow")))
        for item in items:
            line = what(item, self._context.today())
            self._notifier.show(Message(item.contact_name, line, actions, item))

    def _acted(self, token: object, key: str) -> None:
        if isinstance(token, DueItem) and key == "tomorrow":
            due = self._context.today() + timedelta(days=1)
            self._context.tasks.deed(agenda.snooze, token, due, token.at)
        else:
            self.wanted.emit(token.contact_id if isinstance(token, DueItem) else 0)

    def _refused(self, message: Message) -> None:
        """No service on this desktop: the window says it."""
        self._context.notices.say(f"{message.title}: {message.text}", self.tr("Show"), self._show)

    def _show(self) -> None:
        self.wanted.emit(0)


def is_quiet(settings: Settings, now: datetime) -> bool:
    """Whether the moment lies in the quiet hours, which may go over midnight."""
    start, end, moment = settings.quiet_from, settings.quiet_until, _clock(now)
    if start <= end:
        return start <= moment < end
    return moment >= start or moment < end


def _clock(now: datetime) -> time:
    return now.time().replace(second=0, microsecond=0)
