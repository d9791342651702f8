"""Comparing the rows of an import with the contacts they belong to, many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from mitose.domain.contact import ContactDetails
from mitose.domain.identity import content_hash
from mitose.domain.imported import Fate, ImportRecord, PreviewRow
from mitose.domain.merging import Merge, Sources, merge_into
from mitose.domain.provenance import FIELDS, LISTS, Given, said_before
from mitose.storage.provenance import Batch

# An entry of these is a whole contact: what it does not say is not there. A table tells only what
# it has a column for, and a column nobody has a value in might as well not be there.
_WHOLE = {"vcard", "json", "ldif"}
# LinkedIn's members show and hide their mail address as they like: hidden is not gone.
_HIDDEN = {"linkedin": {"methods:email"}}


@dataclass(frozen=True, slots=True)
class Compared:
    """A row's contact, what this entry of its source said last, and what the row changes.

    ``new_source`` is set where the source has said nothing about the contact before; ``keys`` are
    the identity keys the contact has already.
    """

    details: ContactDetails
    last: Given | None
    merge: Merge
    new_source: bool = False
    keys: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """True when there is nothing to do."""
        return self.merge.empty and not self.new_source

    @property
    def filled(self) -> tuple[str, ...]:
        """The names of what is filled, the source among them."""
        return (*self.merge.filled, *(("sources",) if self.new_source else ()))


class Comparison:
    """Knows what an import says as a whole; compares its rows in batches."""

    def __init__(self, rows: Sequence[PreviewRow], region: str, told: str = "") -> None:
        """``told`` is the source the user says all rows come from, in place of each one's own."""
        self._rows = rows
        self._told = told
        self._region = region
        self._covers: dict[str, Collection[str] | None] = {}
        self._again: dict[int, set[str]] | None = None
        self._batch = Batch()

    def load(self, batch: Batch) -> None:
        """Take the contacts of some rows; the next ``compare`` calls are about these."""
        self._batch = batch

    def compare(self, row: PreviewRow) -> Compared | None:
        """What a row changes; None when its contact is gone."""
        details = self._batch.details.get(row.contact_id)
        if details is None:
            return None
        givens = self._batch.givens.get(row.contact_id, ())
        again = self._said_again().get(row.contact_id, set()) - {content_hash(row.record)}
        source = self._told or row.source
        last = said_before(givens, source, row.keys, again)
        sources = Sources(
            last,
            tuple(given.record for given in givens if given is not last),
            self._covered(row),
            self._number,
            row.take,
        )
        known = {given.source for given in givens} | {tie.name for tie in details.sources}
        new_source = bool(source) and source not in known
        merge = merge_into(details, row.record, sources)
        keys = self._batch.keys.get(row.contact_id, frozenset())
        return Compared(details, last, merge, new_source, keys)

    def _number(self, value: str) -> str:
        from mitose.matching.phones import international  # noqa: PLC0415 (start-up time counts)

        return international(value, self._region)

    def _said_again(self) -> dict[int, set[str]]:
        """The contents of all rows of those contacts that a changed row belongs to."""
        if self._again is None:
            changed = {
                row.contact_id for row in self._rows if row.fate is not Fate.UNCHANGED or row.noted
            }
            self._again = defaultdict(set)
            for row in self._rows:
                if row.contact_id > 0 and row.contact_id in changed:
                    self._again[row.contact_id].add(content_hash(row.record))
        return self._again

    def _covered(self, row: PreviewRow) -> Collection[str] | None:
        if row.format in _WHOLE:
            return None
        if row.file not in self._covers:
            records = (other.record for other in self._rows if other.file == row.file)
            self._covers[row.file] = told_by(records) - _HIDDEN.get(row.format, set())
        return self._covers[row.file]


def told_by(records: Iterable[ImportRecord]) -> set[str]:
    """What the records of a table tell at all: fields, lists, and methods by their kind."""
    told: set[str] = set()
    for record in records:
        told.update(name for name in FIELDS if name not in told and getattr(record, name))
        told.update(name for name in LISTS if name not in told and getattr(record, name))
        told.update(f"methods:{method.kind}" for method in record.methods)
    return told
