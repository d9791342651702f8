"""The week sheet: what is overdue, then day by day what the page Week shows, with boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.event import EventPeople
from mitose.domain.follow_up import FollowUp
from mitose.domain.week import Day, Week
from mitose.report.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Part,
    Row,
    Run,
    Table,
    Text,
    Title,
)
from mitose.report.clean import room
from mitose.report.dates import Dates
from mitose.report.follow_ups import follow_up_text
from mitose.report.frame import framed
from mitose.report.person import who_cell
from mitose.report.words import Words

if TYPE_CHECKING:
    from mitose.report.options import DocumentOptions

_LONG_ROW = 900


def week_sheet(week: Week, options: DocumentOptions) -> Document:
    """What is overdue, and the days of the week that are left; an empty day has a line to fill in.

    All of it stands in one table: a normal week has to fit a page.

    Holidays stand beside their day, and what does not fit the week says which day would be free.
    """
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    goes = {id(one.item): one.to for one in week.moving}
    late = [item for item in week.items if _late(item, week)]
    span = words("week_of", first=dates.short(week.first), last=dates.short(week.last))
    title = words("week_number", n=week.number, days=span)
    line = f"{span} · {words.count('outreaches', week.planned, of=week.capacity)}"
    blocks: list[Block] = [Title(words("week_sheet"), words("week_only", n=week.number), line)]
    rows: list[Row] = []
    if late:
        rows.append(Row(head=words("overdue"), aside=words.count("things", len(late))))
        rows += [_row(item, goes.get(id(item)), words, dates, dated=True) for item in late]
    for day in week.days:
        if day.on >= week.today or week.over:
            rows.append(Row(head=dates.weekday(day.on), aside=day.holiday))
            rows += _of_day(day, week, goes, words, dates)
    blocks.append(_table(rows, words))
    notes = words("notes") if options.note_lines else ""
    return framed(
        "week_sheet", f"{words('week_sheet')}: {title}", [Part(tuple(blocks), notes)], options,
        words, dates,
    )  # fmt: skip


def _late(item: DueItem, week: Week) -> bool:
    return item.due < week.today and item.kind is not DueKind.BIRTHDAY and not week.over


def _of_day(
    day: Day, week: Week, goes: Mapping[int, date], words: Words, dates: Dates
) -> list[Row]:
    """What is to be done in the order of the clock; what has no time comes last."""
    timed: list[tuple[time, Row]] = []
    for found in day.events:
        begins = found.event.at if found.event.on == day.on else None
        timed.append((begins or time.min, _event_row(found, day.on)))
    for item in day.items:
        if not _late(item, week):
            row = _row(item, goes.get(id(item)), words, dates, dated=False)
            timed.append((item.at or time.max, row))
    rows = [row for _, row in sorted(timed, key=lambda one: one[0])]
    return rows or [Row((Cell(), Cell(), Cell()), done=False)]


def _table(rows: Sequence[Row], words: Words) -> Table:
    columns = (
        Column(words("when"), 0.9),
        Column(words("what"), 1.8),
        Column(words("contact"), 1.5),
    )
    return Table(columns, tuple(rows), boxes=True, small=True)


def _row(item: DueItem, goes: date | None, words: Words, dates: Dates, *, dated: bool) -> Row:
    text = _what(item, words)
    lines: tuple[Text, ...] = ((Run(text),),)
    if goes is not None:
        lines += ((Run(words("does_not_fit", day=dates.weekday(goes)), "muted"),),)
    when = (Run(dates.weekday(item.due, item.at), "overdue"),) if dated else _time(item)
    category = "" if item.is_event else item.category.value
    who = who_cell(item.contact_name, item.phone, item.email, category, words)
    cells = (Cell((when,) if when else ()), Cell(lines), who)
    return Row(cells, done=False, breakable=room(text) > _LONG_ROW)


def _event_row(found: EventPeople, day: date) -> Row:
    """An event with whom to meet and who will be there."""
    event = found.event
    at = (Run(f"{event.at:%H:%M}"),) if event.at is not None and event.on == day else ()
    what: tuple[Text, ...] = ((Run(event.name, "strong"),),)
    what += ((Run(event.place, "muted"),),) if event.place else ()
    cards = dict.fromkeys((*found.to_meet, *found.there))
    names = [*(card.name for card in cards), *event.names]
    people = ((Run(", ".join(names)),),) if names else ()
    return Row((Cell((at,) if at else ()), Cell(what), Cell(people)), done=False)


def _time(item: DueItem) -> Text:
    return (Run(f"{item.at:%H:%M}"),) if item.at else ()


def _what(item: DueItem, words: Words) -> str:
    if item.kind is DueKind.FOLLOW_UP:
        entry = FollowUp(item.due, item.text, kind=item.follow_up_kind, rrule=item.rrule)
        return follow_up_text(entry, words)
    if item.kind is DueKind.MET:
        return words("whom_met")
    if item.kind is DueKind.EVENT:
        return f"{words('event')}: {item.text}" if item.text else words("event")
    if item.kind is DueKind.PROMISE:
        return f"{words('promise')}: {item.text}"
    if item.kind is DueKind.BIRTHDAY:
        return words("turns", age=item.age) if item.age else words("birthday")
    return item.text
