"""The week's rules: which days it has, what does not fit, which days are free."""

from __future__ import annotations

from datetime import date, time, timedelta

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.domain.week import (
    Day,
    Week,
    days_of,
    free_days,
    in_turn,
    monday,
    spread,
    too_much,
)

TODAY = date(2026, 11, 23)


def thing(ref_id, due=TODAY, kind=DueKind.FOLLOW_UP, **more):
    return DueItem(kind, ref_id, ref_id, f"Contact {ref_id}", Category.HAVE, due, **more)


def week_of(day, *, holidays=(), items=(), capacity=10, today=TODAY):
    days = tuple(
        Day(
            one,
            tuple(item for item in items if item.due == one),
            "a holiday" if one in holidays else "",
        )
        for one in days_of(day)
    )
    return Week(days, today, capacity)


def test_a_week_begins_on_monday_also_over_the_turn_of_the_year():
    assert monday(date(2026, 11, 29)) == TODAY
    turn = week_of(date(2027, 1, 1))
    assert (turn.first, turn.last) == (date(2026, 12, 28), date(2027, 1, 3))
    assert turn.number == 53
    assert week_of(date(2027, 1, 4)).number == 1


def test_each_week_has_seven_different_days_whatever_the_clocks_do():
    for first in (date(2026, 3, 23), date(2026, 10, 19)):  # clocks change on the Sunday
        days = days_of(first + timedelta(days=6))
        assert [day.toordinal() - first.toordinal() for day in days] == list(range(7))


def test_what_is_dated_last_does_not_fit_and_promises_and_times_stay():
    items = [
        thing(1, TODAY - timedelta(days=9)),
        thing(2, TODAY + timedelta(days=4), at=time(10)),
        thing(3, TODAY + timedelta(days=3), DueKind.PROMISE),
        thing(4, TODAY + timedelta(days=1), DueKind.STEP),
        thing(5, TODAY, DueKind.BIRTHDAY),
        thing(6, TODAY + timedelta(days=2)),
    ]
    assert too_much(items, 5) == ()
    assert [one.ref_id for one in too_much(items, 4)] == [6]
    assert [one.ref_id for one in too_much(items, 3)] == [4, 6]
    assert [one.ref_id for one in too_much(items, 0)] == [1, 4, 6]


def test_free_days_are_working_days_that_hold_less_than_their_share():
    sunday = date(2026, 12, 20)
    holidays = {date(2026, 12, 25): "Christmas"}
    taken = {date(2026, 12, 21): 1}
    moves = free_days([thing(n) for n in range(5)], sunday, taken, holidays, capacity=4)
    days = [one.to for one in moves]
    # Four a week on four working days: Tuesday to Thursday are free, then the next week.
    assert days == [
        date(2026, 12, 22),
        date(2026, 12, 23),
        date(2026, 12, 24),
        date(2026, 12, 28),
        date(2026, 12, 29),
    ]
    assert [one.item.ref_id for one in moves] == list(range(5))


def test_what_finds_no_day_in_half_a_year_stays():
    full = {TODAY + timedelta(days=n): 5 for n in range(400)}
    assert free_days([thing(1)], TODAY, full, {}, capacity=5) == ()


def test_proposals_go_to_the_emptiest_working_day_that_is_left():
    wednesday = TODAY + timedelta(days=2)
    busy = [thing(1, wednesday), thing(2, wednesday), thing(3, wednesday + timedelta(days=2))]
    week = week_of(TODAY, items=busy, today=wednesday, holidays=(wednesday + timedelta(days=1),))
    proposed = [thing(n, kind=DueKind.CADENCE, proposed=True) for n in range(10, 13)]
    days = [one.to for one in spread(proposed, week)]
    assert days == [wednesday + timedelta(days=2), wednesday, wednesday + timedelta(days=2)]
    assert spread(proposed, week_of(TODAY, today=TODAY + timedelta(days=5))) == ()


def test_sources_take_turns_and_each_contact_comes_once():
    first = [thing(1), thing(2), thing(3)]
    second = [thing(2), thing(9)]
    assert [one.ref_id for one in in_turn(first, second, room=4)] == [1, 2, 9, 3]
    assert [one.ref_id for one in in_turn(first, second, room=2)] == [1, 2]
    assert in_turn((), (), room=5) == ()
