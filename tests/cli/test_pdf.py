"""`mitose pdf`: what it can leave out or take along, what it tells, and Ctrl+C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from sqlalchemy import insert

from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.paths import Paths
from mitose.services import contacts, sample
from mitose.services.workspace import Workspace
from mitose.storage.tables import goal, goal_contact


@pytest.fixture
def anna(data_folder):
    with Workspace.open(Paths.at(data_folder)) as ws:
        made = contacts.add(ws, NewContact("Anna Krüger \u0378", Category.NEXT)).made
        contacts.set_field(ws, [made], "meaning", "Opens doors")
        contacts.set_field(ws, [made], "notes", "Never before nine")
    return made


def read(file: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def test_paper_margin_and_what_stands_in_it(anna, data_folder, mitose, tmp_path):
    bare, full = tmp_path / "bare.pdf", tmp_path / "full.pdf"
    assert mitose("pdf", "contact-plan", bare).code == 0
    chosen = ("--paper", "us-letter", "--punch", "--ratings", "--private-notes", "--no-lines")
    assert mitose("pdf", "contact-plan", full, *chosen).code == 0
    with pikepdf.open(bare) as pdf, pikepdf.open(full) as letter:
        assert [round(float(side)) for side in pdf.pages[0].mediabox][2:] == [595, 842]
        assert [round(float(side)) for side in letter.pages[0].mediabox][2:] == [612, 792]
    assert "Opens doors" not in read(bare)
    assert "Notes" in read(bare)
    assert "Opens doors" in read(full)
    assert "Never before nine" in read(full)


def test_an_outreach_plan_of_a_goal(anna, data_folder, mitose, tmp_path):
    with Workspace.open(Paths.at(data_folder)) as ws:
        contacts.add(ws, NewContact("Bodo Öhl", Category.NEXT))
        connection = ws.database.writer()
        connection.execute(insert(goal), [{"id": 1, "text": "Zwei Bücher", "horizon": "1_year"}])
        connection.execute(insert(goal_contact), [{"goal_id": 1, "contact_id": anna}])
        connection.commit()
    file = tmp_path / "plan.pdf"
    assert mitose("pdf", "outreach-plan", file, "--goal", "zwei b").code == 0
    assert "Zwei Bücher" in read(file)
    assert "Anna" in read(file)
    assert "Bodo" not in read(file)
    assert mitose("pdf", "outreach-plan", file, "--goal", "drei").code == 2


def test_what_no_font_has_is_told(anna, data_folder, mitose, tmp_path):
    done = mitose("pdf", "contact-plan", tmp_path / "plan.pdf")
    assert done.code == 0
    assert "empty boxes" in done.err + done.out
    assert "PDF/UA" in done.err + done.out


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")
def test_ctrl_c_leaves_neither_file_nor_child(data_folder, tmp_path):
    with Workspace.open(Paths.at(data_folder)) as ws:
        sample.fill(ws, "en", date(2026, 11, 23), 600)
    file = tmp_path / "out" / "book.pdf"
    file.parent.mkdir()
    command = [sys.executable, "-m", "mitose", "--data", str(data_folder), "pdf", "contact-plan"]
    # A test run started in the background has Ctrl+C ignored, and so would what it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(
        [*command, str(file)], stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    signal.signal(signal.SIGINT, before)
    group = running.pid
    deadline = time.monotonic() + 60
    while len(members(group)) < 2 and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)  # until the child is there
    assert running.poll() is None
    os.killpg(group, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 1
    assert said.strip().count("\n") == 0
    assert "Traceback" not in said
    assert list(file.parent.iterdir()) == []
    while members(group) and time.monotonic() < deadline + 30:
        time.sleep(0.01)  # the one that keeps semaphores notices the end by itself
    assert members(group) == []


def members(group: int) -> list[int]:
    """The living processes of a group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[2]) == group and fields[0] != "Z":
                found.append(int(entry.name))
    return found
