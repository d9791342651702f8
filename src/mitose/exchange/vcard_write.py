"""Write contacts as new vCards 3.0 (RFC 2426) or 4.0 (RFC 6350).

A card that was read is never passed through: what Mitose knows is written afresh, and properties it
did not understand are added as they were. What was written once reads back to the same card. The
plan for the contact is in it only when it was asked for (``vcard_planning``).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Literal

from mitose.domain.category import ContactKind
from mitose.domain.contact import Address, ContactDetails, Extra, Method, Relation
from mitose.exchange import vcard_planning
from mitose.exchange.vcard_properties import ONCE

Version = Literal["3.0", "4.0"]

#: Extras that came from vCards carry this source; other extras are columns of tables.
VCARD_SOURCE = "vcard"

_TYPES = {"work": "WORK", "home": "HOME", "mobile": "CELL", "fax": "FAX", "main": "MAIN"}
#: The parameter with a number as the user writes it, where a URI cannot hold the blanks.
AS_WRITTEN = "X-MITOSE-AS"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.I)
_URI = re.compile(r"[a-z][a-z0-9+.-]+:\S+\Z", re.I | re.A)
_GLOBAL_NUMBER = re.compile(r"\+\d[\d ().-]*\Z", re.A)
_WORD = re.compile(r"[A-Za-z0-9-]+\Z")
_HEAD = re.compile(r"(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)((?:;[^\n]*)?)\Z", re.S)
_NOT_NAME = re.compile(r"[^A-Za-z0-9-]+")
_PROPERTIES = {"email": "EMAIL", "phone": "TEL", "url": "URL", "im": "IMPP"}
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))
_ESCAPES = _CONTROLS | str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def write_card(
    details: ContactDetails,
    photo: bytes = b"",
    *,
    version: Version = "3.0",
    uids: Mapping[int, str] | None = None,
) -> bytes:
    """One card as UTF-8 with CRLF, folded at 75 bytes (RFC 6350 §3.2) between letters.

    ``photo`` is the picture. ``uids`` are those of the contacts that the plan names, by id; the
    plan is written only when they are given.
    """
    lines = _Lines(details, version)
    return b"".join(fold(line) for line in lines.all(photo, uids))


def escape(text: str) -> str:
    """A text as a value (RFC 6350 §3.4)."""
    if text.isalnum():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPES)


def fold(line: str) -> bytes:
    """A content line in lines of at most 75 bytes, never inside a letter, with its CRLF."""
    raw = line.encode("utf-8", "replace")
    if len(raw) <= 75:
        return raw + b"\r\n"
    parts: list[bytes] = []
    start, room = 0, 75
    while len(raw) - start > room:
        end = start + room
        while raw[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(raw[start:end])
        start, room = end, 74  # the blank at the beginning counts
    parts.append(raw[start:])
    return b"\r\n ".join(parts) + b"\r\n"


class _Lines:
    """The content lines of one card."""

    def __init__(self, details: ContactDetails, version: Version) -> None:
        self._details = details
        self._four = version == "4.0"
        self._extras = [extra for extra in details.extras if extra.source == VCARD_SOURCE]
        self._columns = [extra for extra in details.extras if extra.source != VCARD_SOURCE]
        self._taken = {
            match[1].lower()
            for extra in self._extras
            if (match := _HEAD.match(extra.name)) and match[1]
        }
        self._number = 0
        self._written: set[str] = set()

    def all(self, photo: bytes, uids: Mapping[int, str] | None) -> Iterator[str]:
        yield "BEGIN:VCARD"
        yield "VERSION:4.0" if self._four else "VERSION:3.0"
        for line in (*self._identity(), *self._reach(), *self._rest(photo)):
            self._written.add(line.partition(":")[0].partition(";")[0].rpartition(".")[2].upper())
            yield line
        for extra in self._extras:
            yield self._kept(extra)
        for extra in self._columns:
            yield _column(extra)
        if uids is not None:
            yield from self._plan(uids)
        yield "END:VCARD"

    def _identity(self) -> Iterator[str]:
        contact = self._details.contact
        if contact.uid:
            yield f"UID:{escape(contact.uid)}" if not self._four else _uid_four(contact.uid)
        yield f"FN:{escape(contact.name)}"
        parts = (contact.family, contact.given, contact.middle, contact.prefix, contact.suffix)
        yield f"N:{';'.join(map(escape, parts))}"
        if contact.kind is ContactKind.ORGANISATION:
            yield "KIND:org" if self._four else "X-ABShowAs:COMPANY"
        elif not any(parts) and contact.name == contact.organisation:
            # Without this a reader takes a person called like the firm for the firm.
            yield "KIND:individual" if self._four else "X-ABShowAs:PERSON"
        if contact.nickname:
            yield f"NICKNAME:{escape(contact.nickname)}"
        if contact.organisation or contact.department:
            units = contact.department.split("; ") if contact.department else []
            units = units if all(units) else [contact.department]
            yield f"ORG:{';'.join(map(escape, (contact.organisation, *units)))}"
        if contact.role:
            yield f"TITLE:{escape(contact.role)}"

    def _reach(self) -> Iterator[str]:
        contact = self._details.contact
        for method in self._details.methods:
            yield from self._method(method)
        for address in self._details.addresses:
            yield from self._address(address)
        if contact.city and not any(address.city for address in self._details.addresses):
            yield from self._address(Address(city=contact.city))

    def _method(self, method: Method) -> Iterator[str]:
        params: list[str] = []
        own = ""
        if method.kind == "profile":
            name = "X-SOCIALPROFILE"
            if _WORD.match(method.label):
                params.append(f"TYPE={method.label}")
            else:
                own = method.label
        else:
            name = _PROPERTIES.get(method.kind, "URL")
            params += ["TYPE=INTERNET"] if name == "EMAIL" and not self._four else []
            if method.label in _TYPES:
                params.append(f"TYPE={_TYPES[method.label]}")
            else:
                own = method.label
        if method.preferred:
            params.append("PREF=1" if self._four else "TYPE=PREF")
        value = escape(method.value)
        if self._four and name == "TEL" and (number := _tel(method.value)):
            params.append("VALUE=uri")
            if number != f"tel:{method.value}":
                params.append(f"{AS_WRITTEN}={vcard_planning.param(method.value)}")
            value = number
        yield from self._labelled(";".join([name, *params]), value, own)

    def _address(self, address: Address) -> Iterator[str]:
        parts = (
            address.po_box, address.extended, address.street, address.city, address.region,
            address.postal_code, address.country,
        )  # fmt: skip
        if not any(parts):
            return
        known = _TYPES.get(address.label)
        head = f"ADR;TYPE={known}" if known else "ADR"
        yield from self._labelled(
            head, ";".join(map(escape, parts)), "" if known else address.label
        )

    def _labelled(self, head: str, value: str, own: str) -> Iterator[str]:
        """The property, and in a group with it the user's own word for it, as Apple does."""
        if not own:
            yield f"{head}:{value}"
            return
        self._number += 1
        while f"item{self._number}" in self._taken:
            self._number += 1
        yield f"item{self._number}.{head}:{value}"
        yield f"item{self._number}.X-ABLabel:{escape(own)}"

    def _rest(self, photo: bytes) -> Iterator[str]:
        contact = self._details.contact
        if contact.birthday:
            yield self._date("BDAY", contact.birthday)
        if contact.anniversary:
            yield self._date("ANNIVERSARY" if self._four else "X-ANNIVERSARY", contact.anniversary)
        if contact.notes:
            yield f"NOTE:{escape(contact.notes)}"
        if self._details.tags:
            yield f"CATEGORIES:{','.join(map(escape, self._details.tags))}"
        if photo:
            yield self._photo(photo)

    def _date(self, name: str, day: str) -> str:
        """RFC 6350 §4.3.1 knows days without a year; for 3.0 Apple's way to write them is read."""
        if not day.startswith("--"):
            return f"{name}:{day.replace('-', '')}" if self._four else f"{name}:{day}"
        if self._four:
            return f"{name}:--{day[2:].replace('-', '')}"
        return f"{name};X-APPLE-OMIT-YEAR=1604:1604-{day[2:]}"

    def _photo(self, photo: bytes) -> str:
        kind = _picture_kind(photo)
        text = b64encode(photo).decode("ascii")
        if self._four:
            return f"PHOTO:data:image/{kind.lower()};base64,{text}"
        return f"PHOTO;ENCODING=b;TYPE={kind}:{text}"

    def _plan(self, uids: Mapping[int, str]) -> Iterator[str]:
        for name, text in vcard_planning.properties(self._details, uids):
            if not (self._four and name.startswith(f"{vcard_planning.PREFIX}RELATION;")):
                yield f"{name}:{escape(text)}"
        if self._four:
            for relation in self._details.relations:
                yield _related(relation, uids.get(relation.other_id, ""))

    def _kept(self, extra: Extra) -> str:
        """A property as it was; under a name of ours where a card may have it only once."""
        match = _HEAD.match(extra.name)
        value = extra.value.replace("\r", "").replace("\n", "\\n").translate(_CONTROLS)
        if match is None:
            return f"X-{_NOT_NAME.sub('-', extra.name).strip('-') or 'MITOSE-EXTRA'}:{value}"
        group, name, params = match.groups()
        if name.upper() in ONCE and name.upper() in self._written:
            name = f"X-MITOSE-{name}"
        return f"{group}.{name}{params}:{value}" if group else f"{name}{params}:{value}"


