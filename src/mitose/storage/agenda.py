"""What is dated: open follow-ups, steps, promises and birthdays, as rows of Today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Row

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.storage import rows

_CONTACT = "c.id AS contact_id, c.name AS contact_name, c.category, c.wish_profile"
_LIVE = "c.live = 1 AND c.do_not_suggest = ''"

_FOLLOW_UPS = """
f.done_on = '' AND f.dropped = 0 AND f.due_date >= ? AND f.due_date <= ?
"""
_STEPS = """
s.state = 'open' AND s.due_date <> '' AND s.due_date >= ? AND s.due_date <= ?
AND (SELECT closed_at FROM approach a WHERE a.id = s.approach_id) = ''
"""
_PROMISES = """
o.state = 'promised' AND o.due_date <> '' AND o.due_date >= ? AND o.due_date <= ?
"""
# Sorted as the indexes of due dates are, so that with a limit only the first rows are read.
_SOURCES = (
    (
        DueKind.FOLLOW_UP,
        f"""SELECT f.id AS ref_id, f.text, f.due_date, f.due_time, f.kind AS how, f.rrule,
        0 AS position, 0 AS total, '' AS promised_on, {_CONTACT}
        FROM follow_up f JOIN contact c ON c.id = f.contact_id WHERE {_LIVE} AND {_FOLLOW_UPS}
        ORDER BY f.due_date, f.due_time = '', f.due_time, c.name, f.id LIMIT ?""",
    ),
    (
        DueKind.STEP,
        f"""SELECT s.id AS ref_id, s.text, s.due_date, s.due_time, '' AS how, '' AS rrule,
        (SELECT count(*) FROM step b WHERE b.approach_id = s.approach_id AND b.state <> 'let_go'
            AND (b.rank, b.id) <= (s.rank, s.id)) AS position,
        (SELECT count(*) FROM step b WHERE b.approach_id = s.approach_id AND b.state <> 'let_go')
            AS total,
        '' AS promised_on, {_CONTACT}
        FROM step s JOIN contact c ON c.id = s.contact_id WHERE {_LIVE} AND {_STEPS}
        ORDER BY s.due_date, s.due_time = '', s.due_time, c.name, s.id LIMIT ?""",
    ),
    (
        DueKind.PROMISE,
        f"""SELECT o.id AS ref_id, o.text, o.due_date, '' AS due_time, '' AS how, '' AS rrule,
        0 AS position, 0 AS total, o.promised_on, {_CONTACT}
        FROM offer o JOIN contact c ON c.id = o.contact_id WHERE {_LIVE} AND {_PROMISES}
        ORDER BY o.due_date, c.name, o.id LIMIT ?""",
    ),
)
# Counted from the indexes alone: those few contacts Today says nothing of are known by one, too.
_COUNTS = [
    f"""SELECT count(*), coalesce(sum(due_date < ?), 0), coalesce(sum(due_date = ?), 0)
    FROM {table} WHERE {wanted} AND contact_id NOT IN (
        SELECT id FROM contact INDEXED BY ix_contact_hidden
        WHERE live = 0 OR do_not_suggest <> ''
    )"""
    for table, wanted in (
        ("follow_up f", _FOLLOW_UPS),
        ("step s", _STEPS),
        ("offer o", _PROMISES),
    )
]
_ALL = -1  # as a limit
_NO_TIME = "~"  # behind every time of day


def dated(
    connection: Connection, until: date, since: date | None = None, *, most: int | None = None
) -> list[DueItem]:
    """Open dated things due from ``since`` to ``until``, without birthdays.

    With ``most`` only the first, so many at most, by day, time, name and id.
    """
    values = (rows.day_text(since), until.isoformat(), _ALL if most is None else most)
    found = [
        (kind, row)
        for kind, query in _SOURCES
        for row in connection.exec_driver_sql(query, values).all()
    ]
    if most is not None:
        found.sort(
            key=lambda one: (one[1].due_date, one[1].due_time or _NO_TIME, one[1].contact_name)
        )
    return [_item(kind, row) for kind, row in found[:most]]


def _item(kind: DueKind, row: Row[tuple[object, ...]]) -> DueItem:
    return DueItem(
        kind=kind,
        ref_id=row.ref_id,
        contact_id=row.contact_id,
        contact_name=row.contact_name,
        category=Category(row.category),
        due=date.fromisoformat(row.due_date),
        at=rows.clock_time(row.due_time),
        text=row.text,
        follow_up_kind=row.how,
        rrule=row.rrule,
        position=row.position,
        total=row.total,
        promised_on=rows.day(row.promised_on),
        wish_profile=bool(row.wish_profile),
    )


def counts(connection: Connection, day: date, until: date) -> tuple[int, int, int]:
    """How many dated things are overdue, due on ``day``, and after it; without birthdays."""
    overdue = today = later = 0
    values = (day.isoformat(), day.isoformat(), date.min.isoformat(), until.isoformat())
    for statement in _COUNTS:
        total, before, on = connection.exec_driver_sql(statement, values).one()
        overdue, today, later = overdue + before, today + on, later + total - before - on
    return overdue, today, later


def birthdays(
    connection: Connection, days: Sequence[tuple[str, date]], today: date
) -> list[Birthday]:
    """Birthdays on the given ``MM-DD`` days, each paired with the date it is kept on, in order.

    One that was over when the contact came here was not missed, and one that was ticked off or
    dropped is not told again.
    """
    kept = dict(days)
    marks = ",".join("?" * len(kept))
    # One pass over the index of birthdays, however many days are asked for.
    statement = (
        f"SELECT c.birthday, substr(c.created_at, 1, 10) AS since, {_CONTACT}"
        " FROM contact c INDEXED BY ix_contact_birthday"
        f" WHERE c.birthday <> '' AND substr(c.birthday, -5) IN ({marks}) AND {_LIVE}"
    )
    now = today.isoformat()
    written = {month_day: on.isoformat() for month_day, on in days}
    found = []
    for row in connection.exec_driver_sql(statement, tuple(kept)).all():
        born = row.birthday[-5:]
        if written[born] >= now or row.since <= written[born]:
            found.append((kept[born], row.contact_name, row.contact_id, row))
    seen = birthdays_seen_to(connection, [one[2] for one in found])
    left = [one for one in found if (one[2], one[0]) not in seen]
    return [Birthday(one[0], one[3]) for one in sorted(left, key=lambda one: one[:3])]


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday kept on a day: made a row only where it is shown."""

    due: date
    row: Row[tuple[object, ...]]

    def item(self) -> DueItem:
        """It as a row of Today."""
        row, age = self.row, None
        if not row.birthday.startswith("--"):
            age = self.due.year - int(row.birthday[:4])
        return DueItem(
            kind=DueKind.BIRTHDAY,
            ref_id=row.contact_id,
            contact_id=row.contact_id,
            contact_name=row.contact_name,
            category=Category(row.category),
            due=self.due,
            age=age if age is None or age > 0 else None,
            wish_profile=bool(row.wish_profile),
        )


