"""Triggers generated from the tables: they feed the undo journal and mark what to index again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table

from mitose.storage import derived
from mitose.storage.derived import ANSWERED_FROM
from mitose.storage.journal_parts import parts
from mitose.storage.search import OWN, STATE_FROM, Touched
from mitose.storage.tables import JOURNALED, contact, metadata

# Tables whose rows belong to a contact, by the column that names it.
_OWNER_COLUMNS: dict[str, tuple[str, ...]] = {
    "contact": ("id",),
    "introduction": ("giver_id", "receiver_id"),
    "relation": ("contact_id", "other_id"),
}
# A label renamed changes what every contact that carries it can be found by.
_LABELS = {
    "tag": ("contact_tag", "tag_id"),
    "circle": ("contact_circle", "circle_id"),
    "source": ("contact_source", "source_id"),
}
# Where `derived.lead` sets it alone, no step keeps it: it follows from what the groups say.
_LED = "every_days"
_ALL = int(Touched.WORDS | Touched.ANSWERS | Touched.STATE)
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
    "relationship_cadence",
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
    yield from _leading()


def _journal(table: Table) -> Iterator[str]:
    name = table.name
    whole = tuple(column.name for column in table.columns)
    yield _entry(f"{name}_insert", f'INSERT ON "{name}"', name, "NEW.id", "NULL")
    yield _entry(f"{name}_delete", f'DELETE ON "{name}"', name, "OLD.id", _old(whole))
    for part, columns in parts(table):
        named = part.replace(".", "_")
        firing = tuple(one for one in columns if one != _LED)
        event = "UPDATE" if firing == whole else f"UPDATE OF {_listed(firing)}"
        yield _entry(f"{named}_update", f'{event} ON "{name}"', part, "OLD.id", _old(columns))


def _entry(name: str, event: str, tbl: str, key: str, old: str) -> str:
    return (
        f"CREATE TRIGGER journal_{name} AFTER {event}"
        " WHEN (SELECT step FROM journal_now) IS NOT NULL BEGIN"
        " INSERT INTO journal(step, tbl, pk, old)"
        f" VALUES((SELECT step FROM journal_now), '{tbl}', {key}, {old}); END"
    )


def _old(columns: Sequence[str]) -> str:
    pairs = ", ".join(f"'{name}', OLD.\"{name}\"" for name in columns)
    return f"json_object({pairs})"


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _dirty(table: Table) -> Iterator[str]:
    name = table.name
    if name in _UNINDEXED:
        return
    if name in _LABELS:
        link, column = _LABELS[name]
        mark = f"CASE WHEN OLD.name <> NEW.name THEN {int(Touched.WORDS)} ELSE 0 END"
        yield (
            f'CREATE TRIGGER dirty_{name}_update AFTER UPDATE ON "{name}" BEGIN'
            f" UPDATE search_dirty SET words = words | {mark}"
            f" WHERE id IN (SELECT contact_id FROM {link} WHERE {column} = NEW.id);"
            f" INSERT INTO search_dirty(id, words) SELECT contact_id, {mark} FROM {link}"
            f" WHERE {column} = NEW.id"
            " AND NOT EXISTS (SELECT 1 FROM search_dirty WHERE id = contact_id); END"
        )
        return
    owners = _OWNER_COLUMNS.get(name, ("contact_id",))
    for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
        if table is contact and event == "UPDATE":
            continue
        marks = " ".join(_mark(f'{row}."{owner}"', _ALL) for row in rows for owner in owners)
        yield (
            f'CREATE TRIGGER dirty_{name}_{event.lower()} AFTER {event} ON "{name}" BEGIN'
            f" {marks} END"
        )
    if table is contact:
        yield from _dirty_contact()


def _dirty_contact() -> Iterator[str]:
    """A changed contact is touched; what else is to be done depends on the columns set."""
    key = 'NEW."id"'
    columns: Sequence[str] = [one.name for one in contact.columns if one.name != _LED]
    yield (
        f"CREATE TRIGGER dirty_contact_update AFTER UPDATE OF {_listed(columns)} ON contact BEGIN"
        f" INSERT INTO search_dirty(id, words) SELECT {key}, 0"
        f" WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE id = {key}); END"
    )
    for what, mark, columns in (
        ("words", Touched.WORDS, (*OWN, "is_me")),
        ("answers", Touched.ANSWERS, ANSWERED_FROM),
        ("state", Touched.STATE, STATE_FROM),
    ):
        differs = " OR ".join(f'OLD."{name}" <> NEW."{name}"' for name in columns)
        yield (
            f"CREATE TRIGGER dirty_contact_{what} AFTER UPDATE OF {_listed(columns)} ON contact"
            f" WHEN {differs} BEGIN {_mark(key, int(mark))} END"
        )


def _leading() -> Iterator[str]:
    """Let a group's rhythm hold for its contacts, with each way in which it can change."""
    for name, (link, column) in _LABELS.items():
        if "cadence_days" in metadata.tables[name].c:
            carry = f"c.id IN (SELECT contact_id FROM {link} WHERE {column} = NEW.id)"
            yield (
                f'CREATE TRIGGER lead_{name}_update AFTER UPDATE ON "{name}"'
                f" WHEN OLD.cadence_days <> NEW.cadence_days BEGIN {derived.lead(carry)}; END"
            )
    for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
        rated = f"c.relationship = {row}.relationship"
        yield (
            f"CREATE TRIGGER lead_relationship_{event.lower()}"
            f" AFTER {event} ON relationship_cadence BEGIN {derived.lead(rated)};"
            f" INSERT INTO search_dirty(id, words) SELECT c.id, 0 FROM contact c WHERE {rated}"
            " AND NOT EXISTS (SELECT 1 FROM search_dirty d WHERE d.id = c.id); END"
        )


def _mark(owner: str, mark: int) -> str:
    """Note in one statement that a contact was touched, and in what; imports do so for each row."""
    return (
        f"INSERT INTO search_dirty(id, words) VALUES({owner}, {mark})"
        f" ON CONFLICT(id) DO UPDATE SET words = words | {mark} WHERE words & {mark} <> {mark};"
    )
