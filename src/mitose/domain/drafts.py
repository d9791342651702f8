"""What an import writes of a new contact that follows from its record alone.

Of many contacts a process beside makes the drafts, while this one writes what it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import starmap
from operator import attrgetter
from typing import Any

from mitose.domain.category import ContactKind
from mitose.domain.contact import Address, Extra, Method
from mitose.domain.identity import content_hash, normal_value
from mitose.domain.imported import ImportRecord
from mitose.domain.names import sort_name
from mitose.domain.provenance import ONLY_MADE, Done, encode, photo_key
from mitose.domain.search import fold_each, words_in

CONTACT = (
    "name sort_name kind given family prefix middle suffix nickname organisation department role"
    " birthday anniversary notes city"
).split()
METHOD = "kind label value normal preferred position".split()
ADDRESS = "label street extended po_box city region postal_code country position".split()
EXTRA = "name value source".split()

_PERSON = ContactKind.PERSON.value
_texts_of = attrgetter(*CONTACT[3:-1])
_place_of = attrgetter(*ADDRESS[:-1])

Row = tuple[str | int, ...]
Known = tuple[ImportRecord, tuple[str, ...]]
"""A record with the keys it is known by."""


Draft = tuple[Row, tuple[Row, ...], tuple[Row, ...], tuple[Row, ...], str, str, str]
"""The contact's row, those of its ways, addresses and extras, in the order of ``CONTACT``,
``METHOD`` and so on; the record's hash; what is kept of it when it makes a contact; and what the
contact is found by: folded words, each once. Plain, as processes send it to each other."""


def drafts(records: Sequence[Known]) -> list[Draft]:
    """The drafts of records. Many at once: folding many short texts one by one takes longer."""
    made = [_rows(record) for record, _keys in records]
    folded = fold_each([_text(*rows) for rows in made])
    return [
        (
            *rows,
            content_hash(record),
            _told(record, keys[0]),
            " ".join(dict.fromkeys(words_in(text))),
        )
        for (record, keys), rows, text in zip(records, made, folded, strict=True)
    ]


_Rows = tuple[Row, tuple[Row, ...], tuple[Row, ...], tuple[Row, ...]]


def _rows(record: ImportRecord) -> _Rows:
    person = record.kind is ContactKind.PERSON
    places, extras = record.addresses, record.extras
    contact = (
        record.name,
        sort_name(record.name, record.given, record.family, person=person),
        _PERSON if person else record.kind.value,
        *_texts_of(record),
        next((place.city for place in places if place.city), "") if places else "",
    )
    methods = [
        (one.kind, one.label, one.value, normal_value(one.kind, one.value), +one.preferred, at)
        for at, one in enumerate(record.methods)
    ]
    return (
        contact,
        tuple(methods),
        tuple([(*_place_of(place), at) for at, place in enumerate(places)]) if places else (),
        tuple([(one.name, one.value, one.source) for one in extras]) if extras else (),
    )


def _text(
    contact: Row, methods: Iterable[Row], addresses: Iterable[Row], extras: Iterable[Row]
) -> str:
    """All that the contact is found by, in the order in which ``storage/search.py`` gathers it."""
    (name, _sorted, _kind, given, family, _prefix, _middle, _suffix, nickname, organisation,
     department, role, _birthday, _anniversary, notes, city) = contact  # fmt: skip
    texts = [name, given, family, nickname, organisation, department, role, city, notes]
    texts += [row[2] for row in methods]
    texts += [row[3] for row in methods if row[0] == "phone"]
    texts += [f"{row[1]} {row[4]} {row[5]} {row[7]}" for row in addresses]
    texts += [row[1] for row in extras]
    return "\n".join(map(str, texts))


_PLANNED = Done(made=True, planned=True)


def _told(record: ImportRecord, key: str) -> str:
    done = ONLY_MADE if record.plan is None else _PLANNED
    return encode(record, key=key, photo=photo_key(record.photo), done=done)


def plain(known: Known) -> tuple[Any, ...] | None:
    """A record with its keys as plain texts, for another process; None where a plan comes with it.

    A plan is many records of its own, and few records have one.
    """
    record, keys = known
    if record.plan is not None:
        return None
    values = list(_values_of(record))
    values[_KIND] = record.kind.value
    values[_METHODS] = tuple(map(_method_of, record.methods))
    if record.addresses:
        values[_ADDRESSES] = tuple(map(_address_of, record.addresses))
    if record.extras:
        values[_EXTRAS] = tuple(map(_extra_of, record.extras))
    return *values, keys


def drafts_of_plain(some: Sequence[tuple[Any, ...] | None]) -> Iterator[list[Draft | None]]:
    """What a process beside makes of them; None where it got none."""
    made = iter(drafts([_known(one) for one in some if one is not None]))
    yield [None if one is None else next(made) for one in some]


def _known(one: tuple[Any, ...]) -> Known:
    *values, keys = one
    values[_KIND] = ContactKind(values[_KIND])
    values[_METHODS] = tuple(starmap(Method, values[_METHODS]))
    values[_ADDRESSES] = tuple(starmap(Address, values[_ADDRESSES]))
    values[_EXTRAS] = tuple(starmap(Extra, values[_EXTRAS]))
    return ImportRecord(*values), keys


_NAMES = [one.name for one in fields(ImportRecord)]
_KIND, _METHODS, _ADDRESSES, _EXTRAS = map(_NAMES.index, ("kind", "methods", "addresses", "extras"))
_values_of = attrgetter(*_NAMES)
_method_of = attrgetter("kind", "value", "label", "preferred")
_address_of = attrgetter(*(one.name for one in fields(Address) if one.name != "id"))
_extra_of = attrgetter("name", "value", "source")
