"""A rhythm of a tag, circle or relationship holds for its contacts that have none of their own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mitose.domain.agenda import DueKind
from mitose.domain.cadence import Holding
from mitose.domain.category import Category, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.contact import NewContact
from mitose.domain.errors import UsageError
from mitose.domain.interaction import Interaction
from mitose.services import agenda, backups, cadences, contacts, history, interactions, labels
from mitose.storage import step_rows

TODAY = date(2026, 11, 23)


@pytest.fixture
def jo(ws):
    """A contact last heard of a hundred days ago, with a tag and a circle."""
    made = contacts.add(ws, NewContact("Jo Beispiel", Category.HAVE)).made
    interactions.log(ws, Interaction(TODAY - timedelta(days=100), contact_id=made))
    contacts.add_tag(ws, [made], "energy")
    contacts.add_circle(ws, [made], "Choir")
    return made


def _set(ws, kind, days):
    (label,) = [one for one in labels.all_of(ws, kind) if one.name in ("energy", "Choir")]
    return labels.set_cadence(ws, kind, [label.id], days)


def _every(ws):
    """The rhythm Today proposes by, 0 when it proposes nothing by one."""
    found = agenda.agenda(ws, TODAY).proposed
    return next((one.every for one in found if one.kind is DueKind.CADENCE), 0)


def test_the_rhythm_of_a_tag_makes_today_propose(ws, jo):
    assert _every(ws) == 0
    _set(ws, LabelKind.TAG, 90)
    assert _every(ws) == 90
    history.undo(ws)
    assert _every(ws) == 0
    history.redo(ws)
    assert _every(ws) == 90


def test_of_several_groups_the_shortest_holds_and_the_contact_beats_them(ws, jo):
    _set(ws, LabelKind.TAG, 90)
    _set(ws, LabelKind.CIRCLE, 28)
    assert _every(ws) == 28
    contacts.set_field(ws, [jo], "cadence_days", 60)
    assert _every(ws) == 60
    contacts.set_field(ws, [jo], "cadence_days", 365)
    assert _every(ws) == 0


def test_it_ends_with_the_label_and_begins_anew_with_an_interaction(ws, jo):
    _set(ws, LabelKind.TAG, 90)
    contacts.remove_tag(ws, [jo], "energy")
    assert _every(ws) == 0
    contacts.add_tag(ws, [jo], "energy")
    assert _every(ws) == 90
    interactions.log(ws, Interaction(TODAY - timedelta(days=10), contact_id=jo))
    assert _every(ws) == 0


def test_not_now_moves_it_once(ws, jo):
    _set(ws, LabelKind.TAG, 90)
    (item,) = [one for one in agenda.agenda(ws, TODAY).proposed if one.kind is DueKind.CADENCE]
    agenda.drop(ws, item)
    assert _every(ws) == 0
    assert [one.due for one in agenda.agenda(ws, TODAY + timedelta(days=30)).today] == [
        TODAY + timedelta(days=30)
    ]


def test_a_source_has_no_rhythm_and_a_wrong_number_is_refused(ws, jo):
    with pytest.raises(UsageError, match="bad_value"):
        labels.set_cadence(ws, LabelKind.SOURCE, [1], 30)
    with pytest.raises(UsageError, match="bad_value"):
        _set(ws, LabelKind.TAG, -1)


def test_the_contact_says_whose_rhythm_holds(ws, jo):
    _set(ws, LabelKind.TAG, 90)
    assert contacts.details(ws, jo).every_from == ("energy",)
    _set(ws, LabelKind.CIRCLE, 28)
    assert contacts.details(ws, jo).every_from == ("Choir",)
    contacts.set_field(ws, [jo], "cadence_days", 60)
    assert contacts.details(ws, jo).every_from == ()


# ------------------------------------------------------------ of a relationship


def _rate(ws, jo, relationship):
    return contacts.set_field(ws, [jo], "relationship", relationship.value)


def test_the_rhythm_of_a_relationship_holds_for_whoever_is_rated_so(ws, jo):
    cadences.set_relationship(ws, [Relationship.LOOSE], 90)
    assert _every(ws) == 0
    _rate(ws, jo, Relationship.LOOSE)
    assert _every(ws) == 90
    assert contacts.details(ws, jo).cadence == Holding(90, (), Relationship.LOOSE)
    cadences.set_relationship(ws, [Relationship.LOOSE], 60)
    assert _every(ws) == 60
    _rate(ws, jo, Relationship.RELATIONSHIP)
    assert _every(ws) == 0
    assert contacts.details(ws, jo).cadence is None


def test_it_is_taken_back_and_done_again(ws, jo):
    _rate(ws, jo, Relationship.LOOSE)
    for days, before in ((90, 0), (60, 90), (0, 60)):
        cadences.set_relationship(ws, [Relationship.LOOSE], days)
        assert _every(ws) == days
        history.undo(ws)
        assert _every(ws) == before
        history.redo(ws)
        assert _every(ws) == days
    assert backups.check(ws) == ()


def test_tags_and_circles_beat_the_relationship_and_the_contact_beats_all(ws, jo):
    _rate(ws, jo, Relationship.LOOSE)
    cadences.set_relationship(ws, [Relationship.LOOSE], 28)
    _set(ws, LabelKind.TAG, 90)
    assert _every(ws) == 90
    assert contacts.details(ws, jo).cadence == Holding(90, ("energy",))
    contacts.set_field(ws, [jo], "cadence_days", 60)
    assert contacts.details(ws, jo).cadence == Holding(60)
    contacts.set_field(ws, [jo], "cadence_days", 0)
    _set(ws, LabelKind.TAG, 0)
    assert contacts.details(ws, jo).cadence == Holding(28, (), Relationship.LOOSE)
    assert backups.check(ws) == ()


def test_several_relationships_at_once_are_one_step_with_their_contacts(ws, jo):
    _rate(ws, jo, Relationship.LOOSE)
    changes = cadences.set_relationship(ws, [Relationship.LOOSE, Relationship.RELATIONSHIP], 56)
    assert changes.contact_ids == {jo}
    assert [
        (one.relationship, one.cadence_days, one.contacts) for one in cadences.of_relationships(ws)
    ] == [
        (Relationship.ADDRESS_ONLY, 0, 0),
        (Relationship.LOOSE, 56, 1),
        (Relationship.RELATIONSHIP, 56, 0),
    ]
    told = history.told_steps(ws)[0].changes
    assert [(one.field, one.entry, one.after) for one in told] == [
        ("relationship_cadence.cadence_days", "loose", "56"),
        ("relationship_cadence.cadence_days", "relationship", "56"),
    ]
    history.undo(ws)
    assert {one.cadence_days for one in cadences.of_relationships(ws)} == {0}


def test_unrated_contacts_have_no_rhythm_and_a_wrong_number_is_refused(ws, jo):
    for relationships, days in (([Relationship.UNRATED], 30), ([Relationship.LOOSE], -1)):
        with pytest.raises(UsageError, match="bad_value"):
            cadences.set_relationship(ws, relationships, days)


def test_a_rhythm_of_many_writes_no_row_of_each_contact_into_the_history(ws, jo):
    """Half of a hundred thousand contacts may carry the tag: theirs follows, it is not a change."""
    _rate(ws, jo, Relationship.LOOSE)
    for changes in (
        _set(ws, LabelKind.TAG, 90),
        cadences.set_relationship(ws, [Relationship.LOOSE], 28),
    ):
        (rows,) = step_rows.rows_of(ws.database.reading(), [changes.step_id], 50).values()
        assert "contact" not in {row.table for row in rows}
        assert changes.contact_ids == {jo}
    assert contacts.details(ws, jo).contact.every_days == 90


def test_a_coloured_or_renamed_tag_still_finds_its_contacts(ws, jo):
    (tag,) = labels.tags(ws)
    assert labels.set_colour(ws, LabelKind.TAG, [tag.id], "red").contact_ids == {jo}
    labels.rename(ws, LabelKind.TAG, tag.id, "wind")
    assert [one.contact.id for one in contacts.list_contacts(ws, search="wind")] == [jo]
    assert contacts.list_contacts(ws, search="energy") == ()
