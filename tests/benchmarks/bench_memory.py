"""Memory with 100,000 contacts against the same program with 40, as whole processes.

    python tests/benchmarks/bench_memory.py [--runs 3]

RSS 5 s after the first board, and after some use: every column scrolled to its end, ten words typed
and taken back, the panel opened, the table shown and all of it selected.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path

import bench_start
import fill

USE = """
from PySide6.QtTest import QTest
def use():
    page = window.deck.page()
    for column in page.columns.values():
        bar = column.view.verticalScrollBar()
        for part in range(40):
            bar.setValue(bar.maximum() * part // 40)
            QTest.qWait(5)
    for word in "ann kas bau mei kru sch leit ber arch 0561".split():
        for length in range(1, len(word) + 1):
            window.header.filter.setText(word[:length])
            QTest.qWait(60)
        window.header.filter.clear()
        QTest.qWait(100)
    ids = page.shown_ids()
    page.context.navigate.contact(ids[0])
    QTest.qWait(300)
    page.toggle_table()
    QTest.qWait(500)
    page.in_table.view.selectAll()
    QTest.qWait(300)
QTimer.singleShot(1500, use)
"""
LIMIT = 1.5


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        files = {count: fill.cached(count, Path(name) / str(count)) for count in (40, 100_000)}
        for what, code in (("first board", ""), ("after use", USE)):
            found = {
                count: statistics.median(
                    bench_start.run(bench_start.BOARD + code, file, 5000 if not code else 15000)[1]
                    for _ in range(runs)
                )
                for count, file in files.items()
            }
            few, many = found[40], found[100_000]
            print(
                f"{what}: 40 contacts {few:.0f} MB, 100,000 {many:.0f} MB,"
                f" {many / few:.2f} x (limit {LIMIT})"
            )


if __name__ == "__main__":
    main()
