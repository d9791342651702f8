"""Sentences for what is due: the line, the reason below it, and the chip with its date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Relationship
from mitose.domain.names import split_name
from mitose.domain.repeat_words import rhythm_words
from mitose.ui import i18n, relationship_words
from mitose.ui.painting import ChipTone
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_KINDS = {
    "call": QT_TRANSLATE_NOOP("Due", "Call"),
    "write": QT_TRANSLATE_NOOP("Due", "Write"),
    "meet": QT_TRANSLATE_NOOP("Due", "Meet"),
    "give": QT_TRANSLATE_NOOP("Due", "Give something"),
    "ask": QT_TRANSLATE_NOOP("Due", "Ask"),
    "": QT_TRANSLATE_NOOP("Due", "Get in touch"),
}
_FOLLOW_UP = QT_TRANSLATE_NOOP("Due", "Follow-up")
_REPEATS = QT_TRANSLATE_NOOP("Due", "Follow-up, repeats")
_STEP = QT_TRANSLATE_NOOP("Due", "Approach, step {position} of {total}")
_ALONE = QT_TRANSLATE_NOOP("Due", "Approach")
_PROMISED = QT_TRANSLATE_NOOP("Due", "Promised")
_PROMISED_ON = QT_TRANSLATE_NOOP("Due", "Promised on {date}")
_TURNS = QT_TRANSLATE_NOOP("Due", "{name} turns {age}")
_TURNED = QT_TRANSLATE_NOOP("Due", "{name} turned {age}")
_BIRTHDAY = QT_TRANSLATE_NOOP("Due", "Birthday of {name}")
_BY_HAND = QT_TRANSLATE_NOOP("Due", "A line by hand is enough")
_NO_DATE = QT_TRANSLATE_NOOP("Due", "Approach, step {position} of {total}, without a date")
_LOOSE = QT_TRANSLATE_NOOP("Due", "A loose contact worth a line")
_DORMANT = QT_TRANSLATE_NOOP("Due", "Wake up an old contact")
_RHYTHM = QT_TRANSLATE_NOOP("Due", "{rhythm}; last in touch {ago}")
_RHYTHM_ONLY = QT_TRANSLATE_NOOP("Due", "{rhythm}; nothing noted yet")
_FROM = QT_TRANSLATE_NOOP("Due", "{rhythm}, from {label}")
_LIKE_ALL = QT_TRANSLATE_NOOP("Due", "{rhythm}, like all rated “{relationship}”")
_A_DAY_AGO = QT_TRANSLATE_NOOP("Due", "a day ago")
_DAYS_AGO = QT_TRANSLATE_NOOP("Due", "{days} days ago")
_LAST = QT_TRANSLATE_NOOP("Due", "Last in touch on {date}")
_NEVER = QT_TRANSLATE_NOOP("Due", "Nothing noted yet")
_NEXT = QT_TRANSLATE_NOOP("Due", "Next, without a next step")
_PROMISE_KEPT = QT_TRANSLATE_NOOP("Due", "Promise")
_STEP_DONE = QT_TRANSLATE_NOOP("Due", "Step")
_BECAME = QT_TRANSLATE_NOOP("Due", "From Next to Have")
_OTHER = QT_TRANSLATE_NOOP("Due", "In touch")
_COUNTS = QT_TRANSLATE_NOOP("Due", "Last in touch on {date}; their word counts: {influence}")
_EVENT = QT_TRANSLATE_NOOP("Due", "Event")
_EVENT_ON = QT_TRANSLATE_NOOP("Due", "Event on {date}")
_WHOM_MET = QT_TRANSLATE_NOOP("Due", "Whom did you meet?")
_ALL_DAY = QT_TRANSLATE_NOOP("Due", "all day")


def what(item: DueItem, today: date) -> str:
    """The line: what is to be done."""
    if item.kind is DueKind.BIRTHDAY:
        first = split_name(item.contact_name)[0] or item.contact_name
        if item.age is None:
            return _tr(_BIRTHDAY).format(name=item.contact_name)
        return _tr(_TURNS if item.due >= today else _TURNED).format(name=first, age=item.age)
    if item.is_event:
        return _about_event(item, today)
    if item.kind is DueKind.LOOSE:
        return _tr(_LOOSE)
    if item.kind is DueKind.DORMANT:
        return _tr(_DORMANT)
    return item.text or _tr(_KINDS.get(item.follow_up_kind, _KINDS[""]))


def why(item: DueItem, today: date) -> str:
    """The line below: where it comes from."""
    if item.reason:
        return item.reason
    if item.proposed:
        return _why_proposed(item, today)
    if item.kind is DueKind.MET and item.happens is not None:
        return _tr(_EVENT_ON).format(date=i18n.day_month(item.happens, today))
    if item.kind is DueKind.EVENT:
        return _tr(_EVENT)
    if item.kind is DueKind.BIRTHDAY:
        return _tr(_BY_HAND)
    if item.kind is DueKind.PROMISE:
        if item.promised_on is None:
            return _tr(_PROMISED)
        return _tr(_PROMISED_ON).format(date=i18n.day_month(item.promised_on, today))
    if item.kind is DueKind.STEP:
        if item.total < 2:
            return _tr(_ALONE)
        return _tr(_STEP).format(position=item.position, total=item.total)
    return _tr(_REPEATS if item.rrule else _FOLLOW_UP)


def _day_shown(item: DueItem) -> date:
    """A reminder of an event shows the event's day, not its own."""
    if item.kind is DueKind.EVENT and item.happens is not None:
        return max(item.happens, item.due)
    return item.due


