"""One line for a new contact, in German and English."""

from __future__ import annotations

from datetime import date, time

import pytest

from mitose.domain.category import Category
from mitose.domain.quick_add import parse

TODAY = date(2026, 11, 23)  # a Monday
NOON = time(12)


def read(line, language="en"):
    return parse(line, TODAY, NOON, language)


def test_the_whole_line_of_the_design():
    found = read("Sabine Hartwig, Nordlicht Energie, next, call tomorrow 10:00 #energy @BVMW")
    assert found.name == "Sabine Hartwig"
    assert found.organisation == "Nordlicht Energie"
    assert found.category is Category.NEXT
    assert found.follow_up is not None
    assert (found.follow_up.due, found.follow_up.at) == (date(2026, 11, 24), time(10))
    assert (found.follow_up.kind, found.follow_up.text) == ("call", "call")
    assert found.tags == ("energy",)
    assert found.circles == ("BVMW",)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Eva Malik, als Nächstes", Category.NEXT),
        ("Eva Malik, in Zukunft", Category.FUTURE),
        ("Eva Malik, have", Category.HAVE),
        ("Eva Malik, Next Level Events", None),
    ],
)
def test_categories_are_whole_words_of_both_languages(line, category, language):
    assert read(line, language).category is category


def test_german_puts_the_verb_last():
    found = read("Eva Malik, morgen 10 Uhr anrufen", "de")
    assert found.follow_up is not None
    assert (found.follow_up.due, found.follow_up.at) == (date(2026, 11, 24), time(10))
    assert (found.follow_up.kind, found.follow_up.text) == ("call", "anrufen")


def test_addresses_are_recognised_wherever_they_stand():
    found = read("Eva Malik eva@malik.example, +49 561 555 0101, Malik KG, owner")
    assert found.name == "Eva Malik"
    assert [(one.kind, one.value) for one in found.methods] == [
        ("email", "eva@malik.example"),
        ("phone", "+49 561 555 0101"),
    ]
    assert (found.organisation, found.role) == ("Malik KG", "owner")


@pytest.mark.parametrize("line", ["Anna Krüger", "Krüger + Partner", "Agentur 42", "Dr. Eva Malik"])
def test_a_name_alone_stays_a_name(line):
    found = read(line)
    assert found.name == line
    assert not found.more_than_a_name


def test_a_date_in_the_past_is_not_taken():
    found = read("Eva Malik, call 1 Jan 2020")
    assert found.follow_up is None
    assert found.organisation == "call 1 Jan 2020"


@pytest.mark.parametrize("line", ["", " , ,", "#tag", "@", ",,#,@,"])
def test_nothing_makes_it_fail(line):
    read(line)
