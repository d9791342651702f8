"""Renders a long document in a process of its own: Typst keeps its memory and cannot be stopped.

The program's entry point has to call `multiprocessing.freeze_support()` first thing, as for any
other child of a frozen program.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from mitose.domain.errors import CancelledError, MitoseError
from mitose.report.render import Rendered, render, render_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.context import SpawnProcess

    from mitose.report.blocks import Document

    Cancelled = Callable[[], bool]
    Progress = Callable[[int, int], object]

#: From so many contacts on, services render in a child.
CHILD_FROM = 51
_POLL_SECONDS = 0.05
_END_SECONDS = 5.0
#: Setting takes so many times as long as making the template's data of the same document.
_SETTING = 20
#: A child's start in hundredths of the whole, and the most that is told before the end.
_STARTED, _MOST = 5, 95


@dataclass(frozen=True, slots=True)
class _Begun:
    """The child begins to set pages, which will take about so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class _Failed:
    """Why there is no document."""

    reason: str


class _End:
    """All has been sent."""


def render_in_child(
    document: Document,
    cancelled: Cancelled = lambda: False,
    progress: Progress = lambda done, total: None,
) -> Rendered:
    """Render ``document`` in a child process, as `render` does.

    ``cancelled`` is asked twenty times a second; when it says so, the child is killed. As often
    ``progress`` is told how far it is, in hundredths. Typst does not say: it is reckoned from how
    long this machine took for the document's data. Raises CancelledError, or MitoseError
    (``document_failed``, reason) if the child ends without a result.
    """
    with closing(_sent_by_child(document, None, cancelled, progress)) as sent:
        for result in sent:
            if isinstance(result, Rendered):
                return result
    raise MitoseError("document_failed", reason="no result")


def pages_from_child(
    document: Document,
    ppi: float,
    cancelled: Cancelled = lambda: False,
    progress: Progress = lambda done, total: None,
) -> Iterator[bytes]:
    """Every page as PNG, set in a child process and handed over one by one; see above."""
    with closing(_sent_by_child(document, ppi, cancelled, progress)) as sent:
        for page in sent:
            if isinstance(page, bytes):
                yield page


def _sent_by_child(
    document: Document, ppi: float | None, cancelled: Cancelled, progress: Progress
) -> Generator[object]:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(
        target=_render_and_send, args=(document, ppi, sender), name="mitose-document", daemon=True
    )
    with _deaf_to_ctrl_c():
        child.start()
    sender.close()
    try:
        yield from _received(receiver, child, cancelled, progress)
    finally:
        receiver.close()
        if child.is_alive():
            child.kill()
        child.join(_END_SECONDS)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """What starts in here never hears Ctrl+C, which goes to the whole group: the parent ends it."""
    mask = getattr(signal, "pthread_sigmask", None)  # not on Windows
    if mask:
        resource_tracker.ensure_running()  # starting it lets Ctrl+C through again
    before = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else None
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


def _received(
    receiver: Connection, child: SpawnProcess, cancelled: Cancelled, progress: Progress
) -> Iterator[object]:
    """What the child sends until its end."""
    begun: _Begun | None = None
    since = time.monotonic()
    while True:
        while not wait([receiver], _POLL_SECONDS):
            if cancelled():
                raise CancelledError
            progress(_hundredths(begun, time.monotonic() - since), 100)
        try:
            message = receiver.recv()
        except EOFError:
            child.join(_END_SECONDS)
            raise MitoseError("document_failed", reason=f"exit {child.exitcode}") from None
        if isinstance(message, _End):
            return
        if isinstance(message, _Failed):
            raise MitoseError("document_failed", reason=message.reason)
        if isinstance(message, _Begun):
            begun, since = message, time.monotonic()
        else:
            yield message


def _hundredths(begun: _Begun | None, seconds: float) -> int:
    """How far it is: evenly for as long as reckoned, then ever slower."""
    if begun is None:
        return min(_STARTED, int(seconds * 10))
    share = seconds / begun.seconds
    share = 0.8 * share if share < 1 else 1 - 0.2 / share
    return min(_MOST, _STARTED + int(share * (_MOST - _STARTED)))


def _render_and_send(document: Document, ppi: float | None, sender: Connection) -> None:
    """What the child does; a failure is sent as its text.

    Nobody listens any more once the parent has stopped it or is gone.
    """
    with sender, suppress(BrokenPipeError):
        started = time.perf_counter()

        def begin() -> None:
            seconds = (time.perf_counter() - started) * _SETTING
            sender.send(_Begun(max(seconds, _POLL_SECONDS)))

        try:
            if ppi is None:
                sender.send(render(document, begin))
            else:
                for page in render_pages(document, ppi, begin).pages:
                    sender.send(page)
            sender.send(_End())
        except BrokenPipeError:
            raise
        except Exception as error:  # the parent reports it, whatever it is
            sender.send(_Failed(f"{type(error).__name__}: {error}"))
