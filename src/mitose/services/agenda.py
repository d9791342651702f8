"""Today: what is due, and completing, snoozing and dropping any of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from mitose import clock
from mitose.domain import proposals
from mitose.domain.agenda import Agenda, DueItem, DueKind
from mitose.domain.changes import Changes
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction, of_follow_up
from mitose.domain.plan import OfferState, StepState
from mitose.services import event_reminders, events, follow_ups, interactions, plans
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import agenda as store
from mitose.storage import history, journal, rows
from mitose.storage import proposals as offered
from mitose.storage.database import known_errors
from mitose.storage.tables import follow_up, offer, step

WEEK = 7
_ONE = timedelta(days=1)
BIRTHDAYS_LATE = 3  # a birthday stays among the overdue for so many days


def agenda(ws: Workspace, day: date, most: int | None = None) -> Agenda:
    """Everything due up to a week from ``day``: what the user dated or promised, and birthdays.

    Birthdays stand there earlier where the user wants to be told of them earlier. With ``most``
    only the first rows of each group are made, so many at most, and the others counted.
    """
    until = day + timedelta(days=WEEK)
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        born = _birthdays(ws, day, max(WEEK, ws.settings.birthday_days))
        told = event_reminders.shown(connection, day, until)
        groups = []
        for since, last in ((date.min, day - _ONE), (day, day), (day + _ONE, date.max)):
            birthdays = [one for one in born if since <= one.due <= last]
            group = [one.item() for one in birthdays[:most]]
            group += [one for one in told if since <= one.due <= last]
            group += store.dated(connection, min(last, until), since=since, most=most)
            groups.append(sorted(group, key=_order)[:most])
        ideas = proposals.choose(
            offered.cadence(connection, day),
            offered.steps(connection, day),
            offered.loose(connection, day),
            offered.dormant(connection, day),
        )
        ids = [item.contact_id for group in (*groups, ideas) for item in group]
        reach = store.reach(connection, rows.unique(ids))
        totals = [len(group) for group in groups]
        if most is not None and max(totals) >= most:
            totals = list(store.counts(connection, day, until))
            for due in (*[one.due for one in born], *[one.due for one in told]):
                totals[(due >= day) + (due > day)] += 1
    overdue, today, week, proposed = (
        tuple(with_reach(item, reach) for item in group) for group in (*groups, ideas)
    )
    more = (total - len(group) for total, group in zip(totals, groups, strict=True))
    return Agenda(day, overdue, today, week, proposed, *more)


def _order(item: DueItem) -> tuple[date, time, str, int]:
    return (item.due, item.at or time.max, item.contact_name, item.ref_id)


def with_reach(item: DueItem, reach: Mapping[int, tuple[str, str]]) -> DueItem:
    """The item with the number and address its contact is reached by, where there are such."""
    phone, email = reach.get(item.contact_id, ("", ""))
    return replace(item, phone=phone, email=email) if phone or email else item


def _birthdays(ws: Workspace, day: date, ahead: int = 0) -> list[store.Birthday]:
    days = [day + timedelta(days=offset) for offset in range(-BIRTHDAYS_LATE, ahead + 1)]
    return store.birthdays(ws.database.reading(), kept_days(days), day)


def _birthday_items(ws: Workspace, day: date, ahead: int = 0) -> list[DueItem]:
    return [one.item() for one in _birthdays(ws, day, ahead)]


def kept_days(days: Sequence[date]) -> list[tuple[str, date]]:
    """The birthdays (``MM-DD``) kept on each day; 29 February on 1 March of a common year.

    So German law counts (BGB § 187 (2) and § 188 (2)): the day of birth is counted in, a year of
    life is over with the day before the same date, 28 February, and the new one begins after it.
    """
    kept = []
    for day in days:
        kept.append((f"{day:%m-%d}", day))
        if (day.month, day.day) == (3, 1) and (day - timedelta(days=1)).day == 28:
            kept.append(("02-29", day))
    return kept


def badge(ws: Workspace, day: date) -> tuple[int, bool]:
    """The rail's number (overdue and due today), and whether anything is overdue."""
    with known_errors(ws.paths.database):
        overdue, today, _ = store.counts(ws.database.reading(), day, day)
        others = [one.due for one in _birthdays(ws, day)]
        others += [one.due for one in event_reminders.shown(ws.database.reading(), day, day)]
    overdue += sum(due < day for due in others)
    today += sum(due == day for due in others)
    return overdue + today, overdue > 0


