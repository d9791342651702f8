"""Documents: plans as PDF, and their pages as pictures for the preview and the printer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mitose import clock
from mitose.domain.category import Category
from mitose.domain.contact import Me
from mitose.domain.contact_table import TableColumn
from mitose.domain.errors import CancelledError, UsageError
from mitose.domain.goal import Goal
from mitose.report.options import DocumentOptions, Language, Paper
from mitose.report.rendered import Pictures
from mitose.services import contact_table
from mitose.services import me as my
from mitose.services import week as weeks
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import details as whole
from mitose.storage import events, inventory
from mitose.storage.database import known_errors
from mitose.storage.goals import open_goals

if TYPE_CHECKING:
    from mitose.report.documents import Document

__all__ = [
    "DOCUMENTS",
    "WITHOUT_CONTACTS",
    "DocumentOptions",
    "DocumentResult",
    "Language",
    "Paper",
    "Pictures",
    "Prepared",
    "goals",
    "make_pdf",
    "pages",
    "prepare",
    "preview",
    "write",
]

DOCUMENTS = (
    "contact-plan",
    "outreach-plan",
    "contact-list",
    "meeting-sheet",
    "strategy-book",
    "week-sheet",
    "event-sheet",
    "inventory",
    "inventory-sheets",
    "sharing-sheet",
    "data-sheet",
)
#: Those that are not about chosen contacts.
WITHOUT_CONTACTS = ("week-sheet", "event-sheet", "inventory", "inventory-sheets", "sharing-sheet")


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """A finished PDF: where it lies, its pages, and codes of what the user should be told."""

    path: Path
    pages: int
    accessible: bool
    notes: tuple[str, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document whose data has been read, to be set in a child process."""

    document: Document


def _options(language: Language, day: date, options: dict[str, object]) -> DocumentOptions:
    try:
        return DocumentOptions(language=language, day=day, **options)  # type: ignore[arg-type]
    except TypeError as error:
        raise UsageError("bad_value", field="options", value=", ".join(options)) from error


def _document(
    ws: Workspace,
    document: str,
    ids: Sequence[int],
    category: Category | None,
    options: DocumentOptions,
    title: str,
) -> Document:
    if document not in DOCUMENTS:
        raise UsageError("unknown_document", document=document, known=", ".join(DOCUMENTS))
    me = my.me(ws)
    options = replace(options, author=options.author or me.name)
    if document in WITHOUT_CONTACTS:
        return _about_all(ws, document, me, options)
    title = title or _title(ids, category, options)
    if document == "contact-list":
        return _list(ws, _chosen(ws, ids, category), options, title)
    if document == "strategy-book" and not ids and category is None:
        chosen = [*_chosen(ws, (), Category.NEXT), *_chosen(ws, (), Category.FUTURE)]
    else:
        chosen = _chosen(ws, ids, category)
    return _about(ws, document, chosen, options, title)


def _about_all(ws: Workspace, document: str, me: Me, options: DocumentOptions) -> Document:
    """A document that is not about chosen contacts."""
    from mitose.report import documents  # noqa: PLC0415 (start-up time counts)

    if document == "sharing-sheet":
        with known_errors(ws.paths.database):
            mine = whole.of_contacts(ws.database.reading(), [me.id] if me.id else [])
        return documents.sharing_sheet(me, options, mine[0].methods if mine else ())
    if document == "inventory-sheets":
        return documents.inventory_sheets(options)
    if document == "event-sheet":
        return _event(ws, options)
    if document == "week-sheet":
        # What is overdue is so today, also on the sheet of a week to come.
        shown = weeks.week(ws, options.day, clock.today(), options.language, reached=True)
        as_of = replace(options, day=min(options.day, clock.today()))
        return documents.week_sheet(shown, as_of)
    with known_errors(ws.paths.database):
        counted = inventory.inventory(ws.database.reading(), options.day)
    return documents.inventory_report(counted, options)


def _about(
    ws: Workspace, document: str, ids: Sequence[int], options: DocumentOptions, title: str
) -> Document:
    """A document with all that is known of these contacts."""
    from mitose.report import documents  # noqa: PLC0415 (start-up time counts)

    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        details = whole.of_contacts(connection, ids)
        if document == "strategy-book":
            return documents.strategy_book(details, options, open_goals(connection))
        if document == "data-sheet":
            held = {key: events.of_contact(connection, key) for key in ids}
            return documents.data_sheet(details, options, held)
    if document == "outreach-plan":
        return documents.outreach_plan(details, options, title)
    make = {
        "contact-plan": documents.contact_plan,
        "meeting-sheet": documents.meeting_sheet,
    }[document]
    return make(details, options)


