"""Messages from templates: fields in braces are filled in, what is missing is named.

A field is a word in braces: ``{name}``. Two wordings in braces, ``{dir|Ihnen}``, are the one for
people one is on first-name terms with and the one for all others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mitose.domain.category import AddressForm, ContactKind
from mitose.domain.contact import Contact, ContactDetails
from mitose.domain.names import split_name

GAP = "…"
"""Stands where a field has no value, for the user to write over."""


class Language(StrEnum):
    """What a template is written in."""

    GERMAN = "de"
    ENGLISH = "en"


class Slot(StrEnum):
    """The fields of a template."""

    SALUTATION = "salutation"
    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    ORGANISATION = "organisation"
    ROLE = "role"
    CITY = "city"
    SOURCE = "source"
    WANT = "want"
    OFFER = "offer"
    OCCASION = "occasion"
    INTRODUCER = "introducer"
    ME = "me"


@dataclass(frozen=True, slots=True)
class MessageTemplate:
    """A text with fields. ``code`` names one that comes with Mitose, ``id`` one of the user's."""

    name: str
    language: Language = Language.GERMAN
    subject: str = ""
    body: str = ""
    id: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A filled template; ``missing`` fields have no value, ``unknown`` words are no fields."""

    subject: str
    body: str
    missing: tuple[Slot, ...] = ()
    unknown: tuple[str, ...] = ()


_BRACES = re.compile(r"\{([^{}]*)\}")


def familiar(contact: Contact) -> bool:
    """Whether one is on first-name terms; where it is not known, one is not."""
    return contact.address_form is AddressForm.DU


def fill(
    template: MessageTemplate,
    details: ContactDetails,
    me: str = "",
    *,
    informal: bool | None = None,
) -> Message:
    """Write a template to a contact; ``informal`` decides du or Sie, None as the contact says."""
    close = familiar(details.contact) if informal is None else informal
    values = _values(details, me, template.language, close=close)
    missing: list[Slot] = []
    unknown: list[str] = []
    put = _filler(values, missing, unknown, close=close)
    subject, body = _BRACES.sub(put, template.subject), _BRACES.sub(put, template.body)
    return Message(
        " ".join(subject.split()),
        body,
        tuple(dict.fromkeys(missing)),
        tuple(dict.fromkeys(unknown)),
    )


def unknown_fields(*texts: str) -> tuple[str, ...]:
    """The words in braces that are no field, to be told while a template is written."""
    found = [word for text in texts for word in _BRACES.findall(text)]
    known = {slot.value for slot in Slot}
    return tuple(
        dict.fromkeys(word for word in found if "|" not in word and _folded(word) not in known)
    )


def _filler(
    values: Mapping[Slot, str], missing: list[Slot], unknown: list[str], *, close: bool
) -> Callable[[re.Match[str]], str]:
    def put(found: re.Match[str]) -> str:
        word = found.group(1)
        if "|" in word:
            first, _, other = word.partition("|")
            return first if close else other
        try:
            slot = Slot(_folded(word))
        except ValueError:
            unknown.append(word)
            return GAP
        if not values[slot]:
            missing.append(slot)
        return values[slot] or GAP

    return put


def _folded(word: str) -> str:
    return word.strip().casefold()


def _values(
    details: ContactDetails, me: str, language: Language, *, close: bool
) -> dict[Slot, str]:
    contact, approach = details.contact, details.approach
    given, family = _names(contact)
    return {
        Slot.SALUTATION: _salutation(contact, given, language, close=close),
        Slot.NAME: contact.name,
        Slot.GIVEN: given,
        Slot.FAMILY: family,
        Slot.ORGANISATION: contact.organisation,
        Slot.ROLE: contact.role,
        Slot.CITY: contact.city,
        Slot.SOURCE: details.sources[0].name if details.sources else "",
        Slot.WANT: details.wants[0].text if details.wants else "",
        Slot.OFFER: details.offers[0].text if details.offers else "",
        Slot.OCCASION: approach.occasion if approach is not None else "",
        Slot.INTRODUCER: approach.introducer_name if approach is not None else "",
        Slot.ME: me,
    }


def _names(contact: Contact) -> tuple[str, str]:
    """Given and family name, taken from the whole name where they do not stand apart."""
    if contact.kind is ContactKind.ORGANISATION:
        return "", ""
    if contact.given or contact.family:
        return contact.given, contact.family
    return split_name(contact.name)


_GREETINGS = {  # by language: close with a first name, polite with a whole name, without any
    Language.GERMAN: ("Hallo {name}", "Guten Tag {name}", "Guten Tag"),
    Language.ENGLISH: ("Hi {name}", "Dear {name}", "Hello"),
}
_OPENINGS = {  # what a salutation begins with that needs nothing before it
    Language.GERMAN: frozenset(
        "sehr liebe lieber guten hallo moin servus grüß grüezi werte werter verehrte hi hey".split()
    ),
    Language.ENGLISH: frozenset("dear hello hi hey good my".split()),
}
_TITLED = {  # what stands before a title of a person
    Language.GERMAN: {"frau": "Sehr geehrte", "herr": "Sehr geehrter"},
    Language.ENGLISH: dict.fromkeys(("mr", "mrs", "ms", "mx", "miss"), "Dear"),
}
_ACROSS = {"frau": "Ms", "herr": "Mr", "mr": "Herr", "mrs": "Frau", "ms": "Frau", "miss": "Frau"}


def _salutation(contact: Contact, given: str, language: Language, *, close: bool) -> str:
    """The contact's own salutation where it fits, else one that fits everybody."""
    friendly, polite, plain = _GREETINGS[language]
    own = _own_salutation(contact, language, close=close)
    if own:
        return own
    if contact.kind is ContactKind.ORGANISATION:
        return plain
    if close and given:
        return friendly.format(name=given)
    return polite.format(name=contact.name)


def _own_salutation(contact: Contact, language: Language, *, close: bool) -> str:
    """'Liebe Anna' as it stands, 'Frau Dr. Vogt' with what belongs before it; empty for none.

    A whole greeting in the other language is none, and close people have no 'Frau'.
    """
    words = contact.salutation.strip().rstrip(",!").split()
    if not words:
        return ""
    first = words[0].strip(".").casefold()
    if first in _OPENINGS[language]:
        return " ".join(words)
    titles = _TITLED[language]
    if first not in titles and first in _ACROSS:
        words[0] = _ACROSS[first]
        first = words[0].casefold()
    if first not in titles or close:
        return ""
    if len(words) == 1:
        words.append(_names(contact)[1] or contact.name)
    return " ".join([titles[first], *words])
