"""Me: one row of the contacts, with what I have, look for, and whom I want to meet."""

from __future__ import annotations

from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.contact import Me
from mitose.services import deeds
from mitose.services.deeds import run
from mitose.services.workspace import Workspace
from mitose.storage import contacts, plans, rows
from mitose.storage import me as store
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import contact


def me(ws: Workspace) -> Me:
    """What is told about me; empty before the first start's three lines."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        my_id = store.my_id(connection)
        if not my_id:
            return Me()
        entries = plans.has_needs_of(connection, [my_id]).get(my_id, ())
        wants = plans.wants_of(connection, [my_id]).get(my_id, ())
        return Me(
            has=tuple(entry.text for entry in entries if entry.kind == "has"),
            needs=tuple(entry.text for entry in entries if entry.kind == "needs"),
            wants_to_meet=tuple(entry.text for entry in wants),
            name=contacts.get(connection, my_id).name,
            id=my_id,
        )


def set_me(ws: Workspace, told: Me) -> Changes:
    """Make ``told`` what is known about me."""

    def work(deed: Deed) -> None:
        connection = deed.connection
        my_id = store.my_id(connection) or contacts.insert(connection, {"is_me": 1}, deed.now)
        rows.change(connection, contact, my_id, name=deeds.text(told.name), live=0)
        contacts.refresh_sort_names(connection, [my_id])
        lines = {"has": told.has, "needs": told.needs, "meet": told.wants_to_meet}
        store.replace_lines(
            connection,
            my_id,
            {kind: list(filter(None, map(deeds.text, texts))) for kind, texts in lines.items()},
        )

    return run(ws, Label("me"), (ChangeKind.CONTACT,), work)
