"""Everything in the file, for a document that comes back in identically.

A contact with what hangs on it travels as ``ContactDetails``. The rest travels as plain rows: whole
tables (labels, goals, events, introductions, what imports remember), and of the tables that hang on
contacts the columns that the records do not carry. Left out are what is computed anew (search
index, sort keys), the undo journal, and which desktop notifications were shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Integer, Table, select
from sqlalchemy.exc import IntegrityError

from mitose.domain.category import Relationship
from mitose.domain.contact import ContactDetails
from mitose.domain.goal import Horizon
from mitose.domain.introduction import Answer
from mitose.storage import contact_rows, tables
from mitose.storage.database import raw

#: Of each table that hangs on contacts, the columns that ContactDetails carries or that are
#: computed. Columns made later are in the document without a word here.
_CARRIED: Mapping[str, frozenset[str]] = {
    name: frozenset(columns.split())
    for name, columns in {
        "method": "id contact_id kind label value preferred normal",
        "address": "id contact_id label street extended po_box city region postal_code country",
        "extra": "id contact_id name value source",
        "contact_source": "id contact_id source_id on_date",
        "relation": "id contact_id other_id kind note",
        "want": "id contact_id text capital",
        "has_need": "id contact_id kind text capital",
        "offer": "id contact_id text capital state due_date promised_on given_on",
        "approach": "id contact_id way_in introducer_id occasion opening opened_at closed_at"
        " outcome",
        "step": "id approach_id contact_id text due_date due_time state done_on",
        "follow_up": "id contact_id text kind due_date due_time rrule done_on dropped",
        "interaction": "id contact_id on_date at_time kind text given received referral from_them",
        "contact": "id uid name kind is_me wish_profile given family prefix middle suffix nickname"
        " organisation department role city category rank relationship rated_as_group"
        " nothing_done importance capital influence meaning who_why meeting_place strategy notes"
        " birthday anniversary salutation address_form do_not_suggest cadence_days photo answered"
        " next_due next_due_kind last_interaction created_at updated_at archived_at deleted_at"
        " sort_name live every_days",
    }.items()
}
_NOT_JOURNALED = (tables.import_run, tables.import_mapping)
_WHOLE = (
    *(table for table in tables.JOURNALED if table.name not in _CARRIED),
    *_NOT_JOURNALED,
)
_HANGING = tuple(table for table in tables.JOURNALED if table.name in _CARRIED)
_BY_NAME = {table.name: table for table in (*_WHOLE, *_HANGING)}
# The steps of the journal stay behind, and so do their numbers.
_LEFT_OUT = {("import_run", "step_id")}
_CHOICES: Mapping[tuple[str, str], tuple[type[StrEnum], str]] = {
    ("introduction", "giver_answer"): (Answer, ""),
    ("introduction", "receiver_answer"): (Answer, ""),
    ("relationship_cadence", "relationship"): (Relationship, ""),
    ("goal", "horizon"): (Horizon, Horizon.YEAR_1.value),
}
_DATES = ("_date", "_on", "_at")
_AT_ONCE = 2000

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


class DoesNotFitError(Exception):
    """The document contradicts itself: nothing was restored."""


def rest(connection: Connection) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    """Each table's name with its rows, those that have something; defaults are left out."""
    for table in (*_WHOLE, *_HANGING):
        yield table.name, _rows_of(connection, table)


def _rows_of(connection: Connection, table: Table) -> Iterator[dict[str, Any]]:
    carried = _CARRIED.get(table.name, frozenset())
    key = next(iter(table.primary_key.columns))
    names = [
        column.name
        for column in table.columns
        if column.name not in carried and (table.name, column.name) not in _LEFT_OUT
    ]
    if carried:
        names = ["id", *names] if names else []
    if not names:
        return
    statement = select(*(table.c[name] for name in names)).order_by(key)
    for row in connection.execute(statement).mappings():
        found = {name: value for name, value in row.items() if value not in ("", 0, None)}
        if len(found) > (1 if carried else 0):
            yield found


def ids(connection: Connection) -> tuple[list[int], list[int], int]:
    """Contacts in board order (archived too), those in the trash, and me (0 for none)."""
    order = "instr('have next future', category), rank, id"
    found = connection.exec_driver_sql(
        f"SELECT id, deleted_at <> '' AS gone, is_me FROM contact ORDER BY {order}"
    ).all()
    mine = next((row.id for row in found if row.is_me), 0)
    kept = [row.id for row in found if not row.is_me and not row.gone]
    gone = [row.id for row in found if not row.is_me and row.gone]
    return kept, gone, mine


