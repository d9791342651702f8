"""What the board asks for: its first screen at once on the main thread, the rest on the reader's.

``glance`` and ``cards`` run on the main thread and take a few milliseconds whatever the number of
contacts; ``column``, ``overview`` and ``photo`` run on the reader's thread (``tasks.read``).
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from mitose.domain.board_order import BoardOrder
from mitose.domain.board_query import BoardQuery, ColumnProgress
from mitose.domain.category import Category
from mitose.domain.contact import Card
from mitose.domain.contact_table import TableColumn
from mitose.domain.found import Found
from mitose.services.board_top import BoardTop, Glance
from mitose.storage import board as statements
from mitose.storage import found as places
from mitose.storage import glance as quick
from mitose.storage.database import known_errors

if TYPE_CHECKING:
    import sqlite3

    from mitose.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole board: the ids of each column in order, and how far each is without a filter."""

    ids: dict[Category, array[int]]
    progress: dict[Category, ColumnProgress] = field(default_factory=dict)
    order: BoardOrder | None = None


def totals(ws: Workspace) -> dict[Category, int]:
    """How many contacts stand in each column, whatever the filter (main thread).

    Raises:
        StorageError: ``busy`` when a writer is in the way; then ask ``overview``.
    """
    with known_errors(ws.paths.database):
        return quick.counts(ws.database.glance())


def glance(
    ws: Workspace,
    query: BoardQuery,
    totals: dict[Category, int],
    limit: int,
    order: BoardOrder | None = None,
    at_most: int | None = None,
) -> Glance | None:
    """The top of the board for a query of typed text alone (main thread).

    ``totals`` is what the function of that name returned since the last change, ``order`` what an
    overview brought since then, if it did. None where there is no quick answer: for other filters,
    for the beginning of very many long words, and for many hits far down a column; then
    ``overview`` has to be asked.

    Raises:
        StorageError: ``busy`` when a writer is in the way; then ask ``overview``.
    """
    if not query.typed_only:
        return None
    if order is not None and order.query != query.unfiltered():
        order = None  # of other orders
    with known_errors(ws.paths.database):
        return BoardTop(ws.database.glance(), query, totals, limit, order, at_most).look()


def cards(
    ws: Workspace, ids: Sequence[int], day: date, more: Sequence[TableColumn] = ()
) -> dict[int, Card]:
    """The cards with these ids (main thread; at most a few screens of them).

    ``more`` are values that the cards show besides name, role and organisation.

    Raises:
        StorageError: ``busy`` when a writer is in the way.
    """
    with known_errors(ws.paths.database):
        return quick.cards(ws.database.glance(), ids, day, more)


def column(ws: Workspace, query: BoardQuery, category: Category, day: date) -> array[int]:
    """All ids a column shows, in its order (reader)."""
    with known_errors(ws.paths.database):
        return statements.column_ids(ws.database.reader(), query, category, day)


def overview(
    ws: Workspace, query: BoardQuery, day: date, *, progress: bool = True, order: bool = False
) -> Overview:
    """All ids of all columns, how far each is, and where each contact stands (reader)."""
    with known_errors(ws.paths.database):
        connection = ws.database.reader()
        ids = _columns(connection, query, day)
        plain = query.unfiltered()
        every = ids if plain == query or not order else _columns(connection, plain, day)
        return Overview(
            ids,
            statements.progress(connection) if progress else {},
            BoardOrder(plain, every) if order else None,
        )


def _columns(
    connection: sqlite3.Connection, query: BoardQuery, day: date
) -> dict[Category, array[int]]:
    return {
        category: statements.column_ids(connection, query, category, day) for category in Category
    }


def found(
    ws: Workspace, wanted: Mapping[int, Sequence[str]], asked: Collection[str] = ()
) -> dict[int, Found]:
    """Where contacts have words that their cards do not show, first where they were asked for."""
    with known_errors(ws.paths.database):
        return places.found(ws.database.reader(), wanted, asked)


def photo(ws: Workspace, digest: str) -> bytes:
    """The picture a card names, empty if it is gone (reader)."""
    with known_errors(ws.paths.database):
        return quick.photo(ws.database.reader(), digest)
