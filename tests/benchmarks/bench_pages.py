"""How long the window stands still when pages and sheets are opened, the first time and again.

    PYTHONPATH=src python tests/benchmarks/bench_pages.py [CONTACTS]

Offscreen, 1440×900, 10,000 contacts. Each line: the longest gap of a timer of 5 ms from turning
to the page until all it reads has come and is painted. Limit 50 ms in ordinary use. Before it the
window has stood for a moment and was touched, as `ui/warming.py` wants it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from stage import Heart, opened, rest

from mitose.domain.category import Category
from mitose.ui.context import Context
from mitose.ui.main_window import MainWindow
from mitose.ui.widgets.sheet import Sheet

PAGES = ("today", "contacts", "week", "import", "duplicates", "trash", "steps", "settings",
         "sorting", "planning")  # fmt: skip
SECONDS = 1.0
Visit = Callable[[MainWindow], object]


def main(contacts: int = 10_000) -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(contacts, Path(folder))
        with opened(Path(folder), "today") as (app, context, window):
            for turn in ("first", "again"):
                for name, visit in visits(window):
                    longest, busiest = _visit(app, context, window, visit)
                    print(f"{turn} {name}: {longest:.0f} ms, work {busiest:.0f} ms")


def visits(window: MainWindow) -> Iterator[tuple[str, Visit]]:
    """What a user opens: the pages, then what lies over the board."""
    for name in PAGES:
        yield name, partial(_page, name)
    window.show_page("contacts")
    board = window.deck.page("contacts")
    one, other = board.columns[Category.NEXT].model.ids[:2]
    yield "panel", lambda window: window.show_contact(one)
    yield "another in the panel", lambda window: window.show_contact(other)
    yield "new contact", lambda window: window.add_contact(Category.NEXT)
    yield "several in the panel", lambda window: window.show_contacts((one, other))
    yield "palette", lambda window: window.open_palette()
    yield "export sheet", lambda window: window.context.navigate.export()
    yield "labels sheet", partial(_key, "labels")
    yield "keys sheet", partial(_key, "keys")
    board.reveal((one,))
    yield "print sheet", partial(_key, "print")


def _page(name: str, window: MainWindow) -> None:
    window.show_page(name)


def _key(action: str, window: MainWindow) -> None:
    """As its key or the palette would do it."""
    found = window.findChild(QAction, action)
    assert found is not None, action
    found.trigger()


def _visit(
    app: QApplication, context: Context, window: MainWindow, visit: Visit
) -> tuple[float, float]:
    heart = Heart()
    heart.begin()
    rest(app, context, 0.05)
    heart.begin()
    visit(window)
    rest(app, context, SECONDS)
    heart.timer.stop()
    for sheet in window.findChildren(Sheet):
        sheet.close()
    rest(app, context, 0.2)
    return heart.longest * 1000, heart.busiest * 1000


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
