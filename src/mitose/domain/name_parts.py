"""The parts of a person's name for comparing: folded words, without titles and particles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mitose.domain.search import fold_words

_TITLES = frozenset(
    "dr ddr prof univ doz dipl ing mag mmag mr mrs ms miss sir lady herr hr frau fr fraulein dott"
    " dottssa phd msc bsc mba llm dds habil hc lic betriebswirt kaufmann kfm kffr".split()
)
# Behind 'Dr.' these say of what; elsewhere Phil and Nat are people.
_OF_WHAT = frozenset(
    "med dent vet rer nat phil jur iur oec pol theol techn agr forest soc h c mult et ing".split()
)
_WEAK_TITLES = frozenset("ma ba mg di dipl fh rn cpa ra stb wp kr".split())
_BEHIND = frozenset("phd msc bsc mba llm dds jun jr jnr sen sr ii iii iv".split())
_PARTICLES = frozenset(
    "von van vom zu zum zur de der den dem del della di da dos du la le ten ter af av el al ibn bin"
    " und y e".split()
)
_GENERATIONS = {
    "jun": "junior", "jr": "junior", "jnr": "junior", "junior": "junior",
    "sen": "senior", "sr": "senior", "snr": "senior", "senior": "senior",
    "ii": "ii", "iii": "iii", "iv": "iv",
}  # fmt: skip
_ASIDE = re.compile(r"[(\[\"„“”«»]([^)\]\"„“”«»]*)[)\]\"„“”«»]")


@dataclass(frozen=True, slots=True)
class NameParts:
    """Folded words of a name. ``lone`` is a single word, of which nobody knows which it is.

    Words of one letter are initials. ``others`` are what the person is called besides.
    """

    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    lone: str = ""
    generation: str = ""
    others: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether there are a first and a last name."""
        return bool(self.given and self.family)

    @property
    def words(self) -> tuple[str, ...]:
        """All words in reading order."""
        return (*self.given, *self.family, *((self.lone,) if self.lone else ()))


NOBODY = NameParts()


def name_parts(
    name: str, given: str = "", family: str = "", suffix: str = "", nickname: str = ""
) -> NameParts:
    """Take a name apart; the given and family names that are known count before the whole name.

    A mail address in place of a name gives no words.
    """
    others = fold_words(nickname)
    if given.strip() and family.strip():
        first, first_generation = _words(given)
        last, generation = _words(family)
        generation = _generation(suffix) or generation or first_generation
        if first and last:
            return NameParts(_flat(first), _without_particles(last), "", generation, others)
    parts = _of_text(name or f"{given} {family}")
    if suffix or others:
        generation = _generation(suffix) or parts.generation
        aside = tuple(dict.fromkeys((*others, *parts.others)))
        return NameParts(parts.given, parts.family, parts.lone, generation, aside)
    return parts


@lru_cache(maxsize=50_000)
def _of_text(name: str) -> NameParts:
    if "@" in name:
        return NOBODY
    aside = tuple(word for part in _ASIDE.findall(name) for word in fold_words(part))
    text = _ASIDE.sub(" ", name)
    before, comma, behind = text.partition(",")
    words, generation = _words(text)
    if comma:
        last, _ = _words(before)
        first, of_first = _words(behind)
        # 'Krüger, Anna' and not 'Anna Krüger, MBA' or 'Anna Krüger, jun.'
        if first and last and not (len(last) > 1 and (of_first or _only_titles(behind))):
            return NameParts(
                _flat(first),
                _without_particles(last),
                "",
                generation,
                aside,
            )
    if not words:
        return NameParts(generation=generation, others=aside)
    if len(words) == 1:
        return NameParts((), (), "".join(words[0]), generation, aside)
    start = len(words) - 1
    while start > 1 and len(words[start - 1]) == 1 and words[start - 1][0] in _PARTICLES:
        start -= 1
    return NameParts(_flat(words[:start]), _without_particles(words[start:]), "", generation, aside)


def _words(text: str) -> tuple[tuple[tuple[str, ...], ...], str]:
    """The words of a name as written, each folded (double names have several), and a generation.

    Titles go while anything is left without them.
    """
    parts = [found for word in text.replace(",", " ").split() if (found := fold_words(word))]
    kept: list[tuple[str, ...]] = []
    generation = ""
    behind_title = False
    for place, part in enumerate(parts):
        title = all(word in _TITLES or (behind_title and word in _OF_WHAT) for word in part)
        if title and len(parts) > 1:
            behind_title = True
            continue
        behind_title = False
        if place and len(part) == 1 and part[0] in _GENERATIONS:
            generation = _GENERATIONS[part[0]]
            continue
        kept.append(part)
    useful = [part for part in kept if not (len(part) == 1 and part[0] in _WEAK_TITLES)]
    return tuple(useful if len(useful) > 1 else kept), generation


def without_titles(words: Sequence[str]) -> list[str]:
    """The words of a name as written, without what stands before or behind it as a title.

    'Kaufmann' is a title before a name and a family name behind one.
    """
    folded = [fold_words(word) for word in words]
    first, end = 0, len(words)
    while first < end and _is_title(folded[first], behind_title=first > 0):
        first += 1
    while end - first > 2 and all(word in _BEHIND for word in folded[end - 1]):
        end -= 1
    return list(words[first:end])


def _is_title(part: tuple[str, ...], *, behind_title: bool) -> bool:
    """Of one word as written, 'Dr.-Ing.' or 'h.c.'."""
    known = _TITLES | _OF_WHAT if behind_title or len(part) > 1 else _TITLES
    return all(word in known for word in part)


def _only_titles(text: str) -> bool:
    known = _TITLES | _WEAK_TITLES | _OF_WHAT | _GENERATIONS.keys()
    return all(word in known for word in fold_words(text))


def _generation(suffix: str) -> str:
    return next((_GENERATIONS[word] for word in fold_words(suffix) if word in _GENERATIONS), "")


def _flat(parts: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return tuple(word for part in parts for word in part)


def _without_particles(parts: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    words = _flat(parts)
    useful = tuple(word for word in words if word not in _PARTICLES)
    return useful or words
