"""The window's title: what is due, the page, the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mitose.ui import i18n

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mitose.ui.due_number import DueNumber

PROGRAM = "Mitose"


class WindowTitle(QObject):
    """Keeps the title of a window: '(3) Contacts – Mitose'."""

    def __init__(self, window: QWidget, due: DueNumber) -> None:
        super().__init__(window)
        self._window = window
        self._due = due
        self._page = PROGRAM
        due.changed.connect(self._show)
        self._show()

    def set_page(self, title: str) -> None:
        """Another page is shown."""
        self._page = title
        self._show()

    def _show(self) -> None:
        title = self._page if self._page == PROGRAM else f"{self._page} – {PROGRAM}"
        number = f"({i18n.number(self._due.count)}) " if self._due.count else ""
        self._window.setWindowTitle(number + title)
