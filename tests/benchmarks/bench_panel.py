"""The contact panel: from a key on a card until the contact is painted in the panel.

    PYTHONPATH=src python tests/benchmarks/bench_panel.py [CONTACTS] [KEYS]

Offscreen, 1440×900. With the panel open, Down is pressed on the cards of Have, Next and Future in
turn, and the panel goes along; then it is closed by Escape and opened by Enter. Each key is timed
until Qt's own loop has painted the new contact's head. Two floors are taken after each key: reading
the contact by the service, and painting the panel once more with nothing else to do.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stage import opened, rest, tell

from mitose.domain.category import Category
from mitose.services import contacts

# On a machine that is busy with something else, BENCH_CPU=1 counts the main thread's own time.
clock = time.thread_time if os.environ.get("BENCH_CPU") else time.perf_counter


class Painted(QObject):
    """Notes which contact's head was painted last."""

    def __init__(self, panel: object) -> None:
        super().__init__()
        self.panel = panel
        self.contact = 0
        panel.view.header.name.edit.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.contact = self.panel.desk.contact_id
        return False


def main(count: int = 100_000, keys: int = 150) -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(count, Path(folder))
        with opened(Path(folder), "contacts") as (app, context, window):
            taken, reading, painting = [], [], []
            columns = window.deck.page().columns
            for category in Category:
                ids = list(columns[category].model.ids[: keys // 3 + 1])
                window.show_contact(ids[0])
                rest(app, context, 0.5)
                painted = Painted(window.slot.panel)
                view = columns[category].view
                first = view.visualRect(view.model().index(0, 0)).center()
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
                rest(app, context, 0.3)
                for _ in ids[1:]:
                    taken.append(_timed(app, painted, view, Qt.Key.Key_Down))
                    rest(app, context, 0.2)
                    reading.append(_read(context, window.slot.panel.contact_id))
                    start = clock()
                    window.slot.panel.grab()
                    painting.append((clock() - start) * 1000)
            opening = []
            for _ in range(keys // 5):
                window.slot.close()
                rest(app, context, 0.1)
                painted.contact = 0
                opening.append(_timed(app, painted, view, Qt.Key.Key_Return))
                rest(app, context, 0.1)
                QTest.keyClick(view, Qt.Key.Key_Up)
                rest(app, context, 0.1)
            tell("Down to painted (limit p95 30 ms)", taken)
            tell("Enter to opened and painted", opening)
            tell("reading the contact (floor)", reading)
            tell("painting the panel once more (floor)", painting)


def _timed(app: QApplication, painted: Painted, view: object, key: Qt.Key) -> float:
    before, start = painted.contact, clock()
    end = time.perf_counter() + 5
    QTest.keyClick(view, key)
    while painted.contact == before and time.perf_counter() < end:
        app.processEvents()
    return (clock() - start) * 1000


def _read(context: object, contact_id: int) -> float:
    taken: list[float] = []

    def read(ws: object) -> None:
        start = clock()
        contacts.details(ws, contact_id)
        taken.append((clock() - start) * 1000)

    context.tasks.read(read)
    context.tasks.settle()
    return taken[0]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
