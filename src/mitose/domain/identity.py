"""Who is this record? The keys by which an import knows a contact again.

In this order (architecture, 'Identity on import'): the UID; a profile's address; a mail address
with the folded name; and only for a record with none of these a fingerprint of what it says.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mitose.domain.search import fold_words

if TYPE_CHECKING:
    from mitose.domain.imported import ImportRecord

_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@?#]*@)?([^/?#:]+)(?::\d+)?([^?#]*)(?:\?([^#]*))?", re.I
)
_LEADING = re.compile(r"(?:www|m|mobile|de|en|at|ch|uk|fr|touch|web)\.(?=[^.]+\.[^.]+)")
_FACEBOOK_ID = re.compile(r"(?:^|&)id=(\d+)")
_NOT_DIGIT = re.compile(r"\D+")

#: A shorter UID is a number in somebody's list, not an identity for the world.
_SHORT_UID = 8
_PROFILES = {"linkedin.com", "xing.com", "facebook.com", "fb.com", "instagram.com"}


def identity_keys(record: ImportRecord, source: str) -> tuple[str, ...]:
    """The record's keys, strongest first; never empty.

    ``uid:…``, ``profile:…``, ``mail:address|name``; a record with none of these has one
    ``print:…`` of what it says and of ``source``. UIDs of under eight characters count only
    together with the name.
    """
    keys: list[str] = []
    name = " ".join(fold_words(record.name))
    if record.uid:
        uid = record.uid.casefold().removeprefix("urn:uuid:")
        keys.append(f"uid:{uid}" if len(uid) >= _SHORT_UID else f"uid:{uid}|{name}")
    for method in record.methods:
        if method.kind == "profile":
            address = normal_profile(method.value)
            if address:
                keys.append(f"profile:{address}")
    keys += [
        f"mail:{method.value.strip().casefold()}|{name}"
        for method in record.methods
        if method.kind == "email"
    ]
    return tuple(dict.fromkeys(keys)) if keys else (f"print:{_fingerprint(record, source, name)}",)


def normal_profile(address: str) -> str:
    """A profile's address for comparing: host and path in small letters, nothing around them.

    Scheme, ``www.`` and language hosts, a last slash, query and fragment go; Facebook's
    ``profile.php?id=…`` keeps its number. '' where no person is named.
    """
    match = _ADDRESS.match(address.strip())
    if match is None:
        return ""
    host = _LEADING.sub("", match[1].casefold())
    path = match[2].strip("/")
    if "%" in path:
        path = unquote(path)
    path = path.casefold()
    if path == "profile.php":
        number = _FACEBOOK_ID.search(match[3] or "")
        path = number[1] if number else ""
    if not path and host in _PROFILES:
        return ""
    return f"{host}/{path}" if path else host


def normal_value(kind: str, value: str) -> str:
    """What two entries of a kind are compared by: digits, the folded address or the bare URL."""
    if kind == "phone":
        digits = "".join(filter(str.isdigit, value))
        return digits[2:] if digits.startswith("00") else digits
    if kind == "profile":
        return normal_profile(value)
    if kind == "url":
        bare = value.strip().casefold().split("://", 1)[-1].removeprefix("www.")
        return bare.split("?", 1)[0].split("#", 1)[0].rstrip("/")
    return value.strip().casefold()


def content_hash(record: ImportRecord) -> str:
    """32 hexadecimal digits that are the same exactly when a re-read record says the same.

    Where it stood in the file and the REV a program puts on every export do not count.
    """
    parts = [
        record.name, record.uid, record.kind, record.given, record.family, record.prefix,
        record.middle, record.suffix, record.nickname, record.organisation, record.department,
        record.role, record.birthday, record.anniversary, record.notes, record.connected_on,
    ]  # fmt: skip
    for method in record.methods:
        parts += ("\x1dm", method.kind, method.value, method.label, "1" * method.preferred)
    for place in record.addresses:
        parts += (
            "\x1da", place.street, place.extended, place.po_box, place.city, place.region,
            place.postal_code, place.country, place.label,
        )  # fmt: skip
    parts += ("\x1dt", *record.tags)
    for extra in record.extras:
        if not extra.name.upper().startswith("REV"):
            parts += ("\x1de", extra.name, extra.value)
    digest = blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=16)
    digest.update(record.photo)
    return digest.hexdigest()


def _fingerprint(record: ImportRecord, source: str, name: str) -> str:
    """What makes a person without addresses this one: name, firm, numbers, places, days."""
    numbers = sorted(
        _NOT_DIGIT.sub("", method.value) or method.value.casefold()
        for method in record.methods
        if method.kind != "url"
    )
    places = [place.city.casefold() + place.street.casefold() for place in record.addresses]
    parts = (
        source, name or record.name, " ".join(fold_words(record.organisation)), record.birthday,
        record.connected_on, *numbers, "\x1d", *places,
    )  # fmt: skip
    return blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()
