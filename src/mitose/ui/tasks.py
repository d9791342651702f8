"""Work off the main thread: deeds on the writer's thread, reads on the reader's.

Each has one thread and keeps its order. Results come back to methods of objects that live in the
main thread, through one queued signal; an object that is gone by then is no problem.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal

from mitose.domain.changes import Changes
from mitose.domain.errors import CancelledError, MitoseError
from mitose.ui import heap

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace

Slot = Callable[..., object]
_PROGRESS_SECONDS = 0.05
# Long work begins after what announces it is painted: two busy threads take turns at each call.
_PAINT_SECONDS = 0.04
# Sorting 100,000 contacts leaves ten megabytes in small free pieces behind.
_REST_MS = 2000
_NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
_log = logging.getLogger(__name__)


class Lane(StrEnum):
    """Whose thread, and so whose connection, a piece of work uses.

    What runs aside uses none: long comparing that no page's reads shall wait for. Nor does what is
    set on paper: a document whose data has been read.
    """

    WRITER = "writer"
    READER = "reader"
    ASIDE = "aside"
    PAPER = "paper"


class Job(QObject):
    """A long piece of work: it tells how far it is and can be cancelled.

    `progress` carries whatever the service reports, at most twenty times a second.
    """

    progress = Signal(object)

    def __init__(self, parent: QObject, lane: Lane) -> None:
        super().__init__(parent)
        self.lane = lane
        self._cancelled = threading.Event()
        self._told = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; `failed` is then called with a CancelledError."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether `cancel` was called (asked by the service, on its thread)."""
        return self._cancelled.is_set()

    def report(self, *values: object) -> None:
        """Tell how far the work is (called by the service, on its thread)."""
        now = time.monotonic()
        if now - self._told >= _PROGRESS_SECONDS:
            self._told = now
            self.progress.emit(values[0] if len(values) == 1 else values)


@dataclass(slots=True)
class _Work:
    """One call, and who wants to know how it ended."""

    run: Callable[[], object]
    lane: Lane
    done: WeakMethod[Slot] | None
    failed: WeakMethod[Slot] | None
    announces: bool = False
    job: Job | None = None
    wait: float = 0.0
    result: object = None
    error: BaseException | None = field(default=None)


