"""Where every contact stands on the board without a filter, kept in memory.

With it a filter that few contacts pass needs to ask the file only who passes: the columns' counts
and first screens follow from the places, without a join and without sorting by texts.
"""

from __future__ import annotations

import time
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category

_AT_ONCE = 5000  # contacts: about a third of a millisecond


class BoardOrder:
    """All columns as one row of contacts, and the place of each contact in it.

    ``query`` has the orders it was made with. It is out of date with the next change of a contact.
    """

    __slots__ = ("_ends", "_ids", "_places", "query")

    def __init__(self, query: BoardQuery, columns: Mapping[Category, Sequence[int]]) -> None:
        """``columns`` are the ids of the unfiltered columns; long work, for the reader's thread."""
        self.query = query
        self._ids: array[int] = array("q")
        self._ends: dict[Category, int] = {}
        for category, ids in columns.items():
            self._ids.extend(ids)
            self._ends[category] = len(self._ids)
        highest = max(self._ids, default=0)
        nowhere = len(self._ids)  # behind everybody: archived, in the trash
        self._places = array("l", [nowhere]) * (highest + 1)
        for start in range(0, nowhere, _AT_ONCE):
            for place, key in enumerate(self._ids[start : start + _AT_ONCE], start):
                self._places[key] = place
            time.sleep(0)  # lets the window's thread go first

    def top(
        self, hits: Sequence[int], limit: int
    ) -> tuple[dict[Category, int], dict[Category, list[int]]]:
        """How many of ``hits`` each column shows, and the first ids of each.

        Ids it does not know are left out: they came after it was made.
        """
        known = len(self._places)
        if hits and max(hits) >= known:
            hits = [key for key in hits if key < known]
        places = sorted(map(self._places.__getitem__, hits))
        counts: dict[Category, int] = {}
        ids: dict[Category, list[int]] = {}
        start = 0
        for category, end in self._ends.items():
            stop = bisect_left(places, end, start)
            counts[category] = stop - start
            ids[category] = [self._ids[at] for at in places[start : min(stop, start + limit)]]
            start = stop
        return counts, ids
