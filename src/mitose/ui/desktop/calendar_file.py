"""Keeps the calendar file up to date while the program runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mitose.domain.calendar import CalendarEntry
from mitose.domain.errors import MitoseError
from mitose.services import calendar
from mitose.services.calendar import CalendarWish
from mitose.ui import i18n
from mitose.ui.tasks import Lane

if TYPE_CHECKING:
    from mitose.settings import Settings
    from mitose.ui.context import Context

#: Typing and clicking make several changes in a row: the file is written once for all of them.
_AFTER_MS = 5_000


class CalendarFile(QObject):
    """Writes soon after each change, off the main thread; a failure is tried again by `tick`.

    `troubled` tells a failure once, until it has gone well again.
    """

    troubled = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._writing: CalendarWish | None = None
        self._stale = False
        self._told = False
        self._version = 0
        self._wish = self._wished()
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self.write)
        context.tasks.changed.connect(self._changed)
        context.settings.changed.connect(self._settings_changed)

    def tick(self) -> None:
        """Once a minute: what failed, and what other programs have changed."""
        if self._wished() is None or self._timer.isActive():
            return
        try:
            version = self._context.workspace.data_version()
        except MitoseError:  # busy: the next minute will do
            return
        if self._told or version != self._version:
            self._version = version
            self.write()

    def write(self) -> None:
        """Write now, unless nothing is to be written."""
        wish = self._wished()
        if wish is None:
            return
        if self._writing is not None:
            self._stale = True
            return
        self._writing, self._stale = wish, False
        self._context.tasks.read(calendar.entries, done=self._keep, failed=self._failed)

    def restyle(self) -> None:
        """The language is another: that of the entries, too."""
        self._settings_changed()

    def end(self) -> None:
        """The folder is closed: what waits is written while its threads end."""
        wish = self._wished()
        if wish is not None and self._timer.isActive():
            self._timer.stop()
            self._context.tasks.read(calendar.publish, wish, failed=self._lost)

    def _wished(self) -> CalendarWish | None:
        now = self._context.settings.now
        if not now.calendar_folder:
            return None
        folder = Path(now.calendar_folder)
        return CalendarWish(folder, i18n.current(), now.reminder_time, now.birthday_days)

    def _changed(self, _changes: object) -> None:
        if not self._timer.isActive() and self._wished() is not None:
            self._timer.start()

    def _settings_changed(self, _now: Settings | None = None) -> None:
        before, self._wish = self._wish, self._wished()
        if before != self._wish:
            self._told = False
            self.write()

    def _keep(self, found: list[CalendarEntry]) -> None:
        if self._writing is not None:
            self._context.tasks.long(
                keep,
                found,
                self._writing,
                lane=Lane.ASIDE,
                done=self._kept,
                failed=self._failed,
                wait=0,
            )

    def _kept(self, _count: int) -> None:
        self._told = False
        self._ended()

    def _failed(self, error: object) -> None:
        if not self._told:
            self._told = True
            self.troubled.emit(error)
        self._ended()

    def _ended(self) -> None:
        self._writing = None
        if self._stale:
            self.write()

    def _lost(self, _error: object) -> None:
        """The next start tries again; nobody is there to be told."""


def keep(
    _workspace: object,
    found: list[CalendarEntry],
    wish: CalendarWish,
    *,
    progress: object = None,
    cancelled: object = None,
) -> int:
    """`calendar.keep` as long work."""
    del progress, cancelled  # the file is small beside what those are for
    return calendar.keep(found, wish)
