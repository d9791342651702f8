"""What is done with one entry of the week: done, let go, another day; the same for a proposal."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.week import DAYS, OUTREACHES, Week
from mitose.services import agenda
from mitose.services import week as service
from mitose.ui.context import Context
from mitose.ui.week.days import Days
from mitose.ui.week.event_sheet import EventSheet
from mitose.ui.week.model import Entry, Key
from mitose.ui.week.planning import Planning

if TYPE_CHECKING:
    from mitose.ui.printing.plan_pdf import PlanPdf


class EntryDeeds(QObject):
    """Handlers of the page's actions that are about the current entry.

    `putting` carries a thing and the day it goes to, before it is there; `failed` that it stays.
    """

    putting = Signal(object, object)
    failed = Signal()

    def __init__(self, context: Context, planning: Planning, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._planning = planning
        self._home = parent
        self.days: Days | None = None
        self.week: Week | None = None

    def open_current(self) -> None:
        """Open the current entry's contact, or go into it; of an event who will be there."""
        entry = self._current()
        if entry is not None and entry.event is not None:
            sheet = EventSheet(self._home.window(), entry.event)
            sheet.opened.connect(self._context.navigate.contact)
            sheet.prepared.connect(self._prepare)
            sheet.wanted.connect(self._context.navigate.to_event)
            sheet.open()
        elif entry is not None:
            self._context.navigate.open((entry.item.contact_id,))

    def _prepare(self, event_id: int, name: str) -> None:
        self._pdf.open_event(event_id, name)

    @cached_property
    def _pdf(self) -> PlanPdf:
        """One for all that is printed from here: each would stay as long as the page does."""
        from mitose.ui.printing.plan_pdf import PlanPdf  # noqa: PLC0415 (start-up time counts)

        return PlanPdf(self._context, self._home)

    def complete_current(self) -> None:
        """Tick the current entry off; take a proposal into the week."""
        entry = self._current(changing=True)
        if entry is not None and entry.proposed:
            self._planning.accept(entry.key)
        elif entry is not None and entry.event is None:
            self._context.tasks.deed(agenda.complete, entry.item, self._context.today())

    def drop_current(self) -> None:
        """Let the current entry go; of a proposal nothing is kept."""
        entry = self._current(changing=True)
        if entry is not None and entry.proposed:
            self._planning.refuse(entry.key)
        elif entry is not None and entry.event is None:
            self._context.tasks.deed(agenda.drop, entry.item)

    def move_earlier(self) -> None:
        """Move the current entry to the day before."""
        self._move_by(-1)

    def move_later(self) -> None:
        """Move the current entry to the next day."""
        self._move_by(1)

    def move_week_earlier(self) -> None:
        """Move the current entry to the week before."""
        self._move_by(-DAYS)

    def move_week_later(self) -> None:
        """Move the current entry to the week after."""
        self._move_by(DAYS)

    def accept_all(self) -> None:
        """Take all proposals into the week: one step."""
        self._planning.accept()

    def answer(self, name: str) -> None:
        """What was pressed beside the proposals."""
        entry = self._current()
        if name == "all":
            self.accept_all()
        elif name == "end":
            self._planning.end()
        elif entry is not None and entry.proposed:
            act = self._planning.accept if name == "one" else self._planning.refuse
            act(entry.key)

    def put(self, key: Key, day: date) -> None:
        """Put a thing on a day, by keys or by hand: one step."""
        entry = self.days.entry(key) if self.days is not None else None
        if entry is None or self._context.read_only:
            return
        if not movable(entry):
            self._say_it_stays(entry)
        elif day < self._context.today():
            self._context.notices.say(self.tr("That day is over"))
        elif not entry.proposed:
            self.putting.emit(key, day)
            self._context.tasks.deed(service.move, entry.item, day, failed=self._not)
        elif self.week is not None and self.week.first <= day <= self.week.last:
            self.putting.emit(key, day)
            self._planning.put(key, day)

    def say_it_stays(self) -> None:
        """Why the current entry cannot be dragged."""
        entry = self._current(changing=True)
        if entry is not None:
            self._say_it_stays(entry)

    def _say_it_stays(self, entry: Entry) -> None:
        text = self.tr("A birthday stays on its day")
        if entry.event is not None:
            text = self.tr("An event stays on its day")
        self._context.notices.say(text)

    def _current(self, *, changing: bool = False) -> Entry | None:
        if self.days is None or (changing and self._context.read_only):
            return None
        return self.days.current()

    def _move_by(self, days: int) -> None:
        entry = self._current(changing=True)
        if entry is not None and self.days is not None:
            self.put(entry.key, self.days.current_day() + timedelta(days=days))

    def _not(self, error: object) -> None:
        """Not moved: everything stands as before."""
        self._context.notices.trouble(error)
        self.failed.emit()


def movable(entry: Entry) -> bool:
    """Whether an entry has a day one can change."""
    return entry.proposed or entry.item.kind in OUTREACHES
