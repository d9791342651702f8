"""Where the keys are: the field that has the focus, or the row of the list that has it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_LARGE = 3  # what takes more than a third of the height is a page, not a field


def keys_place(over: QWidget, besides: QWidget) -> QRect:
    """The place in a widget; invalid where the keys are not in it, or are on all of it.

    Keys that are in `besides` are nowhere.
    """
    focused = QApplication.focusWidget()
    if focused is None or besides.isAncestorOf(focused) or not over.isAncestorOf(focused):
        return QRect()
    if isinstance(focused, QAbstractItemView):
        viewport = focused.viewport()
        row = focused.visualRect(focused.currentIndex()).intersected(viewport.rect())
        return row.translated(viewport.mapTo(over, QPoint(0, 0)))
    if focused.height() * _LARGE > over.height():
        return QRect()
    return QRect(focused.mapTo(over, QPoint(0, 0)), focused.size())
