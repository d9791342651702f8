"""Texts that were typed and cannot be saved yet: kept until they can, over restarts too."""

from __future__ import annotations

from collections.abc import Sequence

from mitose.domain.changes import Changes
from mitose.domain.waiting_text import WaitingText
from mitose.services.workspace import Workspace
from mitose.storage import journal
from mitose.storage import waiting_texts as store
from mitose.storage.database import known_errors

_NOTHING = Changes()


def everything(ws: Workspace) -> tuple[WaitingText, ...]:
    """What waits to be saved."""
    with known_errors(ws.paths.database):
        return store.of_the_living(ws.database.reading())


def keep(ws: Workspace, contact_id: int, texts: Sequence[WaitingText]) -> Changes:
    """Keep these texts of a contact, and no others of it. No step: nothing to undo."""
    if not ws.read_only:
        with known_errors(ws.paths.database):
            connection = ws.database.writer()
            with journal.transaction(connection):
                store.replace(connection, contact_id, texts)
    return _NOTHING
