"""Sources, tags and circles: the labels, and which contact carries them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Table, delete, func, select, update

from mitose.domain.circle import Circle, LabelKind, Source, Tag
from mitose.domain.contact import ContactSource
from mitose.storage import rows
from mitose.storage.tables import (
    circle,
    contact,
    contact_circle,
    contact_source,
    contact_tag,
    source,
    source_record,
    tag,
)


@dataclass(frozen=True, slots=True)
class LabelTable:
    """A kind of label: its table, the table that ties it to contacts, and the tie's column."""

    labels: Table
    links: Table
    column: str


TAGS = LabelTable(tag, contact_tag, "tag_id")
CIRCLES = LabelTable(circle, contact_circle, "circle_id")
SOURCES = LabelTable(source, contact_source, "source_id")


def table_of(kind: LabelKind) -> LabelTable:
    """The table of a kind of label."""
    return {LabelKind.TAG: TAGS, LabelKind.CIRCLE: CIRCLES, LabelKind.SOURCE: SOURCES}[kind]


def named(connection: Connection, kind: LabelTable, name: str, *, make: bool = False) -> int:
    """The id of the label with this name, whatever its letters' case; 0 if there is none."""
    found = connection.execute(
        select(kind.labels.c.id, kind.labels.c.name).where(
            func.lower(kind.labels.c.name) == func.lower(name)
        )
    ).all()
    for row in found:
        if row.name == name:
            return int(row.id)
    if found:
        return int(found[0].id)
    return rows.add(connection, kind.labels, name=name) if make else 0


def attach(
    connection: Connection, kind: LabelTable, label_id: int, ids: Sequence[int], **values: object
) -> int:
    """Tie a label to contacts that do not carry it yet; return how many."""
    column = kind.links.c[kind.column]
    carrying: set[int] = set()
    for some in rows.chunks(ids):
        statement = select(kind.links.c.contact_id).where(
            column == label_id, kind.links.c.contact_id.in_(some)
        )
        carrying.update(connection.execute(statement).scalars())
    missing = [key for key in rows.unique(ids) if key not in carrying]
    same: dict[str, object] = {kind.column: label_id, **values}
    rows.add_all(connection, kind.links, [{"contact_id": key, **same} for key in missing])
    return len(missing)


def detach(connection: Connection, kind: LabelTable, label_id: int, ids: Sequence[int]) -> None:
    """Take a label off contacts."""
    for some in rows.chunks(ids):
        connection.execute(
            delete(kind.links).where(
                kind.links.c[kind.column] == label_id, kind.links.c.contact_id.in_(some)
            )
        )


