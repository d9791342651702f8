"""Today: what is overdue, due today and within a week, and what comes next with each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from mitose.domain.agenda import Agenda, DueItem, DueKind
from mitose.domain.category import DoNotSuggest
from mitose.domain.changes import Changes
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.typed_dates import When
from mitose.services import agenda, contacts, follow_ups, interactions
from mitose.ui.context import Context
from mitose.ui.event_sheets.deeds import EventDeeds
from mitose.ui.theme import theme
from mitose.ui.today.away import AwayBar
from mitose.ui.today.bars import CameOfIt, NextQuestion
from mitose.ui.today.later import DateSheet, LaterMenu
from mitose.ui.today.model import TodayModel
from mitose.ui.today.silence import SilenceMenu
from mitose.ui.today.view import TodayView
from mitose.ui.widgets.empty_state import EmptyState

Opener = Callable[[QUrl], bool]


class TodayPage(QWidget):
    """A `Page`. `opener` hands an address to the phone or mail program."""

    def __init__(self, context: Context, opener: Opener = QDesktopServices.openUrl) -> None:
        super().__init__()
        self._context = context
        self._opener = opener
        self._asking = self._stale = False
        self._done: tuple[DueItem, int] | None = None
        self._about: DueItem | None = None
        self._how = ""
        self._model = TodayModel(self)
        self._view = TodayView(self._model)
        self._view.ticked.connect(self._complete)
        self._view.opened.connect(self._open)
        self._view.later.connect(self._ask_when)
        self._view.bar.called.connect(self.call_current)
        self._view.bar.mailed.connect(self.mail_current)
        self._view.bar.passed.connect(self.drop_current)
        self._view.bar.prepared.connect(self.event_current)
        self._view.bar.asked.connect(self.event_current)
        self._events = EventDeeds(context, self)
        self._actions = context.actions.attach(self._view, "today", self)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._empty = EmptyState(
            self.tr("Nothing is due"),
            self.tr(
                "Follow-ups, dated steps, promises and birthdays of the next seven days stand here."
            ),
            "today",
        )
        self._empty.add_button(self.tr("Show contacts")).clicked.connect(self._show_contacts)
        self._away = AwayBar(context)
        self._away.over.connect(self.focus_default)
        self._layers = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._away)
        column.addLayout(self._layers, 1)
        self._layers.addWidget(self._view)
        self._layers.addWidget(self._empty)
        theme().changed.connect(self._model.layoutChanged)
        self._read()

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Today")

    def refresh(self, _changes: Changes) -> None:
        """Any change can touch what is due: read it anew."""
        self._read()

    def focus_default(self) -> None:
        """The list, or the empty page's button."""
        if self._layers.currentWidget() is self._view:
            self._view.setFocus()
        else:
            self._empty.setFocus()

    def escape(self) -> bool:
        """Put an open question away."""
        if not self._model.question_index().isValid():
            return False
        self._end_question()
        return True

    def shown(self) -> Agenda | None:
        """What is shown, None before it has been read."""
        return self._model.agenda

    # ------------------------------------------------------------ actions

    def complete_current(self) -> None:
        """Tick the current row off."""
        self._complete(self._view.current_row())

    def open_current(self) -> None:
        """Open the current row's contact."""
        self._open(self._view.current_row())

    def snooze_current(self) -> None:
        """Ask when instead."""
        row = self._view.current_row()
        if row >= 0:
            self._ask_when(row, self._view.date_corner(row))

    def drop_current(self) -> None:
        """Let the current row go."""
        row = self._view.current_row()
        item = self._view.item(row)
        if item is not None and not self._context.read_only:
            self._context.tasks.deed(agenda.drop, item)

    def event_current(self) -> None:
        """Prepare the current row's event, or say whom one met there."""
        item = self._view.item(self._view.current_row())
        if item is None:
            return
        if item.kind is DueKind.EVENT:
            self._events.prepare(item.ref_id, item.contact_name)
        elif item.kind is DueKind.MET:
            self._events.ask_met(item.ref_id)

    def silence_current(self) -> None:
        """Ask why the current row's contact is not to be suggested any more."""
        row = self._view.current_row()
        item = self._view.item(row)
        if item is None or item.is_event or self._context.read_only:
            return
        self._about = item
        menu = SilenceMenu(self)
        menu.chosen.connect(self._silence)
        menu.open_at(self._view.date_corner(row))

    def _silence(self, reason: DoNotSuggest) -> None:
        if self._about is not None:
            ids = [self._about.contact_id]
            self._context.tasks.deed(contacts.set_field, ids, "do_not_suggest", reason)

    def call_current(self) -> None:
        """Hand the number to the phone program."""
        item = self._view.item(self._view.current_row())
        if item is not None and item.phone:
            self._reach(item, "tel:" + item.phone.replace(" ", ""), "called", item.phone)

    def mail_current(self) -> None:
        """Hand the address to the mail program."""
        item = self._view.item(self._view.current_row())
        if item is not None and item.email:
            self._reach(item, "mailto:" + item.email, "wrote", item.email)

    # ------------------------------------------------------------ reading

    def _read(self) -> None:
        if self._asking:
            self._stale = True
            return
        self._asking, self._stale = True, False
        self._context.tasks.read(
            agenda.agenda, self._context.today(), done=self._show, failed=self._failed
        )

    def _failed(self, error: object) -> None:
        self._asking = False
        self._context.notices.trouble(error)

    def _show(self, found: Agenda) -> None:
        self._asking = False
        row = max(0, self._view.currentIndex().row())
        item = self._view.item(row)
        focused = self._view.hasFocus()
        self._view.set_day(found.day, editable=not self._context.read_only)
        self._model.set_agenda(found)
        kept = self._model.row_of(item) if item is not None else -1
        asked = self._model.question_index().isValid()
        if not asked and (item is not None or focused):
            self._view.set_current(kept if kept >= 0 else self._model.nearest_item(row))
        self._away.see(found)
        there = bool(found.count or found.week or found.proposed) or asked
        self._layers.setCurrentWidget(self._view if there else self._empty)
        if self._stale:
            self._read()

    # ------------------------------------------------------------ completing and 'And next?'

    def _complete(self, row: int) -> None:
        item = self._view.item(row)
        if item is None or self._context.read_only:
            return
        if item.kind is DueKind.MET:  # answered is done
            self._events.ask_met(item.ref_id)
            return
        if item.proposed and item.kind is not DueKind.STEP:
            text = self.tr("In touch with {name}: what came of it?")
            self._ask_what_came(item, "other", text.format(name=item.contact_name))
            return
        self._model.mark_going(row)
        self._done = (item, row)
        self._context.tasks.deed(
            agenda.complete, item, self._context.today(), done=self._completed, failed=self._not
        )

    def _not(self, error: object) -> None:
        """Not completed: the row stands as before."""
        self._done = None
        self._read()
        self._context.notices.trouble(error)

    def _completed(self, _changes: Changes) -> None:
        done = self._done[0] if self._done is not None else None
        if done is not None and done.kind is not DueKind.BIRTHDAY and not done.is_event:
            contact_id = done.contact_id
            self._context.tasks.read(agenda.open_dated, contact_id, done=self._left_over)

    def _left_over(self, count: int) -> None:
        done, self._done = self._done, None
        if count or done is None:
            return
        item, row = done
        self._about = item
        question = NextQuestion(item.contact_name)
        question.chosen.connect(self._next_in)
        question.left.connect(self._end_question)
        self._ask(question, row)

    def _next_in(self, weeks: int) -> None:
        if not weeks:
            self._open_sheet(self.tr("And next?"), self._next_on)
            return
        day = self._context.today() + timedelta(weeks=weeks)
        self._follow_up(FollowUp(day))

    def _next_on(self, when: When) -> None:
        self._follow_up(FollowUp(when.day, at=when.at))

    def _follow_up(self, entry: FollowUp) -> None:
        if self._about is not None:
            contact_id = self._about.contact_id
            whole = FollowUp(entry.due, at=entry.at, contact_id=contact_id)
            self._context.tasks.deed(follow_ups.add, whole)
        self._end_question()

    # ------------------------------------------------------------ later

    def _ask_when(self, row: int, at: QPoint) -> None:
        item = self._view.item(row)
        if item is None or self._context.read_only:
            return
        self._about = item
        menu = LaterMenu(self._context.today(), self)
        menu.chosen.connect(self._snooze)
        menu.date_wanted.connect(self._ask_date)
        menu.open_at(at)

    def _ask_date(self) -> None:
        self._open_sheet(self.tr("When instead?"), self._snooze_to)

    def _snooze(self, day: date) -> None:
        if self._about is not None:
            self._context.tasks.deed(agenda.snooze, self._about, day, self._about.at)

    def _snooze_to(self, when: When) -> None:
        if self._about is not None:
            self._context.tasks.deed(
                agenda.snooze, self._about, when.day, when.at or self._about.at
            )

    def _open_sheet(self, title: str, take: Callable[[When], None]) -> None:
        sheet = DateSheet(self.window(), title, self._context.today())
        sheet.chosen.connect(take)
        sheet.open()

    # ------------------------------------------------------------ calling and mailing

    def _reach(self, item: DueItem, address: str, how: str, shown: str) -> None:
        if not self._opener(QUrl(address)):
            text = self.tr("No program here takes this on: {address}").format(address=shown)
            self._context.notices.say(text)
        if self._context.read_only:
            return
        text = self.tr("Called {name}: what came of it?")
        if how == "wrote":
            text = self.tr("Wrote to {name}: what came of it?")
        self._ask_what_came(item, how, text.format(name=item.contact_name))

    def _ask_what_came(self, item: DueItem, how: str, text: str) -> None:
        self._about, self._how = item, how
        question = CameOfIt(text)
        question.told.connect(self._log)
        question.left.connect(self._end_question)
        self._ask(question, self._model.row_of(item) + 1)

    def _log(self, text: str) -> None:
        if self._about is not None:
            entry = Interaction(
                self._context.today(), self._how, text, contact_id=self._about.contact_id
            )
            self._context.tasks.deed(interactions.log, entry)
        self._end_question()

    # ------------------------------------------------------------ questions in place

    def _ask(self, question: NextQuestion | CameOfIt, row: int) -> None:
        self._model.ask(row)
        self._layers.setCurrentWidget(self._view)
        self._view.set_question(question)
        question.take_focus()

    def _end_question(self) -> None:
        row = self._model.question_index().row()
        self._model.end_question()
        self._view.set_question(None)
        self._view.setFocus()
        self._view.set_current(self._model.nearest_item(max(0, row)))
        found = self._model.agenda
        if found is not None and not (found.count or found.week or found.proposed):
            self._layers.setCurrentWidget(self._empty)

    # ------------------------------------------------------------ elsewhere

    def _show_menu(self, at: QPoint) -> None:
        if self._view.item(self._view.current_row()) is not None:
            menu = self._context.actions.menu(self._actions.values(), self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self._view.viewport().mapToGlobal(at))

    def _open(self, row: int) -> None:
        item = self._view.item(row)
        if item is None:
            return
        if item.kind is DueKind.MET and not self._context.read_only:
            self._events.ask_met(item.ref_id)
        elif item.is_event:
            self._context.navigate.to_event(item.ref_id)
        else:
            self._context.navigate.contact(item.contact_id)

    def _show_contacts(self) -> None:
        self._context.navigate.page("contacts")
