"""The import's work off the main thread: what the page shows is made ready where it is read."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mitose.domain.changes import Changes
from mitose.domain.circle import Circle, Source
from mitose.domain.column_mapping import TableLook
from mitose.domain.imported import (
    Decided,
    Fate,
    ImportOptions,
    ImportPreview,
    ImportReport,
    PreviewRow,
)
from mitose.services import column_mappings, import_sources, importing, labels
from mitose.services.workspace import Workspace

_TABLES_AT_MOST = 20
Progress = Callable[..., None]
Cancelled = Callable[[], bool]


class Kind(StrEnum):
    """What the page says happens to a row; a `Fate`, with pure differences on their own."""

    NEW = "new"
    MERGED = "merged"
    DIFFERS = "differs"
    UNCHANGED = "unchanged"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A preview with what its table needs: rows by kind, and the ticks to begin with.

    `ticks` has one byte per row, 1 for ticked; unchanged rows have none to set. `tables` are those
    of no known program, `table_files` names all whose columns the user can look at.
    """

    paths: tuple[Path, ...]
    options: ImportOptions
    preview: ImportPreview
    by_kind: Mapping[Kind, Sequence[int]]
    ticks: bytes
    sources: tuple[Source, ...] = ()
    circles: tuple[Circle, ...] = ()
    folder: bool = False
    tables: tuple[TableLook, ...] = ()
    table_files: tuple[str, ...] = ()

    def count(self, kind: Kind) -> int:
        """How many rows are of a kind."""
        return len(self.by_kind[kind])


def kind_of(row: PreviewRow) -> Kind:
    """Which kind a row is."""
    if row.fate is Fate.NEW:
        return Kind.NEW
    if row.fate is Fate.UNCHANGED:
        return Kind.UNCHANGED
    if row.fate is Fate.DELETED_EARLIER:
        return Kind.DELETED
    return Kind.DIFFERS if row.differences and not (row.filled or row.updated) else Kind.MERGED


def prepare(
    ws: Workspace,
    paths: Sequence[Path],
    options: ImportOptions,
    text: str = "",
    *,
    progress: Progress,
    cancelled: Cancelled,
) -> Prepared:
    """Read the files (or a pasted text) and make ready what the preview shows.

    Raises CancelledError.
    """
    with _no_collections():
        found = (
            import_sources.preview_text(ws, text, options, cancelled=cancelled)
            if text
            else importing.preview(ws, paths, options, progress, cancelled)
        )
        by_kind: dict[Kind, array[int]] = {kind: array("I") for kind in Kind}
        ticks = bytearray(len(found.rows))
        for index, row in enumerate(found.rows):
            kind = kind_of(row)
            by_kind[kind].append(index)
            ticks[index] = kind not in (Kind.UNCHANGED, Kind.DELETED)
        return Prepared(
            tuple(paths),
            options,
            found,
            by_kind,
            bytes(ticks),
            labels.sources(ws),
            labels.circles(ws),
            folder=len(paths) == 1 and paths[0].is_dir(),
            tables=_tables(ws, paths, found),
            table_files=_table_files(paths, found),
        )


def _tables(ws: Workspace, paths: Sequence[Path], found: ImportPreview) -> tuple[TableLook, ...]:
    """Those of the files that are tables by no program that is known.

    Of what lies in a folder or a ZIP, only where nothing else could be read: among many files
    there are tables of anything, and the preview lets the user look at each.
    """
    formats = {row.file: row.format for row in found.rows}
    files = [
        str(path) for path in paths if formats.get(str(path), "table") == "table" and path.is_file()
    ]
    if not found.rows:
        files += _table_files(paths, found)
    unknown = list(dict.fromkeys(files))[:_TABLES_AT_MOST]
    return tuple(look for look in column_mappings.look(ws, unknown) if not look.known)


def _table_files(paths: Sequence[Path], found: ImportPreview) -> tuple[str, ...]:
    if not paths:  # pasted
        return ()
    formats = {row.file: row.format for row in found.rows}
    files = [file for file, code in formats.items() if column_mappings.is_table(code)]
    files += [problem.file for problem in found.problems if problem.reason == "no_mapping"]
    return tuple(dict.fromkeys(files))[:_TABLES_AT_MOST]


def apply_ticked(
    ws: Workspace,
    holder: list[Prepared],
    options: ImportOptions,
    ticks: bytes,
    decided: Decided,
    *,
    progress: Progress,
    cancelled: Cancelled,
) -> tuple[Changes, ImportReport]:
    """Import the ticked rows as one step; unchanged ones are counted. Raises CancelledError.

    `holder` is emptied, so that nobody but the page still holds the preview at the end.
    """
    prepared = holder.pop()
    with _no_collections():
        chosen = {index for index, ticked in enumerate(ticks) if ticked}
        chosen.update(prepared.by_kind[Kind.UNCHANGED])
        return importing.apply(
            ws,
            prepared.preview,
            options,
            chosen=chosen,
            decided=decided,
            progress=progress,
            cancelled=cancelled,
        )


def let_go(_ws: Workspace, holder: list[object]) -> None:
    """Give up a large preview here: on the main thread it would hold up the window."""
    holder.clear()
    gc.unfreeze()


@contextmanager
def _no_collections() -> Iterator[None]:
    """Pause the search for cycles: it would hold up the main thread, and records have none."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.freeze()  # what was made stays out of later searches; counting still frees it
            gc.enable()
