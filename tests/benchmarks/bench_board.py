"""The board's figures: typed character, scroll frame against a bare list, blocks, quick reads.

    PYTHONPATH=src python tests/benchmarks/bench_board.py [CONTACTS] [WORDS]

Offscreen, 1440×900, scale 1. Each ratio is to a floor taken in the same run. With 100,000
contacts and 300 words (the defaults) it takes some minutes; the words and the data are seeded.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QStaticText
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListView, QStyledItemDelegate, QWidget
from stage import opened

from mitose.domain.board_query import BoardQuery, Sort
from mitose.domain.category import Category
from mitose.domain.contact import Card
from mitose.paths import Paths
from mitose.services import board
from mitose.services.workspace import Workspace
from mitose.ui.main_window import MainWindow

FRAMES, STEP = 600, 60
# On a machine that is busy with something else, BENCH_CPU=1 counts the main thread's own time.
clock = time.thread_time if os.environ.get("BENCH_CPU") else time.perf_counter


def main(contacts: int = 100_000, words: int = 300) -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(contacts, Path(folder))
        paths = Paths(data=Path(folder))
        with Workspace.open(paths) as workspace:
            vocabulary = _vocabulary(workspace, words)
            _quick_reads(workspace, vocabulary[:100])
        with opened(Path(folder), "contacts") as (app, context, window):
            _scroll(app, window)
            _type(app, context, window, vocabulary)


def _vocabulary(workspace: Workspace, count: int) -> list[str]:
    chance = random.Random(5)
    rows = workspace.database.glance().execute("SELECT text FROM search_doc ORDER BY id").fetchall()
    return [chance.choice(chance.choice(rows)[0].split()[1:]) for _ in range(count)]


def _quick_reads(workspace: Workspace, vocabulary: list[str]) -> None:
    """What the main thread asks the file itself."""
    totals = board.totals(workspace)
    day = fill.DAY
    order = board.overview(workspace, BoardQuery(), day, order=True).order
    times: dict[str, list[float]] = {"totals": [], "first screens": [], "typed": [], "cards": []}

    def timed(name: str, call: Callable[[], object]) -> object:
        start = clock()
        answer = call()
        times[name].append((clock() - start) * 1000)
        return answer

    for word in vocabulary:
        timed("totals", lambda: board.totals(workspace))
        for sort in Sort:
            query = BoardQuery(sort_have=sort, sort_next=sort, sort_future=sort)
            timed("first screens", lambda query=query: board.glance(workspace, query, totals, 30))
        for length in range(1, len(word) + 1):
            query = BoardQuery(text=word[:length])
            seen = timed(
                "typed", lambda query=query: board.glance(workspace, query, totals, 30, order)
            )
            if isinstance(seen, board.Glance):
                ids = seen.ids[Category.HAVE]
                timed("cards", lambda ids=ids: board.cards(workspace, ids, day))
    for name, taken in times.items():
        _print(f"read: {name}", taken)


class _Watch(QObject):
    """Sees the columns' cards and heads being painted, and the counts being set."""

    def __init__(self, page: object) -> None:
        super().__init__()
        self.paints = self.answers = 0
        for column in page.columns.values():
            heads = (column.head, *column.head.findChildren(QWidget), column.invitation)
            for widget in (column.view.viewport(), *heads):
                widget.installEventFilter(self)
            column.head.set_counts = self._answered(column.head.set_counts)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.paints += event.type() is QEvent.Type.Paint
        return False

    def _answered(self, set_counts: Callable[..., None]) -> Callable[..., None]:
        def counted(*args: int, filtered: bool) -> None:
            self.answers += 1
            set_counts(*args, filtered=filtered)

        return counted


def _type(app: QApplication, context: object, window: MainWindow, vocabulary: list[str]) -> None:
    """Key event sent → every column and its count painted by Qt's own loop, nothing forced.

    Where the page leaves an answer to the reader, it is waited for; its time counts (by the wall
    clock even where the others are of the processor).
    """
    page, field = window.deck.page(), window.header.filter
    watch = _Watch(page)
    field.setFocus()
    one: list[float] = []
    more: list[float] = []
    behind: list[float] = []
    blocks: list[float] = []
    for word in vocabulary:
        field.setText("")
        _noted(app, context, 0.2, blocks)
        for number, letter in enumerate(word):
            watch.answers = 0
            wall, start = time.perf_counter(), clock()
            QTest.keyClick(field, letter)
            taken = _turn(app, watch, blocks, start)
            if not watch.answers:
                while not watch.answers:
                    _turn(app, watch, blocks, clock())
                taken = (time.perf_counter() - wall) * 1000
                behind.append(taken)
            (more if number else one).append(taken)
            _noted(app, context, 0.06, blocks)
    _print("typed character, first letter (limit p95 20 ms)", one)
    _print("typed character, further letters (limit p95 12 ms)", more)
    if behind:
        _print("of these left to the reader (wall clock)", behind)
    print(f"longest block of the main thread while typing: {max(blocks):.1f} ms (limit 50 ms)")


