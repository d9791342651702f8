"""What goes on whether the window is shown or not: reminders, the tray, the calendar file.

One timer for all of it, once a minute: in the tray nothing else wakes the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mitose import clock
from mitose.ui.desktop import memory
from mitose.ui.desktop.calendar_file import CalendarFile
from mitose.ui.desktop.notifications import Message
from mitose.ui.desktop.reminders import Reminders
from mitose.ui.desktop.tray import Tray
from mitose.ui.errors import explain

if TYPE_CHECKING:
    from mitose.ui.context import Context
    from mitose.ui.desktop.notifications import Notifier

EVERY_MS = 60_000
_FIRST_MS = 3_000
#: How often, and how many times, a start without a window looks for a tray.
_TRY_MS, _TRIES = 1000, 20


class Background(QObject):
    """Belongs to an open folder.

    `wanted` asks for what a row of Today is about, or with None for Today; `window_wanted` for the
    window alone, also where the tray is gone that was the only way back to it. `fresh_wanted` asks
    for another process without a window, because this one has grown with it: beyond what it held
    before, the `floor`.
    """

    wanted = Signal(object)
    window_wanted = Signal()
    quit_wanted = Signal()
    fresh_wanted = Signal()

    def __init__(
        self, context: Context, notifier: Notifier, parent: QObject, floor: int = 0
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._notifier = notifier
        self._untold: list[Message] = []
        self._said_of: object = None
        self._window_there = False
        self._had_window = False
        self._tries = 0
        self._floor = floor
        self.reminders = Reminders(context, notifier, self)
        self.reminders.wanted.connect(self.wanted)
        self.reminders.untold.connect(self._tell_otherwise)
        self.tray = Tray(context, self)
        self.tray.acted.connect(self.reminders.act)
        self.tray.window_wanted.connect(self.window_wanted)
        self.tray.quit_wanted.connect(self.quit_wanted)
        self.calendar = CalendarFile(context, self)
        self.calendar.troubled.connect(self._calendar_troubled)
        self._timer = QTimer(self, interval=EVERY_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.tick)

    def begin(self) -> None:
        """The window stands, or there is none: go to work."""
        self._timer.start()
        self._context.due.refresh()
        self.tray.settle()
        QTimer.singleShot(_FIRST_MS, self, self.reminders.ask)
        QTimer.singleShot(_FIRST_MS, self.calendar, self.calendar.tick)

    def wait_for_tray(self) -> None:
        """After a start without a window: the desktop may bring its tray a little later."""
        if self._window_there:
            return
        self.tray.settle()
        if self.tray.visible:
            return
        self._tries += 1
        if self._tries < _TRIES:
            QTimer.singleShot(_TRY_MS, self, self.wait_for_tray)
        else:
            self.window_wanted.emit()

    @property
    def stays(self) -> bool:
        """Whether the program goes on in the tray when the window is closed."""
        return self._context.settings.now.close_to_tray and self.tray.visible

    def set_window(self, there: bool) -> None:
        """Told by the program: the window has come, or gone."""
        self._window_there = there
        memory.keep_pixmaps(on=there)
        self._had_window = self._had_window or there
        if there:
            untold, self._untold = self._untold, []
            for message in untold:
                self._tell_otherwise(message)

    def tick(self) -> None:
        """A minute is over: the number (it may be another day), and what has fallen due."""
        clock.follow_zone()
        self.tray.settle()
        self._context.due.refresh()
        self.reminders.ask()
        self.calendar.tick()
        if self._window_there:
            return
        if not self.tray.visible and self._tries in (0, _TRIES):
            self.window_wanted.emit()
        elif self._had_window and not self._notifier.shown and memory.grown(self._floor):
            self.fresh_wanted.emit()

    def restyle(self) -> None:
        """The language is another."""
        self.calendar.restyle()
        if self.tray.icon.isVisible():
            self.tray.restyle()

    def end(self) -> None:
        """Stop; the icon goes."""
        self._timer.stop()
        memory.keep_pixmaps(on=True)
        self.calendar.end()
        self.tray.end()

    def _tell_otherwise(self, message: Message) -> None:
        """No service took it: the tray tells it, or the window as soon as there is one."""
        if message.title and self.tray.tell(message):
            return
        if not self._window_there:
            self._untold.append(message)
            return
        if not message.title:
            self._context.notices.say(message.text)
            return
        text = f"{message.title}: {message.text}"
        self._said_of = message.token
        self._context.notices.say(text, self.tr("Show"), self._show)

    def _calendar_troubled(self, error: BaseException) -> None:
        """One sentence in the window; nothing of the data is in danger."""
        self._tell_otherwise(Message("", str(explain(error))))

    def _show(self) -> None:
        """What the line in the window was about."""
        self.wanted.emit(self._said_of)
