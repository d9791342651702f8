"""How a German name sounds: Meier, Maier and Mayr are one code (the Cologne method of 1969)."""

from __future__ import annotations

from functools import lru_cache

_ALONE = {
    **dict.fromkeys("aeiouy", "0"),
    "h": "",
    "b": "1",
    **dict.fromkeys("fvw", "3"),
    **dict.fromkeys("gkq", "4"),
    "l": "5",
    **dict.fromkeys("mn", "6"),
    "r": "7",
    **dict.fromkeys("sz", "8"),
    "j": "0",
}
_HARD_AT_START = frozenset("ahkloqrux")
_HARD_INSIDE = frozenset("ahkoqux")


@lru_cache(maxsize=50_000)
def sound_of(word: str) -> str:
    """The code of a folded word; '' for what has no Latin letters."""
    codes: list[str] = []
    for place, letter in enumerate(word):
        before = word[place - 1] if place else ""
        behind = word[place + 1] if place + 1 < len(word) else ""
        codes.append(_code(letter, before, behind))
    joined = "".join(codes)
    single = [sign for place, sign in enumerate(joined) if not place or joined[place - 1] != sign]
    return "".join(single[:1] + [sign for sign in single[1:] if sign != "0"])


def _code(letter: str, before: str, behind: str) -> str:
    if letter == "p":
        return "3" if behind == "h" else "1"
    if letter in "dt":
        return "8" if behind and behind in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter != "c":
        return _ALONE.get(letter, "")
    if not before:
        return "4" if behind in _HARD_AT_START else "8"
    return "4" if behind in _HARD_INSIDE and before not in "sz" else "8"
