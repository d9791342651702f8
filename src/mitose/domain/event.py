"""Events: where contacts are met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Event:
    """An event with who will be there and whom I want to meet (contact ids)."""

    name: str
    on: date
    at: time | None = None
    place: str = ""
    notes: str = ""
    there: tuple[int, ...] = ()
    to_meet: tuple[int, ...] = ()
    id: int = 0
