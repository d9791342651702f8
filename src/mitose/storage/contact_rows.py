"""The records that hang on a contact as rows of their tables, as an import or a restore needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Table

from mitose.domain import ranks
from mitose.domain.category import ContactKind
from mitose.domain.contact import Contact, ContactDetails
from mitose.domain.follow_up import FOLLOW_UP_KINDS
from mitose.domain.identity import normal_value
from mitose.domain.interaction import INTERACTION_KINDS
from mitose.domain.names import sort_name
from mitose.domain.plan import Approach
from mitose.storage import history, rows
from mitose.storage.tables import (
    address,
    approach,
    contact_source,
    extra,
    follow_up,
    has_need,
    interaction,
    method,
    offer,
    relation,
    step,
    want,
)

_Entry = TypeVar("_Entry")
Row = tuple[Table, dict[str, Any]]


def own_row(contact: Contact) -> dict[str, Any]:
    """The contact's own row, its sort key included."""
    row = {item.name: stored(getattr(contact, item.name)) for item in fields(Contact)}
    person = contact.kind is ContactKind.PERSON and not contact.wish_profile
    row["sort_name"] = sort_name(contact.name, contact.given, contact.family, person=person)
    return row


def stored(value: object) -> str | int:
    """A value as a column holds it."""
    if value is None:
        return ""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (bool, int)):
        return int(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, time):
        return rows.time_text(value)
    return rows.day_text(value) if isinstance(value, date) else str(value)


def plan_rows(details: ContactDetails, contact_id: int) -> Iterator[Row]:
    """Wants, offers, follow-ups, history, what they have and need; with the ids they have."""
    owner: dict[str, Any] = {"contact_id": contact_id}
    for wish, rank in _ranked(details.wants):
        yield want, owner | _values(wish, ("id", "text", "capital")) | {"rank": rank}
    for share, rank in _ranked(details.has_needs):
        yield has_need, owner | _values(share, ("id", "kind", "text", "capital")) | {"rank": rank}
    for promise, rank in _ranked(details.offers):
        names = ("id", "text", "capital", "state", "promised_on", "given_on")
        due_date = {"due_date": rows.day_text(promise.due), "rank": rank}
        yield offer, owner | _values(promise, names) | due_date
    for due in details.follow_ups:
        values = history.follow_up_values(due) | {"id": due.id}
        if due.kind not in FOLLOW_UP_KINDS:
            values["kind"] = ""
        yield follow_up, owner | values
    for happened in details.interactions:
        values = history.interaction_values(happened) | {"id": happened.id}
        if happened.kind not in INTERACTION_KINDS:
            values["kind"] = "other"
        yield interaction, owner | values


def approach_rows(entry: Approach, contact_id: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """An approach and its steps; ``introducer_id`` is None where nobody introduces."""
    names = ("way_in", "occasion", "opening", "opened_at", "closed_at", "outcome", "id")
    own = {"contact_id": contact_id, **_values(entry, names)}
    own["introducer_id"] = entry.introducer_id or None
    steps = []
    for one, rank in _ranked(entry.steps):
        values = _values(one, ("text", "state", "done_on", "id"))
        values |= {"due_date": rows.day_text(one.due), "due_time": rows.time_text(one.at)}
        steps.append({"contact_id": contact_id, "approach_id": entry.id, "rank": rank, **values})
    return own, steps


def hanging_rows(details: ContactDetails) -> Iterator[Row]:
    """Everything that hangs on a contact but its tags and circles, with all ids as they are."""
    key = details.contact.id
    owner: dict[str, Any] = {"contact_id": key}
    for position, way in enumerate(details.methods):
        normal = normal_value(way.kind, way.value)
        values = _values(way, ("kind", "label", "value", "preferred", "id"))
        yield method, owner | values | {"normal": normal, "position": position}
    for position, place in enumerate(details.addresses):
        values = {item.name: stored(getattr(place, item.name)) for item in fields(place)}
        yield address, owner | values | {"position": position}
    for kept in details.extras:
        yield extra, owner | _values(kept, ("name", "value", "source", "id"))
    for origin in details.sources:
        values = {"on_date": rows.day_text(origin.on), "added_at": ""}
        yield contact_source, owner | values | _values(origin, ("source_id", "id"))
    for known in details.relations:
        yield relation, owner | _values(known, ("other_id", "kind", "note", "id"))
    yield from plan_rows(details, key)
    still_open = (details.approach,) if details.approach else ()
    for entry in (*details.past_approaches, *still_open):
        own, steps = approach_rows(entry, key)
        yield approach, own
        yield from ((step, one) for one in steps)


def _values(record: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: stored(getattr(record, name)) for name in names}


def _ranked(entries: Sequence[_Entry]) -> Iterator[tuple[_Entry, str]]:
    return zip(entries, ranks.spread("", "", len(entries)), strict=True)
