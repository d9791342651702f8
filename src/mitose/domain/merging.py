"""Merging what a file says into what is there: empty fields are filled, the rest is reported."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mitose.domain.contact import Address, ContactDetails, Extra, Method
from mitose.domain.imported import Difference, ImportRecord

FIELDS = (
    "given family prefix middle suffix nickname organisation department role birthday"
    " anniversary notes"
).split()
"""The texts of a record that are a contact's own columns under the same name."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What a record adds to a contact, and where the two differ (the contact's value stays)."""

    values: dict[str, str]
    methods: tuple[Method, ...] = ()
    addresses: tuple[Address, ...] = ()
    tags: tuple[str, ...] = ()
    extras: tuple[Extra, ...] = ()
    photo: bytes = b""
    differences: tuple[Difference, ...] = ()

    @property
    def filled(self) -> tuple[str, ...]:
        """The names of what is filled."""
        lists = ("methods", "addresses", "tags", "extras", "photo")
        return (*self.values, *(name for name in lists if getattr(self, name)))


def merge_into(details: ContactDetails, record: ImportRecord) -> Merge:
    """Compare a record with the contact it belongs to."""
    contact = details.contact
    values: dict[str, str] = {}
    differences: list[Difference] = []
    for name in FIELDS:
        kept, offered = getattr(contact, name), getattr(record, name)
        if not offered or kept == offered:
            continue
        if kept:
            differences.append(Difference(name, kept, offered))
        else:
            values[name] = offered
    if contact.name != record.name:
        differences.append(Difference("name", contact.name, record.name))
    return Merge(
        values,
        methods=_new_methods(details.methods, record.methods),
        addresses=() if details.addresses else record.addresses,
        tags=tuple(tag for tag in record.tags if tag not in details.tags),
        extras=_new_extras(details.extras, record.extras),
        photo=b"" if contact.photo else record.photo,
        differences=tuple(differences),
    )


def _new_methods(present: tuple[Method, ...], offered: tuple[Method, ...]) -> tuple[Method, ...]:
    known = {(method.kind, _bare(method)) for method in present}
    return tuple(method for method in offered if (method.kind, _bare(method)) not in known)


def _bare(method: Method) -> str:
    if method.kind == "phone":
        return "".join(char for char in method.value if char.isdigit())
    return method.value.casefold().rstrip("/")


def _new_extras(present: tuple[Extra, ...], offered: tuple[Extra, ...]) -> tuple[Extra, ...]:
    known = {(extra.name, extra.value) for extra in present}
    return tuple(
        extra
        for extra in offered
        if (extra.name, extra.value) not in known and not extra.name.upper().startswith("REV")
    )


def join_records(first: ImportRecord, second: ImportRecord) -> ImportRecord:
    """Two records of one person in the same import: the first, with its gaps filled."""
    values = {
        name: getattr(second, name)
        for name in FIELDS
        if not getattr(first, name) and getattr(second, name)
    }
    return replace(
        first,
        methods=first.methods + _new_methods(first.methods, second.methods),
        addresses=first.addresses or second.addresses,
        tags=tuple(dict.fromkeys(first.tags + second.tags)),
        extras=first.extras + _new_extras(first.extras, second.extras),
        photo=first.photo or second.photo,
        connected_on=first.connected_on or second.connected_on,
        **values,
    )
