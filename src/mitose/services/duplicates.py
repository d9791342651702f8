"""Duplicates among all contacts: finding them, and remembering who is not the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mitose.domain.changes import Changes, Label
from mitose.domain.duplicates import Group, Pair, grouped
from mitose.domain.errors import NotFoundError
from mitose.services.deeds import run
from mitose.services.workspace import Workspace
from mitose.storage import contacts, merging
from mitose.storage import duplicates as store
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found: pairs that are certain, and the others by their reason."""

    certain: tuple[Pair, ...]
    groups: tuple[Group, ...]


def find(
    ws: Workspace,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Found:
    """Compare all contacts with each other; for many of them in a child process.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        people = store.people(connection)
        different = merging.different(connection)
    from mitose.matching.child import find_apart  # noqa: PLC0415 (start-up time counts)

    pairs = find_apart(
        people,
        region=ws.settings.region,
        not_same=different,
        progress=progress,
        cancelled=cancelled,
    )
    return Found(tuple(pair for pair in pairs if pair.certain), grouped(pairs))


def not_same(ws: Workspace, pairs: Iterable[Pair | tuple[int, int]]) -> Changes:
    """Remember that pairs of contacts are different people: they are not suggested again.

    Raises:
        NotFoundError: if one of them is gone.
    """
    told = [(pair.first, pair.second) if isinstance(pair, Pair) else pair for pair in pairs]
    wanted = [(min(pair), max(pair)) for pair in told if pair[0] != pair[1]]

    def work(deed: Deed) -> None:
        ids = tuple(dict.fromkeys(key for pair in wanted for key in pair))
        there = contacts.by_ids(deed.connection, ids)
        for key in ids:
            if key not in there:
                raise NotFoundError("contact_not_found", id=key)
        new = merging.remember_different(deed.connection, wanted)
        deed.rename(Label("not_same", new))

    return run(ws, Label("not_same", len(wanted)), (), work)
