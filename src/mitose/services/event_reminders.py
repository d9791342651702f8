"""Events as rows of Today, and as what the desktop tells of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from mitose import clock
from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.domain.event import Event, asked_from
from mitose.storage import events as kept
from mitose.storage import rows


def shown(connection: rows.Connection, day: date, until: date) -> list[DueItem]:
    """What Today says of events on ``day``, looking ahead to ``until``.

    A coming event stands at its day, and from its reminder on among what is for today: it is never
    overdue.
    """
    items = [_row(one, day) for one in kept.reminding(connection, until)]
    return [item for item in items if item.due <= until]


def to_tell(connection: rows.Connection, day: date) -> list[DueItem]:
    """What the desktop tells by ``day``: the day before, on the day, and whom one met.

    Their days stay the same from one day to the next, so that each is told once.
    """
    items = []
    for one in kept.reminding(connection, day):
        item = _row(one, day)
        reminder = one.remind_on or one.on
        if item.kind is DueKind.MET:
            item = replace(item, due=_asked(one, reminder))
        else:
            item = replace(item, due=one.on if day >= one.on else reminder)
        if item.due <= day:
            items.append(item)
    return items


def _row(one: Event, day: date) -> DueItem:
    reminder = one.remind_on or one.on
    now = clock.now() if day == clock.today() else datetime.combine(day, time())
    if one.over(now) or reminder > one.last_day:
        tonight = one.last_day == day and reminder <= day
        return _item(one, DueKind.MET, day if tonight else _asked(one, reminder))
    due = one.on if reminder > day else day
    return _item(one, DueKind.EVENT, due, one.at if due == one.on else None)


def _asked(one: Event, reminder: date) -> date:
    return max(reminder, asked_from(one.last_day))


def _item(one: Event, kind: DueKind, due: date, at: time | None = None) -> DueItem:
    return DueItem(
        kind=kind,
        ref_id=one.id,
        contact_id=0,
        contact_name=one.name,
        category=Category.HAVE,
        due=due,
        at=at,
        text=one.place,
        happens=one.on,
        ends=one.last_day,
    )
