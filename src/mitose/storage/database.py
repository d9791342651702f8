"""Connections to the file: writer, reader and glance, each owned by one thread.

The writer does all deeds in order; the reader (``query_only``) does the pages' reads; glance is
the main thread's own connection for the few reads it may do. None is shared or pooled.
"""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from mitose.domain.errors import StorageError
from mitose.domain.search_query import has_phrase, has_words

APPLICATION_ID = 0x4D49544F  # 'MITO' in the file's header, so that other files are told apart
BUSY_TIMEOUT_MS = 5000
GLANCE_BUSY_TIMEOUT_MS = 50
# A deed that outgrows the writer's cache is written to the -wal several times over: an import of
# 10,000 contacts took 2.5 s with 16 MB and 1.9 s with 64; with 32 it takes no longer than with 64.
# It fills only as far as it is needed.
_CACHE_KB = {"writer": 32_000}
_WAL_BYTES = 4_000_000  # SQLite's own measure: a thousand pages


class Database:
    """One open file. Connections are opened by the thread that first asks for them."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._connections: dict[str, Connection] = {}
        self._owners: dict[str, int] = {}
        self._lock = threading.Lock()
        self._checkpoints_apart = False
        self._version_written: int | None = None

    def writer(self) -> Connection:
        """The connection for deeds.

        Raises:
            StorageError: ``read_only`` when the file was opened for reading only.
        """
        if self.read_only:
            raise StorageError("read_only", path=str(self.path))
        return self._connection("writer")

    def reading(self) -> Connection:
        """The reader's connection for SQLAlchemy statements."""
        return self._connection("reader")

    def reader(self) -> sqlite3.Connection:
        """The reader's raw connection."""
        return raw(self._connection("reader"))

    def glance(self) -> sqlite3.Connection:
        """The main thread's raw connection; only ``storage/glance.py`` uses it."""
        return raw(self._connection("glance"))

    def data_version(self) -> int:
        """A number that changes when another connection than glance has written."""
        with known_errors(self.path):
            return int(self.glance().execute("PRAGMA data_version").fetchone()[0])

    def written_elsewhere(self) -> bool:
        """Whether another program has written since this was asked last, on the writer.

        For the writer the number only changes by what others write; glance sees our own as well.
        """
        version = int(raw(self.writer()).execute("PRAGMA data_version").fetchone()[0])
        before, self._version_written = self._version_written, version
        return before not in (None, version)

    def close_readers(self) -> None:
        """Close reader and glance; they open again by themselves when asked for."""
        for role in ("reader", "glance"):
            self._close(role)

    def checkpoint(self) -> bool:
        """Write everything from the ``-wal`` into the file; False if a reader was in the way."""
        self.close_readers()
        row = self.writer().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        return int(row[0]) == 0

    def checkpoint_apart(self) -> None:
        """Let COMMIT leave the ``-wal`` alone; ``settle`` is called after each deed instead."""
        self._checkpoints_apart = True
        self._close("writer")

    def settle(self) -> None:
        """Write the ``-wal`` into the file where it has grown; once the answer has been given.

        A trouble is none of the deed's: everything stands in the ``-wal``, and the next try comes.
        """
        writer = self._connections.get("writer")
        if writer is None or not self._checkpoints_apart:
            return
        with suppress(OSError, DBAPIError):
            if Path(f"{self.path}-wal").stat().st_size > _WAL_BYTES:
                writer.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")

    def shrink(self) -> None:
        """Give back the memory that a large deed filled the writer's cache with."""
        self.writer().exec_driver_sql("PRAGMA shrink_memory")

    def close(self) -> None:
        """Close all connections."""
        for role in list(self._connections):
            self._close(role)

    def _close(self, role: str) -> None:
        if role == "writer":
            self._version_written = None
        with self._lock:
            connection = self._connections.pop(role, None)
            self._owners.pop(role, None)
        if connection is not None:
            engine = connection.engine
            connection.close()
            engine.dispose()

    def _connection(self, role: str) -> Connection:
        thread = threading.get_ident()
        with self._lock:
            connection = self._connections.get(role)
            if connection is None:
                with known_errors(self.path):
                    connection = connect(self.path, role=role, immutable=self.read_only)
                    if role == "writer" and self._checkpoints_apart:
                        connection.exec_driver_sql("PRAGMA wal_autocheckpoint=0")
                        connection.exec_driver_sql(f"PRAGMA journal_size_limit={_WAL_BYTES}")
                self._connections[role] = connection
                self._owners[role] = thread
            elif self._owners[role] != thread:
                raise RuntimeError(f"the {role} connection belongs to another thread")
        return connection


