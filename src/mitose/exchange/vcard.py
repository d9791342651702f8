"""The vCard reader: 2.1, 3.0 and 4.0, any number of cards in a file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange import parallel
from mitose.exchange.encodings import narrow, wide_encoding
from mitose.exchange.reader import Watch, batches, shown
from mitose.exchange.records import METHODS, TAGS, UID, Records
from mitose.exchange.vcard_chunk import Packed, read_bytes
from mitose.exchange.vcard_mend import is_quoted
from mitose.exchange.vcard_properties import normal_uid
from mitose.exchange.vcard_split import BOUNDARY

_CHUNK = 262_144
_WINDOW = 65_536
_OVERLAP = 256

_BEGIN = re.compile(rb"(?:^|[\r\n\xbf])[ \t]*BEGIN[ \t]*:[ \t]*VCARD\b", re.I)
_PROPERTY = re.compile(rb"^(?:FN|N|VERSION)[;:]", re.I | re.M)
_END = re.compile(rb"^END:VCARD", re.I | re.M)
_BARE = re.compile(rb"\A\s*(?:VERSION:[234]\.[01]|(?:FN|N)[;:])", re.I)
# What may hold vCards inside but is something else.
_CONTAINERS = (b"PK\x03\x04", b"%PDF", b"SQLite format 3")
_GROUP = re.compile(rb"KIND[^\r\n:]{0,80}:[ \t]*GROUP", re.I)
_PRODUCERS = (("XING", "XING"), ("LinkedIn", "LinkedIn"))


class VCardReader:
    """Reads vCard files of any program and any damage; see vcard_split, _lines and _card."""

    code = "vcard"

    def recognise(self, head: bytes, name: str) -> int:
        """By BEGIN:VCARD anywhere in the beginning, or what a card without it would have."""
        if head.startswith(_CONTAINERS):
            return 0
        head = narrow(head)
        if _BEGIN.search(head) or is_quoted(head):
            return 95
        is_named = name.lower().endswith((".vcf", ".vcard"))
        head = head.replace(b"\r", b"\n")
        first = _PROPERTY.search(head)
        if first and _END.search(head, first.end()):
            return 80
        return 40 if is_named and _BARE.match(head) and b"END:V" in head.upper() else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read in chunks, in child processes when the file is large."""
        size = path.stat().st_size
        with path.open("rb") as stream:
            wide = wide_encoding(stream.read(4096))
            stream.seek(0)
            if wide or size < parallel.WORTH_CHILDREN:
                chunks = _chunks_here(stream)
            else:
                chunks = _chunks_apart(path, stream, size, watch)
            yield from _Results(shown(path), self.code).read(chunks, watch)


_Chunk = tuple[int, list[Packed], "dict[str, list[str]]"]


def _chunks_here(stream: BinaryIO) -> Iterator[_Chunk]:
    data = stream.read()
    size = len(data)
    if wide_encoding(data[:4096]):
        data = narrow(data)
    cuts = list(_cuts_in(data))
    chunks = [read_bytes(data[start:end]) for start, end in cuts] if _GROUP.search(data) else None
    groups = _groups(chunks or [])
    for number, (start, end) in enumerate(cuts):
        done = size if end == len(data) else min(end, size)
        yield done, chunks[number] if chunks else read_bytes(data[start:end]), groups


def _cuts_in(data: bytes) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(data):
        match = BOUNDARY.search(data, start + _CHUNK) if start + _CHUNK < len(data) else None
        end = match.end() if match else len(data)
        yield start, end
        start = end


def _chunks_apart(path: Path, stream: BinaryIO, size: int, watch: Watch) -> Iterator[_Chunk]:
    cuts = list(_cuts(stream, size))
    groups = _groups(
        read_bytes(_read(stream, start, end)) for start, end in _with_groups(stream, cuts)
    )
    jobs = [(os.fspath(path), start, end) for start, end in cuts]
    pieces = parallel.run("mitose.exchange.vcard_chunk:read_range", jobs, cancelled=watch.cancelled)
    for number, piece in pieces:
        yield cuts[number][1], piece, groups


