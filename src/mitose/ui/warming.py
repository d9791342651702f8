"""What the first visit of a page would take time for, done before it in idle moments.

The modules are imported on a thread of its own, which gives way; what is built is built in pieces
short enough to be felt by nobody. Without it the first visit of a page stood still for a quarter of
a second and more. Beyond the board nothing is built before somebody touches mouse or keys: a window
that only stands there needs no memory for pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from mitose.ui import pieces

if TYPE_CHECKING:
    from mitose.ui.context import Context
    from mitose.ui.main_window import MainWindow

#: In the order in which they are likely to be wanted.
PAGES = (*("week", "import", "sorting", "planning", "settings", "duplicates", "trash", "steps"),)
_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)
_SETTLED_MS = 700
_PAUSE_MS = 12


class Warming(QObject):
    """Begins when the window has stood for a moment, and again when it was built anew.

    `modules` are those of the pages and the panel, the board's first.
    """

    def __init__(self, context: Context, window: MainWindow, modules: Sequence[str]) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._modules = modules
        self._loading: Thread | None = None
        self._left = self._pieces()
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        self._touched = False
        window.restyling.connect(self._begin_again)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @property
    def done(self) -> bool:
        """Whether there is nothing left to do for now."""
        return not self._timer.isActive()

    def touched(self) -> None:
        """Somebody uses the window: build the rest, too."""
        if not self._touched:
            self._touched = True
            if self.done:
                self._begin_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            watched.removeEventFilter(self)
            self.touched()
        return False

    def end(self) -> None:
        """Stop; waits for a module that is being imported."""
        self._timer.stop()
        self._left = iter(())
        if self._loading is not None:
            self._loading.join()
        self._window.deck.complete()
        self._window.slot.complete()

    def _begin_again(self) -> None:
        self._left = self._pieces()
        self._timer.start(_SETTLED_MS)

    def _pieces(self) -> pieces.Pieces:
        deck = self._window.deck
        yield from self._load(self._modules[:1])
        yield from deck.prepare("contacts")
        if self._touched:
            _load_qt()
            yield pieces.PAUSE
            yield from self._load(self._modules[1:])
            yield from self._window.slot.prepare()
            for name in PAGES:
                yield from deck.prepare(name)

    def _load(self, names: Sequence[str]) -> pieces.Pieces:
        for name in names:
            self._loading = Thread(target=import_module, args=(name,), name="mitose-warming")
            self._loading.start()
            while self._loading.is_alive():
                yield pieces.PAUSE

    def _go_on(self) -> None:
        if not self._context.tasks.busy:
            try:
                next(self._left)
            except StopIteration:
                return
        self._timer.start(_PAUSE_MS)


def _load_qt() -> None:
    """Qt's own module for printing, here and not on the thread; takes two milliseconds.

    Imported beside widgets being made, it once ended the process (PySide 6.11).
    """
    with suppress(ImportError):  # some systems package Qt without it
        import_module("PySide6.QtPrintSupport")
