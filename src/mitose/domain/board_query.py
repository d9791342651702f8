"""What the board shows: the user's filter and each column's order, and how far a column is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.search_query import SearchQuery, parse


class Sort(StrEnum):
    """The orders a column can have; equal ones stand in the user's own order."""

    OWN = "own"
    NAME = "name"
    DUE = "due"
    LAST_INTERACTION = "last_interaction"
    IMPORTANCE = "importance"


class Due(StrEnum):
    """Which dated things a contact must have to be shown."""

    ANY = ""
    OVERDUE = "overdue"
    WEEK = "week"
    PROMISE = "promise"


class PlanState(StrEnum):
    """How much of the column's questions is answered: ``NONE`` of them, or not all."""

    ANY = ""
    NONE = "none"
    INCOMPLETE = "incomplete"


DUE_SOON_DAYS = 7
"""What is due within so many days, today included, counts as due soon."""


@dataclass(frozen=True, slots=True)
class BoardQuery:
    """The filter of the whole board and the sort of each column; two equal ones show the same.

    ``sources``, ``circles`` and ``tags`` are ids, ``cities`` names: any of one kind, but all
    kinds; so it is with ``relationships``, and ``capital`` wants one of its kinds at least.
    ``importance`` is the least one. ``unrated`` concerns Have, ``plan_next`` and
    ``plan_future`` their columns only. ``archived_too`` shows the archive among the others.
    """

    text: str = ""
    sources: tuple[int, ...] = ()
    circles: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    cities: tuple[str, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    capital: Capital = Capital.NONE
    due: Due = Due.ANY
    importance: int = 0
    unrated: bool = False
    plan_next: PlanState = PlanState.ANY
    plan_future: PlanState = PlanState.ANY
    archived_too: bool = False
    sort_have: Sort = Sort.OWN
    sort_next: Sort = Sort.OWN
    sort_future: Sort = Sort.OWN

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words typed; each must start a word of the contact."""
        return self.search.words

    @property
    def search(self) -> SearchQuery:
        """What was typed, with its fields, phrases and words to leave out."""
        return parse(self.text)

    @property
    def filtered(self) -> bool:
        """True when some contacts may be left out, or archived ones are added."""
        return bool(self.words) or bool(self.search.terms) or not self.typed_only

    @property
    def typed_only(self) -> bool:
        """True when nothing but typed words filters: the index alone can answer."""
        return not (
            self.search.terms
            or self.sources
            or self.circles
            or self.tags
            or self.cities
            or self.relationships
            or self.capital
            or self.due
            or self.importance
            or self.unrated
            or self.plan_next
            or self.plan_future
            or self.archived_too
        )

    def unfiltered(self) -> BoardQuery:
        """The same orders without any filter."""
        return BoardQuery(
            sort_have=self.sort_have, sort_next=self.sort_next, sort_future=self.sort_future
        )

    def filter_alone(self) -> BoardQuery:
        """The same filter in the user's own order: two that find the same are equal."""
        return replace(self, sort_have=Sort.OWN, sort_next=Sort.OWN, sort_future=Sort.OWN)

    def ordered_like(self, other: BoardQuery) -> BoardQuery:
        """The same filter in the orders of another query."""
        return replace(
            self,
            sort_have=other.sort_have,
            sort_next=other.sort_next,
            sort_future=other.sort_future,
        )

    def sort(self, category: Category) -> Sort:
        """The order of a column."""
        sort: Sort = getattr(self, f"sort_{category.value}")
        return sort

    def sorted_by(self, category: Category, sort: Sort) -> BoardQuery:
        """The same filter with another order of one column."""
        if category is Category.HAVE:
            return replace(self, sort_have=sort)
        if category is Category.NEXT:
            return replace(self, sort_next=sort)
        return replace(self, sort_future=sort)

    def plan(self, category: Category) -> PlanState:
        """The state a column's plans are filtered by; ``ANY`` for Have."""
        return {
            Category.HAVE: PlanState.ANY,
            Category.NEXT: self.plan_next,
            Category.FUTURE: self.plan_future,
        }[category]


@dataclass(frozen=True, slots=True)
class ColumnProgress:
    """How far a column is, of ``total`` contacts without any filter.

    ``reached`` counts the rated ones in Have, complete plans in Next, strategies in Future;
    ``done`` counts those in Have for whom something was done.
    """

    total: int = 0
    reached: int = 0
    done: int = 0
