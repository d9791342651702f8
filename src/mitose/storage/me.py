"""My own row among the contacts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from mitose.storage import rows
from mitose.storage.tables import contact, has_need, want


def my_id(connection: Connection) -> int:
    """The id of my own row, 0 before it is made."""
    statement = select(contact.c.id).where(contact.c.is_me == 1)
    return int(connection.execute(statement).scalar() or 0)


def replace_lines(
    connection: Connection, contact_id: int, lines: Mapping[str, Sequence[str]]
) -> None:
    """Make ``lines`` what I have (``has``), look for (``needs``) and whom I want to meet."""
    connection.execute(has_need.delete().where(has_need.c.contact_id == contact_id))
    connection.execute(want.delete().where(want.c.contact_id == contact_id))
    for kind, texts in lines.items():
        table = want if kind == "meet" else has_need
        values = {} if kind == "meet" else {"kind": kind}
        for text in texts:
            rank = rows.last_rank(connection, table, "contact_id", contact_id)
            rows.add(connection, table, contact_id=contact_id, text=text, rank=rank, **values)
