"""Who knows whom, and through whom one met."""

from __future__ import annotations

from mitose.domain.changes import Changes
from mitose.domain.errors import UsageError
from mitose.services import deeds
from mitose.services.contacts import CONTACT
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import rows
from mitose.storage.journal import Deed
from mitose.storage.tables import relation


def add(ws: Workspace, contact_id: int, other_id: int, kind: str, note: str = "") -> Changes:
    """Note that a contact knows another (``knows``), or was met through one (``met_through``).

    Raises:
        UsageError: ``bad_value`` for another kind, or for a contact and itself.
        NotFoundError: if one of them is gone.
    """
    if kind not in {"knows", "met_through"} or contact_id == other_id:
        raise UsageError("bad_value", field="relation", value=kind)

    def work(deed: Deed) -> None:
        for there in (contact_id, other_id):
            store.get(deed.connection, there)
        values = {"other_id": other_id, "kind": kind, "note": deeds.text(note)}
        deed.made = rows.add(deed.connection, relation, contact_id=contact_id, **values)

    return run(ws, label("edit", [contact_id], "relations"), CONTACT, work)


def remove(ws: Workspace, relation_id: int) -> Changes:
    """Forget that a contact knows another."""

    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, relation, relation_id)
        rows.remove(deed.connection, relation, relation_id)
        deed.rename(label("edit", [owner], "relations"))

    return run(ws, label("edit", [0], "relations"), CONTACT, work)
