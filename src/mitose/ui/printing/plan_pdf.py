"""The contact plan as PDF in one click, and the sheet with all choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mitose.domain.errors import CancelledError
from mitose.services import documents, typesetting
from mitose.ui import i18n
from mitose.ui.printing.choices import Choices
from mitose.ui.printing.document_work import DocumentWork
from mitose.ui.printing.files import documents_folder, file_name, free_path
from mitose.ui.printing.told import told

if TYPE_CHECKING:
    from mitose.ui.context import Context
    from mitose.ui.printing.print_sheet import PrintSheet


class PlanPdf(QObject):
    """Writes plans and says where they lie."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._home = parent
        self._last: Path | None = None
        self._sheet: PrintSheet | None = None
        self._work = DocumentWork(context, parent)
        self._work.done.connect(self._written)
        self._work.failed.connect(self._failed)

    def save(self, ids: Sequence[int], name: str) -> None:
        """Write the contact plan of these contacts into the documents folder."""
        if not ids:
            return
        self._context.tasks.read(typesetting.get_ready)
        path = free_path(documents_folder(), self.file_name(name, len(ids)))
        chosen = Choices(ids=tuple(ids), language=i18n.current())
        self._work.start(self.tr("Setting the pages"), chosen, documents.write, path)

    def open_sheet(
        self, ids: Sequence[int], name: str, title: str = "", columns: Sequence[str] = ()
    ) -> PrintSheet:
        """Show the sheet over the window; with ``columns`` it offers a table of contacts first."""
        from mitose.ui.printing.print_sheet import PrintSheet  # noqa: PLC0415 (start-up time counts)

        window = self._home.window()
        return self._show(PrintSheet(self._context, window, ids, name, title, columns))

    def open_week(self, day: date) -> PrintSheet:
        """Show the sheet with the week of a day."""
        from mitose.ui.printing.print_sheet import PrintSheet  # noqa: PLC0415 (start-up time counts)

        window = self._home.window()
        return self._show(PrintSheet(self._context, window, (), document="week-sheet", day=day))

    def open_event(self, event_id: int, name: str) -> PrintSheet:
        """Show the sheet with the one-page preparation of an event."""
        from mitose.ui.printing.print_sheet import PrintSheet  # noqa: PLC0415 (start-up time counts)

        window = self._home.window()
        return self._show(
            PrintSheet(self._context, window, (), name, document="event-sheet", event=event_id)
        )

    def _show(self, sheet: PrintSheet) -> PrintSheet:
        self._sheet = sheet
        sheet.written.connect(self._written)
        sheet.open()
        return sheet

    def file_name(self, name: str, count: int) -> str:
        """What the file is called before anybody chose a name."""
        what = name or self.tr("%Ln contact(s)", "", count)
        return file_name(self.tr("Contact plan {name}").format(name=what))

    def _written(self, result: documents.DocumentResult) -> None:
        self._last = result.path
        text = self.tr("%Ln page(s) saved: {file}", "", result.pages).format(file=result.path.name)
        text = " · ".join((text, *told(result.notes, result.missing)))
        self._context.notices.say(text, self.tr("Open"), self.open_last)

    def open_last(self) -> None:
        """Show the last file in the system's viewer."""
        if self._last is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._last)))

    def _failed(self, error: object) -> None:
        if isinstance(error, CancelledError):
            self._context.notices.say(self.tr("Stopped; no file was written."))
            return
        self._context.notices.trouble(error)
