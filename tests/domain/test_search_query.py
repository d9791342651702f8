"""The filter's little language, in German and English."""

from __future__ import annotations

import pytest

from mitose.domain.search_query import Term, has_phrase, has_words, parse


def test_plain_words_are_folded_and_nothing_else():
    found = parse("Müller  kassel")
    assert found.words == ("muller", "kassel")
    assert found.terms == ()


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("org:Nord", Term("org", ("nord",))),
        ("Firma:Nord", Term("org", ("nord",))),
        ("ort:Köln", Term("city", ("koln",))),
        ("tag:energy", Term("tag", ("energy",))),
        ('org:"Krüger + Partner"', Term("org", ("kruger", "partner"), phrase=True)),
        ('"wind park"', Term("", ("wind", "park"), phrase=True)),
        ("quelle:Telefon", Term("source", ("phone",))),
        ("source:Telefonbuch", Term("source", ("telefonbuch",))),
        ("-quelle:Mailprogramm", Term("source", ("mail", "program"), without=True)),
        ("-kassel", Term("", ("kassel",), without=True)),
        ("-tag:cold", Term("tag", ("cold",), without=True)),
        ("is:archived", Term("is", value="archived")),
        ("ist:archiviert", Term("is", value="archived")),
        ("due:today", Term("due", value="today")),
        ("fällig:überfällig", Term("due", value="overdue")),
    ],
)
def test_terms(text, term):
    assert parse(text).terms == (term,)


def test_words_of_terms_narrow_by_the_index_but_not_those_left_out():
    found = parse('anna org:"Krüger Partner" -berlin due:week')
    assert found.words == ("anna", "kruger", "partner")


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "org:", '"', '""', ":", "a:b:c", "due:never", "-:-"]
)
def test_nothing_half_typed_makes_it_fail_or_hides_everybody(text):
    found = parse(text)
    assert not any(term.value for term in found.terms)


@pytest.mark.parametrize("text", ["tag:", "-org:", "fällig:", "ist:"])
def test_a_field_alone_leaves_everybody_there(text):
    assert parse(text) == parse("")


def test_an_unknown_field_is_plain_words():
    assert parse("linkedin:anna").words == ("linkedin", "anna")


def test_fields_are_tested_on_word_starts_and_phrases_in_order():
    assert has_words("Nordlicht Energie GmbH", "nord ener")
    assert not has_words("Nordlicht", "licht")
    assert has_phrase("Bilder vom Wind-Park bei Kassel", "wind park")
    assert not has_phrase("Park im Wind", "wind park")
