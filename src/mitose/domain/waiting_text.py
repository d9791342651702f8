"""A text that was typed and cannot be saved yet: a follow-up that still lacks its date."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WaitingText:
    """It waits at its contact, in the field with this key."""

    contact_id: int
    key: str
    text: str
