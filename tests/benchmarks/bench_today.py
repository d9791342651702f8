"""Today's figures: service call → records as the page asks, all of them, and the rail's number.

    PYTHONPATH=src python tests/benchmarks/bench_today.py [CONTACTS]

Every twentieth contact has a rhythm; birthdays lie all over the year. The floor, taken in turn with
the calls, reads every contact once; on a busy machine BENCH_CPU=1 counts the thread's own time.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from datetime import date, datetime
from pathlib import Path

os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill

from mitose.paths import Paths
from mitose.services import agenda, contacts
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)
RUNS = 15
PAGE = 50  # rows of a group that the page asks for first
_BORN = """
UPDATE contact SET birthday = substr(birthday, 1, 5)
    || strftime('%m-%d', '2026-01-01', (id % 365) || ' days') WHERE birthday <> ''
"""
clock = time.thread_time if os.environ.get("BENCH_CPU") else time.perf_counter


def main(count: int = 100_000) -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        fill.cached(count, Path(folder))
        with Workspace.open(Paths(data=Path(folder))) as workspace:
            ids = [
                row[0]
                for row in workspace.database.glance().execute(
                    "SELECT id FROM contact WHERE id % 20 = 0"
                )
            ]
            contacts.set_field(workspace, ids, "cadence_days", 56)
            workspace.database.writer().exec_driver_sql(_BORN)
            _measure(workspace)


def _measure(workspace: Workspace) -> None:
    reading = workspace.database.reading()
    calls = {
        "floor": lambda: reading.exec_driver_sql(
            "SELECT count(*) FROM contact NOT INDEXED WHERE notes <> ''"
        ).scalar_one(),
        "Today": lambda: agenda.agenda(workspace, DAY, PAGE),
        "every row of it": lambda: agenda.agenda(workspace, DAY),
        "the rail's number": lambda: agenda.badge(workspace, DAY),
        "fallen due": lambda: agenda.fallen_due(workspace, datetime(2026, 11, 23, 12)),
    }
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(RUNS):
        for name, call in calls.items():
            start = clock()
            call()
            times[name].append((clock() - start) * 1000)
    found = agenda.agenda(workspace, DAY)
    sizes = (found.count, len(found.week), len(found.proposed))
    print("{} overdue and today, {} this week, {} proposed".format(*sizes))
    floor = statistics.median(times["floor"])
    for name, taken in times.items():
        middle, most = statistics.median(taken), max(taken)
        print(f"{name:18} {middle:6.1f} ms (most {most:.1f}), {middle / floor:.2f} of the floor")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
