"""How the columns of tables were read last time. Not journaled: it is a habit, not a deed."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mitose.domain.column_mapping import ColumnMapping, as_text, from_text
from mitose.storage.tables import import_mapping

_MOST = 500  # the longest unused ones go


def remembered(connection: Connection) -> dict[str, ColumnMapping]:
    """All mappings by the signature of their table."""
    found: dict[str, ColumnMapping] = {}
    for row in connection.execute(select(import_mapping.c.signature, import_mapping.c.mapping)):
        mapping = from_text(row.mapping)
        if mapping:
            found[row.signature] = mapping
    return found


def remember(connection: Connection, signature: str, mapping: ColumnMapping, now: str) -> None:
    """Keep a mapping, in place of what was kept for such tables."""
    values = {"mapping": as_text(mapping), "used_at": now}
    connection.execute(
        insert(import_mapping)
        .values(signature=signature, **values)
        .on_conflict_do_update(index_elements=["signature"], set_=values)
    )
    table = import_mapping.c
    newest = select(table.signature).order_by(table.used_at.desc()).limit(_MOST)
    connection.execute(import_mapping.delete().where(table.signature.not_in(newest)))
