"""A line of history is read in German and English, and never more than it says."""

from __future__ import annotations

from datetime import date, time

import pytest

from mitose.domain.logged_line import Note, NoteKind, parse
from mitose.domain.past_dates import parse_past

TODAY = date(2026, 11, 26)  # a Thursday


def read(line, language="en"):
    return parse(line, TODAY, time(12), language)


def test_the_line_of_the_design():
    line = read("called, offered tickets, she needs a photographer #needs")
    assert (line.kind, line.on, line.from_them) == ("called", TODAY, False)
    assert line.text == "offered tickets, she needs a photographer"
    assert line.notes == (
        Note(NoteKind.OFFER, "tickets"),
        Note(NoteKind.NEEDS, "a photographer"),
    )


def test_it_in_german():
    line = read("gestern angerufen, Karten angeboten, sie sucht eine Fotografin #sucht", "de")
    assert (line.kind, line.on) == ("called", date(2026, 11, 25))
    assert line.notes == (
        Note(NoteKind.OFFER, "Karten"),
        Note(NoteKind.NEEDS, "eine Fotografin"),
    )


def test_a_mark_that_means_nothing_stays_in_the_text():
    line = read("met for #coffee, tax adviser for the branch #needs #urgent")
    assert line.text == "met for #coffee, tax adviser for the branch #urgent"
    assert line.notes == (Note(NoteKind.NEEDS, "tax adviser for the branch #urgent"),)
    german = read("telefoniert, Steuerberater #bedarf", "de")
    assert german.notes == (Note(NoteKind.NEEDS, "Steuerberater"),)


@pytest.mark.parametrize(
    ("text", "kind", "from_them"),
    [
        ("she called me", "called", True),
        ("er hat angerufen", "called", True),
        ("sie rief mich an", "called", True),
        ("called her", "called", False),
        ("ihn angerufen", "called", False),
        ("they wrote to me", "wrote", True),
        ("gemailt", "wrote", False),
        ("coffee with her", "met", False),
        ("heard of her new post", "other", False),
    ],
)
def test_who_began(text, kind, from_them):
    line = read(text)
    assert (line.kind, line.from_them) == (kind, from_them)


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("called yesterday", date(2026, 11, 25), None),
        ("called on Friday", date(2026, 11, 20), None),
        ("sie rief mich am Montag an", date(2026, 11, 23), None),
        ("Kaffee am 12.11.", date(2026, 11, 12), None),
        ("met, 20 Dec", date(2025, 12, 20), None),
        ("heute 10 Uhr telefoniert", TODAY, time(10)),
        ("call tomorrow", TODAY, None),
    ],
)
def test_the_day_lies_behind(text, day, at):
    line = read(text, "de")
    assert (line.on, line.at) == (day, at)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("sent her the survey", Note(NoteKind.GIVEN, "the survey")),
        ("Buch mitgebracht", Note(NoteKind.GIVEN, "Buch")),
        ("she gave me a hint", Note(NoteKind.RECEIVED, "a hint")),
        ("Tipp bekommen", Note(NoteKind.RECEIVED, "Tipp")),
        ("referred me to Tom", Note(NoteKind.REFERRAL_RECEIVED, "Tom")),
        ("recommended her to Lena", Note(NoteKind.REFERRAL_GIVEN, "Lena")),
        ("promised her the list", Note(NoteKind.PROMISE, "the list")),
        ("a room for forty #has", Note(NoteKind.HAS, "a room for forty")),
    ],
)
def test_what_came_up(text, note):
    assert read(f"met, {text}").notes == (note,)


@pytest.mark.parametrize("text", ["she offered help", "er hat angerufen", "good talk", "", "#x"])
def test_nothing_is_made_of_what_says_nothing(text):
    assert read(text).notes == ()


def test_a_date_ahead_is_unsure():
    ahead = parse_past("tomorrow", TODAY)
    assert ahead is not None
    assert ahead.unsure
    for span in ("in 2 weeks", "in 10 Tagen"):  # no month: the year before is not meant
        found = parse_past(span, TODAY)
        assert found is not None
        assert found.day > TODAY
        assert found.unsure
    behind = parse_past("29 Feb", date(2028, 2, 1))
    assert behind is not None
    assert behind.unsure  # there was none a year before
