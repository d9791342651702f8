"""The preview of an import: what each record is, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from mitose.domain.errors import CancelledError
from mitose.domain.identity import content_hash, identity_keys
from mitose.domain.imported import (
    Fate,
    ImportOptions,
    ImportPreview,
    ImportRecord,
    PreviewRow,
    Problem,
)
from mitose.domain.merging import merge_into
from mitose.exchange.detect import read_paths
from mitose.services.workspace import Workspace
from mitose.storage import details as whole
from mitose.storage import imports as store
from mitose.storage.database import known_errors
from mitose.storage.imports import Known

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_COMPARED_AT_ONCE = 2000


def preview(
    ws: Workspace,
    paths: Sequence[Path],
    options: ImportOptions,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportPreview:
    """Read files and say of each record whether it is new, known, changed or deleted earlier.

    Writes nothing. ``progress`` is called with bytes done and in all.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    records: list[tuple[ImportRecord, str]] = []
    problems: list[Problem] = []
    files: dict[str, None] = {}
    formats: dict[str, None] = {}
    source = options.source
    skipped = 0
    for result in read_paths(paths, progress=progress, cancelled=cancelled):
        files[result.file] = None
        if result.records:
            formats[result.format] = None
        problems += result.problems
        skipped += len(result.skipped)
        source = source or result.source
        records += [(record, result.file) for record in result.records]
    rows = _rows(ws, records, source, cancelled or (lambda: False))
    return ImportPreview(
        tuple(rows), tuple(problems), skipped, source, tuple(formats), tuple(files)
    )


def _rows(
    ws: Workspace,
    records: Sequence[tuple[ImportRecord, str]],
    source: str,
    cancelled: Cancelled,
) -> list[PreviewRow]:
    keys = [identity_keys(record, source) for record, _ in records]
    with known_errors(ws.paths.database):
        known = store.find_known(ws.database.reading(), (key for some in keys for key in some))
    rows: list[PreviewRow] = []
    first_of: dict[str, int] = {}
    for index, (record, file) in enumerate(records):
        if index % _COMPARED_AT_ONCE == 0 and cancelled():
            raise CancelledError
        rows.append(_row(record, file, keys[index], known, first_of, rows))
        for key in keys[index]:
            first_of.setdefault(key, index)
    _compare(ws, rows)
    return rows


def _row(
    record: ImportRecord,
    file: str,
    keys: tuple[str, ...],
    known: dict[str, Known],
    first_of: dict[str, int],
    rows: Sequence[PreviewRow],
) -> PreviewRow:
    match = next((known[key] for key in keys if key in known), None)
    if match is None:
        twin = next((first_of[key] for key in keys if key in first_of), None)
        if twin is None:
            return PreviewRow(record, Fate.NEW, file, keys=keys)
        same = content_hash(rows[twin].record) == content_hash(record)
        fate = Fate.UNCHANGED if same else Fate.MERGED
        # A negative id names the row of this very import that the record belongs to.
        contact_id = rows[twin].contact_id or -(twin + 1)
        return PreviewRow(record, fate, file, contact_id, keys=keys)
    if match.deleted:
        return PreviewRow(record, Fate.DELETED_EARLIER, file, match.contact_id, keys=keys)
    if match.hashes and content_hash(record) in match.hashes:
        return PreviewRow(record, Fate.UNCHANGED, file, match.contact_id, keys=keys)
    return PreviewRow(record, Fate.MERGED, file, match.contact_id, keys=keys)


def _compare(ws: Workspace, rows: list[PreviewRow]) -> None:
    """Find out what changed records would fill, and where they differ; nothing is unchanged."""
    changed = [i for i, row in enumerate(rows) if row.fate is Fate.MERGED and row.contact_id > 0]
    for start in range(0, len(changed), _COMPARED_AT_ONCE):
        some = changed[start : start + _COMPARED_AT_ONCE]
        ids = list({rows[index].contact_id for index in some})
        with known_errors(ws.paths.database):
            found = whole.of_contacts(ws.database.reading(), ids)
        details = {entry.contact.id: entry for entry in found}
        for index in some:
            row = rows[index]
            if row.contact_id not in details:
                continue
            merge = merge_into(details[row.contact_id], row.record)
            fate = Fate.MERGED if merge.filled or merge.differences else Fate.UNCHANGED
            rows[index] = replace(
                row, fate=fate, filled=merge.filled, differences=merge.differences
            )


def wanted_by_default(rows: Iterable[PreviewRow]) -> list[int]:
    """The rows ticked at first: all but those the user deleted earlier."""
    return [index for index, row in enumerate(rows) if row.fate is not Fate.DELETED_EARLIER]
