"""Dates as people type them, in German and English: a small grammar that never guesses.

Either the whole text is understood or nothing is: 'Friday 14:30' is a date, '3/4' is not, because
more than one thing could be meant. A part of a day without a time has a usual one: 'Friday
evening' is at seven, and what was understood is shown.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mitose.domain.parts_of_day import at_that_part, take_part_of_day
from mitose.domain.typed_repeats import parse_repeat
from mitose.domain.typed_words import (
    COUNT,
    DAY,
    MONTH,
    MONTHS,
    UNIT,
    WEEKDAYS,
    fold_phrase,
    in_figures,
    number_of,
)

__all__ = ("When", "parse_repeat", "parse_when")

_FAR = timedelta(days=366)
_NEXT = r"(?:naechste[nrs]?|kommende[nrs]?|next)"
_WEEK = r"(?:woche|week)"
_WEEK_NO = r"(?:der )?(?:kw|week|kalenderwoche)"
_DOM = r"(?P<dom>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|\d{2})"


@dataclass(frozen=True, slots=True)
class When:
    """What was understood.

    ``understood`` is the piece of the typed text that was read, as typed. ``unsure`` is set when
    the day lies in the past or more than a year ahead: to be asked, not taken. ``rrule`` is set
    where a rhythm was typed: then ``day`` is its first one.
    """

    day: date
    at: time | None = None
    understood: str = ""
    unsure: bool = False
    rrule: str = ""


def parse_when(
    text: str, today: date, now: time | None = None, language: str = "en"
) -> When | None:
    """Read a typed date with an optional time, seen from ``today``; None if it is not sure.

    Words of both languages are understood in either; ``language`` ('de', 'en') decides about
    '5.12' without a second dot, which is a date in German only. ``now`` moves a bare time that
    has passed to tomorrow and is needed for 'in 2 hours'.
    """
    phrase = in_figures(fold_phrase(text))
    if not phrase:
        return None
    soon = _from_now(phrase, today, now)
    if soon is not None:
        return When(soon[0], soon[1], text.strip())
    phrase, usual = take_part_of_day(phrase)
    rest, at, wrong = _take_time(phrase)
    if usual is not None and not wrong:
        at = usual if at is None else at_that_part(at, usual)
        wrong = at is None
    if wrong:
        return None
    day = _parse_day(rest, today, language)
    if day is None:
        if rest or at is None:
            return None
        day = today + timedelta(days=now is not None and at <= now)
    return When(day, at, text.strip(), unsure=day < today or day > today + _FAR)


# ------------------------------------------------------------------------------ times

_AT = r"(?:um |at |@ ?)"
_HALF = r"(?P<half>am|pm|a\.m\.|p\.m\.)"
_TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_AT}?(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d) ?uhr",
        rf"{_AT}?(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?: ?{_HALF})?",
        rf"{_AT}?(?P<hour>\d{{1,2}})\.(?P<minute>\d\d) ?{_HALF}",
        rf"{_AT}(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)(?!\d|\.)",
        rf"{_AT}?(?P<hour>\d{{1,2}}) ?uhr(?: (?P<minute>\d\d)(?!\d|\.))?",
        # alone, '2h' is as long as two hours
        rf"(?<= ){_AT}?(?P<hour>\d{{1,2}})h(?P<minute>\d\d)?",
        rf"{_AT}?(?P<hour>\d{{1,2}}) ?{_HALF}(?! \d)",
        rf"{_AT}?(?P<noon>noon|midday|mittags?)",
        rf"{_AT}(?P<bare>\d{{1,2}})(?!\d|[.:])",
    )
)


def _take_time(phrase: str) -> tuple[str, time | None, bool]:
    """The phrase without its time, the time, and whether it holds one that cannot be."""
    for pattern in _TIMES:
        for found in pattern.finditer(phrase):
            start, end = found.span()
            whole_words = (start == 0 or phrase[start - 1] == " ") and (
                end == len(phrase) or phrase[end] == " "
            )
            if not whole_words or (start > 0 and end < len(phrase)):
                continue
            at = _time_of(found.groupdict())
            return (phrase[:start] + phrase[end:]).strip(), at, at is None
    return phrase, None, False


def _time_of(parts: dict[str, str | None]) -> time | None:
    if parts.get("noon"):
        return time(12)
    if bare := parts.get("bare"):
        # 'at 10' is ten in the morning for a working day; 'at 3' could be either.
        return time(int(bare)) if 7 <= int(bare) <= 23 else None
    hour, minute = int(parts["hour"] or 0), int(parts.get("minute") or 0)
    half = (parts.get("half") or "").replace(".", "")
    if half:
        if half == "am" and 12 < hour < 24:  # the German preposition: '14 am Freitag'
            half = ""
        elif not 1 <= hour <= 12:
            return None
        else:
            hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _from_now(phrase: str, today: date, now: time | None) -> tuple[date, time] | None:
    found = re.fullmatch(rf"in {COUNT} (?P<unit>stunden?|hours?|minuten?|minutes?)", phrase)
    if found is None or now is None:
        return None
    count = number_of(found["count"])
    step = timedelta(hours=count) if found["unit"][0] in "sh" else timedelta(minutes=count)
    moment = datetime.combine(today, now.replace(second=0, microsecond=0, tzinfo=None)) + step
    return moment.date(), moment.time()


# ------------------------------------------------------------------------------ days

_Parts = dict[str, str]
_Rule = Callable[[_Parts, date], date | None]
_FIXED = {
    "vorgestern": -2, "day before yesterday": -2, "gestern": -1, "yesterday": -1,
    "heute": 0, "today": 0, "morgen": 1, "tomorrow": 1,
    "uebermorgen": 2, "day after tomorrow": 2,
}  # fmt: skip
_PREFIX = re.compile(
    r"^(?:(?:am|on|the|den|zum|by|bis|bis zum|bis zu|until|till|von|from|ab|spaetestens) )+"
)


def _parse_day(phrase: str, today: date, language: str) -> date | None:
    phrase = _PREFIX.sub("", phrase).strip()
    if phrase in _FIXED:
        return today + timedelta(days=_FIXED[phrase])
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", phrase) and language != "de":
        return None
    for pattern, rule in _RULES:
        found = pattern.fullmatch(phrase)
        if found is not None:
            try:
                return rule({name: part or "" for name, part in found.groupdict().items()}, today)
            except (ValueError, OverflowError):
                return None
    return None


def _ahead(today: date, weekday: int) -> date:
    """The nearest day of that name after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _monday(today: date, weeks: int) -> date:
    return today + timedelta(days=7 * weeks - today.weekday())


