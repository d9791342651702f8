"""Triggers generated from the tables: they feed the undo journal and mark what to index again."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from mitose.storage.search import OWN
from mitose.storage.tables import JOURNALED

# Tables whose rows belong to a contact, by the column that names it.
_OWNER_COLUMNS: dict[str, tuple[str, ...]] = {
    "contact": ("id",),
    "introduction": ("giver_id", "receiver_id"),
    "relation": ("contact_id", "other_id"),
}
# A label renamed or deleted changes what every contact that carries it can be found by.
_LABELS = {
    "tag": ("contact_tag", "tag_id"),
    "circle": ("contact_circle", "circle_id"),
    "source": ("contact_source", "source_id"),
}
_OTHER_WORDS = " OR ".join(f'OLD."{name}" <> NEW."{name}"' for name in (*OWN, "is_me"))
_UNINDEXED = {
    "identity_key",
    "source_record",
    "event",
    "goal",
    "event_contact",
    "event_name",
    "goal_contact",
    "not_same",
    "saved_filter",
    "message_template",
}


def create(connection: Connection) -> None:
    """Create all triggers, replacing those that are there."""
    drop(connection)
    for statement in statements():
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Drop every trigger of ours (before a migration)."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).scalars()
    for name in list(names):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def statements() -> Iterator[str]:
    """The CREATE TRIGGER statements of the whole schema."""
    yield (
        "CREATE TRIGGER history_forgets AFTER DELETE ON journal_step BEGIN"
        " DELETE FROM journal WHERE seq BETWEEN OLD.first_seq AND OLD.last_seq; END"
    )
    for table in JOURNALED:
        yield from _journal(table)
        yield from _dirty(table)


def _journal(table: Table) -> Iterator[str]:
    name = table.name
    pairs = ", ".join(f"'{column.name}', OLD.\"{column.name}\"" for column in table.columns)
    old = f"json_object({pairs})"
    for event, key, value in (
        ("INSERT", "NEW.id", "NULL"),
        ("UPDATE", "OLD.id", old),
        ("DELETE", "OLD.id", old),
    ):
        yield (
            f'CREATE TRIGGER journal_{name}_{event.lower()} AFTER {event} ON "{name}"'
            " WHEN (SELECT step FROM journal_now) IS NOT NULL BEGIN"
            " INSERT INTO journal(step, tbl, pk, old)"
            f" VALUES((SELECT step FROM journal_now), '{name}', {key}, {value}); END"
        )


def _dirty(table: Table) -> Iterator[str]:
    name = table.name
    if name in _UNINDEXED:
        return
    if name in _LABELS:
        link, column = _LABELS[name]
        yield (
            f'CREATE TRIGGER dirty_{name}_update AFTER UPDATE ON "{name}" BEGIN'
            f" UPDATE search_dirty SET words = 1 WHERE words = 0"
            f" AND id IN (SELECT contact_id FROM {link} WHERE {column} = NEW.id);"
            f" INSERT INTO search_dirty(id, words) SELECT contact_id, 1 FROM {link}"
            f" WHERE {column} = NEW.id"
            " AND NOT EXISTS (SELECT 1 FROM search_dirty WHERE id = contact_id); END"
        )
        return
    owners = _OWNER_COLUMNS.get(name, ("contact_id",))
    for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
        words = _OTHER_WORDS if name == "contact" and event == "UPDATE" else "1"
        marks = " ".join(_mark(f'{row}."{owner}"', words) for row in rows for owner in owners)
        yield (
            f'CREATE TRIGGER dirty_{name}_{event.lower()} AFTER {event} ON "{name}" BEGIN'
            f" {marks} END"
        )


def _mark(owner: str, words: str) -> str:
    """Note that a contact was touched, and whether by other words than before."""
    return (
        f"UPDATE search_dirty SET words = 1 WHERE id = {owner} AND words = 0 AND ({words});"
        f" INSERT INTO search_dirty(id, words) SELECT {owner}, ({words})"
        f" WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE id = {owner});"
    )
