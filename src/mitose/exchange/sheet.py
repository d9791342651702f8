"""Spreadsheets (.xlsx, .xlsm, .xlsb, .xls, .ods) as rows of texts, as a table in text would be."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from mitose.exchange.csv_table import Row
from mitose.exchange.encodings import without_controls
from mitose.exchange.table import Table, table_in_cells

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OPEN_XML = (b"[Content_Types].xml", b"xl/workbook", b"xl/worksheets")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_LARGEST = 400_000_000  # bytes of one part, unpacked
_MOST_CELLS = 40_000_000  # the reader keeps a rectangle of all cells
_CELL = re.compile(rb'<(?:\w+:)?c [^>]*?r="([A-Z]{1,3})(\d{1,7})"')
_NOT_XML = re.compile(r"_x000[dDaA]_")


class SheetError(Exception):
    """The file cannot be read as a spreadsheet; ``reason`` is a Problem's."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def is_sheet(head: bytes) -> bool:
    """Whether a file that begins so is a spreadsheet (or looks like one from outside)."""
    if head.startswith(OLE):
        return True
    if not head.startswith(_ZIP):
        return False
    return any(sign in head for sign in _OPEN_XML) or _OPEN_DOCUMENT in head[:200]


def is_workbook(names: list[str]) -> bool:
    """Whether an archive with these entries is a spreadsheet."""
    return any(name.startswith("xl/workbook.") for name in names) or (
        "mimetype" in names and "content.xml" in names
    )


def table_in_sheet(path: Path) -> Table | None:
    """The table in the first sheet that has one; None when no sheet has.

    Raises:
        SheetError: ``damaged``, ``password`` or ``too_large``; ``unknown_format`` for a file of
            another program (Word, Outlook) that begins as a spreadsheet does.
        OSError: when the file cannot be read.
    """
    _check_size(path)
    first: Table | None = None
    for rows in _sheets(path):
        table = table_in_cells(rows)
        if table is None:
            continue
        if table.format != "table" or _is_sufficient(table):
            return table
        first = first or table
    return first


def _is_sufficient(table: Table) -> bool:
    from mitose.domain.column_mapping import is_sufficient  # noqa: PLC0415

    return is_sufficient(table.mapping)


def _sheets(path: Path) -> Iterator[list[Row]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415

    try:
        with path.open("rb") as stream:
            book = CalamineWorkbook.from_filelike(stream)
            for number in range(len(book.sheet_names)):
                sheet = book.get_sheet_by_index(number)
                yield [
                    Row(at, [text_of(value) for value in values])
                    for at, values in enumerate(sheet.to_python(skip_empty_area=False), 1)
                ]
    except PasswordError as error:
        raise SheetError("password") from error
    except (CalamineError, ValueError, UnicodeError) as error:
        raise SheetError("damaged") from error
    except OSError:
        raise
    except BaseException as error:
        # A panic of the library written in Rust is not even an Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise SheetError("damaged") from error


def text_of(value: object) -> str:
    """A cell's value as text: days as ISO dates, whole numbers without `.0`."""
    if isinstance(value, str):
        text = _NOT_XML.sub("", value).replace("\r\n", "\n") if value else ""
        return without_controls(text).strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e18 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


def _check_size(path: Path) -> None:
    """Refuse what would fill the memory: parts that unpack without end, cells far out."""
    with path.open("rb") as stream:
        begin = stream.read(8)
    if begin == OLE:
        _check_streams(path.read_bytes())
    if begin[:4] != _ZIP:
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                if entry.file_size > _LARGEST:
                    raise SheetError("too_large")
                if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    _check_cells(archive, entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, IndexError) as error:
        raise SheetError("damaged") from error
    except (NotImplementedError, RuntimeError) as error:  # a method or a password nobody has here
        raise SheetError("password") from error


def _check_streams(data: bytes) -> None:
    """What a compound file holds is told by the names in its directory (MS-CFB §2.6)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise SheetError("password")
    if not any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        raise SheetError("unknown_format")


def _check_cells(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    columns, lines, read, rest = 0, 0, 0, b""
    with archive.open(entry) as stream:
        while piece := stream.read(1 << 20):
            read += len(piece)
            if read > _LARGEST:
                raise SheetError("too_large")
            for letters, line in _CELL.findall(rest + piece):
                column = 0
                for letter in letters:
                    column = column * 26 + letter - 64
                columns, lines = max(columns, column), max(lines, int(line))
            rest = piece[-100:]
    if columns * lines > _MOST_CELLS:
        raise SheetError("too_large")
