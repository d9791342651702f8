"""The questions in the place of a row: 'And next?', and what came of being in touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.services import follow_ups, interactions
from mitose.ui.today.bars import CameOfIt, NextQuestion
from mitose.ui.today.later import ask_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitose.domain.agenda import DueItem
    from mitose.domain.typed_dates import When
    from mitose.ui.context import Context
    from mitose.ui.today.model import TodayModel
    from mitose.ui.today.view import TodayView


class Questions(QObject):
    """One question at a time, laid over a row of its own. Emits `begun` and `ended`."""

    begun = Signal()
    ended = Signal()

    def __init__(self, context: Context, model: TodayModel, view: TodayView) -> None:
        super().__init__(view)
        self._context = context
        self._model = model
        self._view = view
        self._about: DueItem | None = None
        self._again: Callable[[], None] | None = None

    def ask_next(self, item: DueItem, row: int) -> None:
        """Ask when to be in touch again, in the place of what was just done."""
        self._about = item
        question = NextQuestion(item.contact_name)
        question.chosen.connect(self._next_in)
        self._ask(question, row)

    def ask_what_came(self, item: DueItem, how: str, text: str) -> None:
        """Ask below a row for one line about it; `how` is the kind of the interaction."""
        self.ask_for_line(item, text, partial(self._log, item.contact_id, how))

    def ask_for_line(
        self, item: DueItem, text: str, told: Callable[[str], object], typed: str = ""
    ) -> None:
        """Ask below a row for one line, and hand it on."""
        question = CameOfIt(text, typed)
        question.told.connect(partial(self._hand_on, item, text, told))
        self._ask(question, self._model.row_of(item) + 1)

    def ask_again(self) -> None:
        """What was typed last could not be saved: ask with it, unless another question is open."""
        again, self._again = self._again, None
        if again is not None and not self._model.question_index().isValid():
            again()

    def end(self) -> bool:
        """Put the open question away; False if there is none."""
        index = self._model.question_index()
        if not index.isValid():
            return False
        row = index.row()
        self._model.end_question()
        self._view.set_question(None)
        self._view.setFocus()
        self._view.set_current(self._model.nearest_item(row))
        self.ended.emit()
        return True

    # ------------------------------------------------------------ inside

    def _ask(self, question: NextQuestion | CameOfIt, row: int) -> None:
        question.left.connect(self.end)
        self._model.ask(row)
        self.begun.emit()
        self._view.set_question(question)
        question.take_focus()

    def _next_in(self, weeks: int) -> None:
        if weeks:
            day = self._context.today() + timedelta(weeks=weeks)
            self._follow_up(FollowUp(day))
        else:
            ask_date(
                self._view, self.tr("And next?"), self._context.today(), self._next_on, repeats=True
            )

    def _next_on(self, when: When) -> None:
        self._follow_up(FollowUp(when.day, at=when.at, rrule=when.rrule))

    def _follow_up(self, entry: FollowUp) -> None:
        if self._about is not None:
            contact_id = self._about.contact_id
            self._context.tasks.deed(follow_ups.add, replace(entry, contact_id=contact_id))
        self.end()

    def _hand_on(self, item: DueItem, text: str, told: Callable[[str], object], line: str) -> None:
        self._again = partial(self.ask_for_line, item, text, told, line)
        self.end()
        told(line)

    def _log(self, contact_id: int, how: str, text: str) -> None:
        entry = Interaction(self._context.today(), how, text, contact_id=contact_id)
        self._context.tasks.deed(interactions.log, entry, failed=self._not_logged)

    def _not_logged(self, error: BaseException) -> None:
        self._context.notices.trouble(error)
        self.ask_again()
