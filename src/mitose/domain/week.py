"""The week: what falls on which day, what the user's outreaches leave room for, and looking back.

A week is that of ISO 8601: it begins on Monday, and the first of a year holds its 4 January.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.domain.event import EventPeople

DAYS = 7
#: So far ahead a free day is looked for.
AHEAD = timedelta(weeks=26)
#: What the user does for a contact, and what therefore counts; a birthday only happens.
OUTREACHES = (DueKind.FOLLOW_UP, DueKind.STEP, DueKind.PROMISE)


@dataclass(frozen=True, slots=True)
class Move:
    """Something that goes, or may go, to another day; of a proposal the day it would get."""

    item: DueItem
    to: date


@dataclass(frozen=True, slots=True)
class Day:
    """A day with what falls on it, the events of it, and the public holiday it is."""

    on: date
    items: tuple[DueItem, ...] = ()
    holiday: str = ""
    events: tuple[EventPeople, ...] = ()

    @property
    def working(self) -> bool:
        """Neither on a weekend nor a public holiday."""
        return self.on.weekday() < 5 and not self.holiday


@dataclass(frozen=True, slots=True)
class Week:
    """A week seen from ``today``.

    On today's day stands what is overdue, too. ``capacity`` is the user's outreaches per week,
    ``done`` how many of this week's are done. ``moving`` is what does not fit, with the free day
    found for it; ``staying`` counts what does not fit but has no other day: it is promised or has
    its time, or no day is free.
    """

    days: tuple[Day, ...]
    today: date
    capacity: int
    done: int = 0
    moving: tuple[Move, ...] = ()
    staying: int = 0

    @property
    def first(self) -> date:
        """The Monday."""
        return self.days[0].on

    @property
    def last(self) -> date:
        """The Sunday."""
        return self.days[-1].on

    @property
    def number(self) -> int:
        """The week's number in its year, 1 to 53."""
        return self.first.isocalendar().week

    @property
    def over(self) -> bool:
        """Whether it lies before today."""
        return self.last < self.today

    @property
    def planned(self) -> int:
        """The outreaches of this week, done ones too."""
        return self.done + len(outreaches(self.items))

    @property
    def items(self) -> tuple[DueItem, ...]:
        """All that falls on its days."""
        return tuple(item for day in self.days for item in day.items)

    @property
    def events(self) -> tuple[EventPeople, ...]:
        """The events of its days, each once."""
        return tuple({one.event.id: one for day in self.days for one in day.events}.values())

    @property
    def free(self) -> tuple[Day, ...]:
        """The working days that are left."""
        return tuple(day for day in self.days if day.working and day.on >= self.today)


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that a number of the look back counts."""

    contact_id: int
    contact_name: str
    category: Category
    on: date
    text: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class LookBack:
    """What became of a week: what was dated for it, done, given and received, and who is Have now.

    ``planned`` is what stands on its days at the end: what was put off before counts where it is
    now. ``became`` are contacts that came from Next to Have.
    """

    first: date
    planned: tuple[Counted, ...] = ()
    done: tuple[Counted, ...] = ()
    given: tuple[Counted, ...] = ()
    received: tuple[Counted, ...] = ()
    became: tuple[Counted, ...] = ()


def monday(day: date) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=day.weekday())


def days_of(day: date) -> tuple[date, ...]:
    """The seven days of a day's week."""
    first = monday(day)
    return tuple(first + timedelta(days=offset) for offset in range(DAYS))


def outreaches(items: Sequence[DueItem]) -> tuple[DueItem, ...]:
    """Those of the things that count."""
    return tuple(item for item in items if item.kind in OUTREACHES and not item.proposed)


def in_order(items: Sequence[DueItem]) -> tuple[DueItem, ...]:
    """As they stand on a day: what is overdue longest, then by time and name."""
    return tuple(
        sorted(items, key=lambda one: (one.due, one.at or time.max, one.contact_name, one.ref_id))
    )


def movable(item: DueItem) -> bool:
    """Whether Mitose may offer another day: not for what is promised or agreed for a time."""
    return item.kind in (DueKind.FOLLOW_UP, DueKind.STEP) and item.at is None


def too_much(items: Sequence[DueItem], room: int) -> tuple[DueItem, ...]:
    """What does not fit into ``room``: of the movable things those dated last.

    What has waited longest keeps its place, so that nothing is put off again and again.
    """
    counted = outreaches(items)
    excess = len(counted) - max(0, room)
    loose = [item for item in in_order(counted) if movable(item)]
    return tuple(loose[-excess:]) if excess > 0 else ()


def free_days(
    items: Sequence[DueItem],
    after: date,
    taken: Mapping[date, int],
    holidays: Mapping[date, str],
    capacity: int,
) -> tuple[Move, ...]:
    """A free day after ``after`` for each thing; those for which there is none are left out.

    Free is a working day in a week below its capacity that holds less than its share of it.
    ``taken`` are the outreaches that fall on days already.
    """
    load = Counter(taken)
    moves = []
    day = after + timedelta(days=1)
    waiting = list(items)
    while waiting and day <= after + AHEAD:
        working = [one for one in days_of(day) if one.weekday() < 5 and one not in holidays]
        room = capacity - sum(load[one] for one in days_of(day))
        if day in working:
            share = -(-capacity // len(working))
            count = max(0, min(room, share - load[day], len(waiting)))
            moves += [Move(item, day) for item in waiting[:count]]
            load[day] += count
            del waiting[:count]
        day += timedelta(days=1)
    return tuple(moves)


def spread(proposals: Sequence[DueItem], week: Week) -> tuple[Move, ...]:
    """The proposals, each on the emptiest working day that is left, the weightiest first."""
    load = {day.on: len(outreaches(day.items)) for day in week.free}
    moves = []
    for item in proposals:
        if not load:
            break
        day = min(load, key=lambda one: (load[one], one))
        load[day] += 1
        moves.append(Move(item, day))
    return tuple(moves)


def in_turn(*lists: Sequence[DueItem], room: int) -> tuple[DueItem, ...]:
    """At most ``room`` of them, each contact once, one of each list in turn."""
    found: dict[int, DueItem] = {}
    for place in range(max(map(len, lists), default=0)):
        for one in lists:
            if place < len(one) and len(found) < room:
                found.setdefault(one[place].contact_id, one[place])
    return tuple(found.values())
