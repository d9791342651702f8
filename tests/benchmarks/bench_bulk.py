"""Many contacts at once: how long a deed on 10,000 takes, and how long the window stands still.

    PYTHONPATH=src python tests/benchmarks/bench_bulk.py [CONTACTS] [MOVED]

Offscreen, 1440×900. The first MOVED cards of Have are selected with the panel open, then moved,
moved back by undo, rated, tagged, archived and deleted. Each line: from the key to the answer
shown, and the longest gap of a timer of 5 ms meanwhile. The floor is the same update by bare
SQLite on a copy of the file, without journal and index; the ratio to it is the figure.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication
from stage import Heart, opened

from mitose.domain.category import Category
from mitose.services import contacts, history
from mitose.ui.context import Context
from mitose.ui.main_window import MainWindow

RUNS = 3


def main(count: int = 100_000, moved: int = 10_000) -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(count, Path(folder))
        floor = _floor(Path(folder), moved)
        print(f"floor, bare SQLite: {floor:.0f} ms")
        with opened(Path(folder), "contacts") as (app, context, window):
            _all(app, context, window, moved, floor)


def _floor(folder: Path, moved: int) -> float:
    """The same rows given another category, and nothing else."""
    taken = []
    for _ in range(RUNS):
        copy = folder / "copy.db"
        shutil.copy(folder / "mitose.db", copy)
        with closing(sqlite3.connect(copy)) as file:
            for (name,) in file.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall():
                file.execute(f'DROP TRIGGER "{name}"')
            file.execute("PRAGMA journal_mode=WAL").fetchall()
            start = time.perf_counter()
            file.execute(
                "UPDATE contact SET category = 'next' WHERE id IN"
                " (SELECT id FROM contact WHERE live = 1 AND category = 'have' LIMIT ?)",
                (moved,),
            )
            file.commit()
            taken.append((time.perf_counter() - start) * 1000)
        copy.unlink()
    return statistics.median(taken)


def _all(app: QApplication, context: Context, window: MainWindow, moved: int, floor: float) -> None:
    page = window.deck.page()
    deeds = page.deeds
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("move to Next", deeds.move_to_next),
        ("rate", deeds.rate_loose),
        ("tag", lambda: context.tasks.deed(contacts.add_tag, page.selected_ids(), "bulk")),
        ("archive", deeds.archive),
        ("delete", deeds.delete),
    )
    for name, act in steps:
        taken: dict[str, list[tuple[float, float]]] = {"select": [], name: [], "undo": []}
        for _ in range(RUNS):
            taken["select"].append(_timed(app, context, lambda: _select(window, moved)))
            taken[name].append(_timed(app, context, act))
            undo = lambda: context.tasks.deed(history.undo)  # noqa: E731
            taken["undo"].append(_timed(app, context, undo))
        for what, found in taken.items():
            wall = statistics.median(one[0] for one in found)
            gap = max(one[1] for one in found)
            words = what if what == name else f"  {what}"
            print(f"{words:<14} {wall:7.0f} ms  {wall / floor:5.1f}x  longest gap {gap:5.0f} ms")


def _select(window: MainWindow, count: int) -> None:
    """As Shift and a click far down do."""
    page = window.deck.page()
    view = page.columns[Category.HAVE].view
    view.setFocus()
    model = view.model()
    count = min(count, model.rowCount())
    chosen = QItemSelection(model.index(0, 0), model.index(count - 1, 0))
    view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    page.context.navigate.contacts(page.selected_ids())


def _timed(app: QApplication, context: Context, act: Callable[[], object]) -> tuple[float, float]:
    """How long until all is shown, and the longest gap, in milliseconds."""
    heart = Heart()
    heart.begin()
    start = time.perf_counter()
    act()
    end = start
    quiet = time.perf_counter()
    while time.perf_counter() - quiet < 0.2:
        app.processEvents()
        heart.beat()
        if context.tasks.busy:
            quiet = end = time.perf_counter()
        time.sleep(0.0005)
    heart.timer.stop()
    return (end - start) * 1000, heart.longest * 1000


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
