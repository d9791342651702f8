"""Deeds of events: adding, editing, who will be there, and afterwards whom one met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mitose import clock
from mitose.domain.category import Category
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.contact import Card
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.event import (
    Candidate,
    Event,
    EventPeople,
    MetLine,
    Part,
    asked_from,
    follow_up_day,
    reminded_from,
)
from mitose.domain.search import fold, query_words
from mitose.services import deeds
from mitose.services.deeds import label, needed, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import events as kept
from mitose.storage import labels, rows
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import event, follow_up, interaction

KINDS = (ChangeKind.EVENT,)
_MET = (
    ChangeKind.EVENT,
    ChangeKind.CONTACT,
    ChangeKind.INTERACTION,
    ChangeKind.FOLLOW_UP,
    ChangeKind.LABEL,
)
_CANDIDATES = 6
_ALIKE = 0.75  # of two whole names: a slip or two, not only a part in common


@dataclass(frozen=True, slots=True)
class MetPlan:
    """How those one met are noted.

    New contacts get ``source``. With ``follow_up`` everybody gets one with ``text``, two
    days after the event, the earliest tomorrow.
    """

    source: str = ""
    text: str = ""
    follow_up: bool = True


# ------------------------------------------------------------ reading


def all_events(ws: Workspace) -> tuple[EventPeople, ...]:
    """Every event with the cards of its people, earliest first."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        found = kept.all_of(connection)
        ids = rows.unique([key for one in found for key in (*one.there, *one.to_meet, *one.met)])
        cards = {card.id: card for card in store.cards(connection, ids)}
    return tuple(_with_people(one, cards) for one in found)


def get(ws: Workspace, event_id: int) -> EventPeople:
    """One event with its people.

    Raises:
        NotFoundError: if there is none with this id.
    """
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        found = kept.get(connection, event_id)
        ids = rows.unique([*found.there, *found.to_meet, *found.met])
        cards = {card.id: card for card in store.cards(connection, ids)}
    return _with_people(found, cards)


def of_contact(ws: Workspace, contact_id: int) -> tuple[Event, ...]:
    """The events a contact has to do with, earliest first."""
    with known_errors(ws.paths.database):
        return kept.of_contact(ws.database.reading(), contact_id)


def between(ws: Workspace, first: date, last: date) -> tuple[Event, ...]:
    """The events of some days, earliest first."""
    with known_errors(ws.paths.database):
        found = kept.all_of(ws.database.reading())
    return tuple(one for one in found if one.on <= last and one.last_day >= first)


def _with_people(one: Event, cards: dict[int, Card]) -> EventPeople:
    there, to_meet, met = (
        tuple(cards[key] for key in ids if key in cards)
        for ids in (one.there, one.to_meet, one.met)
    )
    return EventPeople(one, there, to_meet, met)


def candidates(
    ws: Workspace, event_id: int, lines: Sequence[MetLine]
) -> tuple[tuple[Candidate, ...], ...]:
    """For each line whom it may mean, best first: the same name, then near ones.

    Who was to be at the event comes before others, and a first or last name alone is enough there.
    """
    from mitose.matching.close_names import closest  # noqa: PLC0415 (start-up time counts)

    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        found = kept.get(connection, event_id)
        near = set(found.there) | set(found.to_meet)
        names = [(key, fold(name)) for key, name in store.all_names(connection)]
        picked = [_meant(fold(line.name), names, near, closest) for line in lines]
        for line, one in zip(lines, picked, strict=True):
            one[0].extend(store.find(connection, query_words(line.name), _CANDIDATES, None))
        wanted = rows.unique([key for ids, _sure in picked for key in ids])
        cards = {card.id: card for card in store.cards(connection, wanted)}
    return tuple(
        tuple(
            Candidate(cards[key], key == sure)
            for key in rows.unique(ids)[:_CANDIDATES]
            if key in cards
        )
        for ids, sure in picked
    )


