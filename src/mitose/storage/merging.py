"""Everything that hangs on several contacts moves to one of them; nothing stays behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection, Table, delete, or_, select, update

from mitose.domain import ranks
from mitose.domain.contact import ContactDetails
from mitose.domain.identity import normal_value
from mitose.domain.merging import bare, contains
from mitose.storage import plans, rows
from mitose.storage.tables import (
    address,
    approach,
    contact,
    contact_circle,
    contact_source,
    contact_tag,
    event_contact,
    extra,
    follow_up,
    goal_contact,
    has_need,
    identity_key,
    interaction,
    introduction,
    method,
    not_same,
    offer,
    relation,
    source_record,
    step,
    want,
)

_TIES: Mapping[Table, tuple[str, ...]] = {
    contact_tag: ("tag_id",),
    contact_circle: ("circle_id",),
    contact_source: ("source_id",),
    event_contact: ("event_id", "part"),
    goal_contact: ("goal_id",),
}
"""Ties of which a contact has one each, and what they tie it to."""

_ALIKE: Mapping[Table, tuple[str, ...]] = {
    follow_up: ("text", "kind", "due_date", "due_time", "rrule", "done_on", "dropped"),
    extra: ("name", "value"),
    identity_key: ("key",),
}
"""Entries that say nothing new where these columns are the same."""

_RANKED: Mapping[Table, tuple[str, ...]] = {
    want: ("text", "capital"),
    has_need: ("kind", "text", "capital"),
    offer: (),
}
"""Lists in the user's order, and what makes two of their entries one (none: all are kept)."""

_AS_THEY_ARE = (interaction, source_record)


def owners() -> frozenset[tuple[str, str]]:
    """The columns naming a contact that a merge looks after; a test compares them with all."""
    simple = (*_TIES, *_ALIKE, *_RANKED, *_AS_THEY_ARE, method, address, approach, step)
    return frozenset(
        [
            *((table.name, "contact_id") for table in (*simple, relation, not_same)),
            *((table.name, "other_id") for table in (relation, not_same)),
            ("approach", "introducer_id"),
            ("introduction", "giver_id"),
            ("introduction", "receiver_id"),
        ]
    )


Owned = Mapping[tuple[str, str], frozenset[int]]
"""For each column that names a contact: which of some contacts it names."""


def owned(connection: Connection, ids: Sequence[int]) -> Owned:
    """Where contacts have anything at all: most have nothing in most tables."""
    found: dict[tuple[str, str], set[int]] = {key: set() for key in owners()}
    for some in rows.chunks(ids):
        known = ",".join(map(str, some))
        for (table, column), keys in found.items():
            query = f"SELECT DISTINCT {column} FROM {table} WHERE {column} IN ({known})"
            keys.update(connection.exec_driver_sql(query).scalars())
    return {key: frozenset(keys) for key, keys in found.items()}


def absorb(
    connection: Connection,
    keep: ContactDetails,
    others: Sequence[ContactDetails],
    there: Owned,
    *,
    number: Callable[[str], str],
    now: str,
) -> None:
    """Move what hangs on ``others`` to ``keep`` and delete their rows.

    ``there`` says where they have anything; ``number`` makes phone numbers comparable. The
    contact's own fields are the caller's.
    """
    kept, gone = keep.contact.id, [other.contact.id for other in others]

    has = partial(_has, there, frozenset(gone))
    _reach(connection, keep, others, number)
    _places(connection, keep, others)
    for table, columns in {**_TIES, **_ALIKE}.items():
        if has(table):
            _move_new(connection, table, kept, gone, columns)
    for table, columns in _RANKED.items():
        if has(table):
            _move_ranked(connection, table, kept, gone, columns)
    for table in filter(has, _AS_THEY_ARE):
        _move(connection, table, "contact_id", kept, gone)
    if has(approach, step):
        _approaches(connection, kept, gone, now)
    for table, move in _BETWEEN.items():
        if has(table):
            move(connection, kept, gone)
    for contact_id in gone:
        rows.remove(connection, contact, contact_id)


def _has(there: Owned, ids: frozenset[int], *tables: Table) -> bool:
    """Whether any of these contacts is named in any of the tables."""
    names = {table.name for table in tables}
    return any(key[0] in names and not found.isdisjoint(ids) for key, found in there.items())


