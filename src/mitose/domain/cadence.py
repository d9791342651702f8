"""Whose cadence holds for a contact, and how much of it has passed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mitose.domain.category import Relationship

#: From this share on the end of a cadence is near.
NEAR = 0.75


@dataclass(frozen=True, slots=True)
class Holding:
    """The cadence that holds for a contact, and whose it is.

    The contact's own beats those of its tags and circles, of which the shortest holds, ``labels``
    being all that say so; they beat that of its ``relationship``. Neither: it is its own.
    """

    days: int
    labels: tuple[str, ...] = ()
    relationship: Relationship = Relationship.UNRATED


LABEL, RATED = "label", "rated"
"""How a listed value goes on where the cadence is a group's."""


def holding(listed: str) -> Holding | None:
    """What a row of the table holds: '56', '56 label energy, print', '56 rated loose', ''."""
    days, _, whose = listed.partition(" ")
    if not days.isdecimal():
        return None
    kind, _, name = whose.partition(" ")
    if kind == LABEL:
        return Holding(int(days), (name,))
    return Holding(int(days), (), Relationship(name) if kind == RATED else Relationship.UNRATED)


@dataclass(frozen=True, slots=True)
class RelationshipCadence:
    """The cadence of all contacts the user has rated so, 0 for none, and how many these are."""

    relationship: Relationship
    cadence_days: int = 0
    contacts: int = 0


def days_passed(last: str, today: date) -> int | None:
    """Days since the last real interaction (ISO date); None if there was none yet."""
    return max(0, (today - date.fromisoformat(last)).days) if last else None


def share_passed(last: str, every: int, today: date) -> float:
    """The passed share of a cadence of ``every`` days; 1 if there was no interaction yet."""
    passed = days_passed(last, today)
    return 1.0 if passed is None else passed / every
