"""What every test of the interface gets."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

_YOUNG, _OLD = 700, 10  # Python's own measures


@pytest.fixture(autouse=True, scope="module")
def taken_apart_here() -> Iterator[None]:
    """As in the program, cycles are looked for on the main thread alone: see `ui.collecting`."""
    before = gc.get_threshold()
    gc.set_threshold(0)
    yield
    gc.collect()
    gc.set_threshold(*before)


@pytest.fixture(autouse=True)
def nothing_left_over(taken_apart_here: None) -> Iterator[None]:
    """A test's windows are gone before the next begins, not when some later one collects them."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    young, _middle, old = gc.get_count()
    if young > _YOUNG:
        gc.collect(2 if old > _OLD else 1)


@pytest.fixture(scope="session", autouse=True)
def clipboard_given_back() -> Iterator[None]:
    """What Python made is not left to the offscreen clipboard, which ends after Python has."""
    yield
    if QCoreApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
