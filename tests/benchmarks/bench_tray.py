"""Memory and wake-ups of the program while it waits in the tray.

    python tests/benchmarks/bench_tray.py [--contacts 10000] [--minutes 3]

Starts a screen, a session bus and a tray of its own (Xvfb, dbus-run-session, trayer). Memory (RSS)
against a bare PySide6 window with SQLAlchemy and the same file open: after a start without a
window, and after a window was used (every page warmed, the panel opened) and closed. Wake-ups are
the times at which any thread of the process has run, by its voluntary context switches.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import time as moment
from pathlib import Path

import fill

from mitose.paths import Paths
from mitose.services.workspace import Workspace

LIMIT = 1.25
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
import sqlalchemy.orm
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize(1440, 900)
window.show()
connection = sqlalchemy.create_engine("sqlite:///" + sys.argv[1]).connect()
connection.exec_driver_sql("SELECT count(*) FROM contact").all()
app.exec()
"""
#: The program itself, whose window is used and closed; its first minute is shorter.
USED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from mitose import app
from mitose.paths import Paths
from mitose.ui import program
from mitose.ui.desktop import background
background.EVERY_MS = 15_000
begin = program.Program.start
def start(self, *args, **named):
    begin(self, *args, **named)
    QTimer.singleShot(2_000, lambda: self._warming.touched())
    QTimer.singleShot(9_000, lambda: self.window.show_contact(1))
    QTimer.singleShot(12_000, lambda: self.window.close())
program.Program.start = start
app.run_window(Paths.at(Path(sys.argv[1]).parent))
"""


def main() -> None:
    """Print the figures; inside the session that this starts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--minutes", type=int, default=3)
    given = parser.parse_args()
    if "MITOSE_BENCH_SESSION" not in os.environ:
        _in_a_session()
        return
    tray = subprocess.Popen(["trayer"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as name:
        folder = fill.cached(given.contacts, Path(name) / "data")
        folder = folder if folder.is_dir() else folder.parent
        with Workspace.open(Paths.at(folder)) as workspace:
            workspace.change_settings(
                close_to_tray=True, quiet_from=moment(0), quiet_until=moment(23, 59)
            )
        _figures(folder / "mitose.db", given.minutes)
    tray.terminate()


def _in_a_session() -> None:
    environ = {**os.environ, "MITOSE_BENCH_SESSION": "1", "QT_QPA_PLATFORM": "xcb"}
    for program in ("xvfb-run", "dbus-run-session", "trayer"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is missing")
    subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, *sys.argv],
        check=True,
        env=environ,
    )


def _figures(file: Path, minutes: int) -> None:
    hidden = ["-m", "mitose", "--data", str(file.parent), "--hidden"]
    bare = statistics.median(_memory(["-c", BARE, str(file)], 5) for _ in range(3))
    print(f"bare window: {bare:.0f} MB")
    for what, words, seconds in (
        ("hidden start", hidden, 10),
        ("window used and closed", ["-c", USED, str(file)], 40),
    ):
        held = statistics.median(_memory(words, seconds) for _ in range(3))
        print(f"{what}: {held:.0f} MB, {held / bare:.2f} x (limit {LIMIT})")
    process = _started(hidden)
    time.sleep(20)
    awake = _awake(process.pid, minutes * 60)
    process.kill()
    process.wait()
    print(f"woken {awake} times in {minutes} minutes (limit {minutes})")


def _started(words: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, *words], stderr=subprocess.DEVNULL)


def _memory(words: list[str], seconds: int) -> float:
    """Megabytes after some seconds."""
    process = _started(words)
    time.sleep(seconds)
    pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
    process.kill()
    process.wait()
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _awake(pid: int, seconds: int) -> int:
    """How often it has woken; work that goes on over several seconds is one time."""
    found, before, working = 0, _switches(pid), False
    for _ in range(seconds):
        time.sleep(1)
        now = _switches(pid)
        found += now != before and not working
        before, working = now, now != before
    return found


def _switches(pid: int) -> int:
    total = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                total += int(line.split()[1])
    return total


if __name__ == "__main__":
    main()
