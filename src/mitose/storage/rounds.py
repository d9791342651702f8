"""What the rounds read: unrated contacts, what helps memory, and where a round stopped."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, exists, select

from mitose.domain.category import Category
from mitose.domain.questions import Question, full_mask
from mitose.domain.rounds import Origin, RoundKind, RoundState, SortingCard, is_network
from mitose.storage import labels, rows
from mitose.storage.tables import (
    contact,
    contact_source,
    method,
    round_state,
    source,
)

_UNRATED = (
    contact.c.live == 1,
    contact.c.category == Category.HAVE.value,
    contact.c.relationship == "",
)


def unrated(connection: Connection) -> list[int]:
    """The contacts of Have that nobody has rated, in the board's own order."""
    statement = select(contact.c.id).where(*_UNRATED).order_by(contact.c.rank, contact.c.id)
    return list(connection.execute(statement).scalars())


def planned(connection: Connection, ids: Sequence[int]) -> set[int]:
    """Those whose plan is whole: who is one of Have is asked like one of Next."""
    found = set()
    for some in rows.chunks(ids):
        statement = select(contact.c.id, contact.c.category, contact.c.answered)
        for row in connection.execute(statement.where(contact.c.id.in_(some))):
            future = row.category == Category.FUTURE.value
            mask = full_mask(Category.FUTURE if future else Category.NEXT)
            if row.answered & mask == mask:
                found.add(row.id)
    return found


def not_done_for(connection: Connection) -> list[int]:
    """Relationships for whom the user has not yet said what was done."""
    statement = (
        select(contact.c.id)
        .where(
            contact.c.live == 1,
            contact.c.category == Category.HAVE.value,
            contact.c.relationship == "relationship",
            contact.c.answered.op("&")(int(Question.DONE)) == 0,
        )
        .order_by(contact.c.rank, contact.c.id)
    )
    return list(connection.execute(statement).scalars())


def origins(connection: Connection) -> list[Origin]:
    """Each unrated contact of Have with each of its sources."""
    mail = exists().where(method.c.contact_id == contact.c.id, method.c.kind == "email")
    statement = (
        select(contact.c.id, source.c.name, contact_source.c.on_date, mail.label("mail"))
        .join(contact_source, contact_source.c.contact_id == contact.c.id)
        .join(source, source.c.id == contact_source.c.source_id)
        .where(*_UNRATED)
        .order_by(source.c.position, source.c.id, contact.c.rank)
    )
    return [
        Origin(row.id, row.name, is_network(row.name), rows.day(row.on_date), bool(row.mail))
        for row in connection.execute(statement)
    ]


def cards(connection: Connection, ids: Sequence[int]) -> tuple[SortingCard, ...]:
    """What helps memory about each of these contacts, in their order; those gone are left out."""
    sources = labels.sources_of(connection, ids)
    circles = _circles(connection, ids)
    found = {}
    for some in rows.chunks(ids):
        statement = select(contact).where(contact.c.id.in_(some), contact.c.live == 1)
        for row in connection.execute(statement):
            found[row.id] = SortingCard(
                row.id,
                row.name,
                Category(row.category),
                row.role,
                row.organisation,
                row.city,
                row.photo,
                bool(row.wish_profile),
                tuple((one.name, one.on) for one in sources.get(row.id, ())),
                tuple(circles.get(row.id, ())),
                rows.day(row.last_interaction[:10]),
            )
    return tuple(found[key] for key in ids if key in found)


def _circles(connection: Connection, ids: Sequence[int]) -> dict[int, list[tuple[str, int]]]:
    """The circles of each contact, with how many of one's contacts are in each."""
    names = labels.names_of(connection, labels.CIRCLES, ids)
    if not names:
        return {}
    sizes = {circle.name: circle.contacts for circle in labels.circles(connection)}
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for key, mine in names.items():
        found[key] = [(name, sizes.get(name, 0)) for name in mine]
    return found


def state(connection: Connection, kind: RoundKind) -> RoundState | None:
    """Where the round stopped; None if none is under way."""
    found = connection.execute(
        select(round_state.c.state).where(round_state.c.kind == kind.value)
    ).scalar()
    if not found:
        return None
    kept = json.loads(found)
    return RoundState(
        tuple(kept["ids"]), tuple(kept["later"]), kept["done"], kept["title"], kept["second"]
    )


def keep(connection: Connection, kind: RoundKind, now: RoundState | None) -> None:
    """Keep where the round stopped; None when it is through."""
    connection.execute(round_state.delete().where(round_state.c.kind == kind.value))
    if now is not None:
        text = json.dumps(
            {
                "ids": now.ids,
                "later": now.later,
                "done": now.done,
                "title": now.title,
                "second": now.second,
            }
        )
        connection.execute(round_state.insert().values(kind=kind.value, state=text))
