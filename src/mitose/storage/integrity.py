"""The check of the file: SQLite's own, references, stored answers and the search index."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from mitose.storage import derived


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in the file: a code and how often, or SQLite's own words."""

    code: str
    count: int = 1
    detail: str = ""


def findings(connection: Connection) -> tuple[Finding, ...]:
    """Everything wrong; empty when all is well. Only reads."""
    found = [
        Finding("integrity", 1, str(row[0]))
        for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")
        if row[0] != "ok"
    ]
    broken = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
    if broken:
        found.append(Finding("references", broken))
    stale = derived.count_stale(connection)
    if stale:
        found.append(Finding("stored_answers", stale))
    unindexed = connection.exec_driver_sql(
        "SELECT count(*) FROM contact WHERE is_me = 0"
        " AND NOT EXISTS (SELECT 1 FROM search_doc d WHERE d.id = contact.id)"
    ).scalar_one()
    if unindexed:
        found.append(Finding("search_index", int(unindexed)))
    return tuple(found)
