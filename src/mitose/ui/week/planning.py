"""Planning the week: proposals with their days, accepted one by one or all with one key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.week import Move, Week
from mitose.services import week as service
from mitose.ui import i18n
from mitose.ui.actions import key_label
from mitose.ui.context import Context
from mitose.ui.week import texts
from mitose.ui.week.model import Entry, Key, key_of
from mitose.ui.week.strip import Strip
from mitose.ui.widgets.button import Kind

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace


class Planning(QObject):
    """Holds what is proposed for the week that is shown; `changed` asks for the days anew.

    `week_wanted` carries a day whose week is to be shown, `started` the first proposal's key, which
    is to have the focus; `over` asks for the focus back.
    """

    changed = Signal()
    week_wanted = Signal(object)
    started = Signal(object)
    over = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.moves: tuple[Move, ...] = ()
        self.strip = Strip(self.tr("Plan my week"), parent)
        self.strip.offer("all", "", Kind.PRIMARY, key_label("Ctrl+Return"))
        self.strip.offer("one", self.tr("Accept this"), tip=key_label("Space"))
        self.strip.offer("not", self.tr("Not this"), tip=key_label("Delete"))
        self.strip.offer("end", self.tr("Close"), Kind.QUIET, key_label("Escape"))

    @property
    def active(self) -> bool:
        """Whether something is proposed."""
        return bool(self.moves)

    def begin(self, week: Week) -> None:
        """Ask for proposals; where the week has no working day left, for the next that has."""
        self._context.tasks.read(
            _proposals, week.first, self._context.today(), i18n.current(), done=self._show
        )

    def _show(self, found: tuple[Week, tuple[Move, ...]]) -> None:
        week, self.moves = found
        self.week_wanted.emit(week.first)
        if self.moves:
            self.changed.emit()
            self.started.emit(key_of(self.moves[0].item))
            return
        if week.planned >= week.capacity:
            text = self.tr("The week is full: {planned} of {capacity} planned")
            numbers = {"planned": week.planned, "capacity": week.capacity}
            self._context.notices.say(text.format(**numbers))
        else:
            text = self.tr("Nothing to propose: no step, rhythm or contact in Next is waiting")
            self._context.notices.say(text)

    def end(self) -> None:
        """Propose nothing any more."""
        self.moves = ()
        self.strip.say("")
        self.changed.emit()
        self.over.emit()

    def hold(self, week: Week) -> None:
        """Forget what has been taken into the week by now, and what is of another week."""
        if not self.moves:
            return
        there = {key_of(item): item for item in week.items}
        self.moves = tuple(
            one
            for one in self.moves
            if week.first <= one.to <= week.last
            and (key_of(one.item) not in there or there[key_of(one.item)].due == one.item.due)
        )

    def entries(self, day: date) -> list[Entry]:
        """The proposals for a day."""
        return [Entry(one.item, proposed=True) for one in self.moves if one.to == day]

    def keys(self) -> frozenset[Key]:
        """The things of the week that are shown as proposals instead: steps that lie overdue."""
        return frozenset(key_of(one.item) for one in self.moves)

    def tell(self, entry: Entry | None) -> None:
        """Say why the current one is proposed."""
        if not self.active:
            self.strip.say("")
            return
        text = self.tr("%Ln proposal(s), each on a day with room", "", len(self.moves))
        chosen = entry is not None and entry.proposed
        if entry is not None and chosen:
            text = texts.why(entry.item, self._context.today())
        self.strip.say(text)
        everything = self.tr("Accept all ({count})").format(count=i18n.number(len(self.moves)))
        self.strip.button("all").setText(everything)
        for name in ("one", "not"):
            self.strip.button(name).setEnabled(chosen)

    # ------------------------------------------------------------ answers

    def accept(self, key: Key | None = None) -> None:
        """Take one proposal, or all, into the week: one step."""
        moves = [one for one in self.moves if key is None or key_of(one.item) == key]
        if moves and not self._context.read_only:
            self._forget(moves)
            self._context.tasks.deed(service.accept, moves)

    def refuse(self, key: Key) -> None:
        """Take a proposal away."""
        self._forget([one for one in self.moves if key_of(one.item) == key])
        self.changed.emit()

    def put(self, key: Key, day: date) -> None:
        """Propose it for another day."""
        self.moves = tuple(
            replace(one, to=day) if key_of(one.item) == key else one for one in self.moves
        )
        self.changed.emit()

    def _forget(self, moves: Sequence[Move]) -> None:
        self.moves = tuple(one for one in self.moves if one not in moves)


def _proposals(
    ws: Workspace, day: date, today: date, language: str
) -> tuple[Week, tuple[Move, ...]]:
    shown = service.week(ws, max(day, today), today, language)
    while not shown.free:
        shown = service.week(ws, shown.last + timedelta(days=1), today, language)
    return shown, service.plan(ws, shown.first, today, language)
