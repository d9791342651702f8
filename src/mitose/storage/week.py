"""What a week counts: what falls on later days, what was done, and whom to plan it with."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, Row

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.domain.week import Counted
from mitose.storage import rows

_CONTACT = "c.id AS contact_id, c.name AS contact_name, c.category"
_LIVE = "c.live = 1 AND c.do_not_suggest = ''"
_SPAN = "BETWEEN :first AND :last"
#: How many outreaches fall on each day, done or not counted as the agenda counts.
_TAKEN = f"""
SELECT due, count(*) FROM (
    SELECT f.due_date AS due FROM follow_up f JOIN contact c ON c.id = f.contact_id
        WHERE f.done_on = '' AND f.dropped = 0 AND f.due_date {_SPAN} AND {_LIVE}
    UNION ALL
    SELECT s.due_date FROM step s JOIN approach a ON a.id = s.approach_id
        JOIN contact c ON c.id = s.contact_id
        WHERE s.state = 'open' AND s.due_date <> '' AND s.due_date {_SPAN} AND a.closed_at = ''
            AND {_LIVE}
    UNION ALL
    SELECT o.due_date FROM offer o JOIN contact c ON c.id = o.contact_id
        WHERE o.state = 'promised' AND o.due_date {_SPAN} AND {_LIVE}
) GROUP BY due
"""
_DONE = f"""
SELECT {_CONTACT}, f.done_on AS day, f.text, f.kind FROM follow_up f
    JOIN contact c ON c.id = f.contact_id WHERE f.done_on {_SPAN} AND c.is_me = 0
UNION ALL
SELECT {_CONTACT}, s.done_on, s.text, 'step' FROM step s
    JOIN contact c ON c.id = s.contact_id WHERE s.done_on {_SPAN} AND s.state = 'done'
UNION ALL
SELECT {_CONTACT}, o.given_on, o.text, 'promise' FROM offer o
    JOIN contact c ON c.id = o.contact_id
    WHERE o.given_on {_SPAN} AND o.state = 'given' AND o.due_date <> ''
ORDER BY day, contact_name
"""
_PLANNED = f"""
SELECT {_CONTACT}, f.due_date AS day, f.text, f.kind FROM follow_up f
    JOIN contact c ON c.id = f.contact_id
    WHERE f.due_date {_SPAN} AND f.dropped = 0 AND (c.live = 1 OR f.done_on <> '')
UNION ALL
SELECT {_CONTACT}, s.due_date, s.text, 'step' FROM step s
    JOIN contact c ON c.id = s.contact_id
    WHERE s.due_date {_SPAN} AND s.state <> 'let_go' AND (c.live = 1 OR s.state = 'done')
UNION ALL
SELECT {_CONTACT}, o.due_date, o.text, 'promise' FROM offer o
    JOIN contact c ON c.id = o.contact_id
    WHERE o.due_date {_SPAN} AND o.state IN ('promised', 'given') AND c.deleted_at = ''
ORDER BY day, contact_name
"""
_EXCHANGED = f"""
SELECT {_CONTACT}, i.on_date AS day, i.%s AS text, i.kind FROM interaction i
    JOIN contact c ON c.id = i.contact_id
    WHERE i.on_date {_SPAN} AND i.%s <> '' AND c.deleted_at = ''
ORDER BY day, contact_name
"""
# The journal tells who came from Next: it keeps the row as it was. A step that was taken back does
# not count, nor whoever has left Have again.
_BECAME = f"""
SELECT {_CONTACT}, max(s.made_at) AS moment FROM journal_step s
    JOIN journal j ON j.seq BETWEEN s.first_seq AND s.last_seq AND j.step = s.id
    JOIN contact c ON c.id = j.pk
WHERE s.code = 'move' AND s.detail = 'have' AND s.state = 'done'
    AND s.made_at >= :first AND s.made_at < :last
    AND j.tbl IN ('contact', 'contact.place') AND json_extract(j.old, '$.category') = 'next'
    AND c.category = 'have' AND c.deleted_at = ''
GROUP BY c.id ORDER BY moment, contact_name
"""
# One query for each mark of importance: the index then gives the first of them in their own order.
_UNPLANNED = f"""
SELECT {_CONTACT}, c.wish_profile, c.last_interaction, c.influence FROM contact c
    INDEXED BY ix_contact_by_importance
WHERE c.live = 1 AND c.category = 'next' AND c.importance = :importance
    AND c.next_due = '' AND c.do_not_suggest = ''
    AND NOT EXISTS (SELECT 1 FROM approach a JOIN step s ON s.approach_id = a.id
        WHERE a.contact_id = c.id AND a.closed_at = '' AND s.state = 'open')
ORDER BY c.rank, c.id LIMIT :most
"""


def taken(connection: Connection, first: date, last: date) -> dict[date, int]:
    """How many open outreaches fall on each day."""
    found = {}
    for due, count in connection.exec_driver_sql(_TAKEN, _span(first, last)):
        day = rows.day(due)
        if day is not None:
            found[day] = count
    return found


def done(connection: Connection, first: date, last: date) -> list[Counted]:
    """Follow-ups and steps that were done, and promises that were kept."""
    return _counted(connection, _DONE, first, last)


def planned(connection: Connection, first: date, last: date) -> list[Counted]:
    """What was dated for these days, whether it was done or not."""
    return _counted(connection, _PLANNED, first, last)


def given(connection: Connection, first: date, last: date) -> list[Counted]:
    """What was given."""
    return _counted(connection, _EXCHANGED % ("given", "given"), first, last)


def received(connection: Connection, first: date, last: date) -> list[Counted]:
    """What was received."""
    return _counted(connection, _EXCHANGED % ("received", "received"), first, last)


def became_have(
    connection: Connection, since: datetime, until: datetime
) -> list[tuple[Counted, datetime]]:
    """Who came from Next to Have between two moments, and when; as far as steps are kept."""
    span = {"first": since.isoformat(timespec="seconds")}
    span["last"] = until.isoformat(timespec="seconds")
    found = []
    for row in connection.exec_driver_sql(_BECAME, span):
        moment = rows.moment(row.moment)
        if moment is not None:
            found.append((_one(row, moment.date(), "", "became"), moment))
    return found


def unplanned(connection: Connection, day: date, most: int) -> list[DueItem]:
    """Contacts in Next for whom nothing is dated and no step open, the important ones first."""
    found: list[DueItem] = []
    for importance in (3, 2, 1, 0):
        values = {"importance": importance, "most": most - len(found)}
        rows_found = connection.exec_driver_sql(_UNPLANNED, values)
        found += [_waiting(row, day) for row in rows_found]
        if len(found) >= most:
            break
    return found


def _waiting(row: Row[tuple[object, ...]], day: date) -> DueItem:
    return DueItem(
        kind=DueKind.NEXT,
        ref_id=row.contact_id,
        contact_id=row.contact_id,
        contact_name=row.contact_name,
        category=Category(row.category),
        due=day,
        wish_profile=bool(row.wish_profile),
        proposed=True,
        last=rows.day(row.last_interaction),
        influence=row.influence,
    )


def _counted(connection: Connection, query: str, first: date, last: date) -> list[Counted]:
    found = connection.exec_driver_sql(query, _span(first, last))
    return [_one(row, rows.day(row.day) or first, row.text, row.kind) for row in found]


def _one(row: Row[tuple[object, ...]], on: date, text: str, kind: str) -> Counted:
    return Counted(row.contact_id, row.contact_name, Category(row.category), on, text, kind)


def _span(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat()}
