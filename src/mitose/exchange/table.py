"""Tables of any program: where one begins, who wrote it, what its columns are, and its rows.

Text (`csv_table`) and spreadsheets (`sheet`) give the same rows; a known program's columns come
from its dialect, other people's are guessed, and what the user settled comes before both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from itertools import islice

from mitose.domain.column_mapping import (
    ColumnMapping,
    Mappings,
    TableColumn,
    TableLook,
    Target,
)
from mitose.exchange import linkedin
from mitose.exchange.column_actions import Style
from mitose.exchange.column_words import target_of
from mitose.exchange.columns import Packed, Taker
from mitose.exchange.crm_csv import BNI, HUBSPOT, PIPEDRIVE, XING
from mitose.exchange.csv_table import (
    PREAMBLE,
    SEPARATORS,
    Header,
    Row,
    cells_of,
    head_lines,
    plain,
    rows,
    separator_hint,
)
from mitose.exchange.dialect import Dialect
from mitose.exchange.google_csv import GOOGLE
from mitose.exchange.guess import mapping_of, mapping_without_header
from mitose.exchange.outlook_csv import OUTLOOK
from mitose.exchange.table_dates import order_of
from mitose.exchange.thunderbird_csv import THUNDERBIRD

DIALECTS: tuple[Dialect, ...] = (GOOGLE, OUTLOOK, THUNDERBIRD, HUBSPOT, PIPEDRIVE, XING, BNI)
GENERIC = "table"

_SAMPLES = 200  # rows from which columns are guessed
_SHOWN = 5
_NO_SEPARATOR = "\x1f"  # of a table with one column; it is in no text that was read
#: A column of these tells how to reach somebody.
REACHED = (Target.EMAIL, Target.PHONE, Target.PROFILE)
_DATES = (Target.BIRTHDAY, Target.ANNIVERSARY, Target.CONNECTED_ON)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was found.

    ``dialect`` is None for one of nobody's; ``linkedin`` tells that LinkedIn wrote it. ``names``
    are the headers, empty texts where there is none. ``read`` gives the rows from the beginning.
    """

    names: tuple[str, ...]
    mapping: ColumnMapping
    has_header: bool
    read: Callable[[], Iterator[Row]]
    row_count: int
    dialect: Dialect | None = None
    linkedin: bool = False

    @property
    def format(self) -> str:
        """The format's code."""
        if self.linkedin:
            return linkedin.LinkedInReader.code
        return self.dialect.code if self.dialect else GENERIC

    @property
    def source(self) -> str:
        """The source it suggests."""
        if self.linkedin:
            return linkedin.SOURCE
        return self.dialect.source if self.dialect else ""

    @property
    def signature(self) -> str:
        """The same for every table with these columns; without a header, that look like these."""
        if self.has_header:
            parts = [plain(name) or name for name in self.names]
        else:
            parts = ["\x1e", *(target.code for target in self.mapping)]
        return blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()


def settled(table: Table, mappings: Mappings) -> tuple[ColumnMapping, bool]:
    """The mapping to read with, and whether the user had a say in it."""
    stored = mappings.by_signature.get(table.signature)
    if stored is not None and len(stored) == len(table.names):
        return stored, True
    given = {plain(name): target for name, target in mappings.by_header.items()}
    if not given:
        return table.mapping, False
    keys = [
        plain(name) if plain(name) in given else str(at) for at, name in enumerate(table.names, 1)
    ]
    chosen = any(key in given for key in keys)
    return tuple(
        given.get(key, guess) for key, guess in zip(keys, table.mapping, strict=True)
    ), chosen


def taker_of(table: Table, mapping: ColumnMapping, by_user: bool) -> Callable[[Row], Packed]:
    """What makes fields of the table's rows."""
    if table.linkedin and not by_user:
        return linkedin.RowTaker(Header("", table.names, 0)).take
    style = table.dialect.style if table.dialect else Style()
    return Taker(table.names, mapping, style, _date_order(table, mapping)).take


def _date_order(table: Table, mapping: ColumnMapping) -> bool | None:
    """How the dates of this table are meant: from the first that can be read in one way only."""
    columns = [at for at, one in enumerate(mapping) if one.target in _DATES]
    if not columns:
        return None
    cells = (row.cells for row in table.read())
    return (
        order_of(some[at] for some in cells for at in columns if at < len(some) and "/" in some[at])
        if _has_slashes(table, columns)
        else None
    )


def _has_slashes(table: Table, columns: Sequence[int]) -> bool:
    some = islice(table.read(), _SAMPLES * 10)
    return any(at < len(row.cells) and "/" in row.cells[at] for row in some for at in columns)


