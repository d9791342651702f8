"""What a deed changed: announced after COMMIT, so that each page refreshes what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """The nouns a page can show."""

    CONTACT = "contact"
    PLAN = "plan"
    FOLLOW_UP = "follow_up"
    INTERACTION = "interaction"
    LABEL = "label"
    INTRODUCTION = "introduction"
    EVENT = "event"
    GOAL = "goal"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a step: a code, a count and contact ids, never names.

    Sentences are made in the window and the command line ('47 contacts moved to Next').
    ``detail`` is a code too (a category, a field), never the user's text.
    """

    code: str
    count: int = 1
    contact_ids: tuple[int, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds and contact ids touched by one deed.

    ``everything`` is set where naming ids makes no sense (import, undo of one, restore).
    ``step_id`` is the journal's step, 0 for a deed that cannot be undone; ``made`` holds the
    id of what was made, if the deed made one thing; ``from_next`` are contacts that the deed
    took from Next to Have: how that came about is asked.
    """

    kinds: frozenset[ChangeKind] = frozenset()
    contact_ids: frozenset[int] = frozenset()
    everything: bool = False
    label: Label | None = None
    step_id: int = 0
    made: int = 0
    from_next: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        """True when the deed found nothing to do."""
        return not self.kinds and not self.everything


EVERYTHING = Changes(kinds=frozenset(ChangeKind), everything=True)
"""Anything may be different: another program wrote to the file, or much time has passed."""
