"""Names that are nearly what was typed, for a search that forgives a slip."""

from __future__ import annotations

import time
from collections.abc import Sequence

from rapidfuzz import fuzz, process

_CLOSE = 80.0
_AT_ONCE = 4_000  # names between two breaths: other threads shall have their turn


def closest(text: str, names: Sequence[tuple[int, str]], limit: int) -> list[int]:
    """The ids of the names a part of which is nearly ``text`` (both folded), closest first."""
    found: list[tuple[float, int]] = []
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        hits = process.extract(
            text,
            [name for _key, name in some],
            scorer=fuzz.partial_ratio,
            processor=None,
            score_cutoff=_CLOSE,
            limit=limit,
        )
        found += [(score, some[place][0]) for _name, score, place in hits]
        time.sleep(0)
    found.sort(key=lambda hit: (-hit[0], hit[1]))
    return [key for _score, key in found[:limit]]
