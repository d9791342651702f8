"""Backups: copies made by SQLite itself, thinned out by age, restored whole."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from mitose import clock
from mitose.domain.errors import StorageError
from mitose.paths import FILE_MODE, target_file
from mitose.storage import schema
from mitose.storage.database import connect, known_errors

_STAMP = "%Y-%m-%d_%H%M%S"
_PREFIX = "mitose-"
_SUFFIX = ".db"


def make(source: Path, target: Path) -> Path:
    """Copy the open file to ``target`` with SQLite's backup, whole or not at all.

    Raises:
        StorageError: if the source cannot be read or the target not be written.
    """
    try:
        place = target_file(target)
    except OSError as error:
        raise StorageError("io", path=str(target), reason=error.strerror) from error
    draft = place.with_name(place.name + ".part")
    with known_errors(target):
        try:
            draft.unlink(missing_ok=True)
            os.close(os.open(draft, os.O_CREAT | os.O_WRONLY, FILE_MODE))
            # Beside a folder that cannot be written SQLite could not keep its own notes.
            mode = "mode=ro" if os.access(source.parent, os.W_OK) else "immutable=1"
            with (
                closing(sqlite3.connect(f"{source.absolute().as_uri()}?{mode}", uri=True)) as old,
                closing(sqlite3.connect(draft)) as new,
            ):
                old.backup(new)
                new.execute("PRAGMA journal_mode=DELETE")
            draft.replace(place)
        except OSError as error:
            code = "disk_full" if error.errno == errno.ENOSPC else "io"
            reason = error.strerror or str(error)
            raise StorageError(code, path=str(target), reason=reason) from error
        finally:
            with suppress(OSError):  # where nothing can be written, nothing is left over
                draft.unlink(missing_ok=True)
    return target


def automatic(source: Path, folder: Path, reason: str) -> Path:
    """Make a backup with the time and the reason in its name, then thin out the older ones."""
    stamp = clock.now().strftime(_STAMP)
    target = make(source, folder / f"{_PREFIX}{stamp}-{reason}{_SUFFIX}")
    for surplus in thin(existing(folder), clock.now()):
        surplus.unlink(missing_ok=True)
    return target


def existing(folder: Path) -> list[Path]:
    """The backups in ``folder``, newest first."""
    found = [path for path in folder.glob(f"{_PREFIX}*{_SUFFIX}") if made_at(path) is not None]
    return sorted(found, key=lambda path: (made_at(path), path.name), reverse=True)


def made_at(path: Path) -> datetime | None:
    """When a backup was made, by its name; None if the name is not a backup's."""
    try:
        return datetime.strptime(path.name[len(_PREFIX) :][:17], _STAMP)  # noqa: DTZ007
    except ValueError:
        return None


def thin(files: Iterable[Path], now: datetime) -> list[Path]:
    """Which backups may go: all of two days stay, then 12 daily, 10 weekly, 9 monthly ones.

    The newest one always stays, and so does every one that seems to come from the future.
    """
    kept: dict[str, set[str]] = {"day": set(), "week": set(), "month": set()}
    limits = {"day": 12, "week": 10, "month": 9}
    surplus = []
    ordered = sorted(files, key=lambda path: (made_at(path) or now, path.name), reverse=True)
    for index, path in enumerate(ordered):
        when = made_at(path)
        if index == 0 or when is None or now - when < timedelta(days=2):
            continue
        year, week, _ = when.isocalendar()
        slots = {"day": f"{when:%Y-%m-%d}", "week": f"{year}-{week}", "month": f"{when:%Y-%m}"}
        useful = False
        for span, slot in slots.items():
            if slot not in kept[span] and len(kept[span]) < limits[span]:
                kept[span].add(slot)
                useful = True
                break
            if slot in kept[span]:
                break
        if not useful:
            surplus.append(path)
    return surplus


def restore(backup: Path, target: Path, folder: Path) -> Path | None:
    """Put ``backup`` in the place of ``target``; return the copy of what was there before.

    The backup is checked and, if it is of an older version, upgraded before anything is replaced.

    Raises:
        StorageError: ``damaged``, ``not_a_database``, ``newer_version``, or a full disk;
            ``in_use`` while another connection has the target open.
    """
    _must_be_free(target)
    draft = target.with_name(target.name + ".restored")
    try:
        with _said_of(backup):
            make(backup, draft)
            verify(draft)
        if _version(draft) < schema.VERSION:
            schema.upgrade(draft)
        _end_history(draft)
        former = _keep_former(target, folder) if target.exists() else None
        for leftover in (Path(f"{target}-wal"), Path(f"{target}-shm")):
            leftover.unlink(missing_ok=True)
        draft.replace(target)
    finally:
        for leftover in (draft, Path(f"{draft}-wal"), Path(f"{draft}-shm")):
            leftover.unlink(missing_ok=True)
    return former


@contextmanager
def _said_of(backup: Path) -> Iterator[None]:
    """Name the file the user chose where the trouble is the copy's that is made of it."""
    try:
        yield
    except StorageError as error:
        if error.code in ("damaged", "not_a_database", "newer_version"):
            error.values["path"] = str(backup)
        raise


def _must_be_free(target: Path) -> None:
    """Refuse while a window has the file open: it would go on writing to the one that is gone."""
    if not target.is_file():
        return
    try:
        uri = f"{target.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, timeout=0.5, isolation_level=None)) as file:
            file.execute("PRAGMA locking_mode=EXCLUSIVE")
            file.execute("BEGIN EXCLUSIVE")
            file.execute("ROLLBACK")
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise StorageError("in_use", path=str(target)) from error


def _keep_former(target: Path, folder: Path) -> Path:
    """A backup of what is replaced; what is too damaged for one is kept byte for byte."""
    try:
        return automatic(target, folder, "before-restore")
    except StorageError as error:
        if error.code not in ("damaged", "not_a_database"):
            raise
    kept = folder / f"damaged-{clock.now().strftime(_STAMP)}{_SUFFIX}"
    try:
        shutil.copy2(target, kept)
    except OSError as error:
        code = "disk_full" if error.errno == 28 else "io"
        raise StorageError(code, path=str(kept), reason=str(error)) from error
    return kept


def _version(path: Path) -> int:
    with known_errors(path):
        connection = connect(path, role="reader")
        try:
            return schema.version_of(connection, path)
        finally:
            connection.close()
            connection.engine.dispose()


def _end_history(path: Path) -> None:
    with known_errors(path), closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA foreign_keys=ON")
        file.execute("DELETE FROM journal_step")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.execute("PRAGMA journal_mode=DELETE")


def verify(path: Path) -> None:
    """Check a file from end to end.

    Raises:
        StorageError: ``damaged`` with the first finding, ``not_a_database``, ``newer_version``.
    """
    if _version(path) == 0:
        raise StorageError("not_a_database", path=str(path))
    with known_errors(path), closing(sqlite3.connect(path)) as file:
        finding = file.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if finding != "ok":
        raise StorageError("damaged", path=str(path), reason=str(finding))
