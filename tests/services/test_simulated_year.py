"""A year lived day by day: what is told, against a calculation that knows nothing of ours.

2028 has a 29 February and both clock changes; in May the user moves from Berlin to Tokyo, in
August the program is off for three weeks. Every hour the program is asked what has fallen due;
each evening the user deals with what was told: ticks it off, or puts it off once by two days.
"""

from __future__ import annotations

import bisect
import itertools
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import vRecur

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.changes import ChangeKind
from mitose.domain.follow_up import FollowUp
from mitose.services import agenda, contacts, deeds, follow_ups
from mitose.storage import contacts as stored
from mitose.storage import history, rows
from mitose.storage.journal import Deed
from mitose.storage.tables import follow_up

FIRST, LAST = date(2028, 1, 1), date(2028, 12, 31)
MOVED = date(2028, 5, 15)
OFF = (date(2028, 8, 1), date(2028, 8, 22))
MORNING = time(9)
CHANGES = (date(2028, 3, 26), date(2028, 10, 29))
SHORT_RULES = ("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=DAILY;INTERVAL=10")
RULES = (
    "FREQ=WEEKLY;INTERVAL=6",
    "FREQ=MONTHLY;BYDAY=1MO",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5",
)
BIRTHDAYS = ("", "1976-02-29", "--02-29", "--10-29", "1980-03-26", "1990-08-05", "--08-20", "")


@dataclass(slots=True)
class Life:
    """One follow-up as the independent calculation sees it, and what was told of it."""

    due: date
    at: time | None
    rrule: str
    puts_off: bool
    told: list[tuple[datetime, date]] = field(default_factory=list)


def asks() -> list[datetime]:
    """The wall-clock moments at which the program asks: hourly, all night at a clock change."""
    moments = []
    day = FIRST
    while day <= LAST:
        if not OFF[0] <= day < OFF[1]:
            zone = ZoneInfo("Europe/Berlin" if day < MOVED else "Asia/Tokyo")
            start = datetime.combine(day, time(), zone).astimezone(UTC)
            hours = range(25) if day in CHANGES else (8, 9, 12, 18)
            local = [(start + timedelta(hours=hour)).astimezone(zone) for hour in hours]
            moments += [one.replace(tzinfo=None) for one in local if one.date() == day]
        day += timedelta(days=1)
    return moments


def latest(moments: list[datetime]) -> list[datetime]:
    """The latest wall clock reached at each question: in autumn the clock goes back for an hour."""
    return list(itertools.accumulate(moments, max))


def expected(life: Life, moments: list[datetime]) -> list[tuple[datetime, date]]:
    """When it falls due, and on which day the user is told, from the rule's own calendar."""
    series: list[date] = []
    if life.rrule:
        rule = vRecur.from_ical(life.rrule).to_ical().decode()
        start = datetime.combine(life.due, time())
        whole = rrulestr(rule, dtstart=start).between(start, datetime(2029, 12, 31), inc=True)
        series = [one.date() for one in whole]
    found = []
    due: date | None = life.due
    put_off = life.puts_off
    while due is not None and (told := told_at(due, life.at, moments)) is not None:
        found.append(told)
        dealt_with = told[1]
        if put_off:
            put_off = False
            dealt_with += timedelta(days=2)
            again = told_at(dealt_with, life.at, moments)
            found += [again] if again else []
        later = series[bisect.bisect_right(series, max(due, dealt_with)) :]
        due = later[0] if later else None
    return sorted(found)


def told_at(due: date, at: time | None, moments: list[datetime]) -> tuple[datetime, date] | None:
    """The moment it falls due, and the day of the first question at or after it."""
    moment = datetime.combine(due, at or MORNING)
    ask = bisect.bisect_left(moments, moment)
    return None if ask == len(moments) else (moment, moments[ask].date())


def _lives(chance: random.Random, count: int) -> list[Life]:
    lives = []
    for number in range(count):
        rules = SHORT_RULES if number % 25 == 0 else RULES
        due = FIRST + timedelta(days=chance.randrange(366))
        if number % 20 == 1:
            due = chance.choice(CHANGES)
        hour = (None, time(10), time(2, 30), time(23, 45), time(17, 15))[number % 5]
        if hour is None and number % 2:
            hour = time(chance.randrange(24), chance.choice((0, 15, 30, 45)))
        rule = chance.choice(rules) if number % 4 == 0 else ""
        lives.append(Life(due, hour, rule, puts_off=number % 7 == 3))
    return lives


