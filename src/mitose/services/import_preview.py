"""The preview of an import: what each record is, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from mitose.domain.duplicates import Reason
from mitose.domain.errors import CancelledError
from mitose.domain.identity import content_hash, identity_keys
from mitose.domain.imported import (
    Fate,
    ImportOptions,
    ImportPreview,
    ImportRecord,
    PreviewRow,
    Problem,
    ReadResult,
)
from mitose.domain.search import fold_words
from mitose.services import column_mappings, import_duplicates
from mitose.services.import_merging import Comparison
from mitose.services.workspace import Workspace
from mitose.storage import imports as store
from mitose.storage import provenance
from mitose.storage.database import known_errors
from mitose.storage.imports import Known

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_COMPARED_AT_ONCE = 2000
#: So many of the rows without a person are named; a thousand of them say no more.
NAMELESS_AT_MOST = 100
#: A record with its file, the file's format, its source and the keys it is known by.
_Read = tuple[ImportRecord, str, str, str, tuple[str, ...]]


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
    from mitose.exchange.detect import read_paths  # noqa: PLC0415 (start-up time counts)

    mappings = column_mappings.mappings(ws, options.columns)
    results = read_paths(paths, progress=progress, cancelled=cancelled, mappings=mappings)
    return preview_of(ws, results, options, cancelled)


def preview_of(
    ws: Workspace,
    results: Iterable[ReadResult],
    options: ImportOptions,
    cancelled: Cancelled | None = None,
) -> ImportPreview:
    """The preview of what was read, wherever it came from; see ``preview``.

    Files of several sources at once have none in common: each row has its file's own.
    """
    named: set[str] = set()
    records: list[_Read] = []
    problems: list[Problem] = []
    files: dict[str, None] = {}
    formats: dict[str, None] = {}
    skipped = 0
    nameless: list[Problem] = []
    for result in results:
        files[result.file] = None
        if result.records:
            formats[result.format] = None
            named.add(result.source)
        problems += result.problems
        skipped += len(result.skipped)
        nameless += [
            Problem(result.file, where, "no_name")
            for where in result.skipped[: NAMELESS_AT_MOST - len(nameless)]
        ]
        own = options.source or result.source
        # Here and not later: the next records are being read in another process meanwhile.
        records += [
            (record, result.file, result.format, own, identity_keys(record, own))
            for record in result.records
        ]
    source = options.source or (named.pop() if len(named) == 1 else "")
    rows = _rows(ws, records, cancelled or (lambda: False))
    return ImportPreview(
        tuple(rows),
        tuple(problems),
        skipped,
        source,
        tuple(formats),
        tuple(files),
        tuple(nameless),
    )


def _rows(ws: Workspace, records: Sequence[_Read], cancelled: Cancelled) -> list[PreviewRow]:
    with known_errors(ws.paths.database):
        wanted = (key for *_record, keys in records for key in keys)
        known = store.find_known(ws.database.reading(), wanted)
    rows: list[PreviewRow] = []
    first_of: dict[str, int] = {}
    for index, (record, file, format_, source, mine) in enumerate(records):
        if index % _COMPARED_AT_ONCE == 0 and cancelled():
            raise CancelledError
        fate, contact_id, reason = _fate(record, mine, known, source, first_of, rows)
        rows.append(
            PreviewRow(
                record, fate, file, format_, contact_id, keys=mine, reason=reason, source=source
            )
        )
        for key in mine:
            first_of.setdefault(key, index)
    rows = import_duplicates.join_certain(ws, rows)
    _compare(ws, rows)
    return rows


def _fate(
    record: ImportRecord,
    keys: tuple[str, ...],
    known: dict[str, tuple[Known, ...]],
    source: str,
    first_of: dict[str, int],
    rows: Sequence[PreviewRow],
) -> tuple[Fate, int, str]:
    """What happens to a record, the contact it belongs to, and the reason."""
    match, key = _match(record, keys, known, source)
    reason = _REASONS.get(key.partition(":")[0], "")
    if match is None:
        twin, key = next(((first_of[key], key) for key in keys if key in first_of), (-1, ""))
        if twin < 0 or not _share_a_word(record, rows[twin].record):
            return Fate.NEW, 0, ""
        same = content_hash(rows[twin].record) == content_hash(record)
        # A negative id names the row of this very import that the record belongs to.
        contact_id = rows[twin].contact_id or import_duplicates.row_id(twin)
        reason = _REASONS.get(key.partition(":")[0], "")
        return Fate.UNCHANGED if same else Fate.MERGED, contact_id, reason
    if match.deleted:
        return Fate.DELETED_EARLIER, match.contact_id, reason
    if match.said and (source, content_hash(record)) in match.said:
        return Fate.UNCHANGED, match.contact_id, reason
    return Fate.MERGED, match.contact_id, reason


_REASONS = {
    "uid": Reason.SAME_UID.value,
    "profile": Reason.SAME_PROFILE.value,
    "mail": Reason.SAME_EMAIL_AND_NAME.value,
}


def _share_a_word(one: ImportRecord, other: ImportRecord) -> bool:
    """Whether two names have anything in common: a card copied for a colleague keeps its UID."""
    if one.name == other.name:
        return True
    return not set(fold_words(one.name)).isdisjoint(fold_words(other.name))


def _match(
    record: ImportRecord,
    keys: tuple[str, ...],
    known: dict[str, tuple[Known, ...]],
    source: str,
) -> tuple[Known | None, str]:
    """The contact of the strongest key, and that key.

    One that is still there comes before one that was deleted; of several with one key the one
    that this very record was read into, or whose name it has.
    """
    if not known:
        return None, ""
    found = [(one, key) for key in keys for one in known.get(key, ())]
    if len({one.contact_id for one, _key in found}) > 1:
        said = (source, content_hash(record))
        name = fold_words(record.name)
        found.sort(
            key=lambda pair: (
                pair[0].deleted,
                said not in pair[0].said,
                fold_words(pair[0].name) != name,
            )
        )
    return found[0] if found else (None, "")


def _compare(ws: Workspace, rows: list[PreviewRow]) -> None:
    """Find out what changed records would change, and where they differ."""
    changed = [i for i, row in enumerate(rows) if row.fate is Fate.MERGED and row.contact_id > 0]
    comparison = Comparison(rows, ws.settings.region)
    for start in range(0, len(changed), _COMPARED_AT_ONCE):
        some = changed[start : start + _COMPARED_AT_ONCE]
        with known_errors(ws.paths.database):
            ids = {rows[index].contact_id for index in some}
            comparison.load(provenance.batch(ws.database.reading(), ids))
        for index in some:
            compared = comparison.compare(rows[index])
            if compared is None:
                continue
            rows[index] = replace(
                rows[index],
                fate=Fate.UNCHANGED if compared.empty else Fate.MERGED,
                filled=compared.filled,
                noted=compared.empty,
                updated=compared.merge.updated,
                differences=compared.merge.differences,
            )


def wanted_by_default(rows: Iterable[PreviewRow]) -> list[int]:
    """The rows ticked at first: all but those the user deleted earlier."""
    return [index for index, row in enumerate(rows) if row.fate is not Fate.DELETED_EARLIER]
