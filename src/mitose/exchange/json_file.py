"""Everything about contacts as one JSON document, and back in, identically.

``{"mitose": 1, "me": {…}, "contacts": [{…}, …], "photos": {…}}``. Keys are the English names of the
records' fields; a field that has its default value is left out. Dates are ISO 8601, capital is a
list of its kinds, photos are base64 by the key that ``contact.photo`` holds.
"""

from __future__ import annotations

import json
import types
import typing
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime, time
from enum import IntFlag, StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from mitose.domain.contact import Contact, ContactDetails, Me
from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange.encodings import narrow
from mitose.exchange.reader import Watch, batches, shown

FORMAT_VERSION = 1
CODE = "mitose_json"

_Record = TypeVar("_Record")

_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])


@dataclass(frozen=True, slots=True)
class JsonContents:
    """What a file held. ``photos`` are pictures' bytes by ``contact.photo``."""

    contacts: tuple[ContactDetails, ...] = ()
    me: Me | None = None
    photos: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def write_json(
    contacts: Sequence[ContactDetails],
    me: Me | None = None,
    photos: Mapping[str, bytes] | None = None,
) -> Iterator[bytes]:
    """The document in pieces, UTF-8, one contact per line."""
    yield b'{"mitose": %d' % FORMAT_VERSION
    if me is not None:
        yield b',\n"me": ' + _json(encoded(me))
    yield b',\n"contacts": ['
    for number, details in enumerate(contacts):
        yield (b",\n" if number else b"\n") + _json(encoded(details))
    yield b"\n]"
    if photos:
        found = {key: b64encode(data).decode("ascii") for key, data in photos.items()}
        yield b',\n"photos": ' + _json(found)
    yield b"}\n"


def read_json(path: Path) -> JsonContents:
    """Read a document that ``write_json`` wrote, or one that was edited since.

    A field that is not what it should be gets its default and becomes a Problem
    (``invalid_contact``), as does a contact without a name, which is left out.

    Raises OSError when the file cannot be read.
    """
    file = shown(path)
    try:
        document = json.loads(narrow(path.read_bytes()))
    except (ValueError, RecursionError):
        return JsonContents(problems=(Problem(file, "", "invalid_json"),))
    if not isinstance(document, dict) or not isinstance(document.get("contacts"), list):
        return JsonContents(problems=(Problem(file, "", "invalid_json"),))
    problems: list[Problem] = []
    contacts: list[ContactDetails] = []
    for number, item in enumerate(document["contacts"], 1):
        decoder = _Decoder()
        found = decoder.record(ContactDetails, item)
        if found is None or not found.contact.name:
            decoder.wrong.append("name")
        else:
            contacts.append(found)
        where = f"contact {number}"
        problems += [Problem(file, where, "invalid_contact", (at,)) for at in decoder.wrong]
    decoder = _Decoder()
    me = decoder.record(Me, document["me"]) if "me" in document else None
    problems += [Problem(file, "me", "invalid_contact", (at,)) for at in decoder.wrong]
    return JsonContents(tuple(contacts), me, _photos(document), tuple(problems))


def _photos(document: dict[str, Any]) -> dict[str, bytes]:
    photos = document.get("photos")
    found: dict[str, bytes] = {}
    for key, text in photos.items() if isinstance(photos, dict) else ():
        try:
            found[key] = b64decode(text)
        except (ValueError, TypeError):
            continue
    return found


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


# ------------------------------------------------------------------ records ↔ plain values


def encoded(value: Any) -> Any:
    """A record as what JSON knows; fields with their default are left out."""
    if is_dataclass(value):
        kind: Any = type(value)
        return {
            name: encoded(getattr(value, name))
            for name, default in _defaults(kind)
            if getattr(value, name) != default
        }
    if isinstance(value, tuple):
        return [encoded(item) for item in value]
    if isinstance(value, IntFlag):
        return [(flag.name or "").lower() for flag in value]
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (item.name, item.default_factory() if item.default_factory is not MISSING else item.default)
        for item in fields(kind)
    )


