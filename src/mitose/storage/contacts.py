"""Contacts: reading them whole or as cards, adding and changing their own row."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, RowMapping, Select, func, select, update

from mitose.domain import ranks
from mitose.domain.capital import Capital
from mitose.domain.category import (
    AddressForm,
    Category,
    ContactKind,
    DoNotSuggest,
    Relationship,
)
from mitose.domain.contact import Card, Contact
from mitose.domain.errors import NotFoundError
from mitose.domain.names import sort_name
from mitose.storage import rows, search
from mitose.storage.database import UnreadableRowError
from mitose.storage.tables import contact

_ENUMS = {
    "kind": ContactKind,
    "category": Category,
    "relationship": Relationship,
    "capital": Capital,
    "address_form": AddressForm,
    "do_not_suggest": DoNotSuggest,
}
_FLAGS = ("is_me", "wish_profile", "rated_as_group", "nothing_done")
_MOMENTS = ("created_at", "updated_at", "archived_at", "deleted_at")
_SORTED_BY = ("id", "name", "given", "family", "kind", "wish_profile")
_NOT_IN_RECORD = {"sort_name", "live"}


def to_record(row: RowMapping) -> Contact:
    """A row as the domain's record.

    Raises:
        UnreadableRowError: if it holds a value this program never writes.
    """
    values = {name: value for name, value in row.items() if name not in _NOT_IN_RECORD}
    try:
        for name, kind in _ENUMS.items():
            values[name] = kind(values[name] or kind(0) if name == "capital" else values[name])
        for name in _MOMENTS:
            values[name] = rows.moment(values[name])
    except ValueError as error:
        raise UnreadableRowError(str(error)) from error
    for name in _FLAGS:
        values[name] = bool(values[name])
    return Contact(**values)


def by_ids(connection: Connection, ids: Sequence[int]) -> dict[int, Contact]:
    """The contacts with these ids; ids that are gone are left out."""
    found: dict[int, Contact] = {}
    for some in rows.chunks(ids):
        for row in connection.execute(select(contact).where(contact.c.id.in_(some))).mappings():
            record = to_record(row)
            found[record.id] = record
    return found


def get(connection: Connection, contact_id: int) -> Contact:
    """One contact.

    Raises:
        NotFoundError: if there is none with this id.
    """
    found = by_ids(connection, [contact_id])
    if not found:
        raise NotFoundError("contact_not_found", id=contact_id)
    return found[contact_id]


def ids_by_uid(connection: Connection, uids: Sequence[str]) -> dict[str, int]:
    """The ids of the contacts with these UIDs."""
    found: dict[str, int] = {}
    for start in range(0, len(uids), rows.CHUNK):
        some = uids[start : start + rows.CHUNK]
        statement = select(contact.c.uid, contact.c.id).where(contact.c.uid.in_(some))
        found.update((row.uid, row.id) for row in connection.execute(statement))
    return found


def ids_of(
    connection: Connection,
    *,
    category: Category | None = None,
    words: Sequence[str] = (),
    archived: bool = False,
    limit: int | None = None,
) -> list[int]:
    """Contacts in board order: column by column, by the user's own order."""
    statement = select(contact.c.id).where(contact.c.is_me == 0, contact.c.deleted_at == "")
    if not archived:
        statement = statement.where(contact.c.live == 1)
    if category is not None:
        statement = statement.where(contact.c.category == category.value)
    if words:
        hits = connection.exec_driver_sql(
            "SELECT rowid FROM search WHERE search MATCH ?", (search.match(words),)
        )
        found = set(hits.scalars())
        ordered = connection.execute(_in_order(statement)).scalars()
        kept = [key for key in ordered if key in found]
        return kept if limit is None else kept[:limit]
    statement = _in_order(statement)
    if limit is not None:
        statement = statement.limit(limit)
    return list(connection.execute(statement).scalars())


def _in_order(statement: Select[int]) -> Select[int]:
    order = func.instr("have next future", contact.c.category)
    return statement.order_by(order, contact.c.rank, contact.c.id)


