"""Where a contact stands is one word of the index: it changes alone, and the index stays whole."""

from __future__ import annotations

import sqlite3

import pytest

from mitose import paths
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Method, NewContact
from mitose.domain.errors import StorageError
from mitose.services import contacts, history, moves
from mitose.services.workspace import Workspace
from mitose.storage import search

HAVE, NEXT, FUTURE = Category


@pytest.fixture
def workspace(data_folder):
    with Workspace.open(paths.Paths(data_folder)) as ws:
        yield ws


@pytest.fixture
def people(workspace):
    return [
        contacts.add(
            workspace,
            NewContact(
                f"Anna {number} Öner",
                organisation="0have Bau",  # as a state was once written
                methods=(Method("phone", f"0561 555 01{number:02}"),),
            ),
        ).made
        for number in range(20)
    ]


def _whole(ws):
    """The index agrees with its texts, and these with the contacts."""
    connection = ws.database.writer()
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES('integrity-check', 1)")
    kept = "SELECT id, text FROM search_doc ORDER BY id"
    sizes = "SELECT id, sz FROM search_docsize ORDER BY id"
    before = [connection.exec_driver_sql(one).all() for one in (kept, sizes)]
    search.reindex_all(connection)
    return before == [connection.exec_driver_sql(one).all() for one in (kept, sizes)]


def _found(ws, category, *words):
    statement = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid"
    found = ws.database.glance().execute(statement, (search.match(words, category.value),))
    return [key for (key,) in found]


def test_a_move_an_archive_and_a_deletion_are_found_at_their_new_place(workspace, people):
    moves.move(workspace, people[:5], NEXT)
    contacts.archive(workspace, people[5:8])
    contacts.delete(workspace, people[8:10])
    assert _found(workspace, NEXT, "anna") == people[:5]
    assert _found(workspace, HAVE, "anna", "oner") == people[10:]
    assert _found(workspace, HAVE, "0561", "bau") == people[10:]
    assert _whole(workspace)


def test_undo_and_redo_bring_the_word_back_and_forth(workspace, people):
    moves.move(workspace, people[:5], FUTURE)
    history.undo(workspace)
    assert _found(workspace, HAVE, "anna") == people
    history.redo(workspace)
    assert _found(workspace, FUTURE, "0561") == people[:5]
    assert _whole(workspace)


def test_a_deed_that_changes_words_and_place_indexes_both(workspace, people):
    moves.move(workspace, people[:3], NEXT)
    contacts.set_field(workspace, people[:3], "city", "Kassel")
    contacts.rate_into_have(workspace, people[:2], Relationship.LOOSE)
    assert _found(workspace, NEXT, "kassel") == people[2:3]
    assert _found(workspace, HAVE, "kassel") == people[:2]
    assert _whole(workspace)


def test_a_change_that_no_word_tells_leaves_the_index_alone(workspace, people):
    writer = workspace.database.writer()
    pages = "SELECT count(*), total(length(block)) FROM search_data"
    before = writer.exec_driver_sql(pages).all()
    contacts.rate(workspace, people, Relationship.RELATIONSHIP)
    contacts.set_field(workspace, people, "importance", 2)
    assert writer.exec_driver_sql(pages).all() == before
    assert _whole(workspace)


def test_nobody_is_found_by_how_a_state_is_written(workspace, people):
    contacts.set_field(workspace, people, "organisation", "")
    statement = "SELECT count(*) FROM search WHERE search MATCH ?"
    for typed in ("have", "0have", "0h"):
        query = search.match(search.words_in(typed))
        assert workspace.database.glance().execute(statement, (query,)).fetchone() == (0,)


def test_what_touches_one_contact_adds_up(workspace, people):
    connection = workspace.database.writer()
    connection.exec_driver_sql("BEGIN")
    marks = []
    for statement in (
        "UPDATE contact SET updated_at = 'now' WHERE id = ?",
        "UPDATE contact SET category = 'next' WHERE id = ?",
        "UPDATE contact SET name = 'Berta' WHERE id = ?",
        "INSERT INTO want(contact_id, text) VALUES(?, 'a roof')",
        "INSERT INTO want(contact_id, text) VALUES(?, 'a door')",
    ):
        connection.exec_driver_sql(statement, (people[0],))
        marks += connection.exec_driver_sql("SELECT id, words FROM search_dirty").all()
    connection.exec_driver_sql("ROLLBACK")
    everything = search.Touched.WORDS | search.Touched.ANSWERS | search.Touched.STATE
    assert marks == [
        (people[0], 0),
        (people[0], search.Touched.STATE),
        (people[0], search.Touched.STATE | search.Touched.WORDS),
        (people[0], everything),
        (people[0], everything),
    ]


def test_many_contacts_are_indexed_as_a_few_are(workspace, people, monkeypatch):
    monkeypatch.setattr(search, "_BATCH", 6)
    monkeypatch.setattr(search, "_ROWS_A_STATEMENT", 4)
    contacts.set_field(workspace, people[:5] + people[9:17], "role", "Zimmerin")
    assert _found(workspace, HAVE, "zimmerin") == people[:5] + people[9:17]
    assert _whole(workspace)
    history.undo(workspace)
    assert _found(workspace, HAVE, "zimmerin") == []
    assert _whole(workspace)


def test_what_fails_while_others_are_folded_leaves_all_as_it_was(workspace, people, monkeypatch):
    monkeypatch.setattr(search, "_BATCH", 6)
    store, seen = search._store, []

    def full(*args):
        seen.append(args)
        if len(seen) == 2:
            raise sqlite3.OperationalError("database or disk is full")
        store(*args)

    monkeypatch.setattr(search, "_store", full)
    with pytest.raises(StorageError, match="disk_full"):
        contacts.set_field(workspace, people, "role", "Zimmerin")
    assert len(seen) == 2
    monkeypatch.undo()
    assert _found(workspace, HAVE, "zimmerin") == []
    assert _found(workspace, HAVE, "anna") == people
    assert _whole(workspace)
