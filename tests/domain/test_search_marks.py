"""Where a name shows what was searched for."""

from __future__ import annotations

import pytest

from mitose.domain.search import marks, query_words


@pytest.mark.parametrize(
    ("text", "typed", "pieces"),
    [
        ("Sabine Hartwig", "har", ["Har"]),
        ("Anna Krüger", "krue", ["Krü"]),
        ("Jürgen Größe", "grosse jurg", ["Jürg", "Größe"]),
        ("Dr. Harald Voss", "xyz", []),
        ("Petra Weißenborn", "weis", ["Weiß"]),
    ],
)
def test_marks_are_pieces_of_the_text_as_written(text, typed, pieces):
    found = marks(text, query_words(typed))
    assert [text[start:end] for start, end in found] == pieces
