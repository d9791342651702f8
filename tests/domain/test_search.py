"""One fold for what is indexed and for what is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitose.domain.search import fold, fold_words, query_words, words_in


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Müller", "muller"),
        ("Mueller", "muller"),
        ("MULLER", "muller"),
        ("Größe", "grosse"),
        ("Groeße", "grosse"),
        ("Åse Øverland", "ase overland"),
        ("Łódź", "lodz"),
        ("Ærø", "aro"),
        ("Quelle", "quelle"),
        ("Queensland", "queensland"),
        ("Zoë Çelik", "zo celik"),
        ("İpek Işık", "ipek isik"),
        ("ﬁnal ①", "final 1"),
        ("Ιωάννης", "ιωαννησ"),
        ("สมชาย", "สมชาย"),
        ("अनिता", "अनिता"),
        ("محمَّد", "محمد"),
    ],
)
def test_spellings_of_a_name_are_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_words_are_letters_and_digits() -> None:
    assert fold_words("O'Neill-Weiß, Dr.  (2.)_x") == ("o", "neill", "weiss", "dr", "2", "x")
    assert query_words("  Anna.Krüger@example.org ") == ("anna", "kruger", "example", "org")


def test_signs_without_gaps_are_words_of_their_own() -> None:
    assert fold_words("山田 太郎") == ("山", "田", "太", "郎")


@given(st.lists(st.text(st.characters(exclude_characters="\x1e\x00")), max_size=6))
def test_texts_folded_together_come_out_as_each_alone(texts: list[str]) -> None:
    together = fold("\x1e".join(texts)).split("\x1e")
    assert [words_in(text) for text in together] == [words_in(fold(text)) for text in texts or [""]]


@given(st.text(st.characters(exclude_characters="\x00")))
def test_words_hold_nothing_but_letters_and_digits(text: str) -> None:
    assert all(char.isalnum() for word in fold_words(text) for char in word)
