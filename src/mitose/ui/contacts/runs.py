"""Selections as runs of rows: ten thousand selected cards are one run, not ten thousand indexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionModel


def selected(model: QItemSelectionModel, ids: Sequence[int]) -> list[int]:
    """The ids of the rows selected, from top to bottom."""
    chosen = model.selection()
    parts = [chosen.at(number) for number in range(chosen.count())]
    found = sorted((part.top(), part.bottom()) for part in parts)
    return [key for top, bottom in found for key in ids[top : bottom + 1]]


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows in any order as pieces without a gap, first and last; -1 (not shown) is left out."""
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if row < 0:
            continue
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
