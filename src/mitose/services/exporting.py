"""Exporting contacts to vCard and JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails
from mitose.domain.errors import CancelledError, NotFoundError, UsageError
from mitose.exchange.json_file import write_json
from mitose.exchange.vcard_write import Version, write_card
from mitose.services import contacts
from mitose.services import me as my
from mitose.services.files import write_whole
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import details as whole
from mitose.storage.database import known_errors

FORMATS = ("vcard3", "vcard4", "json")
_BY_SUFFIX = {".vcf": "vcard3", ".vcard": "vcard3", ".json": "json"}
_AT_ONCE = 500


def format_of(path: Path) -> str:
    """The format a file's suffix names.

    Raises:
        UsageError: ``unknown_format``.
    """
    found = _BY_SUFFIX.get(path.suffix.casefold())
    if found is None:
        raise UsageError("unknown_export_format", suffix=path.suffix, known=", ".join(FORMATS))
    return found


def export(
    ws: Workspace,
    path: Path,
    format_: str = "",
    category: Category | None = None,
    *,
    ids: Sequence[int] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write contacts to ``path`` and return how many.

    vCards hold the live contacts of a category (or all, or ``ids``), JSON everything: me, and
    what is archived too.

    Raises:
        UsageError: ``unknown_export_format``.
        StorageError: if the file cannot be written; an older one is then untouched.
        CancelledError: when ``cancelled`` returned True.
    """
    chosen = format_ or format_of(path)
    if chosen not in FORMATS:
        raise UsageError("unknown_export_format", suffix=chosen, known=", ".join(FORMATS))
    if ids is None:
        with known_errors(ws.paths.database):
            connection = ws.database.reading()
            ids = store.ids_of(connection, category=category, archived=chosen == "json")
    if chosen == "json":
        _write_json(ws, path, ids, cancelled)
        return len(ids)
    version: Version = "4.0" if chosen == "vcard4" else "3.0"
    return write_whole(
        path,
        (
            write_card(details, _photo(ws, details), version=version)
            for details in _details(ws, ids, cancelled)
        ),
    )


def _write_json(
    ws: Workspace, path: Path, ids: Sequence[int], cancelled: Callable[[], bool]
) -> None:
    everything = tuple(_details(ws, ids, cancelled))
    photos = {
        details.contact.photo: _photo(ws, details)
        for details in everything
        if details.contact.photo
    }
    write_whole(path, write_json(everything, my.me(ws), photos))


def _details(
    ws: Workspace, ids: Sequence[int], cancelled: Callable[[], bool]
) -> Iterator[ContactDetails]:
    for start in range(0, len(ids), _AT_ONCE):
        if cancelled():
            raise CancelledError
        with known_errors(ws.paths.database):
            yield from whole.of_contacts(ws.database.reading(), ids[start : start + _AT_ONCE])


def _photo(ws: Workspace, details: ContactDetails) -> bytes:
    if not details.contact.photo:
        return b""
    try:
        return contacts.photo(ws, details.contact.photo)
    except NotFoundError:
        return b""