def look(file: str, table: Table, mappings: Mappings) -> TableLook:
    """The table as the window shows it."""
    mapping, by_user = settled(table, mappings)
    samples = _samples(table.names, table.read())
    columns = tuple(
        TableColumn(name, tuple(values[:_SHOWN]), guess)
        for name, values, guess in zip(table.names, samples, table.mapping, strict=True)
    )
    return TableLook(
        file, table.format, table.signature, columns, table.row_count, table.has_header,
        mapping, by_user,
    )  # fmt: skip


def _samples(names: Sequence[str], found: Iterable[Row]) -> list[list[str]]:
    samples: list[list[str]] = [[] for _name in names]
    for row in islice(found, _SAMPLES):
        for values, cell in zip(samples, row.cells, strict=False):
            if cell:
                values.append(cell)
    return samples


# ------------------------------------------------------------------ finding a table


@dataclass(frozen=True, slots=True)
class _Start:
    """A row that may be the header."""

    names: tuple[str, ...]
    number: int
    separator: str
    sure: int
    dialect: Dialect | None = None
    linkedin: bool = False


def _known_start(cells: Sequence[str], number: int, separator: str) -> _Start | None:
    names = [plain(cell) for cell in cells]
    best: _Start | None = None
    if linkedin.is_surely_header(names):
        return _Start(tuple(cells), number, separator, 95, None, linkedin=True)
    for dialect in DIALECTS:
        sure = dialect.confidence(names)
        if sure and (best is None or sure > best.sure):
            best = _Start(tuple(cells), number, separator, sure, dialect)
    return best


def _worth(cells: Sequence[str]) -> int:
    """How much a row looks like a header: the number of its cells whose words are known."""
    filled = [cell for cell in cells if cell]
    if len(set(filled)) < len(filled) * 0.6 or any(_is_data(cell) for cell in filled):
        return 0
    # A sign that divides cells elsewhere tells that the line was cut at the wrong one.
    whole = [cell for cell in filled if not any(sign in cell for sign in ";\t|")]
    return sum(target_of(cell).target is not Target.EXTRA for cell in whole)


def _is_data(cell: str) -> bool:
    return "@" in cell or "://" in cell or len(cell) > 80 or cell[:1] == "+"


def table_in_lines(lines: Sequence[str]) -> Table | None:
    """The table in a text; None when there is none."""
    hint, first = separator_hint(lines)
    separators = (hint, *SEPARATORS) if hint else SEPARATORS
    start = _start_in_lines(lines, first, separators)
    if start is None:
        return _headless(lines, first, separators)
    header = Header(start.separator, start.names, start.number + 1)
    return _made(start, lambda: rows(lines, header), _filled(lines[header.next_line :]))


def _start_in_lines(lines: Sequence[str], first: int, separators: Sequence[str]) -> _Start | None:
    generic: _Start | None = None
    for number, line in enumerate(lines[first:PREAMBLE], first):
        if not line.strip() or len(line) > 20_000:
            continue
        for separator in separators:
            if separator not in line:
                continue
            cells = cells_of(line, separator)
            known = _known_start(cells, number, separator)
            if known is not None:
                return known
            worth = _worth(cells)
            if worth > (generic.sure if generic else 1):
                generic = _Start(tuple(cells), number, separator, worth)
    if generic is None:
        generic = _single_column(lines, first) or _first_row(lines, first, separators)
    return generic


def _single_column(lines: Sequence[str], first: int) -> _Start | None:
    """One column under a header that is known: `E-Mail` and then addresses."""
    filled = [(at, line) for at, line in enumerate(lines[first:PREAMBLE], first) if line.strip()]
    if not filled or any(sign in filled[0][1] for sign in SEPARATORS):
        return None
    at, line = filled[0]
    name = line.strip().strip('"')
    if _worth([name]) and len(filled) > 1 and not name.endswith(":"):
        return _Start((name,), at, _NO_SEPARATOR, 1)
    return None


def _first_row(lines: Sequence[str], first: int, separators: Sequence[str]) -> _Start | None:
    """A header with one known word, or none at all, over rows of as many cells."""
    for number, line in enumerate(lines[first:PREAMBLE], first):
        if not line.strip():
            continue
        separator = _separator(lines[number:], separators)
        if not separator:
            return None
        cells = cells_of(line, separator)
        if any(_is_data(cell) or _looks_filled(cell) for cell in cells):
            return None
        below = [cells_of(other, separator) for other in lines[number + 1 : number + 50] if other]
        filled = [cell for row in below for cell in row if cell]
        looks = any(_is_data(cell) or _looks_filled(cell) for cell in filled)
        return _Start(tuple(cells), number, separator, 1) if _worth(cells) or looks else None
    return None


