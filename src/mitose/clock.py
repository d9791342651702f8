"""The wall clock, asked in one place so that `MITOSE_TODAY` can fix the day everywhere.

Domain functions never ask: they are given the day.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "MITOSE_TODAY"
#: Weeks and years are reckoned around the day: the calendar must not end beside it.
YEARS = range(1900, 3000)


class WrongDayError(ValueError):
    """`MITOSE_TODAY` holds something that is not a day written as YYYY-MM-DD."""


def fixed_day(environ: Mapping[str, str] | None = None) -> date | None:
    """The day that `MITOSE_TODAY` (YYYY-MM-DD) fixes, or None.

    Raises WrongDayError if the variable is set to anything else.
    """
    text = (os.environ if environ is None else environ).get(VARIABLE, "").strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise WrongDayError(f"{VARIABLE} must be a day like 2026-11-23, not {text!r}") from error
    if day.year not in YEARS:
        raise WrongDayError(f"{VARIABLE} must be in our times, not {text!r}")
    return day


def today(environ: Mapping[str, str] | None = None) -> date:
    """The local day, or the fixed one."""
    return fixed_day(environ) or datetime.now().date()


def now(environ: Mapping[str, str] | None = None) -> datetime:
    """The local wall-clock time without zone; a fixed day keeps the real time of day."""
    local = datetime.now()
    day = fixed_day(environ)
    return local if day is None else datetime.combine(day, local.time())


def utc_now(environ: Mapping[str, str] | None = None) -> datetime:
    """The moment as an aware UTC time, for timestamps; a fixed day shifts it too."""
    day = fixed_day(environ)
    if day is None:
        return datetime.now(UTC)
    return datetime.combine(day, datetime.now().time()).astimezone(UTC)


def follow_zone() -> None:
    """Go by the desktop's time zone as it is now: C keeps that of the start, but on Windows."""
    if hasattr(time, "tzset"):
        time.tzset()


def start_of(day: date) -> datetime:
    """The moment (aware, UTC) in which the user's day begins."""
    return datetime.combine(day, datetime.min.time()).astimezone(UTC)


def local_day(moment: datetime) -> date:
    """The user's day in which a stored moment (aware, UTC) fell."""
    return moment.astimezone().date()
