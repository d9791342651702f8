"""What is typed and cannot be saved yet waits at its contact, over a restart too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mitose.domain.waiting_text import WaitingText
from mitose.services import contacts, waiting_texts
from mitose.ui.contact_panel.panel import ContactPanel


def follow_up(stage, panel=None):
    panel = panel or stage.panel
    panel.view.fill_all()
    return panel.view.sections["follow_ups"]._add


def birthday(stage, panel):
    details = panel.view.sections["details"]
    details.set_open(True)
    stage.settle()
    return details._days["birthday"]


def kept(stage):
    answers = []
    stage.tasks.read(lambda ws: answers.append(waiting_texts.everything(ws)))
    stage.settle()
    return answers[0]


def test_a_follow_up_without_a_date_waits_and_says_so(stage):
    stage.show("anna")
    stage.type(follow_up(stage).what, "Ask about the fair")
    stage.show("eva")
    assert follow_up(stage).what.text() == ""
    assert "not saved" in stage.panel._unsaved.text()
    assert not stage.panel.unsaved()
    stage.show("anna")
    assert follow_up(stage).what.text() == "Ask about the fair"
    assert follow_up(stage)._said.text() == "Not added yet: it needs a date."
    stage.type(follow_up(stage).when, "tomorrow")
    stage.key(Qt.Key.Key_Return)
    assert [one.text for one in stage.stored("anna").follow_ups] == ["Ask about the fair"]
    assert kept(stage) == ()


def test_a_date_that_is_not_understood_waits_too(stage):
    stage.show("anna")
    stage.type(follow_up(stage).what, "Ask")
    stage.type(follow_up(stage).when, "someday")
    stage.panel.close_panel()
    stage.settle()
    assert "Anna Krüger" in stage.said[-1]
    assert kept(stage) == (WaitingText(stage.ids["anna"], "follow_up", "Ask\nsomeday"),)


def test_what_is_whole_is_added_on_leaving_the_contact(stage):
    stage.show("anna")
    stage.type(follow_up(stage).what, "Ask")
    stage.type(follow_up(stage).when, "tomorrow 10:00")
    stage.show("eva")
    assert [one.text for one in stage.stored("anna").follow_ups] == ["Ask"]
    assert follow_up(stage).what.text() == follow_up(stage).when.text() == ""
    assert kept(stage) == ()


@pytest.fixture
def again(stage):
    """A second panel over the same file: what a new start finds."""
    made = []

    def start(name):
        panel = ContactPanel(stage.panel._context)
        made.append(panel)
        panel.show_contact(stage.ids[name])
        stage.settle()
        panel.view.fill_all()
        return panel

    yield start
    for panel in made:
        panel.flush()
        stage.settle()
        panel.deleteLater()


def test_it_is_there_after_a_restart(stage, again):
    stage.show("anna")
    stage.type(follow_up(stage).what, "Ask about the fair")
    stage.type(birthday(stage, stage.panel), "31 June or so")
    stage.panel.flush()
    stage.settle()
    panel = again("anna")
    assert follow_up(stage, panel).what.text() == "Ask about the fair"
    shown = birthday(stage, panel)
    assert shown.edit.text() == "31 June or so"
    assert shown.failure
    other = again("eva")
    assert "not saved" in other._unsaved.text()


def test_what_is_cleared_is_forgotten_and_erasing_takes_it_along(stage):
    for name in ("anna", "eva"):
        stage.show(name)
        stage.type(follow_up(stage).what, "Ask")
    stage.show("anna")
    follow_up(stage).what.clear()
    stage.show("eva")
    assert [one.contact_id for one in kept(stage)] == [stage.ids["eva"]]
    stage.show("anna")
    stage.tasks.deed(contacts.delete, [stage.ids["eva"]])
    stage.settle()
    assert kept(stage) == ()
    stage.undo()
    assert len(kept(stage)) == 1
    stage.tasks.deed(contacts.erase, [stage.ids["eva"]])
    stage.settle()
    assert kept(stage) == ()
