"""The calendar file: what is dated, for any calendar program to subscribe to."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Literal

from mitose import clock
from mitose.domain.calendar import CalendarEntry
from mitose.domain.errors import StorageError
from mitose.services.files import write_whole
from mitose.services.workspace import Workspace
from mitose.storage import calendar as store
from mitose.storage.database import known_errors

FILE_NAME = "mitose.ics"
Language = Literal["de", "en"]


@dataclass(frozen=True, slots=True)
class CalendarWish:
    """Where the calendar file is kept and how: the settings of the moment."""

    folder: Path
    language: Language
    morning: time
    birthday_days: int


def entries(ws: Workspace, ids: Sequence[int] | None = None) -> list[CalendarEntry]:
    """What a calendar shows of everything, or of some contacts."""
    with known_errors(ws.paths.database):
        return store.entries(ws.database.reading(), ids)


def keep(found: Sequence[CalendarEntry], wish: CalendarWish) -> int:
    """Bring the file up to date, whole or not at all; needs no open folder.

    Returns the number of entries, or -1 if the file says all of it already and is not touched.

    Raises:
        StorageError: ``calendar_folder`` if the folder is gone, full or cannot be written.
    """
    file = wish.folder / FILE_NAME
    before = content(file)
    pieces = _pieces(found, wish, before)
    if b"".join(pieces) == before:
        return -1
    try:
        return write_whole(file, pieces) - 2  # its head and its end
    except StorageError as error:
        reason = str(error.values.get("reason", os.strerror(errno.ENOSPC)))
        raise StorageError("calendar_folder", path=str(file), reason=reason) from error


def publish(ws: Workspace, wish: CalendarWish) -> int:
    """`entries` and `keep` in one go."""
    return keep(entries(ws), wish)


def content(file: Path) -> bytes:
    """What the file holds; nothing if there is none."""
    with suppress(OSError):
        return file.read_bytes()
    return b""


def _pieces(found: Sequence[CalendarEntry], wish: CalendarWish, before: bytes) -> list[bytes]:
    from mitose.exchange.ics_kept import kept_entries  # noqa: PLC0415 (start-up time counts)
    from mitose.exchange.ics_write import IcsOptions, write_ics  # noqa: PLC0415

    options = IcsOptions(
        wish.language, clock.utc_now(), wish.morning, wish.birthday_days, kept_entries(before)
    )
    return list(write_ics(found, options))
