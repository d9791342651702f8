"""Plans: wants, offers, approaches and their steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mitose.domain.capital import Capital


class OfferState(StrEnum):
    """idea → promised (with a date) → given (dated), or let go."""

    IDEA = "idea"
    PROMISED = "promised"
    GIVEN = "given"
    LET_GO = "let_go"


class StepState(StrEnum):
    """A step is open, done (dated) or let go."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Want:
    """One short entry: what I want from them."""

    text: str
    capital: Capital = Capital.NONE
    contact_id: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """One short entry: what I can do for them.

    ``due`` is the day promised for; ``promised_on`` and ``given_on`` are the days it happened.
    """

    text: str
    state: OfferState = OfferState.IDEA
    due: date | None = None
    promised_on: date | None = None
    given_on: date | None = None
    capital: Capital = Capital.NONE
    contact_id: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do in an approach, in order, perhaps with a wall-clock date and time."""

    text: str
    due: date | None = None
    at: time | None = None
    state: StepState = StepState.OPEN
    done_on: date | None = None
    approach_id: int = 0
    contact_id: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Approach:
    """How the contact is made; one is open per contact, closed ones stay in the history.

    ``introducer_id`` is a contact of one's own who makes the introduction; 0 when there is none.
    ``strategy`` of a Future contact lives on the contact, not here: it outlasts an approach.
    """

    way_in: str = ""
    introducer_id: int = 0
    introducer_name: str = ""
    occasion: str = ""
    opening: str = ""
    steps: tuple[Step, ...] = ()
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: str = ""
    contact_id: int = 0
    id: int = 0