def insert(connection: Connection, values: Mapping[str, object], now: str) -> int:
    """Add a contact; what ``values`` leaves out gets its default. Returns the id."""
    row = {
        "uid": str(uuid.uuid4()),
        "kind": ContactKind.PERSON.value,
        "category": Category.HAVE.value,
        "created_at": now,
        "updated_at": now,
        **values,
    }
    row["sort_name"] = _sort_name(row)
    if not row.get("rank"):
        row["rank"] = bottom_rank(connection, str(row["category"]))
    return rows.add(connection, contact, **row)


def _sort_name(row: Mapping[str, object]) -> str:
    name, given, family = (str(row.get(part, "")) for part in ("name", "given", "family"))
    person = row.get("kind") == ContactKind.PERSON and not row.get("wish_profile")
    return sort_name(name, given, family, person=person)


def set_values(
    connection: Connection, ids: Sequence[int], values: Mapping[str, object], now: str
) -> None:
    """Set the same values on several contacts, leaving those alone that have them already."""
    if not values:
        return
    differs = [contact.c[name] != value for name, value in values.items()]
    condition = differs[0]
    for other in differs[1:]:
        condition = condition | other
    for some in rows.chunks(ids):
        connection.execute(
            update(contact)
            .where(contact.c.id.in_(some), condition)
            .values(**values, updated_at=now)
        )


def categories_of(connection: Connection, ids: Sequence[int]) -> dict[int, Category]:
    """In which column each of these contacts is; those that are gone are left out."""
    found: dict[int, Category] = {}
    for some in rows.chunks(ids):
        statement = select(contact.c.id, contact.c.category).where(contact.c.id.in_(some))
        found.update((row.id, Category(row.category)) for row in connection.execute(statement))
    return found


def place(
    connection: Connection, category: Category, ranked: Sequence[tuple[int, str]], now: str
) -> None:
    """Put contacts into a column, each at its rank."""
    if ranked:
        # In one statement: with triggers, each statement costs more than the row it changes.
        connection.exec_driver_sql(
            "UPDATE contact SET category = ?, rank = j.rank, updated_at = ?"
            " FROM (SELECT value ->> 0 AS id, value ->> 1 AS rank FROM json_each(?)) AS j"
            " WHERE contact.id = j.id",
            (category.value, now, json.dumps(ranked)),
        )


def any_is_me(connection: Connection, ids: Sequence[int]) -> bool:
    """Whether the user's own row is among these."""
    mine = connection.execute(select(contact.c.id).where(contact.c.is_me == 1)).scalars()
    return not set(ids).isdisjoint(mine)


def refresh_sort_names(connection: Connection, ids: Sequence[int]) -> None:
    """Recompute the sort key after a name was changed."""
    for some in rows.chunks(ids):
        found = connection.execute(
            select(*(contact.c[name] for name in _SORTED_BY)).where(contact.c.id.in_(some))
        ).mappings()
        for row in found.all():
            rows.change(connection, contact, row["id"], sort_name=_sort_name(dict(row)))


def bottom_rank(connection: Connection, category: str) -> str:
    """A rank below every contact of the column, archived and deleted ones included."""
    return ranks.between(_highest(connection, category), "")


def bottom_ranks(connection: Connection, category: str, count: int) -> list[str]:
    """Ranks for ``count`` contacts below every other of the column."""
    return ranks.spread(_highest(connection, category), "", count)


def _highest(connection: Connection, category: str) -> str:
    statement = select(func.max(contact.c.rank)).where(contact.c.category == category)
    return connection.execute(statement).scalar() or ""


def ranks_at(
    connection: Connection, category: Category, after: int | None, moved: Sequence[int]
) -> list[str]:
    """Ranks for ``moved``, in order, below contact ``after`` of the column.

    ``after`` 0 is the top, None the bottom. Neighbours that move themselves do not count.
    """
    column = contact.c.category == category.value
    if after is None:
        return ranks.spread(_highest(connection, category.value), "", len(moved))
    low = ""
    if after:
        low = (
            connection.execute(select(contact.c.rank).where(contact.c.id == after, column)).scalar()
            or ""
        )
    above = column & (contact.c.rank > low)
    if len(moved) <= rows.CHUNK:
        above &= contact.c.id.not_in(moved)
    high = connection.execute(select(func.min(contact.c.rank)).where(above)).scalar() or ""
    return ranks.spread(low, high, len(moved))


