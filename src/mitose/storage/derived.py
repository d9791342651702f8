"""Stored answers of a contact: questions, next due date, last interaction, rhythm, board state.

They are kept by the deed that changes what they come from; a test recomputes them.
"""

from __future__ import annotations

from sqlalchemy import Connection

from mitose.domain.questions import Question
from mitose.storage.search import Touched

# The contact's own columns that the stored answers come from.
ANSWERED_FROM = (
    "nothing_done relationship meaning who_why meeting_place strategy cadence_days"
    " is_me archived_at deleted_at"
).split()

_ANSWERED = f"""
    (CASE WHEN c.nothing_done = 1
        OR EXISTS (SELECT 1 FROM offer o WHERE o.contact_id = c.id AND o.state = 'given')
        OR EXISTS (SELECT 1 FROM interaction i WHERE i.contact_id = c.id AND i.given <> '')
        THEN {int(Question.DONE)} ELSE 0 END)
    + (CASE WHEN c.relationship <> '' THEN {int(Question.RATED)} ELSE 0 END)
    + (CASE WHEN c.meaning <> '' THEN {int(Question.MEANING)} ELSE 0 END)
    + (CASE WHEN c.who_why <> '' THEN {int(Question.WHO)} ELSE 0 END)
    + (CASE WHEN EXISTS (SELECT 1 FROM want w WHERE w.contact_id = c.id)
        THEN {int(Question.WANT)} ELSE 0 END)
    + (CASE WHEN EXISTS (SELECT 1 FROM offer o WHERE o.contact_id = c.id AND o.state <> 'let_go')
        THEN {int(Question.OFFER)} ELSE 0 END)
    + (CASE WHEN EXISTS (SELECT 1 FROM approach a WHERE a.contact_id = c.id AND a.closed_at = ''
            AND (a.way_in <> '' OR a.introducer_id IS NOT NULL)
            AND EXISTS (SELECT 1 FROM step s WHERE s.approach_id = a.id AND s.state <> 'let_go'))
        THEN {int(Question.APPROACH)} ELSE 0 END)
    + (CASE WHEN c.meeting_place <> '' THEN {int(Question.MEETING)} ELSE 0 END)
    + (CASE WHEN c.strategy <> '' THEN {int(Question.STRATEGY)} ELSE 0 END)
"""

# The earliest of all dated things; a timed one sorts behind the untimed ones of its day.
_NEXT_DUE = """
    (SELECT due || '|' || kind FROM (
        SELECT trim(f.due_date || ' ' || f.due_time) AS due, 'follow_up' AS kind
            FROM follow_up f WHERE f.contact_id = c.id AND f.done_on = '' AND f.dropped = 0
        UNION ALL
        SELECT trim(s.due_date || ' ' || s.due_time), 'step'
            FROM step s JOIN approach a ON a.id = s.approach_id
            WHERE s.contact_id = c.id AND s.state = 'open' AND s.due_date <> '' AND a.closed_at = ''
        UNION ALL
        SELECT o.due_date, 'promise'
            FROM offer o WHERE o.contact_id = c.id AND o.state = 'promised' AND o.due_date <> ''
    ) ORDER BY due, kind LIMIT 1)
"""

# The contact's own rhythm beats those of its groups. Of several tags and circles the shortest
# holds; they beat the relationship, which says less about this one contact: half of a column of
# the board may share it.
_EVERY = """
    (CASE WHEN c.cadence_days > 0 THEN c.cadence_days ELSE coalesce((SELECT min(days) FROM (
        SELECT t.cadence_days AS days FROM contact_tag l JOIN tag t ON t.id = l.tag_id
            WHERE l.contact_id = c.id AND t.cadence_days > 0
        UNION ALL
        SELECT g.cadence_days FROM contact_circle l JOIN circle g ON g.id = l.circle_id
            WHERE l.contact_id = c.id AND g.cadence_days > 0
    )), (SELECT r.cadence_days FROM relationship_cadence r
        WHERE r.relationship = c.relationship AND c.relationship <> '' AND r.cadence_days > 0
    ), 0) END)
"""

_FRESH = f"""
    SELECT id, answered, last_interaction, live, every_days,
        CASE WHEN due IS NULL THEN '' ELSE substr(due, 1, instr(due, '|') - 1) END AS next_due,
        CASE WHEN due IS NULL THEN '' ELSE substr(due, instr(due, '|') + 1) END AS next_due_kind
    FROM (
        SELECT c.id,
            {_ANSWERED} AS answered,
            {_NEXT_DUE} AS due,
            coalesce((SELECT max(i.on_date) FROM interaction i
                WHERE i.contact_id = c.id), '') AS last_interaction,
            {_EVERY} AS every_days,
            (c.is_me = 0 AND c.archived_at = '' AND c.deleted_at = '') AS live
        FROM contact c WHERE %s
    )
"""

_DIFFERS = """
    contact.answered <> fresh.answered
    OR contact.next_due <> fresh.next_due
    OR contact.next_due_kind <> fresh.next_due_kind
    OR contact.last_interaction <> fresh.last_interaction
    OR contact.every_days <> fresh.every_days
    OR contact.live <> fresh.live
"""

_REFRESH = f"""
UPDATE contact SET
    answered = fresh.answered,
    next_due = fresh.next_due,
    next_due_kind = fresh.next_due_kind,
    last_interaction = fresh.last_interaction,
    every_days = fresh.every_days,
    live = fresh.live
FROM ({_FRESH}) AS fresh
WHERE contact.id = fresh.id AND ({_DIFFERS})
"""

_TOUCHED = f"c.id IN (SELECT id FROM search_dirty WHERE words & {Touched.ANSWERS:d})"


def lead(group: str) -> str:
    """The statement that lets the rhythm of these contacts be what their groups say now.

    ``group`` is the condition for their rows ``c``. No other column is written: a tag may be
    carried by tens of thousands, and neither the journal nor the search index need hear of it.
    """
    return (
        "UPDATE contact SET every_days = fresh.days"
        f" FROM (SELECT c.id, {_EVERY} AS days FROM contact c WHERE {group}) AS fresh"
        " WHERE contact.id = fresh.id AND contact.every_days <> fresh.days"
    )


def refresh(connection: Connection) -> None:
    """Recompute the stored answers of the contacts whose answers this deed may have changed."""
    connection.exec_driver_sql(_REFRESH % _TOUCHED)


def count_stale(connection: Connection) -> int:
    """How many contacts have stored answers that differ from a fresh computation; only reads."""
    statement = (
        f"SELECT count(*) FROM contact JOIN ({_FRESH % '1'}) AS fresh"
        f" ON fresh.id = contact.id WHERE {_DIFFERS}"
    )
    return int(connection.exec_driver_sql(statement).scalar_one())
