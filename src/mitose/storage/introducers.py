"""Who could introduce me: contacts by how warm they are."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, case, select

from mitose.domain.category import Category, Relationship
from mitose.storage import contacts
from mitose.storage.tables import contact

_SEARCHED = 500
_WARMTH = case(
    {Relationship.RELATIONSHIP.value: 0, Relationship.LOOSE.value: 1, "": 2},
    value=contact.c.relationship,
    else_=3,
)


def warmest(connection: Connection, words: Sequence[str], limit: int) -> list[int]:
    """Contacts whose words start with ``words``: relationships first, then last talked to.

    Names come before other words that fit; without words only those one has are proposed.
    """
    statement = select(contact.c.id, contact.c.sort_name)
    if words:
        ids = contacts.find(connection, words, _SEARCHED, None)
        statement = statement.where(contact.c.id.in_(ids))
    else:
        statement = statement.where(
            contact.c.live == 1, contact.c.category == Category.HAVE.value
        ).limit(limit)
    statement = statement.order_by(
        _WARMTH, contact.c.last_interaction.desc(), contact.c.importance.desc(), contact.c.sort_name
    )
    found = connection.execute(statement).all()
    if words:
        found = sorted(found, key=lambda row: words[0] not in row.sort_name)
    return [row.id for row in found[:limit]]
