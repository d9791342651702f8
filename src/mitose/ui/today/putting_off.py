"""Not today: another day from a menu or in words, or no suggestion any more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from mitose.domain.category import DoNotSuggest
from mitose.services import agenda, contacts
from mitose.ui.today.later import LaterMenu, ask_date
from mitose.ui.today.silence import SilenceMenu

if TYPE_CHECKING:
    from mitose.domain.agenda import DueItem
    from mitose.domain.typed_dates import When
    from mitose.ui.context import Context


class PuttingOff(QObject):
    """Opens the menus over `page`, and does what is chosen with the row they were opened for."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._about: DueItem | None = None

    def ask_when(self, item: DueItem, at: QPoint) -> None:
        """Ask when instead."""
        self._about = item
        menu = LaterMenu(self._context.today(), self._page)
        menu.chosen.connect(self._snooze)
        menu.date_wanted.connect(self._ask_date)
        menu.open_at(at)

    def ask_why_not(self, item: DueItem, at: QPoint) -> None:
        """Ask why the row's contact is not to be suggested any more."""
        self._about = item
        menu = SilenceMenu(self._page)
        menu.chosen.connect(self._silence)
        menu.open_at(at)

    # ------------------------------------------------------------ inside

    def _ask_date(self, typed: str) -> None:
        title, today = self.tr("When instead?"), self._context.today()
        ask_date(self._page, title, today, self._snooze_to, typed)

    def _snooze(self, day: date) -> None:
        if self._about is not None:
            self._context.tasks.deed(agenda.snooze, self._about, day, self._about.at)

    def _snooze_to(self, when: When) -> None:
        if self._about is not None:
            at = when.at or self._about.at
            self._context.tasks.deed(agenda.snooze, self._about, when.day, at)

    def _silence(self, reason: DoNotSuggest) -> None:
        if self._about is not None:
            ids = [self._about.contact_id]
            self._context.tasks.deed(contacts.set_field, ids, "do_not_suggest", reason)