def _move(
    connection: Connection, table: Table, column: str, kept: int, gone: Sequence[int]
) -> None:
    connection.execute(update(table).where(table.c[column].in_(gone)).values({column: kept}))


def _rows(connection: Connection, table: Table, ids: Sequence[int]) -> list[dict[str, Any]]:
    """The rows of contacts, those of the first contact first."""
    statement = select(table).where(table.c.contact_id.in_(ids))
    found = [dict(row) for row in connection.execute(statement.order_by(table.c.id)).mappings()]
    found.sort(key=lambda row: (ids.index(row["contact_id"]), str(row.get("rank", ""))))
    return found


def _move_new(
    connection: Connection, table: Table, kept: int, gone: Sequence[int], columns: Sequence[str]
) -> None:
    """Move rows that say something new; take away those that do not."""
    known: dict[tuple[object, ...], dict[str, Any]] = {}
    for row in _rows(connection, table, [kept, *gone]):
        first = known.setdefault(tuple(row[column] for column in columns), row)
        if first is row and row["contact_id"] != kept:
            rows.change(connection, table, row["id"], contact_id=kept)
        elif first is not row and row["contact_id"] != kept:
            if table is contact_source:
                _earlier_date(connection, first, row)
            rows.remove(connection, table, row["id"])


def _earlier_date(connection: Connection, first: dict[str, Any], row: dict[str, Any]) -> None:
    """Both came from one source: known since the earlier of its dates."""
    dates = [day for day in (first["on_date"], row["on_date"]) if day]
    if dates and min(dates) != first["on_date"]:
        first["on_date"] = min(dates)
        rows.change(connection, contact_source, first["id"], on_date=first["on_date"])


def _move_ranked(
    connection: Connection, table: Table, kept: int, gone: Sequence[int], columns: Sequence[str]
) -> None:
    """Put the others' entries behind one's own; what stands there already goes."""
    last, known = "", set()
    for row in _rows(connection, table, [kept, *gone]):
        same = tuple(row[column] for column in columns)
        if row["contact_id"] == kept:
            last = max(last, row["rank"])
        elif columns and same in known:
            rows.remove(connection, table, row["id"])
            continue
        else:
            last = ranks.between(last, "")
            rows.change(connection, table, row["id"], contact_id=kept, rank=last)
        known.add(same)


# ------------------------------------------------------------ ways to be reached


def _reach(
    connection: Connection,
    keep: ContactDetails,
    others: Sequence[ContactDetails],
    number: Callable[[str], str],
) -> None:
    """All addresses and numbers, each once; the contact's own preferred ones stay so."""
    known = {(entry.kind, bare(entry, number)): entry for entry in keep.methods}
    preferred = {entry.kind for entry in keep.methods if entry.preferred}
    position = len(keep.methods)
    for entry in (entry for other in others for entry in other.methods):
        key = (entry.kind, bare(entry, number))
        first = known.get(key)
        if first is not None:
            if entry.label and not first.label:
                rows.change(connection, method, first.id, label=entry.label)
                known[key] = entry
            rows.remove(connection, method, entry.id)
            continue
        known[key] = entry
        first_choice = entry.preferred and entry.kind not in preferred
        preferred.update([entry.kind] if first_choice else [])
        rows.change(
            connection,
            method,
            entry.id,
            contact_id=keep.contact.id,
            position=position,
            preferred=int(first_choice),
            normal=normal_value(entry.kind, entry.value),
        )
        position += 1


def _places(connection: Connection, keep: ContactDetails, others: Sequence[ContactDetails]) -> None:
    """All postal addresses but those that say nothing more than another."""
    there = list(keep.addresses)
    for entry in (entry for other in others for entry in other.addresses):
        if any(contains(old, entry) for old in there):
            rows.remove(connection, address, entry.id)
            continue
        for poorer in [old for old in there if contains(entry, old)]:
            there.remove(poorer)
            rows.remove(connection, address, poorer.id)
        there.append(entry)
    for position, entry in enumerate(there):
        rows.change(connection, address, entry.id, contact_id=keep.contact.id, position=position)


# ------------------------------------------------------------ plans and people