def _meant(
    name: str,
    names: Sequence[tuple[int, str]],
    near: set[int],
    closest: Callable[[str, Sequence[tuple[int, str]], int], list[int]],
) -> tuple[list[int], int]:
    """Whom a folded name may mean, and who is certainly meant (0: nobody)."""
    from difflib import SequenceMatcher  # noqa: PLC0415 (start-up time counts)

    same = [key for key, other in names if other == name]
    words = set(name.split())
    expected = [key for key, other in names if key in near and words <= set(other.split())]
    sure = next((key for key in same if key in near), same[0] if len(same) == 1 else 0)
    if not same and len(expected) == 1:
        sure = expected[0]
    known = dict(names)
    alike = [
        key
        for key in (closest(name, names, _CANDIDATES) if len(name) > 3 else [])
        if SequenceMatcher(None, name, known[key]).ratio() >= _ALIKE
    ]
    return [*([sure] if sure else []), *same, *expected, *alike], sure


# ------------------------------------------------------------ deeds


def _checked(entry: Event) -> Event:
    if entry.last_day < entry.on:
        raise UsageError("ends_before", field="end")
    if entry.ends_at is not None and entry.at is None:
        raise UsageError("bad_value", field="end", value=entry.ends_at.strftime("%H:%M"))
    if entry.ends_at and entry.at and entry.last_day == entry.on and entry.ends_at < entry.at:
        raise UsageError("ends_before", field="end")
    return replace(
        entry,
        name=" ".join(needed(entry.name, "name").split()),
        place=deeds.text(entry.place, "place"),
        notes=deeds.text(entry.notes, "notes"),
        names=_names(entry.names),
        ends_on=entry.ends_on if entry.ends_on != entry.on else None,
    )


def _names(names: Sequence[str]) -> tuple[str, ...]:
    found = (" ".join(deeds.text(name, "name").split()) for name in names)
    return tuple(dict.fromkeys(name for name in found if name))


def _people(deed: Deed, ids: Sequence[int]) -> list[int]:
    """The ids; me is at all of my events anyway.

    Raises:
        NotFoundError: if one of them is nobody.
    """
    known = store.by_ids(deed.connection, ids)
    for key in ids:
        if key not in known:
            raise NotFoundError("contact_not_found", id=key)
    return [key for key in rows.unique(ids) if not known[key].is_me]


def add(ws: Workspace, entry: Event) -> Changes:
    """Add an event with its people; ``made`` is its id.

    Raises:
        UsageError: ``empty_value`` without a name, ``ends_before`` if it ends before it begins.
    """
    new = _checked(entry)
    today = clock.today()
    asked = max(asked_from(new.last_day), today) if new.last_day < today else reminded_from(new.on)
    new = replace(new, remind_on=new.remind_on or asked)

    def work(deed: Deed) -> None:
        deed.made = rows.add(deed.connection, event, **kept.values(new))
        for part, ids in ((Part.THERE, new.there), (Part.MEET, new.to_meet)):
            kept.link(deed.connection, deed.made, part, _people(deed, ids))
        kept.set_names(deed.connection, deed.made, new.names)

    return run(ws, Label("event_add"), KINDS, work)


def edit(ws: Workspace, entry: Event) -> Changes:
    """Change what an event is: its name, days, place and note; its people stay as they are.

    Moved to another day it is told of anew.
    """
    new = _checked(entry)

    def work(deed: Deed) -> None:
        old = kept.get(deed.connection, new.id)
        again = old.remind_on
        if (old.on, old.last_day) != (new.on, new.last_day) and new.last_day >= clock.today():
            again = reminded_from(new.on)
        values = kept.values(replace(new, remind_on=again))
        rows.change(deed.connection, event, new.id, **values)

    return run(ws, Label("event_edit"), KINDS, work)


def remove(ws: Workspace, event_id: int) -> Changes:
    """Delete an event; what is in the history of those one met stays there."""

    def work(deed: Deed) -> None:
        rows.get(deed.connection, event, event_id)
        kept.remove(deed.connection, event_id)

    return run(ws, Label("event_delete"), KINDS, work)


def add_people(
    ws: Workspace, event_id: int, part: Part, ids: Sequence[int], names: Sequence[str] = ()
) -> Changes:
    """Say that contacts will be there, or that I want to meet them.

    ``names`` are those I want to meet who are no contacts yet.
    """
    if part is Part.MET or (names and part is not Part.MEET):
        raise UsageError("bad_value", field="part", value=part.value)

    def work(deed: Deed) -> None:
        known = kept.get(deed.connection, event_id).names
        fresh = kept.link(deed.connection, event_id, part, _people(deed, ids))
        kept.set_names(deed.connection, event_id, _names([*known, *names]))
        deed.rename(label("event_people", fresh, part.value) if fresh else Label("event_names"))

    return run(ws, label("event_people", ids, part.value), KINDS, work)


