"""Bring a document of everything back into an empty data folder, ids and all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.imported import ImportPreview, ImportReport
from mitose.services.workspace import Workspace
from mitose.storage import everything, imports, journal
from mitose.storage.database import known_errors

if TYPE_CHECKING:
    from mitose.exchange.json_file import JsonContents

_KINDS = tuple(ChangeKind)
_MAGIC = {b"\xff\xd8": "image/jpeg", b"\x89P": "image/png", b"RI": "image/webp", b"GI": "image/gif"}


def apply(ws: Workspace, found: ImportPreview) -> tuple[Changes, ImportReport] | None:
    """Write all of a previewed document as one step.

    None when the ordinary import is to do it: the folder is not empty, the file is not a document
    of everything, or it contradicts itself.
    """
    contents = _document(ws, found)
    return _restore(ws, contents, found) if contents else None


def _document(ws: Workspace, found: ImportPreview) -> JsonContents | None:
    from mitose.exchange.json_file import CODE, read_json  # noqa: PLC0415 (start-up time counts)

    if found.formats != (CODE,) or len(found.files) != 1:
        return None
    with known_errors(ws.paths.database):
        if not everything.is_empty(ws.database.reading()):
            return None
    try:
        contents = read_json(Path(found.files[0]))
    except OSError:
        return None
    return contents if contents.whole and not contents.problems else None


def _restore(
    ws: Workspace, contents: JsonContents, found: ImportPreview
) -> tuple[Changes, ImportReport] | None:
    label = Label("import", len(found.rows))
    try:
        with journal.deed(ws.database, label, _KINDS) as (deed, outcome):
            everything.restore(deed.connection, contents.contacts, contents.tables or {})
            for key, data in contents.photos.items():
                mime = _MAGIC.get(data[:2], "image/jpeg")
                imports.store_photo(deed.connection, key, mime, data)
    except everything.DoesNotFitError:
        return None
    ws.database.shrink()
    count = len(found.rows) + found.skipped
    report = ImportReport(
        *(count, len(found.rows), 0, 0, found.skipped), files=found.files, nameless=found.nameless
    )
    return outcome.changes, report
