"""People made ready for comparing: everything folded once, and what many share found out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from mitose.domain.category import ContactKind
from mitose.domain.duplicates import Person
from mitose.domain.firms import firm_words
from mitose.domain.identity import normal_profile
from mitose.domain.name_parts import NameParts, name_parts
from mitose.domain.search import fold_words
from mitose.matching.near_names import near_given
from mitose.matching.phones import international

_ROLES = frozenset(
    "info office kontakt contact mail email post hello hallo service support team sales vertrieb"
    " verkauf buchhaltung sekretariat praxis kanzlei empfang rezeption zentrale admin webmaster"
    " noreply newsletter jobs bewerbung personal hr presse press marketing einkauf rechnung invoice"
    " billing buro anfrage anfragen kundenservice verwaltung familie family fam bestellung order"
    " orders auftrag termin termine reception enquiries inquiries accounts accounting studio shop"
    " hotel redaktion vorstand geschaftsfuhrung gf assistenz dispo werkstatt lager".split()
)
# Where everybody can have a mailbox: it says nothing about who works with whom.
_PROVIDERS = re.compile(
    r"(gmail|googlemail|gmx|web|t-online|outlook|hotmail|live|msn|yahoo|icloud|me|mac|aol|freenet"
    r"|posteo|mailbox|arcor|protonmail|proton|bluewin|aon|chello|online|1und1|vodafone)\.[a-z.]+"
)
_PAGES = ("/company/", "/companies/", "/school/", "/pages/", "/groups/", "/showcase/")
_SHORT_UID = 8
_MANY_NAMES = 12
_PUBLIC_FROM = 12
_PUBLIC_FIRMS = 6


@dataclass(slots=True, eq=False)
class Prepared:
    """One person, folded. ``form`` is the number of the name among all different names.

    Tuples, in which nothing stands twice: of a hundred thousand people each set would weigh.
    """

    id: int
    organisation: bool
    parts: NameParts
    middle: str
    uids: tuple[str, ...]
    profiles: tuple[str, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    firm: tuple[str, ...]
    city: tuple[str, ...]
    birthday: str
    form: int = 0

    @property
    def hosts(self) -> set[str]:
        """Where the mailboxes are."""
        return {email.partition("@")[2] for email in self.emails}


@dataclass(slots=True)
class Crowd:
    """All people with what can be known only of all: blocks, names, and what many share.

    ``forms`` are the different names, ``bearers`` who has each of them; ``shared`` are addresses
    and numbers that belong to an office or a family; ``public`` the hosts of mail providers;
    ``givens``, ``families`` and ``cities`` count how many have each, ``placed`` those with a town.
    """

    people: list[Prepared]
    forms: list[NameParts] = field(default_factory=list)
    bearers: list[list[int]] = field(default_factory=list)
    blocks: dict[str, list[int]] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    public: set[str] = field(default_factory=set)
    givens: dict[str, int] = field(default_factory=dict)
    families: dict[str, int] = field(default_factory=dict)
    cities: dict[str, int] = field(default_factory=dict)
    placed: int = 0


def prepare(
    people: Sequence[Person], region: str, step: Callable[[int], None] = lambda _done: None
) -> Crowd:
    """Fold everybody and gather what is common; ``step`` is told how many are through."""
    ready: list[Prepared] = []
    for number, person in enumerate(people):
        if number % 1000 == 0:
            step(number)
        ready.append(_prepared(person, region))
    crowd = Crowd(ready)
    _gather_forms(crowd)
    _gather_blocks(crowd)
    _find_public(crowd)
    _find_shared(crowd)
    return crowd


def _prepared(person: Person, region: str) -> Prepared:
    organisation = person.kind is ContactKind.ORGANISATION
    if organisation:
        parts = NameParts(family=firm_words(person.name))
    else:
        parts = name_parts(person.name, person.given, person.family, person.suffix, person.nickname)
    numbers = (international(phone, region) for phone in person.phones)
    return Prepared(
        person.id,
        organisation,
        parts,
        "".join(fold_words(person.middle)),
        _once(_uids(person)),
        _once(_profiles(person.profiles)),
        _once(map(_email, person.emails)),
        _once(numbers),
        firm_words(person.organisation),
        fold_words(person.city),
        person.birthday,
    )


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def _email(address: str) -> str:
    folded = address.strip().casefold().removeprefix("mailto:")
    return folded.replace("@googlemail.com", "@gmail.com") if "@" in folded else ""


def _uids(person: Person) -> Iterable[str]:
    """A UID of a few characters is a number in somebody's list: it counts with the name only."""
    for uid in person.uids:
        bare = uid.strip().casefold().removeprefix("urn:uuid:")
        if len(bare) >= _SHORT_UID:
            yield bare
        elif bare:
            yield f"{bare}|{' '.join(fold_words(person.name))}"


