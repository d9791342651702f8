"""Notices when another program has changed the file, and when the day is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mitose import clock
from mitose.domain.errors import MitoseError

if TYPE_CHECKING:
    from mitose.ui.context import Context

_EVERY_MS = 2000
_SEEN = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)


class Watch(QObject):
    """Looks every two seconds while the window is visible, and when it gets the focus."""

    changed = Signal()

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._day = context.today()
        self._version: int | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nobody looks at a hidden window: it shall wake nothing."""
        if event.type() in _SEEN:
            self._keep_time()
        return super().eventFilter(watched, event)

    def _keep_time(self) -> None:
        seen = self._window.isVisible() and not self._window.isMinimized()
        if seen and not self._timer.isActive():
            self._timer.start()
        elif not seen:
            self._timer.stop()

    def look(self) -> None:
        """Look now; `changed` is emitted if something is different."""
        if not self._window.isVisible() or self._window.isMinimized():
            return
        clock.follow_zone()
        if self._context.tasks.busy:  # our own writing; it announces itself
            return
        day, version = self._context.today(), self._read()
        before = (self._day, self._version)
        self._day, self._version = day, version
        if before[1] is not None and before != (day, version):
            self.changed.emit()

    def own_change(self) -> None:
        """A deed of this window was announced: what it wrote is known."""
        self._version = self._read()

    def _read(self) -> int | None:
        try:
            return self._context.workspace.data_version()
        except MitoseError:  # busy: the next look will do
            return self._version
