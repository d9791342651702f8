"""What a calendar shows of the data: one entry per dated thing, birthday and event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class EntryKind(StrEnum):
    """Where an entry comes from."""

    FOLLOW_UP = "follow_up"
    STEP = "step"
    BIRTHDAY = "birthday"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry.

    ``owner`` is the UID of the contact, for an event that of me, and ``name`` whose or what it is;
    ``id`` is that of the follow-up, step or event. ``due`` and ``at`` are wall-clock without a
    zone. ``verb`` is a follow-up's kind; ``born`` a birthday's year, 0 if it is not known.
    ``ends_on`` and ``ends_at`` are an event's. ``since`` is a moment (UTC) at which the entry was
    there already: its stamp where nothing later is known.
    """

    kind: EntryKind
    owner: str
    name: str
    due: date
    since: datetime
    id: int = 0
    at: time | None = None
    text: str = ""
    verb: str = ""
    rrule: str = ""
    born: int = 0
    place: str = ""
    ends_on: date | None = None
    ends_at: time | None = None

    @property
    def uid(self) -> str:
        """The same for the same thing, whatever becomes of it."""
        if self.kind is EntryKind.BIRTHDAY:
            return f"birthday-{self.owner}"
        return f"{self.kind.value.replace('_', '-')}-{self.id}-{self.owner}"
