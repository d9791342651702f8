"""Interactions: what happened between me and a contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

INTERACTION_KINDS = ("met", "called", "wrote", "event", "other")


@dataclass(frozen=True, slots=True)
class Interaction:
    """Something that happened. ``given`` and ``received`` are short texts, empty when nothing was.

    ``referral`` is ``given`` or ``received`` where a referral (Empfehlung) was part of it;
    ``from_them`` says that they began: they called, they wrote.
    """

    on: date
    kind: str = "other"
    text: str = ""
    given: str = ""
    received: str = ""
    referral: str = ""
    at: time | None = None
    contact_id: int = 0
    id: int = 0
    from_them: bool = False


_DONE = {"call": "called", "write": "wrote", "meet": "met"}


def of_follow_up(kind: str, on: date, text: str, contact_id: int) -> Interaction:
    """What a follow-up of a kind (call, write, meet, give, ask) becomes when it is done."""
    return Interaction(on, _DONE.get(kind, "other"), text, contact_id=contact_id)