def dated_to(ws: Workspace, day: date) -> list[DueItem]:
    """What `badge` counts, in no order."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        events_due = event_reminders.shown(connection, day, day)
        return store.dated(connection, day) + _birthday_items(ws, day) + events_due


def complete(ws: Workspace, item: DueItem, on: date, told: str = "") -> Changes:
    """Tick off any row of Today; of a proposal only a step, the others end with an interaction.

    ``told`` is what came of a follow-up, in one line for the history.
    """
    if item.kind is DueKind.FOLLOW_UP:
        log = of_follow_up(item.follow_up_kind, on, told, item.contact_id) if told else None
        return follow_ups.complete(ws, item.ref_id, on, log)
    if item.kind is DueKind.STEP:
        return plans.set_step_state(ws, item.ref_id, StepState.DONE, on)
    if item.kind is DueKind.PROMISE:
        return plans.set_offer_state(ws, item.ref_id, OfferState.GIVEN, on=on)
    if item.kind is DueKind.EVENT:
        return events.seen(ws, item.ref_id)
    if item.kind is DueKind.MET:
        return events.remind(ws, item.ref_id, None)
    if item.proposed:
        return interactions.log(ws, Interaction(on, contact_id=item.contact_id))
    return _birthday_seen_to(ws, item, replace(_greeting(item), done_on=on))


def snooze(ws: Workspace, item: DueItem, due: date, at: time | None = None) -> Changes:
    """Put any row of Today off; a birthday or proposal becomes a follow-up on the new day."""
    if item.kind is DueKind.FOLLOW_UP:
        return follow_ups.snooze(ws, item.ref_id, due, at)
    if item.kind is DueKind.STEP:
        return plans.edit_step(ws, item.ref_id, due=due, at=at)
    if item.kind is DueKind.PROMISE:
        return plans.edit_offer(ws, item.ref_id, due=due)
    if item.is_event:
        return events.remind(ws, item.ref_id, due)
    if item.proposed:
        return follow_ups.add(ws, FollowUp(due, at=at, contact_id=item.contact_id))
    later = replace(_greeting(item), due=due, at=at)
    return _birthday_seen_to(ws, item, replace(_greeting(item), dropped=True), later)


def spread(ws: Workspace, day: date) -> Changes:
    """Put all that is overdue on ``day`` on the working days of the week from it, as one step.

    The longest overdue comes first. Birthdays stay: they are over in a few days.
    """
    days = [day + timedelta(days=offset) for offset in range(WEEK)]
    working = [one for one in days if one.weekday() < 5]
    with known_errors(ws.paths.database):
        left = store.dated(ws.database.writer(), day - _ONE)
    earliest = sorted(left, key=lambda item: (item.due, item.at or time.max, item.ref_id))

    def work(deed: journal.Deed) -> None:
        for number, item in enumerate(earliest):
            to = working[number * len(working) // len(earliest)]
            if item.kind is DueKind.FOLLOW_UP:
                follow_ups.put_off(deed, item.ref_id, to, item.at)
            else:
                table = step if item.kind is DueKind.STEP else offer
                rows.change(deed.connection, table, item.ref_id, due_date=to.isoformat())

    owners = rows.unique([item.contact_id for item in earliest])
    return run(ws, label("snooze", owners), (*follow_ups.KINDS, *plans.PLAN), work)


def drop(ws: Workspace, item: DueItem) -> Changes:
    """Let any row of Today go; a proposal is put off for a good while."""
    if item.proposed:
        return snooze(ws, item, proposals.not_now(item, item.due))
    if item.kind is DueKind.FOLLOW_UP:
        return follow_ups.drop(ws, item.ref_id)
    if item.kind is DueKind.STEP:
        return plans.set_step_state(ws, item.ref_id, StepState.LET_GO)
    if item.kind is DueKind.PROMISE:
        return plans.set_offer_state(ws, item.ref_id, OfferState.LET_GO, on=clock.today())
    if item.is_event:
        return events.remind(ws, item.ref_id, None)
    return _birthday_seen_to(ws, item, replace(_greeting(item), dropped=True))


def _greeting(item: DueItem) -> FollowUp:
    """What a birthday is once the user has dealt with it: a line to write, on its day."""
    return FollowUp(item.due, kind="write", contact_id=item.contact_id)


def _birthday_seen_to(ws: Workspace, item: DueItem, *entries: FollowUp) -> Changes:
    """Keep what became of this year's birthday, as one step."""

    def work(deed: journal.Deed) -> None:
        for entry in entries:
            rows.add(
                deed.connection,
                follow_up,
                contact_id=entry.contact_id,
                created_at=deed.now,
                **history.follow_up_values(entry),
            )

    code = "birthday_done" if len(entries) == 1 else "snooze"
    return run(ws, label(code, [item.contact_id]), follow_ups.KINDS, work)


