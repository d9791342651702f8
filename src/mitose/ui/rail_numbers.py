"""Keeps the numbers of the rail: due today, contacts, and contacts per source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mitose.domain.errors import MitoseError
from mitose.services import board

if TYPE_CHECKING:
    from mitose.domain.circle import Source
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context
    from mitose.ui.rail import Rail


class RailNumbers(QObject):
    """Asks the reader again after changes; one question at a time. What is due tells itself."""

    def __init__(self, context: Context, rail: Rail) -> None:
        super().__init__(rail)
        self._context = context
        self._rail = rail
        self._asking = False
        self._again = False
        context.due.changed.connect(self._show_due)
        self._show_due()

    def refresh(self) -> None:
        """Read the numbers anew."""
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        self._count()
        self._context.tasks.read(read_sources, done=self._show, failed=self._failed)

    def _show_due(self) -> None:
        due = self._context.due
        self._rail.set_number("today", due.count, alarm=due.overdue)

    def _show(self, sources: tuple[Source, ...]) -> None:
        self._rail.set_sources(sources)
        self._next()

    def _count(self) -> None:
        try:
            totals = board.totals(self._context.workspace)
        except MitoseError:  # busy: the next change will do
            return
        self._rail.set_number("contacts", sum(totals.values()))

    def _failed(self, _error: object) -> None:
        """The numbers stay as they are: the page that asks for more says what is wrong."""
        self._next()

    def _next(self) -> None:
        self._asking = False
        if self._again:
            self.refresh()


def read_sources(workspace: Workspace) -> tuple[Source, ...]:
    """The sources with their counts."""
    from mitose.services import labels  # noqa: PLC0415 (start-up time counts)

    return labels.sources(workspace)
