"""A repeating rule in words that `parse_repeat` understands, German or English."""

from __future__ import annotations

import re
from datetime import date

from mitose.domain.typed_repeats import RRULE_DAYS, WORKING_DAYS, month_days

_UNITS = {
    "DAILY": ("day", "days", "jeden Tag", "Tage"),
    "WEEKLY": ("week", "weeks", "jede Woche", "Wochen"),
    "MONTHLY": ("month", "months", "jeden Monat", "Monate"),
    "YEARLY": ("year", "years", "jedes Jahr", "Jahre"),
}
_GERMAN_DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
_ENGLISH_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_GERMAN_MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_GERMAN_NTH = {1: "ersten", 2: "zweiten", 3: "dritten", 4: "vierten", -1: "letzten"}
_ENGLISH_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
_NTH_DAY = re.compile(r"(-?\d)([A-Z]{2})")


def every(number: int, frequency: str, language: str) -> str:
    """'every 8 weeks', 'alle 8 Wochen'."""
    one, many, german_one, german_many = _UNITS[frequency]
    if language == "de":
        return german_one if number == 1 else f"alle {number} {german_many}"
    return f"every {one}" if number == 1 else f"every {number} {many}"


def rhythm_words(days: int, language: str) -> str:
    """A rhythm of so many days: 'every 8 weeks', 'alle 2 Monate'; empty for none."""
    for length, frequency in ((7, "WEEKLY"), (365, "YEARLY"), (30, "MONTHLY"), (1, "DAILY")):
        if days and days % length == 0:
            return every(days // length, frequency, language)
    return ""


def repeat_words(rrule: str, language: str) -> str:
    """The words; empty for no rule, and for one that no words of ours make."""
    parts = dict(part.split("=", 1) for part in rrule.upper().split(";") if "=" in part)
    frequency = parts.pop("FREQ", "")
    if parts.get("WKST") == "MO":
        del parts["WKST"]
    try:
        number = int(parts.pop("INTERVAL", "1"))
        end = _end(parts.pop("UNTIL", ""), parts.pop("COUNT", ""), german=language == "de")
    except ValueError:
        return ""
    if frequency not in _UNITS or number < 1:
        return ""
    base = every(number, frequency, language)
    if parts:
        on = _on(frequency, parts, german=language == "de")
        if not on:
            return ""
        base = f"{base} {on}"
    return base + end


def _end(until: str, count: str, *, german: bool) -> str:
    if until:
        last = date.fromisoformat(f"{until[:4]}-{until[4:6]}-{until[6:8]}")
        if german:
            return f" bis {last.day}.{last.month}.{last.year}"
        return f" until {last.day} {_ENGLISH_MONTHS[last.month - 1]} {last.year}"
    if count:
        return f" {int(count)} mal" if german else f" {int(count)} times"
    return ""


def _on(frequency: str, parts: dict[str, str], *, german: bool) -> str:
    """On which day of the week, month or year; empty if there is no wording for it."""
    names = frozenset(parts)
    if frequency == "WEEKLY" and names == {"BYDAY"}:
        return _weekdays(parts["BYDAY"], german=german)
    if frequency == "MONTHLY":
        return _in_month(parts, german=german)
    if frequency == "YEARLY" and "BYMONTH" in names:
        return _in_year(parts, german=german)
    return ""


def _weekdays(byday: str, *, german: bool) -> str:
    days = byday.split(",")
    if any(day not in RRULE_DAYS for day in days):
        return ""
    words = [(_GERMAN_DAYS if german else _ENGLISH_DAYS)[RRULE_DAYS.index(day)] for day in days]
    last = f" {'und' if german else 'and'} {words[-1]}" if len(words) > 1 else words[0]
    return ("am " if german else "on ") + ", ".join(words[:-1]) + last


def _in_month(parts: dict[str, str], *, german: bool) -> str:
    if frozenset(parts) == {"BYDAY"}:
        return _nth_weekdays(parts["BYDAY"], german=german)
    day = _day(parts)
    if day == -1:
        return "am letzten Tag" if german else "on the last day"
    if day:
        return f"am {day}." if german else f"on the {day}{_suffix(day)}"
    if parts.get("BYDAY") == WORKING_DAYS and frozenset(parts) == {"BYDAY", "BYSETPOS"}:
        nth = (_GERMAN_NTH if german else _ENGLISH_NTH).get(int(parts["BYSETPOS"]), "")
        if nth in ("ersten", "letzten"):
            return f"am {nth} Werktag"
        if nth in ("first", "last"):
            return f"on the {nth} working day"
    return ""


def _in_year(parts: dict[str, str], *, german: bool) -> str:
    month = parts.pop("BYMONTH")
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return ""
    name = (_GERMAN_MONTHS if german else _ENGLISH_MONTHS)[int(month) - 1]
    if frozenset(parts) == {"BYDAY"}:
        nth = _nth_weekdays(parts["BYDAY"], german=german)
        return nth and f"{nth} {'im' if german else 'in'} {name}"
    day = _day(parts)
    if day < 1:
        return ""
    return f"am {day}. {name}" if german else f"on {day} {name}"


def _day(parts: dict[str, str]) -> int:
    """The day of the month that BYMONTHDAY means, 0 if it is another rule."""
    days = parts.get("BYMONTHDAY", "").split(",")
    if frozenset(parts) == {"BYMONTHDAY"} and len(days) == 1:
        return int(days[0]) if days[0].isdigit() or days[0] == "-1" else 0
    if frozenset(parts) != {"BYMONTHDAY", "BYSETPOS"} or not days[-1].isdigit():
        return 0
    last = int(days[-1])
    written = f"BYMONTHDAY={parts['BYMONTHDAY']};BYSETPOS={parts['BYSETPOS']}"
    return last if last > 28 and month_days(last) == written else 0


def _nth_weekdays(byday: str, *, german: bool) -> str:
    """'am ersten und dritten Montag': the same day of several weeks of a month."""
    found = [_NTH_DAY.fullmatch(day) for day in byday.split(",")]
    nths = _GERMAN_NTH if german else _ENGLISH_NTH
    words, days = [], set()
    for one in found:
        if one is None or int(one[1]) not in nths or one[2] not in RRULE_DAYS:
            return ""
        words.append(nths[int(one[1])])
        days.add(one[2])
    if len(days) != 1:
        return ""
    day = (_GERMAN_DAYS if german else _ENGLISH_DAYS)[RRULE_DAYS.index(days.pop())]
    joined = (" und " if german else " and ").join(words)
    return f"am {joined} {day}" if german else f"on the {joined} {day}"


def _suffix(day: int) -> str:
    if 11 <= day <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
