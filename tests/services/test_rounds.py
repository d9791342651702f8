"""Whom the planning round asks about, and in which order."""

from __future__ import annotations

from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.domain.rounds import RoundKind
from mitose.services import contacts, plans, rounds


def _person(ws, name, *, planned=False):
    key = contacts.add(ws, NewContact(name, Category.NEXT)).made
    if planned:
        contacts.set_field(ws, [key], "who_why", "Opens doors")
        plans.add_want(ws, key, "A project")
        plans.add_offer(ws, key, "Two tickets")
        plans.set_approach(ws, key, way_in="By letter")
        plans.add_step(ws, key, "Call")
    return key


def test_whose_plan_is_whole_comes_last(ws):
    anna, ole, mia = (
        _person(ws, "Anna", planned=True),
        _person(ws, "Ole"),
        _person(ws, "Mia"),
    )
    assert rounds.start_planning(ws, Category.NEXT).ids == (ole, mia, anna)
    assert rounds.start_planning(ws, None, [anna, mia]).ids == (mia, anna)


def test_a_round_that_stopped_keeps_its_order(ws):
    anna, ole = _person(ws, "Anna"), _person(ws, "Ole")
    state = rounds.start_planning(ws, Category.NEXT)
    rounds.keep(ws, RoundKind.PLANNING, state)
    contacts.set_field(ws, [anna], "who_why", "Opens doors")
    assert rounds.start_planning(ws, None).ids == (anna, ole)
