"""The end of a contact: purging the trash after its time, and erasing at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import Connection

from mitose import clock
from mitose.storage import journal, search, waiting_texts


def purge(connection: Connection, *, days: int) -> int:
    """Remove for good what was deleted more than ``days`` ago; not journaled.

    Runs after old steps were dropped, and takes only what no step that is left could need.
    """
    limit = (clock.utc_now() - timedelta(days=days)).isoformat(timespec="seconds")
    ids = connection.exec_driver_sql(
        "SELECT id FROM contact WHERE deleted_at <> '' AND deleted_at < ?"
        " AND NOT EXISTS (SELECT 1 FROM journal_step s WHERE s.made_at <= contact.deleted_at)",
        (limit,),
    ).scalars()
    return _remove(connection, list(ids))


def erase(connection: Connection, ids: Sequence[int]) -> int:
    """Remove contacts at once with everything held about them, the history's copies included.

    The caller runs this outside any step, and then compacts the index and checkpoints.
    """
    journal.clear(connection)  # first: what its rows mention would be kept for undo
    return _remove(connection, ids)


def compact(connection: Connection) -> None:
    """Write the index anew without the words of what was removed."""
    connection.exec_driver_sql("INSERT INTO search(search) VALUES('optimize')")


def sweep(connection: Connection) -> bool:
    """Empty the ``-wal``, where old pages lie; False if an open read stood in the way.

    SQLite waits for readers as long as ``busy_timeout`` says, and tells it by the first column.
    """
    row = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    return int(row[0]) == 0


def _remove(connection: Connection, ids: Sequence[int]) -> int:
    for contact_id in ids:
        connection.exec_driver_sql("DELETE FROM contact WHERE id = ? AND is_me = 0", (contact_id,))
    search.reindex(connection)
    waiting_texts.forget(connection, set(ids))
    connection.exec_driver_sql(
        "DELETE FROM blob WHERE hash NOT IN (SELECT photo FROM contact WHERE photo <> '')"
        " AND hash NOT IN (SELECT json_extract(old, '$.photo') FROM journal"
        "  WHERE tbl IN ('contact', 'contact.rest') AND old IS NOT NULL)"  # undo may bring it back
    )
    return len(ids)
