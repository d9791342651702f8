"""A rhythm of a tag or circle holds for whoever carries it and has none of their own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mitose.domain.agenda import DueKind
from mitose.domain.category import Category
from mitose.domain.circle import LabelKind
from mitose.domain.contact import NewContact
from mitose.domain.errors import UsageError
from mitose.domain.interaction import Interaction
from mitose.services import agenda, contacts, history, interactions, labels

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
