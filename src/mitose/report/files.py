"""Writes a finished document to the place the user chose, whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mitose.domain.errors import StorageError
from mitose.paths import target_file

if TYPE_CHECKING:
    from mitose.report.rendered import Rendered

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}  # no EDQUOT on Windows


def write_pdf(rendered: Rendered, path: str | os.PathLike[str]) -> Path:
    """Write the PDF to ``path`` and return where it lies, symbolic links followed.

    It is written beside the target and then takes its place, so an older file stays whole until
    then. Its permissions are the user's usual ones. Raises StorageError: ``disk_full`` (path) or
    ``io`` (path, reason).
    """
    target = Path(path)
    temporary: Path | None = None
    try:
        target = target_file(target)
        # Cut, so that a name as long as the disk allows still fits.
        temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
        with os.fdopen(os.open(temporary, _FLAGS, 0o666), "wb") as stream:
            stream.write(rendered.pdf)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        raise _storage_error(error, target) from error
    return target


_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def _storage_error(error: OSError, target: Path) -> StorageError:
    if error.errno in _FULL:
        return StorageError("disk_full", path=str(target))
    return StorageError("io", path=str(target), reason=error.strerror or str(error))
