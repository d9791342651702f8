"""How alike two names are: the same, swapped, or near in one of the ways people write names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from mitose.domain.given_names import lines_of, same_given
from mitose.domain.name_parts import NameParts
from mitose.domain.sounds import sound_of

SAME = 1.0
_CALLED = 0.93  # nickname, or a second first name that one of the two leaves out
_DOUBLE = 0.92  # Müller and Müller-Lüdenscheidt
_ONE_SLIP = 0.9
_TWO_SLIPS = 0.8
_SOUND = 0.85
_INITIAL = 0.8
_SHORTEST_FOR_SLIP = 4
_SHORTEST_FOR_LOST_LETTER = 3
_SHORTEST_FOR_TWO = 8


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near the two parts of two names are, each from 0 to 1; ``swapped`` if crosswise."""

    given: float = 0.0
    family: float = 0.0
    swapped: bool = False

    @property
    def closeness(self) -> float:
        """Both parts together."""
        return self.given * self.family

    @property
    def same(self) -> bool:
        """Whether the names say the same in the same order."""
        return self.given == SAME and self.family == SAME and not self.swapped


UNLIKE = Likeness()
EQUAL = Likeness(SAME, SAME)


def likeness(one: NameParts, other: NameParts) -> Likeness:
    """Compare two whole names (first and last)."""
    if not (one.whole and other.whole):
        return UNLIKE
    straight = Likeness(near_given(one, other), near_family(one.family, other.family))
    if straight.closeness:
        return straight
    if _goes_on(one, other) or _goes_on(other, one):
        return Likeness(_CALLED, _DOUBLE)
    turned = NameParts(other.family, other.given)
    crossed = Likeness(near_given(one, turned), near_family(one.family, turned.family), True)
    return crossed if crossed.closeness >= _ONE_SLIP * _CALLED else straight


def _goes_on(short: NameParts, long: NameParts) -> bool:
    """Whether one is the other with a last name more, and nobody knows which: Eva Roth Stein."""
    words = long.words
    return (
        len(words) > len(short.words)
        and short.given[0] == words[0]
        and set(short.family) <= set(words[1:])
    )


def near_given(one: NameParts, other: NameParts) -> float:
    """How near two first names are: Hans and Johannes, Anna and Anna Maria, A. and Anna."""
    if "".join(one.given) == "".join(other.given):
        return SAME
    first, second = one.given[0], other.given[0]
    if len(first) == 1 or len(second) == 1:
        return _INITIAL if first[0] == second[0] else 0.0
    if set(one.given) <= set(other.given) or set(other.given) <= set(one.given):
        return _CALLED if first == second else _SOUND
    if same_given(first, second):
        rests_differ = (
            len(one.given) > 1 and len(other.given) > 1 and one.given[1] != other.given[1]
        )
        return _CALLED if first != second or not rests_differ else _contrary(one, other)
    if first in other.others or second in one.others:
        return _CALLED
    return _slipped_given(first, second)


def _contrary(one: NameParts, other: NameParts) -> float:
    """Hans Peter and Hans Jürgen are two people, Hans P. and Hans Peter are one."""
    mine, yours = one.given[1], other.given[1]
    initial = len(mine) == 1 or len(yours) == 1
    if initial and mine[0] == yours[0]:
        return _CALLED
    return _INITIAL if OSA.distance(mine, yours, score_cutoff=1) <= 1 else 0.0


@lru_cache(maxsize=100_000)
def _slipped_given(first: str, second: str) -> float:
    """Jan and Jana are two names, Gerhad is a slip of Gerhard."""
    if lines_of(first) and lines_of(second):
        return 0.0
    return _slipped(first, second)


def near_family(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How near two last names are: Müller and Müller-Lüdenscheidt, Meier and Mayer, Weiß and W."""
    mine, yours = "".join(one), "".join(other)
    if mine == yours:
        return SAME
    if len(mine) == 1 or len(yours) == 1:
        return _INITIAL if mine[0] == yours[0] else 0.0
    if len(one) != len(other) and (set(one) <= set(other) or set(other) <= set(one)):
        return _DOUBLE
    return _slipped(mine, yours)


@lru_cache(maxsize=200_000)
def _slipped(first: str, second: str) -> float:
    shorter = min(len(first), len(second))
    if shorter < _SHORTEST_FOR_SLIP:
        lost = shorter == _SHORTEST_FOR_LOST_LETTER and len(first) != len(second)
        near = lost and first[0] == second[0] and OSA.distance(first, second) == 1
        return _ONE_SLIP if near else 0.0
    cutoff = 3
    slips = OSA.distance(first, second, score_cutoff=cutoff)
    if slips > cutoff:
        return 0.0
    if slips == 1 and (first[0] == second[0] or shorter > _SHORTEST_FOR_SLIP):
        return _ONE_SLIP
    if sound_of(first) == sound_of(second) and shorter > _SHORTEST_FOR_SLIP:
        return _SOUND
    return _TWO_SLIPS if slips <= 2 and shorter >= _SHORTEST_FOR_TWO else 0.0
