"""What the command palette finds: contacts by the start of a word, else by nearly the same name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mitose.domain.contact import Card
from mitose.domain.event import Event
from mitose.domain.search import fold, fold_words, query_words
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import events as kept
from mitose.storage.database import known_errors

_FORGIVING_FROM = 4  # letters: a slip in a shorter word could be anything


def find(ws: Workspace, text: str, limit: int = 8, *, forgiving: bool = True) -> tuple[Card, ...]:
    """Live contacts for what is typed, best first; nearly the same names where nothing fits.

    ``forgiving`` off finds what fits alone.
    """
    words = query_words(text)
    if not words:
        return ()
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        ids = store.find(connection, words, limit, None)
        if forgiving and not ids and len(typed := " ".join(words)) >= _FORGIVING_FROM:
            names = [(key, fold(name)) for key, name in store.all_names(connection)]
            from mitose.matching.close_names import closest  # noqa: PLC0415 (start-up time counts)

            ids = closest(typed, names, limit)
        return store.cards(connection, ids)


def find_events(ws: Workspace, text: str, day: date, limit: int = 4) -> tuple[Event, ...]:
    """Events whose name or place begins words as typed: those to come first, the next on top."""
    words = query_words(text)
    if not words:
        return ()
    with known_errors(ws.paths.database):
        found = kept.all_of(ws.database.reading())
    fitting = [one for one in found if _begins(fold_words(f"{one.name} {one.place}"), words)]
    coming = [one for one in fitting if one.last_day >= day]
    behind = [one for one in reversed(fitting) if one.last_day < day]
    return tuple((*coming, *behind)[:limit])


def _begins(parts: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(part.startswith(word) for part in parts) for word in words)


def recent(ws: Workspace, ids: Sequence[int]) -> tuple[Card, ...]:
    """The cards of contacts opened lately, without those put away since."""
    with known_errors(ws.paths.database):
        found = store.cards(ws.database.reading(), ids)
    return tuple(card for card in found if not card.deleted and not card.archived)
