"""Which words of a search a card does not show, and the part of a text that has them."""

from __future__ import annotations

from mitose.domain.found import snippet, unseen


def test_words_are_seen_where_they_start_a_word_of_what_is_shown():
    shown = ("Müller & Söhne", "Architect · Öko Bau")
    assert unseen(shown, ("muller", "oko", "arch")) == ()
    assert unseen(shown, ("bau", "choir", "hne")) == ("choir", "hne")


def test_a_snippet_shows_what_was_found_and_some_words_around_it():
    text = "Met at the fair in spring.\nSings in a choir and looks for a photographer" + " x" * 40
    part = snippet(text, ("choir",))
    assert part.startswith("…")
    assert "Sings in a choir and looks" in part
    assert part.endswith("…")
    assert len(part) < 90
    assert "\n" not in part
    assert snippet("A choir", ("choir",)) == "A choir"
    assert snippet("Something else", ("choir",)) == ""


def test_a_snippet_of_one_endless_word_begins_with_what_was_found():
    assert snippet("x" * 100 + " kassel", ("kas",)) == "…kassel"
