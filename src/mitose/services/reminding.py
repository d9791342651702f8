"""What the desktop is told of, and the deeds that come back from there.

What was shown may be old when it is pressed: done, moved or gone meanwhile. Then nothing happens.
"""

from __future__ import annotations

from datetime import date, time

from mitose.domain.agenda import DueItem
from mitose.domain.changes import Changes
from mitose.services import agenda
from mitose.services.workspace import Workspace
from mitose.storage import reminding as store
from mitose.storage.database import known_errors

NOTHING = Changes()


def pressing(ws: Workspace, day: date) -> tuple[DueItem, ...]:
    """What is overdue or due on ``day``, the earliest first: as many as `agenda.badge` counts."""
    items = agenda.dated_to(ws, day)
    return tuple(sorted(items, key=lambda one: (one.due, one.at or time.max, one.contact_name)))


def complete(ws: Workspace, item: DueItem, on: date) -> Changes:
    """`agenda.complete`, if the thing is still as it was shown; else no changes."""
    return agenda.complete(ws, item, on) if _as_shown(ws, item) else NOTHING


def snooze(ws: Workspace, item: DueItem, due: date, at: time | None = None) -> Changes:
    """`agenda.snooze`, if the thing is still as it was shown; else no changes."""
    return agenda.snooze(ws, item, due, at) if _as_shown(ws, item) else NOTHING


def _as_shown(ws: Workspace, item: DueItem) -> bool:
    with known_errors(ws.paths.database):
        return store.is_open(ws.database.writer(), item)