def _profiles(links: Iterable[str]) -> Iterable[str]:
    """Links to a person's page; the page of a firm or a group belongs to many."""
    for link in links:
        normal = normal_profile(link)
        if normal and not any(page in normal for page in _PAGES):
            yield normal


def _gather_forms(crowd: Crowd) -> None:
    numbers: dict[tuple[object, ...], int] = {}
    for index, person in enumerate(crowd.people):
        parts = person.parts
        key = (parts.given, parts.family, parts.lone, person.organisation)
        number = numbers.setdefault(key, len(numbers))
        if number == len(crowd.forms):
            crowd.forms.append(parts)
            crowd.bearers.append([])
        person.form = number
        crowd.bearers[number].append(index)
        if parts.whole:
            given, family = parts.given[0], "".join(parts.family)
            crowd.givens[given] = crowd.givens.get(given, 0) + 1
            crowd.families[family] = crowd.families.get(family, 0) + 1
        if person.city:
            crowd.cities[person.city[0]] = crowd.cities.get(person.city[0], 0) + 1
            crowd.placed += 1


def _gather_blocks(crowd: Crowd) -> None:
    """Who has an identity, an address or a number in common with another."""
    alone: dict[str, int] = {}  # most have nothing in common with anybody: no list for them
    for index, person in enumerate(crowd.people):
        for keys in (person.emails, person.phones, person.profiles, person.uids):
            for key in keys:
                first = alone.setdefault(key, index)
                if first != index:
                    crowd.blocks.setdefault(key, [first]).append(index)


def _find_public(crowd: Crowd) -> None:
    """Hosts where people of many firms have their mailbox."""
    firms: dict[str, set[str]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    for person in crowd.people:
        for host in person.hosts:
            counts[host] += 1
            if person.firm:
                firms[host].add(person.firm[0])
    for host, count in counts.items():
        many = count > _PUBLIC_FROM and len(firms[host]) >= _PUBLIC_FIRMS
        if many or _PROVIDERS.fullmatch(host):
            crowd.public.add(host)


def _find_shared(crowd: Crowd) -> None:
    """Addresses and numbers of an office or a family: by their name, or by who has them."""
    for key, members in crowd.blocks.items():
        if "@" in key and _is_role(key):
            crowd.shared.add(key)
        elif "@" in key or key[0] == "+":
            forms = {crowd.people[index].form for index in members}
            names = [crowd.forms[number] for number in forms if crowd.forms[number].whole]
            if len(names) > _MANY_NAMES or any(
                _strangers(one, other) for one, other in combinations(names, 2)
            ):
                crowd.shared.add(key)


def _is_role(address: str) -> bool:
    words = fold_words(address.partition("@")[0])
    return bool(words) and (words[0] in _ROLES or words[-1] in _ROLES)


def _strangers(one: NameParts, other: NameParts) -> bool:
    """Whether two names are surely two people's: the first names differ, and are not swapped."""
    if near_given(one, other):
        return False
    return not set(one.words) & set(other.words) or one.family == other.family
