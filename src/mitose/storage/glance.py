"""The few reads the main thread may do itself, so that a keystroke is painted in the same frame.

Each is one statement in autocommit, that an index answers, with nothing left open behind it: p99
below 5 ms with 100,000 contacts (tests/benchmarks/bench_board.py). Everything else is the reader's.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from typing import Any

from mitose.domain.board_query import Sort
from mitose.domain.category import Category, ContactKind, Relationship
from mitose.domain.contact import Card
from mitose.domain.contact_table import TableColumn
from mitose.storage import board, contact_table, search

# Reading the order and asking the index for each contact costs about six times as much per
# contact as fetching one hit and sorting the hits; see `first_ids`.
_PROBE_COST = 5
# Contacts that are found by the same words may stand together, and all of them far below: an
# import, a town. The order is not read further than this, about 10 ms, before giving up.
_MOST_PROBES = 1000


class FarDownError(Exception):
    """The hits stand so far down in the order that there is no quick way to the first of them."""


def counts(
    connection: sqlite3.Connection, wanted: str = "", every: int = -1
) -> dict[Category, int]:
    """How many contacts each column shows for an FTS5 query; all of them without one.

    ``every`` is how many have it at all, where that is known already.
    """
    # Most contacts are in Have: counting all and taking the others away is less work.
    joint = f" AND {wanted}" if wanted else ""
    found = {
        state: count(connection, f'"{search.state_word(state)}"{joint}')
        for state in ("next", "future", "archived", "trash")
    }
    if every < 0:
        every = count(connection, wanted) if wanted else _indexed(connection)
    return {
        Category.HAVE: every - sum(found.values()),
        Category.NEXT: found["next"],
        Category.FUTURE: found["future"],
    }


def count(connection: sqlite3.Connection, wanted: str) -> int:
    """How many contacts an FTS5 query finds, wherever they are."""
    (found,) = connection.execute(
        "SELECT count(*) FROM search WHERE search MATCH ?", (wanted,)
    ).fetchone()
    return int(found)


def in_columns(categories: Sequence[Category], wanted: str) -> str:
    """An FTS5 query for what ``wanted`` finds in these columns."""
    states = " OR ".join(f'"{search.state_word(category.value)}"' for category in categories)
    return f"({states}) AND {wanted}"


def set_aside(connection: sqlite3.Connection, wanted: str) -> int:
    """How many contacts an FTS5 query finds in the archive and in the trash."""
    states = " OR ".join(f'"{search.state_word(state)}"' for state in ("archived", "trash"))
    return count(connection, f"({states}) AND {wanted}")


def _indexed(connection: sqlite3.Connection) -> int:
    """How many contacts the index knows: it keeps a small row for each."""
    (found,) = connection.execute("SELECT count(*) FROM search_docsize").fetchone()
    return int(found)


def hits(connection: sqlite3.Connection, wanted: str) -> list[int]:
    """The ids of all contacts an FTS5 query finds, archived and deleted ones too, in order of id.

    Some ten thousand at most: fetching them is several times the work of counting them, in one
    text half of what it is row by row.
    """
    statement = "SELECT json_group_array(rowid) FROM search WHERE search MATCH ?"
    (text,) = connection.execute(statement, (wanted,)).fetchone()
    found: list[int] = json.loads(text)
    return found


def first_ids(
    connection: sqlite3.Connection,
    wanted: str,
    category: Category,
    sort: Sort,
    *,
    limit: int,
    count: int,
    total: int,
) -> list[int]:
    """The first ``limit`` ids a column shows for an FTS5 query; ``count`` of ``total`` in it are.

    Words that many contacts have are looked up along the column's order until the screen is full;
    words that few have are found first and then sorted. The counts say which is less work.

    Raises:
        FarDownError: if the screen cannot be filled without reading the order for too long.
    """
    if count == 0:
        return []
    if wanted and count * count > _PROBE_COST * limit * total:
        return _probed(connection, wanted, category, sort, min(limit, count))
    source = "contact c"
    where = "c.live = 1 AND c.category = ?"
    values: list[object] = [category.value]
    if wanted:
        source = "search s CROSS JOIN contact c ON c.id = s.rowid"
        where = "s.search MATCH ? AND +c.live = 1 AND +c.category = ?"
        values = [f'"{search.state_word(category.value)}" AND {wanted}', category.value]
    ids: list[int] = []
    for part, order in board.SEGMENTS[sort]:
        statement = f"SELECT c.id FROM {source} WHERE {where}{part} ORDER BY {order} LIMIT ?"
        rows = connection.execute(statement, (*values, limit - len(ids))).fetchall()
        ids.extend(row[0] for row in rows)
        if len(ids) >= limit:
            break
    return ids


def _probed(
    connection: sqlite3.Connection, wanted: str, category: Category, sort: Sort, limit: int
) -> list[int]:
    """The first ids of a column's order of which the index says that they have the words."""
    ids: list[int] = []
    left = _MOST_PROBES
    for part, order in board.SEGMENTS[sort]:
        statement = (
            "SELECT c.id, EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = c.id)"
            f" FROM contact c WHERE c.live = 1 AND c.category = ?{part} ORDER BY {order}"
        )
        with closing(connection.execute(statement, (wanted, category.value))) as rows:
            for key, found in rows:
                if found:
                    ids.append(key)
                    if len(ids) >= limit:
                        return ids
                left -= 1
                if left <= 0:
                    raise FarDownError
    return ids


def cards(
    connection: sqlite3.Connection,
    ids: Sequence[int],
    day: date,
    more: Sequence[TableColumn] = (),
) -> dict[int, Card]:
    """What the cards with these ids show; ids that are gone are left out.

    ``more`` are the values that the user chose to see besides.

    A date that is neither overdue nor due soon gives way to an earlier promise: the chip shows
    promises whenever they are due, other things only when they are near.
    """
    marks = ",".join("?" * len(ids))
    besides = "".join(f", {contact_table.VALUES[column]}" for column in more)
    statement = _CARDS.format(besides, marks)
    rows = connection.execute(statement, (board.after_soon(day), *ids)).fetchall()
    return {row[0]: _card(row) for row in rows}


_CARDS = """
SELECT c.id, c.name, c.role, c.organisation, c.category, c.relationship, c.answered,
    c.wish_profile, c.kind, c.importance, c.next_due, c.next_due_kind, c.photo,
    c.archived_at <> '', c.deleted_at <> '',
    CASE WHEN c.next_due >= ? AND c.next_due_kind <> 'promise' THEN (
        SELECT min(o.due_date) FROM offer o
        WHERE o.contact_id = c.id AND o.state = 'promised' AND o.due_date <> '') END{}
FROM contact c WHERE c.id IN ({})
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
        more=row[16:],
    )


def photo(connection: sqlite3.Connection, digest: str) -> bytes:
    """The picture kept under a hash, empty if it is gone; for the reader's thread (it is big)."""
    row = connection.execute("SELECT data FROM blob WHERE hash = ?", (digest,)).fetchone()
    return bytes(row[0]) if row else b""
