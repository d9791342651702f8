"""Sorting round and planning round: whom to ask about next, and where the round stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.interaction import Interaction
from mitose.domain.rounds import RoundKind, RoundState, SortingCard, SortingGroup, groups
from mitose.services import contacts, interactions
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import journal, provenance
from mitose.storage import rounds as rounds_store
from mitose.storage.database import known_errors


@dataclass(frozen=True, slots=True)
class Sorting:
    """A sorting round: the groups to ask about first, and then one by one."""

    state: RoundState
    groups: tuple[SortingGroup, ...] = ()
    resumed: bool = False


def start_sorting(
    ws: Workspace, day: date, ids: Sequence[int] | None = None, title: str = ""
) -> Sorting:
    """Begin a sorting round over the unrated of ``ids`` (of all without), or go on with it.

    Without ``ids`` a round that stopped goes on where it was, without those rated meanwhile and
    with those that came since at its end. Its groups are asked about again while nobody is through.
    """
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        unrated = rounds_store.unrated(connection)
        kept = rounds_store.state(connection, RoundKind.SORTING) if ids is None else None
        if kept is not None:
            state = _brought_up(kept, unrated, rounds_store.not_done_for(connection))
            if state.done or state.later or state.second:
                return Sorting(state, (), True)
        else:
            wanted = set(unrated if ids is None else ids)
            state = RoundState(tuple(key for key in unrated if key in wanted), title=title)
        there = set(state.ids)
        origins = [one for one in rounds_store.origins(connection) if one.contact_id in there]
    return Sorting(state, groups(origins, day), kept is not None)


def _brought_up(kept: RoundState, unrated: Sequence[int], not_done: Sequence[int]) -> RoundState:
    there = set(not_done if kept.second else unrated)
    known = {*kept.ids, *kept.later}
    fresh = [] if kept.title or kept.second else [key for key in unrated if key not in known]
    return replace(
        kept,
        ids=(*(key for key in kept.ids if key in there), *fresh),
        later=tuple(key for key in kept.later if key in there),
    )


def start_planning(
    ws: Workspace, category: Category | None, ids: Sequence[int] | None = None
) -> RoundState:
    """Begin a planning round over ``ids``, or over a column; it goes on where it stopped.

    A column's round that stopped goes on, without the contacts that have left the column. With
    neither column nor ``ids`` whichever round stopped goes on, that of a selection too; if none
    did, Next begins. Whose plan is whole already comes last.
    """
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        if ids is not None:
            return RoundState(_last(ids, rounds_store.planned(connection, ids)))
        kept = rounds_store.state(connection, RoundKind.PLANNING)
        if kept is not None and category in (None, kept.title):
            lot = Category(kept.title) if kept.title else None
            there = set(store.ids_of(connection, category=lot))
            left = tuple(key for key in kept.ids if key in there)
            later = tuple(key for key in kept.later if key in there)
            if left or later:
                return replace(kept, ids=left, later=later)
        begun = category or Category.NEXT
        column = store.ids_of(connection, category=begun)
        planned = rounds_store.planned(connection, column)
        return RoundState(_last(column, planned), title=begun.value)


def _last(ids: Sequence[int], planned: set[int]) -> tuple[int, ...]:
    """The same contacts, otherwise in their order: a whole plan is looked at again, and printed."""
    return tuple(sorted(ids, key=planned.__contains__))


@dataclass(frozen=True, slots=True)
class OfImport:
    """Contacts of an import that a round would go through: unrated ones, and ones to plan."""

    unrated: tuple[int, ...] = ()
    to_plan: tuple[int, ...] = ()


def of_import(ws: Workspace, import_id: int) -> OfImport:
    """Whom the rounds would ask about among the contacts of an import, in the board's order."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        mine = {given.contact_id for given in provenance.of_import(connection, import_id)}
        unrated = rounds_store.unrated(connection)
        planned = [
            key
            for category in (Category.NEXT, Category.FUTURE)
            for key in store.ids_of(connection, category=category)
        ]
    return OfImport(
        tuple(key for key in unrated if key in mine), tuple(key for key in planned if key in mine)
    )


def second_pass(ws: Workspace, only: Sequence[int] = ()) -> RoundState:
    """Relationships for whom 'What have I done for them?' is still open; ``only`` among these."""
    with known_errors(ws.paths.database):
        found = rounds_store.not_done_for(ws.database.reading())
    wanted = set(only)
    return RoundState(tuple(key for key in found if not only or key in wanted), second=True)


def cards(ws: Workspace, ids: Sequence[int]) -> tuple[SortingCard, ...]:
    """What helps memory about each of these contacts."""
    with known_errors(ws.paths.database):
        return rounds_store.cards(ws.database.reading(), ids)


def keep(ws: Workspace, kind: RoundKind, state: RoundState | None) -> None:
    """Remember where a round stopped; None when it is through. No step: nothing to undo."""
    if ws.read_only:
        return
    with known_errors(ws.paths.database):
        connection = ws.database.writer()
        with journal.transaction(connection):
            rounds_store.keep(connection, kind, state)


def done_for(ws: Workspace, contact_id: int, text: str, on: date) -> Changes:
    """Answer 'What have I done for them?': a line for the history, or nothing yet."""
    if text.strip():
        entry = Interaction(on, given=text.strip(), contact_id=contact_id)
        return interactions.log(ws, entry)
    return contacts.set_field(ws, [contact_id], "nothing_done", True)
