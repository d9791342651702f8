"""The cadence of a relationship: of all contacts the user has rated so."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, select, update

from mitose.domain.cadence import RelationshipCadence
from mitose.domain.category import Relationship
from mitose.storage import rows
from mitose.storage.tables import contact, relationship_cadence

_RATINGS = tuple(one for one in Relationship if one is not Relationship.UNRATED)


def of_relationships(connection: Connection) -> tuple[RelationshipCadence, ...]:
    """Each rating with its cadence and its live contacts."""
    cadences = select(relationship_cadence.c.relationship, relationship_cadence.c.cadence_days)
    days = {row[0]: row[1] for row in connection.execute(cadences)}
    statement = (
        select(contact.c.relationship, func.count())
        .where(contact.c.live == 1)
        .group_by(contact.c.relationship)
    )
    counts = {row[0]: row[1] for row in connection.execute(statement)}
    return tuple(
        RelationshipCadence(one, days.get(one.value, 0), counts.get(one.value, 0))
        for one in _RATINGS
    )


def set_relationship(connection: Connection, relationship: Relationship, days: int) -> None:
    """Give a relationship a cadence; 0 takes it off."""
    table = relationship_cadence
    its = table.c.relationship == relationship.value
    now = connection.execute(select(table.c.cadence_days).where(its)).scalar()
    if not days:
        connection.execute(delete(table).where(its))
    elif now is None:
        rows.add(connection, table, relationship=relationship.value, cadence_days=days)
    elif now != days:
        connection.execute(update(table).where(its).values(cadence_days=days))


def rated(connection: Connection, relationships: Sequence[Relationship]) -> list[int]:
    """Who is rated so, archived and deleted contacts too."""
    among = contact.c.relationship.in_([one.value for one in relationships])
    return list(connection.execute(select(contact.c.id).where(among)).scalars())
