"""Helpers: read files or bytes, compare records with what expected.json says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mitose.domain.imported import ImportRecord, ReadResult
from mitose.exchange.detect import read_paths


def read(*paths: Path) -> ReadResult:
    """Everything in the files as one result, its format and source those of the first."""
    results = list(read_paths(paths))
    return ReadResult(
        results[0].file,
        results[0].format,
        results[0].source,
        tuple(record for result in results for record in result.records),
        tuple(problem for result in results for problem in result.problems),
        tuple(where for result in results for where in result.skipped),
    )


def read_text(folder: Path, content: bytes | str, name: str = "file.vcf") -> ReadResult:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(path)


def values(record: ImportRecord, *kinds: str) -> list[str]:
    return [method.value for method in record.methods if method.kind in kinds]


def digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def seen(record: ImportRecord) -> dict[str, Any]:
    """The record in the words of expected.json."""
    address = record.addresses[0] if record.addresses else None
    extras = {extra.name: extra.value for extra in record.extras}
    spouse = [v for n, v in extras.items() if "RELATED" in n.upper() or "SPOUSE" in n.upper()]
    return {
        "fn": record.name,
        "name": record.name,
        "given": record.given,
        "family": record.family,
        "prefix": record.prefix,
        "nickname": record.nickname,
        "org": record.organisation,
        "department": record.department,
        "title": record.role,
        "email": values(record, "email"),
        "tel": [digits(value) for value in values(record, "phone")],
        "url": next(iter(values(record, "url", "profile")), ""),
        "street": address.street if address else "",
        "city": address.city if address else "",
        "zip": address.postal_code if address else "",
        "country": address.country if address else "",
        "bday": record.birthday,
        "anniversary": record.anniversary,
        "spouse": spouse[0] if spouse else "",
        "note": record.notes,
        "tags": list(record.tags),
        "connected_on": record.connected_on,
        "photo_bytes": len(record.photo),
        "labels": {method.value: method.label for method in record.methods},
    }


def differences(record: ImportRecord, expected: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Field → (expected, found) for everything expected that is not so."""
    found = seen(record)
    wrong: dict[str, tuple[Any, Any]] = {}
    for key, value in expected.items():
        if key == "incomplete":
            continue
        if key == "connected_at":
            day = datetime.fromtimestamp(value, UTC).date().isoformat()
            if record.connected_on != day:
                wrong[key] = (day, record.connected_on)
            continue
        wanted = [digits(number) for number in value] if key == "tel" else value
        have = found[key]
        if key == "labels":
            have = {one: have[one] for one in wanted}
        if have != wanted:
            wrong[key] = (wanted, have)
    return wrong