def _column(extra: Extra) -> str:
    """A table's column that nobody understood, with the table's format."""
    source = extra.source.replace('"', "").translate(_CONTROLS).replace("\n", " ")
    head = f'X-MITOSE-COLUMN;X-SOURCE="{source}"' if source else "X-MITOSE-COLUMN"
    return f"{head}:{escape(extra.name)};{escape(extra.value)}"


def _uid_four(uid: str) -> str:
    """RFC 6350 §6.7.6: a URI, or said to be a text."""
    if _UUID.match(uid):
        return f"UID:urn:uuid:{uid}"
    return f"UID:{escape(uid)}" if _URI.match(uid) else f"UID;VALUE=text:{escape(uid)}"


def _tel(number: str) -> str:
    """A number for all the world as a URI (RFC 3966), '' for any other."""
    match = _GLOBAL_NUMBER.match(number)
    return f"tel:{'-'.join(match[0].split())}" if match else ""


def _related(relation: Relation, uid: str) -> str:
    """RFC 6350 §6.6.6, with the name and the words that only Mitose knows."""
    own = {"x_mitose_name": relation.other_name, "x_mitose_kind": relation.kind}
    if relation.note:
        own["x_mitose_note"] = relation.note
    kind = "acquaintance" if relation.kind == "knows" else "contact"
    params = ";".join(vcard_planning.params(own))
    head = f"{vcard_planning.RELATED};TYPE={kind};{params}"
    return f"{head}:urn:uuid:{uid}" if _UUID.match(uid) else f"{head};VALUE=text:{escape(uid)}"


def _picture_kind(photo: bytes) -> str:
    if photo.startswith(b"\x89PNG"):
        return "PNG"
    if photo.startswith(b"GIF8"):
        return "GIF"
    return "WEBP" if photo[:4] == b"RIFF" else "JPEG"
