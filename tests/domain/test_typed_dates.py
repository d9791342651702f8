"""Typed dates: what people type is understood as they mean it, or not at all."""

from __future__ import annotations

from datetime import date, time

import pytest

from mitose.domain.typed_dates import parse_repeat, parse_when

TODAY = date(2026, 11, 23)  # a Monday

UNDERSTOOD = [
    # the days around today
    ("today", "2026-11-23", None),
    ("heute", "2026-11-23", None),
    ("Tomorrow", "2026-11-24", None),
    ("morgen", "2026-11-24", None),
    ("day after tomorrow", "2026-11-25", None),
    ("the day after tomorrow", "2026-11-25", None),
    ("übermorgen", "2026-11-25", None),
    ("uebermorgen", "2026-11-25", None),
    ("tomorrow 10:00", "2026-11-24", "10:00"),
    ("tomorrow at 10", "2026-11-24", "10:00"),
    ("10:00 tomorrow", "2026-11-24", "10:00"),
    ("morgen 10 Uhr", "2026-11-24", "10:00"),
    ("morgen um 10", "2026-11-24", "10:00"),
    ("morgen um 10.30 Uhr", "2026-11-24", "10:30"),
    ("heute, 14:30", "2026-11-23", "14:30"),
    # weekdays
    ("Friday", "2026-11-27", None),
    ("on Friday", "2026-11-27", None),
    ("this Friday", "2026-11-27", None),
    ("am Freitag", "2026-11-27", None),
    ("Fr 14:30", "2026-11-27", "14:30"),
    ("Fr. 14:30 Uhr", "2026-11-27", "14:30"),
    ("Freitag 14 Uhr", "2026-11-27", "14:00"),
    ("Freitag 14 Uhr 15", "2026-11-27", "14:15"),
    ("fri 2pm", "2026-11-27", "14:00"),
    ("Friday at 2:30 pm", "2026-11-27", "14:30"),
    ("Friday 9 a.m.", "2026-11-27", "09:00"),
    ("Friday noon", "2026-11-27", "12:00"),
    ("next Tuesday", "2026-11-24", None),
    ("next Tuesday 10:00", "2026-11-24", "10:00"),
    ("nächsten Dienstag 10 Uhr", "2026-11-24", "10:00"),
    ("kommenden Donnerstag", "2026-11-26", None),
    ("übernächsten Dienstag", "2026-12-01", None),
    ("Monday", "2026-11-30", None),
    ("nächsten Montag", "2026-11-30", None),
    ("Sonnabend", "2026-11-28", None),
    ("Di 24.", "2026-11-24", None),
    ("Tue 24", "2026-11-24", None),
    ("Tue 24 10:00", "2026-11-24", "10:00"),
    ("Thu 24", "2026-12-24", None),
    # spans
    ("in 2 weeks", "2026-12-07", None),
    ("in two weeks", "2026-12-07", None),
    ("in a week", "2026-11-30", None),
    ("in einer Woche", "2026-11-30", None),
    ("in drei Tagen", "2026-11-26", None),
    ("in 14 Tagen", "2026-12-07", None),
    ("in 8 Wochen", "2027-01-18", None),
    ("in 8 Wochen um 9 Uhr", "2027-01-18", "09:00"),
    ("in a month", "2026-12-23", None),
    ("in drei Monaten", "2027-02-23", None),
    ("in one year", "2027-11-23", None),
    ("3 days from now", "2026-11-26", None),
    ("Freitag in zwei Wochen", "2026-12-11", None),
    ("heute in einer Woche", "2026-11-30", None),
    # weeks
    ("next week", "2026-11-30", None),
    ("nächste Woche", "2026-11-30", None),
    ("übernächste Woche", "2026-12-07", None),
    ("week after next", "2026-12-07", None),
    ("nächste Woche Dienstag", "2026-12-01", None),
    ("Dienstag nächster Woche", "2026-12-01", None),
    ("Tuesday next week", "2026-12-01", None),
    ("KW 49", "2026-11-30", None),
    ("KW49", "2026-11-30", None),
    ("in KW 49", "2026-11-30", None),
    ("week 49", "2026-11-30", None),
    ("Mittwoch KW 49", "2026-12-02", None),
    ("KW 2", "2027-01-11", None),
    ("KW 3/2027", "2027-01-18", None),
    # written dates
    ("5.12.", "2026-12-05", None),
    ("05.12.", "2026-12-05", None),
    ("am 5.12.", "2026-12-05", None),
    ("5. 12. 2026", "2026-12-05", None),
    ("5.12.2026", "2026-12-05", None),
    ("5.12.26", "2026-12-05", None),
    ("5.12.2026 10:00", "2026-12-05", "10:00"),
    ("5.12. um 10.30", "2026-12-05", "10:30"),
    ("Sa, 5.12.", "2026-12-05", None),
    ("5. Dezember", "2026-12-05", None),
    ("5. Dez", "2026-12-05", None),
    ("bis 3. Dez.", "2026-12-03", None),
    ("5. Dezember 2026, 14 Uhr", "2026-12-05", "14:00"),
    ("3 Dec", "2026-12-03", None),
    ("by 3 Dec", "2026-12-03", None),
    ("3rd of December", "2026-12-03", None),
    ("Dec 3", "2026-12-03", None),
    ("December 3rd, 2026", "2026-12-03", None),
    ("Thursday 3 December", "2026-12-03", None),
    ("2026-12-05", "2026-12-05", None),
    ("2026-12-05 10:00", "2026-12-05", "10:00"),
    ("2026-12-05T10:00", "2026-12-05", "10:00"),
    ("1. März", "2027-03-01", None),
    ("22.11.", "2027-11-22", None),
    ("23.11.", "2026-11-23", None),
    ("the 24th", "2026-11-24", None),
    ("am 3.", "2026-12-03", None),
    # ends
    ("end of month", "2026-11-30", None),
    ("the end of the month", "2026-11-30", None),
    ("Ende des Monats", "2026-11-30", None),
    ("Monatsende", "2026-11-30", None),
    ("end of next month", "2026-12-31", None),
    ("Ende Januar", "2027-01-31", None),
    ("end of December", "2026-12-31", None),
    ("Jahresende", "2026-12-31", None),
    ("next month", "2026-12-01", None),
    ("nächsten Monat", "2026-12-01", None),
]


