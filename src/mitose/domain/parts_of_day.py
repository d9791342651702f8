"""Parts of the day as people type them behind a day: 'Freitagabend', 'tomorrow morning'."""

from __future__ import annotations

import re
from datetime import time

from mitose.domain.typed_words import MONTHS, WEEKDAYS, any_of

_NOON = time(12)
_USUAL = {
    "morning": time(9), "frueh": time(9), "vormittag": time(9), "vormittags": time(9),
    "mittag": _NOON, "mittags": _NOON, "noon": _NOON, "midday": _NOON,
    "afternoon": time(15), "nachmittag": time(15), "nachmittags": time(15),
    "evening": time(19), "abend": time(19), "abends": time(19),
}  # fmt: skip
_PART = rf"(?P<part>{'|'.join(sorted(_USUAL, key=len, reverse=True))})"
_DAYS = rf"(?:{any_of(WEEKDAYS)})\.?"
# Behind a day, or behind a time: 'morgen Abend 19 Uhr', 'Friday at 7 in the evening'.
_BEHIND_DAY = re.compile(
    rf"\b(?P<day>{_DAYS}|heute|morgen|uebermorgen|gestern|vorgestern|today|tomorrow|yesterday"
    rf"|\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d)?|(?:{any_of(MONTHS)})\.?(?: \d{{4}})?"
    rf") ?(?:am |in the |zu )?{_PART}\b(?=$| )"
)
_THIS = re.compile(rf"^(?:this|diesen) (?P<part>{'|'.join(_USUAL)})\b(?=$| )")
_TONIGHT = re.compile(r"^tonight\b(?=$| )")
_MORNING_OF_DAY = re.compile(rf"\b(?P<day>{_DAYS}) ?morgen\b(?=$| )")
_IN_FRONT = re.compile(r"^(?P<part>frueh|abends|mittags|vormittags|nachmittags) (?=\S)")
_AFTER_TIME = re.compile(rf"(?P<time>\d(?::\d\d)?(?: ?uhr(?: \d\d)?)?) (?:in the |am )?{_PART}$")


def take_part_of_day(phrase: str) -> tuple[str, time | None]:
    """A folded phrase without its part of the day, and the time that usually stands for that."""
    phrase = _TONIGHT.sub("today evening", phrase)
    phrase = _MORNING_OF_DAY.sub(r"\g<day> morning", phrase)
    phrase = _THIS.sub(r"today \g<part>", phrase)
    for pattern, left in ((_BEHIND_DAY, r"\g<day>"), (_AFTER_TIME, r"\g<time>"), (_IN_FRONT, "")):
        found = pattern.search(phrase)
        if found is not None:
            rest = pattern.sub(left, phrase, count=1)
            return rest, _USUAL[found["part"]]
    return phrase, None


def at_that_part(at: time, usual: time) -> time | None:
    """A typed time in that part of the day: '7' is 19:00 in the evening; None where it is none."""
    if usual > _NOON and at.hour < 12:
        at = at.replace(hour=at.hour + 12)
    if usual < _NOON:
        return at if at.hour < 13 else None
    if usual == _NOON:
        return at if 11 <= at.hour <= 15 else None
    return at if at.hour >= 12 else None
