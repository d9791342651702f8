"""Which of many people are the same, found without comparing each with each.

Two are compared when they share an identity, an address or a number, or when their names are
near. The names are compared first, each different name once; of a name that many bear only those
are compared who have something else in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product

from mitose.domain.duplicates import Pair, Person, earlier
from mitose.domain.given_names import lines_of
from mitose.domain.sounds import sound_of
from mitose.matching.judging import judge
from mitose.matching.name_blocks import near_forms
from mitose.matching.prepared import Crowd, Prepared, prepare

_ALL_OF_BLOCK = 30
_ALL_OF_NAMES = 150
_MOST_IN_COMMON = 12
_JUDGED_AT_ONCE = 2000

Progress = Callable[[int, int], None]


def find(
    people: Sequence[Person],
    *,
    region: str,
    fresh: Collection[int] = (),
    not_same: Collection[tuple[int, int]] = (),
    progress: Progress | None = None,
) -> list[Pair]:
    """The pairs that are or may be one person, certain ones first, then the likeliest.

    ``region`` is the country of phone numbers written without one. With ``fresh`` only pairs
    that touch one of these ids are wanted. ``not_same`` are pairs (in either order) the user
    said are different people. ``progress`` is told the steps done and in all.
    """
    tell = progress or (lambda _done, _total: None)
    total = 3 * len(people)
    crowd = prepare(people, region, lambda done: tell(done, total))
    candidates = _Candidates(crowd, frozenset(fresh))
    candidates.gather()
    tell(2 * len(people), total)
    refused = {earlier(*pair) for pair in not_same}
    found = []
    for number, (one, other) in enumerate(candidates.pairs()):
        if number % _JUDGED_AT_ONCE == 0:
            tell(2 * len(people) + number * len(people) // len(candidates.keys), total)
        if earlier(one.id, other.id) in refused:
            continue
        pair = judge(crowd, one, other)
        if pair is not None:
            found.append(pair)
    tell(total, total)
    found.sort(key=lambda pair: (not pair.certain, -pair.score, pair.first, pair.second))
    return found


class _Candidates:
    """The pairs worth judging, each once."""

    def __init__(self, crowd: Crowd, fresh: frozenset[int]) -> None:
        self.crowd = crowd
        self.count = len(crowd.people)
        self.fresh = [not fresh or person.id in fresh for person in crowd.people]
        self.keys: set[int] = set()

    def pairs(self) -> Iterator[tuple[Prepared, Prepared]]:
        """What was gathered."""
        people = self.crowd.people
        for key in self.keys:
            first, second = divmod(key, self.count)
            yield people[first], people[second]

    def gather(self) -> None:
        """Everything that could be a pair."""
        for members in self.crowd.blocks.values():
            self._block(members)
        for parts, bearers in zip(self.crowd.forms, self.crowd.bearers, strict=True):
            if len(bearers) > 1 and parts.words:
                self._names(bearers, bearers)
        wanted = [any(self.fresh[index] for index in some) for some in self.crowd.bearers]
        for one, other, _like in near_forms(self.crowd.forms, wanted):
            self._names(self.crowd.bearers[one], self.crowd.bearers[other])

    def _add(self, pairs: Iterable[tuple[int, int]]) -> None:
        fresh = self.fresh
        for one, other in pairs:
            if one != other and (fresh[one] or fresh[other]):
                self.keys.add(min(one, other) * self.count + max(one, other))

    def _block(self, members: Sequence[int]) -> None:
        """Those who share something; of a whole office only those whose names are near."""
        if len(members) <= _ALL_OF_BLOCK:
            self._add(combinations(members, 2))
            return
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for index in members:
            parts = self.crowd.people[index].parts
            if parts.whole:
                for line in {parts.given[0], *lines_of(parts.given[0])}:
                    groups[line].append(index)
                groups["family", sound_of("".join(parts.family))].append(index)
        for group in groups.values():
            if len(group) <= _ALL_OF_BLOCK:
                self._add(combinations(group, 2))

    def _names(self, ones: Sequence[int], others: Sequence[int]) -> None:
        """The bearers of two near names, or of one."""
        if len(ones) * len(others) <= _ALL_OF_NAMES:
            self._add(product(ones, others))
            return
        mine, yours = self._by_common(ones), self._by_common(others)
        for key, some in mine.items():
            more = yours.get(key, [])
            if len(some) <= _MOST_IN_COMMON and len(more) <= _MOST_IN_COMMON:
                self._add(product(some, more))

    def _by_common(self, members: Iterable[int]) -> dict[Hashable, list[int]]:
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for index in members:
            person = self.crowd.people[index]
            if person.firm:
                groups["firm", person.firm[0]].append(index)
            for host in person.hosts - self.crowd.public:
                groups["host", host].append(index)
            if person.city:
                groups["city", person.city[0]].append(index)
            if person.birthday:
                groups["born", person.birthday].append(index)
        return groups
