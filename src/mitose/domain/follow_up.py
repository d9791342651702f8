"""Follow-ups: reminders with a wall-clock date, perhaps a time, perhaps repeating."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A reminder.

    ``due`` and ``at`` are wall-clock without a zone: 10:00 stays 10:00 over a clock change.
    ``kind`` is ``call``, ``write``, ``meet``, ``give``, ``ask`` or empty; ``rrule`` is the value
    of an RRULE (RFC 5545 §3.3.10), empty when it does not repeat.
    """

    due: date
    text: str = ""
    at: time | None = None
    kind: str = ""
    rrule: str = ""
    done_on: date | None = None
    dropped: bool = False
    contact_id: int = 0
    id: int = 0


FOLLOW_UP_KINDS = ("call", "write", "meet", "give", "ask")
