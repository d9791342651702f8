"""Full disks and folders that can only be read: one sentence, and nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import Program, cards, one_plain_sentence


@pytest.fixture
def small_disk(mount, tmp_path):
    """A disk with little room, and a data folder on it with one contact."""

    def make(size: str) -> Program:
        program = Program(mount(tmp_path / "disk", "-t", "tmpfs", "-o", f"size={size}", "tmpfs"))
        program.folder /= "data"
        program.environ["MITOSE_DATA"] = str(program.folder)
        return program

    return make


def fill_up(folder):
    """Leave no room at all."""
    with (folder.parent / "ballast").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return


def test_an_import_that_does_not_fit_is_taken_back_whole(small_disk, tmp_path):
    program = small_disk("3m")
    program.run("add", "Was there before")
    said = one_plain_sentence(program.run("import", cards(tmp_path / "many.vcf", 4000)))
    assert "disk is full" in said
    assert [one["name"] for one in program.json("list")["contacts"]] == ["Was there before"]
    assert program.whole()


def test_an_edit_on_a_full_disk_says_so_and_goes_through_once_there_is_room(small_disk):
    program = small_disk("3m")
    program.run("add", "Was there before")
    fill_up(program.folder)
    long = "word " * 60_000
    assert "disk is full" in one_plain_sentence(program.run("set", 1, "notes", long[:100_000]))
    (program.folder.parent / "ballast").unlink()
    assert program.run("set", 1, "notes", "short").returncode == 0
    assert program.json("show", 1)["notes"] == "short"
    assert program.whole()


def test_a_backup_that_does_not_fit_leaves_no_half_file(small_disk):
    program = small_disk("3m")
    program.run("add", "Was there before")
    fill_up(program.folder)
    assert "disk is full" in one_plain_sentence(program.run("backup"))
    assert list((program.folder / "backups").iterdir()) == []
    (program.folder.parent / "ballast").unlink()
    assert program.json("list")["contacts"]


@pytest.mark.parametrize("name", ["out.vcf", "out.csv", "out.ics", "out.json"])
def test_an_export_that_does_not_fit_keeps_the_older_file(mount, mitose, tmp_path, name):
    mitose.run("import", cards(tmp_path / "many.vcf", 300))
    mitose.run("set", 1, "birthday", "1975-05-14")
    disk = mount(tmp_path / "stick", "-t", "tmpfs", "-o", "size=64k", "tmpfs")
    file = disk / name
    file.write_text("older")
    fill_up(disk / "x")
    said = one_plain_sentence(mitose.run("export", file, "--planning"))
    assert "disk is full" in said
    assert file.read_text() == "older"
    assert {one.name for one in disk.iterdir()} == {"ballast", name}


def test_an_export_into_a_folder_that_cannot_be_written_says_so(mount, mitose, tmp_path):
    mitose.run("add", "Anna Krüger")
    folder = tmp_path / "locked"
    folder.mkdir()
    mount(folder, "--bind", str(folder))
    mount(folder, "-o", "remount,ro,bind")
    assert str(folder) in one_plain_sentence(mitose.run("export", folder / "out.vcf"))
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("list", "--json"), 2, "ließ sich nicht schreiben (der Datenträger ist voll)"),
        (("show", "9", "--json"), 1, "keinen Kontakt 9"),
        (("list",), 2, "ließ sich nicht schreiben (der Datenträger ist voll)"),
    ],
)
def test_an_answer_that_finds_no_room_is_told_beside_it(mitose, words, code, said):
    mitose.run("add", "Anna")
    with Path("/dev/full").open("w") as full:
        argv = mitose.argv(*words, "--language", "de")
        told = subprocess.run(
            argv, env=mitose.environ, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert told.returncode == code
    assert said in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_a_new_folder_on_a_full_disk_says_so(small_disk):
    program = small_disk("100k")
    fill_up(program.folder)
    assert "disk is full" in one_plain_sentence(program.run("list"))


@pytest.fixture
def read_only(mount, mitose):
    """The program on a folder with one contact that can no longer be written."""
    mitose.run("add", "Anna Krüger", "--want", "a first project")
    mount(mitose.folder, "--bind", str(mitose.folder))
    mount(mitose.folder, "-o", "remount,ro,bind")
    return mitose


def test_a_read_only_folder_opens_for_reading(read_only, tmp_path):
    assert [one["name"] for one in read_only.json("list")["contacts"]] == ["Anna Krüger"]
    assert read_only.json("show", 1)["wants"][0]["text"] == "a first project"
    assert read_only.json("check") == {"ok": True, "findings": []}
    assert read_only.json("export", tmp_path / "out.vcf")["written"] == 1
    assert read_only.json("pdf", "contact-plan", tmp_path / "a.pdf", "--contact", 1)["pages"] == 1
    copy = read_only.json("backup", tmp_path / "copy.db")["file"]
    other = Program(tmp_path / "other")
    assert other.run("restore", copy).returncode == 0
    assert other.json("list")["contacts"][0]["name"] == "Anna Krüger"


@pytest.mark.parametrize(
    "words",
    [("add", "X"), ("set", 1, "name", "X"), ("undo",), ("redo",), ("sample",), ("backup",)],
    ids=lambda words: words[0],
)
def test_every_deed_in_a_read_only_folder_says_why_not(read_only, words):
    before = read_only.database.read_bytes()
    said = one_plain_sentence(read_only.run(*words))
    assert "can only be read" in said
    assert read_only.database.read_bytes() == before


def test_an_import_into_a_read_only_folder_says_why_not(read_only, tmp_path):
    one_plain_sentence(read_only.run("import", cards(tmp_path / "a.vcf", 2)))
    german = read_only.run("import", tmp_path / "a.vcf", "--language", "de")
    assert "nur gelesen" in german.stderr


def test_a_restore_onto_a_full_disk_keeps_what_was_there(small_disk, tmp_path):
    program = small_disk("3m")
    program.run("add", "Was there before")
    big = Program(tmp_path / "big")
    big.run("import", cards(tmp_path / "many.vcf", 3000))
    copy = big.json("backup", tmp_path / "big.db")["file"]
    assert "disk is full" in one_plain_sentence(program.run("restore", copy))
    assert [one["name"] for one in program.json("list")["contacts"]] == ["Was there before"]
    assert shutil.disk_usage(program.folder).free > 1_000_000
