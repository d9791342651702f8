from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitose.report.clean import (
    breakable,
    clean,
    is_rtl,
    is_safe_link,
    mail_link,
    one_line,
    phone_link,
    web_link,
)


@given(st.text(st.characters(), max_size=60))
def test_nothing_unprintable_is_left(text):
    for char in clean(text):
        assert char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs", "Co")
        assert char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_what_people_write_stays():
    text = "Zoë Müller-Lüdenscheidt\n👩\u200d👩\u200d👧 עברית ไทย 王小明 ½ € „ja“\tTab"
    assert clean(text) == text


def test_every_kind_of_line_end():
    assert clean("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


def test_one_line_has_an_end():
    assert one_line("  a\n\t b\u202e  ") == "a b"
    assert len(one_line("x" * 5000)) == 400


def test_a_word_stays_a_word_but_no_line_is_run_over():
    compound = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    assert breakable(compound) == compound
    assert max(map(len, breakable("x" * 300).split("\u200b"))) <= 10
    assert breakable("x" * 300).replace("\u200b", "") == "x" * 300
    assert breakable("王" * 200) == "王" * 200
    assert "@\u200b" in breakable("anna.von.beispiel@lange-adresse.example")


def test_a_break_never_parts_a_letter_from_its_accent():
    pieces = breakable("e\u0301" * 100).split("\u200b")
    assert all(not unicodedata.combining(piece[0]) for piece in pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Anna", False), ("محمد", True), ("123 יצחק", True), ("", False), ("12 ab עב", False)],
)
def test_the_first_strong_letter_decides_the_direction(text, expected):
    assert is_rtl(text) is expected


def test_links_are_mail_phone_or_web_and_nothing_else():
    assert mail_link("anna@firma.example") == "mailto:anna@firma.example"
    assert mail_link("änne@firma.example") == "mailto:%C3%A4nne@firma.example"
    assert mail_link("anna@firma.example?bcc=x@y.example") == ""
    assert mail_link("a b@c") == ""
    assert mail_link("javascript:alert(1)") == ""
    assert phone_link("+49 (0)561 555 01-42") == "tel:+495615550142"
    assert phone_link("0561/5550142") == "tel:05615550142"
    assert phone_link("call me") == ""
    assert web_link("https://firma.example/ä b") == "https://firma.example/%C3%A4%20b"
    for bad in ("javascript:alert(1)", "file:///etc/passwd", "//firma.example", "https://", "x"):
        assert web_link(bad) == ""
    assert not is_safe_link("file:///etc/passwd")
    assert not is_safe_link("javascript:alert(1)")
    assert not is_safe_link("")
