"""How long `mitose import` takes, as a whole process, against vobject alone on the same file.

    PYTHONPATH=src python tests/benchmarks/bench_import.py [--runs N] [--cards N] [--rows N]

Prints the ratio (spawn → exit of `mitose import` : `vobject.readComponents` alone, medians of
alternating runs), the seconds for the LinkedIn rows, and each import's peak PSS of the process
tree in MB, taken every 50 ms in a run of its own so that the timed runs are not disturbed.
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
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from generate import write_linkedin, write_vcards

VOBJECT = """
import sys, time, vobject
text = open(sys.argv[1], encoding="utf-8", newline="").read()
start = time.perf_counter()
count = sum(1 for _ in vobject.readComponents(text))
print(time.perf_counter() - start, count)
"""


def floor(file: Path) -> float:
    """Seconds that vobject alone needs, without its start."""
    done = subprocess.run(
        [sys.executable, "-c", VOBJECT, str(file)], capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[0])


def begin(file: Path, folder: Path) -> subprocess.Popen[bytes]:
    """Start an import into a new data folder."""
    shutil.rmtree(folder, ignore_errors=True)
    environ = {**os.environ, "MITOSE_DATA": str(folder)}
    return subprocess.Popen(
        [sys.executable, "-m", "mitose", "import", str(file)],
        env=environ,
        stdout=subprocess.DEVNULL,
    )


def timed(file: Path, folder: Path) -> float:
    """Seconds from spawn to exit."""
    start = time.perf_counter()
    code = begin(file, folder).wait()
    if code:
        raise SystemExit(f"mitose import ended with {code}")
    return time.perf_counter() - start


def peak(file: Path, folder: Path) -> float:
    """Peak PSS of the process and its children in MB (Linux)."""
    process, most = begin(file, folder), 0
    while process.poll() is None:
        most = max(most, sum(map(pss, tree(process.pid))))
        time.sleep(0.05)
    return most / 1000


def tree(pid: int) -> list[int]:
    """A process and everything it started."""
    found = [pid]
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += tree(int(child))
    except OSError:
        pass
    return found


def pss(pid: int) -> int:
    """Proportional set size in kB; 0 for a process that is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cards, rows, data = folder / "cards.vcf", folder / "Connections.csv", folder / "data"
        write_vcards(cards, given.cards)
        write_linkedin(rows, given.rows)
        pairs = [(timed(cards, data), floor(cards)) for _ in range(given.runs)]
        ours = statistics.median(pair[0] for pair in pairs)
        theirs = statistics.median(pair[1] for pair in pairs)
        print(f"{given.cards} vCards: {ours:.2f} s, vobject {theirs:.2f} s, {ours / theirs:.2f}x")
        print(f"  peak PSS {peak(cards, data):.0f} MB")
        print(f"{given.rows} LinkedIn rows: {timed(rows, data):.1f} s")
        print(f"  peak PSS {peak(rows, data):.0f} MB")


if __name__ == "__main__":
    main()
