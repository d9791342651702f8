"""The menu of 'do not suggest': why a contact is left out of Today, matches and birthdays."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mitose.domain.category import DoNotSuggest
from mitose.ui.widgets.menu import Menu


class SilenceMenu(Menu):
    """Moved on, or deceased. `chosen` carries the `DoNotSuggest`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Do not suggest"))
        for label, reason in (
            (self.tr("&Moved on"), DoNotSuggest.MOVED_ON),
            (self.tr("&Deceased"), DoNotSuggest.DECEASED),
        ):
            self.addAction(label).setData(reason)
        self.triggered.connect(self._take)
        self.aboutToHide.connect(self.deleteLater)

    def open_at(self, at: QPoint) -> None:
        """Show it, its first entry marked for the keyboard."""
        self.setActiveAction(self.actions()[0])
        self.popup(at)

    def _take(self, action: QAction) -> None:
        self.chosen.emit(action.data())
