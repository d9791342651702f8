"""Each section does what the user sees it do."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category, Relationship
from mitose.domain.changes import EVERYTHING
from mitose.domain.circle import LabelKind
from mitose.domain.contact import Method
from mitose.domain.interaction import Interaction
from mitose.domain.plan import OfferState, StepState
from mitose.domain.questions import Question
from mitose.services import cadences, contacts, interactions, labels, plans, reaching
from mitose.services.workspace import Workspace
from mitose.ui.contact_panel.section import SIDE
from mitose.ui.contact_panel.when_popup import Answer
from mitose.ui.widgets.button import Button

ALT = Qt.KeyboardModifier.AltModifier


def section(stage, name):
    found = stage.panel.view.sections[name]
    found.set_open(True)
    stage.settle()
    return found


def texts(entries):
    return [row.field.edit.text() for row in entries.rows()]


# ------------------------------------------------------------ offers


def test_the_box_says_given_and_the_history_knows(stage):
    stage.show("sabine")
    offers = section(stage, "offers")
    assert offers.head.summary() == "1 given"
    row = offers._list.rows()[0]
    row.box.setFocus()
    stage.key(Qt.Key.Key_Space)
    offer = stage.stored("sabine").offers[0]
    assert (offer.state, offer.given_on) == (OfferState.GIVEN, date(2026, 11, 23))
    assert row.chip.text() == "23 Nov"
    assert offers.head.summary() == "2 given"
    assert any(one.given == offer.text for one in stage.stored("sabine").interactions)
    stage.key(Qt.Key.Key_Space)
    assert stage.stored("sabine").offers[0].state is OfferState.IDEA


def test_p_promises_for_a_typed_date(stage):
    stage.show("sabine")
    offers = section(stage, "offers")
    row = offers._list.rows()[0]
    row.box.setFocus()
    stage.key(Qt.Key.Key_P)
    popup = stage.panel.desk.when
    assert popup.isVisible()
    QTest.keyClicks(popup._edit, "3 Dec")
    assert popup._said.text() == "Thursday 3 December 2026"
    QTest.keyClick(popup._edit, Qt.Key.Key_Return)
    stage.settle()
    offer = stage.stored("sabine").offers[0]
    assert (offer.state, offer.due) == (OfferState.PROMISED, date(2026, 12, 3))
    assert row.chip.text() == "by 3 Dec"
    assert offers.head.summary() == "1 given · 1 promised"


# ------------------------------------------------------------ approach


def test_steps_tick_date_and_count(stage):
    stage.show("sabine")
    approach = section(stage, "approach")
    assert approach.head.summary().startswith("1 of 2")
    second = approach._steps.rows()[1]
    assert second.chip.text() == "Tue 24 10:00"
    second._dated(Answer(date(2026, 11, 27), time(9)))
    stage.settle()
    assert second.chip.text() == "Fri 27 09:00"
    second.box.click()
    stage.settle()
    step = stage.stored("sabine").approach.steps[1]
    assert (step.state, step.done_on) == (StepState.DONE, date(2026, 11, 23))
    assert approach.head.summary().startswith("2 of 2")


def test_the_introducer_is_found_by_typing(stage, qtbot):
    stage.show("eva")
    approach = section(stage, "approach")
    stage.type(approach._introducer, "krug")
    qtbot.waitUntil(lambda: bool(approach._introducer._found), timeout=20_000)
    stage.key(Qt.Key.Key_Return)
    stored = stage.stored("eva").approach
    assert stored.introducer_id == stage.ids["anna"]
    assert stored.way_in == "Introduction"
    assert approach._introducer.text() == "Anna Krüger"


def test_meeting_place_and_strategy_are_asked_for_future(stage):
    stage.show("eva")
    approach = section(stage, "approach")
    assert not approach._meeting.isHidden()
    stage.type(approach._strategy, "Three steps")
    stage.leave()
    assert stage.stored("eva").contact.strategy == "Three steps"
    stage.show("sabine")
    assert approach._meeting.isHidden()


def test_ways_in_are_suggested(stage):
    stage.show("eva")
    approach = section(stage, "approach")
    stage.type(approach._way, "int")
    popup = approach._ways._completer.popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    stage.leave()
    assert stage.stored("eva").approach.way_in == "Introduction"


# ------------------------------------------------------------ history


def test_done_for_them_and_nothing_yet(stage):
    stage.show("anna")
    history = section(stage, "history")
    history._nothing.click()
    stage.settle()
    assert stage.stored("anna").contact.nothing_done
    assert history.head.summary() == "nothing yet"
    stage.type(history._done, "Found her a tenant")
    stage.key(Qt.Key.Key_Return)
    entry = stage.stored("anna").interactions[0]
    assert (entry.given, entry.on) == ("Found her a tenant", date(2026, 11, 23))
    assert not history._nothing.isVisible()
    assert history.head.summary().startswith("given once")


def test_logging_and_changing_an_entry(stage):
    stage.show("anna")
    history = section(stage, "history")
    history._log.click()
    stage.settle()
    form = history._form
    assert form.isVisible()
    form.kind.setCurrentIndex(form.kind.findData("called"))
    form.on.setText("yesterday")
    stage.type(form.text, "About the fair")
    form.received.setText("A hint")
    form.referral.setCurrentIndex(form.referral.findData("received"))
    stage.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    entry = stage.stored("anna").interactions[0]
    assert (entry.kind, entry.on, entry.text) == ("called", date(2026, 11, 22), "About the fair")
    assert (entry.received, entry.referral) == ("A hint", "received")
    assert not form.isVisible()
    row = history._rows[0]
    row.setFocus()
    stage.key(Qt.Key.Key_Return)
    form.text.put_text("About the print fair")
    form.save.click()
    stage.settle()
    assert stage.stored("anna").interactions[0].text == "About the print fair"
    row.setFocus()
    stage.key(Qt.Key.Key_Delete)
    assert stage.stored("anna").interactions == ()


def test_the_balance_is_plain_and_does_not_scold(stage):
    for day in (1, 2, 3):
        entry = Interaction(date(2026, 11, day), received="help", contact_id=stage.ids["anna"])
        stage.tasks.deed(interactions.log, entry)
    stage.show("anna")
    history = section(stage, "history")
    assert "what could I give back?" in history._balance.text()
    assert "given none" in history.head.summary()


# ------------------------------------------------------------ the rest


def test_category_relationship_importance_and_capital(stage):
    stage.show("sabine")
    header = stage.panel.view.header
    header.category.segment(Category.FUTURE).click()
    stage.settle()
    assert stage.stored("sabine").contact.category is Category.FUTURE
    buttons = header.relationship._buttons
    buttons[Relationship.LOOSE].click()
    stage.settle()
    assert stage.stored("sabine").contact.relationship is Relationship.LOOSE
    buttons[Relationship.LOOSE].click()
    stage.settle()
    assert stage.stored("sabine").contact.relationship is Relationship.UNRATED
    header.importance.setFocus()
    stage.key(Qt.Key.Key_2)
    assert stage.stored("sabine").contact.importance == 2
    marks = section(stage, "marks")
    for box in marks._capital.values():
        box.click()
    stage.settle()
    assert stage.stored("sabine").contact.capital == 15


def test_sources_with_dates_circles_and_tags(stage):
    stage.show("anna")
    marks = section(stage, "marks")
    for row, text in (
        (marks._sources, "XING 3.4.2024"),
        (marks._circles, "Kassel marketing club"),
        (marks._tags, "energy"),
    ):
        stage.type(row.edit, text)
        stage.key(Qt.Key.Key_Return)
    stored = stage.stored("anna")
    assert [(one.name, one.on) for one in stored.sources] == [("XING", date(2024, 4, 3))]
    assert (stored.circles, stored.tags) == (("Kassel marketing club",), ("energy",))
    assert marks._sources._chips[0].text() == "XING, April 2024"
    marks._tags._chips[0].click()
    stage.settle()
    assert stage.stored("anna").tags == ()


def test_the_list_of_known_labels_goes_with_what_is_entered(stage, qtbot):
    stage.tasks.deed(labels.add, LabelKind.TAG, "Chorleitung")
    stage.show("anna")
    edit = section(stage, "marks")._tags.edit
    stage.type(edit, "Chor")
    stage.settle()
    edit.completer().complete()
    qtbot.waitUntil(edit.completer().popup().isVisible)
    QTest.keyClick(edit.completer().popup(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.stored("anna").tags == ("Chor",)
    assert not edit.completer().popup().isVisible()


def test_has_needs_and_relations(stage, qtbot):
    stage.show("anna")
    more = section(stage, "has_needs")
    stage.type(more._has.line, "Photography")
    stage.key(Qt.Key.Key_Return)
    stage.type(more._needs.line, "Pictures of wind parks")
    stage.key(Qt.Key.Key_Return)
    stored = [(one.kind, one.text) for one in stage.stored("anna").has_needs]
    assert sorted(stored) == [("has", "Photography"), ("needs", "Pictures of wind parks")]
    relations = section(stage, "relations")
    stage.type(relations._picker, "Hartwig")
    qtbot.waitUntil(lambda: bool(relations._picker._found), timeout=20_000)
    stage.key(Qt.Key.Key_Return)
    assert stage.stored("anna").relations[0].other_name == "Sabine Hartwig"
    relations._rows[0]._remove.click()
    stage.settle()
    assert stage.stored("anna").relations == ()


def test_the_number_is_visible_and_opens_the_telephone(stage):
    links = []
    stage.panel.desk.link_wanted.disconnect()
    stage.panel.desk.link_wanted.connect(links.append)
    stage.show("sabine")
    reach = stage.panel.view.header.reach
    assert reach._call.text() == "+49 561 555 0142"
    reach._call.click()
    reach._mail.click()
    assert links == ["tel:+495615550142", "mailto:s.hartwig@nordlicht.example"]
    assert reach._profile.isHidden()


@pytest.mark.parametrize(
    ("name", "question", "place"),
    [
        ("sabine", Question.WANT, ("wants", "_list")),
        ("sabine", Question.OFFER, ("offers", "_list")),
        ("sabine", Question.WHO, ("who", "_field")),
        ("anna", Question.DONE, ("history", "_done")),
        ("eva", Question.MEETING, ("approach", "_meeting")),
        ("eva", Question.STRATEGY, ("approach", "_strategy")),
        ("eva", Question.APPROACH, ("approach", "_way")),
    ],
)
def test_a_question_of_the_card_opens_its_field(stage, name, question, place):
    stage.panel.show_contact(stage.ids[name], question.name.lower())
    stage.settle()
    home = getattr(stage.panel.view.sections[place[0]], place[1])
    focused = QApplication.focusWidget()
    assert focused is not None
    assert home.isAncestorOf(focused)
    visible = stage.panel.view.viewport().rect()
    top = focused.mapTo(stage.panel.view.viewport(), focused.rect().topLeft())
    assert visible.contains(top)


def test_meaning_and_rating_are_questions_too(stage):
    stage.show("anna")
    stage.panel.open_question(Question.MEANING)
    assert stage.panel.view.header.meaning.edit.hasFocus()
    stage.panel.open_question(Question.RATED)
    assert stage.panel.view.header.relationship.isAncestorOf(QApplication.focusWidget())


def test_an_undone_change_is_shown(stage):
    stage.tasks.deed(reaching.set_methods, stage.ids["anna"], [Method("phone", "1")])
    stage.show("anna")
    assert stage.panel.view.header.reach._call.text() == "1"
    stage.undo()
    assert stage.panel.view.header.reach._call.isHidden()


def test_a_template_fills_the_steps_with_dates_in_one_step_to_undo(stage):
    stage.show("eva")
    section = stage.panel.view.sections["approach"]
    row = section._templates
    assert "Introduction" in [chip.text() for chip in row.chips]
    before = stage.steps()
    letter = next(chip for chip in row.chips if chip.text() == "Letter")
    letter.click()
    letter.click()  # of a double click only the first counts
    stage.settle()
    approach = stage.stored("eva").approach
    assert approach.way_in == "Letter"
    told = [step.text for step in approach.steps]
    assert told[:2] == ["Read what they write and do", "Write the letter"]
    assert len(set(told)) == len(told)
    assert all(step.due is not None and step.due.weekday() < 5 for step in approach.steps)
    assert row.isHidden()  # the contact has its steps now
    assert stage.steps() == before + 1
    stage.undo()
    assert stage.stored("eva").approach is None


def test_a_small_favour_is_taken_as_an_idea_and_not_proposed_again(stage):
    stage.show("sabine")
    row = stage.panel.view.sections["offers"]._favours
    text = row.chips[0].text()
    row.chips[0].click()
    stage.settle()
    assert text in [offer.text for offer in stage.stored("sabine").offers]
    assert text not in [chip.text() for chip in row.chips]


def test_a_day_of_the_history_is_the_last_one_not_the_next(stage):
    stage.show("anna")
    history = section(stage, "history")
    history._log.click()
    stage.settle()
    form = history._form
    form.on.setText("Friday")
    today = stage.panel.desk.today()
    when = form.on.when()
    assert when is not None
    assert when.day <= today
    assert when.day.weekday() == 4
    assert (today - when.day).days < 7


def test_a_day_of_the_history_that_is_still_to_come_is_asked(stage):
    stage.show("anna")
    history = section(stage, "history")
    before = len(stage.stored("anna").interactions)
    history._log.click()
    stage.settle()
    form = history._form
    form.on.setText("in 2 weeks")
    form.save.click()
    stage.settle()
    assert "still to come" in form._said.text()
    assert len(stage.stored("anna").interactions) == before
    form.save.click()
    stage.settle()
    assert len(stage.stored("anna").interactions) == before + 1


def test_what_an_approach_was_stays_in_sight_once_it_is_over(stage):
    sabine = stage.ids["sabine"]
    steps = stage.stored("sabine").approach.steps
    with Workspace.open(stage.workspace.paths) as beside:
        plans.set_approach(beside, sabine, occasion="Summer party", opening="Wind, then")
        plans.close_approach(beside, sabine, "At the party")
    stage.show("sabine")
    stage.panel.refresh(EVERYTHING)
    stage.settle()
    told = section(stage, "approach")._earlier.text()
    assert "Occasion: Summer party" in told
    assert "Opening line: Wind, then" in told
    assert steps
    assert all(step.text in told for step in steps)


# ------------------------------------------------------------ cadence


def test_the_cadence_of_a_tag_is_named_with_how_much_has_passed(stage):
    sabine = stage.ids["sabine"]
    with Workspace.open(stage.workspace.paths) as ws:
        contacts.add_tag(ws, [sabine], "energy")
        (tag,) = [one for one in labels.all_of(ws, LabelKind.TAG) if one.name == "energy"]
        labels.set_cadence(ws, LabelKind.TAG, [tag.id], 1500)
        last = contacts.details(ws, sabine).contact.last_interaction
    stage.show("sabine")
    said = section(stage, "details")._passed
    days = (date(2026, 11, 23) - date.fromisoformat(last)).days
    assert said.text().endswith(f"from energy · {days} of 1500 days since you were in touch")
    with Workspace.open(stage.workspace.paths) as ws:
        labels.set_cadence(ws, LabelKind.TAG, [tag.id], 0)
    stage.panel.refresh(EVERYTHING)
    stage.settle()
    assert not said.isVisible()


def test_the_cadence_of_a_relationship_is_named_where_no_other_holds(stage):
    sabine = stage.ids["sabine"]
    with Workspace.open(stage.workspace.paths) as ws:
        contacts.set_field(ws, [sabine], "relationship", Relationship.LOOSE.value)
        cadences.set_relationship(ws, [Relationship.LOOSE], 56)
    stage.show("sabine")
    said = section(stage, "details")._passed
    assert said.text().startswith("every 8 weeks, like all rated “Loose contact” · ")
    with Workspace.open(stage.workspace.paths) as ws:
        contacts.set_field(ws, [sabine], "cadence_days", 28)
    stage.panel.refresh(EVERYTHING)
    stage.settle()
    assert "like all" not in said.text()
    assert "of 28 days" in said.text()


def test_the_balance_and_the_three_ratings_fit_beside_a_board_of_1440_pixels(stage):
    for given in ("A text", "Tickets"):
        entry = Interaction(date(2026, 11, 20), given=given, contact_id=stage.ids["anna"])
        stage.tasks.deed(interactions.log, entry)
    entry = Interaction(date(2026, 11, 21), received="An introduction", contact_id=entry.contact_id)
    stage.tasks.deed(interactions.log, entry)
    stage.panel.resize(400, 900)
    stage.show("anna")
    content = stage.panel.view._content
    assert section(stage, "history").head.summary() == "given 2× · received once"
    ratings = stage.panel.view.header.findChildren(Button)
    ends = {
        button.mapTo(content, button.rect().topRight()).x()
        for button in ratings
        if button.isCheckable()
    }
    assert max(ends) <= content.width() - SIDE
