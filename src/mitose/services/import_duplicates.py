"""Duplicates of an import: within it, and of what is there already.

Rows have the ids that ``PreviewRow.contact_id`` uses for them: row n is -(n + 1).
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mitose.domain.comparing import CompareRow, compare, details_of_record
from mitose.domain.contact import ContactDetails
from mitose.domain.duplicates import (
    Pair,
    Person,
    clusters,
    earlier,
    person_of_contact,
    person_of_record,
)
from mitose.domain.errors import CancelledError
from mitose.domain.imported import Decided, Fate, ImportPreview, PreviewRow
from mitose.domain.merging import digits
from mitose.services.workspace import Workspace
from mitose.storage import contacts, imports, merging, provenance
from mitose.storage import details as whole
from mitose.storage import duplicates as store
from mitose.storage.database import known_errors

# The window's thread gets its turn between so many: it has just begun to paint the preview.
_AT_ONCE = 200
_BREATH_SECONDS = 0.0005

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Search:
    """Who is to be compared: everybody who is there, and the rows that would become contacts."""

    people: Sequence[Person]
    fresh: frozenset[int]
    different: Sequence[tuple[int, int]]
    region: str

    def run(
        self, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> tuple[Pair, ...]:
        """The pairs that may be one person; on any thread, and for many in a child process.

        Raises:
            CancelledError: when ``cancelled`` returned True.
        """
        if not self.fresh:
            return ()
        from mitose.matching.child import find_apart  # noqa: PLC0415 (start-up time counts)

        pairs = find_apart(
            self.people,
            region=self.region,
            fresh=self.fresh,
            not_same=self.different,
            progress=progress or (lambda _done, _total: None),
            cancelled=cancelled or (lambda: False),
        )
        return tuple(pair for pair in pairs if not pair.certain)


def search(ws: Workspace, found: ImportPreview, cancelled: Cancelled | None = None) -> Search:
    """Read what a search for duplicates of new rows needs: with each other, and with the rest.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    rows = new_rows(found.rows)
    if not rows:
        return Search((), frozenset(), (), "")
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        people = store.people(connection)
        different = merging.different(connection)
    people += people_of(found.rows, rows, cancelled)
    return Search(people, frozenset(map(row_id, rows)), different, ws.settings.region)


