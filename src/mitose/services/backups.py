"""Backups, restore and the check of the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mitose.domain.errors import NotFoundError, StorageError
from mitose.paths import Paths
from mitose.services.workspace import Workspace
from mitose.storage import backups as store
from mitose.storage import integrity
from mitose.storage.database import known_errors
from mitose.storage.integrity import Finding

__all__ = ["Backup", "Finding", "backup", "check", "existing", "restore"]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in the data folder: its file, and its size in bytes."""

    file: Path
    size: int


def backup(ws: Workspace, file: Path | None = None) -> Path:
    """Copy everything into ``file``, or into the data folder's backups.

    Raises:
        StorageError: if the copy cannot be written; ``read_only`` where the data folder is.
    """
    if file is not None:
        return store.make(ws.paths.database, file)
    if ws.read_only:
        raise StorageError("read_only", path=str(ws.paths.database))
    return store.automatic(ws.paths.database, ws.paths.backups, "by-hand")


def existing(paths: Paths) -> tuple[Backup, ...]:
    """The backups in the data folder, newest first."""
    return tuple(Backup(file, file.stat().st_size) for file in store.existing(paths.backups))


def restore(paths: Paths, file: Path) -> Path | None:
    """Put a backup in the place of the data; return the copy made of what was there before.

    The file must not be open in this or another program.

    Raises:
        NotFoundError: if there is no such file.
        StorageError: if the backup is damaged, newer, or not Mitose's.
    """
    if not file.is_file():
        raise NotFoundError("file_not_found", path=str(file))
    try:
        paths.ensure()
    except OSError as error:
        raise StorageError("io", path=str(paths.data), reason=str(error)) from error
    return store.restore(file, paths.database, paths.backups)


def check(ws: Workspace) -> tuple[Finding, ...]:
    """Check the file from end to end; before that a backup is made. Nothing is changed."""
    if not ws.read_only:
        store.automatic(ws.paths.database, ws.paths.backups, "before-check")
    with known_errors(ws.paths.database):
        return integrity.findings(ws.database.reading())
