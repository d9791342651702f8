"""Words that stand in several parts of the panel: dates, repeats, where a follow-up comes from."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication

from mitose.domain import repeat_words as repeats
from mitose.domain.follow_up import FollowUp
from mitose.ui import i18n
from mitose.ui.painting import ChipTone

_SOON = timedelta(days=7)


def whole_date(day: date, at: time | None = None) -> str:
    """'Tuesday 24 November 2026, 10:00': what a typed date was taken for."""
    text = i18n.long_date(day, date.min)
    return f"{text}, {i18n.clock(at)}" if at is not None else text


def due_tone(day: date, today: date) -> ChipTone:
    """Overdue, due within seven days, or neutral."""
    if day < today:
        return ChipTone.OVERDUE
    return ChipTone.DUE if day - today < _SOON else ChipTone.NEUTRAL


def repeat_words(rrule: str) -> str:
    """An RRULE in words that `parse_repeat` understands; empty for none or one not made here."""
    return repeats.repeat_words(rrule, i18n.current())


def follow_up_origin(follow_up: FollowUp) -> str:
    """Where a dated thing comes from: 'Reminder', 'Reminder, every 6 weeks'."""
    origin = QCoreApplication.translate("Origin", "Reminder")
    words = repeat_words(follow_up.rrule)
    return f"{origin} · {words}" if words else origin
