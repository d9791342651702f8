"""One document on its way: its data read, then set beside everything else that goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.errors import CancelledError
from mitose.services import documents
from mitose.ui import i18n
from mitose.ui.tasks import Lane
from mitose.ui.widgets.progress_sheet import ProgressSheet

if TYPE_CHECKING:
    from mitose.ui.context import Context
    from mitose.ui.printing.choices import Choices
    from mitose.ui.tasks import Job

PATIENCE_MS = 500
"""What takes longer shows how far it is, and can be stopped."""


class DocumentWork(QObject):
    """`done` carries the service's result; `failed` an error, a CancelledError when stopped."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, home: QWidget) -> None:
        super().__init__(home)
        self._context = context
        self._home = home
        self._service: Callable[..., object] | None = None
        self._arguments: tuple[object, ...] = ()
        self._title = ""
        self._job: Job | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)
        self.sheet: ProgressSheet | None = None

    @property
    def running(self) -> bool:
        """Whether a document is under way."""
        return self._service is not None

    def start(
        self, title: str, chosen: Choices, service: Callable[..., object], *arguments: object
    ) -> None:
        """Prepare what is chosen, then call `service(workspace, prepared, *arguments)`.

        It also gets `progress` and `cancelled`. `title` heads the sheet that shows the progress.
        """
        if self.running:
            return
        self._service, self._arguments, self._title = service, arguments, title
        self._context.tasks.read(
            documents.prepare,
            chosen.document,
            day=chosen.day or self._context.today(),
            done=self._prepared,
            failed=self._broken,
            **chosen.arguments(),
        )

    def cancel(self) -> None:
        """Stop: nothing is written, and `failed` is told a CancelledError."""
        if self._job is not None:
            self._job.cancel()
        elif self.running:
            self._broken(CancelledError())

    def _prepared(self, prepared: documents.Prepared) -> None:
        if self._service is None:
            return
        self._job = self._context.tasks.long(
            self._service,
            prepared,
            *self._arguments,
            lane=Lane.PAPER,
            done=self._ended,
            failed=self._broken,
            wait=0,  # nothing announces it: most are there at once
        )
        self._job.progress.connect(self._tell)
        self._patience.start()

    def _show_progress(self) -> None:
        if self._job is not None:
            self.sheet = ProgressSheet(self._home.window(), self._title)
            self.sheet.cancelled.connect(self._job.cancel)
            self.sheet.open()

    def _tell(self, values: tuple[int, int]) -> None:
        if self.sheet is not None:
            done, total = values
            self.sheet.set_progress(done, total, i18n.percent(done / total))

    def _ended(self, result: object) -> None:
        self._end()
        self.done.emit(result)

    def _broken(self, error: object) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._service = None
        self._job = None
        self._patience.stop()
        if self.sheet is not None:
            self.sheet.finish()
            self.sheet = None