@cache
def _types(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


class _WrongTypeError(Exception):
    """A value is not of the type that its field has."""


class _Decoder:
    """Makes records of plain values and notes the fields that are wrong."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def record(self, kind: type[_Record], value: object, at: str = "") -> _Record | None:
        """The record; None when ``value`` is no object or lacks a field without a default."""
        if not isinstance(value, dict):
            self.wrong.append(at or kind.__name__)
            return None
        found: dict[str, Any] = {}
        hashable: Any = kind
        for name, wanted in _types(hashable).items():
            if name not in value:
                continue
            path = f"{at}.{name}" if at else name
            try:
                found[name] = self._value(wanted, value[name], path)
            except (_WrongTypeError, ValueError, OverflowError):
                self.wrong.append(path)
        for name, default in _defaults(hashable):
            if name not in found and default is MISSING:
                if (name, kind) != ("id", Contact):  # a contact written by hand has none
                    self.wrong.append(f"{at}.{name}" if at else name)
                    return None
                found[name] = 0
        return kind(**found)

    def _value(self, wanted: Any, value: object, at: str) -> Any:
        origin = typing.get_origin(wanted)
        if origin is tuple:
            return self._items(typing.get_args(wanted)[0], value, at)
        if origin in (types.UnionType, typing.Union):
            if value is None:
                return None
            inner = next(kind for kind in typing.get_args(wanted) if kind is not types.NoneType)
            return self._value(inner, value, at)
        if is_dataclass(wanted):
            found = self.record(typing.cast("type[Any]", wanted), value, at)
            if found is None:
                raise _WrongTypeError
            return found
        if issubclass(wanted, IntFlag):
            return self._flags(wanted, value)
        return _scalar(wanted, value)

    def _items(self, wanted: Any, value: object, at: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _WrongTypeError
        found: list[Any] = []
        for number, item in enumerate(value):
            path = f"{at}[{number}]"
            try:
                found.append(self._value(wanted, item, path))
            except (_WrongTypeError, ValueError, OverflowError):
                if not self.wrong or not self.wrong[-1].startswith(path):
                    self.wrong.append(path)
        return tuple(found)

    def _flags(self, wanted: type[IntFlag], value: object) -> IntFlag:
        if not isinstance(value, list):
            raise _WrongTypeError
        known = {(flag.name or "").lower(): flag for flag in wanted}
        flags = wanted(0)
        for name in value:
            if not isinstance(name, str) or name not in known:
                raise _WrongTypeError
            flags |= known[name]
        return flags


def _scalar(wanted: Any, value: object) -> Any:
    if wanted is bool or wanted is int:
        if type(value) is not wanted or (wanted is int and abs(value) >= 2**63):
            raise _WrongTypeError
        return value
    if not isinstance(value, str):
        raise _WrongTypeError
    if issubclass(wanted, (date, datetime, time)):
        return wanted.fromisoformat(value)
    if issubclass(wanted, StrEnum):
        return wanted(value)
    # Half a surrogate pair is no text anywhere else, and control characters neither.
    return value.encode("utf-8", "replace").decode().translate(_CONTROLS)


# ------------------------------------------------------------------ as a format to import


class JsonReader:
    """Mitose's own file as a source of contacts: what an import takes of it."""

    code = CODE

    def recognise(self, head: bytes, name: str) -> int:
        """By the key that comes first."""
        start = narrow(head)[:2000].lstrip()
        return 100 if start.startswith(b"{") and b'"mitose"' in start[:200] else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read it whole; planning data stays behind (``read_json`` brings it all)."""
        contents = read_json(path)
        watch.step(path.stat().st_size)
        records = [
            _record(details, f"contact {number}", contents.photos)
            for number, details in enumerate(contents.contacts, 1)
            if not details.contact.is_me
        ]
        yield from batches(shown(path), self.code, "", records, list(contents.problems), [])


def _record(details: ContactDetails, where: str, photos: Mapping[str, bytes]) -> ImportRecord:
    contact = details.contact
    shared = {
        item.name: getattr(contact, item.name)
        for item in fields(ImportRecord)
        if item.name in _types(Contact) and item.name != "photo"
    }
    on = next((source.on for source in details.sources if source.on), None)
    return ImportRecord(
        **shared,
        where=where,
        methods=details.methods,
        addresses=details.addresses,
        tags=details.tags,
        connected_on=on.isoformat() if on else "",
        photo=photos.get(contact.photo, b""),
        extras=details.extras,
    )
