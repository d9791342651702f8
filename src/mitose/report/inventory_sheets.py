"""Blank inventory sheets, one for each category, to take stock by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.report.blocks import Cell, Column, Document, Part, Row, Table, Title
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.words import Words

if TYPE_CHECKING:
    from mitose.report.options import DocumentOptions

_COLUMNS = {
    "have": (("col_name", 1.4), ("col_source", 0.9), ("col_done", 1.6), ("col_rating", 1.1)),
    "next": (("col_name", 1.2), ("col_want", 1.2), ("col_offer", 1.2), ("col_how", 1.2)),
    "future": (
        ("col_name", 1.1),
        ("col_want", 1),
        ("col_offer", 1),
        ("col_where", 1),
        ("col_strategy", 1.1),
    ),
}
#: A row is high enough to write in; so many fill a page of either paper beside the head.
_ROWS = {"a4": 14, "us-letter": 12}
_BLANK_LINES = 2


def inventory_sheets(options: DocumentOptions) -> Document:
    """Three pages with empty rows: Have, Next and Future, each with its questions as heads."""
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    parts = []
    for category, columns in _COLUMNS.items():
        head = Title(
            words("inventory_sheets"),
            words(f"inventory_{category}"),
            words(f"inventory_{category}_line"),
            category,
        )
        blank = Row(tuple(Cell(blank_lines=_BLANK_LINES) for _ in columns))
        heads = tuple(Column(words(key), width) for key, width in columns)
        parts.append(Part((head, Table(heads, (blank,) * _ROWS[options.paper]))))
    return framed("inventory_sheets", words("inventory_sheets"), parts, options, words, dates)
