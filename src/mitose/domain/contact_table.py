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
    LAST_INTERACTION = "last_interaction"
    EMAIL = "email"
    PHONE = "phone"
    SOURCES = "sources"
    CIRCLES = "circles"
    TAGS = "tags"


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
