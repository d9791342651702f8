"""How fast and how small the readers are, against vobject on the same file in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.benchmarks.generate import write_linkedin, write_vcards

from mitose.domain.identity import content_hash, identity_keys
from mitose.exchange.detect import read_paths

SOURCE = Path(__file__).resolve().parents[2] / "src"
READ = """
import sys
from pathlib import Path
from mitose.exchange.detect import read_paths
if __name__ == "__main__":
    print(sum(len(result.records) for result in read_paths([Path(sys.argv[1])])))
"""


def _processes(root: int) -> list[int]:
    try:
        text = Path(f"/proc/{root}/task/{root}/children").read_text()
    except OSError:
        return []
    return [root, *(one for child in text.split() for one in _processes(int(child)))]


def _pss(root: int) -> int:
    total = 0
    for process in _processes(root):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total


def read_apart(folder: Path, path: Path) -> tuple[int, float, float]:
    """Records, seconds from spawn to exit, and peak PSS of the process tree in MB."""
    script = folder / "read.py"
    script.write_text(READ)
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(script), str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    ) as process:
        peak = 0
        while process.poll() is None:
            peak = max(peak, _pss(process.pid))
            time.sleep(0.02)
        seconds = time.perf_counter() - start
        assert process.stdout is not None
        count = int(process.stdout.read())
    return count, seconds, peak / 1024


def test_ten_thousand_cards_against_vobject(tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    write_vcards(path, 10_000)
    code = f"import vobject; print(sum(1 for _ in vobject.readComponents(open({str(path)!r}))))"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    floor = time.perf_counter() - start
    count, seconds, _memory = read_apart(tmp_path, path)
    print(f"10,000 vCards: {seconds:.2f} s, vobject alone {floor:.2f} s ({seconds / floor:.2f})")
    assert count == 10_000
    assert seconds < 0.4 * floor  # the import around it may take as much again


@pytest.mark.parametrize(
    ("write", "expected", "limit"), [(write_vcards, 100_000, 12), (write_linkedin, 99_500, 4)]
)
def test_a_hundred_thousand_stay_small(tmp_path: Path, write, expected: int, limit: int) -> None:
    path = tmp_path / "contacts"
    write(path, 100_000)
    count, seconds, memory = read_apart(tmp_path, path)
    print(f"100,000 by {write.__name__}: {seconds:.2f} s, {memory:.0f} MB peak PSS")
    assert count == expected
    assert seconds < limit
    assert memory < 150


def test_identity_of_a_record(tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    write_vcards(path, 10_000)
    records = [record for result in read_paths([path]) for record in result.records]
    for rule in (lambda record: identity_keys(record, "x"), content_hash):
        start = time.perf_counter()
        for record in records:
            rule(record)
        each = (time.perf_counter() - start) / len(records) * 1e6
        print(f"{each:.1f} µs a record")
        assert each < 40
