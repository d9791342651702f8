"""What the first paint of a window shall not wait for.

`QTimer.singleShot(0)` does not come after it: what is posted before the window is exposed comes
first, and what it starts on another thread takes turns with the painting.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_UNSEEN_MS = 1000


class AfterPaint(QObject):
    """Emits `came` once, when a widget has been painted; of one that nobody sees, in a second."""

    came = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._timer = QTimer(self, singleShot=True, interval=_UNSEEN_MS)
        self._timer.timeout.connect(self._end)
        self._timer.start()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _end(self) -> None:
        self.came.emit()
        self.deleteLater()
