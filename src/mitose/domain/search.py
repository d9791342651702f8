"""Search: one fold for index and query, and the query the user types."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPECIAL = re.compile("[ßæøłđœı]")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "ı": "i"})
# Chinese and Japanese signs stand as words of their own: their words have no gaps between them.
_SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Fold text so that Müller, Mueller and Muller are one.

    casefold, NFKD without marks, ß→ss, æ→ae, ø→o, ł→l, then ae/oe/ue→a/o/u
    (but que stays: Quelle).
    """
    text = text.casefold()
    if _BEYOND_ASCII.search(text):
        if _SPECIAL.search(text):
            text = text.translate(_LETTERS)
        text = unicodedata.normalize("NFKD", text)
        text = _LATIN_MARKS.sub("", text)
        if _BEYOND_ASCII.search(text):  # other scripts have marks of their own
            text = _other_marks().sub("", text)
    if "e" in text:
        text = text.replace("ae", "a").replace("oe", "o")
        text = text.replace("que", "q\0e").replace("ue", "u").replace("\0", "u")
    return text


@lru_cache(maxsize=1)
def _other_marks() -> re.Pattern[str]:
    """The combining marks of all scripts; gathered when the first text needs it."""
    marks = (char for char in map(chr, range(0x300, 0x1FFFF)) if unicodedata.combining(char))
    return re.compile(f"[{''.join(marks)}]+")


@lru_cache(maxsize=20_000)
def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of ``text`` in order, letters and digits only."""
    return tuple(_WORD.findall(fold(text)))


def words_of(text: str) -> list[str]:
    """The folded words of a long text, not remembered as ``fold_words`` does."""
    return _WORD.findall(fold(text))


def query_words(text: str) -> tuple[str, ...]:
    """The folded words of what the user typed; each must start a word of the contact."""
    return tuple(words_of(text))
