"""Words for reasons, fields and values where two contacts are compared."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mitose.domain.duplicates import Reason
from mitose.ui import i18n
from mitose.ui.source_names import said as said_source
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_REASONS = {
    Reason.SAME_UID: QT_TRANSLATE_NOOP("Merging", "Same UID"),
    Reason.SAME_PROFILE: QT_TRANSLATE_NOOP("Merging", "Same profile page"),
    Reason.SAME_EMAIL_AND_NAME: QT_TRANSLATE_NOOP("Merging", "Same e-mail and name"),
    Reason.SAME_NAME_AND_PHONE: QT_TRANSLATE_NOOP("Merging", "Same name and phone number"),
    Reason.SAME_NAME_AND_BIRTHDAY: QT_TRANSLATE_NOOP("Merging", "Same name and birthday"),
    Reason.SAME_NAME_AND_ORGANISATION: QT_TRANSLATE_NOOP("Merging", "Same name and organisation"),
    Reason.SAME_NAME_AND_CITY: QT_TRANSLATE_NOOP("Merging", "Same name and city"),
    Reason.NEAR_NAME_AND_EMAIL: QT_TRANSLATE_NOOP("Merging", "Similar name, same e-mail"),
    Reason.NEAR_NAME_AND_PHONE: QT_TRANSLATE_NOOP("Merging", "Similar name, same phone number"),
    Reason.NEAR_NAME_AND_BIRTHDAY: QT_TRANSLATE_NOOP("Merging", "Similar name, same birthday"),
    Reason.NEAR_NAME_AND_ORGANISATION: QT_TRANSLATE_NOOP(
        "Merging", "Similar name, same organisation"
    ),
    Reason.NEAR_NAME_AND_CITY: QT_TRANSLATE_NOOP("Merging", "Similar name, same city"),
    Reason.SAME_GIVEN_AND_EMAIL: QT_TRANSLATE_NOOP("Merging", "Same first name and e-mail"),
    Reason.SAME_GIVEN_AND_PHONE: QT_TRANSLATE_NOOP("Merging", "Same first name and phone number"),
    Reason.SAME_EMAIL: QT_TRANSLATE_NOOP("Merging", "Same e-mail"),
    Reason.SAME_PHONE: QT_TRANSLATE_NOOP("Merging", "Same phone number"),
    Reason.SWAPPED_NAME: QT_TRANSLATE_NOOP("Merging", "First and last name swapped"),
    Reason.SAME_NAME: QT_TRANSLATE_NOOP("Merging", "Same name"),
    Reason.NEAR_NAME: QT_TRANSLATE_NOOP("Merging", "Similar name"),
}

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Merging", "Name"),
    "prefix": QT_TRANSLATE_NOOP("Merging", "Title"),
    "middle": QT_TRANSLATE_NOOP("Merging", "Middle name"),
    "suffix": QT_TRANSLATE_NOOP("Merging", "Name suffix"),
    "nickname": QT_TRANSLATE_NOOP("Merging", "Nickname"),
    "organisation": QT_TRANSLATE_NOOP("Merging", "Organisation"),
    "role": QT_TRANSLATE_NOOP("Merging", "Role"),
    "department": QT_TRANSLATE_NOOP("Merging", "Department"),
    "email": QT_TRANSLATE_NOOP("Merging", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("Merging", "Phone"),
    "profile": QT_TRANSLATE_NOOP("Merging", "Profile"),
    "url": QT_TRANSLATE_NOOP("Merging", "Web page"),
    "im": QT_TRANSLATE_NOOP("Merging", "Messenger"),
    "city": QT_TRANSLATE_NOOP("Merging", "City"),
    "birthday": QT_TRANSLATE_NOOP("Merging", "Birthday"),
    "anniversary": QT_TRANSLATE_NOOP("Merging", "Anniversary"),
    "salutation": QT_TRANSLATE_NOOP("Merging", "Salutation"),
    "address_form": QT_TRANSLATE_NOOP("Merging", "Form of address"),
    "category": QT_TRANSLATE_NOOP("Merging", "Category"),
    "relationship": QT_TRANSLATE_NOOP("Merging", "Rating"),
    "importance": QT_TRANSLATE_NOOP("Merging", "Importance"),
    "meaning": QT_TRANSLATE_NOOP("Merging", "Meaning"),
    "who_why": QT_TRANSLATE_NOOP("Merging", "Who and why"),
    "strategy": QT_TRANSLATE_NOOP("Merging", "Strategy"),
    "influence": QT_TRANSLATE_NOOP("Merging", "Influence"),
    "meeting_place": QT_TRANSLATE_NOOP("Merging", "Meeting place"),
    "notes": QT_TRANSLATE_NOOP("Merging", "Notes"),
    "addresses": QT_TRANSLATE_NOOP("Merging", "Addresses"),
    "sources": QT_TRANSLATE_NOOP("Merging", "Sources"),
    "tags": QT_TRANSLATE_NOOP("Merging", "Tags"),
    "circles": QT_TRANSLATE_NOOP("Merging", "Circles"),
}

_CODES = {
    "category": {
        "have": QT_TRANSLATE_NOOP("Merging", "Have"),
        "next": QT_TRANSLATE_NOOP("Merging", "Next"),
        "future": QT_TRANSLATE_NOOP("Merging", "Future"),
    },
    "relationship": {
        "address_only": QT_TRANSLATE_NOOP("Merging", "address only"),
        "loose": QT_TRANSLATE_NOOP("Merging", "loose contact"),
        "relationship": QT_TRANSLATE_NOOP("Merging", "relationship"),
    },
    "address_form": {
        "du": QT_TRANSLATE_NOOP("Merging", "du"),
        "sie": QT_TRANSLATE_NOOP("Merging", "Sie"),
    },
}


def _said(text: str) -> str:
    return QCoreApplication.translate("Merging", text)


def reason(found: Reason) -> str:
    """Why two may be the same."""
    return _said(_REASONS[found])


def field(name: str) -> str:
    """A field's name at the start of its line."""
    return _said(_FIELDS[name])


def value(name: str, text: str) -> str:
    """A value as the user reads it."""
    code = _CODES.get(name, {}).get(text)
    if code is not None:
        return _said(code)
    if name in ("birthday", "anniversary"):
        return _day(text)
    if name == "importance":
        return "★" * int(text)
    return said_source(text) if name == "sources" else text


def _day(text: str) -> str:
    year, month, day = text.rsplit("-", 2)
    return i18n.birthday(int(month), int(day), int(year) if year.strip("-") else None)
