"""Importing: preview, and applying what was chosen as one undoable step."""

from __future__ import annotations

import gc
import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mitose.domain.category import Category
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.contact import Method
from mitose.domain.errors import CancelledError
from mitose.domain.identity import content_hash
from mitose.domain.imported import (
    Difference,
    Fate,
    ImportOptions,
    ImportPreview,
    ImportRecord,
    ImportReport,
    PreviewRow,
)
from mitose.domain.merging import FIELDS, join_records, merge_into
from mitose.domain.names import sort_name
from mitose.services import bringing_back
from mitose.services.import_preview import Cancelled, Progress, preview, wanted_by_default
from mitose.services.plan_import import PlanWriter, column_of
from mitose.services.workspace import Workspace
from mitose.storage import contacts, journal, labels, methods
from mitose.storage import details as whole
from mitose.storage import imports as store
from mitose.storage.imports import Bulk
from mitose.storage.journal import Deed

__all__ = ["apply", "preview", "run"]

_WRITTEN_AT_ONCE = 1000
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_MAGIC = {b"\xff\xd8": "image/jpeg", b"\x89P": "image/png", b"RI": "image/webp", b"GI": "image/gif"}


def run(
    ws: Workspace,
    paths: Sequence[Path],
    options: ImportOptions,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Preview and apply in one go, as the command line does; ``dry_run`` only counts."""
    with _no_collections():
        found = preview(ws, paths, options, progress, cancelled)
        if dry_run:
            return _report(found, set(wanted_by_default(found.rows)), 0)
        return apply(ws, found, options, cancelled=cancelled)[1]


@contextmanager
def _no_collections() -> Iterator[None]:
    """Pause the search for cycles: an import makes a million objects, and none of them has any."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def apply(
    ws: Workspace,
    found: ImportPreview,
    options: ImportOptions,
    *,
    chosen: Collection[int] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Changes, ImportReport]:
    """Write the chosen rows of a preview (by index; all but those deleted earlier by default).

    ``progress`` is called with rows done and in all.

    Raises:
        CancelledError: when ``cancelled`` returned True; nothing is written then.
        StorageError: when the file cannot be written; nothing is written then.
    """
    wanted = set(wanted_by_default(found.rows) if chosen is None else chosen)
    if len(wanted) == len(found.rows) and options == ImportOptions():
        brought_back = bringing_back.apply(ws, found)
        if brought_back is not None:
            return brought_back
    label = Label("import")
    kinds = (ChangeKind.CONTACT, ChangeKind.LABEL)
    with journal.deed(ws.database, label, kinds) as (deed, outcome):
        writer = _Writer(deed, found, options, wanted)
        writer.write(progress, cancelled or (lambda: False))
        report = _report(found, wanted, writer.import_id)
        touched = report.new + report.merged
        deed.rename(Label("import", touched, (), str(writer.import_id)))
        store.finish_run(
            deed.connection,
            writer.import_id,
            step_id=deed.step_id,
            report=json.dumps({name: getattr(report, name) for name in _COUNTS}),
        )
    ws.database.shrink()
    return outcome.changes, report


_COUNTS = ("read", "new", "merged", "unchanged", "skipped")


def _report(found: ImportPreview, wanted: set[int], import_id: int) -> ImportReport:
    counts = dict.fromkeys(Fate, 0)
    differences: list[tuple[int, str, Difference]] = []
    left_out = 0
    for index, row in enumerate(found.rows):
        if index not in wanted:
            left_out += 1
            continue
        counts[row.fate] += 1
        differences += [(row.contact_id, row.record.name, entry) for entry in row.differences]
    return ImportReport(
        read=len(found.rows) + found.skipped,
        new=counts[Fate.NEW],
        merged=counts[Fate.MERGED] + counts[Fate.DELETED_EARLIER],
        unchanged=counts[Fate.UNCHANGED],
        skipped=found.skipped + left_out,
        problems=found.problems,
        differences=tuple(differences),
        import_id=import_id,
        files=found.files,
    )


