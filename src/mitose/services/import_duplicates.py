"""Duplicates of an import: within it, and of what is there already.

Rows have the ids that ``PreviewRow.contact_id`` uses for them: row n is -(n + 1).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from mitose.domain.duplicates import Pair, Person, clusters, person_of_contact, person_of_record
from mitose.domain.imported import Decision, Fate, ImportPreview, PreviewRow
from mitose.matching.child import find_apart
from mitose.matching.duplicates import find
from mitose.services.workspace import Workspace
from mitose.storage import duplicates as store
from mitose.storage import imports, merging, provenance
from mitose.storage.database import known_errors

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Decisions = Mapping[tuple[int, int], Decision]


def suspects(
    ws: Workspace,
    found: ImportPreview,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Pair, ...]:
    """The pairs that may be one person: new rows with each other, and with the contacts.

    For many it runs in a child process.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    return search(ws, found, cancelled, progress)()


def search(
    ws: Workspace,
    found: ImportPreview,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Callable[[], tuple[Pair, ...]]:
    """Read who is to be compared; the function returned does it, on any thread."""
    rows = new_rows(found.rows)
    if not rows:
        return lambda: ()
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        people = store.people(connection)
        different = merging.different(connection)
    people += people_of(found.rows, rows)

    def compare() -> tuple[Pair, ...]:
        pairs = find_apart(
            people,
            region=ws.settings.region,
            fresh={row_id(index) for index in rows},
            not_same=different,
            progress=progress or (lambda _done, _total: None),
            cancelled=cancelled or (lambda: False),
        )
        return tuple(pair for pair in pairs if not pair.certain)

    return compare


def row_id(index: int) -> int:
    """The id of a row of the import."""
    return -(index + 1)


def new_rows(rows: Sequence[PreviewRow]) -> list[int]:
    """The rows that would become contacts."""
    return [index for index, row in enumerate(rows) if row.fate is Fate.NEW]


def people_of(rows: Sequence[PreviewRow], indexes: Iterable[int]) -> list[Person]:
    """Rows as the search compares them."""
    return [person_of_record(rows[index].record, row_id(index)) for index in indexes]


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
        contacts = provenance.present(connection, ids).values()
        different = merging.different(connection)
    pairs = find(
        [*map(person_of_contact, contacts), *people_of(rows, sorted(shared))],
        region=ws.settings.region,
        fresh={row_id(index) for index in shared},
        not_same=different,
    )
    return settled(rows, [pair for pair in pairs if pair.certain])


def _bearers(rows: Sequence[PreviewRow], indexes: Iterable[int]) -> dict[str, list[int]]:
    """The rows by the mail addresses they have."""
    found: dict[str, list[int]] = defaultdict(list)
    for index in indexes:
        for method in rows[index].record.methods:
            if method.kind == "email":
                found[method.value.strip().casefold()].append(index)
    return found


def settled(rows: Sequence[PreviewRow], pairs: Iterable[Pair]) -> list[PreviewRow]:
    """The rows with those of ``pairs`` as one contact: one that is there, else the first row's."""
    known = list(pairs)
    reasons = {pair.second: pair.reason.value for pair in reversed(known)}
    result = list(rows)
    for members in clusters(known):
        target = members[0]
        for member in members[1:]:
            index = -member - 1
            if member < 0 and rows[index].fate is Fate.NEW:
                reason = reasons.get(member, "")
                result[index] = replace(
                    rows[index], fate=Fate.MERGED, contact_id=target, reason=reason
                )
    return [_followed(result, row) for row in result]


def _followed(rows: Sequence[PreviewRow], row: PreviewRow) -> PreviewRow:
    """The row with the contact that the row it belongs to belongs to."""
    contact_id = row.contact_id
    while contact_id < 0 and rows[-contact_id - 1].contact_id:
        contact_id = rows[-contact_id - 1].contact_id
    return row if contact_id == row.contact_id else replace(row, contact_id=contact_id)


def decided(
    rows: Sequence[PreviewRow],
    pairs: Iterable[Pair],
    decisions: Decisions,
    wanted: Collection[int],
) -> list[PreviewRow]:
    """The rows with those joined that the user said are the same; of rows not wanted, none."""
    same = [
        pair
        for pair in pairs
        if decisions.get((pair.first, pair.second)) is Decision.SAME
        and all(key > 0 or -key - 1 in wanted for key in (pair.first, pair.second))
    ]
    return settled(rows, same)


def different(decisions: Decisions, ids: Mapping[int, int]) -> list[tuple[int, int]]:
    """The pairs said to be different, by the ids of the contacts they have become.

    ``ids`` gives a row's contact.
    """
    pairs = []
    for pair, decision in decisions.items():
        one, other = (key if key > 0 else ids.get(-key - 1, 0) for key in pair)
        if decision is Decision.DIFFERENT and one and other and one != other:
            pairs.append((min(one, other), max(one, other)))
    return pairs