def reach(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """The first phone number and e-mail address of contacts."""
    found: dict[int, list[str]] = {}
    for some in rows.chunks(ids):
        known = ",".join(map(str, some))
        query = (
            "SELECT contact_id, kind, value FROM method"
            f" WHERE contact_id IN ({known}) AND kind IN ('phone', 'email')"
            " ORDER BY contact_id, preferred DESC, position, id"
        )
        for contact_id, kind, value in connection.exec_driver_sql(query).all():
            pair = found.setdefault(contact_id, ["", ""])
            index = 0 if kind == "phone" else 1
            pair[index] = pair[index] or value
    return {key: (pair[0], pair[1]) for key, pair in found.items()}


def open_dated(connection: Connection, contact_id: int) -> int:
    """How many open dated things a contact has."""
    return int(
        connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM follow_up WHERE contact_id = :id AND done_on = ''"
            " AND dropped = 0)"
            " + (SELECT count(*) FROM step s JOIN approach a ON a.id = s.approach_id"
            " WHERE s.contact_id = :id AND s.state = 'open' AND s.due_date <> ''"
            " AND a.closed_at = '')"
            " + (SELECT count(*) FROM offer WHERE contact_id = :id AND state = 'promised'"
            " AND due_date <> '')",
            {"id": contact_id},
        ).scalar_one()
    )


def birthdays_seen_to(connection: Connection, ids: Sequence[int]) -> set[tuple[int, date]]:
    """Of these contacts, whose birthday kept on which day was ticked off or dropped."""
    found = set()
    for some in rows.chunks(ids):
        known = ",".join(map(str, some))
        query = (
            f"SELECT contact_id, due_date FROM follow_up WHERE contact_id IN ({known})"
            " AND kind = 'write' AND text = '' AND (done_on <> '' OR dropped = 1)"
        )
        for contact_id, due in connection.exec_driver_sql(query):
            day = rows.day(due)
            if day is not None:
                found.add((contact_id, day))
    return found


def remember(connection: Connection, keys: Iterable[str], now: str) -> None:
    """Remember that the user was told about something."""
    for key in keys:
        connection.exec_driver_sql(
            "INSERT INTO notified(key, at) VALUES(?, ?)"
            " ON CONFLICT(key) DO UPDATE SET at = excluded.at",
            (key, now),
        )


def told(connection: Connection, keys: Sequence[str]) -> set[str]:
    """Which of the keys the user was told about."""
    found: set[str] = set()
    for start in range(0, len(keys), rows.CHUNK):
        some = keys[start : start + rows.CHUNK]
        marks = ",".join("?" * len(some))
        found.update(
            connection.exec_driver_sql(
                f"SELECT key FROM notified WHERE key IN ({marks})",
                tuple(some),
            ).scalars()
        )
    return found


def notice_key(item: DueItem, moment: datetime) -> str:
    """One key per thing and due moment: a snoozed thing is told again."""
    return f"due:{item.kind.value}:{item.ref_id}:{moment:%Y-%m-%d %H:%M}"
