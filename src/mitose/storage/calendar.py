"""What a calendar shows: open follow-ups and steps, birthdays, events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection

from mitose.domain.calendar import CalendarEntry, EntryKind
from mitose.storage import rows

_LIVE = "c.live = 1 AND c.do_not_suggest = ''"
_CONTACT = "c.uid, c.name, c.updated_at"
_FOLLOW_UPS = f"""
SELECT f.id, f.text, f.due_date, f.due_time, f.kind, f.rrule, f.created_at, {_CONTACT}
FROM follow_up f JOIN contact c ON c.id = f.contact_id
WHERE f.done_on = '' AND f.dropped = 0 AND {_LIVE} {{chosen}}
ORDER BY f.id
"""
_STEPS = f"""
SELECT s.id, s.text, s.due_date, s.due_time, '', '', '', {_CONTACT}
FROM step s JOIN approach a ON a.id = s.approach_id JOIN contact c ON c.id = s.contact_id
WHERE s.state = 'open' AND s.due_date <> '' AND a.closed_at = '' AND {_LIVE} {{chosen}}
ORDER BY s.id
"""
_BIRTHDAYS = f"""
SELECT c.birthday, {_CONTACT} FROM contact c
WHERE c.birthday <> '' AND {_LIVE} {{chosen}} ORDER BY c.id
"""
_EVENTS = """
SELECT e.id, e.name, e.on_date, e.at_time, e.place, e.end_date, e.end_time,
    coalesce(m.uid, 'mitose') AS uid, coalesce(m.created_at, '') AS created_at
FROM event e LEFT JOIN contact m ON m.is_me = 1 ORDER BY e.id
"""
_NO_YEAR = 2000  # of a birthday without one: a leap year, so that 29 February is in it
#: Of what nobody noted when it came: it was there already.
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)


def entries(connection: Connection, ids: Sequence[int] | None = None) -> list[CalendarEntry]:
    """All entries, or those of some contacts, which have no events; always in the same order."""
    if ids is not None:
        return [
            entry
            for some in rows.chunks(list(ids))
            for entry in _of_contacts(connection, f"AND c.id IN ({','.join(map(str, some))})")
        ]
    return [*_of_contacts(connection, ""), *_events(connection)]


def _of_contacts(connection: Connection, chosen: str) -> Iterator[CalendarEntry]:
    dated = ((EntryKind.FOLLOW_UP, _FOLLOW_UPS), (EntryKind.STEP, _STEPS))
    for kind, query in dated:
        for row in connection.exec_driver_sql(query.format(chosen=chosen)):
            due = rows.day(row[2])
            if due is not None:
                yield CalendarEntry(
                    kind,
                    row.uid,
                    row.name,
                    due,
                    _since(row[6], row.updated_at),
                    id=row[0],
                    at=rows.clock_time(row[3]),
                    text=row[1],
                    verb=row[4],
                    rrule=row[5],
                )
    for row in connection.exec_driver_sql(_BIRTHDAYS.format(chosen=chosen)):
        known = not row.birthday.startswith("--")
        day = date.fromisoformat(row.birthday if known else f"{_NO_YEAR}{row.birthday[1:]}")
        since = _since(row.updated_at)
        yield CalendarEntry(
            EntryKind.BIRTHDAY, row.uid, row.name, day, since, born=day.year if known else 0
        )


def _events(connection: Connection) -> Iterator[CalendarEntry]:
    for row in connection.exec_driver_sql(_EVENTS):
        on = rows.day(row.on_date)
        if on is not None:
            yield CalendarEntry(
                EntryKind.EVENT,
                row.uid,
                row.name,
                on,
                _since(row.created_at),
                id=row.id,
                at=rows.clock_time(row.at_time),
                place=row.place,
                ends_on=rows.day(row.end_date),
                ends_at=rows.clock_time(row.end_time),
            )


def _since(*moments: str) -> datetime:
    found = [moment for text in moments if (moment := rows.moment(text)) is not None]
    return max(found, default=EARLIEST).replace(microsecond=0)
