"""The three columns and the user's own rating of a contact."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """The column a contact stands in; a contact is in exactly one."""

    HAVE = "have"
    NEXT = "next"
    FUTURE = "future"


class Relationship(StrEnum):
    """The user's own rating; ``UNRATED`` until the user says, and counted as unrated."""

    UNRATED = ""
    ADDRESS_ONLY = "address_only"
    LOOSE = "loose"
    RELATIONSHIP = "relationship"


class ContactKind(StrEnum):
    """A person or an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class DoNotSuggest(StrEnum):
    """Why a contact is left out of Today, matches and birthdays; empty when it is not."""

    NO = ""
    MOVED_ON = "moved_on"
    DECEASED = "deceased"


class AddressForm(StrEnum):
    """How the user addresses the contact in German letters."""

    UNKNOWN = ""
    DU = "du"
    SIE = "sie"