def _evening(ws, told: list[DueItem], day: date, lives: dict[str, Life]) -> None:
    for item in told:
        if item.kind is DueKind.BIRTHDAY:
            agenda.complete(ws, item, day)
            continue
        life = lives[item.text]
        if life.puts_off and len(life.told) == 1:
            follow_ups.snooze(ws, item.ref_id, day + timedelta(days=2), item.at)
        else:
            follow_ups.complete(ws, item.ref_id, day)


def _birthdays(born: dict[int, str], moments: list[datetime]) -> Counter[tuple[int, date]]:
    """Whose birthday is told on which day; one that was over for more than three days is not."""
    days = sorted({moment.date() for moment in moments})
    found: Counter[tuple[int, date]] = Counter()
    for contact_id, text in born.items():
        if not text:
            continue
        kept = date(2028, int(text[-5:-3]), int(text[-2:]))
        day = days[bisect.bisect_left(days, kept)]
        if (day - kept).days <= agenda.BIRTHDAYS_LATE:
            found[(contact_id, day)] += 1
    return found


def _people(ws, count: int) -> list[int]:
    """So many contacts, in one step: a step for each would be the slow part."""

    def work(deed: Deed) -> None:
        for number in range(count):
            name = {"name": f"Person {number}", "category": "have"}
            made.append(stored.insert(deed.connection, name, deed.now))

    made: list[int] = []
    deeds.run(ws, deeds.label("add", [0]), (ChangeKind.CONTACT,), work)
    return made


def _promise(ws, lives: dict[str, Life], ids: list[int], chance: random.Random) -> None:
    """Give the follow-ups to the contacts, in one step."""

    def work(deed: Deed) -> None:
        for text, life in lives.items():
            owner = chance.choice(ids)
            entry = FollowUp(life.due, text, life.at, "call", life.rrule, contact_id=owner)
            values = history.follow_up_values(entry)
            rows.add(deed.connection, follow_up, contact_id=owner, created_at=deed.now, **values)

    deeds.run(ws, deeds.label("follow_up_add", ids[:1]), follow_ups.KINDS, work)


def _live_a_year(ws, people: int, count: int) -> int:
    chance = random.Random(6)
    ids = _people(ws, people)
    born = {key: BIRTHDAYS[at % len(BIRTHDAYS)] for at, key in enumerate(ids[:64])}
    for text in sorted(set(born.values()) - {""}):
        some = [key for key, one in born.items() if one == text]
        contacts.set_field(ws, some, "birthday", text)
    lives = {f"f{number}": life for number, life in enumerate(_lives(chance, count))}
    _promise(ws, lives, ids, chance)
    moments = asks()
    reached = latest(moments)
    greeted: Counter[tuple[int, date]] = Counter()
    told_today: list[DueItem] = []
    for at, now in enumerate(moments):
        fresh = agenda.fallen_due(ws, now, MORNING)
        agenda.mark_notified(ws, fresh, MORNING)
        for item in fresh:
            if item.kind is DueKind.BIRTHDAY:
                greeted[(item.contact_id, now.date())] += 1
            else:
                moment = datetime.combine(item.due, item.at or MORNING)
                lives[item.text].told.append((moment, now.date()))
        told_today += fresh
        if at + 1 == len(moments) or moments[at + 1].date() > now.date():
            _evening(ws, told_today, now.date(), lives)
            told_today = []
            assert not agenda.agenda(ws, now.date()).overdue, now
    for text, life in lives.items():
        assert sorted(life.told) == expected(life, reached), (text, life.due, life.at, life.rrule)
    assert greeted == _birthdays(born, moments)
    return sum(len(life.told) for life in lives.values())


@pytest.fixture
def long_ago(monkeypatch):
    """The contacts came here before the year began."""
    monkeypatch.setenv("MITOSE_TODAY", "2027-12-01")


@pytest.mark.timeout(400)
@pytest.mark.usefixtures("long_ago")
def test_a_year_tells_everything_once_on_its_day(ws):
    assert _live_a_year(ws, 64, 120) > 150


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("long_ago")
def test_a_year_of_ten_thousand_contacts_tells_everything_once_on_its_day(ws):
    ws.database.writer().exec_driver_sql("PRAGMA synchronous=OFF")
    assert _live_a_year(ws, 10_000, 20_000) > 25_000
