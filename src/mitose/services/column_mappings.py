"""Tables by anybody: what is in one, and what its columns become, settled once and remembered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mitose import clock
from mitose.domain.column_mapping import (
    ColumnMapping,
    ColumnTarget,
    Mappings,
    TableLook,
)
from mitose.exchange.table_reader import look_at
from mitose.services.workspace import Workspace
from mitose.storage import column_mappings as store
from mitose.storage.database import known_errors
from mitose.storage.journal import transaction


def look(ws: Workspace, path: Path) -> TableLook | None:
    """What is in a table: its columns with samples, what they seem to be, what was settled before.

    None for a file that is no table, or that cannot be read (the import says why).
    """
    try:
        return look_at(path, mappings(ws))
    except OSError:
        return None


def mappings(ws: Workspace, by_header: Mapping[str, ColumnTarget] | None = None) -> Mappings:
    """What was settled about tables so far; ``by_header`` is what counts in this import only."""
    with known_errors(ws.paths.database):
        return Mappings(store.remembered(ws.database.reading()), by_header or {})


def remember(ws: Workspace, signature: str, mapping: ColumnMapping) -> None:
    """Read tables with this signature (``TableLook.signature``) so from now on, without asking."""
    with known_errors(ws.paths.database), transaction(ws.database.writer()):
        store.remember(ws.database.writer(), signature, mapping, clock.utc_now().isoformat())
