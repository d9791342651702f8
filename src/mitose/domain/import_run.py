"""An import of the past, and what taking it back would do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mitose.domain.imported import Difference


class RunState(StrEnum):
    """What of an import is left."""

    ACTIVE = "active"
    PARTLY = "partly"  # reverted, but for contacts that were kept
    REVERTED = "reverted"
    GONE = "gone"  # undone, or everything it brought was erased
    EMPTY = "empty"  # it changed nothing


@dataclass(frozen=True, slots=True)
class ImportRun:
    """One import: when, from where, how much, and what of it is left.

    ``sources`` are those of its files, when there was more than one.
    """

    id: int
    at: datetime
    files: tuple[str, ...]
    source: str
    category: str
    new: int = 0
    merged: int = 0
    unchanged: int = 0
    skipped: int = 0
    state: RunState = RunState.ACTIVE
    sources: tuple[str, ...] = ()

    @property
    def revertible(self) -> bool:
        """True while something of it is left."""
        return self.state in (RunState.ACTIVE, RunState.PARTLY)


class Touched(StrEnum):
    """Why a contact that an import made stays when the import is taken back."""

    EDITED = "edited"
    PLAN = "plan"
    FOLLOW_UPS = "follow_ups"
    HISTORY = "history"
    HAS_NEEDS = "has_needs"
    RELATIONS = "relations"
    GOALS = "goals"
    LABELS = "labels"
    OTHER_IMPORT = "other_import"


@dataclass(frozen=True, slots=True)
class KeptContact:
    """A contact that stays, and why."""

    contact_id: int
    name: str
    reasons: tuple[Touched, ...]

    @property
    def worked_on(self) -> bool:
        """True when the user did something with it; else only another import knows it too."""
        return any(reason is not Touched.OTHER_IMPORT for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class RevertPlan:
    """What taking an import back does: into the trash, kept, and fields going back.

    ``trashed`` are contacts made by it, ``restored`` those that were there before and lose what
    it gave them; ``left`` are fields of these that the user changed since, with the contact's id
    and name: ``kept`` is the value now, ``offered`` the one before the import.
    """

    import_id: int
    trashed: tuple[int, ...] = ()
    kept: tuple[KeptContact, ...] = ()
    restored: tuple[int, ...] = ()
    left: tuple[tuple[int, str, Difference], ...] = ()
