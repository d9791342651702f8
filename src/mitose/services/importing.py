"""Importing: preview, and applying what was chosen as one undoable step."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.imported import (
    Decided,
    Difference,
    Fate,
    ImportOptions,
    ImportPreview,
    ImportReport,
)
from mitose.services import bringing_back, import_duplicates
from mitose.services.import_duplicates import Search
from mitose.services.import_preview import Cancelled, Progress, preview, wanted_by_default
from mitose.services.import_writer import Writer
from mitose.services.workspace import Workspace
from mitose.storage import import_runs, journal, merging
from mitose.storage import imports as store

__all__ = ["apply", "preview", "run"]

SEARCHED_AT_MOST = 5_000
_TURN_SECONDS = 0.0005


def run(
    ws: Workspace,
    paths: Sequence[Path],
    options: ImportOptions,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Preview and apply in one go, as the command line does; ``dry_run`` only counts.

    Who is certainly the same is merged; the others that may be stay apart and are counted, but
    not of more than ``SEARCHED_AT_MOST`` new contacts: that would take longer than the import.
    """
    with _undisturbed():
        found = preview(ws, paths, options, progress, cancelled)
        look = _search(ws, found)
        with ThreadPoolExecutor(1) as beside:
            # A process of its own looks for them while this one writes.
            pairs = beside.submit(look.run, None, cancelled) if look is not None else None
            if dry_run:
                report = _report(found, set(wanted_by_default(found.rows)))
            else:
                report = apply(ws, found, options, cancelled=cancelled)[1]
            return replace(report, suspects=len(pairs.result()) if pairs is not None else None)


def _search(ws: Workspace, found: ImportPreview) -> Search | None:
    if len(import_duplicates.new_rows(found.rows)) > SEARCHED_AT_MOST:
        return None
    return import_duplicates.search(ws, found)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Pause the search for cycles, and let two busy threads take short turns.

    An import makes a million objects, and none of them has any cycle. The thread that writes needs
    Python for a moment only, but often.
    """
    paused, turns = gc.isenabled(), sys.getswitchinterval()
    gc.disable()
    sys.setswitchinterval(min(turns, _TURN_SECONDS))
    try:
        yield
    finally:
        sys.setswitchinterval(turns)
        if paused:
            gc.enable()


def apply(
    ws: Workspace,
    found: ImportPreview,
    options: ImportOptions,
    *,
    chosen: Collection[int] | None = None,
    decided: Decided | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Changes, ImportReport]:
    """Write the chosen rows of a preview (by index; all but those deleted earlier by default).

    ``decided`` is what the user said of those that may be one person: the same ones become one
    contact, that others are different is remembered, the rest waits. ``progress`` is called with
    rows done and in all.

    Raises:
        CancelledError: when ``cancelled`` returned True; nothing is written then.
        StorageError: when the file cannot be written; nothing is written then.
    """
    wanted = set(wanted_by_default(found.rows) if chosen is None else chosen)
    if len(wanted) == len(found.rows) and options == ImportOptions():
        brought_back = bringing_back.apply(ws, found)
        if brought_back is not None:
            return brought_back
    told = decided or Decided()
    rows = import_duplicates.apply_decided(found.rows, told, wanted)
    found = replace(found, rows=tuple(rows))
    label = Label("import")
    kinds = (ChangeKind.CONTACT, ChangeKind.LABEL)
    with journal.deed(ws.database, label, kinds) as (deed, outcome):
        writer = Writer(deed, found, options, wanted, ws.settings.region)
        writer.write(progress, cancelled or (lambda: False))
        merging.remember_different(
            deed.connection, import_duplicates.different(told, writer.contact_ids)
        )
        report = replace(
            _report(found, wanted),
            differences=tuple(writer.differences),
            updated=tuple(writer.updated),
            import_id=writer.import_id,
            suspects=told.later,
        )
        deed.rename(Label("import", len(writer.touched()), (), str(writer.import_id)))
        store.finish_run(
            deed.connection,
            writer.import_id,
            step_id=deed.step_id,
            report=json.dumps(
                {name: getattr(report, name) for name in _COUNTS}
                | {"marks": import_runs.marks(deed.connection)}
            ),
        )
    ws.database.shrink()
    return outcome.changes, report


_COUNTS = ("read", "new", "merged", "unchanged", "skipped")


def _report(found: ImportPreview, wanted: set[int]) -> ImportReport:
    """What a preview would do."""
    counts = dict.fromkeys(Fate, 0)
    differences: list[tuple[int, str, Difference]] = []
    updated: list[tuple[int, str, Difference]] = []
    left_out = 0
    for index, row in enumerate(found.rows):
        if index not in wanted:
            left_out += 1
            continue
        counts[row.fate] += 1
        differences += [(row.contact_id, row.record.name, entry) for entry in row.differences]
        updated += [(row.contact_id, row.record.name, entry) for entry in row.updated]
    return ImportReport(
        read=len(found.rows) + found.skipped,
        new=counts[Fate.NEW],
        merged=counts[Fate.MERGED] + counts[Fate.DELETED_EARLIER],
        unchanged=counts[Fate.UNCHANGED],
        skipped=found.skipped + left_out,
        problems=found.problems,
        differences=tuple(differences),
        updated=tuple(updated),
        files=found.files,
        nameless=found.nameless,
    )
