"""How fast and how small the readers are, against vobject on the same file in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
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


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """10,000 full cards."""
    path = tmp_path_factory.mktemp("cards") / "cards.vcf"
    write_vcards(path, 10_000)
    return path


@pytest.fixture(scope="module")
def floor(cards: Path) -> float:
    """Seconds that vobject takes for them as a process of its own."""
    code = f"import vobject; print(sum(1 for _ in vobject.readComponents(open({str(cards)!r}))))"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def test_ten_thousand_cards_against_vobject(tmp_path: Path, cards: Path, floor: float) -> None:
    count, seconds, _memory = read_apart(tmp_path, cards)
    print(f"10,000 vCards: {seconds:.2f} s, vobject alone {floor:.2f} s ({seconds / floor:.2f})")
    assert count == 10_000
    assert seconds < 0.4 * floor  # the import around it may take as much again


@pytest.mark.parametrize(
    ("write", "expected", "limit"), [(write_vcards, 100_000, 3), (write_linkedin, 99_500, 0.9)]
)
def test_a_hundred_thousand_stay_small(
    tmp_path: Path, floor: float, write: Callable[[Path, int], object], expected: int, limit: float
) -> None:
    path = tmp_path / "contacts"
    write(path, 100_000)
    count, seconds, memory = read_apart(tmp_path, path)
    ratio = seconds / floor
    print(f"100,000 by {write}: {seconds:.2f} s ({ratio:.2f}), {memory:.0f} MB peak PSS")
    assert count == expected
    assert ratio < limit  # of what vobject takes for a tenth of the cards
    assert memory < 150


def test_identity_of_a_record(cards: Path, floor: float) -> None:
    records = [record for result in read_paths([cards]) for record in result.records]
    for rule in (lambda record: identity_keys(record, "x"), content_hash):
        start = time.perf_counter()
        for record in records:
            rule(record)
        ratio = (time.perf_counter() - start) / floor
        print(f"{ratio:.3f} of parsing the cards with vobject")
        assert ratio < 0.08
