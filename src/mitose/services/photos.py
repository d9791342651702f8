"""Pictures of contacts: stored once under what they hold."""

from __future__ import annotations

import hashlib

from mitose.domain.changes import Changes
from mitose.domain.errors import NotFoundError, UsageError
from mitose.services.contacts import CONTACT
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import blob

PHOTO_BYTES_AT_MOST = 2_000_000


def put(ws: Workspace, contact_id: int, data: bytes, mime: str = "image/jpeg") -> Changes:
    """Store a picture with a contact; empty data takes it off.

    Raises:
        UsageError: ``photo_too_big``: the caller makes pictures small first.
    """
    if len(data) > PHOTO_BYTES_AT_MOST:
        raise UsageError("photo_too_big", size=len(data))
    key = hashlib.sha256(data).hexdigest() if data else ""

    def work(deed: Deed) -> None:
        if data:
            deed.connection.exec_driver_sql(
                "INSERT INTO blob(hash, mime, data) VALUES(?, ?, ?) ON CONFLICT(hash) DO NOTHING",
                (key, mime, data),
            )
        store.set_values(deed.connection, [contact_id], {"photo": key}, deed.now)

    return run(ws, label("edit", [contact_id], "photo"), CONTACT, work)


def read(ws: Workspace, key: str) -> bytes:
    """The picture stored under this key.

    Raises:
        NotFoundError: if there is none.
    """
    with known_errors(ws.paths.database):
        row = ws.database.reading().execute(blob.select().where(blob.c.hash == key)).first()
    if row is None:
        raise NotFoundError("photo_not_found", key=key)
    return bytes(row.data)