def _looks_filled(cell: str) -> bool:
    return sum(map(str.isdigit, cell)) >= max(1, len(cell) // 2)


def _separator(lines: Sequence[str], separators: Sequence[str]) -> str:
    """The sign that divides most lines into the same number of cells; '' when none does."""
    some = [line for line in lines[:60] if line.strip()][:50]
    best, best_share = "", 0.0
    for separator in separators:
        counts = [line.count(separator) for line in some]
        usual = max(set(counts), key=counts.count, default=0)
        if not usual:
            continue
        share = counts.count(usual) / len(counts) + min(usual, 20) / 1000
        if share > best_share:
            best, best_share = separator, share
    return best if best_share > 0.5 else ""


def _headless(lines: Sequence[str], first: int, separators: Sequence[str]) -> Table | None:
    """A table whose first row is somebody already; or one under headers that nobody knows."""
    separator = _separator(lines[first:], separators)
    if not separator:
        return None
    header = Header(separator, (), first)
    some = list(islice(rows(lines, header), _SAMPLES))
    width = max((len(row.cells) for row in some), default=0)
    wide = Header(separator, ("",) * width, first)
    table = _nameless(some, lambda: rows(lines, wide), _filled(lines[first:]))
    if table is not None or not some:
        return table
    start = _Start(tuple(some[0].cells), some[0].line - 1, separator, 1)
    below = Header(separator, start.names, start.number + 1)
    return _made(start, lambda: rows(lines, below), _filled(lines[below.next_line :]))


def _nameless(some: Sequence[Row], read: Callable[[], Iterator[Row]], count: int) -> Table | None:
    """The table without headers, if its columns tell how to reach somebody.

    Columns of mere words might as well stand under headers that are not known.
    """
    names = ("",) * max((len(row.cells) for row in some), default=0)
    mapping = mapping_without_header(_samples(names, some))
    if not any(one.target in REACHED for one in mapping):
        return None
    return Table(names, mapping, False, read, count)


def _filled(lines: Sequence[str]) -> int:
    return sum(1 for line in lines if line.strip())


def table_in_cells(found: Sequence[Row]) -> Table | None:
    """The table in a sheet's rows; None when there is none."""
    filled = [row for row in found if any(row.cells)]
    if not filled:
        return None
    best: _Start | None = None
    for at, row in enumerate(filled[:PREAMBLE]):
        known = _known_start(row.cells, at, "")
        if known is not None:
            best = known
            break
        worth = _worth(row.cells)
        if worth > (best.sure if best else 1):
            best = _Start(tuple(row.cells), at, "", worth)
    if best is None and not _worth(filled[0].cells):
        table = _nameless(filled, lambda: iter(filled), len(filled))
        if table is not None:
            return table
    best = best or _Start(tuple(filled[0].cells), 0, "", 1)
    below = filled[best.number + 1 :]
    if below and best.dialect is None and not best.linkedin:
        names = _two_rows(best.names, below[0].cells)
        if names:
            best, below = replace(best, names=names), below[1:]
    return _made(best, lambda: iter(below), len(below))


def _two_rows(names: Sequence[str], cells: Sequence[str]) -> tuple[str, ...]:
    """The headers of a table whose second row divides some of them (`Kontakt`: phone, mail).

    Nothing where the row is somebody already: in it stand words of headers and nothing else.
    """
    width = max(len(names), len(cells))
    upper = [*names, *[""] * (width - len(names))]
    lower = [*cells, *[""] * (width - len(cells))]
    filled = [cell for cell in lower if cell]
    if len(filled) < 2 or any(target_of(cell).target is Target.EXTRA for cell in filled):
        return ()
    if not any(below and not above for above, below in zip(upper, lower, strict=True)):
        return ()
    return tuple(below or above for above, below in zip(upper, lower, strict=True))


def _made(start: _Start, read: Callable[[], Iterator[Row]], count: int) -> Table:
    names = tuple(name.strip() for name in start.names)
    # Not cut one by one: a damaged file has a million of them.
    names = names[: max((at for at, name in enumerate(names, 1) if name), default=0)]
    if start.linkedin:
        mapping = linkedin.mapping(names)
    elif start.dialect is not None:
        mapping = start.dialect.mapping(names)
    else:
        mapping = mapping_of(names, _samples(names, read()))
    return Table(names, mapping, True, read, max(count, 0), start.dialect, start.linkedin)


# ------------------------------------------------------------------ recognising


@lru_cache(maxsize=4)
def table_in_head(head: bytes) -> Table | None:
    """The table in a file's beginning; all readers of tables ask for the same one."""
    return table_in_lines(head_lines(head))
