"""What I want from them, what I can do for them, who and why: the plan's short entries."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails
from mitose.domain.plan import Offer, OfferState
from mitose.domain.questions import QUESTIONS, Question
from mitose.services import plans
from mitose.ui import i18n, pieces
from mitose.ui.contact_panel import deeds
from mitose.ui.contact_panel.entries import EntryList, EntryRow
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.proposals import Proposals
from mitose.ui.contact_panel.section import BOX_INSET, INSET, Section
from mitose.ui.contact_panel.template_texts import favours
from mitose.ui.contact_panel.texts import due_tone
from mitose.ui.contact_panel.when_popup import Answer
from mitose.ui.painting import ChipTone
from mitose.ui.theme import theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mitose.ui.contact_panel.desk import Desk

_SPARE = 3
"""So many rows and chips are made before a contact needs them."""


def asked(details: ContactDetails, question: Question) -> bool:
    """Whether a question belongs to the contact's category."""
    return question in QUESTIONS[Category(details.contact.category)]


class WhoSection(Section):
    """Who exactly, and one line why this one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Who and why"))

    def build(self) -> None:
        self._field = Field(
            self.desk,
            "who_why",
            deeds.field_deed("who_why"),
            self.tr("Who and why"),
            self.tr("Who exactly is it, and why this one?"),
            edit=GrowingEdit(single=False),
        )
        self.body.addWidget(self._field)

    def fill(self, details: ContactDetails) -> None:
        self._field.load(details.contact.id, details.contact.who_why)

    def wanted(self, details: ContactDetails) -> bool:
        return asked(details, Question.WHO) or bool(details.contact.who_why)

    def focus_question(self, question: Question) -> bool:
        if question is Question.WHO:
            self._field.setFocus(Qt.FocusReason.TabFocusReason)
        return question is Question.WHO


class WantsSection(Section):
    """What I want from them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("What I want from them"))

    def build(self) -> None:
        self._list = EntryList(
            self.desk,
            "want",
            deeds.wants(),
            self.tr("Want"),
            self.tr("Add something you want from them"),
        )
        self.body.addWidget(self._list)

    def spare(self) -> pieces.Pieces:
        yield from self._list.spare(_SPARE)

    def fill(self, details: ContactDetails) -> None:
        self._list.load(details.contact.id, details.wants)

    def wanted(self, details: ContactDetails) -> bool:
        return asked(details, Question.WANT) or bool(details.wants)

    def summary(self, details: ContactDetails) -> str:
        return str(len(details.wants)) if details.wants and not self.wanted(details) else ""

    def line_to_add(self) -> QWidget:
        return self._list.line

    def focus_question(self, question: Question) -> bool:
        if question is Question.WANT:
            self._list.line.setFocus(Qt.FocusReason.TabFocusReason)
        return question is Question.WANT


