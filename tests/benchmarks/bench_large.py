"""Speed and memory of 100,000 contacts on their way in and out, each as a command of its own.

    PYTHONPATH=src:. python tests/benchmarks/bench_large.py [--count N]

A line each: spawn → exit, seconds of the processors, peak PSS of the process tree, size of the
file. First imports into empty folders (vCards, LinkedIn's table, anybody's table), then exports of
the vCards' contacts.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from bench_export import KINDS, mitose
from bench_tables import ANYBODY, any_row
from generate import write_linkedin, write_vcards


def write_anybody(path: Path, count: int) -> None:
    """A table of no known program, with twelve filled columns."""
    dice = random.Random(1)
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(ANYBODY)
        writer.writerows(any_row(dice, number) for number in range(count))


def tell(what: str, folder: Path, file: Path, *words: str) -> None:
    """Run a command and print its line."""
    seconds, processor, memory = mitose(folder, *words)
    size = file.stat().st_size / 1e6
    print(
        f"| {what} | {seconds:.1f} s | {processor:.1f} s | {memory:.0f} MB | {size:.0f} MB |",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    count = parser.parse_args().count
    print(f"{count} contacts, load {os.getloadavg()[0]:.1f}")
    print("| what | wall | processor | peak PSS | file |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        for what, file, write in (
            ("LinkedIn", scratch / "Connections.csv", write_linkedin),
            ("anybody's CSV", scratch / "anybody.csv", write_anybody),
            ("vCard", scratch / "cards.vcf", write_vcards),
        ):
            write(file, count)
            shutil.rmtree(scratch / "data", ignore_errors=True)
            tell(f"import {what}", scratch / "data", file, "import", str(file))
        for kind in KINDS:
            file = scratch / f"out.{kind}"
            words = ("export", str(file), "--format", kind)
            tell(f"export {kind}", scratch / "data", file, *words)
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
