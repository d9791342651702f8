"""Duplicates: what is compared of two contacts, why they may be the same, and how sure that is.

Certain is only what the rules of the import call one identity: the same UID, the same profile,
the same mail address with the same name. All else is a suggestion, told with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mitose.domain.category import ContactKind
from mitose.domain.contact import ContactDetails, Method
from mitose.domain.imported import ImportRecord

SAMPLES = 3
"""So many pairs of a group are shown before it is opened."""


class Reason(StrEnum):
    """Why two contacts may be the same, strongest first. The texts are the window's business."""

    SAME_UID = "same_uid"
    SAME_PROFILE = "same_profile"
    SAME_EMAIL_AND_NAME = "same_email_and_name"
    SAME_NAME_AND_PHONE = "same_name_and_phone"
    SAME_NAME_AND_BIRTHDAY = "same_name_and_birthday"
    SAME_NAME_AND_ORGANISATION = "same_name_and_organisation"
    SAME_NAME_AND_CITY = "same_name_and_city"
    NEAR_NAME_AND_EMAIL = "near_name_and_email"
    NEAR_NAME_AND_PHONE = "near_name_and_phone"
    NEAR_NAME_AND_BIRTHDAY = "near_name_and_birthday"
    NEAR_NAME_AND_ORGANISATION = "near_name_and_organisation"
    NEAR_NAME_AND_CITY = "near_name_and_city"
    # The first name is the same, the last name another one: married, divorced.
    SAME_GIVEN_AND_EMAIL = "same_given_and_email"
    SAME_GIVEN_AND_PHONE = "same_given_and_phone"
    # One of the two has no name of a person ('a.weber@firm.example', 'Anna').
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SWAPPED_NAME = "swapped_name"
    SAME_NAME = "same_name"
    NEAR_NAME = "near_name"


@dataclass(frozen=True, slots=True)
class Person:
    """What of a contact or of an imported record is compared; texts are empty, never None.

    ``id`` is the contact's; records of an import get negative ids. ``birthday`` is as in
    ``Contact``. ``phones`` are as they were written, without fax numbers.
    """

    id: int
    name: str
    given: str = ""
    family: str = ""
    middle: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    uids: tuple[str, ...] = ()
    city: str = ""
    birthday: str = ""
    kind: ContactKind = ContactKind.PERSON


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one. ``first`` is the one that was there earlier (see ``earlier``).

    ``reasons`` are all that hold, strongest first; ``certain`` ones merge by themselves;
    ``score`` (0 to 100) orders the pairs of a group.
    """

    first: int
    second: int
    reasons: tuple[Reason, ...]
    certain: bool = False
    score: int = 0

    @property
    def reason(self) -> Reason:
        """The strongest reason."""
        return self.reasons[0]


@dataclass(frozen=True, slots=True)
class Group:
    """The uncertain pairs of one reason, the likeliest first."""

    reason: Reason
    pairs: tuple[Pair, ...]

    @property
    def count(self) -> int:
        """How many pairs there are."""
        return len(self.pairs)

    @property
    def samples(self) -> tuple[Pair, ...]:
        """The pairs shown before the group is opened."""
        return self.pairs[:SAMPLES]


def earlier(one: int, other: int) -> tuple[int, int]:
    """Two ids in order: contacts before records of the import, then the older or earlier one."""
    return (one, other) if (one < 0, abs(one)) <= (other < 0, abs(other)) else (other, one)


def grouped(pairs: Iterable[Pair]) -> tuple[Group, ...]:
    """The uncertain pairs by their strongest reason, strongest groups first."""
    groups: dict[Reason, list[Pair]] = {}
    for pair in pairs:
        if not pair.certain:
            groups.setdefault(pair.reason, []).append(pair)
    order = list(Reason)
    return tuple(
        Group(reason, tuple(sorted(groups[reason], key=_likeliest_first)))
        for reason in sorted(groups, key=order.index)
    )


def _likeliest_first(pair: Pair) -> tuple[int, bool, int, int]:
    return (-pair.score, pair.second < 0, abs(pair.first), abs(pair.second))


def clusters(pairs: Iterable[Pair]) -> tuple[tuple[int, ...], ...]:
    """Who belongs together when all of ``pairs`` are the same, each in the order of ``earlier``.

    Merging A with B and B with C makes one of the three.
    """
    parents: dict[int, int] = {}

    def root(key: int) -> int:
        parents.setdefault(key, key)
        while parents[key] != key:
            parents[key] = parents[parents[key]]
            key = parents[key]
        return key

    for pair in pairs:
        first, second = earlier(root(pair.first), root(pair.second))
        parents[second] = first
    together: dict[int, list[int]] = {}
    for key in parents:
        together.setdefault(root(key), []).append(key)
    members = (sorted(keys, key=lambda key: (key < 0, abs(key))) for keys in together.values())
    return tuple(tuple(keys) for keys in members)


def person_of_record(record: ImportRecord, number: int) -> Person:
    """A record of an import; ``number`` is its negative id."""
    return Person(
        number,
        record.name,
        given=record.given,
        family=record.family,
        middle=record.middle,
        suffix=record.suffix,
        nickname=record.nickname,
        organisation=record.organisation,
        uids=(record.uid,) if record.uid else (),
        city=next((place.city for place in record.addresses if place.city), ""),
        birthday=record.birthday,
        kind=record.kind,
        **_reached_by(record.methods),
    )


def person_of_contact(details: ContactDetails, uids: Sequence[str] = ()) -> Person:
    """A contact; ``uids`` are those its imports knew it by, besides its own."""
    contact = details.contact
    return Person(
        contact.id,
        contact.name,
        given=contact.given,
        family=contact.family,
        middle=contact.middle,
        suffix=contact.suffix,
        nickname=contact.nickname,
        organisation=contact.organisation,
        uids=tuple(dict.fromkeys((contact.uid, *uids))),
        city=contact.city,
        birthday=contact.birthday,
        kind=contact.kind,
        **_reached_by(details.methods),
    )


def _reached_by(methods: Iterable[Method]) -> dict[str, tuple[str, ...]]:
    values = list(_kinds(methods))
    return {
        f"{kind}s": tuple(value for found, value in values if found == kind)
        for kind in ("email", "phone", "profile")
    }


def _kinds(methods: Iterable[Method]) -> Iterator[tuple[str, str]]:
    """Kind and value; a fax stands in an office and says nothing about who somebody is."""
    for method in methods:
        if method.label != "fax":
            yield method.kind, method.value