def raw(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection below a SQLAlchemy one."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("not a SQLite connection")
    return driver


def connect(path: Path, *, role: str = "writer", immutable: bool = False) -> Connection:
    """Open one connection in autocommit: transactions begin and end in plain sight."""

    def create() -> sqlite3.Connection:
        mode = "immutable=1" if immutable else "mode=rw" if path.exists() else "mode=rwc"
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )

    engine = create_engine(
        "sqlite://", creator=create, poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )

    @event.listens_for(engine, "connect")
    def _configure(driver: sqlite3.Connection, _record: object) -> None:
        _set_pragmas(driver, role=role, immutable=immutable)

    return engine.connect()


def _set_pragmas(driver: sqlite3.Connection, *, role: str, immutable: bool) -> None:
    timeout = GLANCE_BUSY_TIMEOUT_MS if role == "glance" else BUSY_TIMEOUT_MS
    driver.execute(f"PRAGMA busy_timeout={timeout}")
    driver.execute("PRAGMA foreign_keys=ON")
    driver.execute("PRAGMA temp_store=MEMORY")
    driver.execute(f"PRAGMA cache_size=-{_CACHE_KB.get(role, 8_000)}")
    if immutable or role != "writer":
        # The index's own words: what a long word that is being typed may become.
        driver.create_function("has_words", 2, has_words, deterministic=True)
        driver.create_function("has_phrase", 2, has_phrase, deterministic=True)
        driver.execute("CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search, row)")
        # The same words without counting who has them: for stepping from one to the next.
        driver.execute(
            "CREATE VIRTUAL TABLE temp.search_steps USING fts5vocab(main, search, instance)"
        )
        driver.execute("PRAGMA query_only=ON")
        return
    driver.execute("PRAGMA journal_mode=WAL")
    driver.execute("PRAGMA synchronous=FULL")
    driver.execute("PRAGMA secure_delete=ON")


class UnreadableRowError(ValueError):
    """A row holds what this program never writes: the file is damaged where SQLite cannot see."""


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's troubles into a ``StorageError``; anything else stays a bug.

    Reading a damaged file can raise UnicodeDecodeError as well as SQLite's own errors.
    """
    try:
        yield
    except DBAPIError as error:
        cause = error.orig if error.orig is not None else error
        raise storage_error(cause, path) from error
    except UnreadableRowError as error:
        raise StorageError("damaged", path=str(path), reason=str(error)) from error
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise storage_error(error, path) from error


def storage_error(error: BaseException, path: Path) -> StorageError:
    """The plain trouble behind an error of SQLite.

    Raises:
        BaseException: ``error`` itself where it is a bug of ours, not a trouble of the file.
    """
    text = str(error).casefold()
    for sign, code in _SIGNS:
        if sign in text:
            # Where its shared memory finds no room, SQLite calls a full disk an I/O error.
            known = "disk_full" if code == "io" and _no_room(path) else code
            return StorageError(known, path=str(path), reason=str(error))
    if isinstance(error, UnicodeDecodeError):
        return StorageError("damaged", path=str(path), reason="not UTF-8")
    raise error


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM_NEEDED
    except OSError:
        return False


_ROOM_NEEDED = 65_536  # bytes: the shared memory beside a file in WAL mode, and a page or two
_SIGNS = (
    ("database or disk is full", "disk_full"),
    ("file is not a database", "not_a_database"),
    ("malformed", "damaged"),
    ("corrupt", "damaged"),
    ("readonly database", "read_only"),
    ("locked", "busy"),
    ("disk i/o error", "io"),
    ("unable to open database file", "io"),
    ("could not decode to utf-8", "damaged"),
)
