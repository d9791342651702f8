"""Counting the inventory."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, text

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.inventory import AGES, LONG_AGO, NEVER, Inventory

_HAVE = "live = 1 AND category = 'have'"


def inventory(connection: Connection, day: date) -> Inventory:
    """Everything counted as of ``day``."""
    categories = _counts(connection, "category", "live = 1")
    relationships = _counts(connection, "relationship", _HAVE)
    capital = _counts(connection, "capital", "live = 1")
    given, received = connection.execute(
        text(
            "SELECT coalesce(sum(i.given <> '' OR i.referral = 'given'), 0),"
            " coalesce(sum(i.received <> '' OR i.referral = 'received'), 0)"
            " FROM interaction i JOIN contact c ON c.id = i.contact_id AND c.live = 1"
        )
    ).one()
    return Inventory(
        categories={each: categories.get(each.value, 0) for each in Category},
        relationships={each: relationships.get(each.value, 0) for each in Relationship},
        sources=_sources(connection),
        capital={
            kind: sum(count for bits, count in capital.items() if bits & kind) for kind in Capital
        },
        importance=_counts(connection, "importance", "live = 1"),
        ages=_ages(connection, day),
        given=int(given),
        received=int(received),
    )


def _counts(connection: Connection, column: str, condition: str) -> dict[Any, int]:
    statement = f"SELECT {column}, count(*) FROM contact WHERE {condition} GROUP BY 1"
    return {value: int(count) for value, count in connection.execute(text(statement))}


def _sources(connection: Connection) -> tuple[tuple[str, int], ...]:
    found = connection.execute(
        text(
            "SELECT coalesce(s.name, ''), count(*) AS n FROM contact c"
            " LEFT JOIN contact_source k ON k.contact_id = c.id"
            " LEFT JOIN source s ON s.id = k.source_id"
            " WHERE c.live = 1 GROUP BY 1 ORDER BY n DESC, 1"
        )
    )
    return tuple((str(name), int(count)) for name, count in found)


def _ages(connection: Connection, day: date) -> dict[str, int]:
    ages = dict.fromkeys((*AGES, LONG_AGO, NEVER), 0)
    for last, count in _counts(connection, "substr(last_interaction, 1, 10)", _HAVE).items():
        ages[_age(last, day)] += count
    return ages


def _age(last: str, day: date) -> str:
    if not last:
        return NEVER
    for age, days in AGES.items():
        if last >= (day - timedelta(days=days)).isoformat():
            return age
    return LONG_AGO
