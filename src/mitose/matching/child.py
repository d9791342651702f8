"""The search for duplicates in a process of its own: the window stays smooth, and it can be ended.

The program's entry point has to call `multiprocessing.freeze_support()` first thing, as for any
other child of a frozen program.
"""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Collection, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import TypeVar

from mitose.domain.duplicates import Pair, Person
from mitose.domain.errors import CancelledError
from mitose.matching.duplicates import find

#: So few people are compared in the calling process: starting a child takes longer.
CHILD_FROM = 1_500
#: So many go through the pipe at once: packing them all would hold up the window's thread.
_AT_ONCE = 500
_POLL_SECONDS = 0.05
_END_SECONDS = 5.0

Progress = Callable[[int, int], None]
_Entry = TypeVar("_Entry", Person, Pair)


def find_apart(
    people: Sequence[Person],
    *,
    region: str,
    fresh: Collection[int] = (),
    not_same: Collection[tuple[int, int]] = (),
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Pair]:
    """As ``find``, for many people in a child process.

    Raises:
        CancelledError: when ``cancelled`` returned True.
    """
    if len(people) < CHILD_FROM or multiprocessing.current_process().daemon:
        return _find_here(people, region, fresh, not_same, progress, cancelled)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_serve, args=(theirs,), name="mitose-duplicates", daemon=True)
    child.start()
    theirs.close()
    try:
        for some in _pieces(people):
            if cancelled():
                raise CancelledError
            ours.send(some)
        ours.send((region, fresh, not_same))
        found = _answers(ours, progress, cancelled)
    except (EOFError, OSError):  # the child died: there is no reason to give up
        found = None
    finally:
        ours.close()
        if child.is_alive():
            child.kill()
        child.join(_END_SECONDS)
    if found is not None:
        return found
    return _find_here(people, region, fresh, not_same, progress, cancelled)


def _pieces(entries: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    for start in range(0, len(entries), _AT_ONCE):
        yield list(entries[start : start + _AT_ONCE])


def _find_here(
    people: Sequence[Person],
    region: str,
    fresh: Collection[int],
    not_same: Collection[tuple[int, int]],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> list[Pair]:
    def tell(done: int, total: int) -> None:
        if cancelled():
            raise CancelledError
        progress(done, total)

    return find(people, region=region, fresh=fresh, not_same=not_same, progress=tell)


def _answers(end: Connection, progress: Progress, cancelled: Callable[[], bool]) -> list[Pair]:
    """What the child tells: how far it is, then the pairs in pieces, and an end."""
    found: list[Pair] = []
    while True:
        while not wait([end], _POLL_SECONDS):
            if cancelled():
                raise CancelledError
        told = end.recv()
        if told is None:
            return found
        if isinstance(told, list):
            found += told
        else:
            progress(*told)
        if cancelled():
            raise CancelledError


def _serve(end: Connection) -> None:
    """What the child does."""
    gc.disable()  # a million small objects, none of them in a cycle, and a process that ends
    with end:
        people: list[Person] = []
        while isinstance(told := end.recv(), list):
            people += told
        region, fresh, not_same = told
        found = find(
            people,
            region=region,
            fresh=fresh,
            not_same=not_same,
            progress=lambda done, total: end.send((done, total)),
        )
        for some in _pieces(found):
            end.send(some)
        end.send(None)
