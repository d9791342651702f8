"""Words that stand in several parts of the panel: dates to be typed, repeats, troubles."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication

from mitose.domain.follow_up import FollowUp
from mitose.ui import i18n
from mitose.ui.painting import ChipTone

_SOON = timedelta(days=7)


def whole_date(day: date, at: time | None = None) -> str:
    """'Tuesday 24 November 2026, 10:00': what a typed date was taken for."""
    text = i18n.long_date(day, date.min)
    return f"{text}, {i18n.clock(at)}" if at is not None else text


def typed_date(day: date | None, at: time | None = None) -> str:
    """A date as one would type it, to be changed in a field."""
    if day is None:
        return ""
    if i18n.current() == "de":
        text = f"{day.day}.{day.month}.{day.year}"
    else:
        text = i18n.short_date(day, date.min)
    return f"{text} {i18n.clock(at)}" if at is not None else text


def due_tone(day: date, today: date) -> ChipTone:
    """Overdue, due within seven days, or neutral."""
    if day < today:
        return ChipTone.OVERDUE
    return ChipTone.DUE if day - today < _SOON else ChipTone.NEUTRAL


def repeat_words(rrule: str) -> str:
    """An RRULE in words that `parse_repeat` understands; empty for none or one not made here."""
    parts = dict(part.split("=", 1) for part in rrule.split(";") if "=" in part)
    number = int(parts.get("INTERVAL", "1"))
    if set(parts) - {"FREQ", "INTERVAL", "BYDAY"} or parts.get("FREQ") not in _UNITS:
        return ""
    german = i18n.current() == "de"
    if "BYDAY" in parts:
        if parts["FREQ"] != "WEEKLY" or parts["BYDAY"] not in _DAYS or number != 1:
            return ""
        weekday = i18n.long_date(date(2026, 11, 23 + _DAYS.index(parts["BYDAY"]))).split()[0]
        return f"jeden {weekday.strip(',')}" if german else f"every {weekday}"
    return every(number, parts["FREQ"])


def every(number: int, frequency: str) -> str:
    """'every 8 weeks', 'alle 8 Wochen': words of the grammar, so not of the translation files."""
    one, many, german_one, german_many = _UNITS[frequency]
    if i18n.current() == "de":
        return german_one if number == 1 else f"alle {number} {german_many}"
    return f"every {one}" if number == 1 else f"every {number} {many}"


_UNITS = {
    "DAILY": ("day", "days", "jeden Tag", "Tage"),
    "WEEKLY": ("week", "weeks", "jede Woche", "Wochen"),
    "MONTHLY": ("month", "months", "jeden Monat", "Monate"),
    "YEARLY": ("year", "years", "jedes Jahr", "Jahre"),
}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def follow_up_origin(follow_up: FollowUp) -> str:
    """Where a dated thing comes from: 'Reminder', 'Reminder, every 6 weeks'."""
    origin = QCoreApplication.translate("Origin", "Reminder")
    words = repeat_words(follow_up.rrule)
    return f"{origin} · {words}" if words else origin
