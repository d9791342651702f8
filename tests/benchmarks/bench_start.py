"""First board and memory against a bare window, as whole processes.

    python tests/benchmarks/bench_start.py [--runs 7]

First board: spawn to the end of the first paint that shows cards, warm cache; the floor is a
painted QMainWindow with `import sqlalchemy.orm`. Memory: RSS 5 s after that paint; the floor also
holds an open file. Runs alternate with the floor; medians are compared.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"
sys.path.insert(0, str(SRC))

import fill  # noqa: E402 (the path is set above)

FLOOR = """
import sys, time, sqlite3
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlalchemy.orm
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
app = QApplication([])
file = sqlite3.connect(sys.argv[1])
file.execute("SELECT count(*) FROM contact").fetchone()
window = Window()
window.resize(1440, 900)
window.show()
"""
BOARD = """
import gc, sys, time
gc.disable()  # as app.run_window does
from pathlib import Path
from PySide6.QtCore import QTimer
from mitose.app import parts
from mitose.paths import Paths
from mitose.services.workspace import Workspace
from mitose.ui.contacts.column_view import ColumnView
from mitose.ui.main_window import MainWindow
from mitose.ui.program import application, dress, make_context
sys.setswitchinterval(0.0001)
painted = ColumnView.paintEvent
def paint(self, event):
    painted(self, event)
    if self.model().rowCount() and self.category.value == "future":
        print(time.time(), flush=True)
ColumnView.paintEvent = paint
app = application()
workspace = Workspace.open(Paths.at(Path(sys.argv[1]).parent))
dress(app, workspace.settings)
window = MainWindow(make_context(workspace), parts(), "contacts")
window.resize(1440, 900)
window.show()
"""
REST = """
def failed(*error):
    import os, traceback
    traceback.print_exception(*error)
    os._exit(1)
sys.excepthook = failed
def tell():
    pages = int(open("/proc/self/statm").read().split()[1])
    print("RSS", pages * 4096 / 1e6, flush=True)
    import os
    os._exit(0)
def rest():
    QTimer.singleShot(int(sys.argv[2]), tell)
"""
AT_ONCE = "rest()"


def run(code: str, database: Path, rest_ms: int, then: str = AT_ONCE) -> tuple[float, float]:
    """Seconds from spawn to the first paint, and RSS in MB so long after ``then`` calls `rest`."""
    environ = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPATH": str(SRC),
        "QT_QPA_PLATFORM": "offscreen",
        "MITOSE_TODAY": "2026-11-23",
    }
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code + REST + then + "\napp.exec()", str(database), str(rest_ms)],
        env=environ, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    lines = done.stdout.split("\n")
    first = "nan" if lines[0].startswith("RSS") else lines[0]  # too few for a card in Future
    return float(first) - start, float(lines[-2].split()[1])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        files = {
            count: fill.build(Path(name) / str(count), count) for count in (1_000, 10_000, 100_000)
        }
        times: dict[object, list[float]] = {}
        for turn in range(runs + 1):
            for key, code, file in (
                ("floor", FLOOR, files[10_000]),
                *((count, BOARD, file) for count, file in files.items()),
            ):
                seconds, _ = run(code, file, 300)
                if turn:  # the first round warms the caches
                    times.setdefault(key, []).append(seconds)
        medians = {key: statistics.median(found) for key, found in times.items()}
        for key, seconds in medians.items():
            print(f"first paint, {key}: {seconds * 1000:.0f} ms")
        print(f"first board, 10,000 against the floor: {medians[10_000] / medians['floor']:.2f}")
        print(f"first board, 100,000 against 1,000: {medians[100_000] / medians[1_000]:.2f}")
        floor = statistics.median(run(FLOOR, files[10_000], 5000)[1] for _ in range(3))
        ours = statistics.median(run(BOARD, files[10_000], 5000)[1] for _ in range(3))
        print(f"memory at 10,000: {ours:.0f} MB, floor {floor:.0f} MB, {ours / floor:.2f}")


if __name__ == "__main__":
    main()
