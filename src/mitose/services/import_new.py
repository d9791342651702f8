"""The rows of an import that become contacts."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mitose.domain.category import Category, ContactKind
from mitose.domain.contact import Method
from mitose.domain.imported import Fate, ImportRecord, PreviewRow
from mitose.domain.merging import join_records
from mitose.domain.names import sort_name
from mitose.domain.provenance import Done
from mitose.services.import_common import ImportCommon
from mitose.services.plan_import import PlanWriter, column_of
from mitose.storage import contacts, methods
from mitose.storage import imports as store

_WRITTEN_AT_ONCE = 1000
_PERSON = ContactKind.PERSON.value
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


@dataclass(slots=True)
class _New:
    """A contact to be made: the whole record, and each row of the file it is made of."""

    record: ImportRecord
    rows: list[PreviewRow]
    indexes: list[int]


class NewContacts:
    """Makes them, with all they have; ``count`` of them. ``ids`` has them by row when written."""

    def __init__(
        self, common: ImportCommon, rows: Sequence[PreviewRow], wanted: Iterable[int]
    ) -> None:
        self.common = common
        self.ids: dict[int, int] = {}
        self._rows = rows
        self._plans = PlanWriter(common.deed)
        self._joined: dict[int, _New] = {}
        self._first: list[int] = []
        self._find(sorted(wanted))

    @property
    def count(self) -> int:
        """How many contacts they become."""
        return len(self._first)

    def _find(self, wanted: Sequence[int]) -> None:
        """Find the rows that become contacts, and join with them what later rows add.

        Nearly all are alone; lists for each of 100,000 would take 35 MB.
        """
        firsts: set[int] = set()
        for index in wanted:
            row = self._rows[index]
            first = -row.contact_id - 1
            if first in firsts and row.fate in (Fate.MERGED, Fate.UNCHANGED):
                self._join(self._joined.setdefault(first, self._alone(first)), index, row)
            elif row.fate is Fate.NEW or (row.fate is Fate.MERGED and row.contact_id < 0):
                firsts.add(index)
                self._first.append(index)

    def _alone(self, index: int) -> _New:
        row = self._rows[index]
        return _New(row.record, [row], [index])

    def _join(self, twin: _New, index: int, row: PreviewRow) -> None:
        if row.fate is Fate.MERGED:
            twin.record = join_records(twin.record, row.record, row.take)
            twin.rows.append(row)
            twin.indexes.append(index)
        elif self.common.source(row) not in map(self.common.source, twin.rows):
            twin.rows.append(row)  # word for word the same, but of another source

    def write(self, pause: Callable[[int], None]) -> None:
        """Write all; ``pause`` is called with those done.

        While the file takes some, the next are being made: that is half of the work each.
        """
        deed, options = self.common.deed, self.common.options
        next_id = store.next_contact_id(deed.connection)
        columns = [column_of(self._rows[first].record, options) for first in self._first]
        rank = {
            column: iter(contacts.bottom_ranks(deed.connection, column.value, count))
            for column, count in Counter(columns).items()
        }
        uids = self._uids()
        with self.common.writing_beside():
            for start in range(0, self.count, _WRITTEN_AT_ONCE):
                pause(start)
                for position in range(start, min(start + _WRITTEN_AT_ONCE, self.count)):
                    first = self._first[position]
                    entry = self._joined.get(first) or self._alone(first)
                    column = columns[position]
                    self._write_one(
                        next_id + position, next(uids), entry, column, next(rank[column])
                    )
                self.common.put()
        self._plans.write()

    def _uids(self) -> Iterator[str]:
        """A UID for each: its own, unless a contact has that already."""
        own = [_uid(self._record(first)) for first in self._first]
        taken = store.taken_uids(self.common.deed.connection, [uid for uid in own if uid])
        made = _random_uids(len(own))
        for uid in own:
            if uid and uid not in taken:
                taken.add(uid)
                yield uid
            else:
                yield next(made)

    def _record(self, first: int) -> ImportRecord:
        joined = self._joined.get(first)
        return joined.record if joined is not None else self._rows[first].record

    def _write_one(
        self, contact_id: int, uid: str, entry: _New, column: Category, rank: str
    ) -> None:
        self.ids.update(dict.fromkeys(entry.indexes, contact_id))
        self._insert(contact_id, uid, entry, column, rank)
        self._plans.add(contact_id, entry.record.plan)
        done = Done(made=True, planned=entry.record.plan is not None)
        known: set[str] = set()
        for row in entry.rows:
            self.common.remember(contact_id, row, done)
            self.common.remember_keys(contact_id, row.keys, known)  # each has a name of its own
            known.update(row.keys)
            done = Done()

    def _insert(self, contact_id: int, uid: str, entry: _New, column: Category, rank: str) -> None:
        record, common = entry.record, self.common
        person = record.kind is ContactKind.PERSON
        places = record.addresses
        city = next((place.city for place in places if place.city), "") if places else ""
        common.bulk.add(
            "contact",
            contact_id,
            uid,
            record.name,
            sort_name(record.name, record.given, record.family, person=person),
            _PERSON if person else record.kind.value,
            record.given,
            record.family,
            record.prefix,
            record.middle,
            record.suffix,
            record.nickname,
            record.organisation,
            record.department,
            record.role,
            city,
            column.value,
            rank,
            record.birthday,
            record.anniversary,
            record.notes,
            common.photo(record.photo),
            common.deed.now,
            common.deed.now,
        )
        self._add_methods(contact_id, record.methods)
        for position, place in enumerate(places):
            common.bulk.add(
                "address",
                contact_id,
                place.label,
                place.street,
                place.extended,
                place.po_box,
                place.city,
                place.region,
                place.postal_code,
                place.country,
                position,
            )
        for extra in record.extras:
            common.bulk.add("extra", contact_id, extra.name, extra.value, extra.source)
        for tag_id in dict.fromkeys(map(common.tag, (*record.tags, *common.options.tags))):
            common.bulk.add("contact_tag", contact_id, tag_id)
        for source_id, on_date in common.sources(entry.rows).items():
            common.bulk.add("contact_source", contact_id, source_id, on_date, common.deed.now)
        if common.circle_id:
            common.bulk.add("contact_circle", contact_id, common.circle_id)

    def _add_methods(self, contact_id: int, entries: Sequence[Method]) -> None:
        for position, entry in enumerate(entries):
            self.common.bulk.add(
                "method",
                contact_id,
                entry.kind,
                entry.label,
                entry.value,
                methods.normal(entry.kind, entry.value),
                int(entry.preferred),
                position,
            )


def _random_uids(most: int) -> Iterator[str]:
    """Random UIDs, as ``uuid4`` makes them; the bytes of many are drawn at once."""
    for start in range(0, most, _WRITTEN_AT_ONCE):
        count = min(most - start, _WRITTEN_AT_ONCE)
        drawn = os.urandom(16 * count).hex()
        for at in range(0, len(drawn), 32):
            one = drawn[at : at + 32]
            yield f"{one[:8]}-{one[8:12]}-4{one[13:16]}-{_VARIANT[one[16]]}{one[17:20]}-{one[20:]}"


def _uid(record: ImportRecord) -> str:
    return record.uid.removeprefix("urn:uuid:").casefold() if len(record.uid) >= 8 else ""
