"""The readers of tables: one per known program, one for everybody else's, one for spreadsheets."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from mitose.domain.column_mapping import ColumnTarget, Mappings, TableLook, is_sufficient
from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange import parallel
from mitose.exchange.columns import Packed
from mitose.exchange.csv_table import plain
from mitose.exchange.dialect import Dialect
from mitose.exchange.encodings import text_lines, wide_encoding
from mitose.exchange.markup_table import is_markup_table, rows_of
from mitose.exchange.reader import BATCH, Watch, batches, shown
from mitose.exchange.records import Records
from mitose.exchange.sheet import SheetError, is_sheet, table_in_sheet
from mitose.exchange.table import (
    GENERIC,
    Table,
    look,
    settled,
    table_in_cells,
    table_in_head,
    table_in_lines,
    taker_of,
)

_HEAD = 65_536
_SURE, _UNSURE = 35, 12
_TABLE_NAMES = (".csv", ".tsv", ".tab")
# What begins so is something else, whatever stands in it.
_OTHERS = (
    b"BEGIN:", b"begin:", b"MECARD:",
    b"<", b"{", b"[", b"dn:", b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8",
    b"GIF8", b"SQLite format", b"version: 1", b"RIFF",
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27, 31})

#: What a child sends: share done, format, source, rows, problems of the whole file.
_Piece = tuple[float, str, str, list[Packed], tuple[tuple[str, tuple[str, ...]], ...]]


class TableReader:
    """Reads the tables of one known program, or (without a dialect) those of nobody known."""

    def __init__(self, dialect: Dialect | None = None) -> None:
        """``dialect`` are the program's columns."""
        self._dialect = dialect
        self.code = dialect.code if dialect else GENERIC

    def recognise(self, head: bytes, name: str) -> int:
        """By the headers, wherever they stand near the beginning; else by what the cells hold."""
        if not _may_be_table(head):
            return 0
        table = table_in_head(head)
        if table is None or table.dialect is not self._dialect or table.linkedin:
            return 0
        if table.dialect is not None:
            return table.dialect.confidence([plain(one) for one in table.names])
        if is_sufficient(table.mapping):
            return _SURE
        named = name.lower()
        is_table = named.endswith(_TABLE_NAMES) or (named.endswith(".txt") and _is_even(table))
        return _UNSURE if is_table else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read in batches; a large file in a child process."""
        yield from read_table(path, watch, self.code)


class SheetReader:
    """Reads spreadsheets; the format is that of the program whose table is in them."""

    code = "sheet"

    def recognise(self, head: bytes, name: str) -> int:
        """By how the files of spreadsheets begin, those that are pages of HTML among them."""
        return 85 if is_sheet(head) or is_markup_table(head) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read in batches; a large file in a child process."""
        yield from read_table(path, watch, self.code)


def _is_even(table: Table) -> bool:
    """Whether its rows have as many cells as its header, which sentences with commas have not."""
    widths = [len(row.cells) for row in islice(table.read(), 20)]
    return len(table.names) > 1 and len(widths) > 1 and set(widths) == {len(table.names)}


def _may_be_table(head: bytes) -> bool:
    if head.startswith(_OTHERS):
        return False
    if wide_encoding(head[:4096]):
        return True
    sample = head[:4096]
    return len(sample) - len(sample.translate(None, _CONTROLS)) <= len(sample) // 100


def read_table(path: Path, watch: Watch, code: str) -> Iterator[ReadResult]:
    """The records of a table in text or in a spreadsheet.

    Raises OSError when the file cannot be read, CancelledError when cancelled.
    """
    file, size = shown(path), path.stat().st_size
    mappings = watch.mappings
    job = (
        os.fspath(path),
        {key: [one.code for one in some] for key, some in mappings.by_signature.items()},
        {name: one.code for name, one in mappings.by_header.items()},
    )
    run = parallel.run(
        "mitose.exchange.table_reader:read_rows",
        [job],
        cancelled=watch.cancelled,
        workers=1 if size >= parallel.WORTH_CHILDREN else -1,
    )
    makers: dict[str, Records] = {}
    word = "row" if code == SheetReader.code else "line"
    for _number, (share, format_code, source, packed, troubles) in run:
        watch.step(int(size * share))
        make = makers.setdefault(format_code, Records(format_code)).make
        records: list[ImportRecord] = []
        problems = [Problem(file, "", reason, tuple(values)) for reason, values in troubles]
        skipped: list[str] = []
        for line, fields, row_troubles in packed:
            where = f"{word} {line}"
            problems += [Problem(file, where, reason, tuple(v)) for reason, v in row_troubles]
            if fields is not None:
                records.append(make(fields, where))
            elif not row_troubles:
                skipped.append(where)
        yield from batches(file, format_code or code, source, records, problems, skipped)


def read_rows(
    path: str, by_signature: dict[str, list[str]], by_header: dict[str, str]
) -> Iterator[_Piece]:
    """A table's rows in pieces of at most ``BATCH``. Raises OSError when it cannot be read."""
    mappings = Mappings(
        {key: tuple(map(ColumnTarget.parse, some)) for key, some in by_signature.items()},
        {name: ColumnTarget.parse(code) for name, code in by_header.items()},
    )
    try:
        table = _table_in(Path(path))
    except SheetError as error:
        yield 1.0, "", "", [], ((error.reason, ()),)
        return
    if table is None:
        yield 1.0, "", "", [], (("no_header", ()),)
        return
    mapping, by_user = settled(table, mappings)
    if not is_sufficient(mapping) and not by_user:
        yield 1.0, table.format, table.source, [], (("no_mapping", _named(table)),)
        return
    troubles = _unknown_columns(table, mappings)
    take = taker_of(table, mapping, by_user)
    packed: list[Packed] = []
    for number, row in enumerate(table.read(), 1):
        if any(row.cells):
            packed.append(take(row))
        if len(packed) == BATCH:
            share = min(number / max(table.row_count, 1), 1.0)
            yield share, table.format, table.source, packed, troubles
            packed, troubles = [], ()
    yield 1.0, table.format, table.source, packed, troubles


def _named(table: Table) -> tuple[str, ...]:
    names = [name for name in table.names if name]
    return (", ".join(names)[:200],)


def _unknown_columns(table: Table, mappings: Mappings) -> tuple[tuple[str, tuple[str, ...]], ...]:
    known = {plain(name) for name in table.names}
    known |= {str(at) for at in range(1, len(table.names) + 1)}
    missing = [name for name in mappings.by_header if plain(name) not in known]
    return (("unknown_columns", (", ".join(missing)[:200],)),) if missing else ()


def _table_in(path: Path) -> Table | None:
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if is_sheet(head):
        return table_in_sheet(path)
    if is_markup_table(head):
        return table_in_cells(rows_of(path.read_bytes()))
    return table_in_lines(text_lines(path.read_bytes()))


def is_settled(path: Path, mappings: Mappings) -> bool:
    """Whether the user said what a table's columns are. Raises OSError when it cannot be read."""
    with path.open("rb") as stream:
        table = table_in_head(stream.read(_HEAD))
    return table is not None and settled(table, mappings)[1]


def look_at(path: Path, mappings: Mappings) -> TableLook | None:
    """What is in a table before it is read; None for a file that is none, or cannot be opened.

    Raises OSError when the file cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not (is_sheet(head) or is_markup_table(head) or _may_be_table(head)):
        return None
    try:
        table = _table_in(path)
    except SheetError:
        return None
    return look(shown(path), table, mappings) if table is not None else None
