"""The history of steps says which field a step was about, from what, to what."""

from __future__ import annotations

from datetime import date

import pytest
from tests.services.walk import Hand

from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.domain.follow_up import FollowUp
from mitose.domain.plan import OfferState
from mitose.domain.step_change import FieldChange
from mitose.services import contacts, follow_ups, history, moves, plans
from mitose.storage import journal, step_rows
from mitose.storage.tables import JOURNALED

TODAY = date(2026, 11, 23)


@pytest.fixture
def anna(ws):
    return contacts.add(ws, NewContact("Anna Krüger")).made


def told(ws, at=0):
    """What the newest step changed, or an earlier one."""
    return history.told_steps(ws)[at].changes


def test_a_field_from_what_to_what(ws, anna):
    contacts.set_field(ws, [anna], "role", "Architect")
    contacts.set_field(ws, [anna], "role", "Head of planning")
    assert told(ws) == (FieldChange("role", "Architect", "Head of planning"),)
    assert told(ws, 1) == (FieldChange("role", "", "Architect"),)


def test_an_entry_that_is_new_changed_and_gone(ws, anna):
    made = plans.add_want(ws, anna, "A talk").made
    plans.edit_want(ws, made, "A talk in Kassel")
    plans.remove_want(ws, made)
    assert told(ws) == (FieldChange("want", "A talk in Kassel", ""),)
    assert told(ws, 1) == (FieldChange("want", "A talk", "A talk in Kassel"),)
    assert told(ws, 2) == (FieldChange("want", "", "A talk"),)


def test_what_happened_to_an_entry_names_it(ws, anna):
    offer = plans.add_offer(ws, anna, "Photographs").made
    plans.set_offer_state(ws, offer, OfferState.PROMISED, on=TODAY, due=date(2026, 12, 1))
    assert FieldChange("offer.state", "idea", "promised", "Photographs") in told(ws)
    assert FieldChange("offer.due_date", "", "2026-12-01", "Photographs") in told(ws)
    call = follow_ups.add(ws, FollowUp(date(2026, 11, 24), "Call", contact_id=anna)).made
    follow_ups.snooze(ws, call, date(2026, 11, 30))
    assert told(ws) == (FieldChange("follow_up.due_date", "2026-11-24", "2026-11-30", "Call"),)
    follow_ups.complete(ws, call, TODAY)
    assert told(ws) == (FieldChange("follow_up", entry="Call"),)


def test_introducers_tags_and_sources_are_named(ws, anna):
    jonas = contacts.add(ws, NewContact("Jonas Weber")).made
    plans.set_approach(ws, anna, introducer_id=jonas)
    assert told(ws) == (FieldChange("approach.introducer_id", "", "Jonas Weber"),)
    contacts.add_tag(ws, [anna], "energy")
    assert FieldChange("contact_tag", "", "energy") in told(ws)
    contacts.remove_tag(ws, [anna], "energy")
    assert FieldChange("contact_tag", "energy", "") in told(ws)


def test_of_many_it_says_what_all_were_given(ws, anna):
    jonas = contacts.add(ws, NewContact("Jonas Weber")).made
    contacts.set_field(ws, [anna, jonas], "importance", 2)
    assert told(ws) == (FieldChange("importance", None, "2"),)
    moves.move(ws, [anna, jonas], Category.NEXT)
    assert told(ws) == (FieldChange("category", None, "next"),)
    contacts.set_field(ws, [anna], "cadence_days", 56)
    contacts.set_field(ws, [anna, jonas], "cadence_days", 0)
    assert told(ws) == (FieldChange("cadence_days", None, ""),)
    contacts.add_tag(ws, [anna, jonas], "energy")
    contacts.remove_tag(ws, [anna, jonas], "energy")
    assert told(ws) == (FieldChange("contact_tag", "energy", ""),)


def test_it_is_still_said_of_a_step_that_was_taken_back(ws, anna):
    for role in ("Architect", "Head of planning"):
        contacts.set_field(ws, [anna], "role", role)
    history.undo(ws)
    history.undo(ws)
    second = FieldChange("role", "Architect", "Head of planning")
    assert told(ws) == (second,)
    assert told(ws, 1) == (FieldChange("role", "", "Architect"),)
    history.redo(ws)
    history.redo(ws)
    assert told(ws) == (second,)


def test_rows_are_what_the_file_held_at_each_step(ws, tmp_path):
    """A random walk, looked at after each step; then the journal is asked about all of it."""
    hand = Hand(ws, 11, tmp_path)
    seen = {}
    for _ in range(60):
        hand.do()
        newest = next(iter(history.steps(ws, 1)), None)
        if newest is not None and not newest.undone:
            seen[newest.id] = rows_now(ws)
    steps = [step.id for step in journal.steps(ws.database.reading(), 1000) if step.id in seen]
    told_of = step_rows.rows_of(ws.database.reading(), steps, 50)
    compared = 0
    for step_id, changes in told_of.items():
        for change in changes:
            after = change.after
            if after is None or change.table in step_rows.POINTING:
                continue
            assert _kept(seen[step_id][change.table][after["id"]]) == _kept(after)
            compared += 1
    assert compared > 30


def _kept(row):
    """What the journal keeps of a row: which cadence holds follows from that of its groups."""
    return {name: value for name, value in row.items() if name != "every_days"}


def rows_now(ws):
    found = {}
    for table in JOURNALED:
        rows = ws.database.reading().execute(table.select()).mappings()
        found[table.name] = {row["id"]: dict(row) for row in rows}
    return found
