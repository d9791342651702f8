"""How fast documents are made, and what a long one costs the window.

    PYTHONPATH=src:. python tests/benchmarks/bench_documents.py [--contacts 1000] [--plans 50]

In the window over the sample network: contact plan from the action to the file in its place, each
of other contacts (p95; the first apart), and the print sheet from the key to the first page shown.
Then the strategy book of so many contacts from the action to the file, how much the main process
grows and its longest block meanwhile; and `mitose pdf` from its start to its end. Both stand
against the floor in the same run, a process that does nothing but let Typst set the same pages (the
same templates, data and fonts), by the wall clock and by the processor.
"""

from __future__ import annotations

import argparse
import os
import pickle
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from PySide6.QtCore import QEvent
from stage import Heart, opened, rest, tell

from mitose.paths import Paths
from mitose.report import render
from mitose.services import documents, sample, typesetting
from mitose.services.workspace import Workspace
from mitose.ui.printing import plan_pdf
from mitose.ui.printing.choices import Choices
from mitose.ui.printing.document_work import DocumentWork

DAY = date(2026, 11, 23)
_BARE = """
import pickle, sys
from pathlib import Path
import typst
files, fonts, timestamp, nowhere = pickle.loads(Path(sys.argv[1]).read_bytes())
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
compiler = typst.Compiler(files, root=nowhere, font_paths=fonts, package_path=nowhere,
                          package_cache_path=nowhere)
pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=timestamp)
Path(sys.argv[2]).write_bytes(pdf)
"""


def fill(folder: Path, contacts: int) -> list[int]:
    """So many contacts, all in Next; returns their ids."""
    with Workspace.open(Paths(folder)) as ws:
        sample.fill(ws, "en", DAY, contacts)
    with sqlite3.connect(folder / "mitose.db") as connection:
        connection.execute("UPDATE contact SET category = 'next' WHERE is_me = 0")
        found = connection.execute("SELECT id FROM contact WHERE live = 1 ORDER BY id").fetchall()
    return [row[0] for row in found]


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds of a command from start to end, and those of the processor."""
    environ = {**os.environ, "MITOSE_DATA": str(folder), "MITOSE_TODAY": DAY.isoformat()}
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    start = time.perf_counter()
    subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    return seconds, sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before


def book(folder: Path, rounds: int, clicked: tuple[float, float]) -> None:
    """The book from the window, and the whole program, against the bare compile in turns."""
    with Workspace.open(Paths(folder)) as ws:
        made = documents.prepare(ws, "strategy-book", language="en", day=DAY).document
    job = render._job(made)
    nowhere = str(render.resource("typst") / "contact-plan.typ")
    fonts = str(render.resource("fonts"))
    needed = folder / "bare.pickle"
    needed.write_bytes(pickle.dumps((job.files, fonts, render._timestamp(made), nowhere)))
    bare = [sys.executable, "-c", _BARE, str(needed), str(folder / "bare.pdf")]
    whole = [sys.executable, "-m", "mitose", "pdf", "strategy-book", str(folder / "book.pdf")]
    taken = {"bare": [], "whole": []}
    for _ in range(rounds):
        taken["bare"].append(timed(bare, folder))
        taken["whole"].append(timed([*whole, "--language", "en"], folder))
    same = (folder / "bare.pdf").read_bytes() == (folder / "book.pdf").read_bytes()
    for place, what in enumerate(("wall clock", "processor")):
        floor, full = (sorted(t[place] for t in taken[k])[rounds // 2] for k in ("bare", "whole"))
        print(
            f"book, {what}: bare {floor:.1f} s; from the window {clicked[place]:.1f} s,"
            f" {clicked[place] / floor:.2f} ×; `mitose pdf` {full:.1f} s, {full / floor:.2f} ×"
        )
    print(f"book, same bytes: {same}")


def resident() -> float:
    """What the main process holds in memory, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def used() -> float:
    """Seconds of the processor, of ended children as well."""
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def window(folder: Path, ids: list[int], plans: int) -> tuple[float, float]:
    """Plans, the print sheet and the book in the window; returns what the book took."""
    plan_pdf.documents_folder = lambda: folder
    with opened(folder, "contacts") as (app, context, main):

        def until(there: Callable[[], bool], pause: float = 0.0005) -> float:
            start = time.perf_counter()
            while not there():
                app.processEvents()
                time.sleep(pause)
            return (time.perf_counter() - start) * 1000

        pdf = plan_pdf.PlanPdf(context, main)
        bare, taken, worked, held = resident(), [], [], []
        for contact_id in ids[: plans + 1]:
            name = f"Number {contact_id}"
            began = time.process_time()
            pdf.save([contact_id], name)
            taken.append(until((folder / pdf.file_name(name, 1)).exists))
            worked.append((time.process_time() - began) * 1000)
            rest(app, context, 0.02)
            held.append(resident())
        print(f"contact plan, first: {taken[0]:.0f} ms")
        tell("contact plan", taken[1:])
        tell("contact plan, processor", worked[1:])
        shown, previewed = [], []
        for contact_id in ids[:10]:
            start, began = time.perf_counter(), time.process_time()
            sheet = pdf.open_sheet([contact_id], "")
            until(lambda sheet=sheet: sheet.preview.count() > 0)
            shown.append((time.perf_counter() - start) * 1000)
            previewed.append((time.process_time() - began) * 1000)
            sheet.reject()
            rest(app, context, 0.05)
            # what an event loop does by itself
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            held.append(resident())
        print(f"print sheet, first page, first: {shown[0]:.0f} ms")
        tell("print sheet, first page", shown[1:])
        tell("print sheet, first page, processor", previewed[1:])
        print(
            f"main process before any document {bare:.0f} MB, after the first plan {held[0]:.0f},"
            f" the last {held[plans]:.0f}, the first print sheet {held[plans + 1]:.0f}, the last"
            f" {held[-1]:.0f} MB"
        )
        typesetting.close()  # what it has used is not the book's; the book waits for a new one
        before, heart, ended = resident(), Heart(), []
        work = DocumentWork(context, main)
        work.done.connect(ended.append)
        heart.begin()
        chosen = Choices("strategy-book", tuple(ids), "en")
        began = used()
        work.start("Book", chosen, documents.write, folder / "window.pdf")
        # a long wait must not cost the processor what the book is to be measured by
        took = (until(lambda: bool(ended), 0.01) / 1000, used() - began)
        print(
            f"book from the window: {ended[0].pages} pages, main process {before:.0f} MB,"
            f" grows by {resident() - before:.0f} MB; longest block {heart.longest * 1000:.0f} ms,"
            f" work in it {heart.busiest * 1000:.0f} ms"
        )
        return took


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=1000)
    parser.add_argument("--plans", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ids = fill(folder, given.contacts)
        clicked = window(folder, ids, given.plans)
        book(folder, given.rounds, clicked)
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    # A child imports the file of the program again. That of the real one loads nothing; this one
    # would load all of Qt.
    del __file__
    main()
