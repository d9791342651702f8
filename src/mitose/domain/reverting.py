"""Taking back what an import gave a contact, field by field, where it is still as it was given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from mitose.domain.category import AddressForm, DoNotSuggest, Relationship
from mitose.domain.contact import Contact, ContactDetails
from mitose.domain.imported import Difference
from mitose.domain.merging import bare_entry, entry_key, join_notes, shown
from mitose.domain.provenance import FIELDS, Given, Swap

# What a contact has only after the user has told it (or a file of Mitose itself has).
_OWN: Mapping[str, object] = {
    "relationship": Relationship.UNRATED,
    "importance": 0,
    "capital": 0,
    "influence": "",
    "meaning": "",
    "who_why": "",
    "meeting_place": "",
    "strategy": "",
    "salutation": "",
    "address_form": AddressForm.UNKNOWN,
    "do_not_suggest": DoNotSuggest.NO,
    "cadence_days": 0,
    "wish_profile": False,
    "nothing_done": False,
    "archived_at": None,
}


@dataclass(frozen=True, slots=True)
class Back:
    """What a contact gets back: texts, swaps per list, labels to take off, dates of sources.

    ``left`` are fields that were changed since and stay: ``kept`` now, ``offered`` before.
    """

    contact_id: int
    name: str
    fields: Mapping[str, str] = field(default_factory=dict)
    swaps: Mapping[str, tuple[Swap, ...]] = field(default_factory=dict)
    labels: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    on_date: tuple[str, str] | None = None
    left: tuple[Difference, ...] = ()


def edited(
    details: ContactDetails, given: Sequence[Given], category: str, others: Sequence[Given] = ()
) -> bool:
    """Whether the user has changed a contact that an import made in ``category``.

    What ``others`` said later is no work of the user's.
    """
    contact = details.contact
    if contact.updated_at != contact.created_at and not others:
        return True
    sources = (*given, *others)
    planned = any(entry.done.planned for entry in given)
    if not planned and (contact.category != category or _told(contact)):
        return True
    for name in ("name", *FIELDS):
        present = getattr(contact, name)
        said = {getattr(entry.record, name) for entry in sources}
        if name == "notes":
            said = {reduce(join_notes, (entry.record.notes for entry in given))}
            said.update(entry.record.notes for entry in others)
            said.add(reduce(join_notes, (entry.record.notes for entry in sources)))
        if present not in said:
            return True
    keys = {entry_key("methods", method) for method in details.methods}
    offered = {entry_key("methods", m) for entry in sources for m in entry.record.methods}
    return not keys <= offered if others else keys != offered


def _told(contact: Contact) -> bool:
    return any(getattr(contact, name) != empty for name, empty in _OWN.items())


def take_back(details: ContactDetails, given: Iterable[Given], others: Sequence[Given]) -> Back:
    """What a contact that was there before gets back; what another source says too stays."""
    contact = details.contact
    fields: dict[str, str] = {}
    swaps: dict[str, list[Swap]] = {}
    labels: dict[str, list[int]] = {}
    left: list[Difference] = []
    on_date = None
    for entry in sorted(given, key=lambda one: one.id, reverse=True):
        done = entry.done
        for name, (before, after) in done.fields.items():
            present = fields.get(name, _present(contact, name))
            if present != after:
                left.append(Difference(name, present, before))
            elif not any(getattr(other.record, name, None) == after for other in others if after):
                fields[name] = before
        for name, pairs in done.swaps.items():
            found, stay = _swaps_back(name, getattr(details, name), pairs, others)
            swaps.setdefault(name, []).extend(found)
            left += stay
        for kind, ids in done.labels.items():
            labels.setdefault(kind, []).extend(
                ids if kind != "sources" else _alone(ids, details, others)
            )
        on_date = (done.on_date[1], done.on_date[0]) if done.on_date else on_date
    return Back(
        contact.id,
        contact.name,
        fields,
        {name: tuple(pairs) for name, pairs in swaps.items() if pairs},
        {kind: tuple(ids) for kind, ids in labels.items()},
        on_date,
        tuple(left),
    )


def _alone(
    source_ids: Iterable[int], details: ContactDetails, others: Sequence[Given]
) -> Iterator[int]:
    """Those of the sources that no other import of the contact came from."""
    still = {other.source for other in others}
    names = {tie.source_id: tie.name for tie in details.sources}
    return (key for key in source_ids if names.get(key) not in still)


def _present(contact: Contact, name: str) -> str:
    value = getattr(contact, name)
    if name == "deleted_at":
        return value.isoformat(timespec="seconds") if value else ""
    return str(value)


def _swaps_back(
    name: str, present: Sequence[Any], pairs: Iterable[Swap], others: Sequence[Given]
) -> tuple[list[Swap], list[Difference]]:
    """The swaps that undo others, and what was changed since."""
    said = {entry_key(name, e) for other in others for e in getattr(other.record, name)}
    keys = {entry_key(name, entry) for entry in present}
    back: list[Swap] = []
    left: list[Difference] = []
    for before, after in pairs:
        missing = before is not None and entry_key(name, before) not in keys
        if after is None:
            back += [(None, before)] if missing else []
            continue
        now = next((entry for entry in present if bare_entry(entry) == bare_entry(after)), None)
        if now is None:
            left += [Difference(name, "", shown(before))] if before is not None else []
        elif entry_key(name, after) in said:
            back += [(None, before)] if missing else []
        else:
            back.append((now, before))
    return back, left
