"""What the board answered to typed words, kept until the file changes.

Counting a word that half of all contacts have takes as long as a letter may take altogether. So
what is typed again (a letter taken back, the same search once more) is answered from memory, and
so is what begins the same words. Beginnings that very many contacts have are few: ``look_ahead``
finds them on the reader's thread before anything is typed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mitose.domain.board_order import BoardOrder
from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category
from mitose.services import board
from mitose.services.board_top import BoardTop, Glance
from mitose.storage import board as statements
from mitose.storage.database import known_errors

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace

#: From so many contacts on finding a beginning takes long enough to do it ahead.
COSTLY = 5000
_KEPT = 1000

Beginnings = dict[str, Glance]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an answer hangs on besides the query: another one makes it worthless."""

    connection: sqlite3.Connection
    version: int
    totals: tuple[int, ...]
    limit: int
    order: BoardOrder | None

    def same(self, other: Asked | None) -> bool:
        """Whether what was answered then is still right; orders are compared as objects."""
        return (
            other is not None
            and self.order is other.order
            and self.connection is other.connection
            and (self.version, self.totals, self.limit)
            == (other.version, other.totals, other.limit)
        )


class BoardAnswers:
    """``board.glance`` with a memory; on the main thread."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._asked: Asked | None = None
        self._kept: dict[BoardQuery, Glance] = {}

    def look(
        self,
        query: BoardQuery,
        totals: Mapping[Category, int],
        limit: int,
        order: BoardOrder | None,
    ) -> Glance | None:
        """What ``board.glance`` answers.

        Raises:
            StorageError: ``busy`` when a writer is in the way; then ask ``overview``.
        """
        if not query.typed_only:
            return None
        with known_errors(self._ws.paths.database):
            self.now(totals, limit, order)
            key = _key(query)
            found = self._kept.get(key)
            if found is None:
                found = self._ask(key, totals, limit, order)
                self._keep(key, found)
            return found

    def _ask(
        self, key: BoardQuery, totals: Mapping[Category, int], limit: int, order: BoardOrder | None
    ) -> Glance | None:
        shorter = replace(key, text=key.text[:-1])
        before = self._kept.get(shorter) if shorter.words else None
        if before is None:
            return board.glance(self._ws, key, dict(totals), limit, order)
        if _goes_on_alone(self._ws.database.glance(), shorter, key):
            return before
        most = sum(before.counts.values())
        return board.glance(self._ws, key, dict(totals), limit, order, most)

    def now(self, totals: Mapping[Category, int], limit: int, order: BoardOrder | None) -> Asked:
        """What answers hang on now; what was kept for something else is forgotten."""
        database = self._ws.database
        version = database.data_version()
        asked = Asked(database.glance(), version, tuple(totals.values()), limit, order)
        if not asked.same(self._asked):
            self._asked = asked
            self._kept.clear()
        return asked

    def take(self, asked: Asked, query: BoardQuery, found: Beginnings) -> bool:
        """Keep what was looked up ahead; False if it is out of date."""
        if not asked.same(self._asked) or self._ws.database.data_version() != asked.version:
            return False
        for beginning, glance in found.items():
            self._keep(_key(replace(query, text=beginning)), glance)
        return True

    def _keep(self, key: BoardQuery, found: Glance | None) -> None:
        if found is not None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = found


def _key(query: BoardQuery) -> BoardQuery:
    return replace(query, text=" ".join(query.words))


def _goes_on_alone(connection: sqlite3.Connection, before: BoardQuery, now: BoardQuery) -> bool:
    """Whether the last letter left everybody in."""
    words, longer = before.words, now.words
    return (
        len(words) == len(longer)
        and words[:-1] == longer[:-1]
        and statements.only_way_on(connection, words[-1], longer[-1])
    )


def look_ahead(
    ws: Workspace, beginnings: Sequence[str], query: BoardQuery, asked: Asked
) -> tuple[Asked, Beginnings, list[str]]:
    """The answers to some beginnings of words, and what else may be worth it (reader).

    ``query`` has the orders in use. An empty beginning stands for all letters there are.
    """
    found: Beginnings = {}
    further: list[str] = []
    totals = dict(zip(Category, asked.totals, strict=True))
    with known_errors(ws.paths.database):
        connection = ws.database.reader()
        for beginning in beginnings:
            wanted = replace(query.unfiltered(), text=beginning)
            glance = BoardTop(connection, wanted, totals, asked.limit, asked.order).look()
            if glance is None:
                continue
            if beginning:
                found[beginning] = glance
            if sum(glance.counts.values()) > COSTLY:
                further += _forks(connection, beginning)
    return asked, found, further


def _forks(connection: sqlite3.Connection, beginning: str) -> list[str]:
    """How a beginning goes on where words part: up to there all letters find the same."""
    while True:
        longer = statements.ways_on(connection, beginning)
        if len(longer) != 1 or not statements.only_way_on(connection, beginning, longer[0]):
            return longer
        beginning = longer[0]
