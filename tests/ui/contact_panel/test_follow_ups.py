"""Follow-ups: every dated thing of a contact once, with where it comes from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import StepState
from mitose.services import follow_ups as service
from mitose.services import interactions

ALT = Qt.KeyboardModifier.AltModifier


def section(stage, name):
    found = stage.panel.view.sections[name]
    found.set_open(True)
    stage.settle()
    return found


def test_every_dated_thing_once_with_its_origin(stage):
    stage.show("sabine")
    follow_ups = section(stage, "follow_ups")
    stage.type(follow_ups._add.what, "Ask again")
    stage.key(Qt.Key.Key_Return)
    stage.type(QApplication.focusWidget(), "in 2 weeks 9:30")
    assert follow_ups._add._said.text() == "Monday 7 December 2026, 09:30"
    stage.key(Qt.Key.Key_Return)
    rows = follow_ups.rows()
    assert [(row.dated.text, row.dated.origin) for row in rows] == [
        ("Call", "Step 2 of 2"),
        ("Ask again", "Reminder"),
    ]
    rows[1].box.click()
    stage.settle()
    assert stage.stored("sabine").follow_ups[0].done_on == date(2026, 11, 23)
    assert [row.dated.text for row in follow_ups.rows()] == ["Call"]
    rows[0].box.click()
    stage.settle()
    assert stage.stored("sabine").approach.steps[1].state is StepState.DONE


def test_a_reminder_is_ticked_off_with_a_line_for_the_history_as_one_step(stage):
    stage.show("anna")
    follow_ups = section(stage, "follow_ups")
    stage.type(follow_ups._add.what, "Call her")
    stage.type(follow_ups._add.when, "tomorrow")
    stage.key(Qt.Key.Key_Return)
    stage.settle()
    before, steps = len(stage.stored("anna").interactions), stage.steps()
    (row,) = follow_ups.rows()

    row.line.ask()
    stage.key(Qt.Key.Key_Escape)
    assert row.line.isHidden()
    assert stage.steps() == steps
    row.line.ask()
    stage.type(row.line, "She sends the numbers")
    stage.key(Qt.Key.Key_Return)
    stage.settle()
    stored = stage.stored("anna")
    assert stored.follow_ups[0].done_on == date(2026, 11, 23)
    assert len(stored.interactions) == before + 1
    assert "She sends the numbers" in [entry.text for entry in stored.interactions]
    assert stage.steps() == steps + 1


def test_the_menu_of_a_reminder_offers_the_line_and_that_of_a_step_does_not(stage):
    stage.show("sabine")
    follow_ups = section(stage, "follow_ups")
    stage.type(follow_ups._add.what, "Ask again")
    stage.type(follow_ups._add.when, "in 2 weeks")
    stage.key(Qt.Key.Key_Return)
    stage.settle()
    offered = []
    for row in follow_ups.rows():
        row.customContextMenuRequested.emit(QPoint(4, 4))
        menu = row.findChildren(QMenu)[-1]
        found = [one for one in menu.actions() if one.text().startswith("Done, and")]
        offered.append(bool(found))
        for action in found:
            action.trigger()
            assert row.line.isVisible()
        menu.close()
    assert offered == [False, True]


def test_menu_and_date_of_a_reminder_never_act_on_the_one_that_takes_its_place(stage):
    """Another program ends the first of two reminders meanwhile: the second moves up."""
    anna = stage.ids["anna"]
    days = [date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)]
    for number, day in enumerate(days):
        entry = FollowUp(day, text=f"Reminder {number}", contact_id=anna)
        stage.tasks.deed(service.add, entry)
    stage.show("anna")
    shown = section(stage, "follow_ups")
    row = next(one for one in shown.rows() if one.dated.text == "Reminder 0")
    row.customContextMenuRequested.emit(QPoint(4, 4))
    assert QApplication.activePopupWidget() is not None
    stage.tasks.deed(service.remove, row.dated.record.id)
    stage.settle()
    assert row.dated.text == "Reminder 1"
    assert QApplication.activePopupWidget() is None
    row.chip.click()
    stage.tasks.deed(service.remove, row.dated.record.id)
    stage.settle()
    assert row.dated.text == "Reminder 2"
    stage.type(stage.panel.desk.when._edit, "15.1.2027")
    stage.key(Qt.Key.Key_Return)
    stage.settle()
    assert [one.due for one in stage.stored("anna").follow_ups if one.text == "Reminder 2"] == [
        days[2]
    ]


def test_the_menu_of_an_entry_goes_with_the_entry(stage):
    anna = stage.ids["anna"]
    stage.tasks.deed(interactions.log, Interaction(date(2026, 11, 23), "called", contact_id=anna))
    stage.show("anna")
    shown = section(stage, "history")
    row = shown._rows[0]
    row.customContextMenuRequested.emit(QPoint(4, 4))
    assert QApplication.activePopupWidget() is not None
    stage.tasks.deed(interactions.remove, row.entry.id)
    stage.settle()
    assert QApplication.activePopupWidget() is None


def test_a_date_that_is_not_understood_is_not_taken(stage):
    stage.show("anna")
    follow_ups = section(stage, "follow_ups")
    stage.type(follow_ups._add.what, "Ask")
    stage.type(follow_ups._add.when, "one fine day")
    stage.key(Qt.Key.Key_Return)
    assert follow_ups._add._said.text().startswith("Not understood")
    assert stage.stored("anna").follow_ups == ()
    assert follow_ups._add.what.text() == "Ask"


def test_a_rhythm_is_a_date_of_a_new_reminder(stage):
    stage.show("anna")
    follow_ups = section(stage, "follow_ups")
    stage.type(follow_ups._add.when, "every 6 weeks")
    assert follow_ups._add._said.text() == "Monday 4 January 2027 · every 6 weeks"
    stage.key(Qt.Key.Key_Return)
    (kept,) = stage.stored("anna").follow_ups
    assert (kept.due, kept.rrule) == (date(2027, 1, 4), "FREQ=WEEKLY;INTERVAL=6")
    assert follow_ups.rows()[0].dated.origin == "Reminder · every 6 weeks"


def test_a_past_date_is_asked_not_taken(stage):
    stage.show("anna")
    add = section(stage, "follow_ups")._add
    stage.type(add.when, "5.12.2025")
    stage.key(Qt.Key.Key_Return)
    assert "has passed" in add._said.text()
    assert stage.stored("anna").follow_ups == ()
    stage.key(Qt.Key.Key_Return)
    assert stage.stored("anna").follow_ups[0].due == date(2025, 12, 5)


def test_a_reminder_repeats(stage):
    stage.show("anna")
    follow_ups = section(stage, "follow_ups")
    stage.type(follow_ups._add.when, "tomorrow")
    stage.key(Qt.Key.Key_Return)
    row = follow_ups.rows()[0]
    row.chip.click()
    popup = stage.panel.desk.when
    popup._repeat.setText("every 6 weeks")
    QTest.keyClick(popup._edit, Qt.Key.Key_Return)
    stage.settle()
    assert stage.stored("anna").follow_ups[0].rrule == "FREQ=WEEKLY;INTERVAL=6"
    assert row.dated.origin == "Reminder · every 6 weeks"
