"""One long piece of work at a time, with its progress in a sheet and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mitose.domain.errors import CancelledError, MitoseError
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.tasks import Job, Lane
from mitose.ui.widgets.progress_sheet import ProgressSheet


class LongWork(QObject):
    """`start` runs a service that takes `progress` and `cancelled`, and shows how far it is."""

    def __init__(self, context: Context, page: QWidget, stopped: str) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._stopped = stopped
        self._job: Job | None = None
        self._done: Callable[..., None] | None = None
        self._failed: Callable[[], None] | None = None
        self.sheet: ProgressSheet | None = None

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    def start(
        self,
        title: str,
        service: Callable[..., object],
        *args: object,
        done: Callable[..., None],
        failed: Callable[[], None],
        lane: Lane = Lane.READER,
    ) -> None:
        """Begin; `done` gets the result, `failed` nothing: the user has been told by then."""
        self._done, self._failed = done, failed
        self._job = self._context.tasks.long(
            service, *args, lane=lane, done=self._ended, failed=self._broken
        )
        self._job.progress.connect(self._progress)
        self.sheet = ProgressSheet(self._page.window(), title)
        self.sheet.cancelled.connect(self.cancel)
        self.sheet.open()

    def cancel(self) -> None:
        """Ask it to stop."""
        if self._job is not None:
            self._job.cancel()

    def _progress(self, values: object) -> None:
        if self.sheet is not None and isinstance(values, tuple):
            done, total = values
            self.sheet.set_progress(done, total, i18n.percent(done / total) if total else "")

    def _ended(self, result: object) -> None:
        self._end()
        if self._done is not None:
            self._done(result)

    def _broken(self, error: MitoseError) -> None:
        self._end()
        if isinstance(error, CancelledError):
            self._context.notices.say(self._stopped)
        elif error.code != "bug":
            self._context.notices.trouble(error)
        if self._failed is not None:
            self._failed()

    def _end(self) -> None:
        self._job = None
        if self.sheet is not None:
            self.sheet.finish()
            self.sheet = None
