"""Texts that were typed and cannot be saved yet. No part of any step, as where a round stopped."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select

from mitose.domain.waiting_text import WaitingText
from mitose.storage.tables import contact, round_state

_KIND = "waiting_texts"


def everything(connection: Connection) -> tuple[WaitingText, ...]:
    """All of them."""
    found = connection.execute(
        select(round_state.c.state).where(round_state.c.kind == _KIND)
    ).scalar()
    return tuple(WaitingText(*one) for one in json.loads(found or "[]"))


def of_the_living(connection: Connection) -> tuple[WaitingText, ...]:
    """Those of contacts that are still there."""
    found = everything(connection)
    ids = {one.contact_id for one in found}
    there = set(
        connection.execute(
            select(contact.c.id).where(contact.c.id.in_(ids), contact.c.deleted_at == "")
        ).scalars()
    )
    return tuple(one for one in found if one.contact_id in there)


def replace(connection: Connection, contact_id: int, texts: Sequence[WaitingText]) -> None:
    """Keep these texts of a contact, and no others of it."""
    others = [one for one in everything(connection) if one.contact_id != contact_id]
    _write(connection, [*others, *texts])


def forget(connection: Connection, ids: Collection[int]) -> None:
    """Forget the texts of contacts that are gone for good."""
    found = everything(connection)
    left = [one for one in found if one.contact_id not in ids]
    if len(left) < len(found):
        _write(connection, left)


def _write(connection: Connection, texts: Sequence[WaitingText]) -> None:
    connection.execute(round_state.delete().where(round_state.c.kind == _KIND))
    if texts:
        text = json.dumps([[one.contact_id, one.key, one.text] for one in texts])
        connection.execute(round_state.insert().values(kind=_KIND, state=text))
