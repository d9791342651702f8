"""Undo and redo, and the list of steps."""

from __future__ import annotations

from mitose.domain.changes import Changes, Label
from mitose.services.workspace import Workspace
from mitose.storage import journal
from mitose.storage.database import known_errors
from mitose.storage.journal import StepInfo

__all__ = ["StepInfo", "peek_redo", "peek_undo", "redo", "steps", "undo"]


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
