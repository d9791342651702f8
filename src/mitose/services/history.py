"""Undo and redo, and the list of steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from mitose.domain import step_change
from mitose.domain.changes import Changes, Label
from mitose.domain.contact import Contact
from mitose.domain.errors import CancelledError
from mitose.domain.step_change import FieldChange, RowChange
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import journal, step_rows
from mitose.storage.database import known_errors
from mitose.storage.journal import StepInfo

__all__ = ["StepInfo", "ToldStep", "go_to", "peek_redo", "peek_undo", "redo", "steps"]
__all__ += ["told_steps", "undo"]

_MOST_STEPS = 100_000


def undo(ws: Workspace) -> Changes | None:
    """Take back the latest step; None when there is nothing to undo."""
    return journal.undo(ws.database)


def redo(ws: Workspace) -> Changes | None:
    """Do the last undone step again; None when there is nothing to redo."""
    return journal.redo(ws.database)


def steps(ws: Workspace, limit: int = 100) -> tuple[StepInfo, ...]:
    """What was done, newest first."""
    with known_errors(ws.paths.database):
        return journal.steps(ws.database.reading(), limit)


def peek_undo(ws: Workspace) -> Label | None:
    """The name of the step that undo would take back."""
    with known_errors(ws.paths.database):
        info = journal.next_undo(ws.database.reading())
    return info.label if info else None


def peek_redo(ws: Workspace) -> Label | None:
    """The name of the step that redo would do again."""
    with known_errors(ws.paths.database):
        info = journal.next_redo(ws.database.reading())
    return info.label if info else None


_ROWS_LOOKED_AT = 12
#: Steps whose sentence says it all, or that touch too much to be told field by field.
_WHOLE = frozenset({"import", "merge", "revert_import", "sample", "reorder", "restore", "delete"})


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step with the name of the one contact it was about, and what it changed.

    The name is empty for none or several; of several ``changes`` tells what all were given.
    """

    info: StepInfo
    name: str = ""
    changes: tuple[FieldChange, ...] = ()


def told_steps(ws: Workspace, limit: int = 1000) -> tuple[ToldStep, ...]:
    """What was done, newest first, with the names that the steps themselves do not keep."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        found = journal.steps(connection, limit)
        single = {
            info.label.contact_ids[0]
            for info in found
            if info.label.count == 1 and len(info.label.contact_ids) == 1
        }
        known = store.by_ids(connection, sorted(single))
        told = [info.id for info in found if info.label.code not in _WHOLE]
        changes = _changes(found, step_rows.rows_of(connection, told, _ROWS_LOOKED_AT))
    return tuple(ToldStep(info, _name(info, known), changes.get(info.id, ())) for info in found)


def _name(info: StepInfo, known: Mapping[int, Contact]) -> str:
    ids = info.label.contact_ids
    one = known.get(ids[0]) if info.label.count == 1 and len(ids) == 1 else None
    return one.name if one is not None else ""


def _changes(
    found: Sequence[StepInfo], rows: Mapping[int, Sequence[RowChange]]
) -> dict[int, tuple[FieldChange, ...]]:
    told: dict[int, tuple[FieldChange, ...]] = {}
    for info in found:
        changes = step_change.field_changes(rows.get(info.id, ()))
        told[info.id] = step_change.afterwards(changes) if info.label.count > 1 else changes
    return told


def go_to(
    ws: Workspace,
    step_id: int,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Changes | None:
    """Undo until this step is taken back, or redo until it is done again; None if it is gone.

    Each step is taken back whole, so stopping on the way leaves the file as it was at one of them.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    with known_errors(ws.paths.database):
        found = journal.steps(ws.database.writer(), _MOST_STEPS)
    there = next((info for info in found if info.id == step_id), None)
    if there is None:
        return None
    if there.undone:
        steps_to_go = [info for info in found if info.undone and info.id <= step_id]
    else:
        steps_to_go = [info for info in found if not info.undone and info.id >= step_id]
    work = journal.redo if there.undone else journal.undo
    done: Changes | None = None
    for number, _info in enumerate(steps_to_go, 1):
        if cancelled is not None and cancelled():
            raise CancelledError
        done = work(ws.database)
        if progress is not None:
            progress(number, len(steps_to_go))
    if done is None:
        return None
    # No single undo would take this back: the list itself is the way.
    return replace(done, everything=True, step_id=0, label=Label("go_to", len(steps_to_go)))