def _turn(app: QApplication, watch: _Watch, blocks: list[float], start: float) -> float:
    """Turn the loop until it paints nothing more; milliseconds from `start` to the last paint."""
    taken, turned = 0.0, start
    while True:
        watch.paints = 0
        app.processEvents()
        now = clock()
        blocks.append((now - turned) * 1000)
        if taken and not watch.paints:
            return taken
        taken, turned = (now - start) * 1000, now


def _noted(app: QApplication, context: object, seconds: float, blocks: list[float]) -> None:
    """Let what is asked for behind arrive, and note how long each turn of the loop takes."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or context.tasks.busy:
        start = clock()
        app.processEvents()
        blocks.append((clock() - start) * 1000)
        time.sleep(0.001)


def _scroll(app: QApplication, window: MainWindow) -> None:
    """Alternating with the bare lists: 60 px further, all columns painted."""
    columns = list(window.deck.page().columns.values())
    views = [column.view for column in columns]
    bare = _bare_board(columns)
    app.processEvents()
    lists = bare.findChildren(QListView)
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(FRAMES):
        for group, taken in ((views, ours), (lists, floor)):
            start = clock()
            for view in group:
                bar = view.verticalScrollBar()
                bar.setValue(bar.value() + STEP)
            for view in group:
                view.viewport().repaint()
            taken.append((clock() - start) * 1000)
    bare.close()
    _print("scroll frame, bare list (floor)", floor)
    _print("scroll frame, board", ours)
    ratio = _part(ours, 0.99) / _part(floor, 0.99)
    print(f"scroll frame at p99 against the bare list: {ratio:.2f} (limit 1.5)")


class _BareModel(QAbstractListModel):
    def __init__(self, cards: list[Card], count: int) -> None:
        super().__init__()
        self._cards, self._count = cards, count

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's way)
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex, role: int = 0) -> object:
        return self._cards[index.row() % len(self._cards)] if role == 256 else None


class _BareDelegate(QStyledItemDelegate):
    """A box, a circle, three texts kept between paints, segments: what no board can do without."""

    def __init__(self, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._height = height
        self._texts: dict[str, QStaticText] = {}

    def sizeHint(self, _option: object, _index: object) -> QSize:
        return QSize(0, self._height)

    def paint(self, painter: object, option: object, index: QModelIndex) -> None:
        card = index.data(256)
        rect = option.rect.adjusted(0, 0, -1, -5)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(Qt.GlobalColor.lightGray)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(rect, 10, 10)
        painter.setBrush(Qt.GlobalColor.cyan)
        painter.drawEllipse(QRect(rect.left() + 12, rect.top() + 8, 28, 28))
        painter.setPen(Qt.GlobalColor.black)
        for number, text in enumerate((card.name, f"{card.role} · {card.organisation}", "Plan")):
            kept = self._texts.get(text)
            if kept is None:
                kept = self._texts[text] = QStaticText(text)
            painter.drawStaticText(
                rect.left() + 52 + (200 if number == 2 else 0), rect.top() + 4 + 18 * number, kept
            )
        for number in range(3):
            painter.drawRoundedRect(
                rect.right() - 60 + 14 * number, rect.bottom() - 10, 11, 4, 2, 2
            )


def _bare_board(columns: list) -> QWidget:
    """Three plain lists of the same size, rows and cards."""
    host = QWidget()
    row = QHBoxLayout(host)
    host.models = []
    for column in columns:
        cards = [
            card for at in range(min(60, len(column.model.ids))) if (card := column.model.card(at))
        ]
        model = _BareModel(cards or [column.model.card(0)], len(column.model.ids))
        view = QListView()
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setModel(model)
        view.setItemDelegate(
            _BareDelegate(column.view.visualRect(column.model.index(0)).height(), view)
        )
        view.setFixedSize(column.view.size())
        host.models.append(model)
        row.addWidget(view)
    host.show()
    return host


def _part(taken: list[float], share: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(share * len(taken)))]


def _print(name: str, taken: list[float]) -> None:
    print(
        f"{name}: median {statistics.median(taken):.2f}, p95 {_part(taken, 0.95):.2f},"
        f" p99 {_part(taken, 0.99):.2f} ms ({len(taken)})"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
