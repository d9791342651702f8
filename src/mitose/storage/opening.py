"""Opening the file: new, of this version, older, newer, read-only or damaged."""

from __future__ import annotations

import os
import time
from pathlib import Path

from mitose import clock
from mitose.domain.errors import StorageError
from mitose.paths import FILE_MODE, Paths
from mitose.storage import backups, journal, schema, trash
from mitose.storage.database import BUSY_TIMEOUT_MS, Database, connect, known_errors

_SMALLEST = 512  # bytes of the smallest page: shorter is no database


def open_database(paths: Paths, *, undo_days: int = 30, undo_megabytes: int = 200) -> Database:
    """Open the file in the data folder, making or upgrading it where needed.

    A folder that cannot be written opens for reading only. Before an upgrade a backup is made.

    Raises:
        StorageError: one of its codes; the file stays as it was.
    """
    give_up = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            return _open(paths, undo_days, undo_megabytes)
        except StorageError as error:
            # SQLite does not wait by itself where a file is turned to WAL by two at once.
            if error.code != "busy" or time.monotonic() > give_up:
                raise
        time.sleep(0.05)


def _open(paths: Paths, undo_days: int, undo_megabytes: int) -> Database:
    path = paths.database
    if path.exists() and not _writable(path):
        return _open_read_only(path)
    _make_folders(paths)
    if path.is_dir():
        raise StorageError("not_a_database", path=str(path))
    if path.exists() and path.stat().st_size == 0 and backups.existing(paths.backups):
        raise StorageError("damaged", path=str(path), reason="empty")
    _make_file(path)
    _look_first(path)
    database = Database(path)
    try:
        with known_errors(path):
            version = schema.version_of(database.writer(), path)
        if version < schema.VERSION:
            database.close()
            if version:
                backups.automatic(path, paths.backups, f"before-version-{schema.VERSION}")
            schema.upgrade(path)
        _check_tables(database)
        _tidy(database, undo_days, undo_megabytes)
    except BaseException:
        database.close()
        raise
    return database


def _look_first(path: Path) -> None:
    """Refuse a file that is not ours or too new before anything could write to it.

    SQLite overwrites a file of a few bytes, and a writer turns any database to WAL.
    """
    size = path.stat().st_size
    if not size or _has_wal(path):
        return
    if size < _SMALLEST:
        raise StorageError("not_a_database", path=str(path))
    with known_errors(path):
        connection = connect(path, role="reader", immutable=True)
        try:
            schema.version_of(connection, path)
        finally:
            connection.close()
            connection.engine.dispose()


def _has_wal(path: Path) -> bool:
    wal = Path(f"{path}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _open_read_only(path: Path) -> Database:
    if _has_wal(path):
        raise StorageError("wal_read_only", path=str(path))
    database = Database(path, read_only=True)
    with known_errors(path):
        version = schema.version_of(database.reading(), path)
    if version < schema.VERSION:
        database.close()
        raise StorageError("old_read_only", path=str(path))
    database.close()
    return database


def _make_folders(paths: Paths) -> None:
    try:
        paths.ensure()
    except OSError as error:
        code = "disk_full" if error.errno == 28 else "io"
        raise StorageError(code, path=str(paths.data), reason=str(error)) from error


def _make_file(path: Path) -> None:
    """Make a missing file for the owner alone, before SQLite would make it for everybody."""
    if not path.exists():
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))
        except OSError as error:
            code = "disk_full" if error.errno == 28 else "io"
            raise StorageError(code, path=str(path), reason=str(error)) from error


def _check_tables(database: Database) -> None:
    with known_errors(database.path):
        names = set(
            database.writer()
            .exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
            .scalars()
        )
    missing = schema.expected_tables() - names
    if missing:
        raise StorageError("damaged", path=str(database.path), reason=min(missing))


def _tidy(database: Database, undo_days: int, undo_megabytes: int) -> None:
    """Once a day: drop old steps, then empty the trash of what no step could bring back."""
    with known_errors(database.path):
        connection = database.writer()
        today = clock.today().isoformat()
        done = connection.exec_driver_sql(
            "SELECT EXISTS(SELECT 1 FROM notified WHERE key = 'tidied' AND at = ?)", (today,)
        ).scalar()
        if done:
            return
        with journal.transaction(connection):
            journal.prune(connection, days=undo_days, megabytes=undo_megabytes)
            trash.purge(connection, days=undo_days)
            connection.exec_driver_sql(
                "INSERT INTO notified(key, at) VALUES('tidied', ?)"
                " ON CONFLICT(key) DO UPDATE SET at = excluded.at",
                (today,),
            )
