"""Which week is shown, and reading it: one question at a time, and none while nobody looks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.week import DAYS, LookBack, Week, monday
from mitose.services import week as service
from mitose.ui import i18n
from mitose.ui.context import Context

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace
    from mitose.settings import Settings


_Found = tuple[Week, LookBack | None]


class WeekReading(QObject):
    """`found` carries a `Week` and the `LookBack` on the one before, None where it is to come.

    Read again with nothing changed it carries the same objects as before.
    """

    found = Signal(object, object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._region = ""
        self._capacity = 0
        self._asking = self._stale = False
        self._asked: tuple[object, ...] = ()
        self._found: _Found | None = None
        self.waiting = False
        self.day = context.today()
        self._following = True  # the week shown is that of today

    # ------------------------------------------------------------ which week

    def week_before(self) -> None:
        """Show the week before."""
        self.step(-1)

    def week_after(self) -> None:
        """Show the week after."""
        self.step(1)

    def this_week(self) -> None:
        """Show the week of today."""
        self.step(0)

    def step(self, weeks: int) -> None:
        """Show so many weeks on or back; 0 is the week of today."""
        day = self.day + timedelta(days=DAYS * weeks) if weeks else self._context.today()
        self.go_to(day)

    def go_to(self, day: date) -> None:
        """Show the week of a day."""
        self.follow(day)
        self.read()

    def follow(self, day: date) -> None:
        """Show the week of a day when it is next read."""
        self.day = day
        self._following = monday(day) == monday(self._context.today())

    def turn_to(self, day: date) -> None:
        """Show the week of a day, unless it is shown."""
        if monday(day) != monday(self.day):
            self.go_to(day)

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Something has changed: read anew, a hidden page when it is shown."""
        if self._following:
            self.day = self._context.today()  # after midnight this week may be another
        if self._page.isVisible():
            self.read()
        else:
            self.waiting = True

    def settings_changed(self, now: Settings) -> None:
        """Read anew where the week depends on what was changed."""
        if (self._capacity, self._region) != (now.outreaches_per_week, now.region):
            self.refresh()

    def read(self) -> None:
        """Read the week."""
        if self._asking:
            self._stale = True
            return
        self._asking, self._stale, self.waiting = True, False, False
        now = self._context.settings.now
        self._capacity, self._region = now.outreaches_per_week, now.region
        today, language = self._context.today(), i18n.current()
        asked = self._capacity, self._region, language  # dates are written by them
        known = self._found if asked == self._asked else None
        self._asked = asked
        self._context.tasks.read(
            _load, self.day, today, language, known, done=self._show, failed=self._failed
        )

    def _failed(self, error: object) -> None:
        self._asking = False
        self._context.notices.trouble(error)

    def _show(self, found: _Found) -> None:
        self._asking = False
        self._found = found
        if self._stale:
            self.read()
        else:
            self.found.emit(*found)


def _load(ws: Workspace, day: date, today: date, language: str, known: _Found | None) -> _Found:
    shown = service.week(ws, day, today, language)
    before = shown.first - timedelta(days=DAYS)
    found = shown, service.look_back(ws, before) if shown.first <= today else None
    # Compared here: thousands of things would take the window's thread as long as showing them.
    return known if known is not None and known == found else found
