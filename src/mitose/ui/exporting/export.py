"""Opens the export sheet, and says afterwards where the file lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mitose.ui.exporting.export_sheet import ExportSheet, Offered

if TYPE_CHECKING:
    from pathlib import Path

    from mitose.services.exporting import Exported
    from mitose.ui.context import Context


class Export(QObject):
    """One window's exports."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._folder: Path | None = None
        self.sheet: ExportSheet | None = None

    def open_sheet(self, offered: Offered) -> None:
        """Show the sheet over the window."""
        self.sheet = ExportSheet(self._context, self._window, offered)
        self.sheet.written.connect(self._written)
        self.sheet.closed.connect(self._forget)
        self.sheet.open()

    def _forget(self) -> None:
        self.sheet = None

    def _written(self, result: Exported) -> None:
        self._folder = result.file.absolute().parent
        if result.format == "ics":
            text = self.tr("%Ln calendar entry(s) written: {file}", "", result.written)
        else:
            text = self.tr("%Ln contact(s) written: {file}", "", result.written)
        text = text.format(file=result.file.name)
        self._context.notices.say(text, self.tr("Open folder"), self.open_folder)

    def open_folder(self) -> None:
        """Show the last file's folder in the system's program for that."""
        if self._folder is None:
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            text = self.tr("No program here shows folders: {path}").format(path=self._folder)
            self._context.notices.say(text)
