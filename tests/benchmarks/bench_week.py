"""The week's figures: service calls → records, and how long the first call loads the holidays.

    PYTHONPATH=src python tests/benchmarks/bench_week.py [CONTACTS]

Taken like Today's: in turn with a floor that reads every contact once, with Today itself beside.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

os.environ["MITOSE_TODAY"] = "2026-11-23"

import fill

from mitose.paths import Paths
from mitose.services import agenda, contacts, week
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)
RUNS = 15
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
            _measure(workspace)


def _measure(workspace: Workspace) -> None:
    reading = workspace.database.reading()
    tables = ("follow_up", "step", "offer", "interaction")
    counts = {
        name: reading.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
        for name in tables
    }
    print(", ".join(f"{count:,} in {name}" for name, count in counts.items()))
    start = clock()
    week.week(workspace, DAY, DAY, "de")
    print(f"{'first call':>20}  {(clock() - start) * 1000:7.1f} ms")
    calls = {
        "floor": lambda: reading.exec_driver_sql(
            "SELECT count(*) FROM contact NOT INDEXED WHERE notes <> ''"
        ).scalar_one(),
        "Today": lambda: agenda.agenda(workspace, DAY),
        "this week": lambda: week.week(workspace, DAY, DAY, "de"),
        "a week in spring": lambda: week.week(workspace, date(2027, 4, 1), DAY, "de"),
        "looking back": lambda: week.look_back(workspace, DAY - timedelta(days=7)),
        "planning": lambda: week.plan(workspace, date(2027, 4, 1), DAY, "de"),
    }
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(RUNS):
        for name, call in calls.items():
            start = clock()
            call()
            times[name].append(clock() - start)
    for name, found in times.items():
        middle, worst = statistics.median(found) * 1000, max(found) * 1000
        print(f"{name:>20}  {middle:7.1f} ms (worst {worst:.1f})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
