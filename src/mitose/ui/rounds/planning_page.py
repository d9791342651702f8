"""The planning round: one contact, one question in large type, and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout

from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import ContactDetails
from mitose.domain.errors import NotFoundError
from mitose.domain.rounds import RoundKind, RoundState
from mitose.services import contacts, plans, rounds
from mitose.services.workspace import Workspace
from mitose.ui.context import Context
from mitose.ui.printing.plan_pdf import PlanPdf
from mitose.ui.rounds.planning_view import PlanningView
from mitose.ui.rounds.questions import QUESTIONS, STEP, Asked
from mitose.ui.rounds.queue import Queue
from mitose.ui.rounds.round_page import RoundPage
from mitose.ui.widgets.empty_state import EmptyState


class PlanningPage(RoundPage):
    """A `Page`. `begin` starts a round over a column or a selection."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.queue = Queue(RoundState())
        self._details: ContactDetails | None = None
        self._at = 0
        self._total = 0
        self._through: list[int] = []
        self._pdf = PlanPdf(context, self)
        self._layers = QStackedLayout(self)
        self.view = PlanningView(context)
        self.view.answered.connect(self._answered)
        self.view.next_contact.connect(self._next_contact)
        self.view.put_off.connect(self.put_off)
        self.view.went_back.connect(self._back)
        self.view.question_chosen.connect(self._choose)
        self.end = EmptyState("", "", "check")
        self._print = self.end.add_button(self.tr("Print the plan"), "print")
        self._print.clicked.connect(self.print_current)
        self.end.add_button(self.tr("Back to the contacts")).clicked.connect(self.stop_here)
        self._layers.addWidget(self.view)
        self._layers.addWidget(self.end)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Planning round")

    def begin(self, ids: Sequence[int] | None = None, title: str = "") -> None:
        """Start over these contacts, over the column `title`, or where the last round stopped."""
        self._begun = True
        self._through.clear()
        category = Category(title) if title else None
        wanted = None if ids is None else tuple(ids)
        self._context.tasks.read(rounds.start_planning, category, wanted, done=self._started)

    def refresh(self, changes: Changes) -> None:
        """What changed about the contact shown is shown; what is being typed stays."""
        shown = self._details.contact.id if self._details is not None else 0
        if shown and (changes.everything or shown in changes.contact_ids):
            self._context.tasks.read(_details, shown, done=self._reread)

    def focus_default(self) -> None:
        """The keys go to the question."""
        if not self._begun:
            self.begin()
        if self._layers.currentWidget() is self.view:
            self.view.focus_field()
        else:
            self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Save what is typed, and the place."""
        if not self._begun or self._context.read_only:
            return
        self._save()
        state = self.queue.state
        self._context.tasks.deed(_keep, state if state.left else None)

    def reveal(self, ids: Sequence[int]) -> None:
        """After undo: the question that was answered is asked again, with what it says now."""
        if ids and self._details is not None and ids[0] != self._details.contact.id:
            self.queue.back_to(ids[0])
            self._ask_contact()

    def print_current(self) -> None:
        """The plans of those gone through."""
        ids = self._through or [key for key in (self.queue.current,) if key]
        if ids:
            self._pdf.open_sheet(ids, "", self.title())

    def put_off(self) -> None:
        """Space in an empty field: this contact later."""
        self.queue.put_off()
        self._ask_contact()

    # ------------------------------------------------------------ inside

    def _started(self, state: RoundState) -> None:
        self.queue = Queue(state)
        self._total = state.left + state.done
        self._ask_contact()

    def _ask_contact(self) -> None:
        self._at = 0
        if not self.queue.current:
            self._finish()
            return
        self._context.tasks.read(_details, self.queue.current, done=self._show_contact)

    def _show_contact(self, details: ContactDetails | None) -> None:
        if details is None:
            self.queue.drop(frozenset({self.queue.current}))
            self._ask_contact()
            return
        if details.contact.id != self.queue.current:
            return
        self._details = details
        questions = self._questions()
        self._at = next(
            (at for at, asked in enumerate(questions) if not asked.answered(details)), 0
        )
        self.view.show_contact(details, self._where(), questions)
        self._ask()
        self._layers.setCurrentWidget(self.view)
        if self.isVisible():
            self.view.focus_field()

    def _reread(self, details: ContactDetails | None) -> None:
        if details is None or self._details is None:
            return
        if details.contact.id == self._details.contact.id:
            self._details = details
            self.view.show_answers(details, self._questions(), self._at)

    def _where(self) -> str:
        state = self.queue.state
        number = self._total - state.left + 1
        names = {
            "have": self.tr("{number} of {total} in Have"),
            "next": self.tr("{number} of {total} in Next"),
            "future": self.tr("{number} of {total} in Future"),
        }
        text = names.get(state.title, self.tr("{number} of {total}"))
        place = text.format(number=number, total=self._total)
        return f"{self.title()} · {place}"

    def _questions(self) -> tuple[Asked, ...]:
        category = self._details.contact.category if self._details is not None else Category.NEXT
        return QUESTIONS[Category(category)]

    def _ask(self) -> None:
        if self._details is not None:
            self.view.ask(self._details, self._questions(), self._at)

    def _choose(self, at: int) -> None:
        self._save()
        self._at = at
        self._ask()
        self.view.focus_field()

    def _answered(self) -> None:
        """Enter: store, and on to the next question or the next contact."""
        self._save()
        if self._at + 1 < len(self._questions()):
            self._at += 1
            self._ask()
            self.view.focus_field()
        else:
            self._next_contact()

    def _next_contact(self) -> None:
        self._save()
        if self.queue.current:
            self._through.append(self.queue.current)
            self.queue.pass_on()
        self._ask_contact()

    def _back(self) -> None:
        if self._at > 0:
            self._choose(self._at - 1)
        elif self.queue.last_was_deed() is not None:
            self.queue.back()
            self._ask_contact()

    def _save(self) -> None:
        """Store what is typed, where it differs from what is there."""
        details = self._details
        if details is None or self._context.read_only or self.view.asked is None:
            return
        asked, text = self.view.asked, self.view.text()
        before = asked.text(details) if asked.text is not None else ""
        if text == before or (not text and asked.text is None):
            return
        self.view.stored()
        day, at = self.view.when() if asked is STEP else (None, None)
        service = partial(_store, asked, day, at)
        self._context.tasks.deed(service, details.contact.id, text, failed=self._failed)

    def _failed(self, error: object) -> None:
        self._context.notices.trouble(error)
        self.view.put_back()

    def _finish(self) -> None:
        self._details = None
        self.flush()
        done = len(self._through)
        self.end.title.setText(self.tr("That was the round") if done else self.tr("Nobody to plan"))
        text = (
            self.tr("%Ln plan(s) gone through.", "", done)
            if done
            else self.tr("Put somebody into Next or Future first.")
        )
        self.end.text.setText(text)
        self.end.text.setVisible(True)
        self._print.setVisible(done > 0)
        self._layers.setCurrentWidget(self.end)
        if self.isVisible():
            self.focus_default()


def _details(ws: Workspace, contact_id: int) -> ContactDetails | None:
    try:
        found = contacts.details(ws, contact_id)
    except NotFoundError:
        return None
    gone = found.contact.deleted_at is not None or found.contact.archived_at is not None
    return None if gone else found


def _store(
    asked: Asked, day: date | None, at: time | None, ws: Workspace, contact_id: int, text: str
) -> Changes:
    if asked is STEP:
        return plans.add_step(ws, contact_id, text, day, at)
    return asked.save(ws, contact_id, text)


def _keep(ws: Workspace, state: RoundState | None) -> None:
    rounds.keep(ws, RoundKind.PLANNING, state)
