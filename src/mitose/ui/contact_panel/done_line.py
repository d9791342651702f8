"""One line for what came of a follow-up, written while it is ticked off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class DoneLine(QLineEdit):
    """`told` carries the line on Enter; Escape puts it away."""

    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What came of it"))
        self.setPlaceholderText(self.tr("What came of it? Enter ticks it off"))
        self.returnPressed.connect(self._tell)
        self.hide()

    def ask(self) -> None:
        """Show an empty line and put the focus into it."""
        self.clear()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.told.emit(" ".join(self.text().split()))
