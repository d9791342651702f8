"""How well duplicates are found, and how fast.

    PYTHONPATH=src python tests/benchmarks/bench_duplicates.py [--quick] [--missed N] [--wrong N]

Prints the precision of what merges by itself, the recall and the precision of everything that is
suggested, both over all known pairs and by how the two names differ; then the seconds for 10,000
and for 100,000 contacts (not with ``--quick``). ``--missed`` and ``--wrong`` show examples.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import Counter
from dataclasses import dataclass

from people import Made, make

from mitose.domain.duplicates import Pair
from mitose.matching.duplicates import find


@dataclass(frozen=True, slots=True)
class Figures:
    """What the pairs found are worth, measured with the pairs known."""

    certain: int
    certain_right: int
    found: int
    found_right: int
    known: int

    @property
    def precision_certain(self) -> float:
        """How many of the pairs that merge by themselves are one person."""
        return self.certain_right / max(1, self.certain)

    @property
    def precision(self) -> float:
        """How many of all pairs are one person."""
        return self.found_right / max(1, self.found)

    @property
    def recall(self) -> float:
        """How many of the known pairs were found."""
        return self.found_right / max(1, self.known)


def measure(made: Made, pairs: list[Pair]) -> Figures:
    """Compare what was found with what is known."""
    right = [pair for pair in pairs if (pair.first, pair.second) in made.pairs]
    return Figures(
        sum(pair.certain for pair in pairs),
        sum(pair.certain for pair in right),
        len(pairs),
        len(right),
        len(made.pairs),
    )


def _show(made: Made, pairs: list[Pair], missed: int, wrong: int) -> None:
    figures = measure(made, pairs)
    print(f"certain:     {figures.certain} pairs, precision {figures.precision_certain:.4f}")
    print(f"suggestions: {figures.found - figures.certain} pairs besides")
    print(f"all:         recall {figures.recall:.4f}, precision {figures.precision:.4f}")
    found = {(pair.first, pair.second) for pair in pairs}
    known = Counter(way.partition("+")[0] for way in made.pairs.values())
    hits = Counter(way.partition("+")[0] for key, way in made.pairs.items() if key in found)
    print("recall by slip:", ", ".join(f"{way} {hits[way]}/{known[way]}" for way in sorted(known)))
    reasons = Counter(pair.reason for pair in pairs)
    right = Counter(pair.reason for pair in pairs if (pair.first, pair.second) in made.pairs)
    print("right of all by reason:")
    for reason, count in reasons.most_common():
        print(f"  {reason:28} {right[reason]}/{count}")
    people = {person.id: person for person in made.people}
    for key, way in [item for item in made.pairs.items() if item[0] not in found][:missed]:
        print("MISSED", way, *(f"\n   {people[one]}" for one in key))
    for pair in [one for one in pairs if (one.first, one.second) not in made.pairs][:wrong]:
        print("WRONG", *pair.reasons, pair.score, pair.certain)
        print(f"   {people[pair.first]}\n   {people[pair.second]}")


def _timed(count: str, made: Made) -> list[Pair]:
    """As the child process does it: nothing looks for cycles meanwhile."""
    gc.disable()
    started, busy = time.perf_counter(), time.process_time()
    pairs = find(made.people, region="DE")
    wall, cpu = time.perf_counter() - started, time.process_time() - busy
    gc.enable()
    print(f"{count} contacts: {wall:.1f} s, of which the processor was ours for {cpu:.1f} s")
    return pairs


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--seed", type=int, default=4)
    options.add_argument("--missed", type=int, default=0)
    options.add_argument("--wrong", type=int, default=0)
    chosen = options.parse_args()
    made = make(seed=chosen.seed)
    pairs = _timed("10,000", made)
    print(f"{made.redrawn} pairs redrawn")
    _show(made, pairs, chosen.missed, chosen.wrong)
    if not chosen.quick:
        made = make(100_000, 15_000, seed=chosen.seed)
        pairs = _timed("100,000", made)
        _show(made, pairs, 0, 0)


if __name__ == "__main__":
    main()
