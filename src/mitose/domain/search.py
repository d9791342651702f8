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
    for match in _WORD.finditer(text):
        token = match[0]
        folded = fold(token)
        longest = max((len(word) for word in words if folded.startswith(word)), default=0)
        if not longest:
            continue
        end = next(
            (at for at in range(1, len(token)) if len(fold(token[:at])) >= longest), len(token)
        )
        found.append((match.start(), match.start() + end))
    return found


def query_words(text: str) -> tuple[str, ...]:
    """The folded words of what the user typed; each must start a word of the contact."""
    return tuple(words_of(text))
