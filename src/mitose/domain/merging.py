"""Merging what a file says into what is there.

What is empty is filled. What the same source said before is brought up to date where the user
left it alone; what he changed stays, and so does what another source says.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mitose.domain.contact import Address, ContactDetails, Extra, Method
from mitose.domain.identity import normal_profile
from mitose.domain.imported import Difference, ImportRecord
from mitose.domain.provenance import FIELDS, Given, Swap, photo_key
from mitose.domain.search import fold_words

MERGED = "merged"
"""The source of further details that a merge has kept; their name is the field's."""

Number = Callable[[str], str]


def digits(value: str) -> str:
    """A phone number's digits, without a country's leading zeros."""
    found = "".join(char for char in value if char.isdigit())
    return found.removeprefix("00") or value.strip().casefold()


@dataclass(frozen=True, slots=True)
class Merge:
    """What a record changes on a contact, and where the contact's own value stays.

    ``fields`` has texts before and after; ``swaps`` entries before and after, per list;
    ``updated`` are the changes that replace or remove something, as the user is told them.
    """

    fields: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    swaps: Mapping[str, tuple[Swap, ...]] = field(default_factory=dict)
    photo: bytes = b""
    updated: tuple[Difference, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def filled(self) -> tuple[str, ...]:
        """The names of what was empty and gets a value, or gets one more."""
        texts = (name for name, (before, _after) in self.fields.items() if not before)
        lists = (
            name
            for name, swaps in self.swaps.items()
            if any(before is None and not _is_aside(after) for before, after in swaps)
        )
        return (*texts, *lists, *(("photo",) if self.photo else ()))

    @property
    def empty(self) -> bool:
        """True when nothing changes and nothing differs."""
        return not (self.fields or self.swaps or self.photo or self.differences)


@dataclass(frozen=True, slots=True)
class Sources:
    """What the sources have said about a contact so far.

    ``last`` is what this very entry said last; ``others`` are what other entries say now;
    ``covers`` names what a file of this kind tells at all (fields, ``addresses``, ``tags``,
    ``extras`` and ``methods:email``, …): only that can have been dropped at the source. None
    stands for everything. ``number`` makes phone numbers comparable; ``take`` names the fields of
    which the user wants the file's value.
    """

    last: Given | None = None
    others: tuple[ImportRecord, ...] = ()
    covers: Collection[str] | None = None
    number: Number = digits
    take: Collection[str] = ()

    def dropped(self, name: str) -> bool:
        """Whether a value that is not there any more was dropped at the source."""
        return self.covers is None or name in self.covers


def merge_into(details: ContactDetails, record: ImportRecord, sources: Sources) -> Merge:
    """Compare a record with the contact it belongs to."""
    fields: dict[str, tuple[str, str]] = {}
    updated: list[Difference] = []
    differences: list[Difference] = []
    for name in ("name", *FIELDS):
        present, offered = getattr(details.contact, name), getattr(record, name)
        result = _text(name, present, offered, sources)
        if name in sources.take and offered:
            result = offered
        if result != present:
            fields[name] = (present, result)
            if present:
                updated.append(Difference(name, present, result))
        elif _is_news(name, present, offered, sources):
            differences.append(Difference(name, present, offered))
    swaps = {name: found for name in _RULES if (found := _swaps(name, details, record, sources))}
    if sources.last is None:
        aside = _aside(details, differences, updated)
        swaps |= {"extras": (*swaps.get("extras", ()), *aside)} if aside else {}
    for name, pairs in swaps.items():
        updated += [
            Difference(name, shown(before), shown(after) if after is not None else "")
            for before, after in pairs
            if before is not None
        ]
    return Merge(
        fields, swaps, _photo(details, record, sources), tuple(updated), tuple(differences)
    )


def _text(name: str, present: str, offered: str, sources: Sources) -> str:
    """The value a text of the contact has after the merge."""
    if offered == present:
        return present
    last = sources.last
    before = getattr(last.record, name) if last is not None else ""
    if not offered:
        said = any(getattr(other, name) == present for other in sources.others)
        gone = last is not None and present == before and not said and sources.dropped(name)
        return "" if gone and name != "name" else present
    if last is not None and offered == before:
        return present  # nothing new at the source: the user's value, or his having emptied it
    if not present:
        return "" if before else offered
    if last is not None and present == before:
        return offered
    if name == "notes" and last is None:
        return join_notes(present, offered)
    return present


def _is_news(name: str, present: str, offered: str, sources: Sources) -> bool:
    """Whether the source says something new that did not get through."""
    if not offered or offered == present or (name == "notes" and offered in present):
        return False
    return sources.last is None or getattr(sources.last.record, name) != offered


def join_notes(first: str, second: str) -> str:
    """Both texts, one below the other; what is said in both stands once."""
    if not second or second in first:
        return first
    return second if first in second else f"{first}\n\n{second}"


def _aside(
    details: ContactDetails, differences: Iterable[Difference], updated: Iterable[Difference]
) -> tuple[Swap, ...]:
    """What gives way when two become one is kept among the further details."""
    given_way = [(one.field, one.offered, one.kept) for one in differences]
    given_way += [(one.field, one.kept, one.offered) for one in updated if one.field in FIELDS]
    known = {(extra.name, extra.value) for extra in details.extras}
    return tuple(
        (None, Extra(name, value, MERGED))
        for name, value, stands in given_way
        if value and (name, value) not in known and fold_words(value) != fold_words(stands)
    )


def _is_aside(entry: object) -> bool:
    return isinstance(entry, Extra) and entry.source == MERGED


def _photo(details: ContactDetails, record: ImportRecord, sources: Sources) -> bytes:
    before = sources.last.photo if sources.last is not None else ""
    if not record.photo or details.contact.photo != before:
        return b""
    return b"" if photo_key(record.photo) == before else record.photo


# ------------------------------------------------------------ lists


@dataclass(frozen=True, slots=True)
class _Rule:
    """How the entries of a list are compared.

    ``key``: what two entries are the same by; ``slots``: what a new entry takes the place of,
    best first; ``part``: the name under which the list's entries are told by a file.
    """

    key: Callable[[Any, Number], Hashable]
    slots: tuple[Callable[[Any], Hashable], ...]
    part: Callable[[Any], str]


_RULES: dict[str, _Rule] = {
    "methods": _Rule(
        lambda entry, number: (entry.kind, bare(entry, number)),
        (lambda entry: (entry.kind, entry.label), lambda entry: entry.kind),
        lambda entry: f"methods:{entry.kind}",
    ),
    "addresses": _Rule(
        lambda entry, _number: place_of(entry),
        (lambda entry: entry.label, lambda _entry: ""),
        lambda _entry: "addresses",
    ),
    "tags": _Rule(lambda entry, _number: entry.casefold(), (), lambda _entry: "tags"),
    "extras": _Rule(
        lambda entry, _number: (entry.name, entry.value),
        (lambda entry: entry.name,),
        lambda _entry: "extras",
    ),
}


def _swaps(
    name: str, details: ContactDetails, record: ImportRecord, sources: Sources
) -> tuple[Swap, ...]:
    rule, number = _RULES[name], sources.number
    present = getattr(details, name)
    offered = [entry for entry in getattr(record, name) if not _is_revision(entry)]
    before = getattr(sources.last.record, name) if sources.last is not None else ()
    if not (offered or before):
        return ()
    have = _by_key(present, rule, number)
    now = _by_key(offered, rule, number)
    gave = _by_key(before, rule, number)
    new = [entry for key, entry in now.items() if key not in have and key not in gave]
    if name == "addresses" and sources.last is None:
        new = [entry for entry in new if not any(contains(old, entry) for old in present)]
    said = {key for other in sources.others for key in _by_key(getattr(other, name), rule, number)}
    gone = [
        have[key]
        for key, entry in gave.items()
        if key in have
        and key not in now
        and key not in said
        and bare_entry(have[key]) == bare_entry(entry)
    ]
    touched_up: list[Swap] = [
        (have[key], entry)
        for key, entry in now.items()
        if key in have
        and key in gave
        and name != "tags"
        and bare_entry(entry) != bare_entry(gave[key])
        and bare_entry(have[key]) == bare_entry(gave[key])
    ]
    pairs = _paired(new, gone, rule)
    told = {rule.part(entry) for entry in offered}
    dropped = [
        (old, None) for old in gone if rule.part(old) in told or sources.dropped(rule.part(old))
    ]
    return (*touched_up, *pairs, *dropped)


def _by_key(entries: Iterable[Any], rule: _Rule, number: Number) -> dict[Hashable, Any]:
    found: dict[Hashable, Any] = {}
    for entry in entries:
        found.setdefault(rule.key(entry, number), entry)
    return found


def _paired(new: Sequence[Any], gone: list[Any], rule: _Rule) -> list[Swap]:
    """New entries, each with the one it takes the place of; those are taken out of ``gone``."""
    olds: dict[int, Any] = {}
    for slot in rule.slots:
        for index, entry in enumerate(new):
            if index in olds:
                continue
            old = next((old for old in gone if slot(old) == slot(entry)), None)
            if old is not None:
                olds[index] = old
                gone.remove(old)
    return [(olds.get(index), entry) for index, entry in enumerate(new)]


def bare(method: Method, number: Number) -> str:
    """What two ways to reach somebody are the same by."""
    if method.kind == "phone":
        return number(method.value) or digits(method.value)
    if method.kind == "profile":
        return normal_profile(method.value) or method.value.casefold()
    value = method.value.strip().casefold()
    if method.kind == "url":
        value = value.split("://", 1)[-1].removeprefix("www.")
    return value.rstrip("/")


def bare_entry(entry: Any) -> Any:  # noqa: ANN401 - an entry of any of the lists
    """An entry without its own number, and without what a program sets by itself."""
    if isinstance(entry, Method):
        return replace(entry, id=0, preferred=False)
    if isinstance(entry, Address | Extra):
        return replace(entry, id=0)
    return entry


def place_of(entry: Address) -> tuple[str, ...]:
    """What two postal addresses are the same by."""
    parts = (f"{entry.street} {entry.extended}", entry.po_box, entry.postal_code, entry.city)
    return tuple(" ".join(fold_words(part)) for part in (*parts, entry.country))


def contains(old: Address, new: Address) -> bool:
    """Whether an address says all that another one says."""
    return all(
        not part or part == other for part, other in zip(place_of(new), place_of(old), strict=True)
    )


def _is_revision(entry: object) -> bool:
    """A program puts REV on every export: it is no news."""
    return isinstance(entry, Extra) and entry.name.upper().startswith("REV")


def entry_key(name: str, entry: Any) -> Hashable:  # noqa: ANN401
    """What two entries of a list are the same by."""
    return _RULES[name].key(entry, digits)


def shown(entry: Any) -> str:  # noqa: ANN401 - an entry of any of the lists
    """An entry as one line."""
    if isinstance(entry, Address):
        town = " ".join(part for part in (entry.postal_code, entry.city) if part)
        parts = (entry.street, entry.extended, entry.po_box, town, entry.region, entry.country)
        return ", ".join(part for part in parts if part)
    if isinstance(entry, Extra):
        return f"{entry.name}: {entry.value}"
    return entry.value if isinstance(entry, Method) else str(entry)


# ------------------------------------------------------------ two records


def join_records(
    first: ImportRecord, second: ImportRecord, take: Collection[str] = ()
) -> ImportRecord:
    """Two records of one person in the same import: the first, with its gaps filled.

    Of the fields in ``take`` the second one's value stands.
    """
    values = {
        name: getattr(second, name)
        for name in ("name", *FIELDS)
        if (name in take or not getattr(first, name)) and getattr(second, name)
    }
    values["notes"] = join_notes(first.notes, second.notes)
    aside = [
        Extra(name, value, MERGED)
        for name in FIELDS
        if (value := getattr(first if name in take else second, name))
        and name != "notes"
        and fold_words(value) != fold_words(values.get(name) or getattr(first, name))
    ]
    lists: dict[str, Any] = {}
    for name, rule in _RULES.items():
        entries = (*getattr(first, name), *getattr(second, name))
        lists[name] = tuple(_by_key(entries, rule, digits).values())
    lists["addresses"] = first.addresses + tuple(
        new for new in second.addresses if not any(contains(old, new) for old in first.addresses)
    )
    return replace(
        first,
        photo=first.photo or second.photo,
        sources=tuple(dict.fromkeys((*first.sources, *second.sources))),
        connected_on=first.connected_on or second.connected_on,
        extras=(*lists.pop("extras"), *aside),
        **lists,
        **values,
    )
