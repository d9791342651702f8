"""Events and their people, as rows and records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, delete, select

from mitose.domain.event import Event, Part
from mitose.storage import rows
from mitose.storage.tables import contact, event, event_contact, event_name


def values(entry: Event) -> dict[str, object]:
    """An event's own columns."""
    return {
        "name": entry.name,
        "on_date": entry.on.isoformat(),
        "at_time": rows.time_text(entry.at),
        "end_date": rows.day_text(entry.ends_on),
        "end_time": rows.time_text(entry.ends_at),
        "place": entry.place,
        "notes": entry.notes,
        "remind_on": rows.day_text(entry.remind_on),
    }


def all_of(connection: Connection) -> tuple[Event, ...]:
    """Every event, earliest first."""
    return _read(connection, select(event.c.id))


def get(connection: Connection, event_id: int) -> Event:
    """One event.

    Raises:
        NotFoundError: if there is none with this id.
    """
    rows.get(connection, event, event_id)
    return _read(connection, select(event.c.id).where(event.c.id == event_id))[0]


def reminding(connection: Connection, until: date) -> tuple[Event, ...]:
    """Those that Today has something to tell of, up to a day."""
    wanted = select(event.c.id).where(
        event.c.remind_on != "", event.c.remind_on <= until.isoformat()
    )
    return _read(connection, wanted)


def of_contact(connection: Connection, contact_id: int) -> tuple[Event, ...]:
    """The events a contact has to do with, earliest first."""
    linked = select(event_contact.c.event_id).where(event_contact.c.contact_id == contact_id)
    return _read(connection, linked)


def _read(connection: Connection, ids: object) -> tuple[Event, ...]:
    wanted = event.c.id.in_(ids)  # type: ignore[arg-type]
    people: dict[tuple[int, str], list[int]] = defaultdict(list)
    linked = (
        select(event_contact)
        .join(contact, contact.c.id == event_contact.c.contact_id)
        .where(event_contact.c.event_id.in_(ids), contact.c.deleted_at == "")  # type: ignore[arg-type]
        .order_by(event_contact.c.id)
    )
    for row in connection.execute(linked):
        people[row.event_id, row.part].append(row.contact_id)
    names: dict[int, list[str]] = defaultdict(list)
    free = select(event_name).where(event_name.c.event_id.in_(ids)).order_by(event_name.c.id)  # type: ignore[arg-type]
    for row in connection.execute(free):
        names[row.event_id].append(row.text)
    statement = select(event).where(wanted).order_by(event.c.on_date, event.c.at_time, event.c.id)
    return tuple(
        Event(
            name=row.name,
            on=date.fromisoformat(row.on_date),
            at=rows.clock_time(row.at_time),
            place=row.place,
            notes=row.notes,
            there=tuple(people[row.id, Part.THERE]),
            to_meet=tuple(people[row.id, Part.MEET]),
            id=row.id,
            ends_on=rows.day(row.end_date),
            ends_at=rows.clock_time(row.end_time),
            remind_on=rows.day(row.remind_on),
            names=tuple(names[row.id]),
            met=tuple(people[row.id, Part.MET]),
        )
        for row in connection.execute(statement)
        if row.on_date
    )


def link(connection: Connection, event_id: int, part: Part, ids: Iterable[int]) -> list[int]:
    """Tie contacts to an event; those that were not tied to it so before."""
    known = select(event_contact.c.contact_id).where(
        event_contact.c.event_id == event_id, event_contact.c.part == part.value
    )
    there = set(connection.execute(known).scalars())
    fresh = [key for key in rows.unique(ids) if key not in there]
    records: list[dict[str, object]] = [
        {"event_id": event_id, "contact_id": key, "part": part.value} for key in fresh
    ]
    rows.add_all(connection, event_contact, records)
    return fresh


def unlink(connection: Connection, event_id: int, part: Part, ids: Sequence[int]) -> None:
    """Untie contacts from an event."""
    connection.execute(
        delete(event_contact).where(
            event_contact.c.event_id == event_id,
            event_contact.c.part == part.value,
            event_contact.c.contact_id.in_(ids),
        )
    )


def set_names(connection: Connection, event_id: int, names: Sequence[str]) -> None:
    """Replace the names of those one wants to meet who are no contacts yet."""
    found = connection.execute(
        select(event_name.c.text).where(event_name.c.event_id == event_id).order_by(event_name.c.id)
    ).scalars()
    if list(found) == list(names):
        return
    connection.execute(delete(event_name).where(event_name.c.event_id == event_id))
    rows.add_all(connection, event_name, [{"event_id": event_id, "text": name} for name in names])


def remove(connection: Connection, event_id: int) -> None:
    """Delete an event with its links, children first: the journal brings them back in order."""
    for table in (event_contact, event_name):
        connection.execute(delete(table).where(table.c.event_id == event_id))
    rows.remove(connection, event, event_id)
