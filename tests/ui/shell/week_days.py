"""What tests of the week press and read."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

MONDAY = date(2026, 11, 23)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def days(page):
    """Names by weekday, where there are any."""
    return {
        view.day.weekday(): [entry.item.contact_name for entry in view.entries()]
        for view in page._days.views
        if view.entries()
    }


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def current(page):
    """Who the keyboard is on, and on which day; the focus is there."""
    focused = QApplication.focusWidget()
    assert focused in page._days.views
    entry = focused.current()
    return (entry.item.contact_name if entry else "", focused.day.weekday())
