"""Everything about contacts, gathered from all tables in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from mitose.domain.contact import ContactDetails
from mitose.domain.errors import NotFoundError
from mitose.storage import contacts, history, labels, methods, plans


def of_contact(connection: Connection, contact_id: int) -> ContactDetails:
    """Everything about one contact.

    Raises:
        NotFoundError: if there is none with this id.
    """
    found = of_contacts(connection, [contact_id])
    if not found:
        raise NotFoundError("contact_not_found", id=contact_id)
    return found[0]


def of_contacts(connection: Connection, ids: Sequence[int]) -> tuple[ContactDetails, ...]:
    """Everything about several contacts, in the order of ``ids``; those gone are left out."""
    own = contacts.by_ids(connection, ids)
    known = list(own)
    approaches = plans.approaches_of(connection, known)
    gathered: dict[str, Mapping[int, Any]] = {
        "methods": methods.of_contacts(connection, known),
        "addresses": methods.addresses_of(connection, known),
        "sources": labels.sources_of(connection, known),
        "tags": labels.names_of(connection, labels.TAGS, known),
        "circles": labels.names_of(connection, labels.CIRCLES, known),
        "wants": plans.wants_of(connection, known),
        "offers": plans.offers_of(connection, known),
        "follow_ups": history.follow_ups_of(connection, known),
        "interactions": history.interactions_of(connection, known),
        "has_needs": plans.has_needs_of(connection, known),
        "relations": history.relations_of(connection, known),
        "extras": methods.extras_of(connection, known),
    }
    led = {
        key: one.every_days for key, one in own.items() if one.every_days and not one.cadence_days
    }
    givers = labels.cadence_givers(connection, led)
    result = []
    for key in ids:
        if key not in own:
            continue
        mine = approaches.get(key, [])
        result.append(
            ContactDetails(
                contact=own[key],
                approach=next((entry for entry in mine if entry.closed_at is None), None),
                past_approaches=tuple(entry for entry in mine if entry.closed_at is not None),
                every_from=givers.get(key, ()),
                **{name: found.get(key, ()) for name, found in gathered.items()},
            )
        )
    return tuple(result)
