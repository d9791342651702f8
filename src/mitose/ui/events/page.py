"""Events: those that come and those behind us, and one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from mitose import clock
from mitose.services import events
from mitose.ui import pieces
from mitose.ui.event_sheets.deeds import EventDeeds
from mitose.ui.events.event_list import EventList
from mitose.ui.events.event_view import EventView
from mitose.ui.theme import theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.domain.event import EventPeople
    from mitose.ui.context import Context


class EventsPage(QWidget):
    """A `Page`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._found: dict[int, EventPeople] = {}
        self._wanted = 0
        pieces.build(self._pieces())

    def _pieces(self) -> pieces.Pieces:
        look = theme()
        self.deeds = EventDeeds(self._context, self)
        self.deeds.made.connect(self.show_event)
        self._add = Button(self.tr("Add an event"), icon_name="plus", short_icon="plus")
        self._add.clicked.connect(self.deeds.add)
        self._add.setEnabled(not self._context.read_only)
        self.list = EventList()
        self.list.setMinimumWidth(look.px(200))
        self.list.setMaximumWidth(look.px(320))
        self.list.chosen.connect(self._show_one)
        self.list.activated.connect(self._enter)
        yield pieces.PAUSE
        self.view = EventView(self._context)
        yield pieces.PAUSE
        self._empty = EmptyState(
            self.tr("No events yet"),
            self.tr(
                "A fair, an evening, a congress: who will be there, whom would you like to meet? "
                "Afterwards the names of those you met go here."
            ),
            "calendar",
        )
        self._first = self._empty.add_button(self.tr("Add an event"), "plus")
        self._first.clicked.connect(self.deeds.add)
        self._first.setEnabled(not self._context.read_only)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(look.px(20), look.px(8), 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 2)
        row.addWidget(self.view, 5)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(whole)
        self._layers.addWidget(self._empty)
        yield pieces.WHEN_SHOWN
        self._read()

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Events")

    def header_widgets(self) -> Sequence[QWidget]:
        """Adding one."""
        return (self._add,)

    def refresh(self, _changes: Changes) -> None:
        """Names of contacts, too, stand here: any change can touch it."""
        self._read()

    def focus_default(self) -> None:
        """The list, or the empty page's button."""
        if self._layers.currentWidget() is self._empty:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, _ids: object) -> None:
        """After undo the list itself shows what happened."""

    def print_current(self) -> None:
        """The one-page preparation of the event shown."""
        self.view.print_current()

    def add_event(self) -> None:
        """Ask for a new event."""
        self.deeds.add()

    def show_event(self, event_id: int) -> None:
        """Go to an event."""
        self._wanted = event_id
        if self.list.go_to(event_id):
            self._wanted = 0

    # ------------------------------------------------------------ inside

    def _read(self) -> None:
        self._context.tasks.read(events.all_events, done=self._show)

    def _show(self, found: tuple[EventPeople, ...]) -> None:
        self._found = {one.event.id: one for one in found}
        self.list.show_events(found, clock.now(), self._wanted)
        self._wanted = 0
        self._layers.setCurrentIndex(0 if found else 1)
        self._show_one(self.list.current_id())

    def _show_one(self, event_id: int) -> None:
        if event_id in self._found:
            self.view.show_event(self._found[event_id])

    def _enter(self) -> None:
        """From the list into what can be done with the event."""
        self.view.prepare.setFocus(Qt.FocusReason.TabFocusReason)
