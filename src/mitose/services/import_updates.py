"""The rows of an import whose contacts are there: what changes, and what that was before."""

from __future__ import annotations

from collections.abc import Sequence

from mitose.domain.imported import Difference, Fate, ImportRecord, PreviewRow
from mitose.domain.provenance import Done, Swap
from mitose.services.deeds import NAME_FIELDS
from mitose.services.import_common import ImportCommon
from mitose.services.import_merging import Compared, Comparison
from mitose.storage import contacts, labels, rows
from mitose.storage import provenance as stored
from mitose.storage.tables import contact_source

Told = tuple[int, str, Difference]


class Updates:
    """Writes them; afterwards ``updated`` and ``differences`` have what the report tells."""

    def __init__(self, common: ImportCommon, comparison: Comparison) -> None:
        self.common = common
        self.updated: list[Told] = []
        self.differences: list[Told] = []
        self._comparison = comparison

    def write(self, some: Sequence[PreviewRow]) -> None:
        """Write rows of which no two belong to one contact: each compares with what is there."""
        connection = self.common.deed.connection
        self._comparison.load(stored.batch(connection, {row.contact_id for row in some}))
        for row in some:
            compared = self._comparison.compare(row)
            if compared is not None:
                self._merge(row, compared)
        self.common.bulk.write(connection)

    def _merge(self, row: PreviewRow, compared: Compared) -> None:
        """Write what the row changes, and keep what that was."""
        contact, name = compared.details.contact, row.record.name
        connection, now = self.common.deed.connection, self.common.deed.now
        self.updated += [(contact.id, name, entry) for entry in compared.merge.updated]
        self.differences += [(contact.id, name, entry) for entry in compared.merge.differences]
        fields = dict(compared.merge.fields)
        if row.fate is Fate.DELETED_EARLIER and contact.deleted_at is not None:
            fields["deleted_at"] = (contact.deleted_at.isoformat(timespec="seconds"), "")
        if compared.merge.photo:
            fields["photo"] = (contact.photo, self.common.photo(compared.merge.photo))
        values: dict[str, object] = {name: after for name, (_before, after) in fields.items()}
        contacts.set_values(connection, [contact.id], values, now)
        if NAME_FIELDS & values.keys():
            contacts.refresh_sort_names(connection, [contact.id])
        swaps = dict(compared.merge.swaps)
        tags = swaps.pop("tags", ())
        for name, changed in swaps.items():
            town = stored.swap(connection, compared.details, name, changed, now)
            if town is not None:
                fields["city"] = town
        attached, on_date = self._tie(row, compared, tags)
        taken_off = tuple((old, None) for old, _new in tags if old is not None)
        if taken_off:
            self._take_off(contact.id, [old for old, _none in taken_off])
            swaps["tags"] = taken_off
        after = compared.last.id if compared.last is not None else 0
        self.common.remember(
            contact.id,
            row,
            Done(fields=fields, swaps=swaps, labels=attached, on_date=on_date),
            after,
        )
        self.common.remember_keys(contact.id, row.keys, compared.keys)

    def _tie(
        self, row: PreviewRow, compared: Compared, tags: Sequence[Swap]
    ) -> tuple[dict[str, tuple[int, ...]], tuple[str, str] | None]:
        """Attach tags, source and circle; return which are new, and the source's date if changed.

        A source the user took off the contact stays off.
        """
        contact_id = compared.details.contact.id
        names = [new for _old, new in tags if new is not None]
        tag_ids = dict.fromkeys(map(self.common.tag, (*names, *self.common.options.tags)))
        wanted: list[tuple[str, labels.LabelTable, int, dict[str, object]]] = [
            ("tags", labels.TAGS, tag_id, {}) for tag_id in tag_ids
        ]
        if self.common.circle_id:
            wanted.append(("circles", labels.CIRCLES, self.common.circle_id, {}))
        own = self.common.source_id(self.common.source(row))
        wanted += [
            ("sources", labels.SOURCES, one, {"on_date": on_date, "added_at": self.common.deed.now})
            for one, on_date in self.common.sources([row]).items()
            if (compared.new_source if one == own else compared.last is None)
        ]
        attached: dict[str, tuple[int, ...]] = {}
        for kind, table, label_id, values in wanted:
            if labels.attach(self.common.deed.connection, table, label_id, [contact_id], **values):
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
        rows.change(
            self.common.deed.connection, contact_source, tie.id, on_date=record.connected_on
        )
        return before, record.connected_on

    def _take_off(self, contact_id: int, names: Sequence[str]) -> None:
        for name in names:
            tag_id = labels.named(self.common.deed.connection, labels.TAGS, name)
            labels.detach(self.common.deed.connection, labels.TAGS, tag_id, [contact_id])
