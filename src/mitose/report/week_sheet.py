"""The week sheet: what is overdue, then day by day what is due, with boxes and room to write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from mitose.domain.agenda import Agenda, DueItem, DueKind
from mitose.domain.follow_up import FollowUp
from mitose.report.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Part,
    Row,
    Run,
    Table,
    Text,
    Title,
)
from mitose.report.dates import Dates
from mitose.report.follow_ups import follow_up_text
from mitose.report.frame import framed
from mitose.report.person import who_cell
from mitose.report.words import Words

if TYPE_CHECKING:
    from mitose.report.options import DocumentOptions

_DAYS = 7
_LONG_ROW = 900


def week_sheet(agenda: Agenda, options: DocumentOptions) -> Document:
    """Everything overdue, and the seven days from the agenda's day on; an empty day is a line."""
    words = Words(options.language)
    dates = Dates(options.language, agenda.day)
    last = agenda.day + timedelta(days=_DAYS - 1)
    due = [item for item in (*agenda.today, *agenda.week) if item.due <= last]
    open_items = len(agenda.overdue) + len(due)
    title = words("week_of", first=dates.short(agenda.day), last=dates.short(last))
    blocks: list[Block] = [Title(words("week_sheet"), title, words.count("things", open_items))]
    if agenda.overdue:
        blocks.append(Heading(words("overdue"), words.count("things", len(agenda.overdue))))
        blocks.append(_table(agenda.overdue, words, dates, dated=True))
    for offset in range(_DAYS):
        day = agenda.day + timedelta(days=offset)
        items = [item for item in due if item.due == day]
        blocks.append(Heading(dates.weekday(day)))
        blocks.append(_table(items, words, dates, dated=False))
    notes = words("notes") if options.note_lines else ""
    return framed(
        "week_sheet", f"{words('week_sheet')}: {title}", [Part(tuple(blocks), notes)], options,
        words, dates,
    )  # fmt: skip


def _table(items: Sequence[DueItem], words: Words, dates: Dates, *, dated: bool) -> Table:
    columns = (
        Column(words("when"), 1.1 if dated else 0.5),
        Column(words("what"), 1.8),
        Column(words("contact"), 1.3),
    )
    rows = [_row(item, words, dates, dated=dated) for item in items]
    return Table(
        columns,
        tuple(rows) or (Row((Cell(), Cell(), Cell()), done=False),),
        boxes=True,
        small=True,
    )


def _row(item: DueItem, words: Words, dates: Dates, *, dated: bool) -> Row:
    text = _what(item, words)
    when = (Run(dates.weekday(item.due, item.at), "overdue"),) if dated else _time(item)
    who = who_cell(item.contact_name, item.phone, item.email, item.category.value, words)
    cells = (Cell((when,) if when else ()), Cell(((Run(text),),)), who)
    return Row(cells, done=False, breakable=len(text) > _LONG_ROW)


def _time(item: DueItem) -> Text:
    return (Run(f"{item.at:%H:%M}"),) if item.at else ()


def _what(item: DueItem, words: Words) -> str:
    if item.kind is DueKind.FOLLOW_UP:
        entry = FollowUp(item.due, item.text, kind=item.follow_up_kind, rrule=item.rrule)
        return follow_up_text(entry, words)
    if item.kind is DueKind.PROMISE:
        return f"{words('promise')}: {item.text}"
    if item.kind is DueKind.BIRTHDAY:
        return words("turns", age=item.age) if item.age else words("birthday")
    return item.text
