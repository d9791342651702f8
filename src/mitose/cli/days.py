"""Days as they are typed on the command line."""

from __future__ import annotations

from datetime import date, time

from mitose import clock
from mitose.domain.errors import UsageError
from mitose.domain.typed_dates import parse_when


def day(text: str) -> date:
    """A day: ISO, or as people type it; today for ''.

    Raises:
        UsageError: ``not_a_day``.
    """
    if not text:
        return clock.today()
    try:
        found = date.fromisoformat(text)
    except ValueError:
        when = parse_when(text, clock.today())
        found = when.day if when else date.min
    if found.year not in clock.YEARS:
        raise UsageError("not_a_day", value=text)
    return found


def moment(text: str, language: str) -> tuple[date, time | None]:
    """A day with an optional time, ahead.

    Raises:
        UsageError: ``not_a_day``; ``unsure_day`` for a day that is past or far, unless it is
            written out with its year.
    """
    now = clock.now()
    found = parse_when(text, now.date(), now.time(), language)
    if found is None or found.day.year not in clock.YEARS:
        raise UsageError("not_a_day", value=text)
    if found.unsure and found.day.isoformat() not in text:
        raise UsageError("unsure_day", value=text, day=found.day.isoformat())
    return found.day, found.at
