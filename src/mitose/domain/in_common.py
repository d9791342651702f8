"""What several contacts have in common."""

from __future__ import annotations

from dataclasses import dataclass

from mitose.domain.category import Category, Relationship
from mitose.domain.circle import LabelKind


@dataclass(frozen=True, slots=True)
class InCommon:
    """Of the contacts ``ids``: how many per column, which values there are, what all carry."""

    ids: tuple[int, ...]
    counts: dict[Category, int]
    relationships: frozenset[Relationship]
    importances: frozenset[int]
    cadences: frozenset[int]
    labels: dict[LabelKind, tuple[str, ...]]