def _read(stream: BinaryIO, start: int, end: int) -> bytes:
    stream.seek(start)
    return stream.read(end - start)


def _cuts(stream: BinaryIO, size: int) -> Iterator[tuple[int, int]]:
    """Stretches of about ``_CHUNK`` bytes that begin and end between cards."""
    start = 0
    while start < size:
        end = _boundary(stream, start + _CHUNK, size)
        yield start, end
        start = end


def _boundary(stream: BinaryIO, position: int, size: int) -> int:
    while position < size:
        match = BOUNDARY.search(_read(stream, position, position + _WINDOW))
        if match:
            return position + match.end()
        position += _WINDOW - _OVERLAP
    return size


def _with_groups(stream: BinaryIO, cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches in which group cards stand: they name members that may be anywhere."""
    for start, end in cuts:
        data = _read(stream, start, end)
        if b"group" in data.lower() and _GROUP.search(data):
            yield start, end


def _groups(chunks: Iterator[list[Packed]] | list[list[Packed]]) -> dict[str, list[str]]:
    """For each member (by UID or mail address) the names of the groups it is in."""
    groups: dict[str, list[str]] = {}
    for chunk in chunks:
        for _fields, _problems, group, members, _agents, _producer in chunk:
            for member in members if group else ():
                groups.setdefault(member, []).append(group)
    return groups


class _Results:
    """Turns what the chunks hold into results, counting cards through the whole file."""

    def __init__(self, file: str, code: str) -> None:
        self._file = file
        self._code = code
        self._source = ""
        self._make = Records(code).make
        self._cards = 0
        self._records: list[ImportRecord] = []
        self._problems: list[Problem] = []
        self._skipped: list[str] = []
        self._reached: set[str] = set()
        self._group_cards: list[tuple[str, str, tuple[str, ...]]] = []

    def read(self, chunks: Iterator[_Chunk], watch: Watch) -> Iterator[ReadResult]:
        """Results in the file's order. Raises CancelledError when the user cancelled."""
        for done, cards, groups in chunks:
            watch.step(done)
            for packed in cards:
                self._take(packed, groups)
            yield from self._flush()
        self._missing_members()
        if not self._cards:
            self._problems.append(Problem(self._file, "", "unknown_format"))
        yield from self._flush()

    def _flush(self) -> Iterator[ReadResult]:
        yield from batches(
            self._file, self._code, self._source, self._records, self._problems, self._skipped
        )
        self._records, self._problems, self._skipped = [], [], []

    def _take(self, packed: Packed, groups: dict[str, list[str]]) -> None:
        fields, problems, group, members, agents, producer = packed
        self._cards += 1
        where = f"card {self._cards}"
        for reason, values in problems:
            self._problems.append(Problem(self._file, where, reason, tuple(values)))
        self._skipped += [f"{where} (agent)"] * agents
        if group is not None:
            self._skipped.append(where)
            self._group_cards.append((where, group, members))
        if producer and not self._source:
            self._source = next((s for sign, s in _PRODUCERS if sign in producer), "")
        if fields is not None:
            tags = self._tags(fields, groups) if groups else ()
            self._records.append(self._make(fields, where, tags))

    def _tags(self, fields: Packed, groups: dict[str, list[str]]) -> tuple[str, ...]:
        keys = [normal_uid(fields[UID])] if fields[UID] else []
        keys += [
            f"mailto:{value.lower()}" for kind, value, *_ in fields[METHODS] if kind == "email"
        ]
        found = [key for key in keys if key in groups]
        self._reached.update(found)
        return tuple(name for key in found for name in groups[key] if name not in fields[TAGS])

    def _missing_members(self) -> None:
        for where, group, members in self._group_cards:
            missing = sum(member not in self._reached for member in members)
            if missing:
                self._problems.append(
                    Problem(self._file, where, "group_members_missing", (group, str(missing)))
                )
