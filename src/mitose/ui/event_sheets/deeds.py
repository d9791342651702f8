"""What is done with events from anywhere in the window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mitose.services import events
from mitose.services.events import MetPlan
from mitose.ui.event_sheets.texts import met_told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mitose.domain.changes import Changes
    from mitose.domain.event import Event, EventPeople, MetLine
    from mitose.ui.context import Context
    from mitose.ui.printing.plan_pdf import PlanPdf
    from mitose.ui.tasks import Slot
    from mitose.ui.widgets.sheet import Sheet


class EventDeeds(QObject):
    """Opens the sheets of events and does what they decide; `made` carries a new event's id."""

    made = Signal(int)

    def __init__(self, context: Context, home: QWidget) -> None:
        super().__init__(home)
        self._context = context
        self._home = home
        self._told = ""
        self._under_way = False

    def add(self) -> None:
        """Ask for a new event."""
        if not self._context.read_only:
            self._open_form(None)

    def edit(self, event: Event) -> None:
        """Ask what is to be changed."""
        if not self._context.read_only:
            self._open_form(event)

    def _open_form(self, event: Event | None) -> None:
        from mitose.ui.event_sheets.event_sheet import EventSheet  # noqa: PLC0415 (start-up time counts)

        sheet = EventSheet(self._context, self._home.window(), event)
        sheet.chosen.connect(self._save)
        self._open(sheet)

    def _save(self, entry: Event) -> None:
        if entry.id:
            self._do(events.edit, entry, done=self._saved)
        else:
            self._do(events.add, entry, done=self._added)

    def _do(self, service: Callable[..., Changes], *words: object, done: Slot) -> None:
        """Once, however often Enter is pressed meanwhile."""
        if not self._under_way:
            self._under_way = True
            self._context.tasks.deed(service, *words, done=done, failed=self._refused)

    def _open(self, sheet: Sheet) -> None:
        """The sheet is closed by what was saved: what was typed into it stays if nothing was."""
        self._sheet = sheet
        sheet.open()

    def _saved(self, _changes: Changes) -> None:
        self._under_way = False
        self._sheet.accept()

    def _refused(self, error: BaseException) -> None:
        self._under_way = False
        self._context.notices.trouble(error)

    def _added(self, changes: Changes) -> None:
        self._saved(changes)
        self.made.emit(changes.made)

    def prepare(self, event_id: int, name: str) -> None:
        """The one-page preparation, to print or save."""
        self._pdf.open_event(event_id, name)

    @cached_property
    def _pdf(self) -> PlanPdf:
        """One for all that is printed from here: each would stay as long as the page does."""
        from mitose.ui.printing.plan_pdf import PlanPdf  # noqa: PLC0415 (start-up time counts)

        return PlanPdf(self._context, self._home)

    def ask_met(self, event_id: int) -> None:
        """Ask whom one met."""
        if not self._context.read_only:
            self._context.tasks.read(events.get, event_id, done=self._open_met)

    def _open_met(self, found: EventPeople) -> None:
        from mitose.ui.event_sheets.met_sheet import MetSheet  # noqa: PLC0415 (start-up time counts)

        sheet = MetSheet(self._context, self._home.window(), found)
        sheet.told.connect(self._note)
        self._open(sheet)

    def _note(self, event_id: int, lines: Sequence[MetLine], plan: MetPlan) -> None:
        made = sum(not line.contact_id for line in lines)
        self._told = met_told(len(lines) - made, made)
        self._do(events.met, event_id, lines, plan, done=self._noted)

    def _noted(self, changes: Changes) -> None:
        self._saved(changes)
        # After the window has named the step: this says more.
        QTimer.singleShot(0, self, self._report)

    def _report(self) -> None:
        self._context.notices.say(self._told, self.tr("Undo"), self._context.navigate.undo)
