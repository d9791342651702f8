"""Write contacts as CSV (RFC 4180) in the columns of ``csv_columns``.

UTF-8 with a BOM, because Excel reads it as something else without one, and CRLF line ends.
"""

from __future__ import annotations

import csv
import io
import marshal
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any

from mitose.domain.contact import Address, ContactDetails
from mitose.exchange import planning
from mitose.exchange.csv_columns import ADDRESS, SINGLE, UID, Column, harmless

Key = tuple[str, int, str]
_IN_MEMORY = 8_000_000
_BOM = b"\xef\xbb\xbf"
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))
_ROWS_AT_ONCE = 200


def write_csv(
    contacts: Iterable[ContactDetails],
    *,
    separator: str = ",",
    uids: Callable[[ContactDetails], Mapping[int, str]] | None = None,
) -> Iterator[bytes]:
    """The table in pieces; the plan is in it only with ``uids``.

    ``uids`` gives the UIDs of the contacts that a plan names, by id. A German Excel takes the
    semicolon for the separator, every other one the comma. Which columns there are is known after
    the last contact only, so rows wait in a file of their own.
    """
    used: set[Key] = {(name, 0, "") for name in SINGLE}
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as waiting:
        for details in contacts:
            row = {key: text for key, text in _cells(details, uids) if text}
            used.update(row)
            marshal.dump(row, waiting)
        columns = sorted((Column(*key) for key in used), key=lambda one: one.place)
        keys = [(one.noun, one.number, one.field) for one in columns]
        names = [one.name for one in columns]
        waiting.seek(0)
        yield from _table(names, keys, _rows(waiting), separator)


def _rows(waiting: IO[bytes]) -> Iterator[dict[Key, str]]:
    while True:
        try:
            yield marshal.load(waiting)  # noqa: S302  (written above)
        except EOFError:
            return


def _table(
    names: list[str], keys: list[Key], rows: Iterable[Mapping[Key, str]], separator: str
) -> Iterator[bytes]:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator)
    writer.writerow(names)
    start = _BOM
    for number, row in enumerate(rows, 1):
        found = row.get
        writer.writerow([harmless(found(key, "")) for key in keys])
        if number % _ROWS_AT_ONCE == 0:
            yield start + text.getvalue().encode("utf-8", "replace")
            start = b""
            text.seek(0)
            text.truncate()
    yield start + text.getvalue().encode("utf-8", "replace")


def _cells(
    details: ContactDetails, uids: Callable[[ContactDetails], Mapping[int, str]] | None
) -> Iterator[tuple[Key, str]]:
    contact = details.contact
    for name in SINGLE:
        value: Any = contact.uid if name == UID else getattr(contact, name)
        yield (name, 0, ""), _clean(str(value))
    numbers: dict[str, int] = {}
    for method in details.methods:
        number = numbers[method.kind] = numbers.get(method.kind, 0) + 1
        yield (method.kind, number, ""), _clean(method.value)
        yield (method.kind, number, "label"), _clean(method.label)
        yield (method.kind, number, "preferred"), "true" if method.preferred else ""
    addresses = details.addresses
    if contact.city and not any(place.city for place in addresses):
        addresses = (*addresses, Address(city=contact.city))
    for number, place in enumerate(addresses, 1):
        for part in ADDRESS:
            yield ("address", number, part), _clean(getattr(place, part))
    for number, tag in enumerate(details.tags, 1):
        yield ("tag", number, ""), _clean(tag)
    for number, extra in enumerate(details.extras, 1):
        yield ("extra", number, ""), _clean(extra.name)
        yield ("extra", number, "value"), _clean(extra.value)
        yield ("extra", number, "source"), _clean(extra.source)
    if uids is not None:
        yield from _plan(details, uids(details))


def _plan(details: ContactDetails, uids: Mapping[int, str]) -> Iterator[tuple[Key, str]]:
    numbers: dict[str, int] = {}
    for entry in planning.entries(details, uids):
        number = 0
        if entry.noun in planning.NOUNS:
            number = numbers[entry.noun] = numbers.get(entry.noun, 0) + 1
        yield (entry.noun, number, ""), _clean(entry.text)
        for name, text in entry.fields.items():
            yield (entry.noun, number, name), _clean(text)


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_CONTROLS)
