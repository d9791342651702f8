"""Events: where contacts are met, who will be there, and when one is reminded of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from mitose.domain.contact import Card

_FOLLOW_UP = timedelta(days=2)


class Part(StrEnum):
    """What a contact has to do with an event."""

    THERE = "there"
    MEET = "meet"
    MET = "met"


@dataclass(frozen=True, slots=True)
class Event:
    """An event with who will be there, whom I want to meet and whom I met (contact ids).

    ``names`` are those I want to meet who are no contacts yet. ``remind_on`` is the next day on
    which Today tells of it: before it is over as a reminder, then as the question whom one met;
    None when nothing is to be told any more.
    """

    name: str
    on: date
    at: time | None = None
    place: str = ""
    notes: str = ""
    there: tuple[int, ...] = ()
    to_meet: tuple[int, ...] = ()
    id: int = 0
    ends_on: date | None = None
    ends_at: time | None = None
    remind_on: date | None = None
    names: tuple[str, ...] = ()
    met: tuple[int, ...] = ()

    @property
    def last_day(self) -> date:
        """The day it ends on."""
        return self.ends_on or self.on

    def over(self, now: datetime) -> bool:
        """Whether it has ended; without a time of its end it lasts all of its last day."""
        if self.last_day != now.date():
            return self.last_day < now.date()
        return self.ends_at is not None and self.ends_at <= now.time()


@dataclass(frozen=True, slots=True)
class EventPeople:
    """An event with the cards of its people, those of them that are still there."""

    event: Event
    there: tuple[Card, ...] = ()
    to_meet: tuple[Card, ...] = ()
    met: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class MetLine:
    """One line of 'Whom did you meet?': a name and, behind a comma, an organisation.

    ``contact_id`` is the contact it stands for, 0 for a new one.
    """

    name: str
    organisation: str = ""
    contact_id: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact that a typed name may stand for; ``sure`` when it is certainly meant."""

    card: Card
    sure: bool = False


def reminded_from(on: date) -> date:
    """The day before, from which an event is told of unless the user says otherwise."""
    return on - timedelta(days=1)


def follow_up_day(last_day: date, today: date) -> date:
    """When those one met are written to: two days after an event, the earliest tomorrow."""
    return max(last_day + _FOLLOW_UP, today + timedelta(days=1))


def asked_from(last_day: date) -> date:
    """The day after, from which it is asked whom one met."""
    return last_day + timedelta(days=1)
