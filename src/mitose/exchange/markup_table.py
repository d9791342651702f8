"""Tables in HTML and in Excel's XML of 2003: what many web sites call an `.xls`.

Only rows and cells matter, so the text is cut at `<` and looked at piece by piece; the standard
library's parser takes time that grows with the square of what is broken.
"""

from __future__ import annotations

import re
from html import unescape

from mitose.exchange.csv_table import Row
from mitose.exchange.encodings import decode, narrow, unix_lines, without_controls

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
_TAG = re.compile(r"/?[A-Za-z!?]")
_NAME = re.compile(r"[a-z:]+")
_PLACE = re.compile(r"\bss:index\s*=\s*[\"']?(\d{1,5})", re.I)
_SPAN = re.compile(r"\bcolspan\s*=\s*[\"']?(\d{1,5})", re.I)


def is_markup_table(head: bytes) -> bool:
    """Whether a file that begins so is a page or an XML workbook with a table."""
    head = narrow(head)
    return bool(_BEGIN.match(head) and _TABLE.search(head))


def rows_of(data: bytes) -> list[Row]:
    """All rows of all tables, numbered from 1."""
    data = unix_lines(narrow(data))
    declared = _CHARSET.search(data[:2_000])
    pieces = _Pieces()
    first, *others = decode(data, declared[1].decode("ascii", "replace") if declared else "").split(
        "<"
    )
    pieces.take_text(first)
    for piece in others:
        tag, closed, text = piece.partition(">")
        if closed and _TAG.match(tag):
            pieces.take_tag(tag)
            pieces.take_text(text)
        else:
            pieces.take_text(piece)
    pieces.end_cell()
    return [Row(number, cells) for number, cells in enumerate(pieces.rows, 1)]


class _Pieces:
    """Collects the texts of cells; a cell in a cell is a cell of its own."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self._text: list[str] | None = None
        self._span = 1
        self._skipping = False

    def take_tag(self, tag: str) -> None:
        """A tag, without the angles around it."""
        ends = tag.startswith("/")
        name = _NAME.match(tag.lstrip("/").lower())
        word = name[0] if name else ""
        if word in _SKIPPED:
            self._skipping = not ends
        elif word in _ROWS:
            self.end_cell()
            if not ends:
                self.rows.append([])
        elif word in _CELLS:
            self.end_cell()
            if not ends:
                self._begin_cell(tag)
            if tag.endswith("/"):
                self.end_cell()
        elif word in _BREAKS and self._text:
            self._text.append("\n")

    def _begin_cell(self, tag: str) -> None:
        if not self.rows:
            self.rows.append([])
        place = _PLACE.search(tag)
        if place and int(place[1]) <= _MOST_COLUMNS:  # cells before it were left out
            self.rows[-1] += [""] * (int(place[1]) - 1 - len(self.rows[-1]))
        span = _SPAN.search(tag)
        self._span = min(int(span[1]), 50) if span else 1
        self._text = []

    def take_text(self, text: str) -> None:
        """What stands between two tags."""
        if self._text is not None and not self._skipping and text:
            words = " ".join(text.split())
            before = " " if text[0].isspace() else ""
            after = " " if text[-1].isspace() else ""
            self._text.append(f"{before}{words}{after}" if words else " ")

    def end_cell(self) -> None:
        """The cell is whole."""
        if self._text is None:
            return
        text = re.sub(r" *\n *", "\n", re.sub(r"  +", " ", "".join(self._text)))
        if len(self.rows[-1]) < _MOST_COLUMNS:
            shown = without_controls(unescape(text)).replace("\xa0", " ").strip()
            self.rows[-1] += [shown, *[""] * (self._span - 1)]
        self._text = None
