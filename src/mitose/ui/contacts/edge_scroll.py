"""A list scrolls while something is held near its upper or lower edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from mitose.ui.theme import theme

_EDGE = 40
_FRAME_MS = 16
#: Pixels a frame at the very edge, at first and after it was held there for long.
_SLOW, _FAST = 8, 60
_FRAMES_TO_FAST = 180


class EdgeScroll(QObject):
    """Scrolls one list, the faster the nearer to the edge and the longer it is held there.

    Qt's own takes the mouse for a point of the contents: it leaves the edge with the first few
    pixels, and the list stands still again while the mouse does. `scrolled` carries the point of
    the viewport over which something is held.
    """

    scrolled = Signal(QPoint)

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._at = QPoint()
        self._frames = 0
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._step)

    def hold(self, at: QPoint) -> None:
        """Something is held over a point of the viewport."""
        self._at = at
        if not self._depth():
            self.let_go()
        elif not self._timer.isActive():
            self._timer.start()

    def let_go(self) -> None:
        """It was dropped, or has left the list."""
        self._timer.stop()
        self._frames = 0

    def _depth(self) -> float:
        """How far it is within an edge: -1 at the top, 1 at the bottom, 0 between them."""
        room = self._area.viewport().height()
        edge = min(theme().px(_EDGE), room // 4)
        above, below = edge - self._at.y(), self._at.y() - (room - edge)
        if edge <= 0 or max(above, below) <= 0:
            return 0.0
        return -min(1.0, above / edge) if above > 0 else min(1.0, below / edge)

    def _step(self) -> None:
        self._frames += 1
        held = min(1.0, self._frames / _FRAMES_TO_FAST)
        pixels = theme().px(_SLOW) + held * theme().px(_FAST - _SLOW)
        depth = self._depth()
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + (round(depth * pixels) or (1 if depth > 0 else -1)))
        if bar.value() == before:
            self.let_go()
        else:
            self.scrolled.emit(self._at)
