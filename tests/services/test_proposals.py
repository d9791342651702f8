"""What Mitose proposes by itself, and what becomes of a proposal."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.cadence import Holding
from mitose.domain.capital import Capital
from mitose.domain.category import Category, DoNotSuggest, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.contact import NewContact
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import OfferState
from mitose.domain.proposals import choose
from mitose.services import (
    agenda,
    cadences,
    contacts,
    follow_ups,
    history,
    interactions,
    labels,
    plans,
)

DAY = date(2026, 11, 23)


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


@pytest.fixture
def person(ws):
    def make(name, last=None, category=Category.HAVE, **fields):
        key = contacts.add(ws, NewContact(name, category)).made
        for field, value in fields.items():
            contacts.set_field(ws, [key], field, value)
        if last is not None:
            interactions.log(ws, Interaction(last, contact_id=key))
        return key

    return make


def proposed(ws, day=DAY):
    return [(item.contact_name, item.kind) for item in agenda.agenda(ws, day).proposed]


def test_a_rhythm_counts_from_the_last_real_interaction(ws, person):
    anna = person("Anna", ago(55), cadence_days=56)
    assert proposed(ws) == []
    assert proposed(ws, DAY + timedelta(1)) == [("Anna", DueKind.CADENCE)]
    made = follow_ups.add(ws, FollowUp(ago(1), contact_id=anna)).made
    follow_ups.complete(ws, made, DAY)  # a box that was ticked is no interaction
    assert proposed(ws, DAY + timedelta(1)) == [("Anna", DueKind.CADENCE)]
    interactions.log(ws, Interaction(DAY, "called", contact_id=anna))
    assert proposed(ws, DAY + timedelta(55)) == []
    (item,) = agenda.agenda(ws, DAY + timedelta(56)).proposed
    assert (item.every, item.last) == (56, DAY)


def test_a_rhythm_says_whose_it_is(ws, person):
    own, led, rated = (
        person("Own", ago(99), cadence_days=30),
        person("Led", ago(98)),
        person("Rated", ago(97)),
    )
    contacts.rate(ws, [own, led, rated], Relationship.LOOSE)
    for kind, name in ((contacts.add_tag, "print"), (contacts.add_circle, "energy")):
        kind(ws, [own, led], name)
    for kind, each in ((LabelKind.TAG, labels.tags), (LabelKind.CIRCLE, labels.circles)):
        labels.set_cadence(ws, kind, [one.id for one in each(ws)], 30)
    cadences.set_relationship(ws, [Relationship.LOOSE], 30)
    held = {item.contact_name: item.cadence for item in agenda.agenda(ws, DAY).proposed}
    assert held["Own"] == Holding(30)
    assert set(held["Led"].labels) == {"energy", "print"}
    assert held["Rated"] == Holding(30, (), Relationship.LOOSE)


def test_a_rhythm_never_kept_is_proposed_and_what_is_planned_soon_is_not(ws, person):
    anna, _ole = person("Anna", cadence_days=30), person("Ole", cadence_days=30)
    follow_ups.add(ws, FollowUp(DAY + timedelta(9), contact_id=anna))
    assert proposed(ws) == [("Ole", DueKind.CADENCE)]


def test_the_most_overdue_rhythm_comes_first(ws, person):
    person("A", ago(40), cadence_days=30)
    person("B", ago(40), cadence_days=10)
    person("C", ago(80), cadence_days=40)
    assert [name for name, _ in proposed(ws)] == ["B", "C", "A"]


def test_only_the_first_step_without_a_date_is_proposed(ws, person):
    ole = person("Ole", category=Category.NEXT)
    for text in ("Ask Anna", "Send the concept"):
        plans.add_step(ws, ole, text)
    (item,) = agenda.agenda(ws, DAY).proposed
    assert (item.kind, item.text, item.position, item.total) == (DueKind.STEP, "Ask Anna", 1, 2)
    agenda.snooze(ws, item, DAY + timedelta(2))
    found = agenda.agenda(ws, DAY)
    assert [one.text for one in found.week] == ["Ask Anna"]
    assert found.proposed == ()


def test_one_loose_and_one_dormant_contact_trust_before_closeness(ws, person):
    person("Loose", ago(200), relationship=Relationship.LOOSE)
    person("Loose too", ago(190), relationship=Relationship.LOOSE)
    person("Close", ago(900), relationship=Relationship.RELATIONSHIP)
    person("Trusted", ago(800), relationship=Relationship.ADDRESS_ONLY, capital=Capital.SYMBOLIC)
    person("Unrated", ago(999))
    assert proposed(ws) == [("Loose", DueKind.LOOSE), ("Trusted", DueKind.DORMANT)]


def test_who_moved_on_or_died_is_neither_proposed_nor_due(ws, person):
    anna = person("Anna", ago(400), cadence_days=30, birthday="--11-23")
    follow_ups.add(ws, FollowUp(DAY, contact_id=anna))
    contacts.set_field(ws, [anna], "do_not_suggest", DoNotSuggest.DECEASED)
    found = agenda.agenda(ws, DAY)
    assert (found.count, found.proposed) == (0, ())


def test_not_now_moves_it_once_and_can_be_undone(ws, person, dump):
    anna = person("Anna", ago(61), cadence_days=56)
    before = dump(ws)
    (item,) = agenda.agenda(ws, DAY).proposed
    agenda.drop(ws, item)
    assert proposed(ws) == []
    (entry,) = contacts.details(ws, anna).follow_ups
    assert entry.due == DAY + timedelta(28)
    history.undo(ws)
    assert dump(ws) == before
    assert proposed(ws) == [("Anna", DueKind.CADENCE)]


def test_being_in_touch_ends_a_proposal(ws, person):
    anna = person("Anna", ago(61), cadence_days=56)
    agenda.complete(ws, agenda.agenda(ws, DAY).proposed[0], DAY)
    assert proposed(ws) == []
    assert contacts.details(ws, anna).interactions[0].on == DAY


def _many(kind, count, first):
    return [
        DueItem(kind, at, at, f"{kind} {at}", Category.HAVE, DAY, proposed=True)
        for at in range(first, first + count)
    ]


@pytest.mark.parametrize(
    ("cadence", "steps", "loose", "dormant", "kinds"),
    [
        (9, 9, 2, 2, "cadence cadence step loose dormant"),
        (9, 0, 0, 0, "cadence cadence cadence cadence cadence"),
        (0, 9, 0, 1, "step step step step dormant"),
        (1, 9, 1, 1, "cadence step step loose dormant"),
        (0, 0, 2, 0, "loose"),
        (0, 0, 0, 0, ""),
    ],
)
def test_at_most_five_and_of_each_kind(cadence, steps, loose, dormant, kinds):
    chosen = choose(
        _many(DueKind.CADENCE, cadence, 100),
        _many(DueKind.STEP, steps, 200),
        _many(DueKind.LOOSE, loose, 300),
        _many(DueKind.DORMANT, dormant, 400),
    )
    assert " ".join(item.kind.value for item in chosen) == kinds


def test_a_contact_is_proposed_once(ws, person):
    person("Anna", ago(900), cadence_days=30, relationship=Relationship.LOOSE)
    assert proposed(ws) == [("Anna", DueKind.CADENCE)]


def test_what_was_left_lying_is_spread_over_the_working_days_in_one_step(ws, person, dump):
    anna, ole = person("Anna"), person("Ole", category=Category.NEXT)
    for days in range(3, 13):
        follow_ups.add(ws, FollowUp(ago(days), f"f{days}", contact_id=anna))
    follow_ups.add(ws, FollowUp(ago(14), "weekly", rrule="FREQ=WEEKLY", contact_id=anna))
    plans.add_step(ws, ole, "step", due=ago(5))
    promise = plans.add_offer(ws, ole, "promise").made
    plans.set_offer_state(ws, promise, OfferState.PROMISED, on=ago(9), due=ago(4))
    before = dump(ws)
    saturday = DAY - timedelta(days=2)
    agenda.spread(ws, saturday)
    found = agenda.agenda(ws, saturday)
    assert not found.overdue
    texts = {item.text for item in (*found.today, *found.week)}
    assert texts >= {"weekly", "step", "promise", *(f"f{days}" for days in range(3, 13))}
    days = [item.due for item in (*found.today, *found.week) if not item.rrule]
    assert {day.weekday() for day in days} == {0, 1, 2, 3, 4}
    assert max(days.count(day) for day in days) <= 3
    assert next(item.due for item in found.week if item.text == "weekly") == DAY
    history.undo(ws)
    assert dump(ws) == before
