"""Several contacts become one: which value stands in what can only be one, and what is kept aside.

Nothing is thrown away: long texts stand below each other, and a value that gives way is kept among
the contact's further details.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mitose.domain.capital import Capital
from mitose.domain.category import Category, DoNotSuggest, Relationship
from mitose.domain.contact import Contact
from mitose.domain.firms import firm_words, same_firm
from mitose.domain.merging import join_notes
from mitose.domain.search import fold_words

_NAME = ("given", "family")
_NAME_MORE = ("prefix", "middle", "suffix")
_WORK = ("department", "role")
_SINGLE = ("nickname", "city", "anniversary", "salutation", "address_form", "photo")
_LONG = ("notes", "meaning", "who_why", "meeting_place", "strategy", "influence")
_RULED = ("category", "relationship", "importance", "do_not_suggest", "cadence_days", "kind")
CHOOSABLE = frozenset(
    {"name", "organisation", "birthday", *_NAME_MORE, *_WORK, *_SINGLE, *_LONG, *_RULED}
)
"""The fields of which the user can say whose value shall stand."""

_CATEGORIES = tuple(Category)
_RELATIONSHIPS = tuple(Relationship)
_SUGGEST = tuple(DoNotSuggest)


@dataclass(frozen=True, slots=True)
class Aside:
    """A value that gives way to another contact's, and whose it was."""

    field: str
    value: str
    contact_id: int


@dataclass(frozen=True, slots=True)
class Joined:
    """The one contact: its fields as they shall be, and what is kept aside."""

    values: Mapping[str, Any]
    aside: tuple[Aside, ...] = ()


def join(people: Sequence[Contact], choices: Mapping[str, int] | None = None) -> Joined:
    """Make one of several contacts; the first is the one that stays.

    ``choices`` names for a field the contact whose value shall stand (of long texts: whose comes
    first). Otherwise the first contact's value stands where it has one; category, relationship
    and importance are the strongest of all.
    """
    joining = _Joining(people, choices or {})
    joining.name()
    joining.work()
    joining.birthday()
    for field in _SINGLE:
        joining.single(field)
    for field in _LONG:
        joining.long(field)
    joining.ruled()
    return Joined(joining.values, tuple(dict.fromkeys(joining.aside)))


class _Joining:
    def __init__(self, people: Sequence[Contact], choices: Mapping[str, int]) -> None:
        self.people = people
        self.choices = choices
        self.values: dict[str, Any] = {}
        self.aside: list[Aside] = []

    def order(self, field: str) -> list[Contact]:
        """Whose value comes first."""
        chosen = self.choices.get(field)
        return sorted(self.people, key=lambda person: person.id != chosen)

    def single(self, field: str, people: Sequence[Contact] | None = None) -> None:
        """The first value there is; the others are kept aside."""
        order = self.order(field) if people is None or field in self.choices else people
        value = next((found for one in order if (found := getattr(one, field))), "")
        self.take(field, value)

    def take(self, field: str, value: str) -> None:
        """Let a value stand, and keep aside what differs (a picture cannot be kept so)."""
        self.values[field] = value
        if field == "photo":
            return
        for one in self.people:
            other = str(getattr(one, field))
            if other and other.casefold() != value.casefold():
                self.aside.append(Aside(field, other, one.id))

    def name(self) -> None:
        """A name and its parts come from one contact; only missing parts from others."""
        owner = self.order("name")[0]
        self.take("name", owner.name)
        words = set(fold_words(owner.name))
        parts = [owner] if owner.given or owner.family else self.people
        whose = next(
            (one for one in parts if one is owner or set(fold_words(one.name)) == words), owner
        )
        for field in _NAME:
            self.values[field] = getattr(whose, field)
        for field in _NAME_MORE:
            self.single(field, [owner, *self.people])

    def work(self) -> None:
        """Role and department belong to an organisation: they are not taken over to another."""
        order = self.order("organisation")
        owner = next((one for one in order if one.organisation), order[0])
        self.take("organisation", owner.organisation)
        firm = firm_words(owner.organisation)
        there = [
            one
            for one in self.people
            if not one.organisation or same_firm(firm, firm_words(one.organisation))
        ]
        for field in _WORK:
            self.single(field, [owner, *there])

    def birthday(self) -> None:
        """A birthday with its year tells more than the same one without."""
        field = "birthday"
        self.single(field)
        value = self.values[field]
        if value.startswith("--"):
            whole = [one.birthday for one in self.people if one.birthday[4:] == value[1:]]
            if whole:
                self.aside = [entry for entry in self.aside if entry.field != field]
                self.take(field, whole[0])
        day = self.values[field][4:]
        self.aside = [
            entry for entry in self.aside if entry.field != field or entry.value[1:] != day
        ]

    def long(self, field: str) -> None:
        """All texts, one below the other."""
        text = ""
        for one in self.order(field):
            text = join_notes(text, getattr(one, field))
        self.values[field] = text

    def ruled(self) -> None:
        """What has an order of its own: the strongest stands, unless the user has chosen."""
        people = self.people
        strongest: dict[str, Any] = {
            "category": min((one.category for one in people), key=_CATEGORIES.index),
            "relationship": max((one.relationship for one in people), key=_RELATIONSHIPS.index),
            "importance": max(one.importance for one in people),
            "do_not_suggest": max((one.do_not_suggest for one in people), key=_SUGGEST.index),
            "cadence_days": next((one.cadence_days for one in people if one.cadence_days), 0),
            "kind": people[0].kind,
        }
        for field, value in strongest.items():
            chosen = self.choices.get(field)
            whose = next((one for one in people if one.id == chosen), None)
            self.values[field] = value if whose is None else getattr(whose, field)
        self.values["rated_as_group"] = all(
            one.rated_as_group for one in people if one.relationship == self.values["relationship"]
        )
        capital = Capital.NONE
        for one in people:
            capital |= one.capital
        self.values["capital"] = capital
        self.values["nothing_done"] = any(one.nothing_done for one in people)
        self.values["wish_profile"] = all(one.wish_profile for one in people)
