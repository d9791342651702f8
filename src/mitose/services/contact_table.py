"""What the table of contacts asks for: ``ids`` on the reader's thread, ``rows`` on the main one."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date

from mitose.domain.board_query import BoardQuery
from mitose.domain.contact_table import TableOrder, TableRow
from mitose.services.workspace import Workspace
from mitose.storage import contact_table as store
from mitose.storage.database import known_errors

_AT_ONCE = 900


def ids(ws: Workspace, query: BoardQuery, order: TableOrder, day: date) -> array[int]:
    """All contacts that a filter leaves, in an order (reader)."""
    with known_errors(ws.paths.database):
        return store.ids(ws.database.reader(), query, order, day)


def rows(ws: Workspace, wanted: Sequence[int]) -> dict[int, TableRow]:
    """The rows of a screen (main thread).

    Raises:
        StorageError: ``busy`` when a writer is in the way.
    """
    with known_errors(ws.paths.database):
        return store.rows(ws.database.glance(), wanted)


def all_rows(ws: Workspace, wanted: Sequence[int]) -> tuple[TableRow, ...]:
    """The rows of many contacts, in their order (reader)."""
    found: dict[int, TableRow] = {}
    with known_errors(ws.paths.database):
        for start in range(0, len(wanted), _AT_ONCE):
            found |= store.rows(ws.database.reader(), wanted[start : start + _AT_ONCE])
    return tuple(found[key] for key in wanted if key in found)