@pytest.mark.parametrize(("text", "day", "at"), UNDERSTOOD)
def test_understands(text: str, day: str, at: str | None) -> None:
    when = parse_when(text, TODAY, time(9, 0), "de")
    assert when is not None
    assert when.day == date.fromisoformat(day)
    assert when.at == (time.fromisoformat(at) if at else None)
    assert when.understood == text
    assert not when.unsure


NOT_SURE_ENOUGH = [
    "",
    "   ",
    "soon",
    "demnächst",
    "tomorrow at 3",
    "morgen um 3",
    "halb drei",
    "3/4",
    "3/4/2026",
    "32.12.",
    "31.11.",
    "30. Februar",
    "5.13.",
    "2026-13-01",
    "KW 54",
    "KW 53 2025",
    "tomorrow 25:00",
    "morgen 10:60",
    "13 pm tomorrow",
    "Friday 5 December",  # a Saturday
    "Mi 24.11.2026",  # a Tuesday
    "the weekend",
    "Ende der Woche",
    "call Anna tomorrow",
    "tomorrow or Friday",
    "12",
    "in weeks",
    "next",
    "0.12.",
    "in 2 hours",  # nobody said what time it is
]


@pytest.mark.parametrize("text", NOT_SURE_ENOUGH)
@pytest.mark.parametrize("language", ["de", "en"])
def test_says_nothing_rather_than_something_wrong(text: str, language: str) -> None:
    assert parse_when(text, TODAY, None, language) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", "2026-11-22"),
        ("gestern", "2026-11-22"),
        ("vorgestern", "2026-11-21"),
        ("last Friday", "2026-11-20"),
        ("letzten Montag", "2026-11-16"),
        ("vor 2 Wochen", "2026-11-09"),
        ("3 days ago", "2026-11-20"),
        ("5.12.2025", "2025-12-05"),
        ("2026-11-22", "2026-11-22"),
        ("in 2 years", "2028-11-23"),
        ("5 Dec 2029", "2029-12-05"),
        ("29. Februar", "2028-02-29"),
    ],
)
def test_past_and_far_days_are_to_be_asked(text: str, day: str) -> None:
    when = parse_when(text, TODAY, None, "en")
    assert when is not None
    assert when.day == date.fromisoformat(day)
    assert when.unsure


