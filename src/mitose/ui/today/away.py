"""After more than a week away: what was left lying, and the offer to spread it over the week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.agenda import Agenda
from mitose.domain.week import OUTREACHES
from mitose.services import agenda
from mitose.ui.widgets.banner import Banner, Severity

if TYPE_CHECKING:
    from mitose.ui.context import Context

_LONG = timedelta(days=7)


class AwayBar(Banner):
    """Shown once, on the first Today after more than a week. `over` asks for the focus back."""

    over = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(closable=True, parent=parent)
        self._context = context
        self._left: Agenda | None = None
        self.acted.connect(self._answer)
        self.closed.connect(self._end)

    def see(self, found: Agenda) -> None:
        """Remember the day, and ask if the one before lies long back and something is overdue."""
        before, now = self._context.settings.now.last_day, found.day.isoformat()
        if before < now:
            self._context.settings.change(last_day=now)
        if self._context.read_only:
            return
        away = bool(before) and found.day - date.fromisoformat(before) > _LONG
        if away:
            self._left = found
        if self._left is not None:
            self._left = found if _lying(found) else None
            self._show_it()

    def _show_it(self) -> None:
        if self._left is None:
            self.hide()
            return
        text = self.tr("Back again: %Ln left lying.", "", _lying(self._left))
        spread = ("spread", self.tr("Spread over the week"))
        self.say(text, Severity.INFO, (spread, ("each", self.tr("Look at each"))))

    def _answer(self, key: str) -> None:
        left = self._left
        self._end()
        if key == "spread" and left is not None:
            self._context.tasks.deed(agenda.spread, left.day)

    def _end(self) -> None:
        self._left = None
        self.hide()
        self.over.emit()


def _lying(found: Agenda) -> int:
    """How much can be put on other days: a birthday and the question whom one met cannot."""
    return sum(item.kind in OUTREACHES for item in found.overdue) + found.more_overdue
