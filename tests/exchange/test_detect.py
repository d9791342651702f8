"""Files and folders, recognised by what is in them; nothing in them raises."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
from tests.exchange.reading import read, read_text

from mitose.domain.errors import CancelledError
from mitose.exchange.detect import read_paths

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEND:VCARD\n"


def cards(*names: str) -> bytes:
    return "".join(CARD.format(name) for name in names).encode()


def test_the_suffix_does_not_matter(tmp_path: Path) -> None:
    for name in ("a.csv", "b.jpg", "c"):
        result = read_text(tmp_path, cards("Eva"), name)
        assert (result.format, len(result.records)) == ("vcard", 1)


def test_folders_are_walked_in_order_and_each_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.vcf").write_bytes(cards("B1"))
    (tmp_path / "a.vcf").write_bytes(cards("A", "A2"))
    (tmp_path / "z.vcf").write_bytes(cards("Z"))
    (tmp_path / ".hidden").write_bytes(b"x")
    results = list(read_paths([tmp_path / "z.vcf", tmp_path]))
    assert [record.name for result in results for record in result.records] == [
        "Z",
        "A",
        "A2",
        "B1",
    ]
    assert [Path(result.file).name for result in results] == ["z.vcf", "a.vcf", "1.vcf"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty_file"),
        (b"\xef\xbb\xbf\r\n \0", "empty_file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, "unknown_format"),
        (b"PK\x03\x04" + b"\0" * 500, "damaged"),
        (b"PK\x03\x04 a.vcf\n" + cards("Eva"), "damaged"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "unknown_format"),
        (b"just some words\n" * 100, "unknown_format"),
        (b'{"a": 1}', "unknown_format"),
        (b"Name;E-Mail\n;\n\n", "unknown_format"),
        (b'{"friends_v2": [], "name": "x"}', "unknown_format"),
        (b'{"mitose": 1, "contacts": [', "invalid_json"),
        (b'{"mitose": 1}', "invalid_json"),
        (b'{"mitose": 1, "contacts": ' + b"[" * 100_000, "invalid_json"),
    ],
)
def test_a_file_that_is_nothing_of_ours_is_one_problem(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    result = read_text(tmp_path, content)
    assert result.records == ()
    assert [(p.where, p.reason) for p in result.problems] == [("", reason)]


def test_names_that_are_no_text_can_be_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/M\xfcller.vcf"))
    path.write_bytes(cards("Eva"))
    (result,) = read_paths([path])
    assert result.file.encode().endswith("M\ufffdller.vcf".encode())
    assert len(result.records) == 1


def test_impossible_paths_are_not_found(tmp_path: Path) -> None:
    names = [tmp_path / "a\0b", tmp_path / ("x" * 5000)]
    reasons = [result.problems[0].reason for result in read_paths(names)]
    assert reasons == ["not_found", "unreadable"]


def test_recognising_does_not_take_forever(tmp_path: Path) -> None:
    start = time.process_time()
    read_text(tmp_path, "N:\n" * 100_000)
    read_text(tmp_path, " " * 1_000_000 + "x")
    assert time.process_time() - start < 1


def test_a_missing_file_and_a_pipe_do_not_stop_the_others(tmp_path: Path) -> None:
    good = tmp_path / "good.vcf"
    good.write_bytes(cards("Eva"))
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    results = list(read_paths([tmp_path / "gone.vcf", pipe, good]))
    assert [[p.reason for p in result.problems] for result in results] == [
        ["not_found"],
        ["not_a_file"],
        [],
    ]
    assert results[2].records[0].name == "Eva"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_closed_file_and_a_closed_folder(tmp_path: Path) -> None:
    closed = tmp_path / "closed.vcf"
    closed.write_bytes(cards("Eva"))
    closed.chmod(0)
    folder = tmp_path / "folder"
    folder.mkdir(mode=0)
    try:
        assert [p.reason for p in read(closed, folder).problems] == ["permission_denied"] * 2
    finally:
        folder.chmod(0o700)


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.vcf").write_bytes(cards(*"abc"))
    seen: list[tuple[int, int]] = []
    list(read_paths([tmp_path], progress=lambda done, total: seen.append((done, total))))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1] == 3 * len(cards(*"abc"))


def test_cancelling_stops_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(cards("A"))
    with pytest.raises(CancelledError):
        list(read_paths([tmp_path], cancelled=lambda: True))


def _mutated(data: bytes, dice: random.Random) -> bytes:
    raw = bytearray(data)
    for _ in range(dice.randrange(1, 12)):
        at = dice.randrange(len(raw) + 1)
        what = dice.randrange(6)
        if what == 0:
            raw[at : at + dice.randrange(1, 40)] = b""
        elif what == 1:
            raw[at:at] = dice.choice(
                [b"\0", b"\n", b"\r", b"\r\n ", b":", b";", b'"', b"\\", b"=\n", b",", b"\xff\xfe",
                 b"BEGIN:VCARD\n", b"END:VCARD", b"CHARSET=utf-16", b"ENCODING=QUOTED-PRINTABLE",
                 b"\xed\xa0\x80", b"AGENT:\nBEGIN:VCARD\n"]
            )  # fmt: skip
        elif what == 2:
            raw[at:at] = bytes(dice.randrange(256) for _ in range(dice.randrange(1, 20)))
        elif what == 3:
            start = dice.randrange(len(raw) + 1)
            raw[at:at] = raw[start : start + dice.randrange(1, 300)]
        elif what == 4:
            raw[at : at + 1] = bytes([dice.randrange(256)])
        else:
            del raw[at:]
        if not raw:
            raw[:] = b"x"
    return bytes(raw)


def test_a_thousand_mutated_files_raise_nothing(
    tmp_path: Path, samples_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    dice = random.Random(2026)
    sources = [
        path.read_bytes()
        for path in sorted(samples_dir.rglob("*"))
        if path.suffix in {".vcf", ".csv"} and 0 < path.stat().st_size < 30_000
    ]
    target = tmp_path / "mutated"
    for _number in range(1000):
        data = _mutated(dice.choice(sources), dice)
        target.write_bytes(data)
        start = time.process_time()
        for result in read_paths([target]):
            for record in result.records:
                assert record.name
                assert "\0" not in repr(record)
        assert time.process_time() - start < 5, data
    # reader_failed is logged: it would be a fault of ours that was caught in the net.
    assert not caplog.records