_CARD_COLUMNS = (
    contact.c.id,
    contact.c.name,
    contact.c.role,
    contact.c.organisation,
    contact.c.category,
    contact.c.relationship,
    contact.c.answered,
    contact.c.wish_profile,
    contact.c.kind,
    contact.c.importance,
    contact.c.next_due,
    contact.c.next_due_kind,
    contact.c.photo,
    contact.c.archived_at,
    contact.c.deleted_at,
)


def cards(connection: Connection, ids: Sequence[int]) -> tuple[Card, ...]:
    """Cards in the order of ``ids``; ids that are gone are left out."""
    found: dict[int, Card] = {}
    for some in rows.chunks(ids):
        for row in connection.execute(select(*_CARD_COLUMNS).where(contact.c.id.in_(some))):
            found[row.id] = Card(
                id=row.id,
                name=row.name,
                role=row.role,
                organisation=row.organisation,
                category=Category(row.category),
                relationship=Relationship(row.relationship),
                answered=row.answered,
                wish_profile=bool(row.wish_profile),
                kind=ContactKind(row.kind),
                importance=row.importance,
                next_due=row.next_due,
                next_due_kind=row.next_due_kind,
                photo=row.photo,
                archived=bool(row.archived_at),
                deleted=bool(row.deleted_at),
            )
    return tuple(found[key] for key in ids if key in found)


def find(
    connection: Connection, words: Sequence[str], limit: int, category: Category | None
) -> list[int]:
    """Live contacts whose words start with ``words``: name starts first, then last talked to."""
    if not words:
        statement = select(contact.c.id).where(contact.c.live == 1)
        if category is not None:
            statement = statement.where(contact.c.category == category.value)
        statement = statement.order_by(contact.c.updated_at.desc(), contact.c.id.desc())
        return list(connection.execute(statement.limit(limit)).scalars())
    states = [category] if category is not None else list(Category)
    hits: list[int] = []
    for state in states:
        hits += connection.exec_driver_sql(
            "SELECT rowid FROM search WHERE search MATCH ? LIMIT 2000",
            (search.match(words, state.value),),
        ).scalars()
    first = words[0]
    found: list[tuple[int, str, str, int]] = []
    for some in rows.chunks(hits):
        statement = select(contact.c.id, contact.c.sort_name, contact.c.last_interaction)
        found += [
            (_place_of(row.sort_name, first), row.last_interaction, row.sort_name, row.id)
            for row in connection.execute(statement.where(contact.c.id.in_(some)))
        ]
    found.sort(key=lambda hit: hit[2])
    found.sort(key=lambda hit: hit[1], reverse=True)
    found.sort(key=lambda hit: hit[0])
    return [hit[3] for hit in found[:limit]]


def _place_of(folded_name: str, word: str) -> int:
    """0 where the name starts with the word, 1 where one of its words does, else 2."""
    if folded_name.startswith(word):
        return 0
    return 1 if any(part.startswith(word) for part in folded_name.split()) else 2


def set_aside(connection: Connection, column: str, words: Sequence[str] = ()) -> list[int]:
    """Contacts with a date in ``archived_at`` or ``deleted_at``, the latest first.

    With ``words`` (folded) only those in whose texts each of them begins a word.
    """
    when = contact.c[column]
    statement = select(contact.c.id).where(when != "", contact.c.is_me == 0)
    if column == "archived_at":
        statement = statement.where(contact.c.deleted_at == "")
    found = list(connection.execute(statement.order_by(when.desc(), contact.c.id)).scalars())
    if not words:
        return found
    hits = set(
        connection.exec_driver_sql(
            "SELECT rowid FROM search WHERE search MATCH ?",
            (search.match(words, "trash" if column == "deleted_at" else "archived"),),
        ).scalars()
    )
    return [key for key in found if key in hits]


def all_names(connection: Connection) -> list[tuple[int, str]]:
    """The id and name of every live contact."""
    return [
        (row.id, row.name)
        for row in connection.execute(
            select(contact.c.id, contact.c.name).where(contact.c.live == 1)
        )
    ]
