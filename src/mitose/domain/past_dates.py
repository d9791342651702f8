"""Typed dates of what has happened: 'Friday' is the last one, '12.11.' is not to come."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta

from mitose.domain.typed_dates import When, parse_when
from mitose.domain.typed_words import MONTHS, WEEKDAYS, any_of, fold_phrase

_YEAR = re.compile(r"\b\d{4}\b|\.\d\d$")
_ONLY_DAY = re.compile(rf"(?:am |on )?(?:{any_of(WEEKDAYS)})\.?\b")
_MONTH = rf"(?:{any_of(MONTHS)})\b"
_DAY_AND_MONTH = re.compile(
    rf"\d{{1,2}}\. ?\d|\d{{1,2}}(?:\.|st|nd|rd|th)? ?(?:of )?{_MONTH}"
    rf"|{_MONTH}\.? (?:the )?\d{{1,2}}"
)


def parse_past(
    text: str, today: date, now: time | None = None, language: str = "en"
) -> When | None:
    """Read a typed date as one that lies behind; ``unsure`` where it is ahead all the same."""
    when = parse_when(text, today, now, language)
    if when is None:
        return None
    day, phrase = when.day, fold_phrase(text)
    if day > today and _ONLY_DAY.match(phrase):
        day -= timedelta(weeks=1)
    elif day > today and _DAY_AND_MONTH.search(phrase) and not _YEAR.search(phrase):
        day = _a_year_before(day)
    return replace(when, day=day, unsure=day > today)


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day
