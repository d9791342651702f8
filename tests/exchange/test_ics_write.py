"""Calendars, as other libraries read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile

import icalendar
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from mitose.domain.category import DoNotSuggest, Relationship
from mitose.domain.contact import Contact, ContactDetails
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import Approach, Step, StepState
from mitose.exchange.ics_write import write_ics

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
UID = "5f0c2a34-0000-4000-8000-000000000001"


def raw(*details: ContactDetails, language: str = "en") -> bytes:
    return b"".join(write_ics(details, language, NOW))  # type: ignore[arg-type]


def events(*details: ContactDetails, language: str = "en") -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(raw(*details, language=language))
    assert (calendar["version"], "prodid" in calendar) == ("2.0", True)
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def contact(**values: object) -> Contact:
    return Contact(1, UID, "Anna Krüger", **values)  # type: ignore[arg-type]


def with_follow_up(*entries: FollowUp) -> ContactDetails:
    return ContactDetails(contact(), follow_ups=entries)


def test_a_timed_follow_up_floats_and_an_untimed_one_is_a_day() -> None:
    timed, whole = events(
        with_follow_up(
            FollowUp(date(2026, 11, 26), "Angebot", time(10, 0), "call", id=7),
            FollowUp(date(2026, 11, 27), id=8),
        ),
        language="de",
    )
    assert timed["dtstart"].dt == datetime(2026, 11, 26, 10, 0)
    assert timed["dtstart"].dt.tzinfo is None
    assert timed["dtstart"].params == {}
    assert timed["summary"] == "Anrufen: Anna Krüger – Angebot"
    assert timed["uid"] == f"follow-up-7-{UID}"
    assert timed["dtstamp"].dt == NOW
    assert whole["dtstart"].dt == date(2026, 11, 27)
    assert whole["dtstart"].params["VALUE"] == "DATE"
    assert whole["summary"] == "Wiedervorlage: Anna Krüger"
    (alarm,) = timed.walk("VALARM")
    assert alarm["trigger"].dt == timedelta()
    (alarm,) = whole.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=9)


def test_the_same_thing_has_the_same_uid_next_time() -> None:
    before = with_follow_up(FollowUp(date(2026, 11, 26), "Angebot", id=7))
    after = with_follow_up(FollowUp(date(2026, 12, 3), "Anders", id=7))
    assert [one["uid"] for one in events(before)] == [one["uid"] for one in events(after)]


def test_what_is_done_dropped_or_closed_is_not_in_it() -> None:
    day = date(2026, 11, 26)
    steps = (
        Step("offen", day, time(9, 0), id=1), Step("ohne Tag", id=2),
        Step("getan", day, state=StepState.DONE, id=3),
    )  # fmt: skip
    details = ContactDetails(
        contact(),
        follow_ups=(FollowUp(day, done_on=day, id=1), FollowUp(day, dropped=True, id=2)),
        approach=Approach(steps=steps),
        past_approaches=(Approach(steps=steps, closed_at=NOW),),
    )
    (event,) = events(details)
    assert event["summary"] == "Next step: Anna Krüger – offen"
    assert event["uid"] == f"step-1-{UID}"


def test_birthdays_come_every_year_and_29_february_on_1_march() -> None:
    def days(birthday: str) -> list[date]:
        (event,) = events(ContactDetails(contact(birthday=birthday)))
        start = event["dtstart"].dt
        assert event["dtstart"].params["VALUE"] == "DATE"
        rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=datetime.combine(start, time()))
        return [one.date() for one in takewhile(lambda one: one.year < 2029, rule)][-4:]

    assert days("1975-05-14") == [date(year, 5, 14) for year in (2025, 2026, 2027, 2028)]
    leap = [date(2025, 3, 1), date(2026, 3, 1), date(2027, 3, 1), date(2028, 2, 29)]
    assert days("1976-02-29") == leap
    assert days("--02-29") == leap
    assert days("--12-31")[-1] == date(2028, 12, 31)


def test_nobody_is_told_of_a_dead_contacts_birthday() -> None:
    details = ContactDetails(contact(birthday="1975-05-14", do_not_suggest=DoNotSuggest.DECEASED))
    assert events(details) == []


def test_a_rule_repeats_from_a_day_of_its_own() -> None:
    thursday = FollowUp(date(2026, 11, 26), "x", time(10, 0), rrule="FREQ=WEEKLY;BYDAY=TH", id=1)
    (event,) = events(with_follow_up(thursday))
    assert event["rrule"].to_ical() == b"FREQ=WEEKLY;BYDAY=TH"
    friday = FollowUp(date(2026, 11, 27), "x", rrule="FREQ=WEEKLY;BYDAY=TH", id=1)
    once, series = events(with_follow_up(friday))
    assert "rrule" not in once
    assert (once["dtstart"].dt, series["dtstart"].dt) == (date(2026, 11, 27), date(2026, 12, 3))
    assert once["uid"] != series["uid"]


def test_until_is_of_the_kind_of_the_start() -> None:
    rule = "FREQ=DAILY;UNTIL=20261201T220000Z"
    day, timed = events(
        with_follow_up(
            FollowUp(date(2026, 11, 26), rrule=rule, id=1),
            FollowUp(date(2026, 11, 26), at=time(10, 0), rrule=rule, id=2),
        )
    )
    assert day["rrule"]["UNTIL"] == [date(2026, 12, 1)]
    assert timed["rrule"]["UNTIL"] == [datetime(2026, 12, 1, 23, 59, 59)]


def test_a_rule_nobody_can_read_leaves_the_day() -> None:
    (event,) = events(with_follow_up(FollowUp(date(2026, 11, 26), rrule="FREQ=NEVER", id=1)))
    assert "rrule" not in event


def test_ratings_and_notes_stay_here() -> None:
    details = ContactDetails(
        contact(
            birthday="--01-02", meaning="geheim", notes="geheim", importance=3, who_why="geheim",
            relationship=Relationship.LOOSE,
        ),
        interactions=(Interaction(date(2026, 1, 1), text="geheim"),),
    )  # fmt: skip
    text = raw(details).decode()
    for private in ("geheim", "loose", "importance"):
        assert private not in text.lower()


@given(text=st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n,;\\:")))
def test_any_text_is_escaped_folded_and_read_back(text: str) -> None:
    data = raw(with_follow_up(FollowUp(date(2026, 11, 26), text, id=1)))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    data.decode()
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event["summary"] == (f"Follow-up: Anna Krüger – {text}" if text else event["summary"])
    (calendar,) = vobject.readComponents(data.decode())
    assert len(calendar.vevent_list) == 1
