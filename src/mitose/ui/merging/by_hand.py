"""From two selected contacts to one: read them, show them side by side, merge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mitose.services import merging
from mitose.ui.context import Context
from mitose.ui.merging.heads import head_of
from mitose.ui.merging.merge_sheet import MergeSheet
from mitose.ui.merging.sides import Sides, side_by_side


class MergeByHand(QObject):
    """Opens the sheet over the window of `page`; the older of two contacts stays."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.sheet: MergeSheet | None = None

    def start(self, ids: Sequence[int]) -> None:
        """Ask about two contacts."""
        if len(ids) == 2 and not self._context.read_only:
            self._context.tasks.read(side_by_side, *sorted(ids), done=self._ask)

    def _ask(self, sides: Sides) -> None:
        if not sides.rows:
            return
        today = self._context.today()
        first, second = (head_of(details, today) for details in sides.details)
        self.sheet = MergeSheet(self._page.window(), sides, (first, second))
        self.sheet.wanted.connect(self._merge)
        self.sheet.open()

    def _merge(self, keep: int, other: int, choices: Mapping[str, int]) -> None:
        self._context.tasks.deed(merging.merge, keep, (other,), dict(choices))
