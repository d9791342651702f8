"""How long the window stands still when each page is opened, the first time and again.

    PYTHONPATH=src python tests/benchmarks/bench_pages.py [CONTACTS]

Offscreen, 1440×900, 10,000 contacts. Each line: the longest gap of a timer of 5 ms from turning
to the page until all it reads has come and is painted. Limit 50 ms in ordinary use; the first time
also imports the page's modules and builds its widgets.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill
from PySide6.QtWidgets import QApplication
from stage import Heart, opened, rest

from mitose.ui.context import Context
from mitose.ui.main_window import MainWindow

PAGES = ("today", "contacts", "import", "duplicates", "trash", "steps", "settings", "sorting",
         "planning")  # fmt: skip
SECONDS = 1.0


def main(contacts: int = 10_000) -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(contacts, Path(folder))
        with opened(Path(folder), "today") as (app, context, window):
            for turn in ("first", "again"):
                for page in PAGES:
                    print(f"{turn} {page}: {_visit(app, context, window, page):.0f} ms")


def _visit(app: QApplication, context: Context, window: MainWindow, page: str) -> float:
    heart = Heart()
    heart.begin()
    rest(app, context, 0.05)
    heart.begin()
    window.show_page(page)
    rest(app, context, SECONDS)
    heart.timer.stop()
    return heart.longest * 1000


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
