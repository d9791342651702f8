"""The contact panel: from a key on a card until the contact is painted in the panel.

    PYTHONPATH=src python tests/benchmarks/bench_panel.py [CONTACTS] [KEYS]

Offscreen, 1440×900. With the panel open, Down is pressed on the cards of Have, Next and Future in
turn, and the panel goes along; then it is closed, and opened by Enter on another contact. Each key
is timed in Qt's own loop until the window has painted all that the panel's first screen holds of
the new contact. Two floors are taken after each key: reading the contact by the service, and
painting the panel once more with nothing else to do.
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
from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from stage import opened, rest, tell

from mitose.domain.category import Category
from mitose.services import contacts
from mitose.ui.main_window import MainWindow

# On a machine that is busy with something else, BENCH_CPU=1 counts the main thread's own time.
clock = time.thread_time if os.environ.get("BENCH_CPU") else time.perf_counter


class Painted:
    """Notes when the window has painted all that the panel's first screen holds of a contact."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None
        self.at = 0.0
        self._before = 0
        self._loop: QEventLoop | None = None
        event = MainWindow.event

        def painted(window: MainWindow, request: QEvent) -> bool:
            done = event(window, request)
            if request.type() is QEvent.Type.UpdateRequest and window is self.window:
                self._look()
            return done

        MainWindow.event = painted

    def timed(self, view: object, key: Qt.Key, before: int) -> float:
        """Press a key; the milliseconds until a contact other than `before` is painted."""
        self.at, self._before = 0.0, before
        self._loop = QEventLoop()
        start = clock()
        QTest.keyClick(view, key)
        if not self.at:
            QTimer.singleShot(5000, self._loop, self._loop.quit)
            self._loop.exec()
        return (self.at - start) * 1000

    def _look(self) -> None:
        panel = self.window.slot.panel
        details = panel.desk.details if panel is not None and panel.isVisible() else None
        if self._loop is None or self.at or details is None or details.contact.id == self._before:
            return
        view = panel.view
        shown = view.header.name.edit.toPlainText() == details.contact.name
        if shown and not any(self._lacks(view, one) for one in view.sections.values()):
            self.at = clock()
            self._loop.quit()

    @staticmethod
    def _lacks(view: object, section: object) -> bool:
        """Whether a section on the first screen is not filled yet."""
        top = section.mapTo(view, QPoint(0, 0)).y()
        return top < view.height() and section.head.isChecked() and section._stale


def main(count: int = 100_000, keys: int = 150) -> None:
    """Fill, measure, print."""
    painted = Painted()
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(count, Path(folder))
        with opened(Path(folder), "contacts") as (app, context, window):
            taken, reading, painting = [], [], []
            columns = window.deck.page().columns
            for category in Category:
                ids = list(columns[category].model.ids[: keys // 3 + 1])
                window.show_contact(ids[0])
                rest(app, context, 0.5)
                painted.window = window
                view = columns[category].view
                first = view.visualRect(view.model().index(0, 0)).center()
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
                rest(app, context, 0.3)
                for _ in ids[1:]:
                    taken.append(painted.timed(view, Qt.Key.Key_Down, window.slot.contact_id))
                    rest(app, context, 0.2)
                    reading.append(_read(context, window.slot.panel.contact_id))
                    start = clock()
                    window.slot.panel.grab()
                    painting.append((clock() - start) * 1000)
            opening = []
            for _ in range(keys // 5):
                window.slot.close()
                before = window.slot.panel.contact_id
                QTest.keyClick(view, Qt.Key.Key_Up)
                rest(app, context, 0.2)
                opening.append(painted.timed(view, Qt.Key.Key_Return, before))
                rest(app, context, 0.2)
            tell("Down to painted (limit p95 30 ms)", taken)
            tell("Enter to opened and painted", opening)
            tell("reading the contact (floor)", reading)
            tell("painting the panel once more (floor)", painting)


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
