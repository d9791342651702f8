"""The few reads the main thread may do itself, so that a keystroke is painted in the same frame.

Each is one statement in autocommit, fetched whole, that an index answers: p99 below 5 ms with
100,000 contacts (tests/benchmarks/bench_board.py). Everything else is the reader's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from mitose.domain.board_query import Sort
from mitose.domain.category import Category, ContactKind, Relationship
from mitose.domain.contact import Card
from mitose.storage import board

# Reading the order and asking the index for each contact costs about six times as much per
# contact as fetching one hit and sorting the hits; see `first_ids`.
_PROBE_COST = 5


def counts(connection: sqlite3.Connection, words: Sequence[str]) -> dict[Category, int]:
    """How many contacts each column shows for these words; all of them without words."""
    if not words:
        return {category: _count(connection, f'"0{category.value}"') for category in Category}
    wanted = board.match(connection, words)
    if wanted is None:
        return dict.fromkeys(Category, 0)
    # Most contacts are in Have: counting all and taking the others away is less work.
    found = {
        state: _count(connection, f'"0{state}" AND {wanted}')
        for state in ("next", "future", "archived", "trash")
    }
    have = _count(connection, wanted) - sum(found.values())
    return {
        Category.HAVE: have,
        Category.NEXT: found["next"],
        Category.FUTURE: found["future"],
    }


def _count(connection: sqlite3.Connection, wanted: str) -> int:
    (count,) = connection.execute(
        "SELECT count(*) FROM search WHERE search MATCH ?", (wanted,)
    ).fetchone()
    return int(count)


def first_ids(
    connection: sqlite3.Connection,
    words: Sequence[str],
    category: Category,
    sort: Sort,
    *,
    limit: int,
    count: int,
    total: int,
) -> list[int]:
    """The first ``limit`` ids a column shows; ``count`` are shown of ``total`` in it.

    Words that many contacts have are looked up along the column's order until the screen is full;
    words that few have are found first and then sorted. The counts say which is less work.
    """
    if count == 0:
        return []
    source = "contact c"
    where = "c.live = 1 AND c.category = ?"
    values: list[object] = [category.value]
    if words:
        wanted = board.match(connection, words)
        if wanted is None:
            return []
        if count * count > _PROBE_COST * limit * total:
            where += " AND EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = c.id)"
            values.append(wanted)
        else:
            source = "search s CROSS JOIN contact c ON c.id = s.rowid"
            where = "s.search MATCH ? AND +c.live = 1 AND +c.category = ?"
            values = [f'"0{category.value}" AND {wanted}', category.value]
    ids: list[int] = []
    for part, order in board.SEGMENTS[sort]:
        statement = f"SELECT c.id FROM {source} WHERE {where}{part} ORDER BY {order} LIMIT ?"
        rows = connection.execute(statement, (*values, limit - len(ids))).fetchall()
        ids.extend(row[0] for row in rows)
        if len(ids) >= limit:
            break
    return ids


def cards(connection: sqlite3.Connection, ids: Sequence[int], day: date) -> dict[int, Card]:
    """What the cards with these ids show; ids that are gone are left out.

    A date that is neither overdue nor due soon gives way to an earlier promise: the chip shows
    promises whenever they are due, other things only when they are near.
    """
    marks = ",".join("?" * len(ids))
    rows = connection.execute(_CARDS % marks, (board.after_soon(day), *ids)).fetchall()
    return {row[0]: _card(row) for row in rows}


_CARDS = """
SELECT c.id, c.name, c.role, c.organisation, c.category, c.relationship, c.answered,
    c.wish_profile, c.kind, c.importance, c.next_due, c.next_due_kind, c.photo,
    c.archived_at <> '', c.deleted_at <> '',
    CASE WHEN c.next_due >= ? AND c.next_due_kind <> 'promise' THEN (
        SELECT min(o.due_date) FROM offer o
        WHERE o.contact_id = c.id AND o.state = 'promised' AND o.due_date <> '') END
FROM contact c WHERE c.id IN (%s)
"""
_CATEGORY = {category.value: category for category in Category}
_RELATIONSHIP = {relationship.value: relationship for relationship in Relationship}
_KIND = {kind.value: kind for kind in ContactKind}


def _card(row: tuple[Any, ...]) -> Card:
    promise = row[15]
    return Card(
        id=row[0],
        name=row[1],
        role=row[2],
        organisation=row[3],
        category=_CATEGORY.get(row[4], Category.HAVE),
        relationship=_RELATIONSHIP.get(row[5], Relationship.UNRATED),
        answered=row[6],
        wish_profile=bool(row[7]),
        kind=_KIND.get(row[8], ContactKind.PERSON),
        importance=row[9],
        next_due=promise or row[10],
        next_due_kind="promise" if promise else row[11],
        photo=row[12],
        archived=bool(row[13]),
        deleted=bool(row[14]),
    )


def photo(connection: sqlite3.Connection, digest: str) -> bytes:
    """The picture kept under a hash, empty if it is gone; for the reader's thread (it is big)."""
    row = connection.execute("SELECT data FROM blob WHERE hash = ?", (digest,)).fetchone()
    return bytes(row[0]) if row else b""
