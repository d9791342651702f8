"""Putting rows back as the journal says they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table

from mitose.storage import journal_parts
from mitose.storage.tables import JOURNALED

_BY_NAME = {table.name: table for table in JOURNALED}
_Entry = Sequence[Any]  # table or part of it, key, number, whether it is to go


def put_back(connection: Connection, step_id: int) -> None:
    """Let everything that a step changed be again what it was, the last change first."""
    rows = connection.exec_driver_sql(
        "SELECT j.tbl, j.pk, j.seq, j.old IS NULL FROM journal_step s"
        " JOIN journal j ON j.seq BETWEEN s.first_seq AND s.last_seq"
        " WHERE s.id = ? ORDER BY j.seq DESC",
        (step_id,),
    ).all()
    # Rows are taken in runs: undoing an import deletes by the thousand, and a bulk edit changes.
    for (name, part, gone), run in groupby(rows, key=_kind):
        if gone:
            _delete_rows(connection, name, [row[1] for row in run])
        elif part:
            _put_parts_back(connection, _BY_NAME[name], list(run))
        else:
            whole = list(run)
            _put_back(connection, _BY_NAME[name], whole[-1][2], whole[0][2])


def _kind(row: _Entry) -> tuple[str, bool, bool]:
    """The table, whether a part of the row was changed, and whether the row is to go."""
    name = journal_parts.table_of(row[0])
    return name, name != row[0], bool(row[3])


def _delete_rows(connection: Connection, name: str, keys: Sequence[int]) -> None:
    for start in range(0, len(keys), 500):
        known = ",".join(map(str, keys[start : start + 500]))
        connection.exec_driver_sql(f'DELETE FROM "{name}" WHERE id IN ({known})')


def _put_back(connection: Connection, table: Table, first: int, last: int) -> None:
    """Let rows be again what these entries of the journal say they were, the last entry first.

    SQLite reads the entries itself: ten thousand rows would keep Python's lock from the window.
    """
    names = [column.name for column in table.columns]
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(f"old ->> '{name}'" for name in names)
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name != "id")
    connection.exec_driver_sql(
        f'INSERT INTO "{table.name}"({columns}) SELECT {values} FROM journal'
        " WHERE seq BETWEEN ? AND ? ORDER BY seq DESC"
        f" ON CONFLICT(id) DO UPDATE SET {updates}",
        (first, last),
    )


def _put_parts_back(connection: Connection, table: Table, run: Sequence[_Entry]) -> None:
    """Let parts of rows be again what they were: each part on its own, they share no column."""
    for entry in dict.fromkeys(row[0] for row in run):
        columns = journal_parts.part_columns(table, entry)
        values = ", ".join(f"\"{name}\" = j.old ->> '{name}'" for name in columns)
        for first, last in _rounds([row for row in run if row[0] == entry]):
            connection.exec_driver_sql(
                f'UPDATE "{table.name}" SET {values} FROM journal j'
                f' WHERE j.seq BETWEEN ? AND ? AND j.tbl = ? AND "{table.name}".id = j.pk',
                (first, last, entry),
            )


def _rounds(run: Sequence[_Entry]) -> Iterator[tuple[int, int]]:
    """Cut a run, newest first, so that no row comes twice in a piece; where each begins and ends.

    What a row was first must be put back last, and one UPDATE has no order.
    """
    seen: set[int] = set()
    newest = 0
    for at, row in enumerate(run):
        if row[1] in seen:
            yield run[at - 1][2], newest
            seen.clear()
        if not seen:
            newest = row[2]
        seen.add(row[1])
    yield run[-1][2], newest
