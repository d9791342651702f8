"""What every test of the interface gets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """A test's windows are gone before the next begins, not when some later one collects them."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def clipboard_given_back() -> Iterator[None]:
    """What Python made is not left to the offscreen clipboard, which ends after Python has."""
    yield
    if QCoreApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