class _Writer:
    """Writes the chosen rows inside one deed."""

    def __init__(
        self, deed: Deed, found: ImportPreview, options: ImportOptions, wanted: set[int]
    ) -> None:
        self.deed = deed
        self.connection = deed.connection
        self.found = found
        self.options = options
        self.wanted = wanted
        self.source = options.source or found.source
        self.bulk = Bulk()
        self.tag_ids: dict[str, int] = {}
        self.plans = PlanWriter(deed)
        self.import_id = store.start_run(
            self.connection,
            files=found.files,
            source=self.source,
            category=options.category.value,
            now=deed.now,
        )
        self.source_id = self._label_id(labels.SOURCES, self.source)
        self.circle_id = self._label_id(labels.CIRCLES, options.circle)

    def _label_id(self, kind: labels.LabelTable, name: str) -> int:
        return labels.named(self.connection, kind, name, make=True) if name.strip() else 0

    def write(self, progress: Progress | None, cancelled: Cancelled) -> None:
        """New records in one sweep, changed ones each on its own."""
        new = self._new_records()
        changed = [
            row
            for index, row in enumerate(self.found.rows)
            if index in self.wanted and row.contact_id > 0 and row.fate is not Fate.UNCHANGED
        ]
        total = len(new) + len(changed)
        taken = store.taken_uids(
            self.connection, [_uid(record) for record, _ in new.values() if record.uid]
        )
        next_id = store.next_contact_id(self.connection)
        columns = [column_of(record, self.options) for record, _ in new.values()]
        rank = {
            column: iter(contacts.bottom_ranks(self.connection, column.value, count))
            for column, count in Counter(columns).items()
        }
        for position, (record, keys) in enumerate(new.values()):
            if position % _WRITTEN_AT_ONCE == 0:
                self._pause(position, total, progress, cancelled)
            uid = _uid(record)
            if not uid or uid in taken:
                uid = str(uuid.uuid4())
            taken.add(uid)
            column = columns[position]
            self._insert(next_id + position, uid, record, column, next(rank[column]))
            self._remember(next_id + position, record, keys)
            self.plans.add(next_id + position, record.plan)
        self.bulk.write(self.connection)
        self.plans.write()
        for position, row in enumerate(changed, start=len(new)):
            if position % 100 == 0:
                self._pause(position, total, progress, cancelled)
            self._merge(row)
        self.bulk.write(self.connection)

    def _new_records(self) -> dict[int, tuple[ImportRecord, tuple[str, ...]]]:
        """The records that become contacts with their keys, joined with later rows' additions."""
        new: dict[int, tuple[ImportRecord, tuple[str, ...]]] = {}
        for index, row in enumerate(self.found.rows):
            if index not in self.wanted:
                continue
            twin = -row.contact_id - 1
            if row.fate is Fate.MERGED and twin in new:
                record, keys = new[twin]
                joined = tuple(dict.fromkeys(keys + row.keys))
                new[twin] = (join_records(record, row.record), joined)
            elif row.fate is Fate.NEW or (row.fate is Fate.MERGED and row.contact_id < 0):
                new[index] = (row.record, row.keys)
        return new

    def _pause(
        self, done: int, total: int, progress: Progress | None, cancelled: Cancelled
    ) -> None:
        if cancelled():
            raise CancelledError
        self.bulk.write(self.connection)
        if progress is not None:
            progress(done, total)

    def _insert(
        self, contact_id: int, uid: str, record: ImportRecord, column: Category, rank: str
    ) -> None:
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
        self._add_methods(contact_id, record.methods, 0)
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
        for name in dict.fromkeys((*record.tags, *self.options.tags)):
            self.bulk.add("contact_tag", contact_id, self._tag(name))
        if self.source_id:
            on_date = record.connected_on
            self.bulk.add("contact_source", contact_id, self.source_id, on_date, self.deed.now)
        if self.circle_id:
            self.bulk.add("contact_circle", contact_id, self.circle_id)

    def _add_methods(self, contact_id: int, entries: Sequence[Method], start: int) -> None:
        for position, entry in enumerate(entries, start=start):
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

    def _remember(self, contact_id: int, record: ImportRecord, keys: Sequence[str]) -> None:
        """Keep how the contact is found again, and its values as the file gave them."""
        values = {name: getattr(record, name) for name in FIELDS if getattr(record, name)}
        self.bulk.add(
            "source_record",
            contact_id,
            self.import_id,
            self.source,
            content_hash(record),
            _ENCODE({"name": record.name, **values}),
            self.deed.now,
        )
        # Mail addresses are found on the contact itself; the others must outlive an edit of it.
        for index, key in enumerate(keys):
            if index == 0 or not key.startswith("mail:"):
                self.bulk.add("identity_key", contact_id, key)

    def _tag(self, name: str) -> int:
        key = name.strip()
        if key not in self.tag_ids:
            self.tag_ids[key] = labels.named(self.connection, labels.TAGS, key, make=True)
        return self.tag_ids[key]

    def _photo(self, data: bytes) -> str:
        if not data:
            return ""
        key = hashlib.sha256(data).hexdigest()
        store.store_photo(self.connection, key, _MAGIC.get(data[:2], "image/jpeg"), data)
        return key

    def _merge(self, row: PreviewRow) -> None:
        """Fill what is empty; what differs stays and is in the report."""
        contact_id, record = row.contact_id, row.record
        found = whole.of_contact(self.connection, contact_id)
        merge = merge_into(found, record)
        values: dict[str, object] = dict(merge.values)
        if row.fate is Fate.DELETED_EARLIER:
            values["deleted_at"] = ""
        if merge.photo:
            values["photo"] = self._photo(merge.photo)
        contacts.set_values(self.connection, [contact_id], values, self.deed.now)
        if {"given", "family"} & values.keys():
            contacts.refresh_sort_names(self.connection, [contact_id])
        self._add_methods(contact_id, merge.methods, len(found.methods))
        if merge.addresses:
            methods.replace_addresses(self.connection, contact_id, merge.addresses)
        for extra in merge.extras:
            self.bulk.add("extra", contact_id, extra.name, extra.value, extra.source)
        for name in dict.fromkeys((*merge.tags, *self.options.tags)):
            labels.attach(self.connection, labels.TAGS, self._tag(name), [contact_id])
        if self.source_id:
            labels.attach(
                self.connection,
                labels.SOURCES,
                self.source_id,
                [contact_id],
                on_date=record.connected_on,
                added_at=self.deed.now,
            )
        if self.circle_id:
            labels.attach(self.connection, labels.CIRCLES, self.circle_id, [contact_id])
        self._remember(contact_id, record, row.keys)


def _uid(record: ImportRecord) -> str:
    return record.uid.removeprefix("urn:uuid:").casefold() if len(record.uid) >= 8 else ""
