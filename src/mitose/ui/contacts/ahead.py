"""Finds what begins with the commonest letters before one is typed: see `board_answers`."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mitose.services.board_answers import COSTLY, Asked, Beginnings, look_ahead

if TYPE_CHECKING:
    from mitose.ui.contacts.reading import BoardReading
    from mitose.ui.context import Context

_AT_ONCE = 4  # so that whoever else wants to read waits for some hundredths of a second
_MOST = 400


class Ahead(QObject):
    """Begins when the filter field gets the focus; a few beginnings at a time, the short first."""

    def __init__(self, context: Context, reading: BoardReading, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reading = reading
        self._asked: Asked | None = None
        self._waiting: deque[str] = deque()
        self._left = 0
        self._under_way = False

    def begin(self) -> None:
        """Somebody may be about to type."""
        if sum(self._reading.totals.values()) <= COSTLY:
            return
        asked = self._reading.asked()
        if asked is None or asked.same(self._asked):
            return
        self._asked, self._left = asked, _MOST
        self._waiting = deque(("",))
        self._go_on()

    def _go_on(self) -> None:
        if self._under_way or self._asked is None or not self._waiting:
            return
        some = [self._waiting.popleft() for _ in range(min(_AT_ONCE, len(self._waiting)))]
        self._under_way = True
        self._context.tasks.read(
            look_ahead, some, self._reading.query, self._asked, done=self._arrived
        )

    def _arrived(self, answer: tuple[Asked, Beginnings, list[str]]) -> None:
        self._under_way = False
        asked, found, further = answer
        if not asked.same(self._asked):
            pass  # begun anew meanwhile
        elif self._reading.answers.take(asked, self._reading.query, found):
            self._waiting += further[: self._left]
            self._left -= len(further[: self._left])
        else:
            self._asked = None
            self._waiting.clear()
        self._go_on()
