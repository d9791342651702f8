"""Sentences for what is due: the line, the reason below it, and the chip with its date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mitose.domain.agenda import DueItem, DueKind
from mitose.ui import i18n
from mitose.ui.painting import ChipTone

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for lupdate; PySide6's own is typed as giving any object."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

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
_ALL_DAY = QT_TRANSLATE_NOOP("Due", "all day")


def what(item: DueItem, today: date) -> str:
    """The line: what is to be done."""
    if item.kind is DueKind.BIRTHDAY:
        first = item.contact_name.split(" ")[0]
        if item.age is None:
            return _tr(_BIRTHDAY).format(name=item.contact_name)
        return _tr(_TURNS if item.due >= today else _TURNED).format(name=first, age=item.age)
    return item.text or _tr(_KINDS.get(item.follow_up_kind, _KINDS[""]))


def why(item: DueItem, today: date) -> str:
    """The line below: where it comes from."""
    if item.reason:
        return item.reason
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


def chip(item: DueItem, today: date) -> tuple[str, ChipTone]:
    """The date as a chip: overdue red, due today or within a week amber."""
    if item.kind is DueKind.BIRTHDAY and item.due == today:
        return _tr(_ALL_DAY), ChipTone.NEUTRAL
    text = i18n.chip_date(item.due, today, item.at)
    if item.due < today:
        return text, ChipTone.OVERDUE
    if item.kind is DueKind.BIRTHDAY:
        return text, ChipTone.NEUTRAL
    return text, ChipTone.DUE


def _tr(text: str) -> str:
    return QCoreApplication.translate("Due", text)
