"""What several contacts have in common, counted by the file: there may be a hundred thousand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from mitose.domain.category import Category, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.in_common import InCommon
from mitose.storage.labels import table_of

_AMONG = "IN (SELECT value FROM json_each(?))"


def of(connection: Connection, ids: Sequence[int]) -> InCommon:
    """Counts of the columns, the values there are, and the labels that all of them carry."""
    among = json.dumps(list(ids))
    found = connection.exec_driver_sql(
        "SELECT category, relationship, importance, cadence_days, count(*) FROM contact"
        f" WHERE id {_AMONG} GROUP BY 1, 2, 3, 4",
        (among,),
    ).all()
    categories = Counter[str]()
    for category, *_others, count in found:
        categories[category] += count
    total = categories.total()
    return InCommon(
        tuple(ids),
        {one: categories[one.value] for one in Category},
        frozenset(Relationship(row[1]) for row in found),
        frozenset(int(row[2]) for row in found),
        frozenset(int(row[3]) for row in found),
        {kind: _labels(connection, kind, among, total) for kind in LabelKind},
    )


def _labels(connection: Connection, kind: LabelKind, among: str, total: int) -> tuple[str, ...]:
    """Of the labels that one of them carries, those that all do: a label stands once a contact."""
    table = table_of(kind)
    links = table.links.name
    found = connection.exec_driver_sql(
        f"SELECT l.name FROM {table.labels.name} l"
        f" WHERE l.id IN (SELECT {table.column} FROM {links} WHERE contact_id ="
        f"  (SELECT id FROM contact WHERE id {_AMONG} LIMIT 1))"
        f" AND (SELECT count(*) FROM {links} t WHERE t.{table.column} = l.id"
        f"  AND t.contact_id {_AMONG}) = ? ORDER BY l.name",
        (among, among, total),
    )
    return tuple(found.scalars())
