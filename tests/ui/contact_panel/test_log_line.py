"""History in one line, and the line that asks what came of a call."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from shiboken6 import delete
from tests.ui.contact_panel.test_sections import section

LINE = "called, offered tickets, she needs a photographer #needs"


@pytest.fixture
def opened(monkeypatch):
    links = []

    def open_url(url):
        links.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return links


def test_it_says_what_it_understood_before_enter(stage):
    stage.show("anna")
    line = section(stage, "history")._line
    stage.type(line, LINE)
    said = line.said.text()
    assert said.startswith("Called · ")
    assert "I can do: tickets" in said
    assert "Looks for: a photographer" in said
    assert stage.stored("anna").interactions == ()


def test_enter_logs_it_and_each_proposal_is_a_step_of_its_own(stage):
    stage.show("anna")
    before = stage.steps()
    line = section(stage, "history")._line
    stage.type(line, LINE)
    stage.key(Qt.Key.Key_Return)
    [entry] = stage.stored("anna").interactions
    assert entry.kind == "called"
    assert entry.text == "offered tickets, she needs a photographer"
    assert stage.stored("anna").has_needs == ()
    assert line.proposals.texts == (
        "I can do: tickets",
        "Looks for: a photographer",
        "All of it",
    )
    line.proposals.chips[1].click()
    stage.settle()
    assert [need.text for need in stage.stored("anna").has_needs] == ["a photographer"]
    assert line.proposals.texts == ("I can do: tickets",)
    assert stage.steps() == before + 2
    stage.undo()
    assert stage.stored("anna").has_needs == ()
    assert len(stage.stored("anna").interactions) == 1


def test_who_began_is_said_kept_and_can_be_changed(stage):
    stage.show("anna")
    history = section(stage, "history")
    stage.type(history._line, "she called me, asked about the fair")
    assert history._line.said.text().startswith("They called · ")
    stage.key(Qt.Key.Key_Return)
    [entry] = stage.stored("anna").interactions
    assert (entry.kind, entry.from_them) == ("called", True)
    row = history._rows[0]
    assert "They called: " in row.accessibleName()
    stage.leave()
    row.wanted.emit(row.entry)
    assert history._form.began.isChecked()
    history._form.began.click()
    history._form.save.click()
    stage.settle()
    assert not stage.stored("anna").interactions[0].from_them
    assert "They called" not in row.accessibleName()


def test_all_of_it_is_one_step(stage):
    stage.show("anna")
    before = stage.steps()
    line = section(stage, "history")._line
    stage.type(line, "met, sent her the survey, she gave me a hint, referred me to Tom")
    stage.key(Qt.Key.Key_Return)
    line.proposals.chips[-1].click()
    stage.settle()
    entries = stage.stored("anna").interactions
    assert {entry.given for entry in entries} == {"", "the survey"}
    assert {entry.received for entry in entries} == {"", "a hint"}
    assert {entry.referral for entry in entries} == {"", "received"}
    assert stage.steps() == before + 2
    stage.undo()
    assert len(stage.stored("anna").interactions) == 1


def test_proposals_do_not_follow_to_another_contact(stage):
    stage.show("anna")
    line = section(stage, "history")._line
    stage.type(line, LINE)
    stage.key(Qt.Key.Key_Return)
    stage.show("sabine")
    section(stage, "history")
    assert line.proposals.isHidden()


def test_after_a_call_one_line_asks_what_came_of_it(stage, opened):
    stage.show("sabine")
    header = stage.panel.view.header
    assert header.after.isHidden()
    header.reach._call.click()
    stage.settle()
    assert opened == ["tel:+495615550142"]
    assert header.after.line.field.edit.hasFocus()
    stage.type(header.after.line, "sent her the survey")
    stage.key(Qt.Key.Key_Return)
    logged = [entry for entry in stage.stored("sabine").interactions if entry.kind == "called"]
    assert [entry.text for entry in logged] == ["sent her the survey"]
    header.after.line.proposals.chips[0].click()
    stage.settle()
    assert header.after.isHidden()


@pytest.mark.parametrize("way", ["escape", "cross", "elsewhere", "leave"])
def test_a_question_that_is_not_answered_logs_nothing(stage, opened, way):
    stage.show("sabine")
    before = stage.stored("sabine").interactions
    header = stage.panel.view.header
    header.reach._mail.click()
    stage.settle()
    assert header.after.isVisible()
    if way == "escape":
        stage.key(Qt.Key.Key_Escape)
    elif way == "cross":
        header.after.dismiss.click()
    elif way == "elsewhere":
        stage.show("anna")
    else:
        stage.leave()
        stage.panel.flush()
        stage.settle()
    assert header.after.isVisible() == (way == "leave")
    assert stage.stored("sabine").interactions == before


def test_enter_alone_logs_the_call(stage, opened):
    stage.show("sabine")
    stage.panel.view.header.reach._call.click()
    stage.settle()
    stage.key(Qt.Key.Key_Return)
    assert "called" in {entry.kind for entry in stage.stored("sabine").interactions}
    assert stage.panel.view.header.after.isHidden()


def test_without_a_program_it_says_so_and_asks_nothing(stage, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    stage.show("sabine")
    stage.panel.view.header.reach._call.click()
    stage.settle()
    assert stage.panel.view.header.after.isHidden()
    assert len(stage.said) == 1


def test_a_line_is_logged_when_the_panel_is_taken_down_under_it(stage):
    stage.show("anna")
    line = section(stage, "history")._line
    stage.type(line, LINE)
    old, stage.panel = stage.panel, type(stage.panel)(stage.panel._context)
    delete(old.desk)  # goes before the field loses the focus; an error there would fail the test
    line.field.edit.clearFocus()
    delete(old)
    stage.settle()
    assert [entry.kind for entry in stage.stored("anna").interactions] == ["called"]