class Tasks(QObject):
    """The threads of an open workspace.

    `changed` carries the `Changes` of a deed after its `done`; `trouble` a known error nobody
    asked for. A bug is raised in the main thread, where the excepthook finds it, after `failed`
    was told of it as the MitoseError `bug`.
    """

    changed = Signal(object)
    trouble = Signal(object)
    _arrived = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        workspace.settle_apart()
        self._lanes = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"mitose-{lane.value}")
            for lane in Lane
        }
        self._under_way = 0
        self._jobs: set[Job] = set()
        self._open = True
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._give_back)

    @property
    def busy(self) -> bool:
        """Whether anything is under way or its result not yet delivered."""
        return self._under_way > 0

    def deed(
        self,
        service: Callable[..., Changes | None],
        *args: object,
        done: Slot | None = None,
        failed: Slot | None = None,
        **named: object,
    ) -> None:
        """Call `service(workspace, *args, **named)` on the writer's thread.

        `done` gets its `Changes`, then they are announced by `changed`. `done` and `failed` must
        be bound methods of QObjects of the main thread; they are held weakly.
        """
        run = self._call(service, args, named)
        self._start(_Work(run, Lane.WRITER, _weak(done), _weak(failed), announces=True))

    def read(
        self,
        service: Callable[..., object],
        *args: object,
        done: Slot | None = None,
        failed: Slot | None = None,
        **named: object,
    ) -> None:
        """Call `service(workspace, *args, **named)` on the reader's thread; see `deed`."""
        run = self._call(service, args, named)
        self._start(_Work(run, Lane.READER, _weak(done), _weak(failed)))

    def long(
        self,
        service: Callable[..., object],
        *args: object,
        lane: Lane = Lane.READER,
        done: Slot | None = None,
        failed: Slot | None = None,
        wait: float = _PAINT_SECONDS,
        **named: object,
    ) -> Job:
        """Start long work: the service also gets `progress` and `cancelled` to call.

        `wait` is the seconds that what is shown meanwhile takes to be painted.
        If the result is `Changes`, or a tuple that begins with them, they are announced.
        """
        job = Job(self, lane)
        self._jobs.add(job)
        named = {**named, "progress": job.report, "cancelled": job.cancelled}
        run = self._call(service, args, named)
        work = _Work(run, lane, _weak(done), _weak(failed), announces=True, job=job, wait=wait)
        self._start(work)
        return job

    def stop(self, lane: Lane) -> None:
        """Cancel the long work of one lane: what nobody would miss when the window closes."""
        for job in self._jobs:
            if job.lane is lane:
                job.cancel()

    def settle(self, seconds: float = 10.0) -> bool:
        """Wait until all that is under way has ended and been delivered; for closing a window.

        Returns False if that took longer.
        """
        end = time.monotonic() + seconds
        while self._under_way and time.monotonic() < end:
            QCoreApplication.processEvents(_NO_INPUT, 20)
            time.sleep(0.001)  # lets the other threads run
        return not self._under_way

    def shutdown(self) -> None:
        """Cancel long work, let what is under way end, and stop the threads."""
        self._open = False
        for job in self._jobs:
            job.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)

    # ------------------------------------------------------------ inside

    def _call(
        self, service: Callable[..., Any], args: tuple[object, ...], named: dict[str, Any]
    ) -> Callable[[], object]:
        workspace = self._workspace

        def run() -> object:
            return service(workspace, *args, **named)

        return run

    def _start(self, work: _Work) -> None:
        if not self._open:
            return
        self._under_way += 1
        future = self._lanes[work.lane].submit(self._run, work)
        future.add_done_callback(_no_silence)

    def _run(self, work: _Work) -> None:
        """On the lane's thread: never raises, so that nothing is lost in a future."""
        if work.wait:
            time.sleep(work.wait)
        try:
            work.result = work.run()
        except BaseException as error:
            work.error = error
        try:
            self._arrived.emit(work)
        except RuntimeError:  # the window went away meanwhile
            _log.info("a result came after the end")
        if work.lane is Lane.WRITER:
            self._workspace.settle()

    def _deliver(self, work: _Work) -> None:
        """On the main thread."""
        self._under_way -= 1
        self._rest.start()
        if work.job is not None:
            self._jobs.discard(work.job)
            work.job.deleteLater()
        if work.error is None:
            self._succeed(work)
        else:
            self._fail(work, work.error)

    def _give_back(self) -> None:
        """Nothing has come for a moment: what the work left behind goes back to the system."""
        if self._open and not self._under_way:
            self._lanes[Lane.READER].submit(heap.trim)

    def _succeed(self, work: _Work) -> None:
        changes = _changes_of(work.result) if work.announces else None
        try:
            if (done := _alive(work.done)) is not None:
                done(work.result)
        finally:
            if changes is not None and not changes.empty:
                self.changed.emit(changes)

    def _fail(self, work: _Work, error: BaseException) -> None:
        failed = _alive(work.failed)
        if not isinstance(error, MitoseError):
            if failed is not None:
                failed(MitoseError("bug", reason=repr(error)))
            raise error
        if failed is not None:
            failed(error)
        elif not isinstance(error, CancelledError):
            self.trouble.emit(error)


def _weak(slot: Slot | None) -> WeakMethod[Slot] | None:
    if slot is None:
        return None
    if not isinstance(getattr(slot, "__self__", None), QObject):
        raise TypeError(f"{slot!r} is not a method of a QObject")
    return WeakMethod(slot)


def _alive(reference: WeakMethod[Slot] | None) -> Slot | None:
    """The method, unless its object is gone on Python's or on Qt's side."""
    method = reference() if reference is not None else None
    if method is None or not shiboken6.isValid(method.__self__):  # type: ignore[attr-defined]
        return None
    return method


def _changes_of(result: object) -> Changes | None:
    if isinstance(result, tuple) and result:
        result = result[0]
    return result if isinstance(result, Changes) else None


def _no_silence(future: Future[None]) -> None:
    """A trouble of `_run` itself would otherwise stay in the future, unseen."""
    if not future.cancelled() and (error := future.exception()) is not None:
        _log.error("a task could not be delivered", exc_info=error)
