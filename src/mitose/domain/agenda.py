"""What Today shows: what the user dated or promised, birthdays, and what Mitose proposes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from mitose.domain.cadence import Holding
from mitose.domain.category import Category


class DueKind(StrEnum):
    """Where a dated thing comes from."""

    FOLLOW_UP = "follow_up"
    STEP = "step"
    PROMISE = "promise"
    BIRTHDAY = "birthday"
    CADENCE = "cadence"
    LOOSE = "loose"
    DORMANT = "dormant"
    NEXT = "next"
    EVENT = "event"
    MET = "met"


@dataclass(frozen=True, slots=True)
class DueItem:
    """One row of Today.

    ``ref_id`` is the id of the follow-up, step or offer (the contact's for a birthday).
    ``position`` and ``total`` say 'step 3 of 4' for steps; ``age`` is set for a birthday whose
    year is known; ``promised_on`` for promises. ``proposed`` is what Mitose proposes by itself: by
    the rhythm of ``every`` so many days (``cadence`` says whose it is), a step without a date, a
    loose or a dormant contact, or one in Next without a next step; ``last`` is the day of the last
    interaction.

    An event has no contact: ``contact_name`` is its own name, ``ref_id`` its id, ``text`` its
    place, and ``happens`` the day it begins on, ``ends`` its last one. ``due`` is when Today tells
    of it: before it is over as a reminder, then (``MET``) as the question whom one met.
    """

    kind: DueKind
    ref_id: int
    contact_id: int
    contact_name: str
    category: Category
    due: date
    at: time | None = None
    text: str = ""
    reason: str = ""
    follow_up_kind: str = ""
    rrule: str = ""
    position: int = 0
    total: int = 0
    age: int | None = None
    promised_on: date | None = None
    phone: str = ""
    email: str = ""
    wish_profile: bool = False
    proposed: bool = False
    every: int = 0
    cadence: Holding | None = None
    last: date | None = None
    influence: str = ""
    happens: date | None = None
    ends: date | None = None

    @property
    def is_event(self) -> bool:
        """Whether it is about an event rather than a contact."""
        return self.kind in (DueKind.EVENT, DueKind.MET)


@dataclass(frozen=True, slots=True)
class Agenda:
    """Today's rows in their groups, each sorted by date, time and name; proposals by weight.

    Of many the first are listed; ``more_…`` is how many there are besides.
    """

    day: date
    overdue: tuple[DueItem, ...] = ()
    today: tuple[DueItem, ...] = ()
    week: tuple[DueItem, ...] = ()
    proposed: tuple[DueItem, ...] = ()
    more_overdue: int = 0
    more_today: int = 0
    more_week: int = 0

    @property
    def count(self) -> int:
        """The rail's number: overdue and due today."""
        return len(self.overdue) + self.more_overdue + len(self.today) + self.more_today
