"""The pairs of a search and what has been answered about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from mitose.domain.duplicates import Group, Pair, Reason, clusters


class Answer(StrEnum):
    """What the user says about a pair."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer to one pair, or to many at once.

    ``choices`` names for a field the side whose value shall stand, by id.
    """

    answer: Answer
    pairs: tuple[Pair, ...]
    choices: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heap:
    """The pairs of one card: a reason's, or those that are certain (``reason`` is None then)."""

    reason: Reason | None
    pairs: tuple[Pair, ...]


@dataclass(slots=True)
class Pile:
    """All pairs that are still to be answered."""

    heaps: list[Heap] = field(default_factory=list)

    @classmethod
    def of(cls, certain: Sequence[Pair], groups: Iterable[Group]) -> Pile:
        """What a search has found."""
        heaps = [Heap(None, tuple(certain))] if certain else []
        return cls([*heaps, *(Heap(group.reason, group.pairs) for group in groups)])

    def settle(self, decision: Decision) -> None:
        """Take the answered pairs out; who was merged is one contact in all other pairs."""
        answered = {(pair.first, pair.second) for pair in decision.pairs}
        into: dict[int, int] = {}
        if decision.answer is Answer.SAME:
            for kept, *gone in clusters(decision.pairs):
                into.update(dict.fromkeys(gone, kept))
        heaps = []
        known: set[tuple[int, int]] = set()
        for heap in self.heaps:
            left = []
            for pair in heap.pairs:
                first, second = into.get(pair.first, pair.first), into.get(pair.second, pair.second)
                done = (pair.first, pair.second) in answered or first == second
                if done or (first, second) in known or (second, first) in known:
                    continue
                known.add((first, second))
                left.append(replace(pair, first=first, second=second))
            if left:
                heaps.append(Heap(heap.reason, tuple(left)))
        self.heaps = heaps

    def heap(self, reason: Reason | None) -> Heap | None:
        """The heap of a reason, if there is any left."""
        return next((heap for heap in self.heaps if heap.reason is reason), None)
