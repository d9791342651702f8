"""Sources, circles and tags: the three kinds of label on a contact."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

COLOURS = ("teal", "blue", "violet", "amber", "red", "green")
"""What a label can be marked with; the window knows what they look like in light and dark."""


class LabelKind(StrEnum):
    """The three kinds of label."""

    SOURCE = "source"
    TAG = "tag"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Source:
    """Where contacts come from. ``expected`` is the count according to the source, if told."""

    id: int
    name: str
    builtin: bool = False
    colour: str = ""
    expected: int | None = None
    not_used: bool = False
    contacts: int = 0


@dataclass(frozen=True, slots=True)
class Circle:
    """A group that knows itself: a club, a trade, a town, a company."""

    id: int
    name: str
    colour: str = ""
    contacts: int = 0
    cadence_days: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """The user's own label; vCard CATEGORIES and Google labels become tags."""

    id: int
    name: str
    colour: str = ""
    contacts: int = 0
    cadence_days: int = 0


AnyLabel = Source | Tag | Circle
