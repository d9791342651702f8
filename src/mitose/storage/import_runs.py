"""The imports of the past, and what of each is left."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from mitose.domain.import_run import ImportRun, RunState, Touched
from mitose.storage import rows

_COUNTS = ("new", "merged", "unchanged", "skipped")

# The tables whose later rows show that the user has worked on a contact, by the columns that name
# it. Rows that came with the import itself stand below the mark it left.
_WORK: tuple[tuple[str, Touched, tuple[str, ...]], ...] = (
    ("want", Touched.PLAN, ("contact_id",)),
    ("offer", Touched.PLAN, ("contact_id",)),
    ("approach", Touched.PLAN, ("contact_id",)),
    ("step", Touched.PLAN, ("contact_id",)),
    ("follow_up", Touched.FOLLOW_UPS, ("contact_id",)),
    ("interaction", Touched.HISTORY, ("contact_id",)),
    ("has_need", Touched.HAS_NEEDS, ("contact_id",)),
    ("relation", Touched.RELATIONS, ("contact_id", "other_id")),
    ("introduction", Touched.RELATIONS, ("giver_id", "receiver_id")),
    ("event_contact", Touched.GOALS, ("contact_id",)),
    ("goal_contact", Touched.GOALS, ("contact_id",)),
    ("contact_tag", Touched.LABELS, ("contact_id",)),
    ("contact_circle", Touched.LABELS, ("contact_id",)),
    ("contact_source", Touched.LABELS, ("contact_id",)),
    ("method", Touched.EDITED, ("contact_id",)),
    ("address", Touched.EDITED, ("contact_id",)),
    ("extra", Touched.EDITED, ("contact_id",)),
)


def marks(connection: Connection) -> dict[str, int]:
    """The latest ids of those tables: what is above them came later."""
    names = {name for name, _touched, _owners in _WORK}
    found = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    return {name: int(latest) for name, latest in found if name in names}


def all_runs(connection: Connection, limit: int) -> tuple[ImportRun, ...]:
    """The latest imports, newest first."""
    return _runs(connection, "ORDER BY id DESC LIMIT ?", limit)


def one(connection: Connection, import_id: int) -> ImportRun | None:
    """One import; None if there never was one."""
    return next(iter(_runs(connection, "WHERE id = ?", import_id)), None)


def report_of(connection: Connection, import_id: int) -> dict[str, Any]:
    """What an import noted about itself."""
    query = "SELECT report FROM import_run WHERE id = ?"
    text = connection.exec_driver_sql(query, (import_id,)).scalar()
    return dict(json.loads(text)) if text else {}


def _runs(connection: Connection, condition: str, value: int) -> tuple[ImportRun, ...]:
    query = f"SELECT id, started_at, files, source, category, report FROM import_run {condition}"
    found = connection.exec_driver_sql(query, (value,)).all()
    left = _left(connection, [row[0] for row in found])
    mixed = _sources(connection, [row[0] for row in found if not row[3]])
    runs = []
    for key, at, files, source, category, report in found:
        counts = {name: int(json.loads(report or "{}").get(name, 0)) for name in _COUNTS}
        state = _state(left[key], left[-key], counts["new"] + counts["merged"])
        runs.append(
            ImportRun(
                key,
                datetime.fromisoformat(at),
                tuple(json.loads(files or "[]")),
                source,
                category,
                **counts,
                state=state,
                sources=mixed.get(key, ()),
            )
        )
    return tuple(runs)


def _left(connection: Connection, ids: Iterable[int]) -> Mapping[int, int]:
    """How many records of imports are left; under the negative id, how many were taken back."""
    counts: dict[int, int] = defaultdict(int)
    known = ",".join(f"{key},{-key}" for key in ids)
    query = f"SELECT import_id, count(*) FROM source_record WHERE import_id IN ({known}) GROUP BY 1"
    if known:
        counts.update((row[0], row[1]) for row in connection.exec_driver_sql(query))
    return counts


def _sources(connection: Connection, ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """The sources of imports that have none in common, as their records name them."""
    found: dict[int, list[str]] = defaultdict(list)
    known = ",".join(f"{key},{-key}" for key in ids)
    query = (
        "SELECT DISTINCT abs(import_id), source FROM source_record"
        f" WHERE import_id IN ({known}) AND source <> '' ORDER BY 2"
    )
    if known:
        for key, source in connection.exec_driver_sql(query):
            found[key].append(source)
    return {key: tuple(names) for key, names in found.items()}


def _state(left: int, taken_back: int, changed: int) -> RunState:
    if left:
        return RunState.PARTLY if taken_back else RunState.ACTIVE
    if taken_back:
        return RunState.REVERTED
    return RunState.GONE if changed else RunState.EMPTY


def touched(
    connection: Connection, import_id: int, marks: Mapping[str, int]
) -> dict[int, set[Touched]]:
    """Of the contacts of an import, those with later belongings, and what these are."""
    found: dict[int, set[Touched]] = defaultdict(set)
    mine = "(SELECT contact_id FROM source_record WHERE import_id = ?)"
    for table, reason, owners in _WORK:
        for owner in owners:
            query = f"SELECT DISTINCT {owner} FROM {table} WHERE id > ? AND {owner} IN {mine}"
            values = (marks.get(table, 0), import_id)
            for contact_id in connection.exec_driver_sql(query, values).scalars():
                found[contact_id].add(reason)
    query = (
        f"SELECT DISTINCT contact_id FROM source_record WHERE contact_id IN {mine}"
        " AND import_id > 0 AND import_id <> ?"
    )
    for contact_id in connection.exec_driver_sql(query, (import_id, import_id)).scalars():
        found[contact_id].add(Touched.OTHER_IMPORT)
    return found


def strip(connection: Connection, import_id: int, contact_ids: Iterable[int]) -> None:
    """Forget what an import said about contacts; only that it did and was taken back is kept."""
    for some in rows.chunks(sorted(contact_ids)):
        known = ",".join(map(str, some))
        connection.exec_driver_sql(
            "UPDATE source_record SET import_id = -import_id, content_hash = '', data = '{}'"
            f" WHERE import_id = ? AND contact_id IN ({known})",
            (import_id,),
        )


def trash(connection: Connection, contact_ids: Iterable[int], now: str) -> None:
    """Put contacts into the trash; those that are in it keep their time."""
    for some in rows.chunks(sorted(contact_ids)):
        known = ",".join(map(str, some))
        connection.exec_driver_sql(
            "UPDATE contact SET deleted_at = ?, updated_at = ?"
            f" WHERE id IN ({known}) AND is_me = 0 AND deleted_at = ''",
            (now, now),
        )
