"""What is asked about a row of Today: when instead, what next, what came of it, and why not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.agenda import DueItem
from mitose.domain.category import DoNotSuggest
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.typed_dates import When
from mitose.services import agenda, contacts, follow_ups, interactions
from mitose.ui.context import Context
from mitose.ui.today.bars import CameOfIt, NextQuestion
from mitose.ui.today.later import DateSheet, LaterMenu
from mitose.ui.today.silence import SilenceMenu
from mitose.ui.today.view import TodayView

Opener = Callable[[QUrl], bool]


class Asking(QObject):
    """Asks about one row at a time and does what is answered.

    `opener` hands an address to the phone or mail program.

    `began` is emitted when a question takes the place of a row, `over` when it is answered or
    put away.
    """

    began = Signal()
    over = Signal()

    def __init__(self, context: Context, view: TodayView, page: QWidget, opener: Opener) -> None:
        super().__init__(page)
        self._context = context
        self._view = view
        self._model = view.rows
        self._opener = opener
        self._page = page
        self._about: DueItem | None = None
        self._how = ""

    # ------------------------------------------------------------ when instead

    def when(self, row: int, at: QPoint) -> None:
        """Offer later days, and one of the user's own, in a menu at a place on the screen."""
        item = self._view.item(row)
        if item is None or self._context.read_only:
            return
        self._about = item
        menu = LaterMenu(self._context.today(), self._page)
        menu.chosen.connect(self._snooze)
        menu.date_wanted.connect(self._own_day)
        menu.open_at(at)

    def _own_day(self) -> None:
        self._open_sheet(self.tr("When instead?"), self._snooze_to)

    def _snooze(self, day: date) -> None:
        if self._about is not None:
            self._context.tasks.deed(agenda.snooze, self._about, day, self._about.at)

    def _snooze_to(self, when: When) -> None:
        """A reminder at ten stays at ten unless another time was typed."""
        if self._about is not None:
            at = when.at or self._about.at
            self._context.tasks.deed(agenda.snooze, self._about, when.day, at)

    def _open_sheet(self, title: str, take: Callable[[When], None]) -> None:
        sheet = DateSheet(self._page.window(), title, self._context.today())
        sheet.chosen.connect(take)
        sheet.open()

    # ------------------------------------------------------------ and next?

    def what_next(self, item: DueItem, row: int) -> None:
        """'And next?' in the place of the row that was done."""
        self._about = item
        question = NextQuestion(item.contact_name)
        question.chosen.connect(self._next_in)
        question.left.connect(self.end)
        self._ask(question, row)

    def _next_in(self, weeks: int) -> None:
        if not weeks:
            self._open_sheet(self.tr("And next?"), self._next_on)
            return
        self._follow_up(self._context.today() + timedelta(weeks=weeks))

    def _next_on(self, when: When) -> None:
        self._follow_up(when.day, when)

    def _follow_up(self, day: date, when: When | None = None) -> None:
        if self._about is not None:
            at = when.at if when is not None else None
            entry = FollowUp(day, at=at, contact_id=self._about.contact_id)
            self._context.tasks.deed(follow_ups.add, entry)
        self.end()

    # ------------------------------------------------------------ what came of it

    def reach(self, item: DueItem, address: str, how: str, shown: str) -> None:
        """Open an address of the contact, and ask what came of it."""
        if not self._opener(QUrl(address)):
            text = self.tr("No program here takes this on: {address}").format(address=shown)
            self._context.notices.say(text)
        if not self._context.read_only:
            self.what_came(item, how)

    def what_came(self, item: DueItem, how: str) -> None:
        """One line after calling, mailing, or being in touch otherwise."""
        self._about, self._how = item, how
        texts = {
            "called": self.tr("Called {name}: what came of it?"),
            "wrote": self.tr("Wrote to {name}: what came of it?"),
        }
        text = texts.get(how, self.tr("In touch with {name}: what came of it?"))
        question = CameOfIt(text.format(name=item.contact_name))
        question.told.connect(self._log)
        question.left.connect(self.end)
        self._ask(question, self._model.row_of(item) + 1)

    def _log(self, text: str) -> None:
        if self._about is not None:
            entry = Interaction(
                self._context.today(), self._how, text, contact_id=self._about.contact_id
            )
            self._context.tasks.deed(interactions.log, entry)
        self.end()

    # ------------------------------------------------------------ why not any more

    def why_not(self, item: DueItem, at: QPoint) -> None:
        """Why the contact is not to be suggested any more."""
        self._about = item
        menu = SilenceMenu(self._page)
        menu.chosen.connect(self._silence)
        menu.open_at(at)

    def _silence(self, reason: DoNotSuggest) -> None:
        if self._about is not None:
            ids = [self._about.contact_id]
            self._context.tasks.deed(contacts.set_field, ids, "do_not_suggest", reason)

    # ------------------------------------------------------------ in the place of a row

    def is_open(self) -> bool:
        """Whether a question stands among the rows."""
        return self._model.question_index().isValid()

    def _ask(self, question: NextQuestion | CameOfIt, row: int) -> None:
        self._model.ask(row)
        self.began.emit()
        self._view.set_question(question)
        question.take_focus()

    def end(self) -> None:
        """Put the question away; the row at its place is current."""
        row = self._model.question_index().row()
        self._model.end_question()
        self._view.set_question(None)
        self._view.setFocus()
        self._view.set_current(self._model.nearest_item(max(0, row)))
        self.over.emit()
