"""Has documents set in a process of its own: Typst keeps memory, and nothing stops it but an end.

One process is kept for the next document until it has set many pages, or nobody has asked for a
while. A second document at the same time gets a second process, so that no preview waits for a
book. The program's entry point has to call `multiprocessing.freeze_support()` first thing, as for
any other child of a frozen program.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from mitose.domain.errors import CancelledError, MitoseError
from mitose.report.child import Begun, Failed, Shown, serve
from mitose.report.rendered import Pictures, Rendered

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitose.report.blocks import Document

    Cancelled = Callable[[], bool]
    Progress = Callable[[int, int], object]

NAME = "mitose-document"
#: What a process keeps grows with its pages up to about 100 MB; after a book it is far more.
_PAGES_AT_MOST = 150
_POLL_SECONDS = 0.05
_END_SECONDS = 5.0
#: A child's start in hundredths of the whole, and the most that is told before the end.
_STARTED, _MOST = 5, 95


class _GoneError(Exception):
    """The child ended before it began with the document."""


class _Child:
    """One process and the pipe to it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._end, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), name=NAME, daemon=True)
        with _deaf_to_ctrl_c():
            self._process.start()
        theirs.close()
        self.pages = 0
        """How many it has set."""

    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.is_alive()

    def end(self) -> None:
        """Stop it, whatever it does."""
        self._end.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join(_END_SECONDS)

    def sent(
        self, document: Document, ppi: float | None, cancelled: Cancelled, progress: Progress
    ) -> Iterator[object]:
        """What it answers to a document, to the last word.

        Raises CancelledError, _GoneError, or MitoseError (``document_failed``, reason).
        """
        try:
            self._end.send((document, ppi))
        except ConnectionError as error:
            raise _GoneError from error
        begun: Begun | None = None
        since = time.monotonic()
        while True:
            while not wait([self._end], _POLL_SECONDS):
                if cancelled():
                    raise CancelledError
                progress(_hundredths(begun, time.monotonic() - since), 100)
            message = self._received(begun is not None)
            if isinstance(message, Failed):
                raise MitoseError("document_failed", reason=message.reason)
            if isinstance(message, Begun):
                begun, since = message, time.monotonic()
                continue
            if isinstance(message, Rendered | Shown):
                self.pages += message.pages
                yield message
                return
            yield message

    def _received(self, begun: bool) -> object:
        try:
            return self._end.recv()
        except (EOFError, ConnectionError) as error:
            if not begun:
                raise _GoneError from error
            self._process.join(_END_SECONDS)
            reason = f"exit {self._process.exitcode}"
            raise MitoseError("document_failed", reason=reason) from None


_lock = threading.Lock()
_waiting: list[_Child] = []


def get_ready() -> None:
    """Have a process start while the document's data is still to be read."""
    with _lock:
        if not any(child.alive() for child in _waiting):
            _waiting[:] = [_Child()]


def close() -> None:
    """End the process that waits for a next document, if there is one."""
    with _lock:
        while _waiting:
            _waiting.pop().end()


def render(
    document: Document,
    cancelled: Cancelled = lambda: False,
    progress: Progress = lambda done, total: None,
) -> Rendered:
    """Render ``document`` in a child process, as `render.render` does.

    ``cancelled`` is asked twenty times a second; when it says so, the child is killed. As often
    ``progress`` is told how far it is, in hundredths. Typst does not say: it is reckoned from how
    long this machine took for the document's data. Raises CancelledError, or MitoseError
    (``document_failed``, reason) if the child ends without a result.
    """
    with closing(_sent(document, None, cancelled, progress)) as sent:
        for message in sent:
            if isinstance(message, Rendered):
                result = message
        return result


def pages(
    document: Document,
    ppi: float,
    cancelled: Cancelled = lambda: False,
    progress: Progress = lambda done, total: None,
) -> Iterator[bytes]:
    """Every page as PNG, set in a child process and handed over one by one; see above."""
    with closing(_sent(document, ppi, cancelled, progress)) as sent:
        for page in sent:
            if isinstance(page, bytes):
                yield page


def pictures(document: Document, ppi: float) -> Pictures:
    """Every page as PNG, and what there is to tell of them; see above."""
    made: list[bytes] = []
    notes: tuple[str, ...] = ()
    missing = ""
    for message in _sent(document, ppi, lambda: False, lambda done, total: None):
        if isinstance(message, Shown):
            notes, missing = message.notes, message.missing
        elif isinstance(message, bytes):
            made.append(message)
    return Pictures(tuple(made), notes, missing)


def _sent(
    document: Document, ppi: float | None, cancelled: Cancelled, progress: Progress
) -> Generator[object]:
    """What a child answers; one that ended just when it was asked is replaced once."""
    try:
        yield from _sent_by(_kept(), document, ppi, cancelled, progress)
    except _GoneError:
        try:
            yield from _sent_by(_Child(), document, ppi, cancelled, progress)
        except _GoneError:
            raise MitoseError("document_failed", reason="no child") from None


def _sent_by(
    child: _Child,
    document: Document,
    ppi: float | None,
    cancelled: Cancelled,
    progress: Progress,
) -> Generator[object]:
    whole = False
    try:
        yield from child.sent(document, ppi, cancelled, progress)
        whole = True
    finally:
        if not (whole and _keep(child)):
            child.end()


def _kept() -> _Child:
    """The child that waits, else a new one."""
    with _lock:
        child = _waiting.pop() if _waiting else None
    if child is None or child.alive():
        return child or _Child()
    child.end()
    return _Child()


def _keep(child: _Child) -> bool:
    """Let it wait for the next document; not one that has set many pages, nor a second one."""
    with _lock:
        if child.pages > _PAGES_AT_MOST or _waiting:
            return False
        _waiting.append(child)
        return True


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


def _hundredths(begun: Begun | None, seconds: float) -> int:
    """How far it is: evenly for as long as reckoned, then ever slower."""
    if begun is None:
        return min(_STARTED, int(seconds * 10))
    share = seconds / begun.seconds
    share = 0.8 * share if share < 1 else 1 - 0.2 / share
    return min(_MOST, _STARTED + int(share * (_MOST - _STARTED)))
