"""Dates and repetitions as the documents write them; never ISO."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mitose.domain.repeat_words import repeat_words

if TYPE_CHECKING:
    from datetime import time

    from mitose.report.options import Language
    from mitose.report.words import Words

#: A year with a 29 February, for days without one.
_LEAP = 2024
_MONTHS: dict[Language, tuple[str, ...]] = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


class Dates:
    """Dates in one language, seen from one day: another year than that day's is written out."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self.today = today

    def long(self, day: date) -> str:
        """'23. November 2026', '23 November 2026'."""
        return f"{self._day_month(day)} {day.year}"

    def short(self, day: date) -> str:
        """'12. November', '12 November'; with the year if it is another one."""
        return self._day_month(day) if day.year == self.today.year else self.long(day)

    def weekday(self, day: date, at: time | None = None) -> str:
        """'Di, 24. November, 10:00', 'Tue 24 November, 10:00'."""
        comma = "," if self._language == "de" else ""
        clock = "" if at is None else f", {at:%H:%M}"
        return f"{_WEEKDAYS[self._language][day.weekday()]}{comma} {self.short(day)}{clock}"

    def month(self, day: date) -> str:
        """'November'; with the year if it is another one."""
        name = _MONTHS[self._language][day.month - 1]
        return name if day.year == self.today.year else f"{name} {day.year}"

    def month_year(self, day: date) -> str:
        """'März 2024', 'March 2024'."""
        return f"{_MONTHS[self._language][day.month - 1]} {day.year}"

    def partial(self, text: str) -> str:
        """A stored day with or without its year (RFC 6350 §4.3.1); one that is none as it is."""
        yearless = text.startswith("--")
        try:
            day = date.fromisoformat(f"{_LEAP}-{text[2:]}" if yearless else text)
        except ValueError:
            return text
        return self._day_month(day) if yearless else self.long(day)

    def _day_month(self, day: date) -> str:
        dot = "." if self._language == "de" else ""
        return f"{day.day}{dot} {_MONTHS[self._language][day.month - 1]}"


def repetition(rrule: str, words: Words) -> str:
    """'alle 8 Wochen am Freitag' for an RRULE value (RFC 5545 §3.3.10), empty without one.

    A rule that nobody would word is only said to repeat.
    """
    if not rrule.strip():
        return ""
    return repeat_words(rrule, words.language) or words("repeats")
