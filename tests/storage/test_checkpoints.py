"""The -wal is written into the file behind the answer to a deed, and nothing is lost before."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from mitose.domain.contact import NewContact
from mitose.paths import Paths
from mitose.services import contacts
from mitose.services.workspace import Workspace

LONG = "word " * 199_000


@pytest.fixture
def ws(data_folder):
    """An open folder as a window has it."""
    with Workspace.open(Paths.at(data_folder)) as workspace:
        workspace.settle_apart()
        yield workspace


def notes_in(file):
    with closing(sqlite3.connect(file)) as copy:
        return [row[0] for row in copy.execute("SELECT notes FROM contact WHERE is_me = 0")]


def written(ws, tmp_path):
    """What the file itself holds, without its -wal."""
    alone = tmp_path / "alone.db"
    shutil.copy(ws.paths.database, alone)
    return notes_in(alone)


def write_much(ws):
    made = contacts.add(ws, NewContact("Anna")).made
    for letter in "abcde":
        contacts.set_field(ws, [made], "notes", letter + LONG)


def test_a_large_deed_is_settled_behind_its_answer(ws, tmp_path):
    write_much(ws)
    assert not any(written(ws, tmp_path))
    ws.settle()
    assert [notes[0] for notes in written(ws, tmp_path)] == ["e"]


def test_a_small_deed_stays_in_the_wal(ws, tmp_path):
    write_much(ws)
    ws.settle()
    (person,) = contacts.list_contacts(ws)
    contacts.set_field(ws, [person.contact.id], "notes", "short")
    ws.settle()
    assert [notes[0] for notes in written(ws, tmp_path)] == ["e"]


def test_what_was_not_settled_is_there_after_a_crash(ws, tmp_path):
    write_much(ws)
    for end in ("", "-wal"):
        shutil.copy(f"{ws.paths.database}{end}", tmp_path / f"after.db{end}")
    assert [notes[0] for notes in notes_in(tmp_path / "after.db")] == ["e"]


def test_a_reader_in_the_way_is_no_trouble(ws):
    reader = ws.database.reader()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM contact").fetchone()
    write_much(ws)
    ws.settle()
    reader.execute("ROLLBACK")
    assert len(contacts.list_contacts(ws)) == 1
