"""Contacts as rows of a table: all ids in an order (reader), and the rows of a screen (glance)."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from datetime import date
from functools import reduce

from mitose.domain.board_query import BoardQuery
from mitose.domain.cadence import LABEL, RATED
from mitose.domain.category import Category
from mitose.domain.contact_table import TableColumn, TableOrder, TableRow
from mitose.storage import board, search

_METHOD = (
    "coalesce((SELECT m.value FROM method m WHERE m.contact_id = c.id AND m.kind = '{}'"
    " ORDER BY m.preferred DESC, m.id LIMIT 1), '')"
)
_LABELS = (
    "coalesce((SELECT group_concat(name, ', ') FROM (SELECT l.name AS name FROM {0} l"
    " JOIN contact_{0} t ON t.{0}_id = l.id WHERE t.contact_id = c.id ORDER BY l.name)), '')"
)
# The earliest thing to do; what has no date stands behind, steps in their own order.
_NEXT_STEP = """coalesce((SELECT text FROM (
    SELECT f.due_date AS day, f.due_time AS at, f.id AS place, f.text AS text FROM follow_up f
        WHERE f.contact_id = c.id AND f.done_on = '' AND f.dropped = 0
    UNION ALL SELECT s.due_date, s.due_time, s.rank, s.text
        FROM step s JOIN approach a ON a.id = s.approach_id
        WHERE s.contact_id = c.id AND s.state = 'open' AND a.closed_at = ''
    UNION ALL SELECT o.due_date, '', o.id, o.text FROM offer o
        WHERE o.contact_id = c.id AND o.state = 'promised'
) ORDER BY day = '', day, at, place LIMIT 1), '')"""
# The days that hold and, where they are a group's, whose: read by `domain.cadence.holding`.
_LED_BY = (
    "SELECT l.name AS name FROM {0} l JOIN contact_{0} t ON t.{0}_id = l.id"
    " WHERE t.contact_id = c.id AND l.cadence_days = c.every_days"
)
_CADENCE = f"""CASE WHEN c.every_days = 0 THEN '' WHEN c.cadence_days > 0 THEN c.every_days
    ELSE c.every_days || coalesce((SELECT ' {LABEL} ' || group_concat(name, ', ') FROM (
        {_LED_BY.format("tag")} UNION {_LED_BY.format("circle")} ORDER BY name
    )), ' {RATED} ' || c.relationship) END"""
VALUES = {
    TableColumn.NAME: "c.name",
    TableColumn.ROLE: "c.role",
    TableColumn.ORGANISATION: "c.organisation",
    TableColumn.CITY: "c.city",
    TableColumn.CATEGORY: "c.category",
    TableColumn.RELATIONSHIP: "c.relationship",
    TableColumn.IMPORTANCE: "c.importance",
    TableColumn.DUE: "c.next_due",
    TableColumn.NEXT_STEP: _NEXT_STEP,
    TableColumn.LAST_INTERACTION: "c.last_interaction",
    TableColumn.CADENCE: _CADENCE,
    TableColumn.EMAIL: _METHOD.format("email"),
    TableColumn.PHONE: _METHOD.format("phone"),
    TableColumn.SOURCES: _LABELS.format("source"),
    TableColumn.CIRCLES: _LABELS.format("circle"),
    TableColumn.TAGS: _LABELS.format("tag"),
}
_RANKED = {
    TableColumn.NAME: "c.sort_name",
    TableColumn.CATEGORY: "instr('have next future', c.category)",
    TableColumn.RELATIONSHIP: "instr('address_only loose relationship', c.relationship)",
    TableColumn.IMPORTANCE: "c.importance",
    TableColumn.DUE: "c.next_due",
    TableColumn.LAST_INTERACTION: "c.last_interaction",
    TableColumn.CADENCE: "c.every_days",
}
# What SQLite's own lower() leaves alone, so that 'Öko' stands by 'Oko' and not behind 'Z'.
_FOLDED = (*zip("ÄÖÜäöüéèáàçñ", "aouaoueeaacn", strict=True), ("ß", "ss"))


def ids(
    connection: sqlite3.Connection, query: BoardQuery, order: TableOrder, day: date
) -> array[int]:
    """All ids that a filter leaves, of all columns of the board, in an order (reader)."""
    wheres, values = [], []
    for category in Category:
        where, found = board.conditions(query, category, day)
        wheres.append(f"({where})")
        values += found
    where = " OR ".join(wheres)
    if query.words:
        where = f"({where}) AND c.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
        values.append(search.match(query.words))
    result: array[int] = array("q")
    (text,) = connection.execute(
        "SELECT group_concat(id) FROM (SELECT c.id AS id FROM contact c"
        f" WHERE {where} ORDER BY {_order(order)})",
        values,
    ).fetchone()
    if text:
        board.parse_ids(text, result)
    return result


def _order(order: TableOrder) -> str:
    key = _RANKED.get(order.column) or _folded(VALUES[order.column])
    without = "c.every_days = 0" if order.column is TableColumn.CADENCE else ""
    empty = without or f"{VALUES[order.column]} = ''"
    direction = " DESC" if order.descending else ""
    return f"{empty}, {key}{direction}, c.sort_name, c.id"


def _folded(value: str) -> str:
    def replaced(inner: str, pair: tuple[str, str]) -> str:
        return f"replace({inner}, '{pair[0]}', '{pair[1]}')"

    return reduce(replaced, _FOLDED, f"lower({value})")


def rows(connection: sqlite3.Connection, wanted: Sequence[int]) -> dict[int, TableRow]:
    """The rows of these contacts (main thread; at most a few screens of them)."""
    marks = ",".join("?" * len(wanted))
    statement = (
        f"SELECT c.id, c.archived_at <> '', {', '.join(VALUES.values())}"
        f" FROM contact c WHERE c.id IN ({marks})"
    )
    return {
        row[0]: TableRow(
            row[0], dict(zip(VALUES, map(str, row[2:]), strict=True)), archived=bool(row[1])
        )
        for row in connection.execute(statement, tuple(wanted)).fetchall()
    }
