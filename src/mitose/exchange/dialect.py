"""A dialect: the columns of a table that a known program writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mitose.domain.column_mapping import ColumnMapping, ColumnTarget
from mitose.exchange.column_actions import Style
from mitose.exchange.column_words import target_of
from mitose.exchange.csv_table import plain


def headers(text: str) -> dict[str, ColumnTarget]:
    """`code: Header|Header` line by line, as plain header → target."""
    found: dict[str, ColumnTarget] = {}
    for line in text.strip().splitlines():
        code, _colon, names = line.strip().partition(" = ")
        target = ColumnTarget.parse(code)
        found.update(dict.fromkeys(map(plain, names.split("|")), target))
    return found


@dataclass(frozen=True, slots=True)
class Dialect:
    """``code`` and ``source`` as in ReadResult.

    ``signs`` are plain headers that tell the program; ``needed`` of them must be there, and one of
    ``required``, if any are. ``columns`` says what each plain header is; the others mean what their
    words say.
    """

    code: str
    source: str
    signs: frozenset[str]
    needed: int
    columns: Mapping[str, ColumnTarget]
    style: Style = field(default_factory=Style)
    required: frozenset[str] = frozenset()

    def confidence(self, names: Sequence[str]) -> int:
        """0, or 60 to 93: the more of the plain names are its own, the surer."""
        if len(self.signs.intersection(names)) < self.needed:
            return 0
        if self.required and self.required.isdisjoint(names):
            return 0
        return 60 + min(sum(name in self.columns for name in names), 33)

    def mapping(self, names: Iterable[str]) -> ColumnMapping:
        """What the columns with these headers become."""
        return tuple(self.columns.get(plain(name)) or target_of(name) for name in names)
