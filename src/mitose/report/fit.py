"""How high a part of a document will be, near enough to choose its density.

Typst can measure, and does for a few contacts; for a long document measuring would double the
time and triple the memory, so there the density is chosen from these estimates. Lengths are in
points, taken from `resources/typst/shared`; a test holds them against the real pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from mitose.report.blocks import (
    Bars,
    Bullets,
    Checks,
    ContactHead,
    Facts,
    Heading,
    Index,
    Paragraphs,
    Question,
    Remark,
    Table,
    Title,
)
from mitose.report.clean import LONGEST_TEXT

if TYPE_CHECKING:
    from mitose.report.blocks import Block, Cell, Document, Part, Row, Text

_MM = 72 / 25.4
_PAGES = {"a4": (595.28, 841.89), "us-letter": (612.0, 792.0)}
_MARGIN = 22 * _MM
_PUNCHED = 30 * _MM
_TOP_AND_BOTTOM = 48 * _MM

#: The mean width of a letter of Inter as a share of its size; East Asian ones are square.
_LETTER = 0.545
_CAP = 0.727
_LEADING = 0.68
_NOTES = 75.0
_LINE = 24.0
#: Loosest first: the density, and the lines for notes that must fit with it.
DENSITIES = ((1.0, 3), (0.86, 3), (0.72, 2))


_LONG_LABEL = 14

#: Parts a document may have for Typst to measure them.
_MEASURED = 20
#: An estimate is right within this share of a page.
_SURE = 0.08


@dataclass(frozen=True, slots=True)
class Fit:
    """How to set a part: measured by Typst, or by estimate at ``density``, with notes or without.

    Without ``room_for_notes`` wanted lines are left out: they would need a page of their own.
    ``one_page``: by the estimate it certainly stays on its page.
    """

    measure: bool
    density: float = 1.0
    room_for_notes: bool = False
    one_page: bool = False


def fit(part: Part, document: Document) -> Fit:
    """How to set ``part`` so that it stays on its page if it can."""
    width, height = _PAGES[document.paper]
    if document.landscape:
        width, height = height, width
    width -= _MARGIN + (_PUNCHED if document.punch_margin else _MARGIN)
    height -= _TOP_AND_BOTTOM
    heights = [estimate(part, width, k) for k, _ in DENSITIES]
    if heights[-1] > 1.2 * height:
        return Fit(measure=False, room_for_notes=bool(part.notes))
    if len(document.parts) <= _MEASURED:
        return Fit(measure=True)
    for (k, lines), needed in zip(DENSITIES, heights, strict=True):
        rest = height - needed
        if not part.notes and rest >= 0:
            return Fit(measure=False, density=k, one_page=rest >= _SURE * height)
        if part.notes and rest >= _NOTES + (lines - 1) * _LINE:
            return Fit(measure=False, density=k, room_for_notes=True, one_page=True)
    if heights[-1] <= height:
        return Fit(measure=False, density=DENSITIES[-1][0])
    return Fit(measure=False, room_for_notes=bool(part.notes))


def estimate(part: Part, width: float, k: float = 1.0) -> float:
    """The height of ``part`` without its lines for notes, in points, at density ``k``."""
    labels = _labels(part)
    return sum(_height(block, width, k, labels) for block in part.blocks)


def _labels(part: Part) -> float:
    """The width of the labels, one for a whole part."""
    facts = (block for block in part.blocks if isinstance(block, Facts))
    longest = max((len(row.label) for block in facts for row in block.rows), default=0)
    return (36 if longest > _LONG_LABEL else 25) * _MM


def _height(block: Block, width: float, k: float, labels: float) -> float:
    """One block with the space above it."""
    if isinstance(block, Heading):
        return 21 * k + 11.5 * _CAP + 6 * k + 1
    gap = 11 * k
    if isinstance(block, ContactHead | Title):
        return _head(block, width, k)
    if isinstance(block, Facts):
        return gap + _facts(block, width - labels, k)
    if isinstance(block, Table):
        return gap + (0 if block.small else 4 * k) + _table(block, width, k)
    if isinstance(block, Checks):
        rows = (_text(item.text, width - 17 - 16 - _wide(item.aside), k) for item in block.items)
        return gap + sum(max(row, 9) + 8.5 * k for row in rows) - 8.5 * k
    if isinstance(block, Bullets):
        return gap + sum(_text(item, width - 12, k) + 7 * k for item in block.items) - 7 * k
    if isinstance(block, Paragraphs):
        lines = [line for line in block.text[:LONGEST_TEXT].split("\n") if line.strip()]
        return gap + sum(_lines(line, width, k) + 8 * k for line in lines) - 8 * k
    if isinstance(block, Bars):
        return gap + len(block.rows) * (10 + 7 * k)
    if isinstance(block, Index):
        return gap + 6 + ceil(len(block.entries) / 2) * (10 + 8 * k)
    return gap + _small(block, k)


def _small(block: Question | Remark, k: float) -> float:
    if isinstance(block, Question):
        return 10 * _CAP + block.lines * 22 * max(k, 0.86)
    return 9 * _CAP


def _head(block: ContactHead | Title, width: float, k: float) -> float:
    name = block.name if isinstance(block, ContactHead) else block.text
    size = 24 if len(name) <= 40 else 17 if len(name) <= 110 else 13
    aside = block.aside if isinstance(block, ContactHead) else ()
    stacked = len(name) > 60
    side = 0.0 if stacked else max((_wide(line) for line in aside), default=0.0)
    if side:
        width -= min(side, 0.42 * width) + 8 * _MM
    names = ceil(_letters(name) * size * 1.06 / width)
    height = 7 + 11 * k + names * size * 1.21 + (names - 1) * 0.2 * size
    if block.line:
        height += 7 * k + _lines(block.line, width, k, 11)
    lines = len(aside) * 13.5
    return height + 10 * k + lines if stacked and aside else max(height, lines)


def _facts(block: Facts, width: float, k: float) -> float:
    width -= 3 * _MM
    rows = (_text(row.text, width, k) if row.text else 18 for row in block.rows)
    return sum(row + 7 * k for row in rows) - 7 * k


def _table(block: Table, width: float, k: float) -> float:
    size = 9.5 if block.small else 10
    inset = (5.5 if block.small else 8) * k
    width -= 19 if block.boxes else 0
    parts = sum(column.width for column in block.columns)
    widths = [width * column.width / parts - 10 for column in block.columns]
    head = 8.5 * _CAP + 10 * k + 1
    return head + sum(_row(row, widths, size) + 2 * inset for row in block.rows)


def _row(row: Row, widths: list[float], size: float) -> float:
    if row.head:
        return 10 * _CAP + 5
    cells = zip(row.cells, widths, strict=True)
    return max(9.0, *(_cell(cell, width, size) for cell, width in cells))


def _cell(cell: Cell, width: float, size: float) -> float:
    if not cell.lines:
        return 12.0 * cell.blank_lines
    heights, gap = 0.0, 0.62 if cell.category else 0.85
    for line in cell.lines:
        lines = ceil(sum(_letters(run.text) for run in line) * size / width)
        heights += lines * size * _CAP + (lines - 1) * size * 0.55 + size * gap
    return heights - size * gap


def _text(text: Text, width: float, k: float) -> float:
    return _lines("".join(run.text for run in text), width, k)


def _lines(text: str, width: float, k: float, size: float = 10) -> float:
    lines = sum(max(1, ceil(_letters(line) * size / width)) for line in text.split("\n"))
    return lines * size * _CAP + (lines - 1) * size * _LEADING * max(k, 0.9)


def _wide(text: Text) -> float:
    return sum(_letters(run.text) for run in text) * 9.5


def _letters(text: str) -> float:
    """The width of ``text`` in ems."""
    if text.isascii():
        return min(len(text), LONGEST_TEXT) * _LETTER
    text = text[:LONGEST_TEXT]
    wide = sum(east_asian_width(char) in "WF" for char in text)
    return wide + (len(text) - wide) * _LETTER
