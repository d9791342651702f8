"""The words of approach templates and small favours."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QCoreApplication

from mitose.domain.approach_template import TEMPLATES, WayIn, dates
from mitose.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "Templates"
_SHOWN = 3  # small favours at once

WAYS = {
    WayIn.INTRODUCTION: QT_TRANSLATE_NOOP("Templates", "Introduction"),
    WayIn.EVENT: QT_TRANSLATE_NOOP("Templates", "Event"),
    WayIn.LETTER: QT_TRANSLATE_NOOP("Templates", "Letter"),
    WayIn.MESSAGE: QT_TRANSLATE_NOOP("Templates", "Social message"),
    WayIn.CALL: QT_TRANSLATE_NOOP("Templates", "Phone call"),
    WayIn.REFERRAL: QT_TRANSLATE_NOOP("Templates", "Referral"),
}
STEPS = {
    "ask_introducer": QT_TRANSLATE_NOOP("Templates", "Ask who could introduce me"),
    "give_reason": QT_TRANSLATE_NOOP("Templates", "Send the introducer two lines to pass on"),
    "thank_and_write": QT_TRANSLATE_NOOP("Templates", "Thank the introducer and write"),
    "meet": QT_TRANSLATE_NOOP("Templates", "Propose a date to meet"),
    "find_event": QT_TRANSLATE_NOOP("Templates", "Find out which event they go to"),
    "prepare_talk": QT_TRANSLATE_NOOP("Templates", "Prepare a question and something to give"),
    "write_after_event": QT_TRANSLATE_NOOP("Templates", "Write after the event"),
    "read_up": QT_TRANSLATE_NOOP("Templates", "Read what they write and do"),
    "write_letter": QT_TRANSLATE_NOOP("Templates", "Write the letter"),
    "call_after_letter": QT_TRANSLATE_NOOP("Templates", "Call about the letter"),
    "comment": QT_TRANSLATE_NOOP("Templates", "Comment on something of theirs"),
    "send_message": QT_TRANSLATE_NOOP("Templates", "Send the message"),
    "propose_call": QT_TRANSLATE_NOOP("Templates", "Propose a short call"),
    "first_call": QT_TRANSLATE_NOOP("Templates", "Call"),
    "send_summary": QT_TRANSLATE_NOOP("Templates", "Send what was promised on the phone"),
    "second_call": QT_TRANSLATE_NOOP("Templates", "Call again"),
    "ask_referral": QT_TRANSLATE_NOOP("Templates", "Ask whether I may use their name"),
    "thank_referrer": QT_TRANSLATE_NOOP("Templates", "Tell the one who referred me"),
}
FAVOURS = (
    QT_TRANSLATE_NOOP("Templates", "Send an article that helps"),
    QT_TRANSLATE_NOOP("Templates", "Congratulate on a success"),
    QT_TRANSLATE_NOOP("Templates", "Recommend them in public"),
    QT_TRANSLATE_NOOP("Templates", "Introduce somebody useful"),
    QT_TRANSLATE_NOOP("Templates", "Share what they published"),
    QT_TRANSLATE_NOOP("Templates", "Ask for their opinion"),
    QT_TRANSLATE_NOOP("Templates", "Pass on an invitation"),
    QT_TRANSLATE_NOOP("Templates", "Write a line by hand"),
    QT_TRANSLATE_NOOP("Templates", "Give honest feedback"),
)


def template_words() -> list[str]:
    """The ways in that have a template."""
    return [_said(WAYS[way]) for way in TEMPLATES]


def template(at: int, today: date) -> tuple[str, list[tuple[str, date]]]:
    """The way in at a place of `template_words`, and its steps with their days."""
    way = list(TEMPLATES)[at]
    steps = TEMPLATES[way]
    texts = [_said(STEPS[step.code]) for step in steps]
    return _said(WAYS[way]), list(zip(texts, dates(steps, today), strict=True))


def favours(contact_id: int, present: Collection[str]) -> list[str]:
    """A few small favours not noted yet; each contact begins at another place of the list."""
    start = contact_id % len(FAVOURS)
    texts = [_said(text) for text in (*FAVOURS[start:], *FAVOURS[:start])]
    return [text for text in texts if text not in present][:_SHOWN]


def _said(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
