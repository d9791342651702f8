"""Small helpers that every noun's module shares: one row in, one row changed, dates as texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time

from sqlalchemy import Connection, Table, delete, insert, select, update

from mitose.domain import ranks
from mitose.domain.errors import NotFoundError

__all__ = [
    "CHUNK",
    "Connection",
    "Table",
    "add",
    "add_all",
    "change",
    "chunks",
    "clock_time",
    "day",
    "day_text",
    "get",
]
__all__ += ["last_rank", "moment", "owner", "place", "remove", "time_text", "unique"]

CHUNK = 900  # ids in one IN (…): below every limit SQLite was ever built with


def add(connection: Connection, table: Table, **values: object) -> int:
    """Insert one row and return its id."""
    result = connection.execute(insert(table).values(**values))
    key = result.inserted_primary_key
    return int(key[0]) if key is not None else 0


def add_all(connection: Connection, table: Table, records: Sequence[dict[str, object]]) -> None:
    """Insert many rows that name the same columns, in one go."""
    if records:
        connection.execute(insert(table), list(records))


def change(connection: Connection, table: Table, row_id: int, **values: object) -> None:
    """Change one row.

    Raises:
        NotFoundError: if there is no row with this id.
    """
    result = connection.execute(update(table).where(table.c.id == row_id).values(**values))
    if result.rowcount == 0:
        raise NotFoundError("not_found", noun=table.name, id=row_id)


def remove(connection: Connection, table: Table, row_id: int) -> None:
    """Delete one row; deleting what is gone already is no error."""
    connection.execute(delete(table).where(table.c.id == row_id))


def get(connection: Connection, table: Table, row_id: int) -> dict[str, object]:
    """One row as a dictionary.

    Raises:
        NotFoundError: if there is no row with this id.
    """
    row = connection.execute(select(table).where(table.c.id == row_id)).mappings().first()
    if row is None:
        raise NotFoundError("not_found", noun=table.name, id=row_id)
    return dict(row)


def owner(connection: Connection, table: Table, row_id: int) -> int:
    """The contact a row belongs to.

    Raises:
        NotFoundError: if there is no row with this id.
    """
    return int(str(get(connection, table, row_id)["contact_id"]))


def last_rank(connection: Connection, table: Table, owner_column: str, owner_id: int) -> str:
    """A rank behind all rows of the owner."""
    statement = (
        select(table.c.rank)
        .where(table.c[owner_column] == owner_id)
        .order_by(table.c.rank.desc())
        .limit(1)
    )
    return ranks.between(connection.execute(statement).scalar() or "", "")


def place(
    connection: Connection, table: Table, row_id: int, after: int, owner_column: str = "contact_id"
) -> None:
    """Give a row the place behind row ``after`` of the same owner; 0 puts it first."""
    owner_id = get(connection, table, row_id)[owner_column]
    rows = connection.execute(
        select(table.c.id, table.c.rank)
        .where(table.c[owner_column] == owner_id, table.c.id != row_id)
        .order_by(table.c.rank, table.c.id)
    ).all()
    position = next((i + 1 for i, row in enumerate(rows) if row.id == after), 0)
    low = rows[position - 1].rank if position else ""
    high = rows[position].rank if position < len(rows) else ""
    change(connection, table, row_id, rank=ranks.between(low, high))


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in pieces that fit into one IN (…)."""
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]


def day(text: str) -> date | None:
    """A stored date; None for none."""
    return date.fromisoformat(text) if text else None


def clock_time(text: str) -> time | None:
    """A stored time of day; None for none."""
    return time.fromisoformat(text) if text else None


def moment(text: str) -> datetime | None:
    """A stored UTC timestamp; None for none."""
    return datetime.fromisoformat(text) if text else None


def day_text(value: date | None) -> str:
    """A date as it is stored."""
    return value.isoformat() if value else ""


def time_text(value: time | None) -> str:
    """A time of day as it is stored, to the minute."""
    return value.strftime("%H:%M") if value else ""


def unique(ids: Iterable[int]) -> list[int]:
    """The ids in their order, each once."""
    return list(dict.fromkeys(ids))
