"""Everything about contacts as one JSON document, and back in, identically.

``{"mitose": 1, "me": {…}, "contacts": [{…}, …], "tables": {…}, "photos": {…}}``. Keys are the
English names of the records' fields; a field that has its default value is left out. Dates are ISO
8601, capital is a list of its kinds, photos are base64 by the key that ``contact.photo`` holds.

``tables`` is in a document of everything only: rows by table (sources, tags and circles with their
colours, goals, events, introductions, imports) and what the contacts' records do not carry (ranks,
moments). Such a document holds the archive, the trash and me among the contacts, too. Left out are
the undo history and settings.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mitose.domain.contact import Contact, ContactDetails, Me
from mitose.domain.imported import ImportedPlan, ImportRecord, Problem, ReadResult
from mitose.exchange import planning
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
    tables: Mapping[str, tuple[Mapping[str, Any], ...]] | None = None

    @property
    def whole(self) -> bool:
        """Whether it is a document of everything."""
        return self.tables is not None


def write_json(
    contacts: Iterable[ContactDetails],
    me: Me | None = None,
    photos: Iterable[tuple[str, bytes]] = (),
    tables: Iterable[tuple[str, Iterable[Mapping[str, Any]]]] | None = None,
) -> Iterator[bytes]:
    """The document in pieces, UTF-8, one contact or row per line.

    ``photos`` are asked for when all contacts are written.
    """
    yield b'{"mitose": %d' % FORMAT_VERSION
    if me is not None:
        yield b',\n"me": ' + _json(encoded(me))
    yield b',\n"contacts": '
    yield from _listed(encoded(details) for details in contacts)
    if tables is not None:
        yield b',\n"tables": {'
        start = b"\n"
        for name, found in tables:
            yield start + _json(name) + b": "
            yield from _listed(found)
            start = b",\n"
        yield b"\n}"
    start = b',\n"photos": {\n'
    for key, data in photos:
        yield start + _json(key) + b': "' + b64encode(data) + b'"'
        start = b",\n"
    yield b"\n}}\n" if start == b",\n" else b"}\n"


def _listed(values: Iterable[Any]) -> Iterator[bytes]:
    start = b"[\n"
    for value in values:
        yield start + _json(value)
        start = b",\n"
    yield b"[]" if start == b"[\n" else b"\n]"


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
        if found is None or not (found.contact.name or found.contact.is_me):
            decoder.wrong.append("name")
        else:
            contacts.append(found)
        where = f"contact {number}"
        problems += [Problem(file, where, "invalid_contact", (at,)) for at in decoder.wrong]
    decoder = Decoder()
    me = decoder.record(Me, document["me"]) if "me" in document else None
    problems += [Problem(file, "me", "invalid_contact", (at,)) for at in decoder.wrong]
    tables = _tables(document["tables"]) if "tables" in document else None
    return JsonContents(tuple(contacts), me, _photos(document), tuple(problems), tables)


def _tables(found: object) -> dict[str, tuple[Mapping[str, Any], ...]]:
    given = found.items() if isinstance(found, dict) else ()
    return {
        name: tuple(row for row in rows if isinstance(row, dict))
        for name, rows in given
        if isinstance(rows, list)
    }


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
        """Read it whole, each contact with its plan; what is in the trash stays behind."""
        contents = read_json(path)
        watch.step(path.stat().st_size)
        people = {one.contact.id: one.contact.uid for one in contents.contacts}
        records = [
            _record(details, f"contact {number}", contents.photos, people)
            for number, details in enumerate(contents.contacts, 1)
            if not details.contact.is_me and details.contact.deleted_at is None
        ]
        yield from batches(shown(path), self.code, "", records, list(contents.problems), [])


def _record(
    details: ContactDetails, where: str, photos: Mapping[str, bytes], people: Mapping[int, str]
) -> ImportRecord:
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
        plan=ImportedPlan(
            details,
            planning.FIELDS,
            tuple((key, people[key]) for key in sorted(planning.related(details) & people.keys())),
        ),
    )
