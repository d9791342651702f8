"""Large files go through child processes and come out the same."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.benchmarks.generate import write_linkedin, write_vcards
from tests.children import working
from tests.exchange.reading import read

from mitose.domain.errors import CancelledError
from mitose.exchange import parallel
from mitose.exchange.detect import read_paths
from mitose.exchange.vcard_chunk import read_bytes

COUNT = 4000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.vcf"
    write_vcards(path, COUNT, seed=3)
    assert path.stat().st_size > 2 * parallel.WORTH_CHILDREN
    return path


def test_children_read_what_one_process_reads(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = list(read_paths([large]))
    assert len(results) > 4
    assert all(len(result.records) <= 2000 for result in results)
    together = read(large)
    monkeypatch.setattr(parallel, "WORTH_CHILDREN", 10**9)
    alone = read(large)
    assert together.records == alone.records
    assert len(together.records) == COUNT
    assert together.records[-1].where == f"card {COUNT}"
    assert together.problems == ()


def test_groups_reach_members_in_other_chunks(large: Path, tmp_path: Path) -> None:
    first = read_bytes(large.read_bytes()[:2000])[0][0]
    group = (
        f"BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Chor\r\nMEMBER:{first[2]}\r\nEND:VCARD\r\n"
    )
    path = tmp_path / "grouped.vcf"
    path.write_bytes(large.read_bytes() + group.encode())
    result = read(path)
    assert "Chor" in result.records[0].tags
    assert result.skipped == (f"card {COUNT + 1}",)
    assert result.problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"\r\n", b"\n"), (b"\r\n", b"\r"), (b"END:VCARD\r\n", b"END:VCARD"), (b"VCARD", b"vCard")],
)
def test_any_line_ends_and_cases_can_be_cut(
    large: Path, tmp_path: Path, old: bytes, new: bytes
) -> None:
    path = tmp_path / "other.vcf"
    path.write_bytes(large.read_bytes().replace(old, new))
    assert [record.uid for record in read(path).records] == [r.uid for r in read(large).records]


def test_a_large_file_in_utf16_is_the_same(large: Path, tmp_path: Path) -> None:
    path = tmp_path / "wide.vcf"
    path.write_bytes(large.read_bytes().decode().encode("utf-16"))
    assert read(path).records == read(large).records


def test_linkedin_in_a_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Connections.csv"
    write_linkedin(path, 12_000)
    together = list(read_paths([path]))
    monkeypatch.setattr(parallel, "WORTH_CHILDREN", 10**9)
    assert list(read_paths([path])) == together
    assert sum(len(result.records) for result in together) == 12_000 - 60
    assert sum(len(result.skipped) for result in together) == 60


def test_cancelling_ends_the_children(large: Path) -> None:
    stop = False
    results = read_paths([large], cancelled=lambda: stop)
    assert 0 < len(next(results).records) < COUNT
    assert working()
    stop = True
    with pytest.raises(CancelledError):
        next(results)
    assert not working()


def test_a_child_that_dies_costs_nothing(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(large)
    teams: list[parallel._Team] = []
    start = parallel._Team.__init__

    def remember(self: parallel._Team, function: str, workers: int) -> None:
        start(self, function, workers)
        teams.append(self)

    monkeypatch.setattr(parallel._Team, "__init__", remember)
    records = []
    for result in read_paths([large]):
        records += result.records
        for child in teams[0]._children:
            if child.pid and child.is_alive():
                os.kill(child.pid, signal.SIGKILL)
    assert tuple(records) == expected.records


def count_to(number: int) -> Iterator[Any]:
    yield from range(number)


def fail(path: str) -> Iterator[Any]:
    yield path
    Path(path).read_bytes()


def test_pieces_keep_the_order_of_the_jobs() -> None:
    jobs = [(3,), (0,), (2,), (1,), (4,)]
    pieces = list(
        parallel.run("tests.exchange.test_parallel:count_to", jobs, cancelled=lambda: False)
    )
    assert pieces == [(n, p) for n, (count,) in enumerate(jobs) for p in range(count)]


@pytest.mark.parametrize("workers", [1, -1])
def test_a_system_error_in_a_child_is_one_here(tmp_path: Path, workers: int) -> None:
    run = parallel.run(
        "tests.exchange.test_parallel:fail",
        [(str(tmp_path / "gone"),)],
        cancelled=lambda: False,
        workers=workers,
    )
    next(run)
    with pytest.raises(FileNotFoundError):
        next(run)


def test_a_large_card_is_not_cut(tmp_path: Path, large: Path) -> None:
    path = tmp_path / "notes.vcf"
    big = b"BEGIN:VCARD\r\nFN:Big\r\nNOTE:" + b"n" * 90_000 + b"\r\nEND:VCARD\r\n"
    path.write_bytes(big * 15)
    records = read(path).records
    assert [len(record.notes) for record in records] == [90_000] * 15
    assert records[0] == replace(records[14], where="card 1")
