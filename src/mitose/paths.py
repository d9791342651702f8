"""Every folder and file Mitose uses, movable by one switch (`--data` or `MITOSE_DATA`)."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "MITOSE_DATA"
FOLDER_MODE = 0o700
FILE_MODE = 0o600
_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The data folder and what lies in it. Making one touches nothing on disk."""

    data: Path

    @classmethod
    def default(cls, environ: Mapping[str, str] | None = None) -> Paths:
        """The folder named by `MITOSE_DATA`, else the system's place for user data."""
        named = (os.environ if environ is None else environ).get(VARIABLE, "")
        if named:
            return cls.at(named)
        return cls(platformdirs.user_data_path("Mitose", appauthor=False))

    @classmethod
    def at(cls, folder: str | os.PathLike[str]) -> Paths:
        """Paths in the given folder; `~` is the home folder, symbolic links are kept."""
        return cls(Path(folder).expanduser().absolute())

    @property
    def database(self) -> Path:
        """The one file that holds everything the user owns."""
        return self.data / "mitose.db"

    @property
    def backups(self) -> Path:
        """The folder of the automatic backups."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """The settings as JSON."""
        return self.data / "settings.json"

    @property
    def log(self) -> Path:
        """The log of the running program."""
        return self.data / "mitose.log"

    def ensure(self) -> None:
        """Create the data folder and the backups folder, for the owner alone.

        Raises OSError if a folder cannot be made.
        """
        private_folder(self.data)
        private_folder(self.backups)


def private_folder(folder: Path) -> Path:
    """Create a folder with mode 0700, and narrow one that is already there and ours.

    Its parents are made with the system's usual mode. Raises OSError if it cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    with suppress(OSError):  # a folder of somebody else, or on a read-only disk, still opens
        if folder.stat().st_mode & 0o777 != FOLDER_MODE:
            folder.chmod(FOLDER_MODE)
    return folder


def private_file(file: Path) -> Path:
    """Create an empty file with mode 0600, or narrow one that is there; its content is kept.

    Raises OSError if it cannot be made.
    """
    os.close(os.open(file, os.O_CREAT | os.O_WRONLY, FILE_MODE))
    with suppress(OSError):
        if file.stat().st_mode & 0o777 != FILE_MODE:
            file.chmod(FILE_MODE)
    return file


NO_FILE = "this is a device or a pipe, no file"


def target_file(path: Path) -> Path:
    """Where a file the user named lies, links followed: what is written beside it may replace it.

    Raises OSError for a folder, for links in a circle, and for a device or a pipe (``NO_FILE``):
    an administrator's rights suffice to put a file in the place of `/dev/full`.
    """
    try:
        target = path.expanduser().resolve()
    except RuntimeError as error:  # links in a circle, or no home folder
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error
    if target.is_dir():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, NO_FILE, str(target))
    return target


def resource(name: str) -> Path:
    """The path of a file or folder under `resources/`, such as `fonts` or `icons/logo.svg`.

    Looks in the package (wheel, frozen program), then in the checkout: an editable install
    does not contain `resources/`. Raises FileNotFoundError if it is in neither.
    """
    for folder in _resource_folders():
        found = folder / name
        if found.exists():
            return found
    raise FileNotFoundError(f"resource {name!r} is missing from this installation")


def _resource_folders() -> tuple[Path, ...]:
    """Where `resources/` may lie: the package, a frozen program's folder, the checkout."""
    folders = [_PACKAGE / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        folders.append(Path(frozen) / "mitose" / "resources")
    checkout = _PACKAGE.parents[1]
    if (checkout / "pyproject.toml").is_file():
        folders.append(checkout / "resources")
    return tuple(folders)
