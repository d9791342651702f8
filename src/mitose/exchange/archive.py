"""ZIP archives: LinkedIn's and Facebook's exports, folders of vCards, any files that can be read.

Each entry is looked at from its beginning, and only what a reader knows is unpacked, into a folder
of the system's for the time of reading and under a name of our own: an entry's path is never used.
Sizes are counted while unpacking, because an archive may lie about them.
"""

from __future__ import annotations

import logging
import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from mitose.domain.errors import MitoseError
from mitose.domain.imported import Problem, ReadResult
from mitose.exchange.reader import Reader, Watch, shown
from mitose.exchange.sheet import is_workbook

_log = logging.getLogger(__name__)

_HEAD = 65_536
_BLOCK = 1 << 20
_LARGEST = 500_000_000  # bytes of one entry, unpacked
_LARGEST_ALL = 2_000_000_000
_MOST_ENTRIES = 50_000
_MOST_PROBLEMS = 100
_DEEPEST = 2
_RATIO = 2_000  # deflate itself cannot do better than 1 : 1032
_CONTAINER = "zip"
#: In the archives of these networks tables of other things lie beside the contacts.
_NETWORKS = {"linkedin", "facebook"}
_GUESSED = {"table", "list"}
_NEVER = (
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".mp4", ".mov", ".avi", ".mp3", ".m4a",
    ".wav", ".ogg", ".pdf", ".html", ".htm", ".css", ".js", ".exe", ".dll", ".svg", ".ico", ".ttf",
    ".woff", ".woff2", ".db", ".sqlite",
)  # fmt: skip
_FRIENDS = re.compile(r"(?:\A|/)(?:your_)?friends\.html\Z")  # Facebook's list as a page
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, IndexError, OverflowError)

#: How an archive begins.
PACKED = (b"PK\x03\x04", b"PK\x05\x06")

#: Finds the reader for a file's beginning and name.
Recognise = Callable[[bytes, str], "Reader | None"]


class _EntryError(Exception):
    """An entry that cannot be unpacked; ``reason`` is a Problem's."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class _Budget:
    """How much may still be unpacked, in all the archives inside one another."""

    left: int = _LARGEST_ALL


class ZipReader:
    """Reads what can be read in an archive."""

    code = _CONTAINER

    def __init__(self, recognise: Recognise) -> None:
        """``recognise`` finds the reader of an entry."""
        self._recognise = recognise

    def recognise(self, head: bytes, name: str) -> int:
        """By an archive's first bytes; a spreadsheet's reader is surer of its own."""
        return 60 if head.startswith(PACKED) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read entry by entry, in the archive's order."""
        yield from _Archive(path, shown(path), watch, self._recognise, _Budget(), 0).read()


