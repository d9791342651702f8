"""A long session of documents leaves the window's process as small as the first one found it."""

from __future__ import annotations

import subprocess
import sys

import pytest

_SESSION = """
import sys
from datetime import date
from pathlib import Path
from mitose.domain.category import Category
from mitose.paths import Paths
from mitose.services import contacts, documents, sample
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)
folder, plans, previews, people = Path(sys.argv[1]), *map(int, sys.argv[2:])

def resident():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000

if __name__ == "__main__":
    with Workspace.open(Paths(folder)) as ws:
        sample.fill(ws, "en", DAY, people)
        ids = contacts.ids_in(ws, Category.HAVE)
        def plan(at):
            chosen = [ids[at % len(ids)]]
            documents.make_pdf(
                ws, "contact-plan", folder / "plan.pdf", ids=chosen, language="en", day=DAY
            )
        def preview(at):
            chosen = ids[at : at + 12]
            documents.preview(ws, "contact-plan", ppi=120, ids=chosen, language="de", day=DAY)
        plan(0)
        preview(0)
        first = resident()
        for at in range(plans):
            plan(at)
        for at in range(previews):
            preview(at)
        documents.make_pdf(ws, "strategy-book", folder / "book.pdf", language="en", day=DAY)
        print(resident() - first)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("plans", "previews", "people"),
    [(5, 5, 100), pytest.param(150, 40, 400, marks=pytest.mark.long)],
)
def test_plans_previews_and_a_book_cost_the_own_process_less_than_50_mb(
    tmp_path, plans, previews, people
):
    script = tmp_path / "session.py"
    script.write_text(_SESSION)
    folder = tmp_path / "data"
    folder.mkdir()
    command = [sys.executable, str(script), str(folder), str(plans), str(previews), str(people)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert float(done.stdout) < 50
