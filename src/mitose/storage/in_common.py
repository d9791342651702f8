"""What several contacts have in common, counted by the file: there may be a hundred thousand."""

from __future__ import annotations

import json
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

    def values(column: str) -> dict[object, int]:
        found = connection.exec_driver_sql(
            f"SELECT {column}, count(*) FROM contact WHERE id {_AMONG} GROUP BY 1", (among,)
        )
        return {row[0]: row[1] for row in found}

    categories = values("category")
    total = sum(categories.values())
    return InCommon(
        tuple(ids),
        {one: categories.get(one.value, 0) for one in Category},
        frozenset(Relationship(str(one)) for one in values("relationship")),
        frozenset(int(str(one)) for one in values("importance")),
        frozenset(int(str(one)) for one in values("cadence_days")),
        {kind: _labels(connection, kind, among, total) for kind in LabelKind},
    )


def _labels(connection: Connection, kind: LabelKind, among: str, total: int) -> tuple[str, ...]:
    table = table_of(kind)
    found = connection.exec_driver_sql(
        f"SELECT l.name FROM {table.links.name} t JOIN {table.labels.name} l"
        f" ON l.id = t.{table.column} WHERE t.contact_id {_AMONG}"
        " GROUP BY l.id HAVING count(DISTINCT t.contact_id) = ? ORDER BY l.name",
        (among, total),
    )
    return tuple(found.scalars())
