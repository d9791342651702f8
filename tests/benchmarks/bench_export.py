"""How long `mitose export` takes and how much memory, and what comes back of all sample files.

    PYTHONPATH=src:. python tests/benchmarks/bench_export.py [--contacts N] [--samples DIR]

First the seconds (spawn → exit of `mitose export --planning`) and the peak PSS per format, on the
sample network with generated contacts. Then import → export → import of every file in the samples:
files, contacts, and of how many compared fields how many are equal the second time.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))
from bench_import import pss, tree
from tests.exchange.round_trips import FORMATS, compare, sample_files

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"
KINDS = ("vcard3", "vcard4", "csv", "ics", "json")


def mitose(folder: Path, *words: str) -> tuple[float, float, float]:
    """Seconds, those of the processor, and peak PSS in MB of a command."""
    environ = {**os.environ, "MITOSE_DATA": str(folder)}
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    start, most = time.perf_counter(), 0
    process = subprocess.Popen(
        [sys.executable, "-m", "mitose", *words], env=environ, stdout=subprocess.DEVNULL
    )
    while process.poll() is None:
        most = max(most, sum(map(pss, tree(process.pid))))
        time.sleep(0.05)
    if process.returncode:
        raise SystemExit(f"mitose {words[0]} ended with {process.returncode}")
    processor = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before
    return time.perf_counter() - start, processor, most / 1000


def speed(contacts: int) -> None:
    """Print a line per format."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        mitose(folder / "data", "sample", "--contacts", str(contacts))
        for kind in KINDS:
            file = folder / f"out.{kind}"
            words = ("export", str(file), "--format", kind, "--planning")
            seconds, processor, memory = mitose(folder / "data", *words)
            size = file.stat().st_size / 1e6
            took = f"{seconds:.1f} s | {processor:.1f} s"
            print(f"| {kind} | {took} | {memory:.0f} MB | {size:.1f} MB |", flush=True)


def round_trips(samples: Path) -> None:
    """Print a line per folder of samples."""
    print("| folder | files | contacts | " + " | ".join(FORMATS) + " |")
    total: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    by_folder: dict[str, list[Path]] = defaultdict(list)
    for file in sample_files(samples):
        by_folder[file.parts[0]].append(file)
    files = contacts = 0
    with tempfile.TemporaryDirectory() as scratch:
        for folder, found in by_folder.items():
            cells, here, count = [], 0, 0
            for kind in FORMATS:
                compared = [compare(samples / file, kind, Path(scratch)) for file in found]
                fields = sum(one.fields for one in compared)
                equal = fields - sum(len(one.different) for one in compared)
                total[kind][0] += equal
                total[kind][1] += fields
                here = sum(one.contacts for one in compared)
                count = sum(one.contacts > 0 for one in compared)
                cells.append(f"{equal} of {fields}")
            files, contacts = files + count, contacts + here
            if here:
                print(f"| {folder} | {count} | {here} | " + " | ".join(cells) + " |", flush=True)
    sums = " | ".join(f"{equal} of {fields}" for equal, fields in total.values())
    print(f"| all | {files} | {contacts} | {sums} |")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=100_000)
    parser.add_argument("--samples", type=Path, default=SAMPLES)
    given = parser.parse_args()
    if given.contacts:
        speed(given.contacts)
    round_trips(given.samples)


if __name__ == "__main__":
    main()