def suspects(
    ws: Workspace,
    found: ImportPreview,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Pair, ...]:
    """The pairs that may be one person.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    return search(ws, found).run(progress, cancelled)


def row_id(index: int) -> int:
    """The id of a row of the import."""
    return -(index + 1)


def new_rows(rows: Sequence[PreviewRow]) -> list[int]:
    """The rows that would become contacts."""
    return [index for index, row in enumerate(rows) if row.fate is Fate.NEW]


def people_of(
    rows: Sequence[PreviewRow], indexes: Iterable[int], cancelled: Cancelled | None = None
) -> list[Person]:
    """Rows as the search compares them."""
    people = []
    for number, index in enumerate(indexes):
        people.append(person_of_record(rows[index].record, row_id(index)))
        if number % _AT_ONCE == 0:
            if cancelled is not None and cancelled():
                raise CancelledError
            time.sleep(_BREATH_SECONDS)
    return people


def join_certain(ws: Workspace, rows: Sequence[PreviewRow]) -> list[PreviewRow]:
    """Join new rows with who is certainly the same: one address, and names that are near."""
    bearers = _bearers(rows, new_rows(rows))
    shared = {index for indexes in bearers.values() if len(indexes) > 1 for index in indexes}
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        others = imports.bearers(connection, bearers)
        for address in others:
            shared.update(bearers[address])
        if not shared:
            return list(rows)
        ids = sorted({key for some in others.values() for key in some})
        owners = provenance.present(connection, ids).values()
        different = merging.different(connection)
    from mitose.matching.duplicates import find  # noqa: PLC0415 (start-up time counts)

    pairs = find(
        [*map(person_of_contact, owners), *people_of(rows, sorted(shared))],
        region=ws.settings.region,
        fresh={row_id(index) for index in shared},
        not_same=different,
    )
    certain = [pair for pair in pairs if pair.certain]
    reasons = {pair.second: pair.reason.value for pair in reversed(certain)}
    return settled(rows, [(pair.first, pair.second) for pair in certain], reasons)


def _bearers(rows: Sequence[PreviewRow], indexes: Iterable[int]) -> dict[str, list[int]]:
    """The rows by the mail addresses they have."""
    found: dict[str, list[int]] = defaultdict(list)
    for index in indexes:
        for method in rows[index].record.methods:
            if method.kind == "email":
                found[method.value.strip().casefold()].append(index)
    return found


def settled(
    rows: Sequence[PreviewRow],
    same: Iterable[tuple[int, int]],
    reasons: Mapping[int, str] | None = None,
    take: Mapping[int, tuple[str, ...]] | None = None,
) -> list[PreviewRow]:
    """The rows with those of ``same`` as one contact: one that is there, else the first row's.

    ``reasons`` tells by a row's id why; ``take`` by its index what of it shall stand.
    """
    result = list(rows)
    for members in clusters(Pair(*earlier(*pair), ()) for pair in same):
        target = members[0]
        for member in members[1:]:
            index = -member - 1
            if member < 0 and rows[index].fate is Fate.NEW:
                result[index] = replace(
                    rows[index],
                    fate=Fate.MERGED,
                    contact_id=target,
                    reason=(reasons or {}).get(member, ""),
                    take=(take or {}).get(index, ()),
                )
    return [_followed(result, row) for row in result]


def _followed(rows: Sequence[PreviewRow], row: PreviewRow) -> PreviewRow:
    """The row with the contact that the row it belongs to belongs to."""
    contact_id = row.contact_id
    while contact_id < 0 and rows[-contact_id - 1].contact_id:
        contact_id = rows[-contact_id - 1].contact_id
    return row if contact_id == row.contact_id else replace(row, contact_id=contact_id)


def apply_decided(
    rows: Sequence[PreviewRow], decided: Decided, wanted: Collection[int]
) -> list[PreviewRow]:
    """The rows with those joined that the user said are the same; of rows not wanted, none."""
    same = [pair for pair in decided.same if all(k > 0 or -k - 1 in wanted for k in pair)]
    return settled(rows, same, take=decided.take)


def different(decided: Decided, ids: Mapping[int, int]) -> list[tuple[int, int]]:
    """The pairs said to be different, by the contacts they have become; ``ids`` by row."""
    pairs = []
    for pair in decided.different:
        one, other = (key if key > 0 else ids.get(-key - 1, 0) for key in pair)
        if one and other and one != other:
            pairs.append((min(one, other), max(one, other)))
    return pairs


def side_by_side(
    ws: Workspace, found: ImportPreview, first: int, second: int
) -> tuple[tuple[CompareRow, ...], tuple[ContactDetails, ...]]:
    """Two sides, field by field, each a contact or a row of the import; nothing if one is gone."""
    sides = []
    for key in (first, second):
        if key < 0:
            row = found.rows[-key - 1]
            sides.append(details_of_record(row.record, key, row.source))
            continue
        with known_errors(ws.paths.database):
            there = whole.of_contacts(ws.database.reading(), [key])
        if not there or there[0].contact.deleted_at is not None:
            return (), ()
        sides.append(there[0])
    lines = compare(sides[0], sides[1], partial(_number, region=ws.settings.region))
    # An import puts nobody into another column than the one chosen for the lot.
    return tuple(line for line in lines if line.field != "category"), tuple(sides)


def _number(value: str, region: str) -> str:
    from mitose.matching.phones import international  # noqa: PLC0415 (start-up time counts)

    return international(value, region) or digits(value)


def names(ws: Workspace, found: ImportPreview, pairs: Iterable[Pair]) -> dict[int, str]:
    """What those of the pairs are called, with firm or town."""
    ids = {key for pair in pairs for key in (pair.first, pair.second)}
    with known_errors(ws.paths.database):
        known = contacts.by_ids(ws.database.reading(), sorted(key for key in ids if key > 0))
    people = {key: (one.name, one.organisation or one.city) for key, one in known.items()}
    for key in ids:
        if key < 0:
            record = found.rows[-key - 1].record
            city = next((place.city for place in record.addresses if place.city), "")
            people[key] = (record.name, record.organisation or city)
    return {key: ", ".join(filter(None, parts)) for key, parts in people.items()}
