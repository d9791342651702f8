"""Whether a dated thing that was shown somewhere is still open, and due when it was."""

from __future__ import annotations

from sqlalchemy import Connection

from mitose.domain.agenda import DueItem, DueKind
from mitose.storage.agenda import birthdays_seen_to

_OPEN = {
    DueKind.FOLLOW_UP: "SELECT due_date FROM follow_up f JOIN contact c ON c.id = f.contact_id"
    " WHERE f.id = ? AND f.done_on = '' AND f.dropped = 0 AND c.live = 1",
    DueKind.STEP: "SELECT due_date FROM step s JOIN approach a ON a.id = s.approach_id"
    " JOIN contact c ON c.id = s.contact_id"
    " WHERE s.id = ? AND s.state = 'open' AND a.closed_at = '' AND c.live = 1",
    DueKind.PROMISE: "SELECT due_date FROM offer o JOIN contact c ON c.id = o.contact_id"
    " WHERE o.id = ? AND o.state = 'promised' AND c.live = 1",
    DueKind.EVENT: "SELECT e.remind_on FROM event e WHERE e.id = ? AND e.remind_on <> ''",
    DueKind.MET: "SELECT e.remind_on FROM event e WHERE e.id = ? AND e.remind_on <> ''",
    DueKind.BIRTHDAY: "SELECT '' FROM contact c WHERE c.id = ? AND c.live = 1",
}


def is_open(connection: Connection, item: DueItem) -> bool:
    """Whether the thing can still be completed or put off as it was shown."""
    query = _OPEN.get(item.kind)
    if query is None:
        return False
    row = connection.exec_driver_sql(query, (item.ref_id,)).one_or_none()
    if item.kind is DueKind.BIRTHDAY:
        seen_to = birthdays_seen_to(connection, [item.contact_id])
        return row is not None and (item.contact_id, item.due) not in seen_to
    if row is None:
        return False
    shown = item.due.isoformat()
    return bool(row[0] <= shown if item.is_event else row[0] == shown)
