"""Where the keys are: the field that has the focus, or the row of the list that has it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

_LARGE = 3  # what takes more than a third of the height is a page, not a field


class KeysPlace(QObject):
    """`moved` comes when the keys went elsewhere, while the owner is shown."""

    moved = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._watched: QItemSelectionModel | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.moved)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def look(self) -> None:
        """Find out where they are."""
        focused = QApplication.focusWidget()
        rows = focused.selectionModel() if isinstance(focused, QAbstractItemView) else None
        if rows is self._watched:
            return
        if self._watched is not None and isValid(self._watched):
            self._watched.currentChanged.disconnect(self._later)
        self._watched = rows
        if rows is not None:
            rows.currentChanged.connect(self._later)

    def rect(self, over: QWidget) -> QRect:
        """The place in a widget; invalid where the keys are nowhere in it, or on all of it."""
        focused = QApplication.focusWidget()
        if focused is None or focused is self._owner or self._owner.isAncestorOf(focused):
            return QRect()
        if not over.isAncestorOf(focused):
            return QRect()
        if isinstance(focused, QAbstractItemView):
            row = focused.visualRect(focused.currentIndex())
            seen = row.intersected(focused.viewport().rect())
            return seen.translated(focused.viewport().mapTo(over, QPoint(0, 0)))
        if focused.height() * _LARGE > over.height():
            return QRect()
        return QRect(focused.mapTo(over, QPoint(0, 0)), focused.size())

    def _focus_changed(self) -> None:
        if self._owner.isVisible():
            self.look()
            self._later()

    def _later(self) -> None:
        """Behind what brings the row into view."""
        if self._owner.isVisible():
            self._settled.start()