def _event(ws: Workspace, options: DocumentOptions) -> Document:
    """The sheet of an event, or of the one that comes next.

    Raises:
        UsageError: ``no_event`` if none comes.
    """
    from mitose.report.documents import event_sheet  # noqa: PLC0415 (start-up time counts)

    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        found = events.get(connection, options.event) if options.event else None
        if found is None:
            coming = [one for one in events.all_of(connection) if one.last_day >= options.day]
            if not coming:
                raise UsageError("no_event")
            found = coming[0]
        to_meet = whole.of_contacts(connection, found.to_meet)
        there = whole.of_contacts(connection, found.there)
    return event_sheet(found, to_meet, there, options)


def _title(ids: Sequence[int], category: Category | None, options: DocumentOptions) -> str:
    """What a choice is called that nobody gave a title; all contacts have one of their own."""
    from mitose.report.words import Words  # noqa: PLC0415 (start-up time counts)

    if ids:
        return Words(options.language).count("chosen_contacts", len(ids))
    return Words(options.language)(category.value) if category is not None else ""


def _chosen(ws: Workspace, ids: Sequence[int], category: Category | None) -> list[int]:
    with known_errors(ws.paths.database):
        return list(ids) or store.ids_of(ws.database.reading(), category=category)


def _list(ws: Workspace, ids: Sequence[int], options: DocumentOptions, title: str) -> Document:
    from mitose.report.documents import contact_list  # noqa: PLC0415 (start-up time counts)

    unknown = [name for name in options.columns if name not in set(TableColumn)]
    if unknown:
        raise UsageError("bad_value", field="columns", value=", ".join(unknown))
    return contact_list(contact_table.all_rows(ws, ids), options, title)


def goals(ws: Workspace) -> tuple[Goal, ...]:
    """The goals that contacts help with: a document can be about those of one goal."""
    with known_errors(ws.paths.database):
        return tuple(one for one in open_goals(ws.database.reading()) if one.contacts)


def prepare(
    ws: Workspace,
    document: str,
    *,
    ids: Sequence[int] = (),
    category: Category | None = None,
    language: Language,
    day: date,
    title: str = "",
    **options: object,
) -> Prepared:
    """Read what a document about contacts (``ids``, else a column, else all) needs.

    ``options`` are the fields of ``DocumentOptions``.

    Raises:
        UsageError: ``unknown_document``, ``no_contacts``, ``bad_value``.
    """
    chosen = _options(language, day, options)
    return Prepared(_document(ws, document, ids, category, chosen, title))


def write(
    _ws: Workspace,
    prepared: Prepared,
    path: Path,
    *,
    progress: Callable[[int, int], object] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> DocumentResult:
    """Set a document and write it as PDF; needs no connection.

    Raises:
        StorageError: if the file cannot be written.
        CancelledError: when ``cancelled`` returned True; there is no file then.
    """
    from mitose.report import press  # noqa: PLC0415 (start-up time counts)
    from mitose.report.files import write_pdf  # noqa: PLC0415 (start-up time counts)

    rendered = press.render(prepared.document, cancelled, progress)
    if cancelled():
        raise CancelledError
    written = write_pdf(rendered, path)
    return DocumentResult(
        written, rendered.pages, rendered.accessible, rendered.notes, rendered.missing
    )


def pages(
    _ws: Workspace,
    prepared: Prepared,
    ppi: float,
    *,
    progress: Callable[[int, int], object] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[bytes]:
    """Every page as PNG, for a printer; needs no connection. See `write`."""
    from mitose.report import press  # noqa: PLC0415 (start-up time counts)

    yield from press.pages(prepared.document, ppi, cancelled, progress)


def make_pdf(
    ws: Workspace,
    document: str,
    path: Path,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    **chosen: Any,  # noqa: ANN401 (those of `prepare`)
) -> DocumentResult:
    """`prepare` and `write` in one."""
    return write(ws, prepare(ws, document, **chosen), path, cancelled=cancelled)


def preview(
    ws: Workspace,
    document: str,
    *,
    ppi: float = 96,
    **chosen: Any,  # noqa: ANN401 (those of `prepare`)
) -> Pictures:
    """The pages of a document as PNG pictures; raises what `prepare` does."""
    from mitose.report import press  # noqa: PLC0415 (start-up time counts)

    return press.pictures(prepare(ws, document, **chosen).document, ppi)
