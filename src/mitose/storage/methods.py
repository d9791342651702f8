"""Ways to reach a contact, addresses, kept extras and the contact's identity keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from mitose.domain.contact import Address, Extra, Method
from mitose.domain.identity import normal_value
from mitose.storage import rows
from mitose.storage.tables import address, contact, extra, method

_PARTS = ("street", "extended", "po_box", "city", "region", "postal_code", "country", "label")


def of_contacts(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Method, ...]]:
    """The methods of several contacts, in their order."""
    found: dict[int, list[Method]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(method).where(method.c.contact_id.in_(some))
        for row in connection.execute(statement.order_by(method.c.position, method.c.id)):
            found[row.contact_id].append(
                Method(row.kind, row.value, row.label, bool(row.preferred), row.id)
            )
    return {key: tuple(values) for key, values in found.items()}


def replace(connection: Connection, contact_id: int, methods: Sequence[Method]) -> None:
    """Make ``methods`` the contact's; rows that stay keep their ids."""
    kept = {entry.id for entry in methods if entry.id}
    connection.execute(
        delete(method).where(method.c.contact_id == contact_id, method.c.id.not_in(kept))
    )
    for position, entry in enumerate(methods):
        values: dict[str, object] = {
            "kind": entry.kind,
            "label": entry.label,
            "value": entry.value,
            "normal": normal_value(entry.kind, entry.value),
            "preferred": int(entry.preferred),
            "position": position,
        }
        if entry.id:
            rows.change(connection, method, entry.id, **values)
        else:
            rows.add(connection, method, contact_id=contact_id, **values)


def addresses_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Address, ...]]:
    """The postal addresses of several contacts."""
    found: dict[int, list[Address]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(address).where(address.c.contact_id.in_(some))
        for row in connection.execute(
            statement.order_by(address.c.position, address.c.id)
        ).mappings():
            found[row["contact_id"]].append(
                Address(**{part: row[part] for part in _PARTS}, id=row["id"])
            )
    return {key: tuple(values) for key, values in found.items()}


def replace_addresses(
    connection: Connection, contact_id: int, addresses: Sequence[Address]
) -> None:
    """Make ``addresses`` the contact's; the first one's town is the contact's city."""
    connection.execute(delete(address).where(address.c.contact_id == contact_id))
    for position, entry in enumerate(addresses):
        values = {part: getattr(entry, part) for part in _PARTS}
        rows.add(connection, address, contact_id=contact_id, position=position, **values)
    city = next((entry.city for entry in addresses if entry.city), "")
    if city:
        rows.change(connection, contact, contact_id, city=city)


def extras_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Extra, ...]]:
    """What Mitose keeps without understanding it, per contact."""
    found: dict[int, list[Extra]] = defaultdict(list)
    for some in rows.chunks(ids):
        statement = select(extra).where(extra.c.contact_id.in_(some)).order_by(extra.c.id)
        for row in connection.execute(statement):
            found[row.contact_id].append(Extra(row.name, row.value, row.source, row.id))
    return {key: tuple(values) for key, values in found.items()}
