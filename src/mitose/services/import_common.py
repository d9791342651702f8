"""What the writing of new contacts and of changed ones share: one deed, one import's notes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from mitose.domain import provenance
from mitose.domain.drafts import Draft
from mitose.domain.identity import content_hash
from mitose.domain.imported import ImportOptions, ImportPreview, PreviewRow
from mitose.domain.provenance import Done, photo_key
from mitose.storage import imports as store
from mitose.storage import labels
from mitose.storage.imports import Bulk
from mitose.storage.journal import Deed
from mitose.storage.rows import Connection

_MAGIC = {b"\xff\xd8": "image/jpeg", b"\x89P": "image/png", b"RI": "image/webp", b"GI": "image/gif"}


class ImportCommon:
    """Labels by name, pictures by hash, and what is kept of each row beside its contact."""

    def __init__(self, deed: Deed, found: ImportPreview, options: ImportOptions) -> None:
        self.deed = deed
        self.options = options
        self.bulk = Bulk()
        self._behind = ThreadPoolExecutor(1, thread_name_prefix="mitose-import")
        self._written: Future[None] | None = None
        self.import_id = store.start_run(
            deed.connection,
            files=found.files,
            source=options.source or found.source,
            category=options.category.value,
            now=deed.now,
        )
        self._tag_ids: dict[str, int] = {}
        self._source_ids: dict[str, int] = {}
        self.circle_id = self._label_id(labels.CIRCLES, options.circle)

    @contextmanager
    def writing_beside(self) -> Iterator[None]:
        """While inside, ``put`` writes on a thread of its own; nothing is under way afterwards."""
        try:
            yield
            self.connection()
        finally:
            self._behind.shutdown()

    def put(self) -> None:
        """Write what waits in the bulk beside what comes next; one bulk at a time."""
        self._written = self.bulk.write_beside(self.connection(), self._behind)

    def connection(self) -> Connection:
        """The deed's connection, when nothing is being written beside.

        Raises:
            sqlite3.Error: what went wrong there.
        """
        if self._written is not None:
            self._written.result()
            self._written = None
        return self.deed.connection

    def _label_id(self, kind: labels.LabelTable, name: str) -> int:
        return labels.named(self.connection(), kind, name, make=True) if name.strip() else 0

    def tag(self, name: str) -> int:
        """The tag's id; made if there is none."""
        key = name.strip()
        if key not in self._tag_ids:
            self._tag_ids[key] = labels.named(self.connection(), labels.TAGS, key, make=True)
        return self._tag_ids[key]

    def source(self, row: PreviewRow) -> str:
        """The source a row comes from."""
        return self.options.source or row.source

    def source_names(self, row: PreviewRow) -> tuple[str, ...]:
        """That source, and those the row names itself."""
        return (self.source(row), *row.record.sources)

    def source_id(self, name: str) -> int:
        """The source's id, 0 for none; made if there is none."""
        if name not in self._source_ids:
            self._source_ids[name] = self._label_id(labels.SOURCES, name)
        return self._source_ids[name]

    def sources(self, rows: Sequence[PreviewRow]) -> dict[int, str]:
        """The sources of rows and those they name themselves, each with its date."""
        found: dict[int, str] = {}
        for row in rows:
            date, own = row.record.connected_on, self.source(row)
            for name in self.source_names(row):
                source_id = self.source_id(name)
                if source_id:
                    found[source_id] = found.get(source_id) or (
                        date if name == own or not own else ""
                    )
        return found

    def photo(self, data: bytes) -> str:
        """Keep a picture, with what waits in the bulk; its hash."""
        key = photo_key(data)
        if key:
            self.bulk.add_photo(key, _MAGIC.get(data[:2], "image/jpeg"), data)
        return key

    def remember(self, contact_id: int, row: PreviewRow, done: Done, after: int = 0) -> None:
        """Keep what the file said and what was done about it."""
        record = row.record
        photo = photo_key(record.photo)
        told = provenance.encode(record, key=row.keys[0], photo=photo, after=after, done=done)
        self._keep(contact_id, row, content_hash(record), told)

    def remember_made(self, contact_id: int, row: PreviewRow, draft: Draft) -> None:
        """The same of a row that made its contact by itself."""
        *_rows, content, told, _words = draft
        self._keep(contact_id, row, content, told)

    def _keep(self, contact_id: int, row: PreviewRow, content: str, told: str) -> None:
        entry = (contact_id, self.import_id, self.source(row), content, told, self.deed.now)
        self.bulk.add("source_record", *entry)

    def remember_keys(
        self, contact_id: int, keys: Sequence[str], there: Collection[str] = ()
    ) -> None:
        """Keep how the contact is found again, besides the keys that are there.

        Mail addresses are found on the contact itself; the others must outlive an edit of it.
        """
        for index, key in enumerate(dict.fromkeys(keys)):
            if (index == 0 or not key.startswith("mail:")) and key not in there:
                self.bulk.add("identity_key", contact_id, key)
