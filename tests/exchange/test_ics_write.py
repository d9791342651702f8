"""Calendars, as other libraries read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from mitose.domain.calendar import CalendarEntry, EntryKind
from mitose.exchange.ics_kept import kept_entries
from mitose.exchange.ics_write import IcsOptions, write_ics

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SINCE = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
UID = "5f0c2a34-0000-4000-8000-000000000001"


def entry(kind: EntryKind, due: date, **values: object) -> CalendarEntry:
    return CalendarEntry(kind, UID, "Anna Krüger", due, SINCE, **values)  # type: ignore[arg-type]


def follow_up(due: date, text: str = "", number: int = 1, **values: object) -> CalendarEntry:
    return entry(EntryKind.FOLLOW_UP, due, text=text, id=number, **values)


def raw(*entries: CalendarEntry, language: str = "en", **options: object) -> bytes:
    return b"".join(write_ics(entries, IcsOptions(language, **{"now": NOW, **options})))  # type: ignore[arg-type]


def read(data: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(data)
    assert (calendar["version"], "prodid" in calendar) == ("2.0", True)
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def events(*entries: CalendarEntry, **options: object) -> list[icalendar.Event]:
    return read(raw(*entries, **options))  # type: ignore[arg-type]


def rings(event: icalendar.Event) -> list[timedelta]:
    return [alarm["trigger"].dt for alarm in event.walk("VALARM")]


def test_a_timed_follow_up_floats_and_an_untimed_one_is_a_day() -> None:
    timed, whole = events(
        follow_up(date(2026, 11, 26), "Angebot", 7, at=time(10, 0), verb="call"),
        follow_up(date(2026, 11, 27), number=8),
        language="de",
    )
    assert timed["dtstart"].dt == datetime(2026, 11, 26, 10, 0)
    assert timed["dtstart"].dt.tzinfo is None
    assert timed["dtstart"].params == {}
    assert timed["summary"] == "Anrufen: Anna Krüger – Angebot"
    assert timed["uid"] == f"follow-up-7-{UID}"
    assert whole["dtstart"].dt == date(2026, 11, 27)
    assert whole["dtstart"].params["VALUE"] == "DATE"
    assert whole["summary"] == "Wiedervorlage: Anna Krüger"
    assert (rings(timed), rings(whole)) == ([timedelta()], [timedelta(hours=9)])


def test_the_morning_is_the_users_own() -> None:
    (event,) = events(follow_up(date(2026, 11, 27)), morning=time(7, 30))
    assert rings(event) == [timedelta(hours=7, minutes=30)]


@pytest.mark.parametrize("change", [date(2026, 3, 29), date(2026, 10, 25)])
def test_ten_oclock_is_ten_oclock_before_and_after_a_clock_change(change: date) -> None:
    start = change - timedelta(weeks=1)
    (event,) = events(follow_up(start, at=time(10, 0), rrule="FREQ=WEEKLY"))
    assert event["dtstart"].dt == datetime.combine(start, time(10))
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=event["dtstart"].dt)
    zone = ZoneInfo("Europe/Berlin")
    found = [one.replace(tzinfo=zone) for one in rule[:3]]  # as a calendar in Berlin shows it
    assert [(one.date(), one.hour) for one in found] == [
        (start + timedelta(weeks=number), 10) for number in range(3)
    ]
    assert found[0].utcoffset() != found[2].utcoffset()


def test_the_same_thing_has_the_same_uid_next_time() -> None:
    before = follow_up(date(2026, 11, 26), "Angebot", 7)
    after = follow_up(date(2026, 12, 3), "Anders", 7)
    assert [one["uid"] for one in events(before)] == [one["uid"] for one in events(after)]


def test_a_step_names_itself() -> None:
    (event,) = events(entry(EntryKind.STEP, date(2026, 11, 26), id=1, text="offen"))
    assert event["summary"] == "Next step: Anna Krüger – offen"
    assert event["uid"] == f"step-1-{UID}"


def birthday(day: str, born: int = 0) -> CalendarEntry:
    return entry(EntryKind.BIRTHDAY, date.fromisoformat(day), born=born)


def test_birthdays_come_every_year_and_29_february_on_1_march() -> None:
    def days(one: CalendarEntry) -> list[date]:
        (event,) = events(one)
        start = event["dtstart"].dt
        assert event["dtstart"].params["VALUE"] == "DATE"
        rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=datetime.combine(start, time()))
        return [one.date() for one in takewhile(lambda one: one.year < 2029, rule)][-4:]

    assert days(birthday("1975-05-14")) == [date(year, 5, 14) for year in range(2025, 2029)]
    leap = [date(2025, 3, 1), date(2026, 3, 1), date(2027, 3, 1), date(2028, 2, 29)]
    assert days(birthday("1976-02-29", 1976)) == leap
    assert days(birthday("2000-02-29")) == leap
    assert days(birthday("2000-12-31"))[-1] == date(2028, 12, 31)


def test_a_birthday_tells_the_year_where_it_is_known_and_rings_earlier_too() -> None:
    known, unknown = events(
        birthday("1975-05-14", 1975), birthday("2000-05-14"), language="de", birthday_days=3
    )
    assert known["summary"] == "Geburtstag: Anna Krüger (geboren 1975)"
    assert unknown["summary"] == "Geburtstag: Anna Krüger"
    assert rings(known) == [timedelta(hours=9), timedelta(hours=9) - timedelta(days=3)]


def test_an_event_takes_its_time_and_rings_the_day_before() -> None:
    fair, talk = events(
        entry(EntryKind.EVENT, date(2026, 11, 26), ends_on=date(2026, 11, 28), place="Kassel"),
        entry(EntryKind.EVENT, date(2026, 11, 26), at=time(19), ends_at=time(22), id=2),
    )
    assert (fair["dtstart"].dt, fair["dtend"].dt) == (date(2026, 11, 26), date(2026, 11, 29))
    assert (fair["location"], fair["transp"]) == ("Kassel", "TRANSPARENT")
    assert talk["dtend"].dt == datetime(2026, 11, 26, 22)
    assert "transp" not in talk
    assert rings(fair) == [timedelta(hours=9), timedelta(hours=9) - timedelta(days=1)]
    assert rings(talk) == [timedelta(), -timedelta(days=1)]


# ---------------------------------------------------------------- written again


TWO = (
    follow_up(date(2026, 11, 26), "Angebot", 7, at=time(10)),
    follow_up(date(2026, 11, 27), "x", 8, rrule="FREQ=WEEKLY;BYDAY=TH"),
)


def test_the_same_data_gives_the_same_bytes_at_any_time() -> None:
    first = raw(*TWO)
    later = NOW + timedelta(days=3)
    assert raw(*TWO, now=later) == first
    assert raw(*TWO, now=later, kept=kept_entries(first)) == first
    assert {one["dtstamp"].dt for one in read(first)} == {SINCE}


def test_only_what_has_changed_is_stamped_anew() -> None:
    kept = kept_entries(raw(*TWO))
    moved = follow_up(date(2026, 12, 1), "Angebot", 7, at=time(10))
    changed, once, series = events(moved, TWO[1], kept=kept)
    assert changed["dtstamp"].dt == changed["last-modified"].dt == NOW
    assert once["dtstamp"].dt == series["last-modified"].dt == SINCE
    again = raw(moved, TWO[1], kept=kept, now=SINCE - timedelta(days=900))
    assert read(again)[0]["dtstamp"].dt > SINCE  # a clock set back does not turn it round


def test_another_language_or_morning_is_a_change() -> None:
    kept = kept_entries(raw(*TWO))
    (german, *_rest) = events(*TWO, kept=kept, language="de")
    assert german["summary"].startswith("Wiedervorlage")
    assert german["dtstamp"].dt == NOW


def test_what_another_program_wrote_is_not_taken_over() -> None:
    other = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert kept_entries(other) == {}
    assert kept_entries(b"\xff\x00 no calendar") == {}


def test_a_rule_repeats_from_a_day_of_its_own() -> None:
    weekly = "FREQ=WEEKLY;BYDAY=TH"
    (event,) = events(follow_up(date(2026, 11, 26), "x", at=time(10, 0), rrule=weekly))
    assert event["rrule"].to_ical() == b"FREQ=WEEKLY;BYDAY=TH"
    once, series = events(follow_up(date(2026, 11, 27), "x", rrule=weekly))
    assert "rrule" not in once
    assert (once["dtstart"].dt, series["dtstart"].dt) == (date(2026, 11, 27), date(2026, 12, 3))
    assert once["uid"] != series["uid"]


def test_until_is_of_the_kind_of_the_start() -> None:
    rule = "FREQ=DAILY;UNTIL=20261201T220000Z"
    day, timed = events(
        follow_up(date(2026, 11, 26), rrule=rule),
        follow_up(date(2026, 11, 26), number=2, at=time(10, 0), rrule=rule),
    )
    assert day["rrule"]["UNTIL"] == [date(2026, 12, 1)]
    assert timed["rrule"]["UNTIL"] == [datetime(2026, 12, 1, 23, 59, 59)]


def test_a_rule_nobody_can_read_leaves_the_day() -> None:
    (event,) = events(follow_up(date(2026, 11, 26), rrule="FREQ=NEVER"))
    assert "rrule" not in event


@given(text=st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n,;\\:")))
def test_any_text_is_escaped_folded_and_read_back(text: str) -> None:
    data = raw(follow_up(date(2026, 11, 26), text))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    data.decode()
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event["summary"] == (f"Follow-up: Anna Krüger – {text}" if text else event["summary"])
    (calendar,) = vobject.readComponents(data.decode())
    assert len(calendar.vevent_list) == 1
