"""Tables by anybody: what is in one, and what its columns become, settled once and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mitose import clock
from mitose.domain.column_mapping import (
    ColumnMapping,
    ColumnTarget,
    Mappings,
    TableLook,
)
from mitose.services.workspace import Workspace
from mitose.storage import column_mappings as store
from mitose.storage.database import known_errors
from mitose.storage.journal import transaction


def is_table(format_code: str) -> bool:
    """Whether files of this format have columns that the user may give another meaning."""
    from mitose.exchange.table_looks import FORMATS  # noqa: PLC0415 (start-up time counts)

    return format_code in FORMATS


def look(ws: Workspace, files: Iterable[str]) -> tuple[TableLook, ...]:
    """What is in tables: their columns with samples, what these seem to be, what was settled.

    Files are named as in the preview, those inside a ZIP too. What is no table or cannot be read
    is left out (the import says why).
    """
    from mitose.exchange.table_looks import looks  # noqa: PLC0415 (start-up time counts)

    return tuple(looks(files, mappings(ws)))


def mappings(ws: Workspace, by_header: Mapping[str, ColumnTarget] | None = None) -> Mappings:
    """What was settled about tables so far; ``by_header`` is what counts in this import only."""
    with known_errors(ws.paths.database):
        return Mappings(store.remembered(ws.database.reading()), by_header or {})


def remember(ws: Workspace, signature: str, mapping: ColumnMapping) -> None:
    """Read tables with this signature (``TableLook.signature``) so from now on, without asking."""
    with known_errors(ws.paths.database), transaction(ws.database.writer()):
        store.remember(ws.database.writer(), signature, mapping, clock.utc_now().isoformat())
