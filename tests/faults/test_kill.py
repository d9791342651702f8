"""kill -9 at any moment: no acknowledged deed is lost, and the file is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from .conftest import Program, cards

CARDS = 2500

EDITOR = """
import sys
from mitose.domain.contact import NewContact
from mitose.paths import Paths
from mitose.services import contacts
from mitose.services.workspace import Workspace
with Workspace.open(Paths.at(sys.argv[1])) as ws:
    while True:
        made = contacts.add(ws, NewContact("Added", wants=("one", "two"))).made
        contacts.set_field(ws, [made], "meaning", f"meaning {made}")
        print(made, flush=True)
"""


def test_no_acknowledged_edit_is_lost(mitose):
    mitose.run("list")
    chance = random.Random(7)
    acknowledged: set[int] = set()
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", EDITOR, str(mitose.folder)],
            env=mitose.environ,
            stdout=subprocess.PIPE,
            text=True,
        )
        seen = [process.stdout.readline()]
        end = time.monotonic() + chance.uniform(0.05, 0.4)
        while time.monotonic() < end:
            seen.append(process.stdout.readline())
        process.kill()
        seen += process.communicate()[0].splitlines()
        acknowledged |= {int(line) for line in seen if line.strip()}
    found = {one["id"] for one in mitose.json("list")["contacts"]}
    assert acknowledged
    assert acknowledged <= found
    for contact_id in sorted(acknowledged)[-3:]:
        assert mitose.json("show", contact_id)["meaning"] == f"meaning {contact_id}"
    assert mitose.whole()


@pytest.fixture(scope="session")
def many(tmp_path_factory):
    """A file of many cards, and the seconds that their import takes here."""
    folder = tmp_path_factory.mktemp("many")
    file = cards(folder / "many.vcf", CARDS)
    program = Program(folder / "data")
    began = time.monotonic()
    assert program.run("import", file).returncode == 0
    return file, time.monotonic() - began


@pytest.mark.parametrize("share", [0.3, 0.6, 0.8, 0.95])
def test_a_killed_import_leaves_all_or_nothing(mitose, many, share):
    file, took = many
    mitose.run("add", "Was there before")
    process = mitose.start("import", file)
    time.sleep(took * share)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    count = len(mitose.json("list")["contacts"])
    assert count in (1, CARDS + 1)
    assert mitose.whole()
    again = mitose.json("import", file)
    assert again["new"] + again["unchanged"] == CARDS
    assert len(mitose.json("list")["contacts"]) == CARDS + 1
