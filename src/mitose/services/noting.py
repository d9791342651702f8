"""What came up in a conversation, as entries of its own: one step for all that is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mitose.domain.capital import Capital
from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.errors import UsageError
from mitose.domain.logged_line import Note, NoteKind
from mitose.services.deeds import label, needed, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import rows
from mitose.storage.journal import Deed
from mitose.storage.tables import has_need, interaction, offer

_REFERRALS = {NoteKind.REFERRAL_GIVEN: "given", NoteKind.REFERRAL_RECEIVED: "received"}


def accept(ws: Workspace, contact_id: int, notes: Sequence[Note], on: date) -> Changes:
    """Note what was given, received, referred, offered, or is needed, each as its own entry.

    Raises:
        UsageError: ``empty_value`` where nothing is given, or a note without a text.
    """
    if not notes:
        raise UsageError("empty_value", field="notes")
    entries = [Note(note.kind, needed(note.text, note.kind)) for note in notes]

    def work(deed: Deed) -> None:
        store.get(deed.connection, contact_id)
        for note in entries:
            _write(deed, contact_id, note, on)

    kinds = (ChangeKind.PLAN, ChangeKind.INTERACTION)
    return run(ws, label("log", [contact_id], "noted"), kinds, work)


def _write(deed: Deed, contact_id: int, note: Note, on: date) -> None:
    connection, day = deed.connection, on.isoformat()
    if note.kind in {NoteKind.NEEDS, NoteKind.HAS}:
        rank = rows.last_rank(connection, has_need, "contact_id", contact_id)
        values = {"kind": note.kind.value, "text": note.text, "capital": int(Capital.NONE)}
        rows.add(connection, has_need, contact_id=contact_id, rank=rank, **values)
    elif note.kind in {NoteKind.OFFER, NoteKind.PROMISE}:
        promised = note.kind is NoteKind.PROMISE
        rows.add(
            connection,
            offer,
            contact_id=contact_id,
            text=note.text,
            state="promised" if promised else "idea",
            promised_on=day if promised else "",
            rank=rows.last_rank(connection, offer, "contact_id", contact_id),
            created_at=deed.now,
        )
    else:
        referral = _REFERRALS.get(note.kind, "")
        field = "text" if referral else note.kind.value
        rows.add(
            connection,
            interaction,
            contact_id=contact_id,
            on_date=day,
            kind="other",
            referral=referral,
            created_at=deed.now,
            **{field: note.text},
        )
