"""The one number of what is overdue or due today, which rail, window title and tray show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mitose import clock

if TYPE_CHECKING:
    from datetime import date

    from mitose.services.workspace import Workspace
    from mitose.ui.tasks import Tasks


class DueNumber(QObject):
    """Reads the number after each deed and when asked, one question at a time.

    Who shows it listens to `changed` and reads `count` and `overdue`: so all show the same.
    `read` is emitted after each answer, a new number or not.
    """

    changed = Signal()
    read = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.count = 0
        self.overdue = False
        self._tasks = tasks
        self._asking = False
        self._again = False
        tasks.changed.connect(self.refresh)

    def refresh(self, _changes: object = None) -> None:
        """Read the number anew."""
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        self._tasks.read(read_badge, clock.today(), done=self._take, failed=self._next)

    def _take(self, found: tuple[int, bool]) -> None:
        before = (self.count, self.overdue)
        self.count, self.overdue = found
        if found != before:
            self.changed.emit()
        self.read.emit()
        self._next()

    def _next(self, _error: object = None) -> None:
        """A failure leaves the number: the page that asks for more says what is wrong."""
        self._asking = False
        if self._again:
            self.refresh()


def read_badge(workspace: Workspace, day: date) -> tuple[int, bool]:
    """The number, and whether anything is overdue."""
    from mitose.services import agenda  # noqa: PLC0415 (start-up time counts)

    return agenda.badge(workspace, day)
