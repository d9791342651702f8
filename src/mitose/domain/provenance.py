"""What a source said about a contact, and what an import made of that.

It is kept with every contact an import touched, so that a later import knows what changed at the
source and what the user changed, and so that an old import can be taken back field by field.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from mitose.domain.contact import Address, Extra, Method
from mitose.domain.imported import ImportRecord

FIELDS = (
    "given family prefix middle suffix nickname organisation department role birthday"
    " anniversary notes"
).split()
"""The texts of a record that are a contact's own columns under the same name."""

LISTS = ("methods", "addresses", "tags", "extras")

_TEXTS = (*FIELDS, "uid", "connected_on")
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_quoted = json.encoder.encode_basestring
_texts_of = attrgetter(*_TEXTS)
_lists_of = attrgetter(*LISTS)
_PLACE = ("street", "extended", "po_box", "city", "region", "postal_code", "country", "label")

Swap = tuple[Any, Any]
"""An entry before and after, None for none: (None, new), (old, None) or (old, new)."""


@dataclass(frozen=True, slots=True)
class Done:
    """What an import did to a contact: enough to take it back.

    ``made`` is set where it made the contact, ``planned`` where a plan came with it. ``fields`` has
    texts before and after, per column of the contact; ``swaps`` entries before and
    after, per list; ``labels`` the ids of tags, sources and circles it attached, by kind.
    """

    made: bool = False
    planned: bool = False
    fields: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    swaps: Mapping[str, tuple[Swap, ...]] = field(default_factory=dict)
    labels: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    on_date: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """One record as a source gave it to a contact.

    ``key`` is the record's strongest identity key; ``after`` the id of the older one that this
    one took the place of, 0 for none; ``photo`` the picture's hash.
    """

    id: int
    contact_id: int
    import_id: int
    source: str
    content_hash: str
    record: ImportRecord
    key: str = ""
    after: int = 0
    photo: str = ""
    done: Done = Done()


#: What nearly every record of a large import says was done.
ONLY_MADE = Done(made=True)
_MADE = '{"made":1}'


def photo_key(data: bytes) -> str:
    """The name under which a picture is kept; '' for none."""
    return hashlib.sha256(data).hexdigest() if data else ""


def encode(
    record: ImportRecord, *, key: str, photo: str = "", after: int = 0, done: Done | None = None
) -> str:
    """A record with what was done, as text to be stored; empty values are left out."""
    parts = [f'"name":{_quoted(record.name)},"key":{_quoted(key)}']
    parts += [
        f'"{name}":{_quoted(value)}'
        for name, value in zip(_TEXTS, _texts_of(record), strict=True)
        if value
    ]
    parts += [
        f'"{name}":{_list(name, entries)}'
        for name, entries in zip(LISTS, _lists_of(record), strict=True)
        if entries
    ]
    if photo:
        parts.append(f'"photo":{_quoted(photo)}')
    if after:
        parts.append(f'"after":{after:d}')
    if done is not None:
        parts.append(f'"done":{_MADE if done is ONLY_MADE else _ENCODE(_plain_done(done))}')
    return f"{{{','.join(parts)}}}"


def _list(name: str, entries: Sequence[Any]) -> str:
    if name != "methods":
        return _ENCODE([_plain(entry) for entry in entries])
    # Nearly every record has some: written at once, as ``_plain`` says.
    return "[{}]".format(
        ",".join(
            [
                f"[{_quoted(one.kind)},{_quoted(one.value)},{_quoted(one.label)},{one.preferred:d}]"
                for one in entries
            ]
        )
    )


def decode(
    text: str, *, id: int, contact_id: int, import_id: int, source: str, content_hash: str
) -> Given:
    """What ``encode`` made, together with the other columns of its row."""
    data = json.loads(text) if text else {}
    record = ImportRecord(
        data.get("name", ""),
        **{name: data.get(name, "") for name in _TEXTS},
        methods=_entries("methods", data.get("methods", ())),
        addresses=_entries("addresses", data.get("addresses", ())),
        tags=_entries("tags", data.get("tags", ())),
        extras=_entries("extras", data.get("extras", ())),
    )
    return Given(
        id,
        contact_id,
        import_id,
        source,
        content_hash,
        record,
        data.get("key", ""),
        data.get("after", 0),
        data.get("photo", ""),
        _whole_done(data.get("done", {})),
    )


def _plain(entry: Any) -> Any:  # noqa: ANN401 - an entry of any of the lists
    if isinstance(entry, Method):
        return [entry.kind, entry.value, entry.label, int(entry.preferred)]
    if isinstance(entry, Address):
        return [getattr(entry, part) for part in _PLACE]
    if isinstance(entry, Extra):
        return [entry.name, entry.value, entry.source]
    return entry


def _entry(name: str, plain: Any) -> Any:  # noqa: ANN401
    if plain is None or name == "tags":
        return plain
    if name == "methods":
        kind, value, label, preferred = plain
        return Method(kind, value, label, bool(preferred))
    return Address(*plain) if name == "addresses" else Extra(*plain)


def _entries(name: str, plain: Iterable[Any]) -> tuple[Any, ...]:
    return tuple([_entry(name, entry) for entry in plain])


def _plain_done(done: Done) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if done.made:
        data["made"] = 1
    if done.planned:
        data["planned"] = 1
    if done.fields:
        data["fields"] = done.fields
    if done.swaps:
        data["swaps"] = {
            name: [[_plain(before), _plain(after)] for before, after in swaps]
            for name, swaps in done.swaps.items()
        }
    if done.labels:
        data["labels"] = done.labels
    if done.on_date:
        data["on_date"] = done.on_date
    return data


def _whole_done(data: Mapping[str, Any]) -> Done:
    on_date = data.get("on_date")
    return Done(
        bool(data.get("made")),
        bool(data.get("planned")),
        {name: (before, after) for name, (before, after) in data.get("fields", {}).items()},
        {
            name: tuple((_entry(name, before), _entry(name, after)) for before, after in swaps)
            for name, swaps in data.get("swaps", {}).items()
        },
        {kind: tuple(ids) for kind, ids in data.get("labels", {}).items()},
        (on_date[0], on_date[1]) if on_date else None,
    )


def current(givens: Iterable[Given]) -> tuple[Given, ...]:
    """Those whose place no later one has taken: what the sources say now."""
    known = tuple(givens)
    past = {given.after for given in known}
    return tuple(given for given in known if given.id not in past)


def said_before(
    givens: Sequence[Given], source: str, keys: Sequence[str], again: Collection[str] = ()
) -> Given | None:
    """What the same entry of the same source said last; None when it is new to the contact.

    ``givens`` are the contact's current ones. The entry is known by its identity keys; a source
    whose entries carry no UID by its name alone. ``again`` are the content hashes of this import:
    what is said again unchanged is another entry.
    """
    left = [given for given in givens if given.content_hash not in again]
    for key in keys:
        by_key = [
            given
            for given in left
            if given.key == key and (given.source == source or _either(given, source))
        ]
        if by_key:
            return by_key[-1]
    if not source or any(key.startswith("uid:") for key in keys):
        return None
    same = [g for g in left if g.source == source and not g.key.startswith("uid:")]
    return same[-1] if same else None


def _either(given: Given, source: str) -> bool:
    """Whether a UID is the same entry although only one of the two imports named its source."""
    return given.key.startswith("uid:") and not (given.source and source)
