"""Commands around events: list them, add and change one, who will be there, whom one met."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from mitose import clock
from mitose.cli import days, words
from mitose.cli.output import Output
from mitose.cli.records import plain
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.event import Event, EventPeople, MetLine, Part, follow_up_day
from mitose.domain.event_words import met_lines, typed_end
from mitose.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, time

    from mitose.domain.contact import Card
    from mitose.services.workspace import Workspace

    Action = Callable[[Workspace, Namespace, Output], None]

_LONGEST_NUMBER = 18


def list_events(paths: Paths, given: Namespace, out: Output) -> int:
    """The coming events, earliest first; with `--past` those behind us."""
    from mitose.services import events
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        found = events.all_events(workspace)
    now = clock.now()
    some = [one for one in found if one.event.over(now) is given.past]
    text = "\n".join(_line(one.event) for one in some) or words.text(out.language, "no_events")
    out.answer({"events": [_record(one) for one in some]}, text)
    return 0


def event(paths: Paths, given: Namespace, out: Output) -> int:
    """One event: what the action says is done with it."""
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        _ACTIONS[given.action](workspace, given, out)
    return 0


def _add(workspace: Workspace, given: Namespace, out: Output) -> None:
    from mitose.services import events

    on, at = days.moment(given.when, out.language)
    ends_on, ends_at = _end(given.until, on, out.language)
    new = Event(
        given.name,
        on,
        at,
        given.place,
        given.note,
        there=tuple(given.there),
        to_meet=tuple(given.meet),
        ends_on=ends_on,
        ends_at=ends_at,
        names=tuple(given.who),
    )
    made = events.add(workspace, new).made
    out.answer({"id": made}, words.text(out.language, "event_added", name=new.name, id=made))


def _show(workspace: Workspace, given: Namespace, out: Output) -> None:
    from mitose.services import events

    found = events.get(workspace, given.id)
    lines = [_line(found.event).strip()]
    lines += [found.event.notes] if found.event.notes else []
    for part, cards in (
        (Part.THERE, found.there),
        (Part.MEET, found.to_meet),
        (Part.MET, found.met),
    ):
        names = [_card(card) for card in cards]
        names += found.event.names if part is Part.MEET else ()
        if names:
            lines.append(f"{words.text(out.language, f'event_{part}')}: {', '.join(names)}")
    out.answer(_record(found), "\n".join(lines))


def _card(card: Card) -> str:
    return f"{card.name} ({card.id})"


def _edit(workspace: Workspace, given: Namespace, out: Output) -> None:
    """What is not named stays; a new day takes the end along only if that is named, too."""
    from mitose.services import events

    entry = events.get(workspace, given.id).event
    if given.title is not None:
        entry = replace(entry, name=given.title)
    if given.when is not None:
        on, at = days.moment(given.when, out.language)
        entry = replace(entry, on=on, at=at, ends_on=None, ends_at=None)
    if given.until is not None:
        ends_on, ends_at = _end(given.until, entry.on, out.language)
        entry = replace(entry, ends_on=ends_on, ends_at=ends_at)
    if given.place is not None:
        entry = replace(entry, place=given.place)
    if given.note is not None:
        entry = replace(entry, notes=given.note)
    events.edit(workspace, entry)
    out.answer({"id": given.id}, words.text(out.language, "event_changed", id=given.id))


def _end(text: str, on: date, language: str) -> tuple[date | None, time | None]:
    if not text:
        return None, None
    found = typed_end(text, on, language)
    if found is None:
        raise UsageError("not_a_day", value=text)
    return found.day, found.at


def _there(workspace: Workspace, given: Namespace, out: Output) -> None:
    from mitose.services import events

    events.add_people(workspace, given.id, Part.THERE, given.contacts)
    out.answer({"id": given.id}, words.text(out.language, "event_changed", id=given.id))


def _meet(workspace: Workspace, given: Namespace, out: Output) -> None:
    from mitose.services import events

    ids, names = _numbers_and_names(given.who)
    events.add_people(workspace, given.id, Part.MEET, ids, names)
    out.answer({"id": given.id}, words.text(out.language, "event_changed", id=given.id))


def _numbers_and_names(typed: Sequence[str]) -> tuple[list[int], list[str]]:
    numbers = [one for one in typed if one.isdecimal() and one.isascii()]
    for one in numbers:
        if len(one) > _LONGEST_NUMBER:
            raise NotFoundError("contact_not_found", id=one[:40])
    return [int(one) for one in numbers], [one for one in typed if one not in numbers]


def _untie(workspace: Workspace, given: Namespace, out: Output) -> None:
    from mitose.services import events

    events.remove_people(workspace, given.id, Part(given.part), given.contacts)
    out.answer({"id": given.id}, words.text(out.language, "event_changed", id=given.id))


def _met(workspace: Workspace, given: Namespace, out: Output) -> None:
    """Note whom one met: numbers are contacts, names find theirs or make new ones."""
    from mitose.services import events

    ids, names = _numbers_and_names(given.who)
    named = met_lines("\n".join(names))
    entry = events.get(workspace, given.id).event
    lines = [MetLine("", contact_id=key) for key in ids]
    found = events.candidates(workspace, given.id, named)
    for line, some in zip(named, found, strict=True):
        sure = next((one.card.id for one in some if one.sure), 0)
        lines.append(replace(line, contact_id=sure))
    plan = events.MetPlan(
        source=entry.name if given.source is None else given.source,
        text=words.text(out.language, "after_event", event=entry.name),
        follow_up=not given.no_follow_up,
    )
    events.met(workspace, given.id, lines, plan)
    made = sum(not line.contact_id for line in lines)
    known = len(lines) - made
    told = words.text(out.language, "event_met_told", known=known, made=made)
    due = follow_up_day(entry.last_day, clock.today()).isoformat() if plan.follow_up else ""
    if lines and due:
        told += " " + words.text(out.language, "event_met_due", day=due)
    out.answer({"id": given.id, "found": known, "new": made, "follow_up": due}, told)


def _delete(workspace: Workspace, given: Namespace, out: Output) -> None:
    from mitose.services import events

    events.remove(workspace, given.id)
    out.answer({"id": given.id}, words.text(out.language, "event_deleted", id=given.id))


def _line(one: Event) -> str:
    day = one.on.isoformat() + (f" {one.at:%H:%M}" if one.at else "")
    last = f" – {one.ends_on.isoformat()}" if one.ends_on else ""
    until = f"–{one.ends_at:%H:%M}" if one.ends_at and not one.ends_on else ""
    return f"{one.id:>6}  {day}{last}{until}  {one.name}{f', {one.place}' if one.place else ''}"


def _record(found: EventPeople) -> dict[str, object]:
    one = found.event
    return {
        "id": one.id,
        "name": one.name,
        "on": plain(one.on),
        "at": plain(one.at),
        "ends_on": plain(one.ends_on),
        "ends_at": plain(one.ends_at),
        "place": one.place,
        "note": one.notes,
        "there": _people(found.there),
        "meet": _people(found.to_meet),
        "names": list(one.names),
        "met": _people(found.met),
        "remind_on": plain(one.remind_on),
    }


def _people(cards: Sequence[Card]) -> list[dict[str, object]]:
    return [{"id": card.id, "name": card.name} for card in cards]


_ACTIONS: dict[str, Action] = {
    "add": _add,
    "show": _show,
    "edit": _edit,
    "there": _there,
    "meet": _meet,
    "untie": _untie,
    "met": _met,
    "delete": _delete,
}
