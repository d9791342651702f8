"""Import → export → import of a file, compared field by field."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from tests.exchange.reading import read

from mitose.domain.contact import Contact, ContactDetails
from mitose.domain.imported import ImportRecord
from mitose.exchange.csv_write import write_csv
from mitose.exchange.json_file import write_json
from mitose.exchange.vcard_write import write_card

FORMATS = ("json", "vcard3", "vcard4", "csv")
_SHARED = (
    "name kind given family prefix middle suffix nickname organisation department role birthday"
    " anniversary notes"
).split()
_COMPARED = (*_SHARED, "uid", "methods", "addresses", "tags", "photo", "extras")


@dataclass(slots=True)
class Compared:
    """How many contacts and fields of a file were compared, and what came back different."""

    contacts: int = 0
    fields: int = 0
    different: list[tuple[str, str, Any, Any]] = field(default_factory=list)


def sample_files(folder: Path) -> list[Path]:
    """The sample files, relative to their folder."""
    if not folder.is_dir():
        return []
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(
        path.relative_to(folder) for path in found if path.parent != folder and path.name[0] != "."
    )


def compare(file: Path, format_: str, scratch: Path) -> Compared:
    """Read a file, write what was read, read that, and compare."""
    first = read(file).records
    target = scratch / f"out.{format_}"
    target.write_bytes(written(first, format_))
    second = read(target).records if first else ()
    compared = Compared(len(first))
    if len(first) != len(second):
        compared.different.append(("", "count", len(first), len(second)))
        return compared
    for before, after in zip(first, second, strict=True):
        for name in _COMPARED:
            if name == "photo" and format_ == "csv":
                continue
            compared.fields += 1
            one, two = _value(before, name), _value(after, name)
            if one != two:
                compared.different.append((before.name, name, one, two))
    return compared


def written(records: tuple[ImportRecord, ...], format_: str) -> bytes:
    """The records as the contacts that an import makes of them, in a format."""
    details = [as_details(record, number) for number, record in enumerate(records, 1)]
    if format_ == "json":
        photos = [(str(n), one.photo) for n, one in enumerate(records, 1) if one.photo]
        return b"".join(write_json(details, None, photos))
    if format_ == "csv":
        return b"".join(write_csv(details, separator=";"))
    version = "4.0" if format_ == "vcard4" else "3.0"
    pairs = zip(details, records, strict=True)
    return b"".join(write_card(one, record.photo, version=version) for one, record in pairs)


def as_details(record: ImportRecord, number: int = 1) -> ContactDetails:
    """The record as the contact that an import makes of it."""
    shared = {name: getattr(record, name) for name in (*_SHARED, "uid")}
    return ContactDetails(
        Contact(id=number, **shared, photo=str(number) if record.photo else ""),
        methods=record.methods,
        addresses=record.addresses,
        tags=record.tags,
        extras=record.extras,
    )


def _value(record: ImportRecord, name: str) -> Any:
    value = getattr(record, name)
    if name == "uid":
        return value.removeprefix("urn:uuid:")
    if name == "methods":  # a table has a block per kind: the order is one within each kind
        return sorted(value, key=lambda method: method.kind)
    if name == "addresses":
        return [place for place in value if any(getattr(place, f.name) for f in fields(place))]
    if name == "extras":  # cards have the properties first and columns of tables after them
        plain = (replace(one, id=0, value=one.value.replace("\r", "\n")) for one in value)
        return sorted(plain, key=repr)  # a bare CR is a line's end, and comes back as one
    return value
