"""Looking at tables that were read, wherever they stood: alone, in a folder or in a ZIP."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from mitose.domain.column_mapping import Mappings, TableLook
from mitose.exchange.archive import entry_name
from mitose.exchange.linkedin import LinkedInReader
from mitose.exchange.table import DIALECTS, GENERIC
from mitose.exchange.table_reader import look_at

#: The formats whose files have columns the user may give another meaning.
FORMATS = frozenset({GENERIC, LinkedInReader.code, *(dialect.code for dialect in DIALECTS)})

_LARGEST = 50_000_000
_BROKEN = (OSError, RuntimeError, NotImplementedError, EOFError, ValueError, zipfile.BadZipFile)


def looks(files: Iterable[str], mappings: Mappings) -> Iterator[TableLook]:
    """Those of the files, named as in ReadResult, that are tables and can be opened."""
    for file in files:
        try:
            found = _look(file, mappings)
        except _BROKEN:
            continue
        if found is not None:
            yield found


def _look(file: str, mappings: Mappings) -> TableLook | None:
    path = Path(file)
    if path.is_file():
        return look_at(path, mappings)
    archive = next((parent for parent in path.parents if parent.is_file()), None)
    if archive is None:
        return None
    wanted = path.relative_to(archive).as_posix()
    with (
        zipfile.ZipFile(archive) as entries,
        tempfile.TemporaryDirectory(prefix="mitose-") as folder,
    ):
        entry = next((one for one in entries.infolist() if entry_name(one) == wanted), None)
        if entry is None or entry.file_size > _LARGEST:
            return None
        unpacked = Path(folder, "entry")
        unpacked.write_bytes(entries.read(entry))
        found = look_at(unpacked, mappings)
    return replace(found, file=file) if found is not None else None
