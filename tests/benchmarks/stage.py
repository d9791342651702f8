"""The window over a filled folder as the program opens it, and a heart that notes its gaps."""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mitose.app import parts
from mitose.paths import Paths
from mitose.services.workspace import Workspace
from mitose.ui.collecting import Collecting
from mitose.ui.context import Context
from mitose.ui.main_window import MainWindow
from mitose.ui.program import application, dress, make_context
from mitose.ui.warming import Warming

BEAT = 0.005


class Heart:
    """Notes the longest time between two beats, and the most work of its thread between two.

    The work is the same beside other programs, the time is not.
    """

    def __init__(self) -> None:
        self.timer = QTimer()
        self.timer.setInterval(round(BEAT * 1000))
        self.timer.timeout.connect(self.beat)
        self.last = 0.0
        self.longest = 0.0
        self.worked = 0.0
        self.busiest = 0.0

    def begin(self) -> None:
        """Begin to beat."""
        self.longest, self.last = 0.0, time.perf_counter()
        self.busiest, self.worked = 0.0, time.thread_time()
        self.timer.start()

    def beat(self) -> None:
        """Once every 5 ms, if the main thread is free."""
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now
        worked = time.thread_time()
        self.busiest = max(self.busiest, worked - self.worked)
        self.worked = worked


@contextmanager
def opened(
    folder: Path, page: str, *, warm: bool = True
) -> Iterator[tuple[QApplication, Context, MainWindow]]:
    """The window of 1440×900 at a page, at rest; closed at the end."""
    sys.setswitchinterval(0.0001)  # as app.py does
    app = application()
    with Workspace.open(Paths(data=folder)) as workspace:
        dress(app, workspace.settings)
        context = make_context(workspace)
        window = MainWindow(context, parts(), page)
        window.resize(1440, 900)
        window.show()
        rest(app, context, 1.0)
        warming = Warming(context, window, parts().modules) if warm else None
        if warming is not None:
            warming.touched()
        while warming is not None and not warming.done:
            rest(app, context, 0.01)
        gc.collect()
        gc.freeze()  # as app.run_window does
        Collecting(app)
        yield app, context, window
        if warming is not None:
            warming.end()
        context.tasks.settle()
        context.tasks.shutdown()
        window.close()


def rest(app: QApplication, context: Context, seconds: float) -> None:
    """Turn the loop for some time, and until all work has come."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or context.tasks.busy:
        app.processEvents()
        time.sleep(0.001)


def tell(name: str, taken: list[float]) -> None:
    """Print the middle, the 95th of a hundred and the longest of the times, in milliseconds."""
    p95 = sorted(taken)[int(0.95 * len(taken))]
    print(
        f"{name}: median {statistics.median(taken):.1f}, p95 {p95:.1f},"
        f" longest {max(taken):.1f} ms ({len(taken)})"
    )