def is_empty(connection: Connection) -> bool:
    """Whether nothing is here yet but perhaps me and the built-in sources."""
    for table in _BY_NAME.values():
        if table in _NOT_JOURNALED or table.name in {"contact", "source", "has_need", "want"}:
            continue
        if connection.execute(select(table).limit(1)).first() is not None:
            return False
    statement = select(tables.contact.c.id).where(tables.contact.c.is_me == 0).limit(1)
    return connection.execute(statement).first() is None


def restore(connection: Connection, contacts: Iterable[ContactDetails], given: Rows) -> None:
    """Fill an empty file, ids and all; me and the built-in sources give way to the document's.

    Raises:
        DoesNotFitError: when rows contradict each other; the caller's transaction must end.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    connection.exec_driver_sql("DELETE FROM contact WHERE is_me = 1")
    connection.exec_driver_sql("DELETE FROM source")
    more = {name: {row.get("id"): row for row in given.get(name, ())} for name in _CARRIED}
    waiting: dict[Table, list[dict[str, Any]]] = defaultdict(list)
    try:
        for table in _WHOLE:
            for row in given.get(table.name, ()):
                waiting[table].append(_whole_row(table, row))
        for details in contacts:
            _add(waiting, more, tables.contact, contact_rows.own_row(details.contact))
            for table, row in contact_rows.hanging_rows(details):
                _add(waiting, more, table, row)
            if len(waiting[tables.contact]) >= _AT_ONCE:
                _write(connection, waiting)
        _write(connection, waiting)
        _drop_loose_ends(connection)
    except (IntegrityError, ValueError, TypeError, OverflowError) as error:
        raise DoesNotFitError(str(error)) from error


def _add(
    waiting: dict[Table, list[dict[str, Any]]],
    more: Mapping[str, Mapping[Any, Mapping[str, Any]]],
    table: Table,
    row: dict[str, Any],
) -> None:
    carried = _CARRIED[table.name]
    beside = more[table.name].get(row["id"]) or {}
    full = {name: value for name, value in row.items() if name in table.c}
    full |= {
        name: _checked(table, name, value)
        for name, value in beside.items()
        if name in table.c and name not in carried
    }
    if not full["id"]:
        raise DoesNotFitError(f"{table.name} without id")
    waiting[table].append(full)


def _whole_row(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _checked(table, name, value) for name, value in row.items() if name in table.c}


def _checked(table: Table, name: str, value: object) -> str | int:
    """A value that the column may hold, its default where it may not."""
    if isinstance(table.c[name].type, Integer):
        return value if isinstance(value, int) and abs(value) < 2**63 else 0
    text = value.replace("\x00", "") if isinstance(value, str) else ""
    text = text.encode("utf-8", "replace").decode()
    if (table.name, name) in _CHOICES:
        kind, default = _CHOICES[table.name, name]
        return text if text in {one.value for one in kind} else default
    if name.endswith(_DATES) and text:
        _moment(text)
    elif name.endswith("_time") and text:
        time.fromisoformat(text)
    return text


def _moment(text: str) -> date:
    """Raises ValueError for what is no date and no moment."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _write(connection: Connection, waiting: dict[Table, list[dict[str, Any]]]) -> None:
    """Insert what waits: rows of one table with the same columns in one go."""
    driver = raw(connection)
    for table, found in waiting.items():
        alike: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for row in found:
            alike[tuple(row)].append(tuple(row.values()))
        # What undone imports left is not journaled and would stand in the way.
        verb = "INSERT OR REPLACE" if table in _NOT_JOURNALED else "INSERT"
        for names, values in alike.items():
            marks = ", ".join("?" * len(names))
            try:
                driver.executemany(
                    f"{verb} INTO {table.name}({', '.join(names)}) VALUES({marks})", values
                )
            except driver.IntegrityError as error:
                raise DoesNotFitError(str(error)) from error
    waiting.clear()


def _drop_loose_ends(connection: Connection) -> None:
    """Rows that name what is not in the document go, as they do when it is deleted."""
    connection.exec_driver_sql(
        "UPDATE approach SET introducer_id = NULL"
        " WHERE introducer_id NOT IN (SELECT id FROM contact)"
    )
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    for name, row_id, *_ in broken:
        table = tables.metadata.tables[name]
        connection.execute(table.delete().where(table.c.id == row_id))
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise DoesNotFitError("foreign keys")
