"""Ctrl+C in the terminal, and the system's word that the session ends, close the window.

Left to itself Python raises KeyboardInterrupt in the midst of whatever runs next on the main
thread, and SIGTERM ends the process with what is being typed not saved.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # the last is not known on Windows


class EndSignals(QObject):
    """`came` is emitted by Qt's loop at the first of them; a second one ends the process at once.

    What the parent process has ignored, as `nohup` does, stays ignored.
    """

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Python's handlers run between two steps of Python only; Qt's loop wakes by the socket.
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._kept = {
            number: signal.signal(number, _nothing)
            for number in known
            if signal.getsignal(number) is not signal.SIG_IGN
        }
        self._former = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Leave signals as they were before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._former)
        for number, handler in self._kept.items():
            signal.signal(number, handler)
        self._kept.clear()
        self._ours.close()
        self._theirs.close()

    def _read(self) -> None:
        self._ours.recv(64)
        for number in self._kept:
            signal.signal(number, signal.SIG_DFL)
        self.came.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The socket tells it."""
