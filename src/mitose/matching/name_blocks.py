"""Which different names are near each other, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from mitose.domain.given_names import lines_of
from mitose.domain.name_parts import NameParts
from mitose.domain.sounds import sound_of
from mitose.matching.near_names import Likeness, likeness

_MOST_IN_BLOCK = 400


def near_forms(
    forms: Sequence[NameParts], wanted: Sequence[bool]
) -> Iterator[tuple[int, int, Likeness]]:
    """Pairs of different names (by number) that are near, each once.

    ``wanted`` says of each name whether it is looked for: only pairs with one of these count.
    """
    seen: set[int] = set()
    for block in _blocks(forms, wanted):
        if len(block) > _MOST_IN_BLOCK:
            continue
        for one, other in combinations(block, 2):
            first, second = (one, other) if one < other else (other, one)
            key = first * len(forms) + second
            if first == second or key in seen or not (wanted[first] or wanted[second]):
                continue
            seen.add(key)
            like = likeness(forms[first], forms[second])
            if like.closeness:
                yield first, second, like


def _blocks(forms: Sequence[NameParts], wanted: Sequence[bool]) -> Iterator[list[int]]:
    whole = [number for number, parts in enumerate(forms) if parts.whole]
    yield from _same_words(forms, whole)
    yield from _same_given(forms, whole, wanted)
    yield from _same_family(forms, whole, wanted)


def _same_words(forms: Sequence[NameParts], whole: Sequence[int]) -> Iterator[list[int]]:
    """Swapped: the same words in another order."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in whole:
        groups[tuple(sorted(forms[number].words))].append(number)
    yield from _several(groups.values())


def _same_given(
    forms: Sequence[NameParts], whole: Sequence[int], wanted: Sequence[bool]
) -> Iterator[list[int]]:
    """First names that are one, and last names a slip, a double name or an initial apart."""
    groups: dict[object, list[int]] = defaultdict(list)
    for number in whole:
        for key in _called(forms[number]):
            groups[key].append(number)
    for members in _several(groups.values()):
        if not any(wanted[number] for number in members):
            continue
        inner: dict[object, list[int]] = defaultdict(list)
        for number in members:
            family = forms[number].family
            joined = "".join(family)
            keys: set[object] = {*_without_a_letter(joined), ("sound", sound_of(joined)), *family}
            keys |= set(forms[number].given[1:])  # 'Eva Roth Stein': one of her last names
            for key in keys:
                inner[key].append(number)
        yield from _several(inner.values())
        yield from _initials(members, lambda number: "".join(forms[number].family))


def _same_family(
    forms: Sequence[NameParts], whole: Sequence[int], wanted: Sequence[bool]
) -> Iterator[list[int]]:
    """Last names that are one, and first names a slip, a nickname or an initial apart."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number in whole:
        family = forms[number].family
        for word in {"".join(family), *family}:
            groups[word].append(number)
    for members in _several(groups.values()):
        if not any(wanted[number] for number in members):
            continue
        inner: dict[object, list[int]] = defaultdict(list)
        for number in members:
            parts = forms[number]
            keys: set[object] = {*_called(parts), *parts.given, *parts.others}
            keys |= set(_without_a_letter(parts.given[0]))
            for key in keys:
                inner[key].append(number)
        yield from _several(inner.values())
        yield from _initials(members, lambda number: forms[number].given[0])


def _called(parts: NameParts) -> set[object]:
    first = parts.given[0]
    return {first, *lines_of(first)}


def _without_a_letter(word: str) -> Iterator[str]:
    """The word and what is left of it without one letter: two words a slip apart meet there."""
    yield word
    if len(word) > 3:
        for place in range(len(word)):
            yield word[:place] + word[place + 1 :]


def _initials(members: Sequence[int], word_of: Callable[[int], str]) -> Iterator[list[int]]:
    short = [number for number in members if len(word_of(number)) == 1]
    for number in short:
        letter = word_of(number)
        for other in members:
            if other != number and word_of(other)[0] == letter:
                yield [number, other]


def _several(groups: Iterable[list[int]]) -> Iterator[list[int]]:
    return (members for members in groups if len(members) > 1)
