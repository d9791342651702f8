"""Imports: finding contacts again by identity, and writing many new ones at once."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from itertools import chain

from sqlalchemy import Connection

from mitose.domain.drafts import ADDRESS, CONTACT, EXTRA, METHOD
from mitose.domain.search import fold_words
from mitose.storage import rows, search
from mitose.storage.database import raw
from mitose.storage.search import Touched
from mitose.storage.tables import import_run


@dataclass(frozen=True, slots=True)
class Known:
    """A contact that identity keys lead to: whether it was deleted, and what was imported.

    ``said`` has what its sources say now: content hashes with the source's name, and with none.
    """

    contact_id: int
    name: str
    deleted: bool
    said: frozenset[tuple[str, str]] = frozenset()


def find_known(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[Known, ...]]:
    """The contacts behind identity keys: of earlier imports, and as the contacts are now.

    A contact that went with an import taken back is not known: the file may bring it again.
    """
    anybody = "SELECT EXISTS (SELECT 1 FROM contact WHERE is_me = 0)"
    if not connection.exec_driver_sql(anybody).scalar_one():
        return {}  # the first import is the largest: a hundred thousand questions about nobody
    wanted = list(dict.fromkeys(keys))
    found: dict[str, list[int]] = defaultdict(list)
    for start in range(0, len(wanted), rows.CHUNK):
        some = wanted[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = f"SELECT key, contact_id FROM identity_key WHERE key IN ({marks}) ORDER BY id"
        for key, contact_id in connection.exec_driver_sql(query, tuple(some)):
            found[key].append(contact_id)
    _by_uid(connection, wanted, found)
    _by_address(connection, wanted, "mail", "email", found)
    _by_address(connection, wanted, "profile", "profile", found)
    states = _states(connection, sorted({key for ids in found.values() for key in ids}))
    return {
        key: tuple(
            [states[contact_id] for contact_id in dict.fromkeys(ids) if contact_id in states]
        )
        for key, ids in found.items()
    }


def _by_uid(connection: Connection, keys: Sequence[str], found: dict[str, list[int]]) -> None:
    uids = [key[4:] for key in keys if key.startswith("uid:")]
    for start in range(0, len(uids), rows.CHUNK):
        some = uids[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = f"SELECT uid, id FROM contact WHERE uid IN ({marks})"
        for uid, contact_id in connection.exec_driver_sql(query, tuple(some)):
            found[f"uid:{uid}"].append(contact_id)


def _by_address(
    connection: Connection,
    keys: Sequence[str],
    prefix: str,
    kind: str,
    found: dict[str, list[int]],
) -> None:
    """Contacts by a mail address with the folded name, or by a profile's address."""
    parts = {key[len(prefix) + 1 :]: key for key in keys if key.startswith(f"{prefix}:")}
    addresses = list({part.split("|", 1)[0] for part in parts})
    for start in range(0, len(addresses), rows.CHUNK):
        some = addresses[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = (
            "SELECT m.normal, c.id, c.name FROM method m JOIN contact c ON c.id = m.contact_id"
            f" WHERE m.kind IN ('email', 'profile') AND m.kind = '{kind}' AND c.is_me = 0"
            f" AND m.normal IN ({marks})"
            " ORDER BY c.id"
        )
        for normal, contact_id, name in connection.exec_driver_sql(query, tuple(some)):
            tail = f"|{' '.join(fold_words(name))}" if kind == "email" else ""
            key = parts.get(normal + tail)
            if key is not None:
                found[key].append(contact_id)


def _states(connection: Connection, ids: Sequence[int]) -> dict[int, Known]:
    states: dict[int, Known] = {}
    for some in rows.chunks(ids):
        known = ",".join(map(str, some))
        given: dict[int, dict[int, tuple[str, str]]] = defaultdict(dict)
        past: dict[int, set[int]] = defaultdict(set)
        taken_back: set[int] = set()
        query = (
            "SELECT contact_id, id, import_id, source, content_hash,"
            " iif(data = '', NULL, json_extract(data, '$.after'))"
            f" FROM source_record WHERE contact_id IN ({known})"
        )
        for row in connection.exec_driver_sql(query):
            contact_id, record_id, import_id, source, content, after = row
            if import_id < 0:
                taken_back.add(contact_id)
                continue
            given[contact_id][record_id] = (source, content)
            past[contact_id].add(after)
        query = f"SELECT id, name, deleted_at FROM contact WHERE id IN ({known}) AND is_me = 0"
        for contact_id, name, deleted_at in connection.exec_driver_sql(query):
            if deleted_at and contact_id in taken_back and contact_id not in given:
                continue
            said = {
                entry
                for record_id, entry in given[contact_id].items()
                if record_id not in past[contact_id]
            }
            said.update([("", content) for _source, content in said])
            states[contact_id] = Known(contact_id, name, bool(deleted_at), frozenset(said))
    return states


def bearers(connection: Connection, addresses: Iterable[str]) -> dict[str, list[int]]:
    """Who has these mail addresses (in small letters) already; me and deleted ones left out."""
    wanted = list(addresses)
    found: dict[str, list[int]] = defaultdict(list)
    for start in range(0, len(wanted), rows.CHUNK):
        some = wanted[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        query = (
            "SELECT m.normal, c.id FROM method m JOIN contact c ON c.id = m.contact_id"
            " WHERE m.kind IN ('email', 'profile') AND m.kind = 'email' AND c.is_me = 0"
            f" AND c.deleted_at = '' AND m.normal IN ({marks}) ORDER BY c.id"
        )
        for address, contact_id in connection.exec_driver_sql(query, tuple(some)):
            found[address].append(contact_id)
    return found


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
    "contact": ["id", "uid", "category", "rank", "photo", "created_at", "updated_at", *CONTACT],
    "method": ["contact_id", *METHOD],
    "address": ["contact_id", *ADDRESS],
    "extra": ["contact_id", *EXTRA],
    "source_record": "contact_id import_id source content_hash data seen_at".split(),
    "identity_key": ["contact_id", "key"],
    "contact_tag": ["contact_id", "tag_id"],
    "contact_source": "contact_id source_id on_date added_at".split(),
    "contact_circle": ["contact_id", "circle_id"],
}
COLUMNS: dict[str, tuple[str, ...]] = {name: tuple(columns) for name, columns in _COLUMNS.items()}
"""The columns of a mass insert, per table, owners first."""
_ROWS_A_STATEMENT = 500
_STORE_PHOTO = "INSERT INTO blob(hash, mime, data) VALUES(?, ?, ?) ON CONFLICT(hash) DO NOTHING"


@dataclass(slots=True)
class Bulk:
    """Rows waiting to be written in one go, as tuples in the order of ``COLUMNS``.

    ``documents`` are what new contacts are found by, for those that nothing needs to be read of.
    """

    rows: dict[str, list[tuple[object, ...]]] = field(
        default_factory=lambda: {name: [] for name in COLUMNS}
    )
    photos: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    documents: dict[int, str] = field(default_factory=dict)

    def add(self, table: str, *values: object) -> None:
        """Add one row."""
        self.rows[table].append(values)

    def add_photo(self, key: str, mime: str, data: bytes) -> None:
        """Add a picture under its hash."""
        self.photos[key] = (mime, data)

    def write(self, connection: Connection) -> None:
        """Write everything, owners before what they own."""
        self._write(raw(connection))

    def write_beside(self, connection: Connection, pool: Executor) -> Future[None]:
        """Write on another thread what waits now; more may be added meanwhile."""
        part = Bulk(self.rows, self.photos, self.documents)
        self.rows, self.photos, self.documents = Bulk().rows, {}, {}
        return pool.submit(part._write, raw(connection))

    def _write(self, driver: sqlite3.Connection) -> None:
        """Many rows go into one statement.

        With triggers, SQLite sets aside a copy of every page a statement is about to change, and
        for a row at a time that took as long as the rest.
        """
        for key, (mime, data) in self.photos.items():
            driver.execute(_STORE_PHOTO, (key, mime, data))
        self.photos.clear()
        # A contact without these has what a new row has by itself: no question answered, no rhythm.
        grouped = self.rows["contact_tag"] or self.rows["contact_circle"]
        left = Touched.ANSWERS if grouped else Touched(0)
        for name, columns in COLUMNS.items():
            waiting = self.rows[name]
            insert = f"INSERT INTO {name}({', '.join(columns)}) VALUES"
            marks = f"({', '.join('?' * len(columns))})"
            for start in range(0, len(waiting), _ROWS_A_STATEMENT):
                some = waiting[start : start + _ROWS_A_STATEMENT]
                values = list(chain.from_iterable(some))
                driver.execute(insert + ", ".join([marks] * len(some)), values)
            waiting.clear()
        if self.documents:
            search.add(driver, self.documents, left)
            self.documents.clear()


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
    connection.exec_driver_sql(_STORE_PHOTO, (key, mime, data))
