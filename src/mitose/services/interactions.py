"""Deeds of the history: logging what happened."""

from __future__ import annotations

from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.errors import UsageError
from mitose.domain.interaction import INTERACTION_KINDS, Interaction
from mitose.services import deeds
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import history, rows
from mitose.storage.journal import Deed
from mitose.storage.tables import interaction

KINDS = (ChangeKind.INTERACTION,)


def _checked(entry: Interaction) -> dict[str, object]:
    if entry.kind not in INTERACTION_KINDS:
        raise UsageError("bad_value", field="kind", value=entry.kind)
    if entry.referral not in {"", "given", "received"}:
        raise UsageError("bad_value", field="referral", value=entry.referral)
    values = history.interaction_values(entry)
    for name in ("text", "given", "received"):
        values[name] = deeds.text(values[name], name)
    return values


def log(ws: Workspace, entry: Interaction, *, join: int = 0) -> Changes:
    """Log what happened with ``entry.contact_id``; ``made`` is the entry's id."""
    values = _checked(entry)

    def work(deed: Deed) -> None:
        store.get(deed.connection, entry.contact_id)
        deed.made = rows.add(
            deed.connection,
            interaction,
            contact_id=entry.contact_id,
            created_at=deed.now,
            **values,
        )

    return run(ws, label("log", [entry.contact_id], entry.kind), KINDS, work, join=join)


def edit(ws: Workspace, entry: Interaction, *, join: int = 0) -> Changes:
    """Change an entry of the history."""
    values = _checked(entry)

    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, interaction, entry.id)
        rows.change(deed.connection, interaction, entry.id, **values)
        deed.rename(label("log_edit", [owner]))

    return run(ws, label("log_edit", [0]), KINDS, work, join=join)


def remove(ws: Workspace, interaction_id: int) -> Changes:
    """Remove an entry of the history."""

    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, interaction, interaction_id)
        rows.remove(deed.connection, interaction, interaction_id)
        deed.rename(label("log_remove", [owner]))

    return run(ws, label("log_remove", [0]), KINDS, work)
