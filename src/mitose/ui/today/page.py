"""Today: what is overdue, due today and within a week, and what comes next with each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from mitose.domain.agenda import Agenda, DueItem, DueKind
from mitose.domain.changes import Changes
from mitose.services import agenda
from mitose.ui.context import Context
from mitose.ui.event_sheets.deeds import EventDeeds
from mitose.ui.theme import theme
from mitose.ui.today.away import AwayBar
from mitose.ui.today.completing import Completing
from mitose.ui.today.model import TodayModel
from mitose.ui.today.putting_off import PuttingOff
from mitose.ui.today.questions import Questions
from mitose.ui.today.view import TodayView
from mitose.ui.widgets.empty_state import EmptyState

Opener = Callable[[QUrl], bool]
FIRST = 50  # rows of each group before more are asked for


class TodayPage(QWidget):
    """A `Page`. `opener` hands an address to the phone or mail program."""

    def __init__(self, context: Context, opener: Opener = QDesktopServices.openUrl) -> None:
        super().__init__()
        self._context = context
        self._opener = opener
        self._asking = self._stale = False
        self._most = FIRST
        self._model = TodayModel(self)
        self._view = TodayView(self._model)
        self._questions = Questions(context, self._model, self._view)
        self._questions.begun.connect(self._show_list)
        self._questions.ended.connect(self._show_list)
        self._completing = Completing(context, self._model, self._questions)
        self._completing.failed.connect(self._read)
        self._putting_off = PuttingOff(context, self)
        self._view.ticked.connect(self._complete)
        self._view.opened.connect(self._open)
        self._view.entered.connect(self._enter)
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
        self._first = self._empty.add_button(self.tr("Show contacts"))
        self._first.clicked.connect(self._show_contacts)
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
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Put an open question away."""
        return self._questions.end()

    def shown(self) -> Agenda | None:
        """What is shown, None before it has been read."""
        return self._model.agenda

    # ------------------------------------------------------------ actions

    def complete_current(self) -> None:
        """Tick the current row off."""
        self._complete(self._view.current_row())

    def complete_current_told(self) -> None:
        """Tick the current row off; of a follow-up one line says what came of it."""
        row = self._view.current_row()
        item = self._view.item(row)
        if item is None or item.kind is not DueKind.FOLLOW_UP:
            self._complete(row)
        elif not self._context.read_only:
            self._completing.ask(item)

    def open_current(self) -> None:
        """Open the current row's contact; go into the panel where that shows it already."""
        self._enter(self._view.current_row())

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
        if item is not None and not item.is_event and not self._context.read_only:
            self._putting_off.ask_why_not(item, self._view.date_corner(row))

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
            agenda.agenda,
            self._context.today(),
            self._most,
            done=self._show,
            failed=self._failed,
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
        self._show_list()
        if self._stale:
            self._read()

    def _show_list(self) -> None:
        """The list, or that nothing is due."""
        found = self._model.agenda
        there = found is not None and (found.count or found.week or found.proposed)
        asked = self._model.question_index().isValid()
        self._layers.setCurrentWidget(self._view if there or asked else self._empty)

    # ------------------------------------------------------------ what was pressed

    def _complete(self, row: int) -> None:
        item = self._view.item(row)
        if item is None:
            self._show_more(row)
        elif self._context.read_only:
            return
        elif item.kind is DueKind.MET:  # answered is done
            self._events.ask_met(item.ref_id)
        else:
            self._completing.complete(item, row)

    def _ask_when(self, row: int, at: QPoint) -> None:
        item = self._view.item(row)
        if item is not None and not self._context.read_only:
            self._putting_off.ask_when(item, at)

    def _show_more(self, row: int) -> None:
        """Of a group with very many rows, the next ones."""
        if self._model.is_more(row):
            self._most *= 5
            self._read()

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
        self._questions.ask_what_came(item, how, text.format(name=item.contact_name))

    # ------------------------------------------------------------ elsewhere

    def _show_menu(self, at: QPoint) -> None:
        if self._view.item(self._view.current_row()) is not None:
            menu = self._context.actions.menu(self._actions.values(), self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self._view.viewport().mapToGlobal(at))

    def _enter(self, row: int) -> None:
        item = self._view.item(row)
        if item is None or item.is_event or item.kind is DueKind.MET:
            self._open(row)
        else:
            self._context.navigate.open((item.contact_id,))

    def _open(self, row: int) -> None:
        item = self._view.item(row)
        if item is None:
            self._show_more(row)
        elif item.kind is DueKind.MET and not self._context.read_only:
            self._events.ask_met(item.ref_id)
        elif item.is_event:
            self._context.navigate.to_event(item.ref_id)
        else:
            self._context.navigate.contact(item.contact_id)

    def _show_contacts(self) -> None:
        self._context.navigate.page("contacts")
