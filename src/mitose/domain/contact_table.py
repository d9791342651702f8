"""Contacts as rows of a table: its columns, its order, and a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class TableColumn(StrEnum):
    """What a column shows."""

    NAME = "name"
    ROLE = "role"
    ORGANISATION = "organisation"
    CITY = "city"
    CATEGORY = "category"
    RELATIONSHIP = "relationship"
    IMPORTANCE = "importance"
    DUE = "due"
    NEXT_STEP = "next_step"
    LAST_INTERACTION = "last_interaction"
    CADENCE = "cadence"
    EMAIL = "email"
    PHONE = "phone"
    SOURCES = "sources"
    CIRCLES = "circles"
    TAGS = "tags"


#: What a card can show below its name, in the order in which it stands there.
ON_CARDS = (
    TableColumn.ROLE,
    TableColumn.ORGANISATION,
    TableColumn.CITY,
    TableColumn.NEXT_STEP,
    TableColumn.LAST_INTERACTION,
    TableColumn.TAGS,
    TableColumn.CIRCLES,
    TableColumn.SOURCES,
)
#: These stand on a card's first line below the name, the others on one more.
IN_FIRST_LINE = (TableColumn.ROLE, TableColumn.ORGANISATION)


@dataclass(frozen=True, slots=True)
class TableOrder:
    """Equal ones stand by name; those without a value stand last, whatever the direction."""

    column: TableColumn = TableColumn.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A contact; ``values`` are as the file holds them (codes, ISO dates)."""

    id: int
    values: dict[TableColumn, str] = field(default_factory=dict)
    archived: bool = False
