"""Follow-ups: every dated thing of the contact once, with where it comes from."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mitose.domain.contact import ContactDetails
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import of_follow_up
from mitose.domain.plan import Offer, OfferState, Step, StepState
from mitose.services import follow_ups, plans
from mitose.ui import i18n, pieces
from mitose.ui.contact_panel.done_line import DoneLine
from mitose.ui.contact_panel.saving import Draft
from mitose.ui.contact_panel.section import BOX_INSET, INSET, Section
from mitose.ui.contact_panel.texts import due_tone, follow_up_origin
from mitose.ui.contact_panel.when_popup import Answer, WhenEdit
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.menu import Menu, close_menu_of

if TYPE_CHECKING:
    from mitose.domain.typed_dates import When
    from mitose.ui.contact_panel.desk import Desk


_SPARE = 2  # rows made before a contact needs them
_KEY = "follow_up"  # of what is typed and not yet added


@dataclass(frozen=True, slots=True)
class Dated:
    """One row: a reminder, a step or a promise."""

    record: FollowUp | Step | Offer
    due: date
    at: time | None
    text: str
    origin: str

    @property
    def key(self) -> tuple[str, int]:
        """What it is: one of the three kinds and its number."""
        return type(self.record).__name__, self.record.id


class DatedRow(QWidget):
    """A box that completes, the text with its origin, and the date as a chip."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.dated: Dated | None = None
        self.box = CheckBox(done=True)
        self.box.clicked.connect(self._ticked)
        self._text = WrapLabel()
        self._origin = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self.chip = ChipButton()
        self.chip.clicked.connect(self._ask_date)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(BOX_INSET), 0, theme().px(INSET), 0)
        row.setSpacing(theme().px(10))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setContentsMargins(0, theme().px(3), 0, theme().px(3))
        texts.setSpacing(0)
        texts.addWidget(self._text)
        texts.addWidget(self._origin)
        self.line = DoneLine(self)
        self.line.told.connect(self._told)
        texts.addWidget(self.line)
        row.addLayout(texts, 1)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)

    def load(self, dated: Dated) -> None:
        """Show a dated thing. A menu that is open is about the one before."""
        if self.dated is not None and self.dated.key != dated.key:
            close_menu_of(self)
        self.dated = dated
        today = self._desk.today()
        self.box.setChecked(False)
        self.line.hide()
        self.box.setAccessibleName(self.tr("Done: {text}").format(text=dated.text))
        self._text.setText(dated.text or self.tr("Get in touch"))
        self._origin.setText(dated.origin)
        self.chip.set_chip(i18n.chip_date(dated.due, today, dated.at), due_tone(dated.due, today))
        date_text = self.chip.text()
        self.chip.setAccessibleName(self.tr("Date: {date}").format(date=date_text))

    def _ticked(self) -> None:
        dated, today = self.dated, self._desk.today()
        if dated is None:
            return
        if isinstance(dated.record, FollowUp):
            self._desk.run(follow_ups.complete, dated.record.id, today)
        elif isinstance(dated.record, Step):
            self._desk.run(plans.set_step_state, dated.record.id, StepState.DONE, today)
        else:
            state = OfferState.GIVEN
            self._desk.run(plans.set_offer_state, dated.record.id, state, on=today, due=dated.due)

    def _told(self, text: str) -> None:
        """Ticked off, and what came of it kept, in one step."""
        record = self.dated.record if self.dated is not None else None
        if isinstance(record, FollowUp):
            today = self._desk.today()
            log = of_follow_up(record.kind, today, text or record.text, record.contact_id)
            self._desk.run(follow_ups.complete, record.id, today, log)

    def _ask_date(self) -> None:
        if self.dated is None:
            return
        record = self.dated.record
        own = isinstance(record, FollowUp)
        rrule = record.rrule if isinstance(record, FollowUp) else None
        answered = partial(self._dated, self.dated.key)
        self._desk.when.ask(
            self.chip, answered, self.dated.due, self.dated.at, rrule=rrule, optional=not own
        )

    def _dated(self, asked: tuple[str, int], answer: Answer) -> None:
        if self.dated is None or self.dated.key != asked:  # another stands here by now
            return
        record = self.dated.record
        if isinstance(record, FollowUp) and answer.day is not None:
            changed = replace(record, due=answer.day, at=answer.at, rrule=answer.rrule)
            self._desk.run(follow_ups.edit, changed)
        elif isinstance(record, Step):
            self._desk.run(plans.edit_step, record.id, due=answer.day, at=answer.at)
        elif isinstance(record, Offer):
            self._desk.run(plans.edit_offer, record.id, due=answer.day)

    def _menu(self, place: QPoint) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.dated is not None and isinstance(self.dated.record, FollowUp):
            menu.addAction(self.tr("Done, and what came of it …"), self.line.ask)
        menu.addAction(self.tr("Another date …"), self._ask_date)
        menu.addAction(self.tr("Let go"), self._drop)
        if self.dated is not None and isinstance(self.dated.record, FollowUp):
            menu.addAction(self.tr("Remove"), self._remove)
        menu.popup(self.mapToGlobal(place))

    def _drop(self) -> None:
        record = self.dated.record if self.dated is not None else None
        if isinstance(record, FollowUp):
            self._desk.run(follow_ups.drop, record.id)
        elif isinstance(record, Step):
            self._desk.run(plans.set_step_state, record.id, StepState.LET_GO)
        elif isinstance(record, Offer):
            today = self._desk.today()
            self._desk.run(plans.set_offer_state, record.id, OfferState.LET_GO, on=today)

    def _remove(self) -> None:
        if self.dated is not None:
            self._desk.run(follow_ups.remove, self.dated.record.id)


