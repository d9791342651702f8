"""Who makes the drafts of new contacts: this process, or for many one that works beside it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mitose.domain.drafts import Draft, Known, drafts, plain

if TYPE_CHECKING:
    from mitose.exchange.parallel import Beside

#: For fewer contacts a process of its own takes longer to start than it helps.
WORTH_A_CHILD = 20_000


@contextmanager
def drafting(pieces: Iterator[Sequence[Known]], count: int) -> Iterator[Iterator[Sequence[Draft]]]:
    """The drafts of each piece of records, of ``count`` in all, in their order.

    A process beside starts at once, and is a piece ahead of who asks.
    """
    if count < WORTH_A_CHILD or multiprocessing.current_process().daemon:
        yield map(drafts, pieces)
        return
    from mitose.exchange.parallel import Beside  # noqa: PLC0415 (start-up time counts)

    child = Beside("mitose.domain.drafts:drafts_of_plain")
    try:
        yield _made_beside(child, pieces)
    finally:
        child.stop()


def _made_beside(child: Beside, pieces: Iterator[Sequence[Known]]) -> Iterator[Sequence[Draft]]:
    given = next(pieces, ())
    child.give((list(map(plain, given)),))
    for following in pieces:
        job = (list(map(plain, following)),)
        made = child.take()
        child.give(job)
        yield _whole(given, made)
        given = following
    yield _whole(given, child.take())


def _whole(given: Sequence[Known], answers: Sequence[Sequence[Draft | None]]) -> Sequence[Draft]:
    """What came back, and what cannot be sent made here."""
    (made,) = answers
    return [draft or drafts([known])[0] for known, draft in zip(given, made, strict=True)]
