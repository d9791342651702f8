"""Onto paper: the pages as pictures at 300 dpi, through the system's print dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from mitose.services import documents
from mitose.ui.printing.choices import Choices

try:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
except ImportError:  # some systems package Qt without it
    QPrinter = None  # type: ignore[assignment,misc]

if TYPE_CHECKING:
    from datetime import date

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

    def ask(self) -> None:
        """Show the system's dialog; its 'Print' starts the work."""
        self._dialog = QPrintDialog(self.printer, self._window)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(self.start)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.show()

    def start(self) -> None:
        """Make the pages, then paint them."""
        self._context.tasks.read(
            _pages, self._chosen, self._context.today(), done=self._paint, failed=self.tell
        )

    def tell(self, error: object) -> None:
        """Hand an error on."""
        self.failed.emit(error)

    def _paint(self, pages: tuple[bytes, ...]) -> None:
        first = QImage.fromData(pages[0])
        if first.width() > first.height():
            self.printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        painter = QPainter(self.printer)
        for number, page in enumerate(pages):
            if number:
                self.printer.newPage()
            picture = QImage.fromData(page)
            space = QRectF(painter.viewport())
            size = picture.size().scaled(space.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), picture)
        painter.end()
        self.printed.emit()


def _pages(ws: object, chosen: Choices, day: date) -> tuple[bytes, ...]:
    made = documents.preview(
        ws,  # type: ignore[arg-type]
        chosen.document,
        day=day,
        ppi=DPI,
        **chosen.arguments(),
    )
    return made.pages
