"""Typed repeats: 'every 2 weeks', 'jeden ersten Montag im Monat', 'jährlich am 5.12.'.

As with dates the whole text is understood or nothing is: 'every second Tuesday' could be every
other one or the second of the month, and is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from mitose.domain.typed_words import (
    COUNT,
    DAY,
    MONTH,
    MONTHS,
    UNIT,
    WEEKDAYS,
    any_of,
    fold_phrase,
    number_of,
)

RRULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKING_DAYS = "MO,TU,WE,TH,FR"

_Parts = dict[str, str]
_Rule = Callable[[_Parts], str]
_EVERY = r"(?:alle|jede[nrsm]?|every|each)"
_ALWAYS = r"(?:(?:immer|jeweils|always) )?"
_ON = r"(?:(?:am|an|jeweils am|immer am|on|the|on the|zum) )?"
_SIMPLE = {
    "taeglich": "DAILY", "daily": "DAILY", "woechentlich": "WEEKLY", "weekly": "WEEKLY",
    "monatlich": "MONTHLY", "monthly": "MONTHLY", "jaehrlich": "YEARLY", "yearly": "YEARLY",
    "annually": "YEARLY", "quarterly": "MONTHLY;INTERVAL=3", "quartalsweise": "MONTHLY;INTERVAL=3",
    "vierteljaehrlich": "MONTHLY;INTERVAL=3", "halbjaehrlich": "MONTHLY;INTERVAL=6",
    "half-yearly": "MONTHLY;INTERVAL=6", "zweiwoechentlich": "WEEKLY;INTERVAL=2",
    "fortnightly": "WEEKLY;INTERVAL=2", "every fortnight": "WEEKLY;INTERVAL=2",
    "14-taegig": "WEEKLY;INTERVAL=2", "vierzehntaegig": "WEEKLY;INTERVAL=2",
    "alle halbe jahre": "MONTHLY;INTERVAL=6", "jedes halbe jahr": "MONTHLY;INTERVAL=6",
    "alle halbe jahr": "MONTHLY;INTERVAL=6", "every half year": "MONTHLY;INTERVAL=6",
    "every half-year": "MONTHLY;INTERVAL=6", "jedes vierteljahr": "MONTHLY;INTERVAL=3",
}  # fmt: skip
_FREQUENCY = {"t": "DAILY", "d": "DAILY", "w": "WEEKLY", "m": "MONTHLY", "j": "YEARLY"}
_FREQUENCY["y"] = "YEARLY"
_ORDINALS = {
    word: number
    for number, words in (
        (1, "ersten erster erstem erste first 1. 1st"),
        (2, "zweiten zweiter zweitem zweite second 2. 2nd"),
        (3, "dritten dritter drittem dritte third 3. 3rd"),
        (4, "vierten vierter viertem vierte fourth 4. 4th"),
        (-2, "vorletzten vorletzter vorletztem vorletzte"),
        (-1, "letzten letzter letztem letzte last"),
    )
    for word in words.split()
}
_NTH_STEPS = {
    "other": 2, "second": 2, "zweite": 2, "third": 3, "dritte": 3, "fourth": 4, "vierte": 4,
    "sixth": 6, "sechste": 6,
}  # fmt: skip
_TIMES = {
    "einmal": 1, "once": 1, "zweimal": 2, "twice": 2, "dreimal": 3, "viermal": 4,
    "sechsmal": 6,
}  # fmt: skip
_NTH = "|".join(re.escape(word) for word in _ORDINALS)
_NTHS = rf"(?P<nths>(?:{_NTH})(?: (?:und|and|&) (?:{_NTH}))*)"
_WEEKDAY = rf"(?:{any_of(WEEKDAYS)})\.?"
_DAYS = rf"(?P<days>{_WEEKDAY}(?:(?: und| and| &)? {_WEEKDAY})*)"
_OF_MONTH = (
    r"(?:im monat|des monats|jeden monats|jedes monats|jeden monat|eines monats"
    r"|of the month|of every month|of each month|in the month|every month|in every month)"
)
_DOM = r"(?P<dom>\d{1,2})(?:\.|st|nd|rd|th)"
_WORKING = r"(?:werktag|arbeitstag|working day|workday|weekday|business day)"


def parse_repeat(text: str) -> str:
    """The value of an RRULE (RFC 5545 §3.3.10) for 'alle 6 Wochen', 'every month', …; '' if unsure.

    Also 'every Tuesday', 'first Monday of the month', 'every 2 weeks on Monday', 'am 15. jedes
    Monats', and an end behind any of them: 'until 31.12.2027', '10 times'.
    """
    phrase, end = _take_end(fold_phrase(text))
    if end is None:
        return ""
    if phrase in _SIMPLE:
        return f"FREQ={_SIMPLE[phrase]}{end}"
    for pattern, rule in _rules():
        found = pattern.fullmatch(phrase)
        if found is not None:
            made = rule({name: part or "" for name, part in found.groupdict().items()})
            return f"{made}{end}" if made else ""
    return ""


# ------------------------------------------------------------------------------ its end

_UNTIL = re.compile(
    rf"^(?P<rest>.+) (?:bis|until|till) (?:zum |the )?(?:"
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?P<d1>\d{{1,2}})\. ?(?P<m1>\d{{1,2}})\. ?(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:\.|st|nd|rd|th)? {MONTH} (?P<y2>\d{{4}})"
    rf"|(?:ende |the end of |end of )(?P<y3>\d{{4}}))$"
)
_COUNTED = re.compile(r"^(?P<rest>.+) (?P<count>\d{1,3}) ?(?:mal|x|times)$")


def _take_end(phrase: str) -> tuple[str, str | None]:
    """The phrase without its end, and the end as it stands in a rule; None for one that is none."""
    if found := _COUNTED.match(phrase):
        count = int(found["count"])
        return found["rest"], f";COUNT={count}" if count else None
    found = _UNTIL.match(phrase)
    if found is None:
        return phrase, ""
    try:
        last = _last_day(found)
    except ValueError:
        return phrase, None
    return found["rest"], f";UNTIL={last:%Y%m%d}"


def _last_day(found: re.Match[str]) -> date:
    if found["iso"]:
        return date.fromisoformat(found["iso"])
    if found["d1"]:
        return date(int(found["y1"]), int(found["m1"]), int(found["d1"]))
    if found["d2"]:
        return date(int(found["y2"]), MONTHS[found["month"]], int(found["d2"]))
    return date(int(found["y3"]), 12, 31)


# ------------------------------------------------------------------------------ how often


def _rule(unit: str, count: int, *more: str) -> str:
    """A rule of days, weeks, months, quarters or years; '' for every 0 of them."""
    if unit[0] == "q":
        count, unit = 3 * count, "m"
    if count == 0:
        return ""
    interval = (f"INTERVAL={count}",) if count > 1 else ()
    return ";".join((f"FREQ={_FREQUENCY[unit[0]]}", *interval, *more))


def _steps(parts: _Parts) -> tuple[str, int]:
    """Unit and count of what `_BASE` has read."""
    if parts["adverb"]:
        simple = _SIMPLE[parts["adverb"]]
        unit, _, interval = simple.partition(";INTERVAL=")
        return {"DAILY": "d", "WEEKLY": "w", "MONTHLY": "m", "YEARLY": "y"}[unit], int(
            interval or "1"
        )
    nth = parts["nth"]
    if nth:
        return parts["unit"], _NTH_STEPS.get(nth) or _NTH_STEPS[nth.rstrip("nrsm")]
    return parts["unit"], number_of(parts["count"] or "1")


_ADVERBS = "|".join(sorted(map(re.escape, _SIMPLE), key=len, reverse=True))
_BASE = (
    rf"(?:(?P<adverb>{_ADVERBS})|{_EVERY} (?:{COUNT} |(?P<nth>other|second|third|fourth|sixth"
    rf"|(?:zweit|dritt|viert|sechst)e[nrsm]?) )?{UNIT})"
)


def _plain(parts: _Parts) -> str:
    unit, count = _steps(parts)
    return _rule(unit, count)


def _so_many_times(parts: _Parts) -> str:
    """'twice a year': every 6 months; what does not come out even is not taken."""
    times = _TIMES.get(parts["times"]) or int(parts["times"][0])
    unit = parts["unit"]
    if times == 1:
        return _rule(unit, 1)
    if unit[0] in "jy" and times > 1 and 12 % times == 0:
        return _rule("m", 12 // times)
    return ""


# ------------------------------------------------------------------------------ on which days


def _by_days(parts: _Parts) -> list[str]:
    words = re.findall(_WEEKDAY, parts["days"])
    numbers = sorted({WEEKDAYS[word.rstrip(".")] for word in words})
    return [RRULE_DAYS[number] for number in numbers]


def _every_weekday(parts: _Parts) -> str:
    return _rule("w", 1, "BYDAY=" + ",".join(_by_days(parts)))


def _plural_weekdays(parts: _Parts) -> str:
    """'montags': only the plural says that it repeats."""
    words = re.findall(_WEEKDAY, parts["days"])
    one = ("tues", "thurs")
    plural = all(word.endswith("s") and word not in one for word in words)
    return _every_weekday(parts) if plural else ""


def _every_other_weekday(parts: _Parts) -> str:
    return _rule("w", 2, "BYDAY=" + ",".join(_by_days(parts)))


def _weeks_on_days(parts: _Parts) -> str:
    unit, count = _steps(parts)
    return _rule("w", count, "BYDAY=" + ",".join(_by_days(parts))) if unit[0] == "w" else ""


def _working_days(_parts: _Parts) -> str:
    return _rule("w", 1, f"BYDAY={WORKING_DAYS}")


def _nth_days(parts: _Parts) -> str:
    numbers = [_ORDINALS[word] for word in re.split(r" (?:und|and|&) ", parts["nths"])]
    day = RRULE_DAYS[WEEKDAYS[parts["weekday"]]]
    return "BYDAY=" + ",".join(f"{number}{day}" for number in numbers)


def _nth_weekday_of_month(parts: _Parts) -> str:
    return _rule("m", 1, _nth_days(parts))


def _months_on_nth_weekday(parts: _Parts) -> str:
    unit, count = _steps(parts)
    return _rule(unit, count, _nth_days(parts)) if unit[0] in "mq" else ""


def _nth_weekday_of_named_month(parts: _Parts) -> str:
    return _rule("y", 1, f"BYMONTH={MONTHS[parts['month']]}", _nth_days(parts))


def _years_on_nth_weekday(parts: _Parts) -> str:
    unit, count = _steps(parts)
    month = f"BYMONTH={MONTHS[parts['month']]}"
    return _rule(unit, count, month, _nth_days(parts)) if unit[0] in "jy" else ""


def _months_on_working_day(parts: _Parts) -> str:
    unit, count = _steps(parts)
    position = f"BYSETPOS={_ORDINALS[parts['nths']]}"
    return _rule(unit, count, f"BYDAY={WORKING_DAYS}", position) if unit[0] in "mq" else ""


def _nth_working_day(parts: _Parts) -> str:
    return _rule("m", 1, f"BYDAY={WORKING_DAYS}", f"BYSETPOS={_ORDINALS[parts['nths']]}")


def month_days(day: int) -> str:
    """A day of every month; one that some months have not is then their last."""
    if day <= 28:
        return f"BYMONTHDAY={day}"
    return "BYMONTHDAY=" + ",".join(map(str, range(28, day + 1))) + ";BYSETPOS=-1"


def _day_of_month(parts: _Parts) -> str:
    day = int(parts["dom"]) if parts.get("dom") else 1
    return _rule("m", 1, month_days(day)) if 1 <= day <= 31 else ""


def _months_on_day(parts: _Parts) -> str:
    unit, count = _steps(parts)
    day = int(parts["dom"])
    return _rule(unit, count, month_days(day)) if unit[0] in "mq" and 1 <= day <= 31 else ""


def _last_of_month(_parts: _Parts) -> str:
    return _rule("m", 1, "BYMONTHDAY=-1")


def _months_on_last(parts: _Parts) -> str:
    unit, count = _steps(parts)
    return _rule(unit, count, "BYMONTHDAY=-1") if unit[0] in "mq" else ""


def year_day(month: int, day: int) -> str:
    """A day of a year; 29 February is the 28th in a year without it."""
    days = month_days(29) if (month, day) == (2, 29) else f"BYMONTHDAY={day}"
    return f"BYMONTH={month};{days}"


def _day_of_year(parts: _Parts) -> str:
    unit, count = _steps(parts) if "unit" in parts else ("y", 1)
    month = int(parts["mon"]) if parts.get("mon") else MONTHS[parts["month"]]
    try:
        date(2024, month, int(parts["dom"]))
    except ValueError:
        return ""
    return _rule(unit, count, year_day(month, int(parts["dom"]))) if unit[0] in "jy" else ""


_LEAD = rf"(?:{_EVERY} |am |on |the )*"
_LAST_DAY = r"(?:letzte[nrm]? tag|last day)"
_MONTH_ENDS = (
    r"(?:jedes|jeweils|immer) (?:zum |am )?monatsende|jeweils ende des monats"
    r"|(?:at )?(?:the )?end of (?:every|each) month"
)
_IN_MONTH = rf"(?:in|of|im) {MONTH}"
_RULES: tuple[tuple[str, _Rule], ...] = (
    (_BASE, _plain),
    (
        (
            r"(?P<times>einmal|once|zweimal|twice|dreimal|viermal|sechsmal|\d ?(?:x|mal|times))"
            rf" (?:im|pro|in der|am|a|per|an|every|jede[nrs]?) {UNIT}"
        ),
        _so_many_times,
    ),
    (rf"{_EVERY} {_DAYS}", _every_weekday),
    (rf"{_ALWAYS}(?:on )?{_DAYS}", _plural_weekdays),
    (rf"every other {_DAYS}", _every_other_weekday),
    (rf"{_BASE} {_ON}{_DAYS}", _weeks_on_days),
    (
        (
            rf"(?:{_EVERY} {_WORKING}|werktags|an werktagen|on weekdays|weekdays"
            r"|on working days|montag bis freitag|monday to friday|mo-fr|mon-fri)"
        ),
        _working_days,
    ),
    (
        rf"{_LEAD}{_NTHS} {DAY} {_OF_MONTH}",
        _nth_weekday_of_month,
    ),
    (rf"{_BASE} {_ON}{_NTHS} {DAY}", _months_on_nth_weekday),
    (rf"{_EVERY} {_NTHS} {DAY} {_IN_MONTH}", _nth_weekday_of_named_month),
    (rf"{_BASE} {_ON}{_NTHS} {DAY} {_IN_MONTH}", _years_on_nth_weekday),
    (rf"{_BASE} {_ON}(?P<nths>ersten|first|letzten|last) {_WORKING}", _months_on_working_day),
    (
        (
            rf"{_LEAD}(?P<nths>erste[nrm]?|first|letzte[nrm]?|last) {_WORKING}"
            rf" {_OF_MONTH}"
        ),
        _nth_working_day,
    ),
    (rf"(?:{_EVERY} |am |on |the |zum )*{_DOM} {_OF_MONTH}", _day_of_month),
    (
        (
            rf"(?:am |zum |on |the )*(?:monatsersten|ersten|ersten tag|first|first day)"
            rf" {_OF_MONTH}|{_EVERY} (?:monatsersten|ersten)|zum monatsersten"
        ),
        _day_of_month,
    ),
    (rf"{_EVERY} {_DOM}", _day_of_month),
    (rf"{_BASE} {_ON}(?:the )?{_DOM}", _months_on_day),
    (
        rf"{_LEAD}{_LAST_DAY} {_OF_MONTH}|{_MONTH_ENDS}",
        _last_of_month,
    ),
    (rf"{_BASE} {_ON}{_LAST_DAY}", _months_on_last),
    (rf"{_BASE} {_ON}{_DOM} ?(?:of )?{MONTH}", _day_of_year),
    (rf"{_BASE} {_ON}(?P<dom>\d{{1,2}}) {MONTH}", _day_of_year),
    (rf"{_BASE} {_ON}{MONTH} (?P<dom>\d{{1,2}})(?:st|nd|rd|th)?", _day_of_year),
    (rf"{_BASE} {_ON}(?P<dom>\d{{1,2}})\. ?(?P<mon>\d{{1,2}})\.", _day_of_year),
    (rf"{_EVERY} {_DOM} ?(?:of )?{MONTH}", _day_of_year),
    (rf"{_EVERY} (?P<dom>\d{{1,2}}) {MONTH}", _day_of_year),
    (rf"{_EVERY} {MONTH} (?P<dom>\d{{1,2}})(?:st|nd|rd|th)?", _day_of_year),
    (rf"{_EVERY} (?P<dom>\d{{1,2}})\. ?(?P<mon>\d{{1,2}})\.", _day_of_year),
)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], _Rule], ...]:
    """Compiled when a repeat is first typed: start-up time counts."""
    return tuple((re.compile(pattern), rule) for pattern, rule in _RULES)