class OfferRow(EntryRow):
    """A box (ticked: given), the text, and the state as a chip that changes it."""

    def build(self) -> None:
        self.box = CheckBox(done=True)
        self.box.setAccessibleName(self.tr("Given"))
        self.box.setToolTip(self.tr("Space: given or not; P: promise"))
        self.box.clicked.connect(self._ticked)
        self.box.installEventFilter(self)
        self.chip = ChipButton()
        self.chip.clicked.connect(self._chip_pressed)
        self.layout_row.setContentsMargins(theme().px(BOX_INSET), 0, theme().px(INSET), 0)
        self.add_top(self.box, 1)
        self.layout_row.addWidget(self.field, 1)
        self.add_top(self.chip, 2)

    def fill(self, record: Offer) -> None:
        self.box.setChecked(record.state is OfferState.GIVEN)
        today = self.desk.today()
        text, tone = self.tr("idea"), ChipTone.NEUTRAL
        if record.state is OfferState.GIVEN:
            text = i18n.short_date(record.given_on, today) if record.given_on else self.tr("given")
        elif record.state is OfferState.LET_GO:
            text = self.tr("let go")
        elif record.state is OfferState.PROMISED and record.due is not None:
            text, tone = i18n.chip_promise(record.due, today), due_tone(record.due, today)
        elif record.state is OfferState.PROMISED:
            text = self.tr("promised")
        self.chip.set_chip(text, tone)
        self.chip.setAccessibleName(self.tr("State: {state}").format(state=text))

    def fill_menu(self, menu: QMenu) -> None:
        state = self.record.state
        if state is not OfferState.PROMISED:
            menu.addAction(self.tr("Promise for a date …"), self.promise)
        else:
            menu.addAction(self.tr("Another date …"), self.promise)
        if state is not OfferState.GIVEN:
            menu.addAction(self.tr("Given today"), self._given)
        if state is not OfferState.IDEA:
            menu.addAction(self.tr("Back to an idea"), self._idea)
        if state is not OfferState.LET_GO:
            menu.addAction(self.tr("Let go"), self._let_go)
        menu.addSeparator()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """P on the box promises."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_P
            and not event.modifiers()
        ):
            self.promise()
            return True
        return super().eventFilter(watched, event)

    def promise(self) -> None:
        """Ask for the date it is promised for."""
        self.desk.when.ask(self.chip, self._promised, self.record.due)

    def _promised(self, answer: Answer) -> None:
        self._set(OfferState.PROMISED, answer.day)

    def _ticked(self, on: bool) -> None:
        back = OfferState.PROMISED if self.record.promised_on else OfferState.IDEA
        self._set(OfferState.GIVEN if on else back, self.record.due)

    def _given(self) -> None:
        self._set(OfferState.GIVEN, self.record.due)

    def _idea(self) -> None:
        self._set(OfferState.IDEA)

    def _let_go(self) -> None:
        self._set(OfferState.LET_GO)

    def _set(self, state: OfferState, due: date | None = None) -> None:
        today = self.desk.today()
        self.desk.run(plans.set_offer_state, self.record.id, state, on=today, due=due)

    def _chip_pressed(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self.chip.mapToGlobal(self.chip.rect().bottomLeft()))


class OffersSection(Section):
    """What I can do for them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("What I can do for them"))

    def build(self) -> None:
        self._list = EntryList(
            self.desk,
            "offer",
            deeds.offers(),
            self.tr("Offer"),
            self.tr("Add something you can do"),
            OfferRow,
        )
        self.body.addWidget(self._list)
        self._favours = Proposals(self.tr("Takes five minutes:"))
        self._favours.taken.connect(self._take_favour)
        self.desk.trouble.connect(self._favours.release)
        self.body.addWidget(self._favours)

    def spare(self) -> pieces.Pieces:
        yield from self._list.spare(_SPARE)
        yield from self._favours.spare(_SPARE)

    def fill(self, details: ContactDetails) -> None:
        self._list.load(details.contact.id, details.offers)
        texts = {offer.text for offer in details.offers}
        proposed = favours(details.contact.id, texts)
        self._favours.show_texts(proposed)

    def _take_favour(self, at: int) -> None:
        self.desk.run(plans.add_offer, self.desk.contact_id, self._favours.texts[at])

    def line_to_add(self) -> QWidget:
        return self._list.line

    def summary(self, details: ContactDetails) -> str:
        states = [offer.state for offer in details.offers]
        given, promised = states.count(OfferState.GIVEN), states.count(OfferState.PROMISED)
        parts = []
        if given:
            parts.append(self.tr("%Ln given", "", given))
        if promised:
            parts.append(self.tr("%Ln promised", "", promised))
        return " · ".join(parts)

    def wanted(self, details: ContactDetails) -> bool:
        return asked(details, Question.OFFER) or bool(details.offers)

    def focus_question(self, question: Question) -> bool:
        if question is Question.OFFER:
            self._list.line.setFocus(Qt.FocusReason.TabFocusReason)
        return question is Question.OFFER