def open_dated(ws: Workspace, contact_id: int) -> int:
    """How many dated things a contact still has; after the last one 'And next?' is asked."""
    with known_errors(ws.paths.database):
        return store.open_dated(ws.database.reading(), contact_id)


def fallen_due(
    ws: Workspace, now: datetime, morning: time = time(9), ahead: int = 0
) -> tuple[DueItem, ...]:
    """What has fallen due by ``now`` and the user was not told about yet, earliest first.

    A thing without a time of day falls due at ``morning``. Each is told once per due moment, so
    that a snoozed thing is told again, and what was missed while the program was off is told once.
    A birthday is told ``ahead`` days before it, too, and then lies after the day of ``now``.
    """
    day = now.date()
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        items = store.dated(connection, day) + _birthday_items(ws, day, ahead)
        items += event_reminders.to_tell(connection, day)
        moments = {
            _notice_key(item, day, morning): item
            for item in items
            if _told_from(item, day, morning, ahead) <= now
        }
        told = store.told(connection, list(moments))
    fresh = [item for key, item in moments.items() if key not in told]
    return tuple(sorted(fresh, key=lambda item: (_moment(item, morning), item.contact_name)))


def fallen_due_since(
    items: Sequence[DueItem], since: datetime, morning: time = time(9)
) -> tuple[DueItem, ...]:
    """Of what has fallen due by now what had not by ``since``; the rest came here since then.

    Birthdays are always new: a contact that comes here says nothing of them to whoever adds it.
    """
    return tuple(
        item for item in items if item.kind is DueKind.BIRTHDAY or _moment(item, morning) > since
    )


def mark_notified(
    ws: Workspace, items: Sequence[DueItem], morning: time = time(9), day: date | None = None
) -> None:
    """Remember that the user was told about these, on ``day``, with birthdays ahead of it."""
    with known_errors(ws.paths.database):
        connection = ws.database.writer()
        with journal.transaction(connection):
            now = clock.utc_now().isoformat(timespec="seconds")
            store.remember(connection, [_notice_key(item, day, morning) for item in items], now)


def _told_from(item: DueItem, day: date, morning: time, ahead: int) -> datetime:
    if item.kind is DueKind.BIRTHDAY and item.due > day:
        return datetime.combine(item.due - timedelta(days=ahead), morning)
    return _moment(item, morning)


def _notice_key(item: DueItem, day: date | None, morning: time) -> str:
    """One key per thing and due moment; a birthday ahead is another thing than on its day."""
    key = store.notice_key(item, _moment(item, morning))
    ahead = item.kind is DueKind.BIRTHDAY and day is not None and item.due > day
    return f"ahead:{key}" if ahead else key


def _moment(item: DueItem, morning: time) -> datetime:
    """An event is told of in the morning, unless it begins earlier."""
    at = item.at or morning
    return datetime.combine(item.due, min(at, morning) if item.is_event else at)