def _later(day: date, count: int, unit: str) -> date:
    if unit[0] in "td":
        return day + timedelta(days=count)
    if unit[0] == "w":
        return day + timedelta(weeks=count)
    months = count * {"m": 1, "q": 3, "j": 12, "y": 12}[unit[0]]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _named_weekday(parts: _Parts, today: date) -> date:
    return _ahead(today, WEEKDAYS[parts["weekday"]])


def _after_next_weekday(parts: _Parts, today: date) -> date:
    return _named_weekday(parts, today) + timedelta(weeks=1)


def _last_weekday(parts: _Parts, today: date) -> date:
    return _ahead(today - timedelta(days=8), WEEKDAYS[parts["weekday"]])


def _weekday_in_week(parts: _Parts, today: date) -> date:
    weeks = 2 if parts.get("over") else 1
    day = parts.get("weekday")
    return _monday(today, weeks) + timedelta(days=WEEKDAYS[day] if day else 0)


def _weekday_of_this_week(parts: _Parts, today: date) -> date:
    return _monday(today, 0) + timedelta(days=WEEKDAYS[parts["weekday"]])


def _in_some_time(parts: _Parts, today: date) -> date:
    return _later(today, number_of(parts["count"]), parts["unit"])


def _some_time_ago(parts: _Parts, today: date) -> date:
    return _later(today, -number_of(parts["count"]), parts["unit"])


def _from_a_day(parts: _Parts, today: date) -> date | None:
    """'Friday in two weeks', 'two weeks from Friday', 'heute in 14 Tagen'."""
    start, count, unit = parts["weekday"], number_of(parts["count"]), parts["unit"]
    if unit[0] in "td" and count % 7:
        return None  # 'heute in acht Tagen' is a week to some, eight days to others
    if start in _FIXED:
        return _later(today + timedelta(days=_FIXED[start]), count, unit)
    return _later(_ahead(today, WEEKDAYS[start]), count, unit) if unit[0] in "twd" else None


def _start_of_next(parts: _Parts, today: date) -> date:
    if parts["unit"][0] == "m":
        return _later(today.replace(day=1), 1, "m")
    return date(today.year + 1, 1, 1)


def _calendar_week(parts: _Parts, today: date) -> date:
    day = WEEKDAYS[parts["weekday"]] + 1 if parts.get("weekday") else 1
    week = int(parts["week"])
    if parts.get("year"):
        return date.fromisocalendar(_full_year(parts["year"]), week, day)
    found = date.fromisocalendar(today.isocalendar().year, week, day)
    over = found < today and found.isocalendar()[:2] != today.isocalendar()[:2]
    return date.fromisocalendar(found.isocalendar().year + 1, week, day) if over else found


def _full_year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _day_of_month(parts: _Parts, today: date) -> date | None:
    """'5.12.', '5. Dezember 2026', 'Dec 3': next year's when this year's has passed."""
    month = parts["month"]
    number = int(month) if month.isdigit() else MONTHS[month]
    weekday = WEEKDAYS[parts["weekday"]] if parts.get("weekday") else None
    if parts.get("year"):
        day = date(_full_year(parts["year"]), number, int(parts["dom"]))
    else:
        day = _coming(today, number, int(parts["dom"]))
    return day if weekday is None or day.weekday() == weekday else None


