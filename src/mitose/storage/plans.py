"""Wants, offers, approaches with their steps, and what a contact has and needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from mitose.domain.capital import Capital
from mitose.domain.contact import HasNeed
from mitose.domain.plan import Approach, Offer, OfferState, Step, StepState, Want
from mitose.storage import rows
from mitose.storage.tables import approach, contact, has_need, offer, step, want

#: Made once: an alias copies every column of its table.
_introducer = contact.alias("introducer")


def wants_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Want, ...]]:
    """The wants of several contacts, in their order."""
    found: dict[int, list[Want]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(want).where(want.c.contact_id.in_(some)).order_by(want.c.rank, want.c.id)
        for row in connection.execute(statement):
            entry = Want(row.text, Capital(row.capital), row.contact_id, row.id)
            found[row.contact_id].append(entry)
    return {key: tuple(values) for key, values in found.items()}


def offers_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Offer, ...]]:
    """The offers of several contacts, in their order."""
    found: dict[int, list[Offer]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(offer).where(offer.c.contact_id.in_(some))
        for row in connection.execute(statement.order_by(offer.c.rank, offer.c.id)):
            entry = Offer(
                row.text,
                OfferState(row.state),
                rows.day(row.due_date),
                rows.day(row.promised_on),
                rows.day(row.given_on),
                Capital(row.capital),
                row.contact_id,
                row.id,
            )
            found[row.contact_id].append(entry)
    return {key: tuple(values) for key, values in found.items()}


def approaches_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[Approach]]:
    """All approaches of several contacts with their steps, oldest first."""
    found: dict[int, list[Approach]] = defaultdict(list)
    for some in rows.chunks(ids):
        steps = _steps_of(connection, some)
        statement = (
            select(approach, _introducer.c.name.label("introducer_name"))
            .outerjoin(_introducer, _introducer.c.id == approach.c.introducer_id)
            .where(approach.c.contact_id.in_(some))
            .order_by(approach.c.id)
        )
        for row in connection.execute(statement):
            entry = Approach(
                way_in=row.way_in,
                introducer_id=row.introducer_id or 0,
                introducer_name=row.introducer_name or "",
                occasion=row.occasion,
                opening=row.opening,
                steps=tuple(steps.get(row.id, ())),
                opened_at=rows.moment(row.opened_at),
                closed_at=rows.moment(row.closed_at),
                outcome=row.outcome,
                contact_id=row.contact_id,
                id=row.id,
            )
            found[row.contact_id].append(entry)
    return found


def _steps_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[Step]]:
    found: dict[int, list[Step]] = defaultdict(list)
    statement = select(step).where(step.c.contact_id.in_(ids)).order_by(step.c.rank, step.c.id)
    for row in connection.execute(statement):
        entry = Step(
            row.text,
            rows.day(row.due_date),
            rows.clock_time(row.due_time),
            StepState(row.state),
            rows.day(row.done_on),
            row.approach_id,
            row.contact_id,
            row.id,
        )
        found[row.approach_id].append(entry)
    return found


def open_approach_id(connection: Connection, contact_id: int) -> int:
    """The contact's open approach, 0 if there is none."""
    statement = select(approach.c.id).where(
        approach.c.contact_id == contact_id, approach.c.closed_at == ""
    )
    return int(connection.execute(statement.order_by(approach.c.id.desc())).scalar() or 0)


def ensure_approach(connection: Connection, contact_id: int, now: str) -> int:
    """The contact's open approach, opened now if there is none."""
    found = open_approach_id(connection, contact_id)
    return found or rows.add(connection, approach, contact_id=contact_id, opened_at=now)


def has_needs_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[HasNeed, ...]]:
    """What several contacts have and need, in their order."""
    found: dict[int, list[HasNeed]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(has_need).where(has_need.c.contact_id.in_(some))
        for row in connection.execute(statement.order_by(has_need.c.rank, has_need.c.id)):
            found[row.contact_id].append(HasNeed(row.kind, row.text, Capital(row.capital), row.id))
    return {key: tuple(values) for key, values in found.items()}
