"""What the sources said about contacts, read and written, and contacts as a merge needs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, delete

from mitose.domain import provenance
from mitose.domain.contact import Address, ContactDetails, Method
from mitose.domain.provenance import Given, Swap
from mitose.storage import contacts, labels, methods, rows
from mitose.storage.tables import extra, source_record

_SELECT = (
    "SELECT id, contact_id, import_id, source, content_hash, data FROM source_record WHERE %s"
    " ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some contacts as a merge needs them: themselves, what sources say, and their keys."""

    details: Mapping[int, ContactDetails] = field(default_factory=dict)
    givens: Mapping[int, tuple[Given, ...]] = field(default_factory=dict)
    keys: Mapping[int, frozenset[str]] = field(default_factory=dict)


def batch(connection: Connection, ids: Iterable[int]) -> Batch:
    """Everything a merge needs to know about some contacts."""
    known = sorted(ids)
    keys: dict[int, set[str]] = defaultdict(set)
    for some in rows.chunks(known):
        marks = ",".join(map(str, some))
        query = f"SELECT contact_id, key FROM identity_key WHERE contact_id IN ({marks})"
        for contact_id, key in connection.exec_driver_sql(query):
            keys[contact_id].add(key)
    return Batch(
        present(connection, known),
        of_contacts(connection, known),
        {contact_id: frozenset(found) for contact_id, found in keys.items()},
    )


def of_contacts(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Given, ...]]:
    """What the sources say about several contacts now; imports taken back do not count."""
    found: dict[int, list[Given]] = defaultdict(list)
    for some in rows.chunks(ids):
        known = ",".join(map(str, some))
        for given in _read(connection, f"contact_id IN ({known}) AND import_id > 0"):
            found[given.contact_id].append(given)
    return {key: provenance.current(givens) for key, givens in found.items()}


def given_to(connection: Connection, contact_id: int) -> Iterator[Given]:
    """Everything sources gave to one contact, what is past included."""
    yield from _read(connection, f"contact_id = {int(contact_id)}")


def of_import(connection: Connection, import_id: int) -> Iterator[Given]:
    """Everything an import gave."""
    yield from _read(connection, f"import_id = {int(import_id)}")


def _read(connection: Connection, condition: str) -> Iterator[Given]:
    for row in connection.exec_driver_sql(_SELECT % condition).all():
        key, contact_id, import_id, source, content, data = row
        yield provenance.decode(
            data,
            id=key,
            contact_id=contact_id,
            import_id=import_id,
            source=source,
            content_hash=content,
        )


def present(connection: Connection, ids: Sequence[int]) -> dict[int, ContactDetails]:
    """Contacts with those of their belongings that a merge compares."""
    own = contacts.by_ids(connection, ids)
    known = list(own)
    gathered: dict[str, Mapping[int, Any]] = {
        "methods": methods.of_contacts(connection, known),
        "addresses": methods.addresses_of(connection, known),
        "sources": labels.sources_of(connection, known),
        "tags": labels.names_of(connection, labels.TAGS, known),
        "extras": methods.extras_of(connection, known),
    }
    return {
        key: ContactDetails(
            record, **{name: found.get(key, ()) for name, found in gathered.items()}
        )
        for key, record in own.items()
    }


def swap(
    connection: Connection, details: ContactDetails, name: str, swaps: Sequence[Swap], now: str
) -> tuple[str, str] | None:
    """Write the changed entries of a list (all but tags); those that stay keep their ids.

    Returns the contact's town before and after where a new address changed it.
    """
    contact_id = details.contact.id
    if name == "methods":
        methods.replace(connection, contact_id, _methods(details.methods, swaps))
    elif name == "extras":
        _swap_extras(connection, contact_id, swaps)
    elif name == "addresses":
        return _swap_addresses(connection, details, swaps, now)
    return None


def swapped(entries: Sequence[Any], swaps: Sequence[Swap]) -> list[Any]:
    """The entries after the swaps; a new one takes the place and the id of the old one."""
    left = list(entries)
    for before, after in swaps:
        place = next((i for i, entry in enumerate(left) if entry == before), None)
        if before is None:
            left.append(after)
        elif place is not None and after is None:
            del left[place]
        elif place is not None:
            left[place] = replace(after, id=before.id)
    return left


def _methods(entries: Sequence[Method], swaps: Sequence[Swap]) -> list[Method]:
    """As ``swapped``; of each kind only the first preferred one stays so."""
    preferred: set[str] = set()
    result = []
    for entry in swapped(entries, swaps):
        first = entry.preferred and entry.kind not in preferred
        if first:
            preferred.add(entry.kind)
        result.append(entry if entry.preferred == first else replace(entry, preferred=False))
    return result


def _swap_extras(connection: Connection, contact_id: int, swaps: Sequence[Swap]) -> None:
    for before, after in swaps:
        if before is not None:
            rows.remove(connection, extra, before.id)
        if after is not None:
            values = {"name": after.name, "value": after.value, "source": after.source}
            rows.add(connection, extra, contact_id=contact_id, **values)


def _swap_addresses(
    connection: Connection, details: ContactDetails, swaps: Sequence[Swap], now: str
) -> tuple[str, str] | None:
    """The contact's town follows its first address, unless the user wrote another one."""
    record = details.contact
    after = swapped(details.addresses, swaps)
    methods.replace_addresses(connection, record.id, after)
    follows = record.city in ("", _town(details.addresses))
    city = _town(after) if follows else record.city
    contacts.set_values(connection, [record.id], {"city": city}, now)
    return None if city == record.city else (record.city, city)


def _town(addresses: Sequence[Address]) -> str:
    return next((place.city for place in addresses if place.city), "")


def forget(connection: Connection, given_ids: Sequence[int]) -> None:
    """Delete what sources said."""
    for some in rows.chunks(given_ids):
        connection.execute(delete(source_record).where(source_record.c.id.in_(some)))
