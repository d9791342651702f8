"""Goals, and the contacts that help to reach them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from mitose.domain.goal import Goal, Horizon
from mitose.storage.tables import contact, goal, goal_contact

_ORDER = {horizon: place for place, horizon in enumerate(Horizon)}


def open_goals(connection: Connection) -> tuple[Goal, ...]:
    """Those not reached yet, the nearest first; their contacts in the order they were added.

    Who is archived or in the trash helps with none.
    """
    helping: dict[int, list[int]] = {}
    pairs = (
        select(goal_contact.c.goal_id, goal_contact.c.contact_id)
        .join(contact, contact.c.id == goal_contact.c.contact_id)
        .where(contact.c.live == 1)
        .order_by(goal_contact.c.id)
    )
    for goal_id, contact_id in connection.execute(pairs):
        helping.setdefault(goal_id, []).append(contact_id)
    found = [
        Goal(
            text=row.text,
            horizon=Horizon(row.horizon),
            due=date.fromisoformat(row.due_date) if row.due_date else None,
            contacts=tuple(helping.get(row.id, ())),
            id=row.id,
        )
        for row in connection.execute(select(goal).where(goal.c.reached_on == ""))
    ]
    return tuple(sorted(found, key=lambda one: (_ORDER[one.horizon], one.due or date.max, one.id)))
