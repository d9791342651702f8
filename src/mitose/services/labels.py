"""Sources, tags, circles and towns with their counts, and what is told about a source."""

from __future__ import annotations

from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.circle import Circle, Source, Tag
from mitose.services.deeds import run
from mitose.services.workspace import Workspace
from mitose.storage import labels as store
from mitose.storage import rows
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import source


def sources(ws: Workspace) -> tuple[Source, ...]:
    """All sources with their live contacts."""
    with known_errors(ws.paths.database):
        return store.sources(ws.database.reading())


def tags(ws: Workspace) -> tuple[Tag, ...]:
    """All tags with their live contacts."""
    with known_errors(ws.paths.database):
        return store.tags(ws.database.reading())


def circles(ws: Workspace) -> tuple[Circle, ...]:
    """All circles with their live contacts."""
    with known_errors(ws.paths.database):
        return store.circles(ws.database.reading())


def cities(ws: Workspace, limit: int = 50) -> tuple[tuple[str, int], ...]:
    """The towns most contacts live in, with their counts."""
    with known_errors(ws.paths.database):
        return store.cities(ws.database.reading(), limit)


def set_expected(ws: Workspace, source_id: int, count: int | None) -> Changes:
    """Note how many contacts there are according to the source."""
    return _change(ws, source_id, expected=count)


def set_not_used(ws: Workspace, source_id: int, not_used: bool) -> Changes:
    """Note that the user is not there."""
    return _change(ws, source_id, not_used=int(not_used))


def _change(ws: Workspace, source_id: int, **values: int | None) -> Changes:
    def work(deed: Deed) -> None:
        rows.change(deed.connection, source, source_id, **values)

    return run(ws, Label("source"), (ChangeKind.LABEL,), work)
