"""Write follow-ups, dated steps, birthdays and events as a calendar (RFC 5545).

What is due is wall-clock: 10:00 stays 10:00 wherever the user is, so a timed entry is written in
form 1 of RFC 5545 §3.3.5 ('floating': no zone, no VTIMEZONE), which means exactly that, before and
after a clock change; an untimed one is a day (VALUE=DATE). Only an event blocks time. Each has
alarms: at its time, or in the morning of its day; a birthday also some days before, if wanted, and
an event the day before. Ratings, meaning and notes are private and not in it.

A birthday on 29 February is kept on 1 March of a common year, as Today keeps it (see
``services.agenda.kept_days``): that is day 60 of every year, and a rule that says so. Its age would
be another each year: the year of birth stands there instead, where it is known.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal

from dateutil.rrule import rrulestr

from mitose.domain.calendar import CalendarEntry, EntryKind
from mitose.exchange.ics_kept import STATE, Kept

if TYPE_CHECKING:
    from icalendar import Event

Language = Literal["de", "en"]

_WORDS = {
    "call": {"en": "Call", "de": "Anrufen"},
    "write": {"en": "Write", "de": "Schreiben"},
    "meet": {"en": "Meet", "de": "Treffen"},
    "give": {"en": "Give something", "de": "Etwas geben"},
    "ask": {"en": "Ask", "de": "Fragen"},
    "": {"en": "Follow-up", "de": "Wiedervorlage"},
    "step": {"en": "Next step", "de": "Nächster Schritt"},
    "birthday": {"en": "Birthday", "de": "Geburtstag"},
    "born": {"en": "born {year}", "de": "geboren {year}"},
}
_PRODUCER = "-//Mitose//Mitose//EN"
_DAY = timedelta(days=1)
_FORM = 1  # counted up when entries are written otherwise than before


@dataclass(frozen=True, slots=True)
class IcsOptions:
    """How a calendar is written.

    ``now`` is an aware moment; ``morning`` is when untimed entries ring, ``birthday_days`` how many
    days earlier birthdays do, too. ``kept`` are the entries of the same file as it was.
    """

    language: Language
    now: datetime
    morning: time = time(9)
    birthday_days: int = 0
    kept: Mapping[str, Kept] = field(default_factory=dict)


def write_ics(entries: Iterable[CalendarEntry], options: IcsOptions) -> Iterator[bytes]:
    """The calendar in pieces: its head, one piece per entry, its end."""
    yield f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{_PRODUCER}\r\n".encode()
    writer = _Writer(options)
    for entry in entries:
        yield writer.entry(entry)
    yield b"END:VCALENDAR\r\n"


class _Writer:
    """Makes entries, or takes them over where nothing has changed."""

    def __init__(self, options: IcsOptions) -> None:
        self._options = options
        self._morning = timedelta(hours=options.morning.hour, minutes=options.morning.minute)

    def entry(self, entry: CalendarEntry) -> bytes:
        """An entry; a series whose first day is no day of its rule is two."""
        state, kept = self._state(entry), self._options.kept.get(entry.uid)
        if kept is not None and kept.state == state:
            series = self._options.kept.get(f"series-of-{entry.uid}")
            return kept.block + (series.block if series and series.state == state else b"")
        stamp = entry.since
        if kept is not None:
            stamp = max(self._options.now.replace(microsecond=0), kept.stamp + timedelta(seconds=1))
        made = [self._finished(event, state, stamp) for event in self._events(entry)]
        return b"".join(made)

    def _state(self, entry: CalendarEntry) -> str:
        options = self._options
        whole = (_FORM, options.language, options.morning, options.birthday_days, *_facts(entry))
        return hashlib.sha256(repr(whole).encode("utf-8", "backslashreplace")).hexdigest()[:16]

    def _events(self, entry: CalendarEntry) -> Iterator[Event]:
        if entry.kind is EntryKind.BIRTHDAY:
            yield self._birthday(entry)
        elif entry.kind is EntryKind.EVENT:
            yield self._meeting(entry)
        else:
            what = "step" if entry.kind is EntryKind.STEP else entry.verb
            title = self._title(what, entry.name, entry.text)
            rule, series = _rule(entry)
            # RFC 5545 §3.8.5.3: a start that is no instance of its rule means nothing for certain.
            yield self._event(entry.uid, title, entry.due, entry.at, None if series else rule)
            if series is not None:
                yield self._event(f"series-of-{entry.uid}", title, series, entry.at, rule)

    def _birthday(self, entry: CalendarEntry) -> Event:
        leap = (entry.due.month, entry.due.day) == (2, 29)
        rule: dict[str, Any] = {"FREQ": ["YEARLY"]} | ({"BYYEARDAY": [60]} if leap else {})
        title = self._title("birthday", entry.name, "")
        if entry.born:
            born = _WORDS["born"][self._options.language].format(year=entry.born)
            title = f"{title} ({born})"
        event = self._event(entry.uid, title, entry.due, None, rule)
        if self._options.birthday_days:
            self._ring(event, title, self._morning - self._options.birthday_days * _DAY)
        return event

    def _meeting(self, entry: CalendarEntry) -> Event:
        event = self._event(entry.uid, entry.name, entry.due, entry.at, None)
        last = entry.ends_on or entry.due
        if entry.at is None:
            event.add("dtend", last + _DAY)  # the first day on which it is over
        else:
            del event["transp"]  # as long as it lasts one is there
            if entry.ends_at is not None and (last, entry.ends_at) > (entry.due, entry.at):
                event.add("dtend", datetime.combine(last, entry.ends_at))
        if entry.place:
            event.add("location", entry.place)
        self._ring(event, entry.name, -_DAY if entry.at else self._morning - _DAY)
        return event

    def _title(self, what: str, name: str, text: str) -> str:
        words = _WORDS.get(what, _WORDS[""])
        title = f"{words[self._options.language]}: {name}"
        return f"{title} – {text}" if text else title

    def _event(
        self, uid: str, title: str, day: date, at: time | None, rule: dict[str, Any] | None
    ) -> Event:
        from icalendar import Event  # noqa: PLC0415  (slow to import, rarely needed)

        event = Event()
        event.add("uid", uid)
        event.add("dtstart", day if at is None else datetime.combine(day, at))
        event.add("summary", title)
        event.add("transp", "TRANSPARENT")
        if rule:
            event.add("rrule", rule)
        self._ring(event, title, self._morning if at is None else timedelta())
        return event

    @staticmethod
    def _ring(event: Event, title: str, before: timedelta) -> None:
        from icalendar import Alarm  # noqa: PLC0415  (slow to import, rarely needed)

        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", before)
        event.add_component(alarm)

    @staticmethod
    def _finished(event: Event, state: str, stamp: datetime) -> bytes:
        event.add("dtstamp", stamp)
        event.add("last-modified", stamp)
        event.add(STATE, state)
        return bytes(event.to_ical())


def _facts(entry: CalendarEntry) -> tuple[object, ...]:
    """All that an entry says; not since when."""
    return (
        *(entry.kind.value, entry.name, entry.due, entry.at, entry.text, entry.verb, entry.rrule),
        *(entry.born, entry.place, entry.ends_on, entry.ends_at),
    )


def _rule(entry: CalendarEntry) -> tuple[dict[str, Any] | None, date | None]:
    """The rule of a repeating follow-up, and the rule's own first day where the due day is none.

    UNTIL is of the same kind as the start, as RFC 5545 §3.3.10 wants it.
    """
    if not entry.rrule:
        return None, None
    from icalendar import vRecur  # noqa: PLC0415  (slow to import, rarely needed)

    start = datetime.combine(entry.due, entry.at or time())
    try:
        rule: dict[str, Any] = dict(vRecur.from_ical(entry.rrule))
        if "UNTIL" in rule:
            rule["UNTIL"] = [_until(found, entry.at) for found in rule["UNTIL"]]
        floating = vRecur(rule).to_ical().decode()  # type: ignore[no-untyped-call]
        first = next(iter(rrulestr(floating, dtstart=start)), None)
    except (ValueError, TypeError):
        return None, None  # a rule nobody can read: the day itself still counts
    if first is None:
        return None, None
    return rule, (first.date() if first.date() != entry.due else None)


def _until(found: date | datetime, at: time | None) -> date | datetime:
    day = found.date() if isinstance(found, datetime) else found
    return day if at is None else datetime.combine(day, time(23, 59, 59))
