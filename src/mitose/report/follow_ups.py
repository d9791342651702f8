"""Follow-ups in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.follow_up import FOLLOW_UP_KINDS
from mitose.report.dates import repetition

if TYPE_CHECKING:
    from mitose.domain.follow_up import FollowUp
    from mitose.report.words import Words


def follow_up_text(follow_up: FollowUp, words: Words) -> str:
    """'Anrufen: Angebot nachfassen (alle 8 Wochen)', whatever of it is known."""
    text = follow_up.text.strip()
    kind = f"follow_up_{follow_up.kind}"
    known = follow_up.kind in FOLLOW_UP_KINDS
    if not text:
        text = words(kind if known else "follow_up_")
    elif known:
        text = f"{words(kind)}: {text}"
    again = repetition(follow_up.rrule, words)
    return f"{text} ({again})" if again else text