class AddFollowUp(QWidget):
    """What, and when in typed words; Enter in either adds it once the date is understood."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._contact_id = 0
        self._sent: deque[Draft] = deque()
        self.what = QLineEdit()
        self.what.setAccessibleName(self.tr("Add a follow-up"))
        self.what.setPlaceholderText(self.tr("Add a follow-up"))
        self.what.returnPressed.connect(self._enter)
        self.when = WhenEdit(desk, self.tr("Date of the follow-up"), repeats=True)
        self.when.setPlaceholderText(self.tr("Friday 10:00"))
        self.when.answered.connect(self._add)
        self.when.read.connect(self._say)
        self._said = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._said.hide()
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        row.addWidget(self.what, 3)
        row.addWidget(self.when, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().px(INSET), 0, theme().px(INSET), 0)
        column.setSpacing(theme().px(4))
        column.addLayout(row)
        column.addWidget(self._said)
        self.setFocusProxy(self.what)
        desk.register(self)

    def load(self, contact_id: int) -> None:
        """Add to this contact; what was typed for another one waits there."""
        if contact_id == self._contact_id:
            return
        self.commit()
        self._contact_id = contact_id
        self._put(self._desk.drafts.text(_KEY, contact_id) or "")

    def commit(self) -> None:
        """Add what is whole; what still lacks its date, or is not understood, is kept."""
        if not self._contact_id:
            return
        draft = self._typed()
        when = None if self.when.trouble() else self.when.when()
        if not draft.text.strip():
            self._desk.drafts.drop(_KEY, self._contact_id)
        elif when is not None:
            self._send(when)
        else:
            self._desk.drafts.keep(_KEY, self._contact_id, draft)
            self._say()

    def _typed(self) -> Draft:
        text = f"{self.what.text()}\n{self.when.text()}"
        return Draft(self._contact_id, text, half=True)

    def _put(self, text: str) -> None:
        what, _, when = text.partition("\n")
        self.what.setText(what)
        self.when.setText(when)
        self._say()

    def _enter(self) -> None:
        if not self.when.text().strip():
            self.when.setFocus(Qt.FocusReason.TabFocusReason)
            return
        when = self.when.take()
        if when is not None:
            self._add(when)

    def _add(self, when: When) -> None:
        self._send(when)
        self.what.setFocus()

    def _send(self, when: When) -> None:
        text = " ".join(self.what.text().split())
        entry = FollowUp(
            when.day, text=text, at=when.at, rrule=when.rrule, contact_id=self._contact_id
        )
        self._sent.append(self._typed())
        self._desk.tasks.deed(follow_ups.add, entry, done=self._added, failed=self._refused)
        self._put("")

    def _added(self, _changes: object) -> None:
        self._desk.drafts.drop(_KEY, self._sent.popleft().contact_id)
        self._desk.mark.stand_by(self.what)

    def _refused(self, error: object) -> None:
        sent = replace(self._sent.popleft(), half=False)
        self._desk.drafts.keep(_KEY, sent.contact_id, sent)
        if sent.contact_id == self._contact_id:
            self._put(sent.text)
        self._desk.trouble.emit(error)

    def _say(self) -> None:
        text, trouble = self.when.sentence(), self.when.trouble()
        waits = self._desk.drafts.text(_KEY, self._contact_id) is not None
        if not text and waits and self.what.text().strip():
            text, trouble = self.tr("Not added yet: it needs a date."), True
        self._said.setText(text)
        self._said.set_tone(Tone.DUE if trouble else Tone.MUTED)
        self._said.setVisible(bool(text))


class FollowUpsSection(Section):
    """Reminders, dated steps and promises, by date."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Follow-ups"))

    def build(self) -> None:
        self._rows: list[DatedRow] = []
        self._add = AddFollowUp(self.desk)
        self.body.addWidget(self._add)

    def fill(self, details: ContactDetails) -> None:
        things = self._things(details)
        while len(self._rows) < len(things):
            self._make_row()
            self.desk.tabs_changed.emit()
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(things))
            if place < len(things):
                row.load(things[place])
            else:
                close_menu_of(row)
        self._add.load(details.contact.id)

    def spare(self) -> pieces.Pieces:
        while len(self._rows) < _SPARE:
            yield pieces.PAUSE
            self._make_row().hide()

    def _make_row(self) -> DatedRow:
        row = DatedRow(self.desk, self)
        self.body.insertWidget(len(self._rows), row)
        self._rows.append(row)
        return row

    def line_to_add(self) -> QWidget:
        return self._add

    def summary(self, details: ContactDetails) -> str:
        things = self._things(details)
        today = self.desk.today()
        late = sum(thing.due < today for thing in things)
        if late:
            return self.tr("%Ln overdue", "", late)
        return i18n.chip_date(things[0].due, today, things[0].at) if things else ""

    def rows(self) -> tuple[DatedRow, ...]:
        """The rows shown."""
        return tuple(row for row in self._rows if not row.isHidden())

    def _things(self, details: ContactDetails) -> list[Dated]:
        found = [
            Dated(entry, entry.due, entry.at, entry.text, follow_up_origin(entry))
            for entry in details.follow_ups
            if entry.done_on is None and not entry.dropped
        ]
        steps = details.approach.steps if details.approach is not None else ()
        for number, step in enumerate(steps, 1):
            if step.state is StepState.OPEN and step.due is not None:
                origin = self.tr("Step {number} of {total}")
                text = origin.format(number=number, total=len(steps))
                found.append(Dated(step, step.due, step.at, step.text, text))
        found += [
            Dated(offer, offer.due, None, offer.text, self.tr("Promised"))
            for offer in details.offers
            if offer.state is OfferState.PROMISED and offer.due is not None
        ]
        return sorted(found, key=lambda one: (one.due, one.at or time.max, one.text))
