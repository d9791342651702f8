"""Tables as text: any separator, any encoding, a preamble, ragged rows, quotes left open.

``csv`` reads the rows; which lines make up a row is decided here, because one quotation mark
that is never closed would otherwise swallow the rest of the file without a word.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mitose.exchange.encodings import narrow, text_lines

SEPARATORS = (",", ";", "\t", "|")

_SEP_LINE = re.compile(r'"?sep=(.)"?\Z', re.I)
_LONGEST_ROW = 200  # lines a quoted cell may go over
_WIDE = 5  # columns: a sentence with four commas is rare
_LARGEST_CELL = 64_000_000
PREAMBLE = 40  # lines in which a header may be found


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the number of its first line (1 is the first), and its cells.

    ``open_quote`` tells that a quotation mark in it is never closed.
    """

    line: int
    cells: list[str]
    open_quote: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """Where a table begins: the separator, the columns' names, the number of the next line."""

    separator: str
    names: tuple[str, ...]
    next_line: int


def plain(name: str) -> str:
    """A column's name for comparing: without case, accents, marks and doubled blanks."""
    text = unicodedata.normalize("NFKD", name.replace("\xa0", " ").casefold())
    text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w/()]+", " ", text).split())


def find_header(lines: Sequence[str], is_header: Callable[[Sequence[str]], bool]) -> Header | None:
    """The first row near the beginning whose plain names satisfy ``is_header``.

    Each separator is tried on each line, so a preamble of any kind is passed over.
    """
    separators: Sequence[str] = SEPARATORS
    for number, line in enumerate(lines[:PREAMBLE]):
        hint = _SEP_LINE.match(line.strip())
        if hint and number == 0:
            separators = (hint[1], *SEPARATORS)
            continue
        if len(line) > 20_000:
            continue
        for separator in separators:
            if separator in line:
                names = cells_of(line, separator)
                if is_header([plain(name) for name in names]):
                    return Header(separator, tuple(name.strip() for name in names), number + 1)
    return None


def rows(lines: Sequence[str], header: Header) -> Iterator[Row]:
    """The rows after the header; empty lines are passed over, cells are stripped."""
    at, width, separator = header.next_line, len(header.names), header.separator
    count = len(lines)
    while at < count:
        line = lines[at]
        if '"' not in line:
            if line.strip():
                sign = separator if separator in line else _other_separator(line, separator, width)
                yield Row(at + 1, [cell.strip() for cell in line.split(sign)])
            at += 1
        elif line.count('"') % 2 == 0:
            yield Row(at + 1, cells_of(line, separator))
            at += 1
        else:
            used, cells = _over_lines(lines, at, width, separator)
            if used:
                yield Row(at + 1, cells)
            else:
                bare = line.replace('"', "").split(separator)
                yield Row(at + 1, [cell.strip() for cell in bare], open_quote=True)
            at += used or 1


def _other_separator(line: str, separator: str, width: int) -> str:
    """The sign that divides a line of somebody who mixed files; the usual one when none does."""
    for sign in SEPARATORS:
        if line.count(sign) >= max(2, (width - 1) / 2) and width != 1:
            return sign
    return separator


def _over_lines(lines: Sequence[str], at: int, width: int, separator: str) -> tuple[int, list[str]]:
    """A row that goes over several lines: how many, and its cells; 0 when it never ends.

    It does not end either where rows of the full width would be swallowed, or where it comes out
    wider than the header.
    """
    block = [lines[at]]
    for following in range(at + 1, min(len(lines), at + _LONGEST_ROW)):
        line = lines[following]
        block.append(line)
        if '"' in line and line.count('"') % 2:
            # Inside a quoted cell marks come in pairs, so this line ends it, or nothing does.
            text = "\n".join(block)
            cells = _strict_cells(text, separator)
            if cells is None and not _is_row(line, block[0], width, separator):
                cells = cells_of(text, separator)
            if cells is None or len(cells) > max(width, 1):
                break
            return len(block), cells
        if _is_row(line, block[0], width, separator):
            break
    return 0, []


def separator_hint(lines: Sequence[str]) -> tuple[str, int]:
    """The separator that Excel's first line names (`sep=;`) and the line after it; or '', 0."""
    hint = _SEP_LINE.match(lines[0].strip()) if lines else None
    return (hint[1], 1) if hint else ("", 0)


def _strict_cells(text: str, separator: str) -> list[str] | None:
    """The cells of one row whose quotation marks all make sense; None for any other."""
    csv.field_size_limit(_LARGEST_CELL)
    try:
        found = next(csv.reader((text,), delimiter=separator, strict=True), [])
    except csv.Error:
        return None
    return [cell.strip() for cell in found]


def _is_row(line: str, first: str, width: int, separator: str) -> bool:
    """Whether a line inside an open quotation is a row of its own rather than part of a note."""
    if width <= 2 or line.count(separator) < width - 1:
        return False
    return "@" in line if "@" in first else width >= _WIDE


def cells_of(text: str, separator: str) -> list[str]:
    """The cells of one row, stripped; quotation marks that make no sense are taken out."""
    csv.field_size_limit(_LARGEST_CELL)
    try:
        found = next(csv.reader((text,), delimiter=separator), [])
    except csv.Error:
        found = text.replace('"', "").split(separator)
    if len(found) == 1 and separator in found[0] and text[:1] == '"':
        # Saved by a spreadsheet that had the whole line in one cell.
        return cells_of(found[0], separator)
    return [cell.strip() for cell in found]


def head_lines(head: bytes) -> list[str]:
    """The whole lines of a file's beginning."""
    lines = text_lines(head)
    return lines[:-1] if len(lines) > 1 and len(narrow(head)) >= 60_000 else lines
