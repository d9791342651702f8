"""Typed repeats: 'every 2 weeks', 'jeden ersten Montag im Monat'."""

from __future__ import annotations

import re

from mitose.domain.typed_words import COUNT, DAY, UNIT, WEEKDAYS, fold_phrase, number_of

_RRULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVERY = r"(?:alle|jede[nrs]?|every|each)"
_SIMPLE_REPEATS = {
    "taeglich": "DAILY", "daily": "DAILY", "woechentlich": "WEEKLY", "weekly": "WEEKLY",
    "monatlich": "MONTHLY", "monthly": "MONTHLY", "jaehrlich": "YEARLY", "yearly": "YEARLY",
    "annually": "YEARLY", "quarterly": "MONTHLY;INTERVAL=3",
    "vierteljaehrlich": "MONTHLY;INTERVAL=3", "halbjaehrlich": "MONTHLY;INTERVAL=6",
    "every other week": "WEEKLY;INTERVAL=2", "every other month": "MONTHLY;INTERVAL=2",
    "jede zweite woche": "WEEKLY;INTERVAL=2", "jeden zweiten monat": "MONTHLY;INTERVAL=2",
    "half-yearly": "MONTHLY;INTERVAL=6", "zweiwoechentlich": "WEEKLY;INTERVAL=2",
}  # fmt: skip
_FREQUENCY = {
    "t": "DAILY",
    "d": "DAILY",
    "w": "WEEKLY",
    "m": "MONTHLY",
    "j": "YEARLY",
    "y": "YEARLY",
}
_ORDINALS = {
    word: number
    for number, words in (
        (1, "ersten erster first 1. 1st"),
        (2, "zweiten zweiter second 2. 2nd"),
        (3, "dritten dritter third 3. 3rd"),
        (4, "vierten vierter fourth 4. 4th"),
        (-1, "letzten letzter last"),
    )
    for word in words.split()
}


def parse_repeat(text: str) -> str:
    """The value of an RRULE (RFC 5545 §3.3.10) for 'alle 6 Wochen', 'every month', …; '' if unsure.

    Also 'every Tuesday' and 'first Monday of the month'.
    """
    phrase = fold_phrase(text)
    if phrase in _SIMPLE_REPEATS:
        return f"FREQ={_SIMPLE_REPEATS[phrase]}"
    if found := re.fullmatch(rf"{_EVERY} (?:{COUNT} )?{UNIT}", phrase):
        count, unit = number_of(found["count"] or "1"), found["unit"][0]
        if unit == "q":
            count, unit = 3 * count, "m"
        rule = f"FREQ={_FREQUENCY[unit]}"
        return "" if count == 0 else rule if count == 1 else f"{rule};INTERVAL={count}"
    if found := re.fullmatch(rf"(?:{_EVERY}|on|am)? ?{DAY}", phrase):
        plural = phrase.endswith("s") and phrase not in ("dienstag", "tues", "thurs")
        day = _RRULE_DAYS[WEEKDAYS[found["weekday"]]]
        return f"FREQ=WEEKLY;BYDAY={day}" if plural or re.match(_EVERY, phrase) else ""
    ordinal = "|".join(map(re.escape, _ORDINALS))
    start = rf"(?:{_EVERY} |am |on |the )*(?P<nth>{ordinal}) {DAY}"
    pattern = rf"{start} (?:im|des|of the|of every|in the|jeden) (?:monats?|month)"
    if found := re.fullmatch(pattern, phrase):
        day = _RRULE_DAYS[WEEKDAYS[found["weekday"]]]
        return f"FREQ=MONTHLY;BYDAY={_ORDINALS[found['nth']]}{day}"
    return ""
