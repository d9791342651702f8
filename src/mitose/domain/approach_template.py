"""Templates for common ways in: which steps they take, with sensible gaps between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_SATURDAY = 5


class WayIn(StrEnum):
    """The common ways to make a contact."""

    INTRODUCTION = "introduction"
    EVENT = "event"
    LETTER = "letter"
    MESSAGE = "message"
    CALL = "call"
    REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class TemplateStep:
    """One step by its code, and the days after today on which it falls."""

    code: str
    days: int


TEMPLATES: dict[WayIn, tuple[TemplateStep, ...]] = {
    WayIn.INTRODUCTION: (
        TemplateStep("ask_introducer", 1),
        TemplateStep("give_reason", 4),
        TemplateStep("thank_and_write", 10),
        TemplateStep("meet", 21),
    ),
    WayIn.EVENT: (
        TemplateStep("find_event", 2),
        TemplateStep("prepare_talk", 7),
        TemplateStep("write_after_event", 14),
        TemplateStep("meet", 28),
    ),
    WayIn.LETTER: (
        TemplateStep("read_up", 2),
        TemplateStep("write_letter", 5),
        TemplateStep("call_after_letter", 12),
        TemplateStep("meet", 26),
    ),
    WayIn.MESSAGE: (
        TemplateStep("read_up", 1),
        TemplateStep("comment", 3),
        TemplateStep("send_message", 7),
        TemplateStep("propose_call", 14),
    ),
    WayIn.CALL: (
        TemplateStep("read_up", 1),
        TemplateStep("first_call", 3),
        TemplateStep("send_summary", 4),
        TemplateStep("second_call", 14),
    ),
    WayIn.REFERRAL: (
        TemplateStep("ask_referral", 2),
        TemplateStep("first_call", 5),
        TemplateStep("thank_referrer", 6),
        TemplateStep("meet", 20),
    ),
}


def dates(steps: Sequence[TemplateStep], today: date) -> list[date]:
    """The day of each step, moved from a weekend to the Monday after it."""
    return [_working(today + timedelta(days=step.days)) for step in steps]


def _working(day: date) -> date:
    beyond = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - beyond) if beyond >= 0 else day
