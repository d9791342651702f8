"""The week as a listing: its days with what falls on them, and what does not fit."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from mitose import clock
from mitose.cli import days, words
from mitose.cli.history import line, told_item
from mitose.cli.output import Output
from mitose.domain.agenda import DueItem
from mitose.domain.event import EventPeople
from mitose.paths import Paths

if TYPE_CHECKING:
    from mitose.domain.week import Day, Week


def week(paths: Paths, given: Namespace, out: Output) -> int:
    """Everything the page Week shows."""
    from mitose.services import week as weeks
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        found = weeks.week(workspace, days.day(given.on), clock.today(), out.language)
    values = {
        "week": found.number,
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "capacity": found.capacity,
        "planned": found.planned,
        "done": found.done,
        "days": [_day(day, found, out.language) for day in found.days],
        "moving": [
            {**told_item(one.item, out.language), "to": one.to.isoformat()} for one in found.moving
        ],
        "staying": found.staying,
    }
    out.answer(values, "\n".join(_lines(found, out.language)))
    return 0


def _day(day: Day, found: Week, language: str) -> dict[str, object]:
    items = [{**told_item(item, language), "overdue": _late(item, found)} for item in day.items]
    events = [
        {
            "id": one.event.id,
            "name": one.event.name,
            "at": f"{one.event.at:%H:%M}" if one.event.at else None,
            "place": one.event.place,
            "to_meet": [*(card.name for card in one.to_meet), *one.event.names],
            "there": [card.name for card in one.there],
        }
        for one in day.events
    ]
    told = {"date": day.on.isoformat(), "holiday": day.holiday}
    return {**told, "items": items, "events": events}


def _event_line(found: EventPeople) -> str:
    cards = dict.fromkeys((*found.to_meet, *found.there))
    names = ", ".join([*(card.name for card in cards), *found.event.names])
    parts = (found.event.name, found.event.place, names)
    return " · ".join(part for part in parts if part)


def _late(item: DueItem, found: Week) -> bool:
    return item.due < found.today


def _lines(found: Week, language: str) -> list[str]:
    lines = [
        words.text(
            language,
            "week_head",
            number=found.number,
            first=found.first.isoformat(),
            last=found.last.isoformat(),
            planned=found.planned,
            capacity=found.capacity,
        )
    ]
    for day in found.days:
        if day.items or day.holiday or day.events:
            lines.append(f"{day.on.isoformat()}{f' · {day.holiday}' if day.holiday else ''}")
            for one in day.events:
                at = f" {one.event.at:%H:%M}" if one.event.at else ""
                lines.append(f"  {day.on.isoformat()}{at}  {_event_line(one)}")
            lines += [f"  {line(item, language)}" for item in day.items]
    if found.moving:
        lines.append(words.text(language, "not_fitting"))
        lines += [f"  {one.to.isoformat()}  {line(one.item, language)}" for one in found.moving]
    if found.staying:
        lines.append(words.text(language, "staying", count=found.staying))
    return lines