def names_of(
    connection: Connection, kind: LabelTable, ids: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    """The label names of several contacts, sorted."""
    found: dict[int, list[str]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = (
            select(kind.links.c.contact_id, kind.labels.c.name)
            .join(kind.labels, kind.labels.c.id == kind.links.c[kind.column])
            .where(kind.links.c.contact_id.in_(some))
            .order_by(kind.labels.c.name)
        )
        for row in connection.execute(statement):
            found[row.contact_id].append(row.name)
    return {key: tuple(names) for key, names in found.items()}


def cadence_givers(connection: Connection, every: Mapping[int, int]) -> dict[int, tuple[str, ...]]:
    """Whose cadence holds for contacts without one: the tags and circles with these days."""
    found: dict[int, list[str]] = defaultdict(list)
    for kind in (TAGS, CIRCLES):
        for some in rows.chunks(list(every)):
            statement = (
                select(kind.links.c.contact_id, kind.labels.c.name, kind.labels.c.cadence_days)
                .join(kind.labels, kind.labels.c.id == kind.links.c[kind.column])
                .where(kind.links.c.contact_id.in_(some), kind.labels.c.cadence_days > 0)
                .order_by(kind.labels.c.name)
            )
            for row in connection.execute(statement):
                if row.cadence_days == every[row.contact_id]:
                    found[row.contact_id].append(row.name)
    return {key: tuple(names) for key, names in found.items()}


def sources_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[ContactSource, ...]]:
    """The sources of several contacts with their dates."""
    found: dict[int, list[ContactSource]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = (
            select(contact_source, source.c.name)
            .join(source, source.c.id == contact_source.c.source_id)
            .where(contact_source.c.contact_id.in_(some))
            .order_by(contact_source.c.id)
        )
        for row in connection.execute(statement):
            found[row.contact_id].append(
                ContactSource(row.source_id, row.name, rows.day(row.on_date), row.id)
            )
    return {key: tuple(values) for key, values in found.items()}


def _live_counts(connection: Connection, kind: LabelTable) -> dict[int, int]:
    """How many live contacts carry each label: all that do, less the few that are not live.

    Both come out of indexes alone; to ask each of 100,000 contacts takes ten times as long.
    """
    column = kind.links.c[kind.column]
    carry = select(column, func.count()).group_by(column)
    hidden = select(contact.c.id).where(contact.c.live == 0)
    gone = {
        row[0]: row[1]
        for row in connection.execute(carry.where(kind.links.c.contact_id.in_(hidden)))
    }
    return {row[0]: row[1] - gone.get(row[0], 0) for row in connection.execute(carry)}


def sources(connection: Connection) -> tuple[Source, ...]:
    """All sources with their live contacts, the built-in ones first."""
    counts = _live_counts(connection, SOURCES)
    statement = select(source).order_by(source.c.builtin.desc(), source.c.position, source.c.name)
    return tuple(
        Source(
            row.id,
            row.name,
            bool(row.builtin),
            row.colour,
            row.expected,
            bool(row.not_used),
            counts.get(row.id, 0),
        )
        for row in connection.execute(statement)
    )


def tags(connection: Connection) -> tuple[Tag, ...]:
    """All tags with their live contacts, by name."""
    counts = _live_counts(connection, TAGS)
    return tuple(
        Tag(row.id, row.name, row.colour, counts.get(row.id, 0), row.cadence_days)
        for row in connection.execute(select(tag).order_by(tag.c.name))
    )


def circles(connection: Connection) -> tuple[Circle, ...]:
    """All circles with their live contacts, by name."""
    counts = _live_counts(connection, CIRCLES)
    return tuple(
        Circle(row.id, row.name, row.colour, counts.get(row.id, 0), row.cadence_days)
        for row in connection.execute(select(circle).order_by(circle.c.name))
    )


def colours(connection: Connection, kind: LabelTable) -> dict[str, str]:
    """The labels that have a colour."""
    labels = kind.labels
    statement = select(labels.c.name, labels.c.colour).where(labels.c.colour != "")
    return {row.name: row.colour for row in connection.execute(statement)}


def commonest(connection: Connection, field: str, limit: int) -> tuple[tuple[str, int], ...]:
    """What stands in a field of most contacts (towns, organisations, roles), with the counts."""
    column = contact.c[field]
    statement = (
        select(column.label("name"), func.count().label("contacts"))
        .where(contact.c.live == 1, column != "")
        .group_by(column)
        .order_by(func.count().desc(), column)
        .limit(limit)
    )
    return tuple((row.name, row.contacts) for row in connection.execute(statement))


def carriers(connection: Connection, kind: LabelTable, ids: Sequence[int]) -> list[int]:
    """Who carries one of these labels, archived and deleted contacts too, each once."""
    column = kind.links.c[kind.column]
    statement = select(kind.links.c.contact_id).where(column.in_(ids)).distinct()
    return list(connection.execute(statement.order_by(kind.links.c.contact_id)).scalars())


def join_into(connection: Connection, kind: LabelTable, label_id: int, into: int) -> None:
    """Give everybody who carries a label another one instead, and delete the first.

    Who carries both keeps the other one; of a source's two dates the known one, the earlier one.
    """
    column = kind.links.c[kind.column]
    both = select(kind.links.c.contact_id).where(column == into)
    if kind is SOURCES:
        _keep_dates(connection, label_id, into)
    moved = update(kind.links).where(column == label_id, kind.links.c.contact_id.not_in(both))
    connection.execute(moved.values(**{kind.column: into}))
    rows.remove(connection, kind.labels, label_id)


def _keep_dates(connection: Connection, source_id: int, into: int) -> None:
    old, kept = contact_source.alias("old"), contact_source
    theirs = select(old.c.on_date).where(
        old.c.contact_id == kept.c.contact_id, old.c.source_id == source_id, old.c.on_date != ""
    )
    earlier = theirs.where((kept.c.on_date == "") | (old.c.on_date < kept.c.on_date))
    connection.execute(
        update(kept)
        .where(kept.c.source_id == into, earlier.exists())
        .values(on_date=earlier.scalar_subquery())
    )


def rename_in_provenance(connection: Connection, old: str, new: str) -> None:
    """Let what a source said be known under its new name, so that newer files are compared."""
    statement = update(source_record).where(source_record.c.source == old)
    connection.execute(statement.values(source=new))


def add_source(connection: Connection, ids: Sequence[int], name: str, on: date | None) -> int:
    """Tie a source to contacts, making it if it is new; return how many did not have it yet."""
    source_id = named(connection, SOURCES, name, make=True)
    return attach(connection, SOURCES, source_id, ids, on_date=rows.day_text(on))
