"""What does not fit into the week: where it would go, and putting it there when asked to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.changes import Changes
from mitose.domain.week import Move, Week
from mitose.services import week as service
from mitose.ui.context import Context
from mitose.ui.week import texts
from mitose.ui.week.strip import Strip


class Fullness(QObject):
    """`week_wanted` carries a day whose week is to be shown."""

    week_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._week: Week | None = None
        self._moved: tuple[Move, ...] = ()
        self.strip = Strip(self.tr("What does not fit"), parent, warning=True)
        move = self.strip.offer("move", self.tr("Move on"))
        move.setEnabled(not context.read_only)
        self.strip.offer("look", self.tr("Look at it"))
        self.strip.answered.connect(self._answer)

    def see(self, changes: Changes) -> None:
        """What was moved on is told until something else is done."""
        if changes.label is None or changes.label.code != "move_on":
            self._moved = ()

    def show_week(self, week: Week) -> None:
        """Say what does not fit into a week, or what has been moved on."""
        self._week = week
        fits = not week.moving and not week.staying
        today = self._context.today()
        if not fits:
            text = self._told(week)
        elif self._moved:
            text = self.tr("Moved on, because the week was full: {what}")
            text = text.format(what=texts.named(self._moved, today, done=True))
        else:
            text = ""
        self.strip.button("move").setHidden(not week.moving)
        self.strip.button("look").setHidden(not week.moving and not self._moved)
        self.strip.say(text)

    def _told(self, week: Week) -> str:
        excess = len(week.moving) + week.staying
        parts = [self.tr("The week is full: %Ln do(es) not fit.", "", excess)]
        if week.moving:
            named = texts.named(week.moving, self._context.today(), done=False)
            parts.append(f"{named}." if week.staying else named)
        if week.staying:
            parts.append(self.tr("%Ln stay(s): promised, or with a time.", "", week.staying))
        return " ".join(parts)

    def move_on(self) -> None:
        """Put what does not fit on the free days that are shown with it: one step."""
        if self._week is not None and self._week.moving and not self._context.read_only:
            self._moved = self._week.moving
            self._context.tasks.deed(service.move_on, self._week.moving, failed=self._not)

    def _not(self, error: object) -> None:
        self._moved = ()
        self._context.notices.trouble(error)

    def _answer(self, name: str) -> None:
        moves = self._moved or (self._week.moving if self._week is not None else ())
        if name == "move":
            self.move_on()
        elif moves:
            self.week_wanted.emit(moves[0].to)
