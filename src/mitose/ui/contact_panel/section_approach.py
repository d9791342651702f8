"""How I make the approach: way in, occasion, opening, steps; meeting place and strategy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from mitose import clock
from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails
from mitose.domain.plan import Approach, Step, StepState
from mitose.domain.questions import Question
from mitose.services import plans
from mitose.ui import i18n, pieces
from mitose.ui.contact_panel import deeds
from mitose.ui.contact_panel.entries import EntryList, EntryRow
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.proposals import Proposals
from mitose.ui.contact_panel.rows import LabelledRows, slim
from mitose.ui.contact_panel.section import BOX_INSET, INSET, Section
from mitose.ui.contact_panel.suggestions import Suggestions
from mitose.ui.contact_panel.template_texts import template, template_words
from mitose.ui.contact_panel.texts import due_tone
from mitose.ui.contact_panel.when_popup import Answer
from mitose.ui.painting import ChipTone
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.contact_picker import ContactPicker
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

_SPARE = 4
"""So many rows are made before a contact needs them; a template has four steps or five."""


class StepRow(EntryRow):
    """A box (ticked: done), the text, and its date as a chip."""

    def build(self) -> None:
        self.box = CheckBox(done=True)
        self.box.setAccessibleName(self.tr("Done"))
        self.box.clicked.connect(self._ticked)
        self.chip = ChipButton()
        self.chip.clicked.connect(self._ask_date)
        self.layout_row.setContentsMargins(theme().px(BOX_INSET), 0, theme().px(INSET), 0)
        self.add_top(self.box, 1)
        self.layout_row.addWidget(self.field, 1)
        self.add_top(self.chip, 2)

    def fill(self, record: Step) -> None:
        self.box.setChecked(record.state is StepState.DONE)
        today = self.desk.today()
        text, tone = self.tr("date"), ChipTone.NEUTRAL
        if record.state is StepState.DONE and record.done_on is not None:
            text = i18n.short_date(record.done_on, today)
        elif record.state is StepState.LET_GO:
            text = self.tr("let go")
        elif record.due is not None:
            text = i18n.chip_date(record.due, today, record.at)
            tone = due_tone(record.due, today)
        self.chip.set_chip(text, tone)
        self.chip.setAccessibleName(self.tr("Date of the step: {date}").format(date=text))

    def fill_menu(self, menu: QMenu) -> None:
        if self.record.state is StepState.OPEN:
            menu.addAction(self.tr("Date …"), self._ask_date)
            menu.addAction(self.tr("Write …"), self.desk.writing_wanted.emit)
            menu.addAction(self.tr("Let go"), self._let_go)
        else:
            menu.addAction(self.tr("Open again"), self._open)
        menu.addSeparator()

    def _ask_date(self) -> None:
        self.desk.when.ask(self.chip, self._dated, self.record.due, self.record.at)

    def _dated(self, answer: Answer) -> None:
        self.desk.run(plans.edit_step, self.record.id, due=answer.day, at=answer.at)

    def _ticked(self, on: bool) -> None:
        self._set(StepState.DONE if on else StepState.OPEN)

    def _let_go(self) -> None:
        self._set(StepState.LET_GO)

    def _open(self) -> None:
        self._set(StepState.OPEN)

    def _set(self, state: StepState) -> None:
        self.desk.run(plans.set_step_state, self.record.id, state, self.desk.today())


class ApproachSection(Section):
    """The open approach; earlier ones are told below it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("How I make the approach"))

    def build(self) -> None:
        desk = self.desk
        rows = self._fields = LabelledRows()
        self._meeting = Field(
            desk,
            "meeting_place",
            deeds.field_deed("meeting_place"),
            self.tr("Meeting"),
            self.tr("How and where will we meet?"),
        )
        self._strategy = Field(
            desk,
            "strategy",
            deeds.field_deed("strategy"),
            self.tr("Strategy"),
            self.tr("What leads there?"),
            edit=GrowingEdit(single=False),
        )
        self._way = Field(
            desk,
            "way_in",
            deeds.approach_deed("way_in"),
            self.tr("Way in"),
            self.tr("Introduction, event, letter …"),
        )
        self._suggest_ways()
        self._introducer = ContactPicker(
            desk,
            self.tr("Introduced by"),
            self.tr("Who could introduce me?"),
            clears=True,
            warmest=True,
        )
        slim(self._introducer)
        self._introducer.picked.connect(self._set_introducer)
        self._occasion = Field(
            desk,
            "occasion",
            deeds.approach_deed("occasion"),
            self.tr("Occasion"),
            self.tr("At what occasion?"),
        )
        self._opening = Field(
            desk,
            "opening",
            deeds.approach_deed("opening"),
            self.tr("Opening"),
            self.tr("What do I say first?"),
        )
        for text, widget in (
            (self.tr("Meeting"), self._meeting),
            (self.tr("Strategy"), self._strategy),
            (self.tr("Way in"), self._way),
            (self.tr("Introduced by"), self._introducer),
            (self.tr("Occasion"), self._occasion),
            (self.tr("Opening"), self._opening),
        ):
            rows.add(text, widget)
        self._steps = EntryList(
            desk, "step", deeds.steps(), self.tr("Step"), self.tr("Add a step"), StepRow
        )
        self._earlier = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._earlier.setContentsMargins(6, 0, 6, 0)
        self.body.addWidget(rows)
        self.body.addSpacing(4)
        self.body.addWidget(self._steps)
        self._templates = Proposals(self.tr("Steps for a common way in:"))
        self._templates.taken.connect(self._use_template)
        desk.trouble.connect(self._templates.release)
        self.body.addWidget(self._templates)
        self.body.addWidget(self._earlier)

    def spare(self) -> pieces.Pieces:
        yield from self._steps.spare(_SPARE)
        yield from self._templates.spare(len(template_words()))

    def _suggest_ways(self) -> None:
        """Offer the usual ways in."""
        self._ways = Suggestions(
            self._way.edit,
            [
                self.tr("Introduction"),
                self.tr("Event"),
                self.tr("Letter"),
                self.tr("Social message"),
                self.tr("Phone call"),
                self.tr("Referral"),
            ],
        )

    def fill(self, details: ContactDetails) -> None:
        contact, approach = details.contact, details.approach or Approach()
        self._meeting.load(contact.id, contact.meeting_place)
        self._strategy.load(contact.id, contact.strategy)
        future = contact.category == Category.FUTURE
        self._fields.set_row_visible(self._meeting, future or bool(contact.meeting_place))
        self._fields.set_row_visible(self._strategy, future or bool(contact.strategy))
        self._way.load(contact.id, approach.way_in)
        self._introducer.show_name(approach.introducer_name)
        self._occasion.load(contact.id, approach.occasion)
        self._opening.load(contact.id, approach.opening)
        self._steps.load(contact.id, approach.steps)
        ways = [] if approach.steps else template_words()
        self._templates.show_texts(ways)
        self._earlier.setText("\n".join(self._earlier_lines(details)))
        self._earlier.setVisible(bool(details.past_approaches))

    def _earlier_lines(self, details: ContactDetails) -> list[str]:
        lines = []
        for approach in details.past_approaches:
            when = (
                i18n.month_year(clock.local_day(approach.closed_at)) if approach.closed_at else ""
            )
            told = ": ".join(part for part in (approach.way_in, approach.outcome) if part)
            text = self.tr("Earlier approach, {month}").format(month=when)
            lines.append(f"{text}: {told}" if told else text)
            lines += self._rest_of(approach)
        return lines

    def _rest_of(self, approach: Approach) -> list[str]:
        """What else was planned with it, so that nothing of it is out of sight once it is over."""
        told = (
            (self.tr("Introducer"), approach.introducer_name),
            (self.tr("Occasion"), approach.occasion),
            (self.tr("Opening line"), approach.opening),
            (self.tr("Steps"), " · ".join(step.text for step in approach.steps)),
        )
        return [f"    {label}: {text}" for label, text in told if text.strip()]

    def summary(self, details: ContactDetails) -> str:
        steps = details.approach.steps if details.approach is not None else ()
        open_or_done = [step for step in steps if step.state is not StepState.LET_GO]
        done = sum(step.state is StepState.DONE for step in open_or_done)
        if not open_or_done:
            return ""
        return self.tr("{done} of %Ln step(s)", "", len(open_or_done)).format(done=done)

    def wanted(self, details: ContactDetails) -> bool:
        has = details.approach is not None or details.contact.meeting_place
        later = details.contact.category is not Category.HAVE
        return later or bool(has or details.contact.strategy)

    def line_to_add(self) -> QWidget:
        return self._steps.line

    def focus_question(self, question: Question) -> bool:
        fields: dict[Question, QWidget] = {
            Question.MEETING: self._meeting,
            Question.STRATEGY: self._strategy,
            Question.APPROACH: self._steps.line if self._way.edit.text() else self._way,
        }
        if question not in fields:
            return False
        fields[question].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _use_template(self, at: int) -> None:
        if self._details is not None:
            way, steps = template(at, self.desk.today())
            self.desk.run(plans.use_template, self._details.contact.id, way, steps)

    def _set_introducer(self, contact_id: int) -> None:
        details = self._details
        if details is None:
            return
        values: dict[str, Any] = {"introducer_id": contact_id}
        if contact_id and not self._way.edit.text():
            values["way_in"] = self.tr("Introduction")
        self.desk.run(partial(plans.set_approach, **values), details.contact.id)
