"""What waits for the first paint of a window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from mitose.ui.widgets.after_paint import AfterPaint


class Told(QObject):
    """Notes what happens, in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []

    def came(self) -> None:
        """It was time."""
        self.order.append("came")


class Painted(QWidget):
    """A child that is painted after its window."""

    def __init__(self, parent: QWidget, told: Told) -> None:
        super().__init__(parent)
        self.resize(50, 50)
        self._told = told

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._told.order.append("painted")


def test_it_comes_once_and_after_everything_in_the_window_is_painted(qtbot):
    window, told = QWidget(), Told()
    qtbot.addWidget(window)
    Painted(window, told)
    AfterPaint(window).came.connect(told.came)
    window.show()
    qtbot.waitUntil(lambda: "came" in told.order)
    assert told.order[0] == "painted"
    window.repaint()
    qtbot.waitUntil(lambda: told.order[-1] == "painted")
    assert told.order.count("came") == 1


def test_it_comes_for_a_window_that_nobody_sees(qtbot):
    window, told = QWidget(), Told()
    qtbot.addWidget(window)
    AfterPaint(window).came.connect(told.came)
    qtbot.waitUntil(lambda: told.order == ["came"])
