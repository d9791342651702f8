"""Recognise files by their content and read them, whatever they are."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mitose.domain.column_mapping import Mappings
from mitose.domain.errors import MitoseError
from mitose.domain.imported import Problem, ReadResult
from mitose.exchange.archive import PACKED, ZipReader
from mitose.exchange.facebook import FacebookReader
from mitose.exchange.facebook_page import FacebookPageReader
from mitose.exchange.json_file import JsonReader
from mitose.exchange.ldif import LdifReader
from mitose.exchange.linkedin import LinkedInReader
from mitose.exchange.mitose_csv import MitoseCsvReader
from mitose.exchange.pasted import ListReader, is_even, read_text
from mitose.exchange.reader import NO_MAPPINGS, Reader, Watch, shown
from mitose.exchange.table import DIALECTS, GENERIC, table_in_head
from mitose.exchange.table_reader import SheetReader, TableReader
from mitose.exchange.vcard import VCardReader

#: So much of a file's beginning is shown to the readers.
HEAD_BYTES = 65_536

_SYSTEM_FILES = {"thumbs.db", "desktop.ini"}
_log = logging.getLogger(__name__)


def recognise(head: bytes, name: str) -> Reader | None:
    """The reader that is surest about a file with this beginning; None when none knows it.

    What an archive holds may stand in it word for word: an archive it is all the same.
    """
    best: Reader | None = None
    best_confidence = 0
    packed = head.startswith(PACKED)
    for reader in READERS:
        if packed and not isinstance(reader, ZipReader | SheetReader):
            continue
        confidence = reader.recognise(head, name)
        if confidence > best_confidence:
            best, best_confidence = reader, confidence
    return best


#: Every format that can be read; the surest one reads the file.
READERS: tuple[Reader, ...] = (
    VCardReader(),
    LinkedInReader(),
    JsonReader(),
    MitoseCsvReader(),
    *map(TableReader, DIALECTS),
    TableReader(),
    SheetReader(),
    FacebookReader(),
    FacebookPageReader(),
    LdifReader(),
    ZipReader(recognise),
    ListReader(),
)


def read_paths(
    paths: Sequence[Path],
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    mappings: Mappings = NO_MAPPINGS,
) -> Iterator[ReadResult]:
    """Read files and folders (recursively, sorted), each file's records in their order.

    Yields per file one or several results of at most 2,000 records with the same ``file`` (the
    path as text). Nothing in a file raises: what cannot be read is in ``problems``.
    ``progress(done_bytes, total_bytes)`` is called now and then, at the end with both equal.
    ``mappings`` are what the user settled about the columns of tables.

    Raises CancelledError as soon as ``cancelled()`` is true.
    """
    is_cancelled = cancelled or (lambda: False)
    files = list(_files(paths))
    total = sum(size for _path, size in files)
    before = 0
    for path, size in files:

        def report(done: int, before: int = before, size: int = size) -> None:
            if progress is not None:
                progress(before + min(done, size), total)

        watch = Watch(report, is_cancelled, mappings)
        watch.step(0)
        yield from _read_file(path, watch)
        before += size
        report(0, before)


def read_pasted(
    text: str,
    name: str,
    *,
    cancelled: Callable[[], bool] | None = None,
    mappings: Mappings = NO_MAPPINGS,
) -> Iterator[ReadResult]:
    """Read text as if it were a file called ``name``; a list of names or addresses most of all.

    Raises CancelledError when ``cancelled`` is true.
    """
    watch = Watch(cancelled=cancelled or (lambda: False), mappings=mappings)
    head = text.encode("utf-8", "replace")[:HEAD_BYTES]
    if not head.strip():
        yield _failed(name, ListReader.code, "empty_file")
        return
    reader = recognise(head, "")
    if reader is not None and reader.code == GENERIC:
        table = table_in_head(head)
        if table is None or not (table.has_header or is_even(text)):
            reader = None
    yield from read_text(text, name, watch, reader)


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, int]]:
    """Each file once, with its size; what is not there counts nothing and is reported later."""
    seen: set[str] = set()
    for path in paths:
        # os.path, not Path: it answers no where Path raises (a closed parent, an endless name).
        for file in _walk(path) if os.path.isdir(path) else (path,):  # noqa: PTH112
            try:
                key, size = os.path.realpath(file), file.stat().st_size
            except (OSError, ValueError):
                key, size = str(file), 0
            if key not in seen:
                seen.add(key)
                yield file, size


def _walk(folder: Path) -> Iterator[Path]:
    """The visible files under a folder in a stable order; the folder itself if it is closed."""
    closed: list[Path] = []

    def note(error: OSError) -> None:
        closed.append(Path(error.filename or folder))

    for here, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.casefold() not in _SYSTEM_FILES:
                yield Path(here, name)
    yield from closed


def _read_file(path: Path, watch: Watch) -> Iterator[ReadResult]:
    file = shown(path)
    code = "unknown"
    try:
        reader, reason = _reader_for(path)
        if reader is None:
            yield _failed(file, code, reason)
            return
        code = reader.code
        empty = True
        for result in reader.read(path, watch):
            empty = False
            yield result
        if empty:  # a header without rows, a list without friends
            yield _failed(file, code, "unknown_format")
    except MitoseError:
        raise
    except FileNotFoundError:
        yield _failed(file, code, "not_found")
    except PermissionError:
        yield _failed(file, code, "permission_denied")
    except OSError as error:
        yield _failed(file, code, "unreadable", error.strerror or str(error))
    except Exception:
        # Whatever a stranger's file made us trip over, the other files are still to be read.
        _log.exception("reading a file as %s failed", code)
        yield _failed(file, code, "reader_failed", code)


def _reader_for(path: Path) -> tuple[Reader | None, str]:
    """Who reads this file, or None and the reason why nobody does. Raises OSError."""
    if "\0" in str(path):
        return None, "not_found"
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        next(path.iterdir(), None)  # it is here because it could not be opened: raises again
    if not stat.S_ISREG(mode):
        return None, "not_a_file"
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    if not head.strip(b"\0\t\n\r \xef\xbb\xbf\xfe\xff"):
        return None, "empty_file"
    reader = recognise(head, path.name)
    return reader, "" if reader else "unknown_format"


def _failed(file: str, code: str, reason: str, *values: str) -> ReadResult:
    return ReadResult(file, code, problems=(Problem(file, "", reason, values),))
