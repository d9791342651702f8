"""What the journal knows of a step: each row it touched, before and after."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import inf
from operator import itemgetter

from sqlalchemy import Connection, select

from mitose.domain.step_change import RowChange
from mitose.storage import rows
from mitose.storage.journal_parts import parts, table_of
from mitose.storage.tables import JOURNALED

_BY_NAME = {table.name: table for table in JOURNALED}
#: Which column of a table points to which other table.
POINTING = {
    "approach": ("introducer_id", "contact"),
    "relation": ("other_id", "contact"),
    "contact_source": ("source_id", "source"),
    "contact_tag": ("tag_id", "tag"),
    "contact_circle": ("circle_id", "circle"),
    "event_contact": ("contact_id", "contact"),
}
_Key = tuple[str, int]
_Row = dict[str, object] | None


def rows_of(
    connection: Connection, step_ids: Sequence[int], at_most: int
) -> dict[int, list[RowChange]]:
    """The first rows that each of these steps touched, in the order of writing.

    The journal keeps how a row was before. How it was after stands in the next entry about the
    same row, whichever step that is of; without one it is what the row is now.
    """
    touched = connection.exec_driver_sql(
        "SELECT s.id, s.last_seq, j.seq, j.tbl, j.pk FROM journal_step s JOIN journal j"
        " ON j.seq BETWEEN s.first_seq AND min(s.last_seq, s.first_seq + ?)"
        " WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY j.seq",
        (at_most - 1, json.dumps(list(step_ids))),
    ).all()
    if not touched:
        return {}
    keys = {(table_of(row[3]), row[4]) for row in touched}
    history = _history(connection, keys, touched[0][2])
    found: dict[int, list[RowChange]] = defaultdict(list)
    seen: set[tuple[int, str, int]] = set()
    for step_id, last, seq, entry, pk in touched:
        name = table_of(entry)
        if (step_id, name, pk) in seen:  # written twice in one step: the first says how it was
            continue
        seen.add((step_id, name, pk))
        states = history[name, pk]
        before = states[bisect_left(states, seq, key=itemgetter(0))][1]
        after = states[bisect_right(states, last, key=itemgetter(0))][1]
        found[step_id].append(RowChange(name, _copy(before), _copy(after)))
    _name_references(connection, chain.from_iterable(found.values()))
    return found


def _history(
    connection: Connection, keys: set[_Key], first: int
) -> dict[_Key, list[tuple[float, _Row]]]:
    """How these rows were before each entry about them from ``first`` on, and are now.

    An entry may hold a part of its row only: the other columns were then what they were after it.
    """
    now = dict(_now(connection, keys))
    found: dict[_Key, list[tuple[float, _Row]]] = {key: [(inf, now.get(key))] for key in keys}
    named = [(entry, pk) for name, pk in sorted(keys) for entry in _entries_of(name)]
    said = connection.exec_driver_sql(
        "SELECT seq, tbl, pk, old FROM journal WHERE seq >= ? AND (tbl, pk) IN"
        " (SELECT value ->> 0, value ->> 1 FROM json_each(?)) ORDER BY seq DESC",
        (first, json.dumps(named)),
    )
    for seq, entry, pk, old in said:
        states = found[table_of(entry), pk]
        row = None if old is None else {**(states[-1][1] or {}), **json.loads(old)}
        states.append((seq, row))
    for states in found.values():
        states.reverse()
    return found


def _entries_of(name: str) -> set[str]:
    """What entries about a table are called."""
    return {name, *(entry for entry, _ in parts(_BY_NAME[name]))}


def _now(connection: Connection, keys: set[_Key]) -> Iterator[tuple[_Key, _Row]]:
    by_table: dict[str, list[int]] = defaultdict(list)
    for name, pk in keys:
        by_table[name].append(pk)
    for name, ids in by_table.items():
        table = _BY_NAME[name]
        for some in rows.chunks(ids):
            for row in connection.execute(select(table).where(table.c.id.in_(some))).mappings():
                yield (name, row["id"]), dict(row)


def _copy(row: _Row) -> _Row:
    return None if row is None else {**row}


def _name_references(connection: Connection, touched: Iterable[RowChange]) -> None:
    """Put names in place of the numbers by which rows point to others."""
    places: dict[str, list[tuple[dict[str, object], str]]] = defaultdict(list)
    for change in touched:
        column, table = POINTING.get(change.table, ("", ""))
        for row in (change.before, change.after):
            if table and isinstance(row, dict) and row[column]:
                places[table].append((row, column))
    for name, wanted in places.items():
        ids = sorted({int(str(row[column])) for row, column in wanted})
        table_ = _BY_NAME[name]
        called: dict[object, str] = {}
        for some in rows.chunks(ids):
            statement = select(table_.c.id, table_.c.name).where(table_.c.id.in_(some))
            called.update((row.id, row.name) for row in connection.execute(statement))
        for row, column in wanted:
            row[column] = called.get(row[column], "")
