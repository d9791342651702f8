"""The inventory in numbers: what there is, how well it is known, where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship

#: How long the last interaction may be ago, in days, for each of the ages but the last two.
AGES = {"last_month": 30, "last_quarter": 90, "last_year": 365, "last_two_years": 730}
#: Longer ago than all of `AGES`, and never.
LONG_AGO, NEVER = "long_ago", "never"


@dataclass(frozen=True, slots=True)
class Inventory:
    """Counts over all contacts that are neither archived nor in the trash.

    ``relationships`` and ``ages`` count those of the category Have; ``sources`` has the most used
    first, '' for none; ``importance`` is by level, 0 for none. A contact may count in several
    sources and kinds of capital. ``given`` and ``received`` count interactions.
    """

    categories: Mapping[Category, int] = field(default_factory=dict)
    relationships: Mapping[Relationship, int] = field(default_factory=dict)
    sources: tuple[tuple[str, int], ...] = ()
    capital: Mapping[Capital, int] = field(default_factory=dict)
    importance: Mapping[int, int] = field(default_factory=dict)
    ages: Mapping[str, int] = field(default_factory=dict)
    given: int = 0
    received: int = 0

    @property
    def total(self) -> int:
        """All contacts."""
        return sum(self.categories.values())
