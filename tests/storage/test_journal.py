"""The undo journal: triggers that cover every column, steps that join, limits that hold."""

from __future__ import annotations

import json
from datetime import date

import pytest

from mitose.domain.category import Category
from mitose.domain.changes import ChangeKind, Label
from mitose.domain.contact import Me, NewContact
from mitose.domain.errors import NotFoundError
from mitose.domain.interaction import Interaction
from mitose.paths import Paths
from mitose.services import contacts, history, interactions, me, moves
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import journal, journal_parts
from mitose.storage.tables import JOURNALED


@pytest.fixture
def ws(data_folder):
    """An open, empty data folder."""
    with Workspace.open(Paths.at(data_folder)) as workspace:
        yield workspace


def scalar(ws, query):
    return ws.database.writer().exec_driver_sql(query).scalar()


def columns_of(ws, table):
    return [row[1] for row in ws.database.writer().exec_driver_sql(f"PRAGMA table_info({table})")]


def test_the_triggers_keep_every_column(ws):
    made = contacts.add(ws, NewContact("Anna", wants=("x",))).made
    connection = ws.database.writer()
    with journal.transaction(connection):
        connection.exec_driver_sql("UPDATE journal_now SET step = 1")
        connection.exec_driver_sql("DELETE FROM contact WHERE id = ?", (made,))
        old = scalar(ws, "SELECT old FROM journal WHERE tbl = 'contact' AND old IS NOT NULL")
        connection.exec_driver_sql("UPDATE journal_now SET step = NULL")
    assert list(json.loads(old)) == columns_of(ws, "contact")


@pytest.mark.parametrize("table", JOURNALED, ids=lambda table: table.name)
def test_the_parts_of_a_row_are_the_whole_row(table):
    held = [name for _, columns in journal_parts.parts(table) for name in columns]
    assert len(held) == len(set(held))
    assert {*held, "id"} == {column.name for column in table.columns}


def test_a_move_keeps_no_more_than_it_changes(ws):
    made = contacts.add(ws, NewContact("Anna", category=Category.HAVE)).made
    step = moves.move(ws, [made], Category.NEXT).step_id
    (entry,) = ws.database.writer().exec_driver_sql(
        "SELECT tbl, length(old) FROM journal WHERE step = ?", (step,)
    )
    assert entry[0] == "contact.place"
    assert entry[1] < 250


def test_a_row_changed_again_and_again_in_one_step_is_as_it_was_first(ws):
    people = [contacts.add(ws, NewContact(name)).made for name in ("Anna", "Ben")]
    before = [contacts.details(ws, key).contact for key in people]

    def work(deed):
        for word in ("a", "b", "c"):
            store.set_values(deed.connection, people, {"notes": word, "importance": 1}, deed.now)
            store.set_values(deed.connection, people[:1], {"importance": 2}, deed.now)
            store.set_values(deed.connection, people, {"importance": 3}, deed.now)

    journal.run(ws.database, Label("edit", 2), (ChangeKind.CONTACT,), work)
    after = [contacts.details(ws, key).contact for key in people]
    history.undo(ws)
    assert [contacts.details(ws, key).contact for key in people] == before
    history.redo(ws)
    assert [contacts.details(ws, key).contact for key in people] == after


@pytest.mark.parametrize("table", JOURNALED, ids=lambda table: table.name)
def test_journaled_tables_hold_what_json_can(table):
    kinds = {str(column.type) for column in table.columns}
    assert kinds <= {"INTEGER", "TEXT"}
    assert table.columns["id"].primary_key


def test_a_deed_that_changes_nothing_leaves_no_step(ws):
    made = contacts.add(ws, NewContact("Anna")).made
    assert contacts.set_field(ws, [made], "notes", "").empty
    assert len(history.steps(ws)) == 1


def test_joined_deeds_are_one_step(ws):
    made = contacts.add(ws, NewContact("Anna")).made
    first = contacts.set_field(ws, [made], "notes", "a")
    entry = Interaction(date(2026, 11, 23), text="because", contact_id=made)
    interactions.log(ws, entry, join=first.step_id)
    assert len(history.steps(ws)) == 2
    history.undo(ws)
    found = contacts.details(ws, made)
    assert (found.contact.notes, found.interactions) == ("", ())


def test_a_deed_that_fails_changes_nothing(ws):
    made = contacts.add(ws, NewContact("Anna")).made
    with pytest.raises(NotFoundError):
        interactions.log(ws, Interaction(date(2026, 11, 23), contact_id=made + 1))
    assert len(history.steps(ws)) == 1
    assert scalar(ws, "SELECT step FROM journal_now") is None


def test_a_new_deed_forgets_what_could_be_redone(ws):
    contacts.add(ws, NewContact("Anna"))
    history.undo(ws)
    assert history.peek_redo(ws) is not None
    contacts.add(ws, NewContact("Ole"))
    assert history.peek_redo(ws) is None
    assert history.redo(ws) is None


def test_steps_are_dropped_whole_and_the_latest_stays(ws):
    for number in range(5):
        contacts.add(ws, NewContact(f"Contact {number}"))
    connection = ws.database.writer()
    connection.exec_driver_sql("UPDATE journal_step SET made_at = '2020-01-01T00:00:00+00:00'")
    with journal.transaction(connection):
        journal.prune(connection, days=30, megabytes=200)
    assert len(history.steps(ws)) == 1
    lost = scalar(
        ws, "SELECT count(*) FROM journal WHERE step NOT IN (SELECT id FROM journal_step)"
    )
    assert lost == 0
    assert history.undo(ws) is not None
    assert len(contacts.list_contacts(ws)) == 4


def test_a_size_limit_drops_the_oldest(ws):
    made = contacts.add(ws, NewContact("Anna")).made
    for letter in "abcdef":
        contacts.set_field(ws, [made], "notes", letter * 500_000)
    connection = ws.database.writer()
    with journal.transaction(connection):
        journal.prune(connection, days=30, megabytes=1)
    assert 1 <= len(history.steps(ws)) < 4
    history.undo(ws)
    assert contacts.details(ws, made).contact.notes == "e" * 500_000


def test_labels_hold_no_names(ws):
    made = contacts.add(ws, NewContact("Anna Geheim", organisation="Geheim AG")).made
    contacts.delete(ws, [made])
    told = ws.database.writer().exec_driver_sql("SELECT * FROM journal_step").all()
    assert "Geheim" not in str(told)


def test_me_is_undone_too(ws):
    me.set_me(ws, Me(has=("texts",), name="Robin"))
    assert me.me(ws).has == ("texts",)
    history.undo(ws)
    assert me.me(ws).has == ()
    history.redo(ws)
    assert me.me(ws).name == "Robin"


def test_a_long_way_back_and_forth_is_open_to_the_end(ws):
    made = contacts.add(ws, NewContact("Anna")).made
    contacts.set_field(ws, [made], "notes", "a")
    history.undo(ws)
    ws.database.writer().exec_driver_sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)"
        " INSERT INTO journal_step(code, made_at, state, first_seq, last_seq)"
        " SELECT 'edit', '2026-11-23T10:00:00+00:00', 'undone', 900000, 900000 FROM n"
    )
    assert history.peek_undo(ws).code == "add"
    assert history.peek_redo(ws).detail == "notes"
    history.redo(ws)
    assert contacts.details(ws, made).contact.notes == "a"
    assert history.undo(ws).label.detail == "notes"
    assert history.undo(ws).label.code == "add"
