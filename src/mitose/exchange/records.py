"""Records as plain tuples: what child processes send, and the one place that makes records.

A ``Fields`` tuple has ImportRecord's fields in its order, with plain tuples and texts inside:
methods (kind, value, label, preferred), addresses (street, extended, po_box, city, region,
postal_code, country, label), extras (name, value) or (name, value, source). The record's
own sources may follow as one more tuple. marshal carries it between processes in a tenth of
pickle's time for dataclasses.
"""

from __future__ import annotations

from typing import Any

from mitose.domain.category import ContactKind
from mitose.domain.contact import Address, Extra, Method
from mitose.domain.imported import ImportRecord
from mitose.exchange.vcard_planning import taken

Fields = tuple[Any, ...]

#: Where a few fields stand in a ``Fields`` tuple.
UID, METHODS, TAGS, PHOTO = 2, 13, 18, 20

_MOST_SHARED = 50_000


class Records:
    """Makes the records of one file.

    Texts that come again and again (towns, firms, labels, tags) are kept once: records of
    100,000 contacts take a third less memory.
    """

    def __init__(self, source: str) -> None:
        """``source`` is the format's code, kept with the properties nobody understood."""
        self._source = source
        self._texts: dict[str, str] = {}
        self._tags: dict[tuple[str, ...], tuple[str, ...]] = {}

    def make(self, fields: Fields, where: str, extra_tags: tuple[str, ...] = ()) -> ImportRecord:
        """The record; ``extra_tags`` come after its own."""
        (name, _where, uid, kind, given, family, prefix, middle, suffix, nickname, organisation,
         department, role, methods, addresses, birthday, anniversary, notes, tags, connected_on,
         photo, extras, *sources) = fields  # fmt: skip
        if len(self._texts) > _MOST_SHARED:
            self._texts.clear()
            self._tags.clear()
        same = self._texts.setdefault
        source = self._source
        if extra_tags:
            tags = tuple(dict.fromkeys((*tags, *extra_tags)))
        kept = tuple([self._extra(source, *extra) for extra in extras]) if extras else ()
        plan, kept = taken(kept) if kept else (None, kept)
        return ImportRecord(
            name,
            where,
            uid,
            ContactKind.ORGANISATION if kind else ContactKind.PERSON,
            same(given, given),
            same(family, family),
            same(prefix, prefix),
            middle,
            suffix,
            nickname,
            same(organisation, organisation),
            same(department, department),
            same(role, role),
            tuple(
                [Method(k, value, same(label, label), pref) for k, value, label, pref in methods]
            ),
            tuple([self._address(place) for place in addresses]),
            birthday,
            anniversary,
            notes,
            self._tags.setdefault(tags, tags) if tags else (),
            same(connected_on, connected_on),
            photo,
            kept,
            plan,
            sources[0] if sources else (),
        )

    def _address(self, place: Fields) -> Address:
        shared: Fields = tuple([self._texts.setdefault(part, part) for part in place])
        return Address(*shared)

    def _extra(self, source: str, name: str, value: str, own_source: str = "") -> Extra:
        return Extra(self._texts.setdefault(name, name), value, own_source or source)
