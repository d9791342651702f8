"""The sorting round: from a key until the next contact is painted.

    PYTHONPATH=src python tests/benchmarks/bench_round.py [CONTACTS] [KEYS]

Offscreen, 1440×900. The keys 1, 2, 3, 4 and Space are pressed in turn over the unrated contacts;
each is timed until Qt's own loop has painted the next one; what the deed writes meanwhile is
waited for before the next key, as a user who reads a name does. The floor, taken after each key, is
painting the same page once more with nothing else to do.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stage import opened, rest, tell

from mitose.domain.category import Category

KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_Space)
# On a machine that is busy with something else, BENCH_CPU=1 counts the main thread's own time.
clock = time.thread_time if os.environ.get("BENCH_CPU") else time.perf_counter


def main(contacts: int = 100_000, keys: int = 200) -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(contacts, Path(folder))
        with opened(Path(folder), "contacts") as (app, context, window):
            ids = list(window.deck.page().columns[Category.HAVE].model.ids[: 2 * keys])
            window.start_round("sorting", ids, "Everybody")
            rest(app, context, 1.0)
            page = window.deck.page()
            if page._layers.currentWidget() is page.first:
                page.first.go_on.click()
                rest(app, context, 0.5)
            taken, floor = [], []
            for key in islice(cycle(KEYS), keys):
                if page._layers.currentWidget() is not page.one:  # the stop after a batch
                    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
                    rest(app, context, 0.2)
                shown, start = page._shown, clock()
                QTest.keyClick(QApplication.focusWidget(), key)
                app.processEvents()
                while page._shown == shown and page._layers.currentWidget() is page.one:
                    app.processEvents()
                if page._layers.currentWidget() is page.one:
                    taken.append((clock() - start) * 1000)
                rest(app, context, 0.05)
                start = clock()
                page.one.grab()
                floor.append((clock() - start) * 1000)
            tell("key to next (limit p95 16 ms)", taken)
            tell("painting the page once more (floor)", floor)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
