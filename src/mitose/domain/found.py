"""Where a search found a contact, when what was found does not stand on its card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mitose.domain.search import fold_words, marks

_BEFORE, _BEHIND = 16, 60


@dataclass(frozen=True, slots=True)
class Found:
    """``place`` is a field of the contact or what hangs on it; ``text`` is what stands there."""

    place: str
    text: str


def unseen(shown: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """The folded words that none of the texts shown has."""
    there = [part for text in shown for part in fold_words(text)]  # kept from letter to letter
    return tuple(word for word in words if not any(part.startswith(word) for part in there))


def snippet(text: str, words: Sequence[str]) -> str:
    """The part of a text around the first of these folded words, on one line; empty without."""
    line = " ".join(text.split())
    hits = marks(line, words)
    if not hits:
        return ""
    start, end = hits[0]
    first = 0 if start <= _BEFORE else line.find(" ", start - _BEFORE, start) + 1 or start
    last = min(len(line), end + _BEHIND)
    return f"{'…' if first else ''}{line[first:last]}{'…' if last < len(line) else ''}"
