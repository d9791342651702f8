"""The week: what falls on its days, moving it to others, planning it, and looking back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from mitose import clock
from mitose.domain import week as rules
from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.changes import Changes
from mitose.domain.errors import UsageError
from mitose.domain.event import EventPeople
from mitose.domain.follow_up import FollowUp
from mitose.domain.week import Day, LookBack, Move, Week
from mitose.services import agenda, events, follow_ups, plans, public_holidays
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import agenda as dates
from mitose.storage import history, proposals, rows
from mitose.storage import week as store
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import follow_up, offer, step

_KINDS = (*follow_ups.KINDS, *plans.PLAN)
_MOVED = {DueKind.STEP: step, DueKind.PROMISE: offer}


def week(ws: Workspace, day: date, today: date, language: str, *, reached: bool = False) -> Week:
    """The week of ``day``: on each of its days what falls on it, on today also what is overdue.

    ``language`` is that of the holidays' names; ``reached`` brings number and address along.
    """
    days = rules.days_of(day)
    first, last = days[0], days[-1]
    holidays = _holidays(ws, first, last, language)
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        items = dates.dated(connection, last, None if first <= today <= last else first)
        items += _birthdays(ws, days, today)
        if reached:
            reach = dates.reach(connection, rows.unique([item.contact_id for item in items]))
            items = [agenda.with_reach(item, reach) for item in items]
        done = len(store.done(connection, first, last))
    found: dict[date, list[DueItem]] = {one: [] for one in days}
    for item in items:
        late = item.due < today and item.kind is not DueKind.BIRTHDAY
        found[today if late and today in found else item.due].append(item)
    on = _events(ws, first, last)
    shown = Week(
        tuple(
            Day(
                one,
                rules.in_order(found[one]),
                holidays.get(one, ""),
                tuple(event for event in on if event.event.on <= one <= event.event.last_day),
            )
            for one in days
        ),
        today,
        ws.settings.outreaches_per_week,
        done,
    )
    return shown if shown.over else _with_moves(ws, shown, language)


def _with_moves(ws: Workspace, shown: Week, language: str) -> Week:
    """The week with what does not fit into it, and where that could go."""
    excess = shown.planned - shown.capacity
    if excess <= 0:
        return shown
    too_much = rules.too_much(shown.items, shown.capacity - shown.done)
    end = shown.last + rules.AHEAD + timedelta(weeks=1)
    holidays = _holidays(ws, shown.last, end, language)
    with known_errors(ws.paths.database):
        taken = store.taken(ws.database.reading(), shown.last + timedelta(days=1), end)
    moving = rules.free_days(too_much, shown.last, taken, holidays, shown.capacity)
    return replace(shown, moving=moving, staying=excess - len(moving))


def _holidays(ws: Workspace, first: date, last: date, language: str) -> dict[date, str]:
    return public_holidays.between(ws.settings.region, first, last, language)


def _events(ws: Workspace, first: date, last: date) -> tuple[EventPeople, ...]:
    """The events of these days, with who will be there."""
    return tuple(events.get(ws, one.id) for one in events.between(ws, first, last))


def _birthdays(ws: Workspace, days: Sequence[date], today: date) -> list[DueItem]:
    found = dates.birthdays(ws.database.reading(), agenda.kept_days(days), today)
    return [one.item() for one in found]


def move(ws: Workspace, item: DueItem, to: date) -> Changes:
    """Put a follow-up, a step or a promise on another day; its time of day stays.

    Raises:
        UsageError: ``stays`` for anything else: a birthday is on its day.
    """
    if item.kind not in rules.OUTREACHES or item.proposed:
        raise UsageError("stays", kind=item.kind.value)
    if item.due == to:
        return Changes()

    def work(deed: Deed) -> None:
        _put(deed, item, to)

    return run(ws, label("put_on", [item.contact_id], to.isoformat()), _KINDS, work)


def move_on(ws: Workspace, moves: Sequence[Move]) -> Changes:
    """Put what does not fit into a week on the days found for it, as one step.

    A date the user has set is the user's: the week only shows what does not fit and where it would
    go, and nothing has moved before this is asked for.
    """

    def work(deed: Deed) -> None:
        for one in moves:
            _put(deed, one.item, one.to)

    return run(ws, label("move_on", _owners(moves)), _KINDS, work)


def plan(ws: Workspace, day: date, today: date, language: str) -> tuple[Move, ...]:
    """Whom to reach in the week of ``day`` beside what is planned, each on a day that has room.

    Steps that lie overdue first; then, as far as the week has room, contacts whose rhythm has
    passed, first steps without a date and contacts in Next without a next step take turns.
    """
    shown = week(ws, day, today, language)
    if not shown.free:
        return ()
    late = [one for one in shown.items if one.kind is DueKind.STEP and one.due < today]
    late = late[: shown.capacity]
    room = shown.capacity - shown.planned
    more: tuple[DueItem, ...] = ()
    if room > 0:
        with known_errors(ws.paths.database):
            connection = ws.database.reading()
            more = rules.in_turn(
                proposals.cadence(connection, today),
                proposals.steps(connection, today),
                store.unplanned(connection, today, room),
                room=room,
            )
    gone = {one.ref_id for one in late}
    rest = tuple(replace(one, items=_without_steps(one.items, gone)) for one in shown.days)
    return rules.spread((*late, *more), replace(shown, days=rest))


def _without_steps(items: Sequence[DueItem], ids: set[int]) -> tuple[DueItem, ...]:
    return tuple(one for one in items if one.kind is not DueKind.STEP or one.ref_id not in ids)


def accept(ws: Workspace, moves: Sequence[Move]) -> Changes:
    """Take proposals into the week, one or all of them, as one step."""

    def work(deed: Deed) -> None:
        for one in moves:
            if one.item.kind is DueKind.STEP:
                _put(deed, one.item, one.to)
            else:
                _remind(deed, one)

    return run(ws, label("plan_week", _owners(moves)), _KINDS, work)


def _remind(deed: Deed, one: Move) -> None:
    entry = FollowUp(one.to, contact_id=one.item.contact_id)
    values = history.follow_up_values(entry)
    rows.add(
        deed.connection,
        follow_up,
        contact_id=entry.contact_id,
        created_at=deed.now,
        **values,
    )


def _put(deed: Deed, item: DueItem, to: date) -> None:
    if item.kind is DueKind.FOLLOW_UP:
        follow_ups.put_off(deed, item.ref_id, to, item.at)
    else:
        rows.change(deed.connection, _MOVED[item.kind], item.ref_id, due_date=to.isoformat())


def _owners(moves: Sequence[Move]) -> list[int]:
    return rows.unique([one.item.contact_id for one in moves])


def look_back(ws: Workspace, day: date) -> LookBack:
    """What became of the week of ``day``."""
    days = rules.days_of(day)
    first, last = days[0], days[-1]
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        return LookBack(
            first,
            planned=tuple(store.planned(connection, first, last)),
            done=tuple(store.done(connection, first, last)),
            given=tuple(store.given(connection, first, last)),
            received=tuple(store.received(connection, first, last)),
            became=_became(ws, first, last),
        )


def _became(ws: Workspace, first: date, last: date) -> tuple[rules.Counted, ...]:
    """Whoever came to Have on one of these days of the user's own clock."""
    since, until = clock.start_of(first), clock.start_of(last + timedelta(days=1))
    found = store.became_have(ws.database.reading(), since, until)
    return tuple(replace(one, on=clock.local_day(moment)) for one, moment in found)
