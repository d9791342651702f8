"""What every reader of a foreign format is, and the codes of what can go wrong.

A new format is one module with one object that has ``code``, ``recognise`` and ``read``, and one
line in ``detect.READERS``.

Reasons of a ``Problem`` (values in brackets):

- ``not_found``, ``permission_denied``, ``not_a_file``, ``unreadable`` (system's message),
  ``empty_file``, ``unknown_format``: the whole file; ``where`` is empty
- ``reader_failed`` (format): a fault of ours, logged; the file's earlier records are kept
- ``cut_off``: the file ends inside this card; what was there is kept
- ``no_name``: nothing in it that a contact could be called by
- ``photo_damaged``: the contact is kept without its picture
- ``unreadable_line`` (the line's beginning): one line of a card left out
- ``value_shortened`` (property or column): an absurdly long value was cut
- ``group_members_missing`` (group, how many): the group's tag reached only those in the file
- ``open_quote``: a quotation mark is never closed; the row was read without it
- ``no_mapping``: a table in which neither names nor mail addresses could be found
- ``unknown_columns`` (names): columns that the user gave a meaning and that are not there
- ``password``: a spreadsheet or an entry of an archive that only opens with a password
- ``too_large``: a spreadsheet or an entry of an archive beyond every sense
- ``unsupported_packing``: an entry of an archive packed in a way that cannot be unpacked here
- ``damaged``: a spreadsheet, an archive or an entry of one that cannot be opened
- ``not_unpacked`` (how many): entries of an archive left out because there are too many
- ``no_header``: a table whose columns could not be found
- ``invalid_json``, ``invalid_contact`` (what was expected): Mitose's own file
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mitose.domain.column_mapping import Mappings
from mitose.domain.errors import CancelledError
from mitose.domain.imported import ImportRecord, Problem, ReadResult

NO_MAPPINGS = Mappings()
#: The most records one ReadResult holds; more come in further ones with the same ``file``.
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far the reading of one file is, may stop it, and settled what columns are.

    ``report`` takes the bytes of this file that are done.
    """

    report: Callable[[int], None] = lambda _done: None
    cancelled: Callable[[], bool] = lambda: False
    mappings: Mappings = NO_MAPPINGS

    def step(self, done: int) -> None:
        """Tell that ``done`` bytes are read. Raises CancelledError when the user cancelled."""
        if self.cancelled():
            raise CancelledError
        self.report(done)


class Reader(Protocol):
    """Reads one format."""

    @property
    def code(self) -> str:
        """The format's stable code (``vcard``, ``linkedin``, …)."""

    def recognise(self, head: bytes, name: str) -> int:
        """How sure it is, 0 (not mine) to 100, from a file's beginning; the name decides ties."""

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read the file in batches of at most ``BATCH`` records, in the file's order.

        Content of any kind is no error: what cannot be read becomes a Problem. Raises OSError
        when the file cannot be opened or read, CancelledError when cancelled.
        """


def shown(path: Path) -> str:
    """The path as text that can be printed and stored, even where its name is no valid UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def batches(
    file: str,
    code: str,
    source: str,
    records: list[ImportRecord],
    problems: list[Problem],
    skipped: list[str],
) -> Iterator[ReadResult]:
    """Cut records into results of at most ``BATCH``; problems and skipped go with the first."""
    if not (records or problems or skipped):
        return
    for start in range(0, max(len(records), 1), BATCH):
        yield ReadResult(
            file,
            code,
            source,
            tuple(records[start : start + BATCH]),
            tuple(problems) if start == 0 else (),
            tuple(skipped) if start == 0 else (),
        )
