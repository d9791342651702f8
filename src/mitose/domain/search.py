"""Search: one fold for index and query, and the query the user types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_LETTERS = {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "ı": "i"}
# Chinese and Japanese signs stand as words of their own: their words have no gaps between them.
_SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}]+")
_ASCII_WORD = re.compile("[a-z0-9]+")
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
_BETWEEN = "\x1e"  # stands between texts that are folded together
_OTHER_SCRIPTS = re.compile("[^\x00-\u036f]+")


def fold(text: str) -> str:
    """Fold text so that Müller, Mueller and Muller are one.

    casefold, NFKD without marks, ß→ss, æ→ae, ø→o, ł→l, then ae/oe/ue→a/o/u
    (but que stays: Quelle).
    """
    text = text.casefold()
    if not text.isascii():
        for letter, plain in _LETTERS.items():
            text = text.replace(letter, plain)
        text = unicodedata.normalize("NFKD", text)
        text = _LATIN_MARKS.sub("", text)
        if not text.isascii():  # other scripts have marks of their own
            text = _OTHER_SCRIPTS.sub(_without_marks, text)
    if "e" in text:
        text = text.replace("ae", "a").replace("oe", "o")
        text = text.replace("que", "q\0e").replace("ue", "u").replace("\0", "u")
    return text


def fold_each(texts: Sequence[str]) -> list[str]:
    """Several texts folded in one go: ten thousand short calls would take longer than the work."""
    whole = _BETWEEN.join([text.replace(_BETWEEN, " ") for text in texts])
    return fold(whole).split(_BETWEEN) if texts else []


def _without_marks(found: re.Match[str]) -> str:
    return "".join([char for char in found[0] if not unicodedata.combining(char)])


@lru_cache(maxsize=20_000)
def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of ``text`` in order, letters and digits only."""
    return tuple(words_of(text))


def words_of(text: str) -> list[str]:
    """The folded words of a long text, not remembered as ``fold_words`` does."""
    return words_in(fold(text))


def words_in(folded: str) -> list[str]:
    """The words of a text that is folded already."""
    return (_ASCII_WORD if folded.isascii() else _WORD).findall(folded)


def marks(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where ``text`` shows what was searched for: (start, end) of each word's found beginning."""
    found: list[tuple[int, int]] = []
    begins = tuple(words)
    tokens = list(_WORD.finditer(text))
    kept = fold_words(text)  # from letter to letter of what is typed, the texts are the same
    if len(kept) != len(tokens):  # a sign that folds to several words
        kept = tuple(fold(match[0]) for match in tokens)
    for match, folded in zip(tokens, kept, strict=True):
        if folded.startswith(begins):
            longest = max(len(word) for word in begins if folded.startswith(word))
            found.append((match.start(), match.start() + _reach(match[0], folded, longest)))
    return found


def _reach(token: str, folded: str, letters: int) -> int:
    """How far in a word its first folded letters reach."""
    if len(token) == len(folded):  # nothing was joined or left out
        return letters
    return next((at for at in range(1, len(token)) if len(fold(token[:at])) >= letters), len(token))


def query_words(text: str) -> tuple[str, ...]:
    """The folded words of what the user typed; each must start a word of the contact."""
    return tuple(words_of(text))
