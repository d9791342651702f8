"""Exporting contacts to vCard, CSV and JSON, and what is dated to a calendar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mitose import clock
from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails
from mitose.domain.errors import CancelledError, NotFoundError, UsageError
from mitose.services import calendar, photos
from mitose.services import me as my
from mitose.services.files import write_whole
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import details as whole
from mitose.storage import everything
from mitose.storage.database import known_errors

if TYPE_CHECKING:
    from mitose.domain.calendar import CalendarEntry
    from mitose.exchange.vcard_write import Version

FORMATS = ("vcard3", "vcard4", "csv", "ics", "json")
SUFFIXES = {"vcard3": ".vcf", "vcard4": ".vcf", "csv": ".csv", "ics": ".ics", "json": ".json"}
_BY_SUFFIX = {
    ".vcf": "vcard3",
    ".vcard": "vcard3",
    ".csv": "csv",
    ".ics": "ics",
    ".ical": "ics",
    ".json": "json",
}
_AT_ONCE = 500
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is exported and how.

    ``format`` is one of ``FORMATS``, empty for the one that the file's suffix names. ``ids`` are
    the contacts; without them those of ``category``, or all. ``planning`` takes the plan along
    (ratings, meaning, wants, offers, approaches, follow-ups, history); JSON always has it.
    ``language`` is that of a calendar's entries and decides the separator of CSV.
    """

    format: str = ""
    category: Category | None = None
    ids: tuple[int, ...] | None = None
    planning: bool = False
    language: Literal["de", "en"] = "en"

    @property
    def everything(self) -> bool:
        """Whether no contact was left out by choice."""
        return self.ids is None and self.category is None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: contacts, or entries of a calendar."""

    written: int
    file: Path
    format: str


def format_of(path: Path) -> str:
    """The format a file's suffix names; a folder is one of vCards.

    Raises:
        UsageError: ``unknown_export_format``.
    """
    found = "vcard3" if path.is_dir() else _BY_SUFFIX.get(path.suffix.casefold())
    if found is None:
        raise UsageError("unknown_export_format", suffix=path.suffix, known=", ".join(FORMATS))
    return found


def export(
    ws: Workspace,
    path: Path,
    options: ExportOptions | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Exported:
    """Write contacts to ``path``; nothing is at that path before all of it is written.

    Where ``path`` is a folder, each contact gets a vCard of its own in it.

    vCards, CSV and calendars hold live contacts and never me. JSON of everything holds me, the
    archive and the trash too, and comes back in identically. ``progress`` is called with contacts
    done and in all.

    Raises:
        UsageError: ``unknown_export_format``.
        StorageError: if the file cannot be written; an older one is then untouched.
        CancelledError: when ``cancelled`` returned True; an older file is then untouched.
    """
    options = options or ExportOptions()
    chosen = options.format or format_of(path)
    if chosen not in FORMATS:
        raise UsageError("unknown_export_format", suffix=chosen, known=", ".join(FORMATS))
    run = _Run(ws, options, progress, cancelled)
    if chosen == "json":
        count = run.json(path)
    elif chosen == "csv":
        count = run.csv(path)
    elif chosen == "ics":
        count = run.calendar(path)
    elif path.is_dir():
        count = run.single_cards(path, "4.0" if chosen == "vcard4" else "3.0")
    else:
        count = run.cards(path, "4.0" if chosen == "vcard4" else "3.0")
    return Exported(count, path, chosen)


class _Run:
    """One export: reads contacts some at a time and writes them in a format."""

    def __init__(
        self,
        ws: Workspace,
        options: ExportOptions,
        progress: Progress | None,
        cancelled: Callable[[], bool],
    ) -> None:
        self._ws = ws
        self._options = options
        self._progress = progress or (lambda _done, _total: None)
        self._cancelled = cancelled

    # ------------------------------------------------------------ formats

    def cards(self, path: Path, version: Version) -> int:
        """vCards, one after the other."""
        from mitose.exchange.vcard_write import write_card  # noqa: PLC0415 (start-up time counts)

        def pieces() -> Iterator[bytes]:
            for details, uids in self._with_uids(self._ids()):
                photo = self._photo(details.contact.photo)
                yield write_card(details, photo, version=version, uids=uids)

        return write_whole(path, pieces())

    def single_cards(self, folder: Path, version: Version) -> int:
        """A file per contact, named by its contact, as address books that are folders want it."""
        from mitose.exchange.vcard_write import write_card  # noqa: PLC0415 (start-up time counts)

        taken: set[str] = set()
        for details, uids in self._with_uids(self._ids()):
            photo = self._photo(details.contact.photo)
            card = write_card(details, photo, version=version, uids=uids)
            write_whole(folder / _file_name(details.contact.name, taken), (card,))
        return len(taken)

    def csv(self, path: Path) -> int:
        """A table; a German Excel wants semicolons in it."""
        from mitose.exchange.csv_write import write_csv  # noqa: PLC0415 (start-up time counts)

        separator = ";" if self._options.language == "de" else ","
        ids = self._ids()
        uids_of: dict[int, Mapping[int, str]] = {}

        def rows() -> Iterator[ContactDetails]:
            for details, uids in self._with_uids(ids):
                uids_of.clear()
                uids_of[details.contact.id] = uids or {}
                yield details

        wanted = (lambda one: uids_of[one.contact.id]) if self._options.planning else None
        write_whole(path, write_csv(rows(), separator=separator, uids=wanted))
        return len(ids)

    def calendar(self, path: Path) -> int:
        """What is dated, as a calendar."""
        from mitose.exchange.ics_kept import kept_entries  # noqa: PLC0415 (start-up time counts)
        from mitose.exchange.ics_write import IcsOptions, write_ics  # noqa: PLC0415

        found = calendar.entries(self._ws, None if self._options.everything else self._ids())
        settings, kept = self._ws.settings, kept_entries(calendar.content(path))
        ringing = (settings.reminder_time, settings.birthday_days)
        options = IcsOptions(self._options.language, clock.utc_now(), *ringing, kept)
        return write_whole(path, write_ics(self._watched(found), options)) - 2  # head and end

    def json(self, path: Path) -> int:
        """Everything, or the chosen contacts with their plans."""
        from mitose.exchange.json_file import write_json  # noqa: PLC0415 (start-up time counts)

        if self._options.everything:
            with known_errors(self._ws.paths.database):
                ids, gone, mine = everything.ids(self._ws.database.reading())
            others = [*gone, *([mine] if mine else [])]
            me, tables = my.me(self._ws), self._tables()
        else:
            ids, others, me, tables = list(self._ids()), [], None, None
        photos: dict[str, None] = {}

        def listed() -> Iterator[ContactDetails]:
            for details in self._details([*ids, *others]):
                if details.contact.photo:
                    photos[details.contact.photo] = None
                yield details

        def pictures() -> Iterator[tuple[str, bytes]]:
            yield from ((key, data) for key in photos if (data := self._photo(key)))

        write_whole(path, write_json(listed(), me, pictures(), tables))
        return len(ids)

    def _watched(self, found: Sequence[CalendarEntry]) -> Iterator[CalendarEntry]:
        for number, entry in enumerate(found):
            if number % _AT_ONCE == 0:
                if self._cancelled():
                    raise CancelledError
                self._progress(number, len(found))
            yield entry
        self._progress(len(found), len(found))

    # ------------------------------------------------------------ reading

    def _ids(self) -> Sequence[int]:
        if self._options.ids is not None:
            return self._options.ids
        with known_errors(self._ws.paths.database):
            return store.ids_of(self._ws.database.reading(), category=self._options.category)

    def _details(self, ids: Sequence[int]) -> Iterator[ContactDetails]:
        for batch in self._batches(ids):
            yield from batch

    def _batches(self, ids: Sequence[int]) -> Iterator[tuple[ContactDetails, ...]]:
        for start in range(0, len(ids), _AT_ONCE):
            if self._cancelled():
                raise CancelledError
            self._progress(start, len(ids))
            with known_errors(self._ws.paths.database):
                found = whole.of_contacts(
                    self._ws.database.reading(), ids[start : start + _AT_ONCE]
                )
            yield found
        self._progress(len(ids), len(ids))

    def _with_uids(
        self, ids: Sequence[int]
    ) -> Iterator[tuple[ContactDetails, Mapping[int, str] | None]]:
        """Contacts, with the UIDs of those that their plans name if the plans go along."""
        for batch in self._batches(ids):
            uids: Mapping[int, str] | None = None
            if self._options.planning:
                from mitose.exchange import planning  # noqa: PLC0415 (start-up time counts)

                named = sorted({key for details in batch for key in planning.related(details)})
                with known_errors(self._ws.paths.database):
                    found = store.by_ids(self._ws.database.reading(), named)
                uids = {key: contact.uid for key, contact in found.items() if not contact.is_me}
            yield from ((details, uids) for details in batch)

    def _tables(self) -> Iterator[tuple[str, Iterator[dict[str, object]]]]:
        with known_errors(self._ws.paths.database):
            yield from everything.rest(self._ws.database.reading())

    def _photo(self, key: str) -> bytes:
        if not key:
            return b""
        try:
            return photos.read(self._ws, key)
        except NotFoundError:
            return b""


def _file_name(name: str, taken: set[str]) -> str:
    """A name for a contact's own file that every system allows; ``taken`` learns it."""
    stem = " ".join(_NOT_IN_NAMES.sub(" ", name).split()).strip(". ")[:80] or "contact"
    number, found = 1, f"{stem}.vcf"
    while found.casefold() in taken:
        number += 1
        found = f"{stem} ({number}).vcf"
    taken.add(found.casefold())
    return found