def _approaches(connection: Connection, kept: int, gone: Sequence[int], now: str) -> None:
    """One approach is open: the contact's own, else the first of the others.

    The other ones close into the history; what is still to be done of them goes on.
    """
    open_ones = [plans.open_approach_id(connection, key) for key in (kept, *gone)]
    _move(connection, approach, "contact_id", kept, gone)
    _move(connection, step, "contact_id", kept, gone)
    _move(connection, approach, "introducer_id", kept, gone)
    connection.execute(
        update(approach)
        .where(approach.c.contact_id == kept, approach.c.introducer_id == kept)
        .values(introducer_id=None)
    )
    first, *rest = [found for found in open_ones if found] or [0]
    for closing in rest:
        rows.change(connection, approach, closing, closed_at=now)
        left = select(step.c.id).where(step.c.approach_id == closing, step.c.state == "open")
        for step_id in connection.execute(left.order_by(step.c.rank, step.c.id)).scalars().all():
            rank = rows.last_rank(connection, step, "approach_id", first)
            rows.change(connection, step, step_id, approach_id=first, rank=rank)


def _relations(connection: Connection, kept: int, gone: Sequence[int]) -> None:
    """Relations go along; those among the merged vanish, and what is said twice stands once."""
    _move(connection, relation, "contact_id", kept, gone)
    _move(connection, relation, "other_id", kept, gone)
    connection.execute(
        delete(relation).where(relation.c.contact_id == kept, relation.c.other_id == kept)
    )
    touching = or_(relation.c.contact_id == kept, relation.c.other_id == kept)
    seen = set()
    for row in connection.execute(select(relation).where(touching).order_by(relation.c.id)).all():
        same = (row.contact_id, row.other_id, row.kind, row.note)
        if same in seen:
            rows.remove(connection, relation, row.id)
        seen.add(same)


def _introductions(connection: Connection, kept: int, gone: Sequence[int]) -> None:
    """Nobody is introduced to himself."""
    _move(connection, introduction, "giver_id", kept, gone)
    _move(connection, introduction, "receiver_id", kept, gone)
    connection.execute(
        delete(introduction).where(
            introduction.c.giver_id == kept, introduction.c.receiver_id == kept
        )
    )


def _different(connection: Connection, kept: int, gone: Sequence[int]) -> None:
    """Who is not one of the merged is not the one they become."""
    ids = {kept, *gone}
    touching = or_(not_same.c.contact_id.in_(ids), not_same.c.other_id.in_(ids))
    found = connection.execute(select(not_same).where(touching)).all()
    wanted = set()
    for row in found:
        first = kept if row.contact_id in ids else row.contact_id
        second = kept if row.other_id in ids else row.other_id
        pair = (min(first, second), max(first, second))
        if first != second:
            wanted.add(pair)
        if pair != (row.contact_id, row.other_id):
            rows.remove(connection, not_same, row.id)
    remember_different(connection, sorted(wanted))


_BETWEEN: Mapping[Table, Callable[[Connection, int, Sequence[int]], None]] = {
    relation: _relations,
    introduction: _introductions,
    not_same: _different,
}
"""What ties two contacts, and how it moves."""


def remember_different(connection: Connection, pairs: Iterable[tuple[int, int]]) -> int:
    """Note pairs (smaller id first) that are not the same; return how many are new."""
    new = 0
    for first, second in dict.fromkeys(pairs):
        known = select(not_same.c.id).where(
            not_same.c.contact_id == first, not_same.c.other_id == second
        )
        if connection.execute(known).first() is None:
            rows.add(connection, not_same, contact_id=first, other_id=second)
            new += 1
    return new


def different(connection: Connection) -> list[tuple[int, int]]:
    """All pairs the user said are not the same."""
    found = connection.execute(select(not_same.c.contact_id, not_same.c.other_id))
    return [(row.contact_id, row.other_id) for row in found]


def add_keys(connection: Connection, contact_id: int, keys: Iterable[str]) -> None:
    """Note more ways by which an import finds the contact again."""
    known = set(
        connection.execute(
            select(identity_key.c.key).where(identity_key.c.contact_id == contact_id)
        ).scalars()
    )
    for key in dict.fromkeys(keys):
        if key not in known:
            rows.add(connection, identity_key, contact_id=contact_id, key=key)