def test_a_time_alone_is_today_while_it_lies_ahead() -> None:
    ahead = parse_when("14:00", TODAY, time(9, 0), "en")
    passed = parse_when("8 Uhr", TODAY, time(9, 0), "de")
    assert ahead is not None
    assert passed is not None
    assert (ahead.day, ahead.at) == (TODAY, time(14, 0))
    assert (passed.day, passed.at) == (date(2026, 11, 24), time(8, 0))


def test_in_two_hours_counts_from_now_over_midnight_too() -> None:
    soon = parse_when("in 2 hours", TODAY, time(9, 5), "en")
    late = parse_when("in 30 Minuten", TODAY, time(23, 45), "de")
    assert soon is not None
    assert late is not None
    assert (soon.day, soon.at) == (TODAY, time(11, 5))
    assert (late.day, late.at) == (date(2026, 11, 24), time(0, 15))


def test_a_dotted_pair_is_a_date_in_german_only() -> None:
    german = parse_when("5.12", TODAY, None, "de")
    assert german is not None
    assert german.day == date(2026, 12, 5)
    assert parse_when("5.12", TODAY, None, "en") is None


def test_the_end_of_a_month_is_kept_when_months_are_added() -> None:
    when = parse_when("in einem Monat", date(2027, 1, 31), None, "de")
    assert when is not None
    assert when.day == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("every two weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("alle 6 Wochen", "FREQ=WEEKLY;INTERVAL=6"),
        ("alle zwei Wochen", "FREQ=WEEKLY;INTERVAL=2"),
        ("every month", "FREQ=MONTHLY"),
        ("jeden Monat", "FREQ=MONTHLY"),
        ("alle 3 Monate", "FREQ=MONTHLY;INTERVAL=3"),
        ("yearly", "FREQ=YEARLY"),
        ("jedes Jahr", "FREQ=YEARLY"),
        ("jährlich", "FREQ=YEARLY"),
        ("Every day", "FREQ=DAILY"),
        ("wöchentlich", "FREQ=WEEKLY"),
        ("every week", "FREQ=WEEKLY"),
        ("every quarter", "FREQ=MONTHLY;INTERVAL=3"),
        ("vierteljährlich", "FREQ=MONTHLY;INTERVAL=3"),
        ("every Tuesday", "FREQ=WEEKLY;BYDAY=TU"),
        ("jeden Dienstag", "FREQ=WEEKLY;BYDAY=TU"),
        ("dienstags", "FREQ=WEEKLY;BYDAY=TU"),
        ("first Monday of the month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("am letzten Freitag des Monats", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("jeden ersten Montag im Monat", "FREQ=MONTHLY;BYDAY=1MO"),
        ("", ""),
        ("Tuesday", ""),
        ("Dienstag", ""),
        ("every now and then", ""),
        ("alle 0 Wochen", ""),
        ("every", ""),
    ],
)
def test_repeats(text: str, rule: str) -> None:
    assert parse_repeat(text) == rule
