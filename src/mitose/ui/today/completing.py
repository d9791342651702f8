"""Ticking a row off: at once for the eye, then for good, and then the question that follows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mitose.domain.agenda import DueItem, DueKind
from mitose.services import agenda

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.ui.context import Context
    from mitose.ui.today.model import TodayModel
    from mitose.ui.today.questions import Questions


class Completing(QObject):
    """Completes one row after the other. `failed` asks for the rows to be read anew."""

    failed = Signal()

    def __init__(self, context: Context, model: TodayModel, questions: Questions) -> None:
        super().__init__(questions)
        self._context = context
        self._model = model
        self._questions = questions
        self._done: tuple[DueItem, int] | None = None
        self._line = False  # whether it was told with a line what came of it

    def complete(self, item: DueItem, row: int) -> None:
        """Tick a row off; of a proposal that is no step, ask what came of it instead."""
        if item.proposed and item.kind is not DueKind.STEP:
            text = self.tr("In touch with {name}: what came of it?")
            self._questions.ask_what_came(item, "other", text.format(name=item.contact_name))
            return
        self._tick(item, row)

    def ask(self, item: DueItem) -> None:
        """Ask for one line about a follow-up; Enter ticks it off, Escape leaves it."""
        text = self.tr("{text}: what came of it?").format(text=item.text or item.contact_name)
        self._questions.ask_for_line(item, text, partial(self._told, item))

    def _told(self, item: DueItem, told: str) -> None:
        self._tick(item, self._model.row_of(item), told)

    def _tick(self, item: DueItem, row: int, told: str | None = None) -> None:
        self._model.mark_going(row)
        self._done = (item, row)
        self._line = told is not None
        self._context.tasks.deed(
            agenda.complete,
            item,
            self._context.today(),
            told or "",
            done=self._completed,
            failed=self._not,
        )

    def _not(self, error: object) -> None:
        """Not completed: the row stands as before, and so does the line about it."""
        self._done = None
        self.failed.emit()
        self._context.notices.trouble(error)
        if self._line:
            self._questions.ask_again()

    def _completed(self, _changes: Changes) -> None:
        done = self._done[0] if self._done is not None else None
        if done is not None and done.kind is not DueKind.BIRTHDAY and not done.is_event:
            contact_id = done.contact_id
            self._context.tasks.read(agenda.open_dated, contact_id, done=self._left_over)

    def _left_over(self, count: int) -> None:
        done, self._done = self._done, None
        if not count and done is not None:
            self._questions.ask_next(*done)
