"""A pasted mail signature or card: understood first, then a new contact or gaps of one filled."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from mitose.domain.category import Category
from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.contact import Address, Method
from mitose.domain.imported import ImportRecord
from mitose.services import deeds
from mitose.services.deeds import label, needed, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import imports, methods
from mitose.storage.journal import Deed

_FIELDS = (
    "given family prefix middle suffix nickname organisation department role birthday anniversary"
    " notes"
).split()
_CONTACT = (ChangeKind.CONTACT,)


def understand(ws: Workspace, text: str) -> ImportRecord | None:
    """The one person in a pasted text; None for nobody, and for several (that is an import)."""
    if "BEGIN:VCARD" in text[:2_000].upper():
        from mitose.exchange.detect import read_pasted  # noqa: PLC0415 (start-up time counts)

        people = [one for result in read_pasted(text, "pasted") for one in result.records]
        return people[0] if len(people) == 1 else None
    from mitose.exchange.signature import read_signature  # noqa: PLC0415 (start-up time counts)
    from mitose.matching.phones import international  # noqa: PLC0415 (start-up time counts)

    record = read_signature(text)
    if record is None:
        return None
    region = ws.settings.region
    sure = [
        one for one in record.methods if one.kind != "phone" or international(one.value, region)
    ]
    told = sure or record.organisation or record.role or record.addresses
    return replace(record, methods=tuple(sure)) if told else None


def add(ws: Workspace, record: ImportRecord, category: Category = Category.HAVE) -> Changes:
    """Add the person as a new contact; ``made`` is its id."""
    name = needed(record.name, "name")

    def work(deed: Deed) -> None:
        values = {"name": name, "kind": record.kind.value, "category": category.value}
        deed.made = store.insert(deed.connection, values, deed.now)
        _fill(deed, deed.made, record)
        deed.rename(label("add", [deed.made], category.value))

    return run(ws, label("add", [0]), _CONTACT, work)


def fill(ws: Workspace, contact_id: int, record: ImportRecord) -> Changes:
    """Fill what is empty and add what is not there; nothing that is there is changed.

    Only a wish profile takes the name: it has become a person.
    """

    def work(deed: Deed) -> None:
        if store.get(deed.connection, contact_id).wish_profile:
            found: dict[str, object] = {"name": needed(record.name, "name"), "wish_profile": 0}
            store.set_values(deed.connection, [contact_id], found, deed.now)
        _fill(deed, contact_id, record)

    return run(ws, label("edit", [contact_id], "pasted"), _CONTACT, work)


def _fill(deed: Deed, contact_id: int, record: ImportRecord) -> None:
    connection = deed.connection
    contact = store.get(connection, contact_id)
    values: dict[str, object] = {
        field: deeds.text(getattr(record, field))
        for field in _FIELDS
        if getattr(record, field) and not getattr(contact, field)
    }
    if record.photo and not contact.photo:
        key = hashlib.sha256(record.photo).hexdigest()
        mime = "image/png" if record.photo[:4] == b"\x89PNG" else "image/jpeg"
        imports.store_photo(connection, key, mime, record.photo)
        values["photo"] = key
    if values:
        store.set_values(connection, [contact_id], values, deed.now)
    ways = methods.of_contacts(connection, [contact_id]).get(contact_id, ())
    fresh = _missing(ways, record.methods)
    if fresh:
        methods.replace(connection, contact_id, [*ways, *fresh])
    homes = methods.addresses_of(connection, [contact_id]).get(contact_id, ())
    places = [one for one in record.addresses if _place(one) not in map(_place, homes)]
    if places:
        methods.replace_addresses(connection, contact_id, [*homes, *places])


def _missing(there: Sequence[Method], told: Sequence[Method]) -> list[Method]:
    known = {_key(one) for one in there}
    return [one for one in told if _key(one) not in known]


def _key(method: Method) -> tuple[str, str]:
    value = method.value.casefold()
    if method.kind == "phone":
        value = "".join(filter(str.isdigit, value))[-9:]
    return method.kind, value


def _place(address: Address) -> tuple[str, str, str]:
    return address.street.casefold(), address.postal_code, address.city.casefold()
