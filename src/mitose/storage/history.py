"""Follow-ups, interactions and relations of contacts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from mitose.domain.contact import Relation
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.storage import rows
from mitose.storage.tables import contact, follow_up, interaction, relation

#: Made once: an alias copies every column of its table.
_other = contact.alias("other")


def follow_up_values(entry: FollowUp) -> dict[str, object]:
    """A follow-up as its row is stored, without owner and id."""
    return {
        "text": entry.text,
        "kind": entry.kind,
        "due_date": rows.day_text(entry.due),
        "due_time": rows.time_text(entry.at),
        "rrule": entry.rrule,
        "done_on": rows.day_text(entry.done_on),
        "dropped": int(entry.dropped),
    }


def follow_ups_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[FollowUp, ...]]:
    """The follow-ups of several contacts, open ones and done ones, by date."""
    found: dict[int, list[FollowUp]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(follow_up).where(follow_up.c.contact_id.in_(some))
        ordered = statement.order_by(follow_up.c.due_date, follow_up.c.due_time, follow_up.c.id)
        for row in connection.execute(ordered):
            due = rows.day(row.due_date)
            if due is None:
                continue
            entry = FollowUp(
                due,
                row.text,
                rows.clock_time(row.due_time),
                row.kind,
                row.rrule,
                rows.day(row.done_on),
                bool(row.dropped),
                row.contact_id,
                row.id,
            )
            found[row.contact_id].append(entry)
    return {key: tuple(values) for key, values in found.items()}


def interaction_values(entry: Interaction) -> dict[str, object]:
    """An interaction as its row is stored, without owner and id."""
    return {
        "on_date": rows.day_text(entry.on),
        "at_time": rows.time_text(entry.at),
        "kind": entry.kind,
        "text": entry.text,
        "given": entry.given,
        "received": entry.received,
        "referral": entry.referral,
        "from_them": int(entry.from_them),
    }


def interactions_of(
    connection: Connection, ids: Sequence[int]
) -> dict[int, tuple[Interaction, ...]]:
    """The interactions of several contacts, newest first."""
    found: dict[int, list[Interaction]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(interaction).where(interaction.c.contact_id.in_(some))
        ordered = statement.order_by(
            interaction.c.on_date.desc(), interaction.c.at_time.desc(), interaction.c.id.desc()
        )
        for row in connection.execute(ordered):
            on = rows.day(row.on_date)
            if on is None:
                continue
            entry = Interaction(
                on,
                row.kind,
                row.text,
                row.given,
                row.received,
                row.referral,
                rows.clock_time(row.at_time),
                row.contact_id,
                row.id,
                bool(row.from_them),
            )
            found[row.contact_id].append(entry)
    return {key: tuple(values) for key, values in found.items()}


def relations_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Relation, ...]]:
    """Whom several contacts know or were met through."""
    found: dict[int, list[Relation]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = (
            select(relation, _other.c.name)
            .join(_other, _other.c.id == relation.c.other_id)
            .where(relation.c.contact_id.in_(some))
            .order_by(relation.c.id)
        )
        for row in connection.execute(statement):
            found[row.contact_id].append(
                Relation(row.kind, row.other_id, row.name, row.note, row.id)
            )
    return {key: tuple(values) for key, values in found.items()}
