"""Deeds of follow-ups: add, edit, complete, snooze, drop."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.errors import UsageError
from mitose.domain.follow_up import FOLLOW_UP_KINDS, FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.typed_repeats import month_days, parse_repeat, year_day
from mitose.services import deeds
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import history, rows
from mitose.storage.journal import Deed
from mitose.storage.tables import follow_up, interaction

if TYPE_CHECKING:
    from mitose.domain.typed_dates import When

KINDS = (ChangeKind.FOLLOW_UP, ChangeKind.INTERACTION)


def _checked(entry: FollowUp) -> dict[str, object]:
    if entry.kind and entry.kind not in FOLLOW_UP_KINDS:
        raise UsageError("bad_value", field="kind", value=entry.kind)
    if entry.rrule:
        next_due(entry.rrule, entry.due, entry.due)
        entry = replace(entry, rrule=_lasting(entry.rrule, entry.due))
    values = history.follow_up_values(entry)
    values["text"] = deeds.text(entry.text)
    return values


def add(ws: Workspace, entry: FollowUp, *, join: int = 0) -> Changes:
    """Add a follow-up to ``entry.contact_id``; ``made`` is its id.

    Raises:
        UsageError: ``bad_value`` for an unknown kind or rule.
        NotFoundError: if there is no such contact.
    """
    values = _checked(entry)

    def work(deed: Deed) -> None:
        store.get(deed.connection, entry.contact_id)
        deed.made = rows.add(
            deed.connection,
            follow_up,
            contact_id=entry.contact_id,
            created_at=deed.now,
            **values,
        )

    return run(ws, label("follow_up_add", [entry.contact_id]), KINDS, work, join=join)


def add_to_all(ws: Workspace, ids: Sequence[int], entry: FollowUp) -> Changes:
    """Add the same follow-up to several contacts: one step."""
    values = _checked(entry)

    def work(deed: Deed) -> None:
        known = store.categories_of(deed.connection, ids)
        there = [key for key in rows.unique(ids) if key in known]
        same = {"created_at": deed.now, **values}
        records = [{"contact_id": key, **same} for key in there]
        rows.add_all(deed.connection, follow_up, records)

    return run(ws, label("follow_up_add", ids), KINDS, work)


def edit(ws: Workspace, entry: FollowUp) -> Changes:
    """Change a follow-up to what ``entry`` says."""
    values = _checked(entry)
    return _change(ws, entry.id, "follow_up_edit", values)


def complete(ws: Workspace, follow_up_id: int, on: date, log: Interaction | None = None) -> Changes:
    """Tick a follow-up off; a repeating one makes the next, and a missed series does not pile up.

    ``log`` is what happened, kept in the history in the same step.
    """

    def work(deed: Deed) -> None:
        connection = deed.connection
        row = rows.get(connection, follow_up, follow_up_id)
        owner = int(str(row["contact_id"]))
        rows.change(connection, follow_up, follow_up_id, done_on=on.isoformat())
        upcoming = following(str(row["rrule"]), rows.day(str(row["due_date"])) or on, on)
        if upcoming is not None:
            _add_next(deed, row, *upcoming)
        if log is not None:
            rows.add(
                connection,
                interaction,
                contact_id=owner,
                created_at=deed.now,
                **history.interaction_values(log),
            )
        deed.rename(label("follow_up_done", [owner]))

    return run(ws, label("follow_up_done", [0]), KINDS, work)


def next_due(rrule: str, due: date, after: date) -> date | None:
    """The first day of a repeating rule (RFC 5545 §3.3.10) later than both ``due`` and ``after``.

    Raises:
        UsageError: ``bad_value`` if the rule cannot be read.
    """
    found = following(rrule, due, after)
    return found[0] if found else None


def typed_rhythm(text: str, today: date) -> When | None:
    """The first day of a typed rhythm, one interval from today: 'every 6 weeks'."""
    from mitose.domain.typed_dates import When  # noqa: PLC0415 (start-up time counts)

    rrule = parse_repeat(text)
    first = next_due(rrule, today, today) if rrule else None
    return When(first, understood=text.strip(), rrule=rrule) if first is not None else None


def following(rrule: str, due: date, after: date) -> tuple[date, str] | None:
    """`next_due` with the rule as it goes on from there: of a COUNT less than before is left.

    Raises:
        UsageError: ``bad_value`` if the rule cannot be read.
    """
    if not rrule:
        return None
    from dateutil.rrule import rrulestr  # noqa: PLC0415 (start-up time counts)

    first, last = (datetime.combine(day, time()) for day in (due, max(due, after)))
    try:
        rule = rrulestr(_of_days(rrule), dtstart=first)
        found = rule.after(last)
        if found is None:
            return None
        if counted := _COUNT.search(rrule):
            left = int(counted[1]) - sum(1 for _ in rule.between(first, last, inc=True))
            rrule = _COUNT.sub(f"COUNT={left}", rrule)
    except (ValueError, TypeError, AttributeError) as error:
        raise UsageError("bad_value", field="rrule", value=rrule) from error
    return found.date(), rrule


_COUNT = re.compile(r"\bCOUNT=(\d+)", re.IGNORECASE)
_UNTIL = re.compile(r"\b(UNTIL=\d{8})(?:T\d{6}Z?)?", re.IGNORECASE)


def _of_days(rrule: str) -> str:
    """The rule with its end as a day: what is due is wall clock and has no zone."""
    return _UNTIL.sub(r"\1", rrule)


def _lasting(rrule: str, due: date) -> str:
    """The rule, with its day in it where it begins on one that some months or years have not.

    RFC 5545 leaves such months out; what repeats on the 31st comes on their last day instead.
    """
    parts = dict(part.split("=", 1) for part in rrule.upper().split(";") if "=" in part)
    if any(name.startswith("BY") for name in parts):
        return rrule
    if parts.get("FREQ") == "MONTHLY" and due.day > 28:
        return f"{rrule};{month_days(due.day)}"
    if parts.get("FREQ") == "YEARLY" and (due.month, due.day) == (2, 29):
        return f"{rrule};{year_day(2, 29)}"
    return rrule


def snooze(ws: Workspace, follow_up_id: int, due: date, at: time | None = None) -> Changes:
    """Put a follow-up off to another day, and time if one is given.

    Of a repeating one only this time is put off: the series goes on by itself, with its first day
    after the new one.
    """

    def work(deed: Deed) -> None:
        owner = put_off(deed, follow_up_id, due, at)
        deed.rename(label("snooze", [owner]))

    return run(ws, label("snooze", [0]), KINDS, work)


def put_off(deed: Deed, follow_up_id: int, due: date, at: time | None) -> int:
    """`snooze` as a part of a deed; whose it is."""
    row = rows.get(deed.connection, follow_up, follow_up_id)
    was = rows.day(str(row["due_date"])) or due
    upcoming = following(str(row["rrule"]), was, due)
    rows.change(
        deed.connection,
        follow_up,
        follow_up_id,
        due_date=due.isoformat(),
        due_time=rows.time_text(at),
        rrule="",
    )
    if upcoming is not None:
        _add_next(deed, row, *upcoming)
    return int(str(row["contact_id"]))


def _add_next(deed: Deed, row: Mapping[str, object], due: date, rrule: str) -> None:
    """The next of a series, with its own time of day."""
    copied = {name: row[name] for name in ("contact_id", "text", "kind", "due_time")}
    rows.add(
        deed.connection,
        follow_up,
        due_date=due.isoformat(),
        rrule=rrule,
        created_at=deed.now,
        **copied,
    )


def drop(ws: Workspace, follow_up_id: int) -> Changes:
    """Let a follow-up go: no longer due, kept as dropped."""
    return _change(ws, follow_up_id, "follow_up_drop", {"dropped": 1})


def reopen(ws: Workspace, follow_up_id: int) -> Changes:
    """Make a done or dropped follow-up open again."""
    return _change(ws, follow_up_id, "follow_up_edit", {"dropped": 0, "done_on": ""})


def remove(ws: Workspace, follow_up_id: int) -> Changes:
    """Remove a follow-up altogether."""

    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, follow_up, follow_up_id)
        rows.remove(deed.connection, follow_up, follow_up_id)
        deed.rename(label("follow_up_remove", [owner]))

    return run(ws, label("follow_up_remove", [0]), KINDS, work)


def _change(ws: Workspace, follow_up_id: int, code: str, values: Mapping[str, object]) -> Changes:
    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, follow_up, follow_up_id)
        rows.change(deed.connection, follow_up, follow_up_id, **values)
        deed.rename(label(code, [owner]))

    return run(ws, label(code, [0]), KINDS, work)
