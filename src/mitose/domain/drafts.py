"""What an import writes of a new contact that follows from its record alone.

Of a large file the processes that read it make the drafts as well, so that the one that writes
finds them made: it is the only one that can, and everything waits for it.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from mitose.domain.category import ContactKind
from mitose.domain.identity import content_hash, normal_value
from mitose.domain.imported import ImportRecord
from mitose.domain.names import sort_name
from mitose.domain.provenance import Done, encode, photo_key
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


class Draft(NamedTuple):
    """``contact`` and the lists are rows, in the order of ``CONTACT``, ``METHOD`` and so on.

    ``content`` is the record's hash, ``told`` what is kept of it when it makes a contact, ``words``
    what the contact is found by: folded, each once.
    """

    contact: Row
    methods: tuple[Row, ...]
    addresses: tuple[Row, ...]
    extras: tuple[Row, ...]
    content: str
    told: str
    words: str


def drafts(records: Sequence[Known]) -> list[Draft]:
    """The drafts of records. Many at once: folding many short texts one by one takes longer."""
    made = [_rows(record) for record, _keys in records]
    folded = fold_each([_text(*rows) for rows in made])
    return [
        Draft(
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


_MADE = Done(made=True)
_PLANNED = Done(made=True, planned=True)


def _told(record: ImportRecord, key: str) -> str:
    done = _MADE if record.plan is None else _PLANNED
    return encode(record, key=key, photo=photo_key(record.photo), done=done)


def pack(made: Sequence[Draft | None]) -> bytes:
    """Drafts as one piece, a fifth of their size as objects; None where there is none."""
    return marshal.dumps([None if one is None else tuple(one) for one in made])


def reader(packed: Iterable[tuple[int, bytes]]) -> Callable[[int], Draft | None]:
    """The draft of a row, by its index. ``packed`` has pieces, each with its first row's index.

    One piece at a time is unpacked, so rows had better be asked for in their order.
    """
    pieces = dict(packed)
    first = 0
    here: list[tuple[Any, ...] | None] = []

    def draft(index: int) -> Draft | None:
        nonlocal first, here
        if not first <= index < first + len(here):
            first = max((start for start in pieces if start <= index), default=0)
            here = marshal.loads(pieces.get(first, _NOTHING))  # noqa: S302  (made here)
        found = here[index - first] if index - first < len(here) else None
        return None if found is None else Draft._make(found)

    return draft


_NOTHING = marshal.dumps([])
