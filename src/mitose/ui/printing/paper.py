"""Onto paper: the pages as pictures at 300 dpi, through the system's print dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from mitose.domain.errors import CancelledError, MitoseError
from mitose.services import documents
from mitose.ui.printing.choices import Choices
from mitose.ui.printing.document_work import DocumentWork

try:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
except ImportError:  # some systems package Qt without it
    QPrinter = None  # type: ignore[assignment,misc]

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

DPI = 300
_SIZES = {"a4": QPageSize.PageSizeId.A4, "us-letter": QPageSize.PageSizeId.Letter}


def can_print() -> bool:
    """Whether this Qt can print at all."""
    return QPrinter is not None


class Printing(QObject):
    """One document on its way to a printer."""

    failed = Signal(object)
    printed = Signal()

    def __init__(self, context: Context, chosen: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen = chosen
        self._window = parent
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setResolution(DPI)
        self.printer.setPageLayout(
            QPageLayout(
                QPageSize(_SIZES[str(chosen.options["paper"])]),
                QPageLayout.Orientation.Portrait,
                QMarginsF(0, 0, 0, 0),
            )
        )
        self.printer.setFullPage(True)
        self._dialog: QPrintDialog | None = None
        self.work = DocumentWork(context, parent)
        self.work.done.connect(self.printed)
        self.work.failed.connect(self.failed)

    def ask(self) -> None:
        """Show the system's dialog; its 'Print' starts the work."""
        self._dialog = QPrintDialog(self.printer, self._window)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(self.start)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.show()

    def start(self) -> None:
        """Set the pages and paint them, one by one, while the window goes on."""
        self.work.start(self.tr("Printing"), self._chosen, _print, self.printer)


def _print(
    ws: Workspace,
    prepared: documents.Prepared,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    """Paint every page on a printer, on any thread (Qt allows that); returns how many."""
    painter = QPainter()
    count = 0
    try:
        for count, page in enumerate(
            documents.pages(ws, prepared, DPI, progress=progress, cancelled=cancelled), 1
        ):
            if cancelled():
                raise CancelledError
            picture = QImage.fromData(page)
            if count > 1:
                printer.newPage()
            else:
                if picture.width() > picture.height():
                    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
                if not painter.begin(printer):
                    raise MitoseError("no_printer")
            space = painter.viewport().size()
            size = picture.size().scaled(space, Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), picture)
    except BaseException:
        if painter.isActive():
            printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return count
