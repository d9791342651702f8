"""Parse in child processes, so that both cores work and the window's thread stays free.

The children are spawned (never forked: Qt has threads), import only the function they are to
call, and answer with marshalled tuples. A child that has sent more than the pipe holds waits until
it is read, so memory stays small whoever is slower.
"""

from __future__ import annotations

import gc
import marshal
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any

from mitose.domain.errors import CancelledError

#: Files smaller than this are read in the calling process: starting children takes longer.
WORTH_CHILDREN = 1_000_000

_MOST_WORKERS = 4
_AHEAD = 2  # jobs a child has in hand besides the one that is read
_DONE, _FAILED = 0, 1
# A child makes little else than rows without cycles: looking for some after every 700 took a
# third of its time.
_OBJECTS_BETWEEN = 20_000

Job = tuple[Any, ...]
Work = Callable[..., Iterator[Any]]


def run(
    function: str, jobs: Sequence[Job], *, cancelled: Callable[[], bool], workers: int = 0
) -> Iterator[tuple[int, Any]]:
    """Call ``function`` ('module:name', a generator) with each job; yield (job's number, piece).

    The order is that of the jobs. ``workers`` is the number of child processes: 0 takes as many
    as there are cores (at most four), a negative number works in this process. Pieces must be what
    marshal knows.

    Raises CancelledError when cancelled, OSError when a job meets one.
    """
    workers = min(workers or os.cpu_count() or 1, _MOST_WORKERS, len(jobs))
    if not jobs:
        return
    if multiprocessing.current_process().daemon:
        workers = 0  # a daemonic process may not have children
    if workers < 1:
        yield from _run_here(function, enumerate(jobs), cancelled)
        return
    team = _Team(function, workers)
    try:
        yield from team.run(jobs, cancelled)
    finally:
        team.stop()


def _run_here(
    function: str, jobs: Iterator[tuple[int, Job]], cancelled: Callable[[], bool]
) -> Iterator[tuple[int, Any]]:
    work = _find(function)
    for number, job in jobs:
        for piece in work(*job):
            if cancelled():
                raise CancelledError
            yield number, piece


def _find(function: str) -> Work:
    module, _colon, name = function.partition(":")
    found: Work = getattr(import_module(module), name)
    return found


class _Team:
    """Child processes that take the jobs in turn."""

    def __init__(self, function: str, workers: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._function = function
        self._ends: list[Connection] = []
        self._children = []
        for _number in range(workers):
            ours, theirs = context.Pipe()
            child = context.Process(target=_serve, args=(function, theirs), daemon=True)
            child.start()
            theirs.close()
            self._ends.append(ours)
            self._children.append(child)

    def run(self, jobs: Sequence[Job], cancelled: Callable[[], bool]) -> Iterator[tuple[int, Any]]:
        count = len(self._ends)
        for number in range(min(len(jobs), count * _AHEAD)):
            self.send(number % count, jobs[number])
        for number, job in enumerate(jobs):
            yield from self.answers(number % count, number, job, cancelled)
            following = number + count * _AHEAD
            if following < len(jobs):
                self.send(number % count, jobs[following])

    def answers(
        self, worker: int, number: int, job: Job, cancelled: Callable[[], bool]
    ) -> Iterator[tuple[int, Any]]:
        """The pieces of a job that was sent, each with the job's number."""
        for received, piece in enumerate(self._pieces(worker, cancelled)):
            if piece is None:  # the child died: do what is left of its job here
                rest = islice(_find(self._function)(*job), received, None)
                yield from ((number, own) for own in rest)
                break
            yield number, piece[0]

    def send(self, worker: int, job: Job) -> None:
        """Give a child a job to do after those it has."""
        try:
            self._ends[worker].send_bytes(marshal.dumps(job))
        except OSError:
            return  # it died; its jobs are done here when their turn comes

    def _pieces(self, worker: int, cancelled: Callable[[], bool]) -> Iterator[tuple[Any] | None]:
        end = self._ends[worker]
        while True:
            try:
                while not end.poll(0.1):
                    if cancelled():
                        raise CancelledError
                answer = marshal.loads(end.recv_bytes())  # noqa: S302  (our own child)
            except (EOFError, BrokenPipeError, ConnectionResetError):
                yield None
                return
            if cancelled():
                raise CancelledError
            if answer == _DONE:
                return
            if answer[0] == _FAILED:
                raise OSError(*answer[1:])
            yield (answer[1],)

    def stop(self) -> None:
        """End the children, whether they are through or not."""
        for end in self._ends:
            end.close()
        for child in self._children:
            child.terminate()
        for child in self._children:
            child.join()
            child.close()


class Beside:
    """One child that does a job while the caller does something else.

    A job is given when the answers of the last are taken: who sends while the other sends, too,
    may wait for ever.
    """

    def __init__(self, function: str) -> None:
        self._function = function
        self._team = _Team(function, 1)
        self._job: Job = ()

    def give(self, job: Job) -> None:
        """Let it begin."""
        self._job = job
        self._team.send(0, job)

    def take(self, cancelled: Callable[[], bool] = lambda: False) -> list[Any]:
        """All pieces of the job; done here if the child has died."""
        return [piece for _number, piece in self._team.answers(0, 0, self._job, cancelled)]

    def stop(self) -> None:
        """End it, whether it is through or not."""
        self._team.stop()


def _serve(function: str, end: Connection) -> None:
    """What a child does: jobs in, pieces out, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    gc.set_threshold(_OBJECTS_BETWEEN)
    work = _find(function)
    while True:
        try:
            job = marshal.loads(end.recv_bytes())  # noqa: S302  (our own parent)
            try:
                for piece in work(*job):
                    end.send_bytes(marshal.dumps((2, piece)))
                end.send_bytes(marshal.dumps(_DONE))
            except (BrokenPipeError, ConnectionResetError):
                return
            except OSError as error:
                end.send_bytes(marshal.dumps((_FAILED, error.errno, error.strerror)))
        except (EOFError, OSError):
            return
