"""The plan for a contact as flat entries: one noun, one text, and further fields as texts.

vCards carry them as ``X-MITOSE-…`` properties, CSV as columns; what is written here is read here.
Ratings, meaning and plans are private: they leave only when the user asks for them.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntFlag
from typing import Any

from mitose.domain.contact import Contact, ContactDetails, ContactSource, HasNeed, Relation
from mitose.domain.follow_up import FollowUp
from mitose.domain.imported import ImportedPlan
from mitose.domain.interaction import Interaction
from mitose.domain.plan import Approach, Offer, Step, Want
from mitose.exchange.plain import Decoder, encoded, types_of

FIELDS = (
    "category", "relationship", "rated_as_group", "importance", "capital", "influence", "meaning",
    "who_why", "meeting_place", "strategy", "salutation", "address_form", "do_not_suggest",
    "cadence_days", "nothing_done", "wish_profile",
)  # fmt: skip
"""The contact's own fields that belong to the plan."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A list of a contact: its records' class, the field that is the text, the other fields."""

    attribute: str
    record: type[Any]
    main: str
    others: tuple[str, ...]


NOUNS: Mapping[str, Noun] = {
    "source": Noun("sources", ContactSource, "name", ("on",)),
    "circle": Noun("circles", str, "", ()),
    "want": Noun("wants", Want, "text", ("capital",)),
    "offer": Noun(
        "offers", Offer, "text", ("state", "due", "promised_on", "given_on", "capital")
    ),
    "approach": Noun(
        "approaches",
        Approach,
        "way_in",
        ("introducer", "introducer_uid", "occasion", "opening", "opened_at", "closed_at",
         "outcome"),
    ),
    "step": Noun("steps", Step, "text", ("approach", "due", "at", "state", "done_on")),
    "follow_up": Noun(
        "follow_ups", FollowUp, "text", ("due", "at", "kind", "rrule", "done_on", "dropped")
    ),
    "interaction": Noun(
        "interactions",
        Interaction,
        "text",
        ("on", "at", "kind", "given", "received", "referral", "from_them"),
    ),
    "has": Noun("has_needs", HasNeed, "text", ("capital",)),
    "needs": Noun("has_needs", HasNeed, "text", ("capital",)),
    "relation": Noun("relations", Relation, "other_name", ("kind", "uid", "note")),
}  # fmt: skip
"""What the plan's lists are called outside, in the order they are written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: ``noun`` is a name of ``FIELDS`` or ``NOUNS``."""

    noun: str
    text: str
    fields: Mapping[str, str]


def entries(details: ContactDetails, uids: Mapping[int, str]) -> Iterator[Entry]:
    """The contact's plan; ``uids`` are those of the contacts it names, by id."""
    contact = details.contact
    for name in FIELDS:
        value = getattr(contact, name)
        if value:  # every default is empty or nought
            yield Entry(name, _text(encoded(value)), {})
    for noun, kind in NOUNS.items():
        yield from _of_noun(noun, kind, details, uids)


def _of_noun(
    noun: str, kind: Noun, details: ContactDetails, uids: Mapping[int, str]
) -> Iterator[Entry]:
    if noun == "circle":
        yield from (Entry(noun, name, {}) for name in details.circles)
    elif noun == "approach":
        for approach in _approaches(details):
            uid = uids.get(approach.introducer_id, "")
            given = {"introducer": approach.introducer_name, "introducer_uid": uid}
            yield _entry(noun, kind, approach, given)
    elif noun == "step":
        for number, approach in enumerate(_approaches(details), 1):
            for step in approach.steps:
                yield _entry(noun, kind, step, {"approach": str(number)})
    elif noun == "relation":
        for relation in details.relations:
            yield _entry(noun, kind, relation, {"uid": uids.get(relation.other_id, "")})
    else:
        records = getattr(details, kind.attribute)
        if kind.record is HasNeed:
            records = [record for record in records if record.kind == noun]
        yield from (_entry(noun, kind, record, {}) for record in records)


def _approaches(details: ContactDetails) -> tuple[Approach, ...]:
    still_open = (details.approach,) if details.approach else ()
    return (*details.past_approaches, *still_open)


