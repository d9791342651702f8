"""Filters of the board that the user gave a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mitose.domain.board_query import BoardQuery
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.errors import UsageError
from mitose.domain.saved_filter import SavedFilter, as_text
from mitose.services.deeds import needed, run
from mitose.services.workspace import Workspace
from mitose.storage import rows
from mitose.storage import saved_filters as store
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import saved_filter

_KINDS = (ChangeKind.LABEL,)


def all_of(ws: Workspace, day: date) -> tuple[SavedFilter, ...]:
    """All of them in the user's order, each with how many contacts it finds (reader)."""
    with known_errors(ws.paths.database):
        connection = ws.database.reader()
        return tuple(
            replace(one, contacts=store.count(connection, one.query, day))
            for one in store.all_of(ws.database.reading())
        )


def add(ws: Workspace, name: str, query: BoardQuery) -> Changes:
    """Keep a filter under a name; ``made`` is its id.

    Raises:
        UsageError: ``label_exists`` (name), ``empty_value``, or ``no_filter`` for one that finds
            everybody.
    """
    wanted = needed(name, "name")
    _must_filter(query)

    def work(deed: Deed) -> None:
        _must_be_free(deed, wanted)
        deed.made = store.add(deed.connection, wanted, query)

    return run(ws, Label("filter_add", 0), _KINDS, work)


def rename(ws: Workspace, filter_id: int, name: str) -> Changes:
    """Give a filter another name.

    Raises:
        UsageError: ``label_exists`` (name) or ``empty_value``.
    """
    wanted = needed(name, "name")

    def work(deed: Deed) -> None:
        _must_be_free(deed, wanted, filter_id)
        rows.change(deed.connection, saved_filter, filter_id, name=wanted)

    return run(ws, Label("filter_rename", 0), _KINDS, work)


def update(ws: Workspace, filter_id: int, query: BoardQuery) -> Changes:
    """Let a name stand for another filter.

    Raises:
        UsageError: ``no_filter`` for one that finds everybody.
    """
    _must_filter(query)

    def work(deed: Deed) -> None:
        rows.change(deed.connection, saved_filter, filter_id, query=as_text(query))

    return run(ws, Label("filter_update", 0), _KINDS, work)


def delete(ws: Workspace, filter_id: int) -> Changes:
    """Forget a filter; the contacts stay."""

    def work(deed: Deed) -> None:
        rows.remove(deed.connection, saved_filter, filter_id)

    return run(ws, Label("filter_delete", 0), _KINDS, work)


def place(ws: Workspace, filter_id: int, after: int) -> Changes:
    """Put a filter behind another in the rail; 0 puts it first."""

    def work(deed: Deed) -> None:
        store.place(deed.connection, filter_id, after)

    return run(ws, Label("filter_order", 0), _KINDS, work)


def _must_filter(query: BoardQuery) -> None:
    if not query.filtered:
        raise UsageError("no_filter")


def _must_be_free(deed: Deed, name: str, filter_id: int = 0) -> None:
    if store.named(deed.connection, name) not in (0, filter_id):
        raise UsageError("label_exists", name=name)
