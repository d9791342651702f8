"""Write follow-ups, dated steps and birthdays as a calendar (RFC 5545).

Follow-ups are wall-clock: 10:00 stays 10:00 wherever the user is, so a timed one is written in
form 1 of RFC 5545 §3.3.5 ('floating': no zone, no VTIMEZONE), which means exactly that; an untimed
one is a day (VALUE=DATE). Nothing of it blocks time. Each has an alarm: at its time, or at nine on
its day. Ratings, meaning and notes are private and not in it.

A birthday on 29 February is kept on 1 March of a common year, as Today keeps it: that is day 60 of
every year, and a rule that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal

from dateutil.rrule import rrulestr

from mitose.domain.category import DoNotSuggest
from mitose.domain.contact import ContactDetails
from mitose.domain.follow_up import FollowUp
from mitose.domain.plan import Step, StepState

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
}
_NO_YEAR = 2000  # of a birthday without one: a leap year, so that 29 February is in it
_MORNING = timedelta(hours=9)
_PRODUCER = "-//Mitose//Mitose//EN"


def write_ics(
    contacts: Iterable[ContactDetails], language: Language, now: datetime
) -> Iterator[bytes]:
    """The calendar in pieces: its head, one piece per contact that has any entry, its end.

    ``now`` is an aware moment. Pieces in between are as many as there are entries.
    """
    yield f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{_PRODUCER}\r\n".encode()
    writer = _Writer(language, now)
    for details in contacts:
        for event in writer.events(details):
            yield event.to_ical()
    yield b"END:VCALENDAR\r\n"


class _Writer:
    """Makes the entries of contacts."""

    def __init__(self, language: Language, now: datetime) -> None:
        self._language = language
        self._now = now

    def events(self, details: ContactDetails) -> Iterator[Event]:
        """A contact's entries."""
        for follow_up in details.follow_ups:
            if follow_up.done_on is None and not follow_up.dropped:
                yield from self._follow_up(details, follow_up)
        for step in details.approach.steps if details.approach else ():
            if step.due is not None and step.state is StepState.OPEN:
                yield self._step(details, step, step.due)
        contact = details.contact
        if contact.birthday and contact.do_not_suggest is DoNotSuggest.NO:
            yield self._birthday(details)

    def _follow_up(self, details: ContactDetails, entry: FollowUp) -> Iterator[Event]:
        uid = f"follow-up-{entry.id}-{details.contact.uid}"
        title = self._title(entry.kind, details, entry.text)
        rule, series = _rule(entry)
        if series is None:
            yield self._event(uid, title, entry.due, entry.at, rule)
            return
        # RFC 5545 §3.8.5.3: a start that is no instance of its rule means nothing for certain.
        yield self._event(uid, title, entry.due, entry.at, None)
        yield self._event(f"series-of-{uid}", title, series, entry.at, rule)

    def _step(self, details: ContactDetails, step: Step, due: date) -> Event:
        uid = f"step-{step.id}-{details.contact.uid}"
        return self._event(uid, self._title("step", details, step.text), due, step.at, None)

    def _birthday(self, details: ContactDetails) -> Event:
        contact = details.contact
        text = contact.birthday
        day = date.fromisoformat(f"{_NO_YEAR}{text[1:]}" if text.startswith("--") else text)
        leap = (day.month, day.day) == (2, 29)
        rule: dict[str, Any] = {"FREQ": ["YEARLY"]} | ({"BYYEARDAY": [60]} if leap else {})
        title = self._title("birthday", details, "")
        return self._event(f"birthday-{contact.uid}", title, day, None, rule)

    def _title(self, what: str, details: ContactDetails, text: str) -> str:
        words = _WORDS.get(what, _WORDS[""])
        title = f"{words[self._language]}: {details.contact.name}"
        return f"{title} – {text}" if text else title

    def _event(
        self, uid: str, title: str, day: date, at: time | None, rule: dict[str, Any] | None
    ) -> Event:
        from icalendar import Alarm, Event  # noqa: PLC0415  (slow to import, rarely needed)

        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", self._now)
        event.add("dtstart", day if at is None else datetime.combine(day, at))
        event.add("summary", title)
        event.add("transp", "TRANSPARENT")
        if rule:
            event.add("rrule", rule)
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", _MORNING if at is None else timedelta())
        event.add_component(alarm)
        return event


def _rule(entry: FollowUp) -> tuple[dict[str, Any] | None, date | None]:
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
