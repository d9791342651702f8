"""How long the window stands still when each page is opened, the first time and again.

    PYTHONPATH=src python tests/benchmarks/bench_pages.py [CONTACTS]

Offscreen, 1440×900, 10,000 contacts. Each line: the longest gap of a timer of 5 ms from turning
to the page until all it reads has come and is painted. Limit 50 ms in ordinary use; the first time
also imports the page's modules and builds its widgets.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill
from bench_bulk import Heart
from PySide6.QtWidgets import QApplication

from mitose.app import parts
from mitose.paths import Paths
from mitose.services.workspace import Workspace
from mitose.ui.context import Context
from mitose.ui.main_window import MainWindow
from mitose.ui.program import application, dress, make_context

PAGES = ("today", "contacts", "import", "duplicates", "trash", "steps", "settings", "sorting",
         "planning")  # fmt: skip
SECONDS = 1.0


def main(contacts: int = 10_000) -> None:
    """Fill, measure, print."""
    sys.setswitchinterval(0.0001)  # as app.py does
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(contacts, Path(folder))
        app = application()
        with Workspace.open(Paths(data=Path(folder))) as workspace:
            dress(app, workspace.settings)
            context = make_context(workspace)
            window = MainWindow(context, parts(), "today")
            window.resize(1440, 900)
            window.show()
            _rest(app, context)
            gc.collect()
            gc.freeze()  # as app.run_window does
            for turn in ("first", "again"):
                for page in PAGES:
                    print(f"{turn} {page}: {_visit(app, context, window, page):.0f} ms")
            context.tasks.settle()
            context.tasks.shutdown()
            window.close()


def _visit(app: QApplication, context: Context, window: MainWindow, page: str) -> float:
    heart = Heart()
    heart.begin()
    _rest(app, context, 0.05)
    heart.begin()
    window.show_page(page)
    _rest(app, context)
    heart.timer.stop()
    return heart.longest * 1000


def _rest(app: QApplication, context: Context, seconds: float = SECONDS) -> None:
    """Turn the loop until all work has come, and for some time."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or context.tasks.busy:
        app.processEvents()
        time.sleep(0.0005)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
