"""Domain records as JSON-ready values for `--json`."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum

from mitose.domain.capital import Capital
from mitose.domain.contact import ContactDetails


def plain(value: object) -> object:
    """A record, a tuple of them or a value as JSON knows it; dates become ISO texts."""
    if isinstance(value, Capital):
        return [kind.name.casefold() for kind in Capital if kind & value and kind.name]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value


def brief(details: ContactDetails) -> dict[str, object]:
    """A contact as `list` tells it."""
    contact = details.contact
    return {
        "id": contact.id,
        "uid": contact.uid,
        "name": contact.name,
        "organisation": contact.organisation,
        "role": contact.role,
        "city": contact.city,
        "category": contact.category.value,
        "relationship": contact.relationship.value,
        "importance": contact.importance,
        "next_due": contact.next_due,
        "every_days": contact.every_days,
        "wish_profile": contact.wish_profile,
        "archived": contact.archived_at is not None,
        "sources": [source.name for source in details.sources],
        "tags": list(details.tags),
        "circles": list(details.circles),
        "emails": [one.value for one in details.methods if one.kind == "email"],
        "phones": [one.value for one in details.methods if one.kind == "phone"],
    }


def whole(details: ContactDetails) -> dict[str, object]:
    """A contact as `show` tells it: its own fields beside everything that hangs on it."""
    told = plain(details.contact)
    hanging = {
        one.name: plain(getattr(details, one.name))
        for one in fields(details)
        if one.name not in {"contact", "sources"}
    }
    held = details.cadence
    own = told if isinstance(told, dict) else {}
    return {
        **own,
        **brief(details),
        **hanging,
        "every_relationship": "" if held is None else held.relationship.value,
        "source_dates": {
            one.name: one.on.isoformat() for one in details.sources if one.on is not None
        },
    }
