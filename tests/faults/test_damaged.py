"""A damaged, foreign or newer file: one plain sentence, and every byte stays."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mitose.domain.errors import MitoseError
from mitose.paths import Paths
from mitose.services import agenda, backups, contacts, history, labels
from mitose.services.workspace import Workspace

from .conftest import cards, one_plain_sentence


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """The bytes of a file with a hundred contacts, closed properly."""
    from .conftest import Program

    folder = tmp_path_factory.mktemp("filled")
    program = Program(folder / "data")
    program.environ["MITOSE_DATA"] = str(folder / "data")
    program.run("import", cards(folder / "a.vcf", 100))
    return program.database.read_bytes()


def put(mitose, content: bytes) -> bytes:
    mitose.folder.mkdir(parents=True, exist_ok=True)
    mitose.database.write_bytes(content)
    return content


@pytest.mark.parametrize("command", ["list", "check", "undo"])
def test_a_file_that_is_text(mitose, command):
    content = put(mitose, b"Dear diary, this is no database.\n" * 40)
    done = mitose.run(command)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr + done.stdout
    assert mitose.database.read_bytes() == content


def test_a_text_file_is_told_in_one_sentence_and_as_json(mitose):
    put(mitose, b"no database " * 200)
    assert "not a file of Mitose" in one_plain_sentence(mitose.run("list"))
    assert mitose.json("list")["error"]["code"] == "not_a_database"
    assert "keine Datei von Mitose" in mitose.run("list", "--language", "de").stderr


def test_another_programs_database(mitose):
    mitose.folder.mkdir(parents=True)
    with closing(sqlite3.connect(mitose.database)) as file:
        file.execute("CREATE TABLE notes(id INTEGER PRIMARY KEY, text)")
        file.commit()
    content = mitose.database.read_bytes()
    one_plain_sentence(mitose.run("list"))
    assert mitose.database.read_bytes() == content


def test_a_newer_file(mitose, filled):
    put(mitose, filled)
    with closing(sqlite3.connect(mitose.database)) as file:
        file.execute("PRAGMA user_version=999")
        file.execute("PRAGMA journal_mode=DELETE")
    content = mitose.database.read_bytes()
    assert "newer" in one_plain_sentence(mitose.run("add", "X"))
    assert mitose.json("list")["error"]["code"] == "newer_version"
    assert mitose.database.read_bytes() == content


def test_a_directory_in_its_place(mitose):
    mitose.database.mkdir(parents=True)
    one_plain_sentence(mitose.run("list"))
    assert mitose.database.is_dir()


def test_an_empty_file_beside_backups_is_no_new_start(mitose, filled):
    put(mitose, filled)
    copy = mitose.json("backup")["file"]
    put(mitose, b"")
    one_plain_sentence(mitose.run("list"))
    assert mitose.database.read_bytes() == b""
    assert mitose.run("restore", copy).returncode == 0
    assert len(mitose.json("list")["contacts"]) == 100


def test_a_damaged_file_can_be_restored_and_is_kept(mitose, filled):
    put(mitose, filled)
    copy = mitose.json("backup")["file"]
    ruined = put(mitose, filled[:100] + b"\xff" * 8000 + filled[8100:])
    one_plain_sentence(mitose.run("list"))
    answer = mitose.json("restore", copy)
    assert "error" not in answer, answer
    assert Path(answer["file"]).read_bytes() == ruined
    assert len(mitose.json("list")["contacts"]) == 100


def every_read(ws: Workspace) -> None:
    from datetime import date

    contacts.list_contacts(ws, archived=True)
    contacts.list_contacts(ws, search="card")
    contacts.find_names(ws, "num")
    contacts.trash_list(ws)
    agenda.agenda(ws, date(2026, 11, 23))
    labels.sources(ws)
    history.steps(ws)
    backups.check(ws)


def open_and_read(folder) -> None:
    """Opens and reads everything: that works, or is a known trouble, never a bug."""
    try:
        with Workspace.open(Paths.at(folder)) as ws:
            every_read(ws)
    except MitoseError as error:
        if error.code not in {"damaged", "not_a_database", "io", "newer_version", "disk_full"}:
            raise


@pytest.mark.parametrize("part", range(4))
def test_flipped_bytes_never_end_in_a_traceback(mitose, filled, part):
    for seed in range(part * 15, part * 15 + 15):
        chance = random.Random(seed)
        content = bytearray(filled)
        for _ in range(chance.choice((1, 10, 100))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        shutil.rmtree(mitose.folder, ignore_errors=True)
        put(mitose, bytes(content))
        open_and_read(mitose.folder)


def test_a_file_cut_off_anywhere_never_ends_in_a_traceback(mitose, filled):
    for end in range(1, len(filled), 16_384):
        shutil.rmtree(mitose.folder, ignore_errors=True)
        content = put(mitose, filled[:end])
        open_and_read(mitose.folder)
        if end == 1:  # SQLite would write a new database over it
            assert mitose.database.read_bytes() == content


def test_a_file_that_cannot_be_opened_keeps_every_byte(mitose, filled):
    for end in (50, 4096, 40_000):
        shutil.rmtree(mitose.folder, ignore_errors=True)
        content = put(mitose, filled[:end])
        done = mitose.run("list")
        if done.returncode:
            one_plain_sentence(done)
            assert mitose.database.read_bytes() == content
