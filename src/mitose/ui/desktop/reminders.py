"""Tells what falls due while the program runs, once each, and not in the quiet hours."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mitose import clock
from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.changes import Changes
from mitose.services import agenda, reminding
from mitose.ui import i18n
from mitose.ui.desktop.notifications import Message, Notifier
from mitose.ui.due_texts import what

if TYPE_CHECKING:
    from mitose.settings import Settings
    from mitose.ui.context import Context

_SINGLE = 3  # more at once are told as one
OPEN, COMPLETE, SNOOZE = "default", "complete", "tomorrow"  # a click on it, and its two buttons


@dataclass(frozen=True, slots=True)
class _Asked:
    """When was asked, and for which morning."""

    now: datetime
    morning: time


class Reminders(QObject):
    """Asked once a minute. `wanted` asks for the window, at a row of Today or None for all of it.

    What is told is noted first and shown then: a program that dies in between has told nothing
    twice, and Today still has it. What was made or moved while the program ran, for a moment that
    was over by then, is noted alone: whoever did it knows. `untold` carries a message that no
    service took.
    """

    wanted = Signal(object)
    untold = Signal(object)

    def __init__(self, context: Context, notifier: Notifier, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._notifier = notifier
        self._asking = False
        self._again = False
        self._telling: tuple[DueItem, ...] = ()
        self._asked = _Asked(clock.now(), context.settings.now.reminder_time)
        self._before: _Asked | None = None  # when all that had fallen due was told or noted
        self._pressed: deque[DueItem] = deque()
        notifier.acted.connect(self.act)
        notifier.refused.connect(self.untold)

    def ask(self) -> None:
        """Ask now what has fallen due."""
        now, settings = clock.now(), self._context.settings.now
        if not settings.notifications or self._context.read_only or is_quiet(settings, now):
            return
        if self._asking:  # told twice is what two answers before the note of the first would be
            self._again = True
            return
        self._asking = True
        self._asked = _Asked(now, settings.reminder_time)
        self._context.tasks.read(
            agenda.fallen_due,
            now,
            settings.reminder_time,
            settings.birthday_days,
            done=self._note,
            failed=self._ended,
        )

    def act(self, token: object, key: str) -> None:
        """Do what a button of a notification or of the tray says."""
        if not isinstance(token, DueItem):
            self.wanted.emit(None)
        elif key == COMPLETE:
            self._do(reminding.complete, token, self._context.today())
        elif key == SNOOZE:
            due = self._context.today() + timedelta(days=1)
            self._do(reminding.snooze, token, due, token.at)
        else:
            self.wanted.emit(token)

    def _do(self, deed: Callable[..., Changes], item: DueItem, *values: object) -> None:
        self._pressed.append(item)  # deeds keep their order, and so do their answers
        self._context.tasks.deed(deed, item, *values, done=self._acted, failed=self._not)

    def _acted(self, changes: Changes) -> None:
        """What was no longer as it was shown is looked at instead."""
        pressed = self._pressed.popleft()
        if changes.empty:
            self.wanted.emit(pressed)

    def _not(self, error: object) -> None:
        """The window says why, and what it was about."""
        self.wanted.emit(self._pressed.popleft())
        self._context.notices.trouble(error)

    def _ended(self, _outcome: object = None) -> None:
        """Nothing to tell, or it failed: the next minute asks again, or whoever asked meanwhile."""
        self._asking = False
        if self._again:
            self._again = False
            self.ask()

    def _note(self, items: tuple[DueItem, ...]) -> None:
        if not items:
            self._before = self._asked
            self._ended()
            return
        self._telling = items
        self._context.tasks.deed(
            agenda.mark_notified,
            items,
            self._asked.morning,
            self._asked.now.date(),
            done=self._tell,
            failed=self._ended,
        )

    def _tell(self, _noted: object) -> None:
        items, self._telling = self._news(), ()
        self._before = self._asked
        if len(items) > _SINGLE:
            title = self.tr("{count} things are due").format(count=len(items))
            names = ", ".join(item.contact_name for item in items[:_SINGLE])
            text = self.tr("{names} and others").format(names=names)
            self._notifier.show(Message(title, text, ((OPEN, self.tr("Show")),)))
        else:
            for item in items:
                self._notifier.show(self._message(item))
        self._ended()

    def _news(self) -> tuple[DueItem, ...]:
        """What has fallen due since it was asked before; all of it at the first time.

        Nor is anything known where the clock was set back, or the morning is another one.
        """
        before, now = self._before, self._asked
        if before is None or before.morning != now.morning or now.now < before.now:
            return self._telling
        return agenda.fallen_due_since(self._telling, before.now, now.morning)

    def _message(self, item: DueItem) -> Message:
        today = self._context.today()
        line = what(item, today)
        if item.due > today:
            line = f"{line} · {i18n.weekday_date(item.due)}"
        actions = [(OPEN, self.tr("Open")), (SNOOZE, self.tr("Tomorrow"))]
        if item.kind is not DueKind.MET:  # that is answered in the window
            actions.insert(1, (COMPLETE, self.tr("Done")))
        return Message(item.contact_name, line, tuple(actions), item)


def is_quiet(settings: Settings, now: datetime) -> bool:
    """Whether the moment lies in the quiet hours, which may go over midnight."""
    start, end, moment = settings.quiet_from, settings.quiet_until, _clock(now)
    if start <= end:
        return start <= moment < end
    return moment >= start or moment < end


def _clock(now: datetime) -> time:
    return now.time().replace(second=0, microsecond=0)
