"""Two contacts side by side, field by field, before they are merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mitose.domain.contact import Address, Contact, ContactDetails, ContactSource
from mitose.domain.imported import ImportRecord
from mitose.domain.joining import CHOOSABLE, Joined, join
from mitose.domain.merging import bare, digits

_FIELDS = (
    "name prefix nickname organisation role department city birthday anniversary salutation"
    " address_form category relationship importance meaning who_why strategy influence"
    " meeting_place notes"
).split()
_LONG = frozenset("meaning who_why strategy influence meeting_place notes".split())
_METHODS = ("email", "phone", "profile", "url", "im")
_LISTS = ("addresses", "sources", "tags", "circles")


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One line: what both sides say, as texts or codes of the field.

    ``field`` is a contact's field, a kind of method, or a list (``addresses``, ``sources``,
    ``tags``, ``circles``). ``choosable`` where only one of two values can stand; ``proposed`` is
    then the id of the contact whose value stands unless the user chooses; else all is kept.
    """

    field: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    same: bool
    choosable: bool = False
    proposed: int = 0


def compare(
    left: ContactDetails, right: ContactDetails, number: Callable[[str], str] = digits
) -> tuple[CompareRow, ...]:
    """The lines of all fields that either side has; ``left`` is the contact that stays.

    ``number`` makes phone numbers comparable.
    """
    joined = join((left.contact, right.contact))
    rows = [_field(name, left.contact, right.contact, joined) for name in _FIELDS]
    place = 1 + next(index for index, row in enumerate(rows) if row.field == "department")
    rows[place:place] = [_methods(kind, left, right, number) for kind in _METHODS]
    rows += [_list(name, left, right) for name in _LISTS]
    return tuple(row for row in rows if row.left or row.right)


def details_of_record(record: ImportRecord, number: int, source: str = "") -> ContactDetails:
    """A record of an import as the contact it would become.

    ``number`` is its (negative) id, ``source`` the one its import gives it.
    """
    own = {
        name: getattr(record, name)
        for name in ("given family prefix middle suffix nickname organisation department role"
                     " birthday anniversary notes").split()
    }  # fmt: skip
    city = next((place.city for place in record.addresses if place.city), "")
    contact = Contact(number, record.uid, record.name, record.kind, city=city, **own)
    names = dict.fromkeys(filter(None, (source, *record.sources)))
    return ContactDetails(
        contact,
        methods=record.methods,
        addresses=record.addresses,
        sources=tuple(ContactSource(0, name) for name in names),
        tags=record.tags,
    )


def _field(name: str, left: Contact, right: Contact, joined: Joined) -> CompareRow:
    mine, yours = _shown(getattr(left, name)), _shown(getattr(right, name))
    differs = bool(mine and yours) and mine != yours
    choosable = differs and name in CHOOSABLE and name not in _LONG
    proposed = left.id if _shown(joined.values[name]) == mine else right.id
    return CompareRow(
        name,
        (mine,) if mine else (),
        (yours,) if yours else (),
        mine == yours,
        choosable,
        proposed if choosable else 0,
    )


def _shown(value: object) -> str:
    """A text, a code or a number; '' for what is not set."""
    return str(value) if value else ""


def _methods(
    kind: str, left: ContactDetails, right: ContactDetails, number: Callable[[str], str]
) -> CompareRow:
    mine = {bare(entry, number): entry.value for entry in left.methods if entry.kind == kind}
    yours = {bare(entry, number): entry.value for entry in right.methods if entry.kind == kind}
    return CompareRow(
        kind, tuple(mine.values()), tuple(yours.values()), mine.keys() == yours.keys()
    )


def _list(name: str, left: ContactDetails, right: ContactDetails) -> CompareRow:
    mine, yours = _texts(name, left), _texts(name, right)
    return CompareRow(name, mine, yours, set(mine) == set(yours))


def _texts(name: str, details: ContactDetails) -> tuple[str, ...]:
    told: Mapping[str, tuple[str, ...]] = {
        "addresses": tuple(map(_address, details.addresses)),
        "sources": tuple(entry.name for entry in details.sources),
        "tags": details.tags,
        "circles": details.circles,
    }
    return told[name]


def _address(place: Address) -> str:
    town = " ".join(part for part in (place.postal_code, place.city) if part)
    parts = (place.street, place.extended, place.po_box, town, place.region, place.country)
    return ", ".join(part for part in parts if part)
