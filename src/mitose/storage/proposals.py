"""Whom Today could propose: by rhythm, with a step that has no date, loose, or silent for long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import Connection, Row

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.cadence import Holding
from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.proposals import DORMANT_AFTER, LOOSE_AFTER, MOST
from mitose.storage import labels, rows

_CONTACT = (
    "c.id AS contact_id, c.name AS contact_name, c.category, c.wish_profile,"
    " c.last_interaction, c.cadence_days, c.every_days, c.relationship, c.influence"
)
# What the user has dated in the coming weeks is not proposed as well.
_PLANNED = timedelta(days=30)
_PASSED = "(julianday(:day) - julianday(c.last_interaction))"
# Chosen from the index alone; whole rows are read of the chosen.
_CADENCE = f"""
SELECT {_CONTACT} FROM (
    SELECT c.id, coalesce({_PASSED} / c.every_days, 1) AS share
    FROM contact c INDEXED BY ix_contact_cadence
    WHERE c.every_days > 0 AND c.live = 1 AND c.do_not_suggest = ''
        AND (c.next_due = '' OR c.next_due > :planned)
        AND (c.last_interaction = '' OR {_PASSED} >= c.every_days)
    ORDER BY share DESC, c.importance DESC, c.id LIMIT {MOST}
) AS best CROSS JOIN contact c ON c.id = best.id
ORDER BY best.share DESC, c.importance DESC, c.id
"""
_STEPS = f"""
SELECT s.id AS step_id, s.text, {_CONTACT},
    (SELECT count(*) FROM step b WHERE b.approach_id = s.approach_id AND b.state <> 'let_go'
        AND (b.rank, b.id) <= (s.rank, s.id)) AS position,
    (SELECT count(*) FROM step b WHERE b.approach_id = s.approach_id AND b.state <> 'let_go')
        AS total
FROM step s CROSS JOIN approach a ON a.id = s.approach_id
    CROSS JOIN contact c ON c.id = s.contact_id
WHERE s.state = 'open' AND s.due_date = '' AND a.closed_at = ''
    AND c.live = 1 AND c.do_not_suggest = '' AND c.next_due = ''
    AND NOT EXISTS (SELECT 1 FROM step b WHERE b.approach_id = s.approach_id
        AND b.state = 'open' AND (b.rank, b.id) < (s.rank, s.id))
ORDER BY c.importance DESC, c.category = 'next' DESC, s.id LIMIT {MOST}
"""
_QUIET = "c.live = 1 AND c.next_due = '' AND c.do_not_suggest = '' AND c.relationship <> ''"
_LOOSE = f"""
SELECT {_CONTACT} FROM contact c WHERE c.id IN (
    SELECT c.id FROM contact c INDEXED BY ix_contact_quiet
    WHERE {_QUIET} AND c.relationship = 'loose' AND c.last_interaction < :loose
    ORDER BY c.importance DESC, c.last_interaction, c.id LIMIT 2
)
ORDER BY c.importance DESC, c.last_interaction, c.id
"""
# Trust and influence before closeness.
_DORMANT = f"""
SELECT {_CONTACT} FROM contact c INDEXED BY ix_contact_quiet
WHERE {_QUIET} AND c.relationship IN ('address_only', 'loose', 'relationship')
    AND c.last_interaction >= '0' AND c.last_interaction < :dormant
ORDER BY (c.capital & {int(Capital.SYMBOLIC)}) <> 0 DESC, c.importance DESC,
    c.relationship = 'relationship' DESC, c.last_interaction, c.id LIMIT 2
"""


def cadence(connection: Connection, day: date) -> list[DueItem]:
    """Whose rhythm has passed, most of it first."""
    values = {"day": day.isoformat(), "planned": (day + _PLANNED).isoformat()}
    found = connection.exec_driver_sql(_CADENCE, values).fetchall()
    led = {row.contact_id: row.every_days for row in found if not row.cadence_days}
    givers = labels.cadence_givers(connection, led)
    return [
        replace(_item(row, DueKind.CADENCE, day), cadence=_holding(row, givers)) for row in found
    ]


def _holding(row: Row[tuple[object, ...]], givers: Mapping[int, tuple[str, ...]]) -> Holding:
    """Whose the rhythm is that has passed."""
    names = givers.get(row.contact_id, ())
    own = row.cadence_days or names
    rating = Relationship.UNRATED if own else Relationship(row.relationship)
    return Holding(row.every_days, names, rating)


def steps(connection: Connection, day: date) -> list[DueItem]:
    """The first open step of an approach, where neither it nor anything else has a date."""
    return [
        _item(
            row,
            DueKind.STEP,
            day,
            ref_id=row.step_id,
            text=row.text,
            position=row.position,
            total=row.total,
        )
        for row in connection.exec_driver_sql(_STEPS)
    ]


def loose(connection: Connection, day: date) -> list[DueItem]:
    """Loose contacts that have been silent for half a year."""
    values = {"loose": (day - LOOSE_AFTER).isoformat()}
    found = connection.exec_driver_sql(_LOOSE, values)
    return [_item(row, DueKind.LOOSE, day) for row in found]


def dormant(connection: Connection, day: date) -> list[DueItem]:
    """Contacts that have been silent for two years."""
    values = {"dormant": (day - DORMANT_AFTER).isoformat()}
    found = connection.exec_driver_sql(_DORMANT, values)
    return [_item(row, DueKind.DORMANT, day) for row in found]


def _item(
    row: Row[tuple[object, ...]],
    kind: DueKind,
    day: date,
    *,
    ref_id: int = 0,
    text: str = "",
    position: int = 0,
    total: int = 0,
) -> DueItem:
    return DueItem(
        kind=kind,
        ref_id=ref_id or row.contact_id,
        contact_id=row.contact_id,
        contact_name=row.contact_name,
        category=Category(row.category),
        due=day,
        text=text,
        position=position,
        total=total,
        wish_profile=bool(row.wish_profile),
        proposed=True,
        every=row.every_days,
        last=rows.day(row.last_interaction),
        influence=row.influence,
    )
