"""Writing the chosen rows of an import inside one deed."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from mitose.domain import provenance
from mitose.domain.category import Category
from mitose.domain.contact import Method
from mitose.domain.errors import CancelledError
from mitose.domain.identity import content_hash
from mitose.domain.imported import (
    Difference,
    Fate,
    ImportOptions,
    ImportPreview,
    ImportRecord,
    PreviewRow,
)
from mitose.domain.merging import join_records
from mitose.domain.names import sort_name
from mitose.domain.provenance import Done, Swap, photo_key
from mitose.services.import_merging import Compared, Comparison
from mitose.services.import_preview import Cancelled, Progress
from mitose.services.plan_import import PlanWriter, column_of
from mitose.storage import contacts, labels, methods, rows
from mitose.storage import imports as store
from mitose.storage import provenance as stored
from mitose.storage.imports import Bulk
from mitose.storage.journal import Deed
from mitose.storage.tables import contact_source

_WRITTEN_AT_ONCE = 1000
_MERGED_AT_ONCE = 200
_MAGIC = {b"\xff\xd8": "image/jpeg", b"\x89P": "image/png", b"RI": "image/webp", b"GI": "image/gif"}


@dataclass(slots=True)
class _New:
    """A contact to be made: the whole record, and each row of the file it is made of."""

    record: ImportRecord
    rows: list[PreviewRow]
    indexes: list[int]


Told = tuple[int, str, Difference]


class Writer:
    """Writes the chosen rows inside one deed.

    Afterwards ``contact_ids`` has the contact of each row it made one of, ``updated`` and
    ``differences`` what the report tells.
    """

    def __init__(
        self,
        deed: Deed,
        found: ImportPreview,
        options: ImportOptions,
        wanted: set[int],
        region: str,
    ) -> None:
        self.deed = deed
        self.connection = deed.connection
        self.found = found
        self.options = options
        self.wanted = wanted
        self.comparison = Comparison(found.rows, region, options.source)
        self.bulk = Bulk()
        self.tag_ids: dict[str, int] = {}
        self.contact_ids: dict[int, int] = {}
        self.updated: list[Told] = []
        self.differences: list[Told] = []
        self.plans = PlanWriter(deed)
        self.import_id = store.start_run(
            self.connection,
            files=found.files,
            source=options.source or found.source,
            category=options.category.value,
            now=deed.now,
        )
        self.source_ids: dict[str, int] = {}
        self.circle_id = self._label_id(labels.CIRCLES, options.circle)

    def _label_id(self, kind: labels.LabelTable, name: str) -> int:
        return labels.named(self.connection, kind, name, make=True) if name.strip() else 0

    def write(self, progress: Progress | None, cancelled: Cancelled) -> None:
        """New records in one sweep, changed ones in batches."""
        new = list(self._new_records().values())
        changed = [
            row
            for index, row in enumerate(self.found.rows)
            if index in self.wanted
            and row.contact_id > 0
            and (row.fate is not Fate.UNCHANGED or row.noted)
        ]
        total = len(new) + len(changed)
        self.contact_ids.update(
            (index, row.contact_id)
            for index, row in enumerate(self.found.rows)
            if row.contact_id > 0
        )
        self._write_new(new, total, progress, cancelled)
        done = len(new)
        for some in _batches(changed):
            self._pause(done, total, progress, cancelled)
            self.comparison.load(stored.batch(self.connection, {row.contact_id for row in some}))
            for row in some:
                compared = self.comparison.compare(row)
                if compared is not None:
                    self._merge(row, compared)
            self.bulk.write(self.connection)
            done += len(some)

    def touched(self) -> set[int]:
        """The contacts made or changed, each once, however many rows told of it."""
        return {
            self.contact_ids[index]
            for index in self.wanted & self.contact_ids.keys()
            if self.found.rows[index].fate is not Fate.UNCHANGED
        }

    def _new_records(self) -> dict[int, _New]:
        """The records that become contacts, joined with what later rows add to them."""
        new: dict[int, _New] = {}
        for index, row in enumerate(self.found.rows):
            if index not in self.wanted:
                continue
            twin = new.get(-row.contact_id - 1)
            if row.fate is Fate.MERGED and twin is not None:
                twin.record = join_records(twin.record, row.record, row.take)
                twin.rows.append(row)
                twin.indexes.append(index)
            elif row.fate is Fate.UNCHANGED and twin is not None:
                if self._source(row) not in map(self._source, twin.rows):
                    twin.rows.append(row)  # word for word the same, but of another source
            elif row.fate is Fate.NEW or (row.fate is Fate.MERGED and row.contact_id < 0):
                new[index] = _New(row.record, [row], [index])
        return new

    def _pause(
        self, done: int, total: int, progress: Progress | None, cancelled: Cancelled
    ) -> None:
        if cancelled():
            raise CancelledError
        self.bulk.write(self.connection)
        if progress is not None:
            progress(done, total)

    # ------------------------------------------------------------ new contacts

    def _write_new(
        self, new: Sequence[_New], total: int, progress: Progress | None, cancelled: Cancelled
    ) -> None:
        uids = [_uid(entry.record) for entry in new if entry.record.uid]
        taken = store.taken_uids(self.connection, uids)
        next_id = store.next_contact_id(self.connection)
        columns = [column_of(entry.record, self.options) for entry in new]
        rank = {
            column: iter(contacts.bottom_ranks(self.connection, column.value, count))
            for column, count in Counter(columns).items()
        }
        for position, entry in enumerate(new):
            if position % _WRITTEN_AT_ONCE == 0:
                self._pause(position, total, progress, cancelled)
            uid = _uid(entry.record)
            if not uid or uid in taken:
                uid = str(uuid.uuid4())
            taken.add(uid)
            contact_id = next_id + position
            self.contact_ids.update(dict.fromkeys(entry.indexes, contact_id))
            column = columns[position]
            self._insert(contact_id, uid, entry, column, next(rank[column]))
            self.plans.add(contact_id, entry.record.plan)
            done = Done(made=True, planned=entry.record.plan is not None)
            for row in entry.rows:
                self._remember(contact_id, row, done)
                done = Done()
            self._remember_keys(contact_id, [key for row in entry.rows for key in row.keys])
        self.bulk.write(self.connection)
        self.plans.write()

    def _insert(self, contact_id: int, uid: str, entry: _New, column: Category, rank: str) -> None:
        record = entry.record
        city = next((place.city for place in record.addresses if place.city), "")
        self.bulk.add(
            "contact",
            contact_id,
            uid,
            record.name,
            sort_name(record.name, record.given, record.family),
            record.kind.value,
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
            self._photo(record.photo),
            self.deed.now,
            self.deed.now,
        )
        self._add_methods(contact_id, record.methods)
        for position, place in enumerate(record.addresses):
            self.bulk.add(
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
            self.bulk.add("extra", contact_id, extra.name, extra.value, extra.source)
        for tag_id in dict.fromkeys(map(self._tag, (*record.tags, *self.options.tags))):
            self.bulk.add("contact_tag", contact_id, tag_id)
        for source_id, on_date in self._sources(entry.rows).items():
            self.bulk.add("contact_source", contact_id, source_id, on_date, self.deed.now)
        if self.circle_id:
            self.bulk.add("contact_circle", contact_id, self.circle_id)

    def _source(self, row: PreviewRow) -> str:
        return self.options.source or row.source

    def _source_id(self, name: str) -> int:
        if name not in self.source_ids:
            self.source_ids[name] = self._label_id(labels.SOURCES, name)
        return self.source_ids[name]

    def _sources(self, rows: Sequence[PreviewRow]) -> dict[int, str]:
        """The sources of rows and those they name themselves, each with its date."""
        found: dict[int, str] = {}
        for row in rows:
            date, own = row.record.connected_on, self._source(row)
            for name in (own, *row.record.sources):
                source_id = self._source_id(name)
                if source_id:
                    found[source_id] = found.get(source_id) or (
                        date if name == own or not own else ""
                    )
        return found

    def _add_methods(self, contact_id: int, entries: Sequence[Method]) -> None:
        for position, entry in enumerate(entries):
            self.bulk.add(
                "method",
                contact_id,
                entry.kind,
                entry.label,
                entry.value,
                methods.normal(entry.kind, entry.value),
                int(entry.preferred),
                position,
            )

    def _remember(self, contact_id: int, row: PreviewRow, done: Done, after: int = 0) -> None:
        """Keep what the file said and what was done about it."""
        record = row.record
        self.bulk.add(
            "source_record",
            contact_id,
            self.import_id,
            self._source(row),
            content_hash(record),
            provenance.encode(
                record, key=row.keys[0], photo=photo_key(record.photo), after=after, done=done
            ),
            self.deed.now,
        )

    def _remember_keys(
        self, contact_id: int, keys: Sequence[str], there: Collection[str] = ()
    ) -> None:
        """Keep how the contact is found again, besides the keys that are there.

        Mail addresses are found on the contact itself; the others must outlive an edit of it.
        """
        for index, key in enumerate(dict.fromkeys(keys)):
            if (index == 0 or not key.startswith("mail:")) and key not in there:
                self.bulk.add("identity_key", contact_id, key)

    def _tag(self, name: str) -> int:
        key = name.strip()
        if key not in self.tag_ids:
            self.tag_ids[key] = labels.named(self.connection, labels.TAGS, key, make=True)
        return self.tag_ids[key]

    def _photo(self, data: bytes) -> str:
        key = photo_key(data)
        if key:
            store.store_photo(self.connection, key, _MAGIC.get(data[:2], "image/jpeg"), data)
        return key

    # ------------------------------------------------------------ contacts that are there

    def _merge(self, row: PreviewRow, compared: Compared) -> None:
        """Write what the row changes, and keep what that was."""
        contact, name = compared.details.contact, row.record.name
        self.updated += [(contact.id, name, entry) for entry in compared.merge.updated]
        self.differences += [(contact.id, name, entry) for entry in compared.merge.differences]
        fields = dict(compared.merge.fields)
        if row.fate is Fate.DELETED_EARLIER and contact.deleted_at is not None:
            fields["deleted_at"] = (contact.deleted_at.isoformat(timespec="seconds"), "")
        if compared.merge.photo:
            fields["photo"] = (contact.photo, self._photo(compared.merge.photo))
        values: dict[str, object] = {name: after for name, (_before, after) in fields.items()}
        contacts.set_values(self.connection, [contact.id], values, self.deed.now)
        if {"name", "given", "family"} & values.keys():
            contacts.refresh_sort_names(self.connection, [contact.id])
        swaps = dict(compared.merge.swaps)
        tags = swaps.pop("tags", ())
        for name, changed in swaps.items():
            town = stored.swap(self.connection, compared.details, name, changed, self.deed.now)
            if town is not None:
                fields["city"] = town
        attached, on_date = self._tie(row, compared, tags)
        taken_off = tuple((old, None) for old, _new in tags if old is not None)
        if taken_off:
            self._take_off(contact.id, [old for old, _none in taken_off])
            swaps["tags"] = taken_off
        after = compared.last.id if compared.last is not None else 0
        self._remember(
            contact.id,
            row,
            Done(fields=fields, swaps=swaps, labels=attached, on_date=on_date),
            after,
        )
        self._remember_keys(contact.id, row.keys, compared.keys)

    def _tie(
        self, row: PreviewRow, compared: Compared, tags: Sequence[Swap]
    ) -> tuple[dict[str, tuple[int, ...]], tuple[str, str] | None]:
        """Attach tags, source and circle; return which are new, and the source's date if changed.

        A source the user took off the contact stays off.
        """
        contact_id = compared.details.contact.id
        names = [new for _old, new in tags if new is not None]
        tag_ids = dict.fromkeys(map(self._tag, (*names, *self.options.tags)))
        wanted: list[tuple[str, labels.LabelTable, int, dict[str, object]]] = [
            ("tags", labels.TAGS, tag_id, {}) for tag_id in tag_ids
        ]
        if self.circle_id:
            wanted.append(("circles", labels.CIRCLES, self.circle_id, {}))
        own = self._source_id(self._source(row))
        wanted += [
            ("sources", labels.SOURCES, one, {"on_date": on_date, "added_at": self.deed.now})
            for one, on_date in self._sources([row]).items()
            if (compared.new_source if one == own else compared.last is None)
        ]
        attached: dict[str, tuple[int, ...]] = {}
        for kind, table, label_id, values in wanted:
            if labels.attach(self.connection, table, label_id, [contact_id], **values):
                attached[kind] = (*attached.get(kind, ()), label_id)
        return attached, self._date(row.record, compared, own)

    def _date(self, record: ImportRecord, compared: Compared, own: int) -> tuple[str, str] | None:
        """Bring the date of a source that was there before up to date; the user's own stays."""
        tie = next((t for t in compared.details.sources if t.source_id == own), None)
        if tie is None or not record.connected_on:
            return None
        before = rows.day_text(tie.on)
        last = compared.last.record.connected_on if compared.last is not None else ""
        if before not in ("", last) or before == record.connected_on:
            return None
        rows.change(self.connection, contact_source, tie.id, on_date=record.connected_on)
        return before, record.connected_on

    def _take_off(self, contact_id: int, names: Sequence[str]) -> None:
        for name in names:
            tag_id = labels.named(self.connection, labels.TAGS, name)
            labels.detach(self.connection, labels.TAGS, tag_id, [contact_id])


def _batches(changed: Sequence[PreviewRow]) -> Iterator[list[PreviewRow]]:
    """The rows in pieces in which no contact comes twice: each compares with what is there."""
    some: list[PreviewRow] = []
    ids: set[int] = set()
    for row in changed:
        if row.contact_id in ids or len(some) == _MERGED_AT_ONCE:
            yield some
            some, ids = [], set()
        some.append(row)
        ids.add(row.contact_id)
    if some:
        yield some


def _uid(record: ImportRecord) -> str:
    return record.uid.removeprefix("urn:uuid:").casefold() if len(record.uid) >= 8 else ""
