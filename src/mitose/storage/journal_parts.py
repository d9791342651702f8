"""Which columns of a contact are journaled together.

A contact has 46 columns, and a deed on many of them changes three. So an update writes down only
the parts whose columns its statement sets; undo puts back those alone. Parts have no column in
common, and together they are the whole row.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from mitose.storage.tables import contact

_PARTS: dict[str, dict[str, tuple[str, ...]]] = {
    contact.name: {
        "place": tuple(
            "category rank relationship rated_as_group importance archived_at deleted_at"
            " updated_at".split()
        ),
        "answers": tuple(
            "answered next_due next_due_kind last_interaction every_days live".split()
        ),
    }
}
_REST = "rest"


def parts(table: Table) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What updates of a table are journaled as, each with its columns; the whole for most."""
    names = tuple(column.name for column in table.columns)
    known = _PARTS.get(table.name)
    if known is None:
        yield table.name, names
        return
    for part, columns in known.items():
        yield f"{table.name}.{part}", columns
    taken = {name for columns in known.values() for name in columns}
    yield f"{table.name}.{_REST}", tuple(n for n in names if n not in taken and n != "id")


def table_of(entry: str) -> str:
    """The table that an entry of the journal is about, be it of a part or of the whole row."""
    return entry.partition(".")[0]


def part_columns(table: Table, entry: str) -> tuple[str, ...]:
    """The columns that an entry about a part holds."""
    return dict(parts(table))[entry]
