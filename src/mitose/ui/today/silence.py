"""The menu of 'do not suggest': why a contact is left out of Today, matches and birthdays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mitose.domain.category import DoNotSuggest
from mitose.ui.widgets.menu import PickMenu


class SilenceMenu(PickMenu):
    """Moved on, or deceased. `chosen` carries the `DoNotSuggest`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Do not suggest"))
        for label, reason in (
            (self.tr("&Moved on"), DoNotSuggest.MOVED_ON),
            (self.tr("&Deceased"), DoNotSuggest.DECEASED),
        ):
            self.addAction(label).setData(reason)
