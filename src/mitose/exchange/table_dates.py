"""Dates in the cells of tables, where day and month change places from program to program."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from mitose import clock
from mitose.exchange.vcard_values import partial_date

_TIME = re.compile(
    r"[ T,]+\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[AaPp]\.?[Mm]\.?|Z|[+-]\d\d:?\d\d)?\Z"
)
_NOTHING = re.compile(r"[0\s./:-]*\Z")
_NUMBERS = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)?\Z")
_LONGEST = 80  # characters of a day with its time; a run of spaces would be tried from each one
_PIVOT = 30  # as spreadsheets do: 30 to 99 is the last century


@lru_cache(maxsize=20_000)
def date_of(text: str, month_first: bool | None = None) -> str:
    """``YYYY-MM-DD``, or ``--MM-DD`` without a year; '' for anything that may be two days.

    ``month_first`` tells how the column writes dates with slashes, None when nobody knows.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return ""
    text = _TIME.sub("", text)
    found = partial_date(text)
    if found:
        return found
    match = _NUMBERS.match(text)
    if match is None:
        return ""
    first, second, year = int(match[1]), int(match[3]), match[4] or ""
    if match[2] == ".":
        return _iso(year, second, first)
    if not year:
        return ""
    if first > 12 or first == second or month_first is False:
        return _iso(year, second, first)
    if second > 12 or month_first:
        return _iso(year, first, second)
    return ""


def is_no_date(text: str) -> bool:
    """Whether it is how Outlook and databases write that there is none (`0.0.00`, `0000-00-00`)."""
    return bool(_NOTHING.match(text))


def order_of(values: Iterable[str]) -> bool | None:
    """Whether a column's dates have the month first; None when no value of it tells."""
    for text in values:
        match = _NUMBERS.match(_TIME.sub("", text.strip()))
        if match and match[2] != ".":
            if int(match[1]) > 12:
                return False
            if int(match[3]) > 12:
                return True
    return None


def from_parts(year: str, month: str, day: str) -> str:
    """A date whose parts stand in columns of their own; '' when day or month is missing."""
    if not (month.strip().isdecimal() and day.strip().isdecimal()):
        return ""
    return _iso(year.strip() if year.strip().isdecimal() else "", int(month), int(day))


def _iso(year: str, month: int, day: int) -> str:
    known = bool(year.strip("0")) and year != "1604"
    number = int(year) if known else 2000
    if known and len(year) <= 2:
        number += 2000 if number < _PIVOT else 1900
        if number > clock.today().year:
            number -= 100
    try:
        found = date(number, month, day)
    except (ValueError, OverflowError):
        return ""
    return found.isoformat() if known else f"--{month:02}-{day:02}"
