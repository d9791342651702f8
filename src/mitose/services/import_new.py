"""The rows of an import that become contacts."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mitose.domain.drafts import Draft, Known
from mitose.domain.imported import Fate, ImportRecord, PreviewRow
from mitose.domain.merging import join_records
from mitose.domain.provenance import Done
from mitose.services.import_common import ImportCommon
from mitose.services.import_drafts import drafting
from mitose.services.plan_import import PlanWriter, column_of
from mitose.storage import contacts, search
from mitose.storage import imports as store

_WRITTEN_AT_ONCE = 1000
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

        While the file takes some, the next are being made.
        """
        pieces = [
            self._first[start : start + _WRITTEN_AT_ONCE]
            for start in range(0, self.count, _WRITTEN_AT_ONCE)
        ]
        with drafting((self._known(some) for some in pieces), self.count) as made:
            self._write_all(zip(pieces, made, strict=True), pause)
        self._plans.write()

    def _known(self, some: Sequence[int]) -> list[Known]:
        return [(self._record(first), self._rows[first].keys) for first in some]

    def _write_all(
        self,
        pieces: Iterable[tuple[Sequence[int], Sequence[Draft]]],
        pause: Callable[[int], None],
    ) -> None:
        deed, options = self.common.deed, self.common.options
        next_id = store.next_contact_id(deed.connection)
        columns = [column_of(self._rows[first].record, options) for first in self._first]
        rank = {
            column: iter(contacts.bottom_ranks(deed.connection, column.value, count))
            for column, count in Counter(columns).items()
        }
        uids = self._uids()
        position = 0
        with self.common.writing_beside():
            for some, made in pieces:
                pause(position)
                for first, draft in zip(some, made, strict=True):
                    column = columns[position]
                    head = (next_id + position, next(uids), column.value, next(rank[column]))
                    self._write_one(first, draft, *head)
                    position += 1
                self.common.put()

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
        self, first: int, draft: Draft, contact_id: int, uid: str, column: str, rank: str
    ) -> None:
        joined = self._joined.get(first)
        if joined is None:
            row = self._rows[first]
            self.ids[first] = contact_id
            self._insert(draft, row.record, (row,), contact_id, uid, column, rank)
            self._plans.add(contact_id, row.record.plan)
            self.common.remember_made(contact_id, row, draft)
            self.common.remember_keys(contact_id, row.keys)
            return
        self.ids.update(dict.fromkeys(joined.indexes, contact_id))
        self._insert(draft, joined.record, joined.rows, contact_id, uid, column, rank)
        self._plans.add(contact_id, joined.record.plan)
        done = Done(made=True, planned=joined.record.plan is not None)
        known: set[str] = set()
        for row in joined.rows:
            self.common.remember(contact_id, row, done)
            self.common.remember_keys(contact_id, row.keys, known)  # each has a name of its own
            known.update(row.keys)
            done = Done()

    def _insert(
        self,
        draft: Draft,
        record: ImportRecord,
        rows: Sequence[PreviewRow],
        contact_id: int,
        uid: str,
        column: str,
        rank: str,
    ) -> None:
        contact, methods, addresses, extras, _content, _told, words = draft
        common = self.common
        bulk, now = common.bulk, common.deed.now
        photo = common.photo(record.photo)
        bulk.add("contact", contact_id, uid, column, rank, photo, now, now, *contact)
        for table, entries in (
            ("method", methods),
            ("address", addresses),
            ("extra", extras),
        ):
            for entry in entries:
                bulk.add(table, contact_id, *entry)
        tags = (*record.tags, *common.options.tags)
        for tag_id in dict.fromkeys(map(common.tag, tags)):
            bulk.add("contact_tag", contact_id, tag_id)
        for source_id, on_date in common.sources(rows).items():
            bulk.add("contact_source", contact_id, source_id, on_date, now)
        if common.circle_id:
            bulk.add("contact_circle", contact_id, common.circle_id)
        sources = [name for row in rows for name in common.source_names(row)]
        bulk.documents[contact_id] = search.new_document(
            column, words, (*tags, common.options.circle, *sources)
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
