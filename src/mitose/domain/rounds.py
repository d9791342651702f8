"""The rounds: going through contacts one at a time, one question at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mitose.domain.category import Category, Relationship

#: A natural stop comes after so many contacts.
BATCH = 25
#: What one contact takes, for 'about 9 minutes'.
SECONDS_EACH = 2.5
#: A group is worth a question of its own from so many contacts on.
SMALLEST_GROUP = 5
#: Sources that are clubs: who is in one has been met. Of a network that is not sure.
NETWORKS = frozenset({"linkedin", "xing", "facebook"})
_OLD_YEARS = 8


class RoundKind(StrEnum):
    """Which round is meant."""

    SORTING = "sorting"
    PLANNING = "planning"


@dataclass(frozen=True, slots=True)
class RoundState:
    """Where a round stopped: the contacts still to come, in order, and how many are through.

    ``title`` names the lot ('LinkedIn'), empty for all that are unrated; ``later`` are those put
    off, which come last. ``second`` is set in the sorting round's second pass.
    """

    ids: tuple[int, ...] = ()
    later: tuple[int, ...] = ()
    done: int = 0
    title: str = ""
    second: bool = False

    @property
    def left(self) -> int:
        """How many are still to come, put off or not."""
        return len(self.ids) + len(self.later)


@dataclass(frozen=True, slots=True)
class SortingGroup:
    """Contacts that can probably be rated alike, by one click.

    ``before`` is the year before which they were connected, 0 where that is no part of it;
    ``no_email`` tells that none of them has an e-mail address.
    """

    source: str
    ids: tuple[int, ...]
    proposed: Relationship
    before: int = 0
    no_email: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """One unrated contact in one source: what groups are made of."""

    contact_id: int
    source: str
    network: bool
    on: date | None
    has_email: bool


@dataclass(frozen=True, slots=True)
class SortingCard:
    """What helps memory when one contact is to be rated."""

    id: int
    name: str
    category: Category
    role: str = ""
    organisation: str = ""
    city: str = ""
    photo: str = ""
    wish_profile: bool = False
    sources: tuple[tuple[str, date | None], ...] = ()
    circles: tuple[tuple[str, int], ...] = ()
    last_interaction: date | None = None


def is_network(source: str) -> bool:
    """Whether a source is an online network, where being connected says little."""
    return source.casefold() in NETWORKS


def groups(origins: Sequence[Origin], today: date) -> tuple[SortingGroup, ...]:
    """The questions to ask before single contacts, the largest group first; nobody is in two."""
    year = today.year - _OLD_YEARS
    found: list[SortingGroup] = []
    taken: set[int] = set()
    for source, network in dict.fromkeys((one.source, one.network) for one in origins):
        mine = [one for one in origins if one.source == source]
        if network:
            mine = [
                one
                for one in mine
                if not one.has_email and one.on is not None and one.on.year < year
            ]
        ids = tuple(one.contact_id for one in mine if one.contact_id not in taken)
        if len(ids) < SMALLEST_GROUP:
            continue
        taken.update(ids)
        found.append(
            SortingGroup(source, ids, Relationship.ADDRESS_ONLY, year, no_email=True)
            if network
            else SortingGroup(source, ids, Relationship.LOOSE)
        )
    return tuple(sorted(found, key=lambda group: -len(group.ids)))


def minutes(left: int) -> int:
    """How many minutes a sorting round over ``left`` contacts takes, at least one."""
    return max(1, round(left * SECONDS_EACH / 60))
