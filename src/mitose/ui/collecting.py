"""Python's search for cycles, on the main thread alone.

Left to itself it runs on whatever thread makes an object, and takes apart there what it finds.
Qt's objects must not go on another thread than their own: a timer of theirs that nobody could
stop fires later, into nothing, and the program is gone.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject

# Python's own measures: new objects before the young ones are looked through, and how many times
# each age is before the next older one is.
_YOUNG, _MIDDLE, _OLD = 700, 10, 10
_SECONDS = 10  # at least between two looks through everything


class Collecting(QObject):
    """Looks when the main thread has nothing else to do; who says `gc.disable` pauses it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._everything = time.monotonic()
        gc.set_threshold(0)  # not by itself, and so on no other thread
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.aboutToBlock.connect(self.look)

    def look(self) -> None:
        """Look through what is young, or older, if it is time to."""
        young, middle, old = gc.get_count()
        if young <= _YOUNG or not gc.isenabled():
            return
        # What is about to go anyway goes whole: taken apart here, Qt would still send it events.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        now = time.monotonic()
        if middle > _MIDDLE and old > _OLD and now - self._everything >= _SECONDS:
            self._everything = now
            gc.collect()
        else:
            gc.collect(1 if middle > _MIDDLE else 0)