def _entry(noun: str, kind: Noun, record: Any, given: dict[str, str]) -> Entry:
    plain = encoded(record)
    found = {name: _text(plain[name]) for name in kind.others if plain.get(name)} | given
    return Entry(noun, plain.get(kind.main, ""), {name: v for name, v in found.items() if v})


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def related(details: ContactDetails) -> set[int]:
    """The ids of the contacts that the plan for this one names."""
    ids = {approach.introducer_id for approach in _approaches(details)}
    return (ids | {relation.other_id for relation in details.relations}) - {0}


# ------------------------------------------------------------------ and back


def collect(found: Iterable[Entry]) -> ImportedPlan | None:
    """The plan that entries tell of; what cannot be read is left out. None for no entry."""
    gathered = _Gathered()
    for entry in found:
        gathered.take(entry)
    return gathered.plan()


class _Gathered:
    """Entries on their way to a plan."""

    def __init__(self) -> None:
        self._own: dict[str, Any] = {}
        self._lists: dict[str, list[Any]] = {}
        self._steps: list[tuple[str, Step]] = []
        self._people: dict[str, int] = {}

    def take(self, entry: Entry) -> None:
        noun = entry.noun
        if noun in FIELDS:
            value = _plain(types_of(Contact)[noun], entry.text)
            decoder = Decoder()
            decoder.record(Contact, {"uid": "", "name": "x", noun: value})
            if not decoder.wrong:
                self._own[noun] = value
        elif noun == "circle":
            self._lists.setdefault("circles", []).append(entry.text)
        elif noun in NOUNS:
            self._take_record(noun, NOUNS[noun], entry)

    def _take_record(self, noun: str, kind: Noun, entry: Entry) -> None:
        hashable: Any = kind.record
        wanted = types_of(hashable)
        values: dict[str, Any] = {
            name: _plain(wanted[name], text)
            for name, text in entry.fields.items()
            if name in wanted and name in kind.others and text
        }
        values[kind.main] = entry.text
        if noun in {"has", "needs"}:
            values["kind"] = noun
        elif noun == "source":
            values["source_id"] = 0
        elif noun == "relation":
            values["other_id"] = self._person(entry.fields.get("uid", ""))
        elif noun == "approach":
            values["introducer_name"] = entry.fields.get("introducer", "")
            values["introducer_id"] = self._person(entry.fields.get("introducer_uid", ""))
        record = Decoder().record(kind.record, values)
        if record is None:
            return
        if noun == "step":
            self._steps.append((entry.fields.get("approach", ""), record))
        else:
            self._lists.setdefault(kind.attribute, []).append(record)

    def _person(self, uid: str) -> int:
        return self._people.setdefault(uid, len(self._people) + 1) if uid else 0

    def plan(self) -> ImportedPlan | None:
        if not (self._own or self._lists or self._steps):
            return None
        approaches = self._lists.pop("approaches", [])
        if self._steps and not approaches:
            approaches = [Approach()]
        for number, step in self._steps:
            at = int(number) if number.isdecimal() else 0
            at = at - 1 if 1 <= at <= len(approaches) else len(approaches) - 1
            approaches[at] = replace(approaches[at], steps=(*approaches[at].steps, step))
        contact = Decoder().record(Contact, {"uid": "", "name": "x", **self._own})
        still_open = [approach for approach in approaches if approach.closed_at is None]
        details = ContactDetails(
            contact or Contact(0, "", "x"),
            # Only one approach is open at a time; of several the last.
            approach=still_open[-1] if still_open else None,
            past_approaches=tuple(one for one in approaches if one.closed_at is not None),
            **{name: tuple(found) for name, found in self._lists.items()},
        )
        people = tuple((number, uid) for uid, number in self._people.items())
        return ImportedPlan(details, tuple(self._own), people)


def _plain(wanted: Any, text: str) -> Any:
    """A text as the plain value that a field of this type has; itself where it is none."""
    if typing.get_origin(wanted) in (types.UnionType, typing.Union):
        wanted = next(kind for kind in typing.get_args(wanted) if kind is not types.NoneType)
    if wanted is bool:
        return text.strip().casefold() in {"true", "1", "yes", "ja", "wahr"}
    if wanted is int:
        return int(text) if text.strip().isdecimal() else text
    if issubclass(wanted, IntFlag):
        return [word.strip() for word in text.split(",") if word.strip()]
    return text
