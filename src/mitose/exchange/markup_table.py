"""Tables in HTML and in Excel's XML of 2003: what many web sites call an `.xls`."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from mitose.exchange.csv_table import Row
from mitose.exchange.encodings import decode, narrow, unix_lines

_BEGIN = re.compile(
    rb"\s*(?:<\?xml|<!doctype html|<html|<table|<meta|<style|<head|<workbook)", re.I
)
_TABLE = re.compile(rb"<table\b|urn:schemas-microsoft-com:office:spreadsheet", re.I)
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.I)
_ROWS = {"tr", "row", "ss:row"}
_CELLS = {"td", "th", "cell", "ss:cell"}
_BREAKS = {"br", "p", "div", "li"}
_SKIPPED = {"script", "style"}
_MOST_COLUMNS = 500


def is_markup_table(head: bytes) -> bool:
    """Whether a file that begins so is a page or an XML workbook with a table."""
    head = narrow(head)
    return bool(_BEGIN.match(head) and _TABLE.search(head))


def rows_of(data: bytes) -> list[Row]:
    """All rows of all tables, numbered from 1."""
    data = unix_lines(narrow(data))
    declared = _CHARSET.search(data[:2_000])
    parser = _Parser()
    parser.feed(decode(data, declared[1].decode("ascii", "replace") if declared else ""))
    parser.close()
    return [Row(number, cells) for number, cells in enumerate(parser.rows, 1)]


class _Parser(HTMLParser):
    """Collects the texts of cells; a cell in a cell is a cell of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._text: list[str] | None = None
        self._span = 1
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipped += 1
        elif tag in _ROWS:
            self._end_cell()
            self.rows.append([])
        elif tag in _CELLS:
            self._end_cell()
            self._begin_cell(dict(attrs))
        elif tag in _BREAKS and self._text:
            self._text.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _CELLS:
            self._end_cell()

    def _begin_cell(self, attrs: dict[str, str | None]) -> None:
        if not self.rows:
            self.rows.append([])
        place = attrs.get("ss:index") or ""
        if place.isdecimal() and int(place) <= _MOST_COLUMNS:  # cells before it were left out
            self.rows[-1] += [""] * (int(place) - 1 - len(self.rows[-1]))
        span = attrs.get("colspan") or ""
        self._span = min(int(span), 50) if span.isdecimal() else 1
        self._text = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
        elif tag in _CELLS or tag in _ROWS:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._skipped:
            self._text.append(" ".join(data.split()) if not data.isspace() else " ")

    def _end_cell(self) -> None:
        if self._text is None:
            return
        text = re.sub(r" ?\n ?", "\n", "".join(self._text)).replace("\xa0", " ").strip()
        if len(self.rows[-1]) < _MOST_COLUMNS:
            self.rows[-1] += [text, *[""] * (self._span - 1)]
        self._text = None

    def close(self) -> None:
        super().close()
        self._end_cell()
