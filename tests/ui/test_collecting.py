"""What nobody holds any more is taken apart on the main thread, whoever makes new objects."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QTimer

from mitose.paths import Paths
from mitose.services.workspace import Workspace
from mitose.ui.collecting import Collecting
from mitose.ui.tasks import Tasks


class Ring(QObject):
    """Holds itself, as windows do, with a timer that only its own thread can stop."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.ended = ended
        self.timer = QTimer(self, interval=5)
        self.timer.start()

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


@pytest.fixture
def tasks(data_folder):
    workspace = Workspace.open(Paths.at(data_folder))
    tasks = Tasks(workspace)
    yield tasks
    tasks.shutdown()
    workspace.close()


def _make_many(_workspace) -> None:
    for _ in range(50_000):
        one: list[object] = []
        one.append(one)


def test_reading_takes_nothing_of_qt_apart(qtbot, tasks):
    before, ended = gc.get_threshold(), []
    parent = QObject()
    collecting = Collecting(parent)
    try:
        Ring(ended)
        tasks.read(_make_many)
        qtbot.waitUntil(lambda: not tasks.busy)
        collecting.look()
        qtbot.waitUntil(lambda: bool(ended))
        assert ended == [threading.get_ident()]
    finally:
        gc.set_threshold(*before)


def test_whoever_is_in_the_midst_of_something_is_left_alone(qtbot):
    before, ended = gc.get_threshold(), []
    parent = QObject()
    collecting = Collecting(parent)
    gc.disable()
    try:
        Ring(ended)
        _make_many(None)
        collecting.look()
        assert not ended
    finally:
        gc.enable()
        collecting.look()
        gc.set_threshold(*before)
    assert len(ended) == 1


def test_what_is_about_to_go_is_not_taken_apart_before(qtbot):
    before, order = gc.get_threshold(), []
    parent = QObject()
    collecting = Collecting(parent)
    try:
        ring = Ring(order)
        ring.destroyed.connect(lambda: order.append(0))
        ring.deleteLater()
        del ring
        _make_many(None)
        collecting.look()
        assert order == [0, threading.get_ident()]
    finally:
        gc.set_threshold(*before)
