"""What the palette lists, and which actions fit what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtGui import QAction

from mitose.domain.contact import Card
from mitose.domain.event import Event
from mitose.domain.search import fold, fold_words, marks, query_words

_MOST_RECENT = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a heading (none of the three), a contact, an event, or an action.

    `marked` are the pieces of the text that were found; `recent` is set for what was chosen
    lately. `name` is the action's, which may go with its page or panel behind the sheet.
    """

    text: str
    card: Card | None = None
    action: QAction | None = None
    marked: tuple[tuple[int, int], ...] = ()
    recent: bool = False
    event: Event | None = None
    name: str = ""

    @property
    def alive(self) -> QAction | None:
        """The action, if there is one and it is still there."""
        there = self.action is not None and shiboken6.isValid(self.action)
        return self.action if there else None

    @property
    def token(self) -> str:
        """Which one it is; empty for a heading."""
        if self.card is not None:
            return f"contact:{self.card.id}"
        if self.event is not None:
            return f"event:{self.event.id}"
        return f"action:{self.name}" if self.action is not None else ""


def contact_entry(card: Card, typed: str, *, recent: bool = False) -> Entry:
    """A contact as found by what is typed."""
    return Entry(
        card.name, card=card, marked=tuple(marks(card.name, query_words(typed))), recent=recent
    )


def event_entry(event: Event, typed: str) -> Entry:
    """An event as found by what is typed."""
    return Entry(event.name, event=event, marked=tuple(marks(event.name, query_words(typed))))


def action_entries(
    actions: Iterable[QAction], typed: str, recent: Sequence[str], limit: int
) -> list[Entry]:
    """The enabled actions that fit, recent ones first, then those that begin with what is typed.

    While nothing is typed Enter shall not end the program: in German its action would come first.
    """
    found: list[tuple[tuple[bool, int, int, str], Entry]] = []
    for action in actions:
        if not action.isEnabled() or not action.text():
            continue
        text = action.text().replace("&", "")
        place = _place(text, typed)
        if place is None:
            continue
        token = f"action:{action.objectName()}"
        age = recent.index(token) if token in recent else len(recent)
        entry = Entry(
            text,
            action=action,
            marked=tuple(marks(text, query_words(typed))),
            recent=token in recent,
            name=action.objectName(),
        )
        ends = not typed.strip() and action.objectName() == "quit"
        found.append(((ends, place, age, fold(text)), entry))
    found.sort(key=lambda pair: pair[0])
    return [entry for _key, entry in found[:limit]]


def names_an_action(others: Iterable[Entry], actions: Iterable[Entry], typed: str) -> bool:
    """Whether an action is called like all that is typed, and no contact or event is.

    These were found by a note of theirs then, or because a slip was forgiven.
    """
    called = any(_place(entry.text, typed) == 0 for entry in actions)
    return called and not any(_place(entry.text, typed) == 0 for entry in others)


def remembered(recent: Sequence[str], token: str) -> str:
    """The setting's text with one more choice at its beginning."""
    kept = [token, *(one for one in recent if one != token)]
    return " ".join(kept[:_MOST_RECENT])


def _place(text: str, typed: str) -> int | None:
    """0 all words start a word, 1 found inside, 2 the letters come in this order; else None."""
    words = query_words(typed)
    parts = fold_words(text)
    if all(any(part.startswith(word) for part in parts) for word in words):
        return 0
    folded = " ".join(parts)
    if all(word in folded for word in words):
        return 1
    letters = iter(folded)
    return 2 if all(letter in letters for letter in "".join(words)) else None
