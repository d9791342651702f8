"""Memory with 100,000 contacts against the same program with 40, as whole processes.

    python tests/benchmarks/bench_memory.py [--runs 3]

RSS 5 s after the first board, and 5 s after the end of some use: every column scrolled to its end,
ten words typed and taken back, the panel opened, the table shown and all of it selected. Each run
has a fresh copy of the folder: the program remembers what it showed last.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path

import bench_start
import fill

USE = """
from PySide6.QtCore import QEventLoop
from mitose.domain.category import Category
from mitose.services import board
def wait(ms):  # QTest.qWait keeps Python's lock: the reader's thread would get nothing done
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
def settle(ms):
    wait(ms)
    while page.context.tasks.busy:
        wait(20)
def use():
    global page
    page = window.deck.page()
    for column in page.columns.values():
        bar = column.view.verticalScrollBar()
        for part in range(40):
            bar.setValue(bar.maximum() * part // 40)
            wait(5)
    for word in "ann kas bau mei kru sch leit ber arch 0561".split():
        for length in range(1, len(word) + 1):
            window.header.filter.setText(word[:length])
            wait(60)
        window.header.filter.clear()
        settle(100)
    page.context.navigate.contact(page.columns[Category.HAVE].model.ids[0])
    settle(300)
    page.toggle_table()
    settle(500)
    page.deeds.select_all()
    settle(300)
    assert len(page.selected_ids()) == sum(board.totals(workspace).values())
    rest()
QTimer.singleShot(1500, use)
"""
LIMIT = 1.5


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        for what, then in (("first board", bench_start.AT_ONCE), ("after use", USE)):
            few, many = (
                statistics.median(_held(count, Path(name), then) for _ in range(runs))
                for count in (40, 100_000)
            )
            print(
                f"{what}: 40 contacts {few:.0f} MB, 100,000 {many:.0f} MB,"
                f" {many / few:.2f} x (limit {LIMIT})"
            )


def _held(count: int, within: Path, then: str) -> float:
    folder = within / str(count)
    try:
        return bench_start.run(bench_start.BOARD, fill.cached(count, folder), 5000, then)[1]
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
