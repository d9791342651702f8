"""How the top of the board is found within a few milliseconds, whatever is typed.

There are two ways. With the places of all contacts in memory only the hits are fetched, all in one
go: the shorter way for a few thousand of them. Along an order that the file keeps, each contact is
looked up in the index until a screen is full: the shorter way where every second one is a hit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mitose.domain.board_order import BoardOrder
from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category
from mitose.storage import board as statements
from mitose.storage import glance as quick

if TYPE_CHECKING:
    import sqlite3

# Looking a contact up in the index takes fifty times as long as fetching and placing a hit.
_LOOK_UP_COST = 50
# So many are still placed where the index has no way at all: 20 ms at most.
_PLACED_AT_MOST = 30_000
_BESIDE_HAVE = (Category.NEXT, Category.FUTURE)


@dataclass(frozen=True, slots=True)
class Glance:
    """The top of the board: how many contacts each column shows, and its first ids."""

    counts: dict[Category, int]
    ids: dict[Category, list[int]]


@dataclass(frozen=True, slots=True)
class BoardTop:
    """One question for the top: ``limit`` contacts of each column.

    ``totals`` counts the columns without a filter. ``order`` may be missing, as after a change.
    ``at_most`` is how many contacts can be found, where that is known: counting them first is
    needless where these are few.
    """

    connection: sqlite3.Connection
    query: BoardQuery
    totals: dict[Category, int]
    limit: int
    order: BoardOrder | None
    at_most: int | None = None

    def look(self) -> Glance | None:
        """The answer, None where there is no quick one."""
        words = self.query.words
        if not words:
            return Glance(dict(self.totals), self._firsts("", self.totals))
        try:
            wanted = statements.match(self.connection, words)
        except statements.TooManyWordsError:
            return None
        if wanted is None:
            return Glance(dict.fromkeys(Category, 0), {category: [] for category in Category})
        if not wanted.once:
            return self._quick(wanted.query)
        return None if self.order is None else self._placed(self.order, wanted.query)

    def _quick(self, wanted: str) -> Glance | None:
        if self.order is not None and self.at_most is not None and self._few(self.at_most):
            return self._placed(self.order, wanted)
        found = quick.count(self.connection, wanted)
        if self.order is not None and self._few(found):
            return self._placed(self.order, wanted)
        try:
            return self._along(wanted, found)
        except quick.FarDownError:
            if found > _PLACED_AT_MOST or self.order is None:
                return None
            return self._placed(self.order, wanted)

    def _few(self, hits: int) -> bool:
        """Whether fetching all is less than looking up whom the longest column shows first."""
        return hits * hits <= _LOOK_UP_COST * self.limit * max(self.totals.values())

    def _placed(self, order: BoardOrder, wanted: str) -> Glance:
        return Glance(*order.top(quick.hits(self.connection, wanted), self.limit))

    def _along(self, wanted: str, found: int) -> Glance:
        few = self._few(sum(self.totals[category] for category in _BESIDE_HAVE))
        if self.order is None or not few or 2 * found > sum(self.totals.values()):
            counts = quick.counts(self.connection, wanted, found)
            return Glance(counts, self._firsts(wanted, counts))
        # Nearly all are in Have: the hits of the other two columns are few enough to be placed.
        beside = self._placed(self.order, quick.in_columns(_BESIDE_HAVE, wanted))
        aside = quick.set_aside(self.connection, wanted)
        have = found - aside - sum(beside.counts[category] for category in _BESIDE_HAVE)
        counts = {**beside.counts, Category.HAVE: have}
        return Glance(
            counts, {**beside.ids, Category.HAVE: self._first(wanted, Category.HAVE, have)}
        )

    def _firsts(self, wanted: str, counts: dict[Category, int]) -> dict[Category, list[int]]:
        return {category: self._first(wanted, category, counts[category]) for category in Category}

    def _first(self, wanted: str, category: Category, count: int) -> list[int]:
        return quick.first_ids(
            self.connection,
            wanted,
            category,
            self.query.sort(category),
            limit=self.limit,
            count=count,
            total=self.totals[category],
        )
