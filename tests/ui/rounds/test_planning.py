"""The planning round: one question at a time, saved by Enter, resumed where it stopped."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier


def question(stage) -> str:
    return stage.page.view.question.text()


def test_a_plan_is_made_by_typing_and_enter(stage):
    stage.start("planning", None, "next")
    assert stage.page.view.name.text() == "Sabine"
    for text in ("Opens the energy sector", "A first project", "Two tickets", "By letter"):
        stage.type(text)
        stage.key(Qt.Key.Key_Return)
    stage.type("Ask Anna")
    stage.key(Qt.Key.Key_Return)
    stage.type("tomorrow 10:00")
    stage.key(Qt.Key.Key_Return)
    stored = stage.stored("Sabine")
    assert stored.contact.who_why == "Opens the energy sector"
    assert [want.text for want in stored.wants] == ["A first project"]
    assert [offer.text for offer in stored.offers] == ["Two tickets"]
    assert stored.approach.way_in == "By letter"
    (step,) = stored.approach.steps
    assert (step.text, step.due, step.at) == ("Ask Anna", date(2026, 11, 24), time(10))
    assert stage.page.end.isVisible()


def test_future_asks_how_we_meet_and_which_strategy(stage):
    stage.start("planning", None, "future")
    seen = []
    for _ in range(6):
        seen.append(question(stage))
        stage.key(Qt.Key.Key_Return)
    assert "How and where do we meet?" in seen
    assert "Which strategy leads there?" in seen


def test_an_answer_that_is_there_is_shown_and_changed_not_doubled(stage):
    stage.start("planning", None, "next")
    stage.type("First reason")
    stage.key(Qt.Key.Key_Return)
    stage.key(Qt.Key.Key_Backspace)
    assert stage.page.view.field.text() == "First reason"
    stage.type(", better")
    stage.key(Qt.Key.Key_Return)
    assert stage.stored("Sabine").contact.who_why == "First reason, better"


def test_a_date_that_is_not_understood_is_asked_again(stage):
    stage.start("planning", None, "next")
    for _ in range(4):
        stage.key(Qt.Key.Key_Return)
    stage.type("Call")
    stage.key(Qt.Key.Key_Return)
    stage.type("when pigs fly")
    stage.key(Qt.Key.Key_Return)
    assert stage.page.view.isVisible()
    assert stage.page.view.by_when.text() == "when pigs fly"
    assert stage.stored("Sabine").approach is None


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_past_date_is_asked_and_taken_only_when_it_is_confirmed(stage, leave):
    stage.start("planning", None, "next")
    for _ in range(4):
        stage.key(Qt.Key.Key_Return)
    stage.type("Call")
    stage.key(Qt.Key.Key_Return)
    stage.type("yesterday")
    stage.key(Qt.Key.Key_Return)
    assert "Enter again takes it" in stage.page.view._understood.text()
    assert stage.stored("Sabine").approach is None
    stage.key(leave)
    (step,) = stage.stored("Sabine").approach.steps
    assert (step.due is not None) == (leave is Qt.Key.Key_Return)


def test_ctrl_enter_saves_and_goes_to_the_next_contact(stage):
    ids = [stage.ids["Sabine"], stage.ids["Eva"]]
    stage.start("planning", ids)
    stage.type("A reason")
    stage.key(Qt.Key.Key_Return, CTRL)
    assert stage.page.view.name.text() == "Eva"
    assert stage.stored("Sabine").contact.who_why == "A reason"


def test_escape_keeps_what_was_typed_and_the_place(stage):
    stage.start("planning", None, "next")
    stage.type("Half a thought")
    stage.key(Qt.Key.Key_Escape)
    assert stage.window.deck.name == "contacts"
    assert stage.stored("Sabine").contact.who_why == "Half a thought"
