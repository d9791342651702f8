"""Work off the main thread, over a real file."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions

from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import NewContact
from mitose.domain.errors import CancelledError, MitoseError, UsageError
from mitose.paths import Paths
from mitose.services import contacts
from mitose.services.workspace import Workspace
from mitose.ui.desktop.memory import resident
from mitose.ui.tasks import Lane, Tasks


class Listener(QObject):
    def __init__(self):
        super().__init__()
        self.got = []
        self.threads = []

    def done(self, result):
        self.got.append(result)
        self.threads.append(threading.current_thread())

    def failed(self, error):
        self.got.append(error)

    def changed(self, changes):
        self.got.append(("changed", changes))


@pytest.fixture
def tasks(qtbot, data_folder):
    workspace = Workspace.open(Paths.at(data_folder))
    tasks = Tasks(workspace)
    yield tasks
    tasks.shutdown()
    workspace.close()


@pytest.fixture
def listener():
    return Listener()


def _count(workspace):
    return len(contacts.list_contacts(workspace))


def test_a_deed_tells_its_caller_first_then_everybody_on_the_main_thread(qtbot, tasks, listener):
    tasks.changed.connect(listener.changed)
    tasks.deed(contacts.add, NewContact("Anna Krüger"), done=listener.done)
    qtbot.waitUntil(lambda: not tasks.busy)
    first, second = listener.got
    assert isinstance(first, Changes)
    assert first.made > 0
    assert second == ("changed", first)
    assert listener.threads == [threading.main_thread()]


def test_a_read_sees_what_deeds_before_it_announced(qtbot, tasks, listener):
    for name in ("Anna Krüger", "Ole Kristensen"):
        tasks.deed(contacts.add, NewContact(name, category=Category.NEXT))
    assert tasks.settle()
    tasks.read(_count, done=listener.done)
    assert tasks.settle()
    assert listener.got == [2]


def test_a_known_error_goes_to_failed_or_else_to_the_window(qtbot, tasks, listener):
    tasks.deed(contacts.add, NewContact(""), failed=listener.failed)
    assert tasks.settle()
    assert isinstance(listener.got[0], UsageError)
    with qtbot.waitSignal(tasks.trouble) as told:
        tasks.deed(contacts.add, NewContact(""))
    assert isinstance(told.args[0], UsageError)


def test_a_bug_reaches_the_excepthook_and_the_caller_who_must_not_wait_for_ever(
    qtbot, tasks, listener
):
    def broken(_workspace):
        raise ZeroDivisionError

    with capture_exceptions() as exceptions:
        tasks.read(broken, failed=listener.failed)
        assert tasks.settle()
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]
    assert isinstance(listener.got[0], MitoseError)
    assert listener.got[0].code == "bug"
    tasks.read(_count, done=listener.done)  # the thread lives on
    assert tasks.settle()
    assert listener.got[1] == 0


def test_a_listener_that_is_gone_is_no_problem(qtbot, tasks):
    gate = threading.Event()

    def waits(_workspace):
        gate.wait(5)

    gone, deleted = Listener(), Listener()
    tasks.read(waits, done=gone.done)
    tasks.read(waits, done=deleted.done)
    del gone
    gc.collect()
    import shiboken6

    shiboken6.delete(deleted)
    gate.set()
    assert tasks.settle()
    assert deleted.got == []


def test_a_function_that_is_no_method_of_a_qobject_is_refused(tasks):
    with pytest.raises(TypeError, match="QObject"):
        tasks.read(_count, done=print)


def test_long_work_reports_and_can_be_cancelled(qtbot, tasks, listener):
    heard = threading.Event()

    def work(_workspace, progress, cancelled):
        heard.wait(5)
        progress(1, 2)
        while not cancelled():
            threading.Event().wait(0.001)
        raise CancelledError

    job = tasks.long(work, done=listener.done, failed=listener.failed)
    with qtbot.waitSignal(job.progress) as told:
        heard.set()
    assert told.args == [(1, 2)]
    job.cancel()
    assert tasks.settle()
    assert isinstance(listener.got[0], CancelledError)


def test_long_work_that_changes_something_is_announced(qtbot, tasks, listener):
    def work(workspace, progress, cancelled):
        return contacts.add(workspace, NewContact("Anna Krüger")), "report"

    tasks.changed.connect(listener.changed)
    tasks.long(work, lane=Lane.WRITER, done=listener.done)
    assert tasks.settle()
    (changes, report), announced = listener.got
    assert report == "report"
    assert announced == ("changed", changes)


@pytest.mark.skipif(not resident(), reason="the system does not say what a process holds")
def test_what_long_reading_left_behind_goes_back_at_rest(qtbot, tasks, listener):
    def sort(_workspace):
        pieces = [bytes(600) for _ in range(100_000)]  # too big for Python's own pools
        return pieces[::100]  # what stays lies between what goes

    before = resident()
    tasks.read(sort, done=listener.done)
    qtbot.waitUntil(lambda: not tasks.busy)
    qtbot.waitUntil(lambda: resident() < before + 15_000_000, timeout=10_000)
    assert len(listener.got[0]) == 1000