def _about_event(item: DueItem, today: date) -> str:
    """Its place, and its day where the row stands at another; afterwards the question."""
    if item.kind is DueKind.MET:
        return _tr(_WHOM_MET)
    parts = [item.text]
    if item.happens is not None and item.happens != item.due:
        parts.insert(0, i18n.long_date(item.happens, today))
    return " · ".join(part for part in parts if part) or _tr(_EVENT)


def _why_proposed(item: DueItem, today: date) -> str:
    if item.kind is DueKind.STEP:
        return _tr(_NO_DATE).format(position=item.position, total=item.total)
    if item.kind is DueKind.CADENCE:
        rhythm = _rhythm(item)
        if item.last is None:
            return _tr(_RHYTHM_ONLY).format(rhythm=rhythm)
        days = (today - item.last).days
        ago = _tr(_A_DAY_AGO if days == 1 else _DAYS_AGO).format(days=days)
        return _tr(_RHYTHM).format(rhythm=rhythm, ago=ago)
    if item.kind is DueKind.NEXT:
        return _tr(_NEXT)
    if item.last is None:
        return _tr(_NEVER)
    shown = i18n.day_month(item.last, today)
    if item.kind is DueKind.DORMANT and item.influence:
        return _tr(_COUNTS).format(date=shown, influence=item.influence)
    return _tr(_LAST).format(date=shown)


def _rhythm(item: DueItem) -> str:
    """'Every 8 weeks', and whose rhythm it is where it is not the contact's own."""
    words = rhythm_words(item.every, i18n.current())
    rhythm = words[:1].upper() + words[1:]
    held = item.cadence
    if held is not None and held.labels:
        return _tr(_FROM).format(rhythm=rhythm, label=", ".join(held.labels))
    if held is not None and held.relationship is not Relationship.UNRATED:
        rated = relationship_words.said(held.relationship)
        return _tr(_LIKE_ALL).format(rhythm=rhythm, relationship=rated)
    return rhythm


def kind_words(kind: str) -> str:
    """What something without a text was: a kind of follow-up, a step, a promise."""
    named = {"promise": _PROMISE_KEPT, "step": _STEP_DONE, "became": _BECAME, **_KINDS}
    return _tr(named.get(kind, _OTHER))


def chip(item: DueItem, today: date) -> tuple[str, ChipTone]:
    """The date as a chip: overdue red, due today or within a week amber."""
    if item.kind is DueKind.BIRTHDAY and item.due == today:
        return _tr(_ALL_DAY), ChipTone.NEUTRAL
    text = i18n.chip_date(_day_shown(item), today, item.at)
    if item.due < today:
        return text, ChipTone.OVERDUE
    if item.kind is DueKind.BIRTHDAY:
        return text, ChipTone.NEUTRAL
    return text, ChipTone.DUE


def _tr(text: str) -> str:
    return QCoreApplication.translate("Due", text)
