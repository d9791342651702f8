"""Writing a file the user asked for: whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from mitose.domain.errors import StorageError
from mitose.paths import target_file

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_whole(path: Path, pieces: Iterable[bytes]) -> int:
    """Write beside the target, then take its place; return the number of pieces.

    Raises:
        StorageError: ``disk_full`` or ``io``; an older file is then untouched.
    """
    target = path
    draft: Path | None = None
    count = 0
    try:
        target = target_file(path)
        draft = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
        with draft.open("xb") as stream:
            for piece in pieces:
                stream.write(piece)
                count += 1
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "io"
        raise StorageError(code, path=str(target), reason=error.strerror or str(error)) from error
    finally:
        if draft is not None:
            with suppress(OSError):  # there is none, or the folder cannot be written at all
                draft.unlink()
    return count
