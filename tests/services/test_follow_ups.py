"""Follow-ups that repeat: where a series goes on, and where it ends."""

from __future__ import annotations

from datetime import date, time

import pytest

from mitose.domain.contact import NewContact
from mitose.domain.errors import UsageError
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.services import agenda, contacts, follow_ups, history

MONDAY = date(2026, 11, 23)


@pytest.fixture
def anna(ws):
    return contacts.add(ws, NewContact("Anna Krüger")).made


def _open(ws, contact_id):
    entries = contacts.details(ws, contact_id).follow_ups
    return [(one.due, one.at, one.rrule) for one in entries if not (one.done_on or one.dropped)]


def _next(ws, contact_id):
    return min(one.id for one in contacts.details(ws, contact_id).follow_ups if not one.done_on)


@pytest.mark.parametrize(
    ("rule", "due", "later", "then"),
    [
        ("FREQ=WEEKLY", MONDAY, date(2026, 11, 26), date(2026, 11, 30)),
        ("FREQ=WEEKLY;INTERVAL=2", MONDAY, date(2026, 11, 25), date(2026, 12, 7)),
        ("FREQ=WEEKLY;INTERVAL=6", date(2026, 11, 22), date(2026, 11, 24), date(2027, 1, 3)),
        ("FREQ=DAILY", MONDAY, date(2026, 11, 25), date(2026, 11, 26)),
        ("FREQ=DAILY;INTERVAL=10", MONDAY, date(2026, 11, 25), date(2026, 12, 3)),
        ("FREQ=MONTHLY", date(2026, 12, 1), date(2026, 12, 4), date(2027, 1, 1)),
        ("FREQ=YEARLY", date(2026, 12, 5), date(2026, 12, 12), date(2027, 12, 5)),
        ("FREQ=MONTHLY;BYDAY=1MO", date(2026, 12, 7), date(2026, 12, 9), date(2027, 1, 4)),
    ],
)
def test_putting_one_off_leaves_the_series_where_it_is(ws, anna, rule, due, later, then):
    made = follow_ups.add(ws, FollowUp(due, at=time(10), rrule=rule, contact_id=anna)).made
    follow_ups.snooze(ws, made, later, time(14))
    put_off, series = sorted(_open(ws, anna))
    assert put_off == (later, time(14), "")
    assert series == (then, time(10), rule)
    follow_ups.complete(ws, made, later)
    assert [day for day, _, _ in _open(ws, anna)] == [then]


def test_the_month_of_a_31st_is_not_left_out(ws, anna):
    entry = FollowUp(date(2026, 12, 31), rrule="FREQ=MONTHLY", contact_id=anna)
    follow_ups.add(ws, entry)
    days = []
    for _ in range(5):
        (day, _, _) = _open(ws, anna)[0]
        days.append(day)
        follow_ups.complete(ws, _next(ws, anna), day)
    assert days == [
        date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31),
        date(2027, 4, 30),
    ]  # fmt: skip


def test_a_series_of_so_many_ends_after_them(ws, anna):
    entry = FollowUp(MONDAY, rrule="FREQ=WEEKLY;COUNT=3", contact_id=anna)
    follow_ups.add(ws, entry)
    done = 0
    while still := _open(ws, anna):
        follow_ups.complete(ws, _next(ws, anna), still[0][0])
        done += 1
        assert done <= 3
    assert done == 3


def test_of_a_series_of_so_many_those_missed_count_too(ws, anna):
    entry = FollowUp(MONDAY, rrule="FREQ=WEEKLY;COUNT=4", contact_id=anna)
    made = follow_ups.add(ws, entry).made
    follow_ups.complete(ws, made, date(2026, 12, 2))
    assert _open(ws, anna) == [(date(2026, 12, 7), None, "FREQ=WEEKLY;COUNT=2")]


@pytest.mark.parametrize("until", ["20261130", "20261130T000000Z", "20261130T235959"])
def test_a_series_with_an_end_stops_there(ws, anna, until):
    entry = FollowUp(MONDAY, rrule=f"FREQ=WEEKLY;UNTIL={until}", contact_id=anna)
    follow_ups.complete(ws, follow_ups.add(ws, entry).made, MONDAY)
    assert [day for day, _, _ in _open(ws, anna)] == [date(2026, 11, 30)]
    follow_ups.complete(ws, _next(ws, anna), date(2026, 11, 30))
    assert _open(ws, anna) == []


def test_a_missed_series_does_not_pile_up_and_one_undo_takes_it_all_back(ws, anna, dump):
    entry = FollowUp(MONDAY, "call", time(10), "call", "FREQ=WEEKLY;BYDAY=MO", contact_id=anna)
    made = follow_ups.add(ws, entry).made
    before = dump(ws)
    late = date(2027, 1, 20)
    assert len(agenda.agenda(ws, late).overdue) == 1
    log = Interaction(late, "called", "They are well", contact_id=anna)
    follow_ups.complete(ws, made, late, log)
    assert _open(ws, anna) == [(date(2027, 1, 25), time(10), "FREQ=WEEKLY;BYDAY=MO")]
    assert [one.text for one in contacts.details(ws, anna).interactions] == ["They are well"]
    history.undo(ws)
    assert dump(ws) == before


def test_a_rule_nobody_can_read_is_refused(ws, anna):
    with pytest.raises(UsageError):
        follow_ups.add(ws, FollowUp(MONDAY, rrule="FREQ=SOMETIMES", contact_id=anna))