def _coming(today: date, month: int, dom: int) -> date:
    date(2024, month, dom)  # what exists in no year is refused at once
    for year in range(today.year, today.year + 9):
        if dom <= calendar.monthrange(year, month)[1] and date(year, month, dom) >= today:
            return date(year, month, dom)
    raise ValueError


def _bare_dom(parts: _Parts, today: date) -> date | None:
    """'24.', 'the 24th', 'Tue 24': the next such day, at most a few months ahead."""
    dom = int(parts["dom"])
    weekday = WEEKDAYS[parts["weekday"]] if parts.get("weekday") else None
    month = today.replace(day=1)
    for _ in range(2 if weekday is None else 3):
        if dom <= calendar.monthrange(month.year, month.month)[1]:
            day = month.replace(day=dom)
            if day >= today and weekday in (None, day.weekday()):
                return day
        month = _later(month, 1, "m")
    return None


def _iso(parts: _Parts, _today: date) -> date:
    return date(int(parts["year"]), int(parts["month"]), int(parts["dom"]))


def _month_end(parts: _Parts, today: date) -> date:
    name = parts.get("month", "")
    if name:
        year = today.year + (MONTHS[name] < today.month)
        first = date(int(parts["year"]) if parts.get("year") else year, MONTHS[name], 1)
    else:
        first = _later(today.replace(day=1), 1 if parts.get("following") else 0, "m")
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _year_end(_parts: _Parts, today: date) -> date:
    return date(today.year, 12, 31)


_FROM_DAY = DAY.replace("(?P<weekday>", "(?P<weekday>heute|morgen|today|tomorrow|")
_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"(?:{_NEXT} |diese[nrs]? |this |coming )?{DAY}", _named_weekday),
        (rf"uebernaechste[nrs]? {DAY}", _after_next_weekday),
        (rf"(?:letzte[nrs]?|vergangene[nrs]?|last) {DAY}", _last_weekday),
        (rf"(?:in der )?(?P<over>ueber)?{_NEXT} {_WEEK}(?: (?:am |on )?{DAY})?", _weekday_in_week),
        (rf"(?:(?P<over>week) after next|{_NEXT} {_WEEK} {DAY})", _weekday_in_week),
        (rf"{DAY} (?:in der )?(?P<over>ueber)?{_NEXT} {_WEEK}", _weekday_in_week),
        (rf"{DAY} (?:diese|this) {_WEEK}", _weekday_of_this_week),
        (rf"(?:diese|this) {_WEEK} (?:am |on )?{DAY}", _weekday_of_this_week),
        (rf"(?:in )?{_NEXT} (?P<unit>monat|month|jahr|year)", _start_of_next),
        (rf"in {COUNT} {UNIT}", _in_some_time),
        (rf"{COUNT} {UNIT} (?:from now|from today)", _in_some_time),
        (rf"(?:vor {COUNT} {UNIT})", _some_time_ago),
        (rf"{COUNT} {UNIT} ago", _some_time_ago),
        (rf"{_FROM_DAY} in {COUNT} {UNIT}", _from_a_day),
        (rf"{COUNT} {UNIT} from {_FROM_DAY}", _from_a_day),
        (rf"{DAY} week", _after_next_weekday),
        (rf"a week on {DAY}", _after_next_weekday),
        (rf"(?:{DAY} )?(?:in )?{_WEEK_NO} ?(?P<week>\d{{1,2}})(?:[ /]{_YEAR})?", _calendar_week),
        (r"(?P<year>\d{4})([-/])(?P<month>\d{1,2})\2(?P<dom>\d{1,2})", _iso),
        (
            rf"(?:{DAY} (?:den |the )?)?{_DOM}\. ?(?P<month>\d{{1,2}})(?:\.(?: ?{_YEAR})?)?",
            _day_of_month,
        ),
        (
            rf"(?:{DAY} (?:den |the )?)?{_DOM}(?:\.|st|nd|rd|th)? ?(?:of )?{MONTH}(?: {_YEAR})?",
            _day_of_month,
        ),
        (rf"(?:{DAY} )?{MONTH} (?:the )?{_DOM}(?:st|nd|rd|th)?(?: {_YEAR})?", _day_of_month),
        (rf"{DAY} (?:den |the )?{_DOM}(?:\.|st|nd|rd|th)?", _bare_dom),
        (rf"{_DOM}(?:\.|st|nd|rd|th)", _bare_dom),
        (r"monatsende|month end|ende (?:des|dieses) monats|letzter tag des monats", _month_end),
        (r"(?:the )?(?:end|last day) of (?:the |this )?month", _month_end),
        (
            r"(?P<following>ende (?:des )?naechsten monats|(?:the )?end of next month)",
            _month_end,
        ),
        (rf"(?:ende|(?:the )?end of) {MONTH}(?: (?P<year>\d{{4}}))?", _month_end),
        (
            r"(?:jahresende|ende (?:des|dieses) jahres|(?:the )?end of (?:the |this )?year)",
            _year_end,
        ),
    )
)
