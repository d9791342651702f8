"""Contacts read before they are wanted: shown at once, and never as they no longer are."""

from __future__ import annotations

import pytest

from mitose.services import contacts


@pytest.fixture
def beside(stage):
    """The panel on Anna, with Sabine read ahead."""
    stage.show("anna")
    stage.panel.read_ahead([stage.ids["anna"], stage.ids["sabine"]])
    stage.settle()
    return stage


def shown_at_once(stage, name: str) -> str:
    """The name in the panel in the moment in which a contact is wanted."""
    stage.panel.show_contact(stage.ids[name])
    return stage.panel.view.header.name.edit.text()


def test_a_contact_read_ahead_is_shown_without_waiting(beside):
    assert shown_at_once(beside, "sabine") == "Sabine Hartwig"
    beside.settle()
    assert beside.panel.view.header.meaning.edit.text() == "Opens the energy sector."
    assert beside.panel.contact_id == beside.ids["sabine"]


def test_others_are_waited_for(beside):
    assert shown_at_once(beside, "eva") == "Anna Krüger"
    beside.settle()
    assert beside.panel.view.header.name.edit.text() == "Prof. Eva Malik"


def test_what_was_changed_is_read_anew(beside):
    beside.tasks.deed(contacts.set_field, [beside.ids["sabine"]], "name", "Sabine Vogel")
    beside.settle()
    assert shown_at_once(beside, "sabine") == "Anna Krüger"
    beside.settle()
    assert beside.panel.view.header.name.edit.text() == "Sabine Vogel"


def test_what_is_changed_while_it_is_read_ahead_is_read_anew(stage):
    stage.show("anna")
    stage.panel.read_ahead([stage.ids["sabine"]])
    stage.tasks.deed(contacts.set_field, [stage.ids["sabine"]], "name", "Sabine Vogel")
    stage.settle()
    stage.panel.show_contact(stage.ids["sabine"])
    stage.settle()
    assert stage.panel.view.header.name.edit.text() == "Sabine Vogel"


def test_the_next_day_everything_is_read_anew(beside, monkeypatch):
    monkeypatch.setenv("MITOSE_TODAY", "2031-01-05")
    assert shown_at_once(beside, "sabine") == "Anna Krüger"


def test_a_text_typed_for_one_contact_stays_with_it(beside):
    beside.type(beside.panel.view.header.meaning, "My oldest friend.")
    assert shown_at_once(beside, "sabine") == "Sabine Hartwig"
    beside.settle()
    assert beside.stored("anna").contact.meaning == "My oldest friend."
    assert beside.stored("sabine").contact.meaning == "Opens the energy sector."


def test_a_contact_that_is_gone_disturbs_nobody(stage):
    stage.show("anna")
    stage.panel.read_ahead([99_999, stage.ids["sabine"]])
    stage.settle()
    assert not stage.troubles
    assert stage.panel.view.header.name.edit.text() == "Anna Krüger"
