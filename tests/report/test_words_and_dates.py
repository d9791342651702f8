from __future__ import annotations

import re
from datetime import date, time

import pytest

from mitose.report.dates import Dates, repetition
from mitose.report.words import Words
from mitose.report.words_de import DE
from mitose.report.words_en import EN

DAY = date(2026, 11, 23)


def test_both_languages_have_the_same_words_with_the_same_places():
    assert DE.keys() == EN.keys()
    for key, german in DE.items():
        assert set(re.findall(r"{\w+}", german)) == set(re.findall(r"{\w+}", EN[key])), key


def test_braces_in_a_users_text_stay_as_they_are():
    assert Words("en")("quoted", text="a {text} {n} b") == "“a {text} {n} b”"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("de", "Di, 24. November, 10:00"), ("en", "Tue 24 November, 10:00")],
)
def test_a_date_with_its_time(language, expected):
    assert Dates(language, DAY).weekday(date(2026, 11, 24), time(10)) == expected


def test_another_year_is_written_out():
    dates = Dates("de", DAY)
    assert dates.short(date(2026, 3, 3)) == "3. März"
    assert dates.short(date(2027, 1, 5)) == "5. Januar 2027"
    assert dates.month(date(2027, 1, 5)) == "Januar 2027"
    assert Dates("en", DAY).month_year(date(2024, 3, 5)) == "March 2024"


@pytest.mark.parametrize(
    ("rrule", "german", "english"),
    [
        ("", "", ""),
        ("FREQ=WEEKLY", "jede Woche", "every week"),
        ("FREQ=WEEKLY;INTERVAL=8", "alle 8 Wochen", "every 8 weeks"),
        ("freq=monthly;interval=3;wkst=MO", "alle 3 Monate", "every 3 months"),
        ("FREQ=YEARLY", "jedes Jahr", "every year"),
        (
            "FREQ=MONTHLY;BYDAY=1MO",
            "jeden Monat am ersten Montag",
            "every month on the first Monday",
        ),
        ("FREQ=WEEKLY;BYSETPOS=9", "wiederholt sich", "repeats"),
        ("FREQ=WEEKLY;INTERVAL=x", "wiederholt sich", "repeats"),
        ("nonsense", "wiederholt sich", "repeats"),
    ],
)
def test_a_repetition_in_words(rrule, german, english):
    assert repetition(rrule, Words("de")) == german
    assert repetition(rrule, Words("en")) == english