def remove_people(ws: Workspace, event_id: int, part: Part, ids: Sequence[int]) -> Changes:
    """Untie contacts from an event; their history stays."""

    def work(deed: Deed) -> None:
        rows.get(deed.connection, event, event_id)
        kept.unlink(deed.connection, event_id, part, ids)

    return run(ws, label("event_untie", ids, part.value), KINDS, work)


def set_names(ws: Workspace, event_id: int, names: Sequence[str]) -> Changes:
    """Name those I want to meet who are no contacts yet."""
    new = _names(names)

    def work(deed: Deed) -> None:
        rows.get(deed.connection, event, event_id)
        kept.set_names(deed.connection, event_id, new)

    return run(ws, Label("event_names"), KINDS, work)


def remind(ws: Workspace, event_id: int, on: date | None) -> Changes:
    """Tell of an event again on a day; None never again.

    After its end that is the question whom one met.
    """

    def work(deed: Deed) -> None:
        found = kept.get(deed.connection, event_id)
        later = on
        if later is not None and found.last_day < clock.today():
            later = max(later, asked_from(found.last_day))
        rows.change(deed.connection, event, event_id, remind_on=rows.day_text(later))

    return run(ws, Label("event_remind"), KINDS, work)


def seen(ws: Workspace, event_id: int) -> Changes:
    """An event is prepared for: the next one hears of it is the question whom one met."""

    def work(deed: Deed) -> None:
        found = kept.get(deed.connection, event_id)
        later = asked_from(found.last_day).isoformat()
        rows.change(deed.connection, event, event_id, remind_on=later)

    return run(ws, Label("event_prepared"), KINDS, work)


def met(ws: Workspace, event_id: int, lines: Sequence[MetLine], plan: MetPlan) -> Changes:
    """Note whom one met: one step, however many.

    Each line's contact, made if there is none yet, is tied to the event, gets an entry in its
    history and a follow-up. Told again later, only who is new gets them. The names of whom one
    wanted to meet go where they were met. With no lines at all nobody was met.
    """

    def work(deed: Deed) -> None:
        connection = deed.connection
        found = kept.get(connection, event_id)
        made = [_who(deed, line, plan, found.on) for line in _once(lines)]
        people = _people(deed, made)
        fresh = kept.link(connection, event_id, Part.MET, people)
        same = {"text": found.name, "kind": "event", "created_at": deed.now}
        day = min(found.on, clock.today()).isoformat()
        rows.add_all(
            connection,
            interaction,
            [{"contact_id": key, "on_date": day, **same} for key in fresh],
        )
        if plan.follow_up:
            due = follow_up_day(found.last_day, clock.today()).isoformat()
            later = {"text": deeds.text(plan.text), "kind": "write", "due_date": due}
            rows.add_all(
                connection,
                follow_up,
                [{"contact_id": key, "created_at": deed.now, **later} for key in fresh],
            )
        gone = {fold(line.name) for line in lines}
        names = [name for name in found.names if fold(name.partition(",")[0]) not in gone]
        kept.set_names(connection, event_id, names)
        rows.change(connection, event, event_id, remind_on="")
        deed.rename(label("event_met", fresh, "" if fresh else "nobody"))

    return run(ws, Label("event_met"), _MET, work)


def _once(lines: Sequence[MetLine]) -> list[MetLine]:
    """Each contact and each new name once."""
    found: dict[object, MetLine] = {}
    for line in lines:
        found.setdefault(line.contact_id or fold(line.name), line)
    return list(found.values())


def _who(deed: Deed, line: MetLine, plan: MetPlan, on: date) -> int:
    if line.contact_id:
        return line.contact_id
    values: dict[str, object] = {
        "name": needed(line.name, "name"),
        "organisation": deeds.text(line.organisation, "organisation"),
        "category": Category.HAVE.value,
    }
    made = store.insert(deed.connection, values, deed.now)
    if source := deeds.text(plan.source, "source"):
        labels.add_source(deed.connection, [made], source, on)
    return made
