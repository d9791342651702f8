"""Two processes at once, who may read the files, what an erase leaves, and no network."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import subprocess
from contextlib import closing
from datetime import date

import pytest

from mitose.domain.contact import NewContact
from mitose.domain.interaction import Interaction
from mitose.paths import Paths
from mitose.services import contacts, interactions
from mitose.services.workspace import Workspace

from .conftest import cards


def test_two_processes_write_at_once(mitose, tmp_path):
    mitose.run("list")
    file = cards(tmp_path / "a.vcf", 1500)
    running = [mitose.start("import", file, "--json")]
    running += [mitose.start("add", f"Added {number}", "--json") for number in range(4)]
    ended = [(process.communicate(), process.returncode) for process in running]
    assert [code for _, code in ended] == [0] * 5, ended
    assert len(mitose.json("list")["contacts"]) == 1504
    assert mitose.whole()


def test_many_processes_begin_a_new_folder_at_once(mitose):
    running = [mitose.start("add", f"Added {number}", "--json") for number in range(6)]
    ended = [(process.communicate(), process.returncode) for process in running]
    assert [code for _, code in ended] == [0] * 6, ended
    assert len(mitose.json("list")["contacts"]) == 6
    assert len(mitose.json("undo", "--list")["steps"]) == 6
    assert mitose.whole()


def test_files_belong_to_their_owner_alone(mitose, tmp_path):
    assert mitose.run("add", "Anna", umask=0).returncode == 0
    assert mitose.run("backup", umask=0).returncode == 0
    running = Workspace.open(Paths.at(mitose.folder))
    contacts.list_contacts(running)
    try:
        for path in (mitose.folder, *mitose.folder.rglob("*")):
            wanted = 0o700 if path.is_dir() else 0o600
            assert stat.S_IMODE(path.stat().st_mode) == wanted, path
    finally:
        running.close()


def test_an_erased_contact_leaves_no_word(mitose):
    words = ("xylophonmann", "quetzalstrasse", "zwetschgenkuchen", "erlkoenigin")
    with Workspace.open(Paths.at(mitose.folder)) as ws:
        made = contacts.add(
            ws,
            NewContact(
                "Xylophonmann",
                organisation="Quetzalstrasse KG",
                wants=("Zwetschgenkuchen",),
                has=("Zwetschgenkuchen",),
            ),
        ).made
        entry = Interaction(on=date(2026, 11, 1), text="Erlkoenigin", contact_id=made)
        interactions.log(ws, entry)
        contacts.set_field(ws, [made], "notes", "Erlkoenigin")
        contacts.set_field(ws, [made], "notes", "")
        kept = contacts.add(ws, NewContact("Anna Krüger")).made
        contacts.erase(ws, [made])
        assert contacts.details(ws, kept).contact.name == "Anna Krüger"
        held = b"".join(path.read_bytes() for path in mitose.folder.glob("mitose.db*"))
    held += b"".join(path.read_bytes() for path in mitose.folder.rglob("*") if path.is_file())
    for word in words:
        assert word.encode() not in held.lower(), word
    with closing(sqlite3.connect(mitose.database)) as file:
        file.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, search, row)")
        indexed = {row[0] for row in file.execute("SELECT term FROM temp.v")}
    assert "anna" in indexed
    assert not [word for word in words if any(term.startswith(word[:6]) for term in indexed)]


def test_an_erase_says_when_somebody_reads_the_old_pages(mitose):
    with Workspace.open(Paths.at(mitose.folder)) as ws:
        made = [contacts.add(ws, NewContact(name)).made for name in ("Xylophonmann", "Zeppelina")]
        with closing(sqlite3.connect(mitose.database)) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM contact").fetchall()
            held = contacts.erase(ws, made[:1])
        assert held.label is not None
        assert held.label.detail == "held"
        done = contacts.erase(ws, made[1:])
        assert done.label is not None
        assert done.label.detail == ""
        files = b"".join(path.read_bytes() for path in mitose.folder.glob("mitose.db*"))
    assert b"Xylophonmann" not in files


def test_no_network_is_asked_for(mitose, tmp_path):
    if shutil.which("strace") is None:
        pytest.skip("STRACE IS MISSING: that no network is used is NOT tested")
    trace = tmp_path / "trace.txt"
    file = cards(tmp_path / "a.vcf", 300)
    done = subprocess.run(
        ["strace", "-f", "-e", "trace=network", "-o", str(trace), *mitose.argv("import", file)],
        env=mitose.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    if "Operation not permitted" in done.stderr:
        pytest.skip("STRACE MAY NOT TRACE HERE: that no network is used is NOT tested")
    assert done.returncode == 0, done.stderr
    assert "AF_INET" not in trace.read_text(errors="replace")


def test_nothing_is_restored_under_an_open_window(mitose):
    mitose.run("add", "Anna")
    copy = mitose.json("backup")["file"]
    with Workspace.open(Paths.at(mitose.folder)) as ws:
        assert len(contacts.list_contacts(ws)) == 1
        refused = mitose.run("restore", copy)
        assert refused.returncode == 1
        assert "open in another program" in refused.stderr
        contacts.add(ws, NewContact("Ole"))
    assert len(mitose.json("list")["contacts"]) == 2
    assert mitose.run("restore", copy).returncode == 0
    assert len(mitose.json("list")["contacts"]) == 1
