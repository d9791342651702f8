"""Week: what falls on which day, moving and planning it, and last week's look back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from mitose.domain.changes import Changes
from mitose.domain.errors import MitoseError
from mitose.domain.week import LookBack, Move, Week, monday
from mitose.services import board
from mitose.ui import pieces
from mitose.ui.context import Context
from mitose.ui.theme import theme
from mitose.ui.week.bar import WeekBar
from mitose.ui.week.days import Days
from mitose.ui.week.deeds import EntryDeeds, movable
from mitose.ui.week.fullness import Fullness
from mitose.ui.week.look_back import LookBackLine
from mitose.ui.week.model import Entry, Key, key_of, of_event
from mitose.ui.week.planning import Planning
from mitose.ui.week.reading import WeekReading
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.empty_state import EmptyState
from mitose.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from mitose.ui.printing.plan_pdf import PlanPdf


class WeekPage(QWidget):
    """A `Page`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._week: Week | None = None
        self._looked_back: LookBack | None = None
        self._planned: tuple[Move, ...] = ()  # the proposals that are shown
        self._wanted: Key | None = None
        self._reveal: Sequence[int] = ()
        self._reading = WeekReading(context, self)
        self._reading.found.connect(self._show)
        pieces.build(self._pieces())

    def _pieces(self) -> pieces.Pieces:
        self._plan = Button(self.tr("Plan my week"), icon_name="steps", short_icon="steps")
        self._plan.clicked.connect(self.plan_week)
        self._plan.setEnabled(not self._context.read_only)
        self._print = Button(self.tr("Print / PDF"), icon_name="print", short_icon="print")
        self._print.clicked.connect(self.print_current)
        yield pieces.PAUSE
        self._bar = WeekBar(self._context.settings, self)
        self._bar.stepped.connect(self._reading.step)
        self._planning = Planning(self._context, self)
        self._planning.changed.connect(self._lay_out)
        self._planning.week_wanted.connect(self._reading.turn_to)
        self._planning.started.connect(self._want)
        self._planning.over.connect(self.focus_default)
        yield pieces.PAUSE
        self._deeds = EntryDeeds(self._context, self._planning, self)
        self._deeds.putting.connect(self._follow)
        self._deeds.failed.connect(self._reading.read)
        self._planning.strip.answered.connect(self._deeds.answer)
        self._days = self._deeds.days = Days(movable, self)
        self._days.opened.connect(self._deeds.open_current)
        self._days.chosen.connect(self._chosen)
        self._days.dropped.connect(self._deeds.put)
        self._days.stays.connect(self._deeds.say_it_stays)
        self._days.menu_wanted.connect(self._show_menu)
        yield pieces.PAUSE
        self._full = Fullness(self._context, self)
        self._full.week_wanted.connect(self._reading.go_to)
        self._actions: dict[str, QAction] = {}
        for target in (self._deeds, self._full, self._reading, self):
            self._actions |= self._context.actions.attach(self._days, "week", target)
        self._back = LookBackLine(self)
        self._back.opened.connect(self._context.navigate.contact)
        self._empty = EmptyState(
            self.tr("Nothing to plan yet"),
            self.tr("Follow-ups, dated steps, promises and birthdays fall on their days here."),
            "week",
        )
        self._first = self._empty.add_button(self.tr("Show contacts"))
        self._first.clicked.connect(partial(self._context.navigate.page, "contacts"))
        # With large text in a small window the page scrolls: the days need some height.
        whole = ScrollColumn(0, margin=20, spacing=10)
        whole.column.addWidget(self._bar)
        whole.column.addWidget(self._planning.strip)
        whole.column.addWidget(self._days, 1)
        whole.column.addWidget(self._full.strip)
        whole.column.addWidget(self._back)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(whole)
        self._layers.addWidget(self._empty)
        yield pieces.WHEN_SHOWN
        self._context.settings.changed.connect(self._reading.settings_changed)
        self._context.notices.keep_clear(self._full.strip)
        self._context.notices.keep_clear(self._back)
        theme().changed.connect(self._lay_out)
        self._reading.read()

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Week")

    def header_widgets(self) -> Sequence[QWidget]:
        """Planning and printing."""
        return (self._plan, self._print)

    def refresh(self, changes: Changes) -> None:
        """Any change can touch what falls on a day."""
        self._full.see(changes)
        self._reading.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._reading.waiting:
            self._reading.read()

    def focus_default(self) -> None:
        """The current day's list, or the empty page's button."""
        if self._layers.currentWidget() is self._empty:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            day = self._days.current_day()
            self._days.go_to_day(day, self._days.current_row(), focus=True)

    def escape(self) -> bool:
        """Put the proposals away."""
        if not self._planning.active:
            return False
        self._planning.end()
        return True

    def reveal(self, ids: Sequence[int]) -> None:
        """Go to what a step was about, where it stands in this week."""
        self._reveal = ids
        self._reading.read()

    def palette_actions(self) -> list[QAction]:
        """What can be done here."""
        return list(self._actions.values())

    def print_current(self) -> None:
        """Print the week sheet of the week shown, or save it."""
        self._pdf.open_week(max(self._reading.day, monday(self._context.today())))

    @cached_property
    def _pdf(self) -> PlanPdf:
        """One for all that is printed from here: each would stay as long as the page does."""
        from mitose.ui.printing.plan_pdf import PlanPdf  # noqa: PLC0415 (start-up time counts)

        return PlanPdf(self._context, self)

    def shown(self) -> Week | None:
        """What is shown, None before it has been read."""
        return self._week

    def _follow(self, key: Key, day: date) -> None:
        """Go with what is put on another day."""
        self._wanted = key
        self._reading.follow(day)

    def _want(self, key: Key) -> None:
        """Put the keyboard on a thing, now or when its week has been read."""
        if not self._days.go_to(key, focus=True):
            self._wanted = key

    def _show_menu(self, at: QPoint) -> None:
        menu = self._context.actions.menu(self._actions.values(), self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # ------------------------------------------------------------ planning

    def plan_week(self) -> None:
        """Propose whom to reach."""
        if self._week is not None and not self._context.read_only:
            self._planning.begin(self._week)

    def _chosen(self) -> None:
        self._planning.tell(self._days.current())

    # ------------------------------------------------------------ reading and showing

    def _show(self, week: Week, back: LookBack | None) -> None:
        self._planning.hold(week)
        if self._shows(week, back):
            self._full.show_week(week)
            if self._wanted or self._reveal:
                self._go_on(week, self._wanted or self._current_key(), self._place())
            return
        first = self._week is None or self._week.first != week.first
        self._week, self._looked_back = week, back
        self._deeds.week = week
        self._bar.show_week(self._week)
        self._back.show_back(back)
        self._lay_out(turned=first)
        nothing = not (self._week.items or self._week.events) and not _anybody(self._context)
        self._layers.setCurrentIndex(1 if nothing else 0)

    def _shows(self, week: Week, back: LookBack | None) -> bool:
        """Whether it is what is shown already: laying out thousands of things takes long."""
        same = week is self._week and back is self._looked_back
        # Where nothing is in the week, what is said depends on whether there are contacts.
        return same and self._planned == self._planning.moves and bool(week.items or week.events)

    def _current_key(self) -> Key | None:
        current = self._days.current()
        return current.key if current is not None else None

    def _lay_out(self, *, turned: bool = False) -> None:
        """The entries on their days, and the keyboard where it was or follows to."""
        week = self._week
        if week is None:
            return
        goes = {id(one.item): one.to for one in week.moving}
        taken, self._planned = self._planning.keys(), self._planning.moves
        place = self._place()
        key = self._wanted or (None if turned else self._current_key())
        entries = {
            one.on: [
                *(of_event(event, one.on) for event in one.events),
                *(
                    Entry(item, goes.get(id(item)))
                    for item in one.items
                    if not taken or key_of(item) not in taken
                ),
                *self._planning.entries(one.on),
            ]
            for one in week.days
        }
        self._full.show_week(week)  # before the days, which get what room it leaves
        self._days.show_week(week, entries)
        self._go_on(week, key, place)

    def _place(self) -> tuple[int, date, bool]:
        """Where the keyboard is: the row, the day, and whether it is here at all."""
        focused = any(view.hasFocus() for view in self._days.views)
        return self._days.current_row(), self._days.current_day(), focused

    def _go_on(self, week: Week, key: Key | None, place: tuple[int, date, bool]) -> None:
        """The keyboard goes to what is to be shown, else to a thing, else to where it was."""
        row, day, focused = place
        revealed = bool(self._reveal) and self._days.go_to_contact(self._reveal)
        if not revealed and not self._days.go_to(key, focus=focused):
            days = [one.on for one in week.days]
            start = week.today if week.today in days else week.first
            self._days.go_to_day(day if day in days else start, row, focus=focused)
        self._wanted, self._reveal = None, ()
        self._chosen()


def _anybody(context: Context) -> bool:
    try:
        return any(board.totals(context.workspace).values())
    except MitoseError:  # busy: then there is somebody
        return True
