"""Damaged files without end, the same for the same seed, and what must hold for each of them.

`python -m tests.exchange.mutator 100000` reads so many (from the checkout, with the environment's
Python); further words: the first seed, and how many processes.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from multiprocessing import get_context
from pathlib import Path

import openpyxl
from tests.conftest import SAMPLES

from mitose.domain.imported import ImportRecord
from mitose.exchange.detect import read_pasted, read_paths

_LARGEST = 30_000
_TOKENS = (
    b"\n", b"\r\n", b"\r", b'"', b",", b";", b"\t", b":", b"=", b"\\", b"\\n", b"\0", b"\xff",
    b"\xef\xbb\xbf", b"\xff\xfe", b"BEGIN:VCARD\n", b"END:VCARD", b"=\n", b"=C3", b" ", b"\n ",
    b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=x", b"CHARSET=utf-16", b';TYPE="', b"AGENT:",
    b"dn: cn=x", b":: ", b":< file:///etc/passwd", b"{", b"[", b"null", b"1e999", b'"friends_v2":',
    b"0000-00-00", b"99999999999999999999", b"PK\x03\x04", b"@", b"\xed\xa0\x80", b"\xf0\x9f",
    b"Name,", b"E-Mail", b" ::: ", b"* ", b'sep="\n', b"KIND:group", b"item1.X-ABLabel:x\n",
    b"\x1b", b"\xe2\x80\xae", b"%00", b"data:;base64,", b"PHOTO:", b"1604-02-30",
)  # fmt: skip


def originals() -> list[tuple[str, bytes]]:
    """All sample files with their names, an archive of some and a spreadsheet; big ones cut."""
    found = [
        (path.name, path.read_bytes()[:_LARGEST])
        for path in sorted(SAMPLES.rglob("*"))
        if path.suffix in {".vcf", ".csv", ".txt", ".ldif", ".json", ".ics"}
        and path.name != "expected.json"
    ]
    return [*found, ("all.zip", _archive(found)), ("table.xlsx", _spreadsheet())]


def _archive(files: Sequence[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files[::12]:
            target.writestr(zipfile.ZipInfo(name), data[:3_000])
    return stream.getvalue()


def _spreadsheet() -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["Name", "E-Mail", "Telefon"], ["Eva", "e@x.example", 4956155501]):
        page.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def mutated(data: bytes, dice: random.Random, others: Sequence[tuple[str, bytes]]) -> bytes:
    """The data with one to six kinds of damage."""
    for _time in range(dice.choice((1, 1, 2, 3, 6))):
        data = _damaged(data, dice, others)
    return data[: _LARGEST * 2]


def _damaged(data: bytes, dice: random.Random, others: Sequence[tuple[str, bytes]]) -> bytes:
    at = dice.randrange(len(data) + 1)
    to = min(len(data), at + dice.choice((1, 2, 5, 20, 200, 2000)))
    kind = dice.randrange(12)
    if kind == 0:
        return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
    if kind == 1:
        return data[:at] + data[to:]
    if kind == 2:
        return data[:to] + data[at:to] * dice.choice((1, 1, 3, 30)) + data[to:]
    if kind in {3, 4, 5}:
        return data[:at] + dice.choice(_TOKENS) + data[at:]
    if kind == 6:
        return data[:at]
    if kind == 7:
        lines = data.split(b"\n")
        dice.shuffle(lines)
        return b"\n".join(lines)
    if kind == 8:
        other = dice.choice(others)[1]
        cut = dice.randrange(len(other) + 1)
        return data[:at] + other[cut : cut + 3_000]
    if kind == 9:
        ends = dice.choice((b"\r\n", b"\r", b"\n\n", b"\r\r\n", b""))
        return data.replace(b"\r\n", b"\n").replace(b"\n", ends)
    if kind == 10:
        text = data.decode("utf-8", "replace")
        return text.encode(dice.choice(("utf-16", "utf-16-be", "cp1252", "utf-8-sig")), "replace")
    token = dice.choice((b":", b";", b",", b'"', b"=", b" "))
    return data.replace(token, dice.choice(_TOKENS), dice.choice((1, 5, -1)))


def faults(path: Path, data: bytes) -> Iterator[str]:
    """What is wrong with the reading of this content; nothing at all is expected."""
    path.write_bytes(data)
    for result in read_paths([path]):
        for problem in result.problems:
            if problem.reason == "reader_failed":
                yield f"reader failed: {problem.values}"
            problem.where.encode()
            "".join(problem.values).encode()
        for record in result.records:
            yield from _faults_of(record)


def _faults_of(record: ImportRecord) -> Iterator[str]:
    if not record.name.strip():
        yield "a contact without a name"
    texts = [str(getattr(record, one.name)) for one in fields(record) if one.name != "photo"]
    for text in texts:
        if "\0" in text or "\\x00" in text:
            yield "a NUL in a text"
        text.encode()


def run(seeds: Sequence[int]) -> list[tuple[int, str, str]]:
    """(seed, file, fault) for everything that is wrong with these mutations."""
    files = originals()
    found: list[tuple[int, str, str]] = []
    with tempfile.TemporaryDirectory(prefix="mutator-") as folder:
        for seed in seeds:
            dice = random.Random(seed)
            name, data = dice.choice(files)
            damaged = mutated(data, dice, files)
            path = Path(folder, name if seed % 3 else "file")
            start = time.process_time()
            try:
                wrong = list(faults(path, damaged))
                if seed % 10 == 0:
                    list(read_pasted(damaged.decode("utf-8", "replace"), "pasted"))
            except Exception as error:
                wrong = [f"{type(error).__name__}: {error}"]
            if time.process_time() - start > 10:
                wrong.append(f"took {time.process_time() - start:.1f} s")
            found += [(seed, name, fault) for fault in wrong]
            path.unlink(missing_ok=True)
    return found


def main(count: int, first: int, processes: int) -> int:
    """Read so many mutations, print what is wrong and how far it is, and return 1 for a fault."""
    start = time.monotonic()
    shares = [
        range(at, min(at + 1_000, first + count)) for at in range(first, first + count, 1_000)
    ]
    found: list[tuple[int, str, str]] = []
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for number, some in enumerate(pool.map(run, shares), 1):
            found += some
            for seed, name, fault in some:
                print(f"seed {seed}, {name}: {fault}", flush=True)
            if number % 10 == 0:
                print(f"{number},000 after {time.monotonic() - start:.0f} s", flush=True)
    print(f"{count} mutations, {len(found)} faults, {time.monotonic() - start:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]] + [100_000, 0, 2][len(sys.argv) - 1 :]
    sys.exit(main(*words))
