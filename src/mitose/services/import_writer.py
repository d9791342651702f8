"""Writing the chosen rows of an import inside one deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mitose.domain.errors import CancelledError
from mitose.domain.imported import Fate, ImportOptions, ImportPreview, PreviewRow
from mitose.services.import_common import ImportCommon
from mitose.services.import_merging import Comparison
from mitose.services.import_new import NewContacts
from mitose.services.import_preview import Cancelled, Progress
from mitose.services.import_updates import Told, Updates
from mitose.storage.journal import Deed

_MERGED_AT_ONCE = 200


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
        self.found = found
        self.wanted = wanted
        self.contact_ids: dict[int, int] = {}
        self._common = ImportCommon(deed, found, options)
        self._updates = Updates(self._common, Comparison(found.rows, region, options.source))
        self.import_id = self._common.import_id

    @property
    def updated(self) -> Sequence[Told]:
        """What changed at the source."""
        return self._updates.updated

    @property
    def differences(self) -> Sequence[Told]:
        """Where the contact's own value was kept."""
        return self._updates.differences

    def write(self, progress: Progress | None, cancelled: Cancelled) -> None:
        """New records in one sweep, changed ones in batches."""
        rows = self.found.rows
        new = NewContacts(self._common, rows, self.wanted)
        changed = [
            row
            for index, row in enumerate(rows)
            if index in self.wanted
            and row.contact_id > 0
            and (row.fate is not Fate.UNCHANGED or row.noted)
        ]
        total = new.count + len(changed)

        def pause(done: int) -> None:
            if cancelled():
                raise CancelledError
            if progress is not None:
                progress(done, total)

        new.write(pause)
        self.contact_ids = new.ids
        self.contact_ids.update(
            (index, row.contact_id) for index, row in enumerate(rows) if row.contact_id > 0
        )
        done = new.count
        for some in _batches(changed):
            pause(done)
            self._updates.write(some)
            done += len(some)

    def touched(self) -> set[int]:
        """The contacts made or changed, each once, however many rows told of it."""
        return {
            self.contact_ids[index]
            for index in self.wanted & self.contact_ids.keys()
            if self.found.rows[index].fate is not Fate.UNCHANGED
        }


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
