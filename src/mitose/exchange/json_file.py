"""Everything about contacts as one JSON document, and back in, identically.

``{"mitose": 1, "me": {…}, "contacts": [{…}, …], "photos": {…}}``. Keys are the English names of the
records' fields; a field that has its default value is left out. Dates are ISO 8601, capital is a
list of its kinds, photos are base64 by the key that ``contact.photo`` holds.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mitose.domain.contact import Contact, ContactDetails, Me
from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange.encodings import narrow
from mitose.exchange.plain import Decoder, encoded, types_of
from mitose.exchange.reader import Watch, batches, shown

FORMAT_VERSION = 1
CODE = "mitose_json"


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
        decoder = Decoder()
        found = decoder.record(ContactDetails, item)
        if found is None or not found.contact.name:
            decoder.wrong.append("name")
        else:
            contacts.append(found)
        where = f"contact {number}"
        problems += [Problem(file, where, "invalid_contact", (at,)) for at in decoder.wrong]
    decoder = Decoder()
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
        if item.name in types_of(Contact) and item.name != "photo"
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
