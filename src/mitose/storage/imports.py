"""Imports: finding contacts again by identity, and writing many new ones at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from sqlalchemy import Connection

from mitose.domain.search import fold_words
from mitose.storage import rows
from mitose.storage.database import raw
from mitose.storage.tables import import_run


@dataclass(frozen=True, slots=True)
class Known:
    """A contact that identity keys lead to: whether it was deleted, and what was imported."""

    contact_id: int
    deleted: bool
    hashes: frozenset[str] = frozenset()


def find_known(connection: Connection, keys: Iterable[str]) -> dict[str, Known]:
    """The contacts behind identity keys: of earlier imports, and as the contacts are now."""
    wanted = list(dict.fromkeys(keys))
    found: dict[str, int] = {}
    for start in range(0, len(wanted), rows.CHUNK):
        some = wanted[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = f"SELECT key, min(contact_id) FROM identity_key WHERE key IN ({marks}) GROUP BY key"
        found.update((row[0], row[1]) for row in connection.exec_driver_sql(query, tuple(some)))
    missing = [key for key in wanted if key not in found]
    found.update(_by_uid(connection, missing))
    found.update(_by_address(connection, missing, "mail", "email"))
    found.update(_by_address(connection, missing, "profile", "profile"))
    states = _states(connection, sorted(set(found.values())))
    return {key: states[contact_id] for key, contact_id in found.items() if contact_id in states}


def _by_uid(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    uids = [key[4:] for key in keys if key.startswith("uid:")]
    found: dict[str, int] = {}
    for start in range(0, len(uids), rows.CHUNK):
        some = uids[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = f"SELECT uid, id FROM contact WHERE uid IN ({marks})"
        for uid, contact_id in connection.exec_driver_sql(query, tuple(some)):
            found[f"uid:{uid}"] = contact_id
    return found


def _by_address(
    connection: Connection, keys: Sequence[str], prefix: str, kind: str
) -> dict[str, int]:
    """Contacts by a mail address with the folded name, or by a profile's address."""
    parts = {key: key[len(prefix) + 1 :] for key in keys if key.startswith(f"{prefix}:")}
    addresses = list({part.split("|", 1)[0] for part in parts.values()})
    owners: dict[str, int] = {}
    for start in range(0, len(addresses), rows.CHUNK):
        some = addresses[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = (
            "SELECT m.normal, c.id, c.name FROM method m JOIN contact c ON c.id = m.contact_id"
            f" WHERE m.kind IN ('email', 'profile') AND m.kind = '{kind}' AND c.is_me = 0"
            f" AND m.normal IN ({marks})"
            " ORDER BY c.id DESC"
        )
        for normal, contact_id, name in connection.exec_driver_sql(query, tuple(some)):
            tail = f"|{' '.join(fold_words(name))}" if kind == "email" else ""
            owners[normal + tail] = contact_id
    return {key: owners[part] for key, part in parts.items() if part in owners}


def _states(connection: Connection, ids: Sequence[int]) -> dict[int, Known]:
    hashes: dict[int, set[str]] = {}
    states: dict[int, Known] = {}
    for some in rows.chunks(ids):
        known = ",".join(map(str, some))
        query = f"SELECT contact_id, content_hash FROM source_record WHERE contact_id IN ({known})"
        for contact_id, content in connection.exec_driver_sql(query):
            hashes.setdefault(contact_id, set()).add(content)
        query = f"SELECT id, deleted_at FROM contact WHERE id IN ({known}) AND is_me = 0"
        for contact_id, deleted_at in connection.exec_driver_sql(query):
            states[contact_id] = Known(
                contact_id, bool(deleted_at), frozenset(hashes.get(contact_id, ()))
            )
    return states


def taken_uids(connection: Connection, uids: Sequence[str]) -> set[str]:
    """Which of these UIDs contacts have already."""
    taken: set[str] = set()
    for start in range(0, len(uids), rows.CHUNK):
        some = uids[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = f"SELECT uid FROM contact WHERE uid IN ({marks})"
        taken.update(connection.exec_driver_sql(query, tuple(some)).scalars())
    return taken


_COLUMNS = {
    "contact": "id uid name sort_name kind given family prefix middle suffix nickname"
    " organisation department role city category rank birthday anniversary notes photo"
    " created_at updated_at",
    "method": "contact_id kind label value normal preferred position",
    "address": "contact_id label street extended po_box city region postal_code country position",
    "extra": "contact_id name value source",
    "source_record": "contact_id import_id source content_hash data seen_at",
    "identity_key": "contact_id key",
    "contact_tag": "contact_id tag_id",
    "contact_source": "contact_id source_id on_date added_at",
    "contact_circle": "contact_id circle_id",
}
COLUMNS: dict[str, tuple[str, ...]] = {
    name: tuple(columns.split()) for name, columns in _COLUMNS.items()
}
"""The columns of a mass insert, per table, owners first."""
_ROWS_A_STATEMENT = 100


@dataclass(slots=True)
class Bulk:
    """Rows waiting to be written in one go, as tuples in the order of ``COLUMNS``."""

    rows: dict[str, list[tuple[object, ...]]] = field(
        default_factory=lambda: {name: [] for name in COLUMNS}
    )

    def add(self, table: str, *values: object) -> None:
        """Add one row."""
        self.rows[table].append(values)

    def write(self, connection: Connection) -> None:
        """Write everything, owners before what they own.

        Many rows go into one statement: with triggers, SQLite sets aside a copy of every page a
        statement is about to change, and for a row at a time that took as long as the rest.
        """
        driver = raw(connection)
        for name, columns in COLUMNS.items():
            waiting = self.rows[name]
            insert = f"INSERT INTO {name}({', '.join(columns)}) VALUES"
            marks = f"({', '.join('?' * len(columns))})"
            for start in range(0, len(waiting), _ROWS_A_STATEMENT):
                some = waiting[start : start + _ROWS_A_STATEMENT]
                values = list(chain.from_iterable(some))
                driver.execute(insert + ", ".join([marks] * len(some)), values)
            waiting.clear()


def next_contact_id(connection: Connection) -> int:
    """The id the next contact will get: ids are never used again."""
    found = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'contact'")
    return int(found.scalar() or 0) + 1


def start_run(
    connection: Connection, *, files: Sequence[str], source: str, category: str, now: str
) -> int:
    """Note that an import took place; not journaled, so that undone imports are still known."""
    return rows.add(
        connection,
        import_run,
        started_at=now,
        files=json.dumps(list(files), ensure_ascii=False),
        source=source,
        category=category,
    )


def finish_run(connection: Connection, run_id: int, *, step_id: int, report: str) -> None:
    """Note what the import did, and the step that takes it back."""
    rows.change(connection, import_run, run_id, step_id=step_id, report=report)


def store_photo(connection: Connection, key: str, mime: str, data: bytes) -> None:
    """Keep a picture under its hash; the same picture is kept once."""
    connection.exec_driver_sql(
        "INSERT INTO blob(hash, mime, data) VALUES(?, ?, ?) ON CONFLICT(hash) DO NOTHING",
        (key, mime, data),
    )
