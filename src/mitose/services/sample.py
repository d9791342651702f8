"""The sample network: invented people that show every feature, as one step to undo."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mitose import paths
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.contact import Method
from mitose.domain.errors import UsageError
from mitose.domain.event import Event, Part, reminded_from
from mitose.services import sample_bulk
from mitose.services.workspace import Workspace
from mitose.storage import contacts, events, journal, labels, methods, plans, rows
from mitose.storage import me as my
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import (
    approach,
    contact_source,
    event,
    follow_up,
    has_need,
    interaction,
    offer,
    relation,
    step,
    want,
)

_Person = Mapping[str, Any]
_KINDS = (
    ChangeKind.CONTACT,
    ChangeKind.PLAN,
    ChangeKind.FOLLOW_UP,
    ChangeKind.INTERACTION,
    ChangeKind.LABEL,
    ChangeKind.EVENT,
)


def fill(ws: Workspace, language: str, day: date, contacts: int = 40) -> Changes:
    """Add ``contacts`` invented contacts whose plans are seen from ``day``; one step to undo.

    The first 40 are told in ``resources/sample``, the others are generated, always the same.
    An archived and a deleted contact come on top. ``language`` is 'de' or 'en'.

    Raises:
        UsageError: ``not_empty`` when the data folder has contacts already.
    """
    document = json.loads(paths.resource("sample/people.json").read_text(encoding="utf-8"))
    told = _translated(document, language)
    with journal.deed(ws.database, Label("sample", contacts), _KINDS) as (deed, outcome):
        if deed.connection.exec_driver_sql("SELECT 1 FROM contact WHERE is_me = 0 LIMIT 1").first():
            raise UsageError("not_empty", path=str(ws.paths.data))
        people = told["people"]
        aside = [one for one in people if one.get("archived") or one.get("deleted")]
        live = [one for one in people if one not in aside]
        filler = _Filler(deed, day)
        filler.fill([*live[:contacts], *aside])
        filler.events(told["events"])
        _tell_me(deed, told["me"])
        sample_bulk.add(deed, contacts - len(live), day)
    return outcome.changes


def size(ws: Workspace) -> int:
    """How many contacts stand on the board."""
    with known_errors(ws.paths.database):
        return len(contacts.ids_of(ws.database.reading()))


def _translated(value: Any, language: str) -> Any:  # noqa: ANN401 (any JSON value)
    """The document with each {"en", "de"} pair replaced by the text of the language."""
    if isinstance(value, dict):
        if value.keys() == {"en", "de"}:
            return value["de" if language == "de" else "en"]
        return {name: _translated(entry, language) for name, entry in value.items()}
    if isinstance(value, list):
        return [_translated(entry, language) for entry in value]
    return value


def _parts(name: str, kind: str) -> tuple[str, str, str]:
    """Title, given and family name; nothing for an organisation."""
    if kind != "person":
        return "", "", ""
    first, _, rest = name.partition(" ")
    if first.endswith("."):
        given, _, family = rest.partition(" ")
        return first, given, family
    return "", first, rest


def _tell_me(deed: Deed, told: _Person) -> None:
    """My own three lines, where the user has not told them yet."""
    if my.my_id(deed.connection):
        return
    values: dict[str, object] = {"is_me": 1, "live": 0, "name": told["name"]}
    my_id = contacts.insert(deed.connection, values, deed.now)
    lines = {"has": told["has"], "needs": told["needs"], "meet": told["wants_to_meet"]}
    my.replace_lines(deed.connection, my_id, lines)


class _Filler:
    """Writes the told people inside one deed."""

    def __init__(self, deed: Deed, day: date) -> None:
        self.connection = deed.connection
        self.now = deed.now
        self.day = day
        self.ids: dict[str, int] = {}

    def fill(self, people: list[_Person]) -> None:
        """First everybody, then what hangs on them: it may name others."""
        for person in people:
            self.ids[person["name"]] = self._contact(person)
        for person in people:
            contact_id = self.ids[person["name"]]
            self._labels(contact_id, person)
            self._plan(contact_id, person)
            self._approaches(contact_id, person)
            self._past_and_future(contact_id, person)
            self._relations(contact_id, person)

    def events(self, told: list[_Person]) -> None:
        """The events with their people; of those behind us it is known whom one met."""
        for one in told:
            on = self.day + timedelta(days=one["in"])
            entry = Event(
                name=one["name"],
                on=on,
                at=rows.clock_time(one.get("at", "")),
                place=one["place"],
                notes=one.get("notes", ""),
                ends_on=rows.day(self._on(one.get("last"))),
                ends_at=rows.clock_time(one.get("until", "")),
                remind_on=reminded_from(on) if on >= self.day else None,
            )
            event_id = rows.add(self.connection, event, **events.values(entry))
            for part in Part:
                ids = [self.ids[name] for name in one[part.value] if name in self.ids]
                events.link(self.connection, event_id, part, ids)
            events.set_names(self.connection, event_id, one["names"])

    def _on(self, offset: int | None) -> str:
        return "" if offset is None else (self.day + timedelta(days=offset)).isoformat()

    def _contact(self, person: _Person) -> int:
        kind = person.get("kind", "person")
        wish = bool(person.get("wish"))
        prefix, given, family = ("", "", "") if wish else _parts(person["name"], kind)
        values: dict[str, object] = {
            "name": person["name"],
            "prefix": prefix,
            "given": given,
            "family": family,
            "kind": kind,
            "category": person["category"],
            "role": person["role"],
            "organisation": person["organisation"],
            "city": person["city"],
            "relationship": person["relationship"],
            "rated_as_group": int(bool(person.get("group"))),
            "wish_profile": int(wish),
            "nothing_done": int(bool(person.get("nothing"))),
            "importance": person.get("importance", 0),
            "capital": person.get("capital", 0),
            "meaning": person.get("meaning", ""),
            "who_why": person.get("who", ""),
            "meeting_place": person.get("meeting", ""),
            "strategy": person.get("strategy", ""),
            "birthday": self._birthday(person.get("birthday", "")),
            "address_form": person.get("address_form", ""),
            "do_not_suggest": person.get("do_not_suggest", ""),
            "cadence_days": person.get("cadence", 0),
            "archived_at": self.now if person.get("archived") else "",
            "deleted_at": self.now if person.get("deleted") else "",
        }
        contact_id = contacts.insert(self.connection, values, self.now)
        reach = [
            Method(kind, person[kind], "work")
            for kind in ("phone", "email", "profile")
            if kind in person
        ]
        methods.replace(self.connection, contact_id, reach)
        return contact_id

    def _birthday(self, told: str | Mapping[str, int]) -> str:
        if isinstance(told, str):
            return told
        on = self.day + timedelta(days=told["in"])
        if (on.month, on.day) == (2, 29):  # the year of birth need not have one
            on -= timedelta(days=1)
        return on.replace(year=on.year - told["age"]).isoformat()

    def _labels(self, contact_id: int, person: _Person) -> None:
        for kind, names in ((labels.TAGS, "tags"), (labels.CIRCLES, "circles")):
            for name in person.get(names, ()):
                label_id = labels.named(self.connection, kind, name, make=True)
                labels.attach(self.connection, kind, label_id, [contact_id])
        for name, offset in person.get("sources", ()):
            source_id = labels.named(self.connection, labels.SOURCES, name, make=True)
            rows.add(
                self.connection,
                contact_source,
                contact_id=contact_id,
                source_id=source_id,
                on_date=self._on(offset),
                added_at=self.now,
            )

    def _ranked(self, table: rows.Table, contact_id: int, **values: object) -> int:
        rank = rows.last_rank(self.connection, table, "contact_id", contact_id)
        return rows.add(self.connection, table, contact_id=contact_id, rank=rank, **values)

    def _plan(self, contact_id: int, person: _Person) -> None:
        for text in person.get("wants", ()):
            self._ranked(want, contact_id, text=text, created_at=self.now)
        for kind in ("has", "needs"):
            for text in person.get(kind, ()):
                self._ranked(has_need, contact_id, kind=kind, text=text)
        for told in person.get("offers", ()):
            offer_id = self._ranked(
                offer,
                contact_id,
                text=told["text"],
                state=told["state"],
                due_date=self._on(told.get("due")),
                promised_on=self._on(told.get("promised")),
                given_on=self._on(told.get("on")),
                created_at=self.now,
            )
            if told["state"] == "given":
                happened = {"in": told["on"], "given": told["text"]}
                self._interaction(contact_id, happened, offer_id)

    def _approaches(self, contact_id: int, person: _Person) -> None:
        if (old := person.get("old_approach")) is not None:
            closed = {"opened_at": self.now, "closed_at": self.now, **old}
            rows.add(self.connection, approach, contact_id=contact_id, **closed)
        told = person.get("approach")
        if told is None:
            return
        approach_id = plans.ensure_approach(self.connection, contact_id, self.now)
        values = {name: told[name] for name in ("way_in", "occasion", "opening")}
        values["introducer_id"] = self.ids.get(told["by"])
        rows.change(self.connection, approach, approach_id, **values)
        for entry in told["steps"]:
            rank = rows.last_rank(self.connection, step, "approach_id", approach_id)
            rows.add(
                self.connection,
                step,
                approach_id=approach_id,
                contact_id=contact_id,
                text=entry["text"],
                due_date=self._on(entry.get("in")),
                due_time=entry.get("at", ""),
                state="done" if "done" in entry else "open",
                done_on=self._on(entry.get("done")),
                rank=rank,
            )

    def _past_and_future(self, contact_id: int, person: _Person) -> None:
        for entry in person.get("history", ()):
            self._interaction(contact_id, entry)
        for entry in person.get("follow_ups", ()):
            rows.add(
                self.connection,
                follow_up,
                contact_id=contact_id,
                text=entry["text"],
                kind=entry.get("kind", ""),
                due_date=self._on(entry["in"]),
                due_time=entry.get("at", ""),
                rrule=entry.get("rrule", ""),
                created_at=self.now,
            )

    def _interaction(
        self, contact_id: int, entry: Mapping[str, Any], offer_id: int | None = None
    ) -> None:
        rows.add(
            self.connection,
            interaction,
            contact_id=contact_id,
            on_date=self._on(entry["in"]),
            kind=entry.get("kind", "other"),
            text=entry.get("text", ""),
            given=entry.get("given", ""),
            received=entry.get("received", ""),
            referral=entry.get("referral", ""),
            offer_id=offer_id,
            created_at=self.now,
        )

    def _relations(self, contact_id: int, person: _Person) -> None:
        known = [("knows", name) for name in person.get("knows", ())]
        if "met" in person:
            known.append(("met_through", person["met"]))
        for kind, name in known:
            if name in self.ids:
                other_id = self.ids[name]
                rows.add(
                    self.connection, relation, contact_id=contact_id, other_id=other_id, kind=kind
                )