class _Archive:
    """One archive while it is read."""

    def __init__(
        self,
        path: Path,
        file: str,
        watch: Watch,
        recognise: Recognise,
        budget: _Budget,
        depth: int,
    ) -> None:
        self._path = path
        self._file = file
        self._watch = watch
        self._recognise = recognise
        self._budget = budget
        self._depth = depth
        self._problems: list[Problem] = []

    def read(self) -> Iterator[ReadResult]:
        """The results of all entries that are contacts."""
        try:
            with zipfile.ZipFile(self._path) as archive:
                yield from self._entries(archive)
        except _BROKEN:
            self._note(self._file, "damaged")
        except NotImplementedError:
            self._note(self._file, "unsupported_packing")
        if self._problems:
            yield ReadResult(self._file, _CONTAINER, problems=tuple(self._problems))

    def _entries(self, archive: zipfile.ZipFile) -> Iterator[ReadResult]:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if is_workbook([entry.filename for entry in entries]):
            yield from self._as_sheet()
            return
        if len(entries) > _MOST_ENTRIES:
            self._note(self._file, "not_unpacked", str(len(entries) - _MOST_ENTRIES))
            entries = entries[:_MOST_ENTRIES]
        known = self._known(archive, entries)
        if any(reader.code in _NETWORKS for _entry, reader in known):
            known = [one for one in known if one[1].code not in _GUESSED]
        found = False
        for entry, reader in known:
            for result in self._one(archive, entry, reader):
                found = True
                yield result
        if not found and not self._problems:
            self._note(self._file, "unknown_format")

    def _as_sheet(self) -> Iterator[ReadResult]:
        from mitose.exchange.table_reader import SheetReader  # noqa: PLC0415

        for result in SheetReader().read(self._path, self._watch):
            yield _renamed(result, self._file)

    def _known(
        self, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]
    ) -> list[tuple[zipfile.ZipInfo, Reader]]:
        """The entries that a reader knows by their beginning."""
        known: list[tuple[zipfile.ZipInfo, Reader]] = []
        for number, entry in enumerate(entries, 1):
            name = entry_name(entry)
            if _is_hidden(name) or (name.lower().endswith(_NEVER) and not _FRIENDS.search(name)):
                continue
            self._watch.step(self._share(number / len(entries) / 2))
            try:
                with _opened(archive, entry) as stream:
                    head = _read(stream, _HEAD)
            except _EntryError as error:
                self._note(f"{self._file}/{name}", error.reason)
                continue
            reader = self._recognise(head, name) if head.strip() else None
            if reader is not None and (reader.code != _CONTAINER or self._depth < _DEEPEST):
                known.append((entry, reader))
        return known

    def _share(self, part: float) -> int:
        return int(self._path.stat().st_size * part) if self._depth == 0 else 0

    def _one(
        self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, reader: Reader
    ) -> Iterator[ReadResult]:
        file = f"{self._file}/{entry_name(entry)}"
        with tempfile.TemporaryDirectory(prefix="mitose-") as folder:
            path = Path(folder, "entry")
            try:
                self._unpack(archive, entry, path)
            except _EntryError as error:
                self._note(file, error.reason)
                return
            quiet = replace(self._watch, report=lambda _done: None)
            if reader.code == _CONTAINER:
                inner = _Archive(path, file, quiet, self._recognise, self._budget, self._depth + 1)
                yield from inner.read()
                return
            try:
                for result in reader.read(path, quiet):
                    yield _renamed(result, file)
            except MitoseError:
                raise
            except Exception:
                # One entry must not cost the others, whatever it made us trip over.
                _log.exception("reading an entry as %s failed", reader.code)
                self._note(file, "reader_failed", reader.code)

    def _unpack(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
        """Write an entry to a file of our own. Raises _EntryError, CancelledError."""
        written = 0
        with _opened(archive, entry) as source, path.open("wb") as target:
            while block := _read(source, _BLOCK):
                self._watch.step(self._share(0.5))
                written += len(block)
                self._budget.left -= len(block)
                packed = max(entry.compress_size, 1)
                if written > _LARGEST or self._budget.left < 0 or written > packed * _RATIO:
                    raise _EntryError("too_large")
                target.write(block)

    def _note(self, file: str, reason: str, *values: str) -> None:
        if len(self._problems) < _MOST_PROBLEMS:
            self._problems.append(Problem(file, "", reason, values))


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    if entry.flag_bits & 1:
        raise _EntryError("password")
    try:
        return archive.open(entry)
    except NotImplementedError as error:
        raise _EntryError("unsupported_packing") from error
    except RuntimeError as error:
        raise _EntryError("password") from error
    except _BROKEN as error:
        raise _EntryError("damaged") from error


def _read(stream: IO[bytes], count: int) -> bytes:
    try:
        return stream.read(count)
    except NotImplementedError as error:
        raise _EntryError("unsupported_packing") from error
    except (*_BROKEN, OSError, RuntimeError) as error:
        raise _EntryError("damaged") from error


def entry_name(entry: zipfile.ZipInfo) -> str:
    """An entry's path for reading: many programs write UTF-8 and do not say so."""
    name = entry.filename
    if not entry.flag_bits & 0x800:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/").strip("/")


def _is_hidden(name: str) -> bool:
    """What macOS and others put beside the files, and what begins with a dot."""
    parts = name.split("/")
    return parts[0] == "__MACOSX" or any(part.startswith(".") and part != ".." for part in parts)


def _renamed(result: ReadResult, file: str) -> ReadResult:
    """The result under the entry's path instead of the unpacked file's."""
    problems = tuple(
        replace(problem, file=file) if problem.file == result.file else problem
        for problem in result.problems
    )
    return replace(result, file=file, problems=problems)
