"""Keyboard alone: Tab, F6 and arrows reach every control of every page, and each shows where."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from mitose.services import sample
from mitose.ui.focus_ring import _Frame
from mitose.ui.main_window import MainWindow

LINES = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
CONTROLS = (*LINES, QAbstractButton, QComboBox, QAbstractItemView)
PAGES = (
    *("today", "contacts", "week", "events", "import", "duplicates", "trash", "steps", "settings"),
    *("sorting", "planning"),
)
MOST_KEYS = 250


@pytest.fixture
def window(fill, open_window) -> MainWindow:
    fill(lambda workspace: sample.fill(workspace, "en", datetime.date(2026, 11, 23)))
    return open_window("today")


@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_reached_and_shows_its_ring(window, settled, page):
    window.show_page(page)
    settled(window)
    reached, ringless = walk(window)
    missing = [told(one) for one in controls(window) if not is_reached(one, reached)]
    assert (missing, ringless) == ([], [])


def test_every_page_there_is_is_walked(window):
    assert set(window._parts.pages) - set(PAGES) == {"welcome"}  # which leads on by itself


def test_every_control_beside_and_above_the_table_is_reached(window, settled):
    window.show_page("contacts")
    page = window.deck.page()
    page.toggle_table()
    settled(window)
    reached, ringless = walk(window)
    missing = [told(one) for one in controls(window) if not is_reached(one, reached)]
    assert (missing, ringless) == ([], [])
    table = page.table.view
    table.setFocus()
    first = table.currentIndex().row()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == max(first, 0) + 1


def test_every_control_of_a_contacts_own_window_is_reached(window, settled, qtbot):
    window.slot.detach(10)
    settled(window)
    own = window.slot.windows.all[0]
    own.activateWindow()
    qtbot.waitActive(own)
    open_all(own.panel)
    settled(window)
    reached, ringless = walk(own)
    there = controls(own, scrolled=True)
    assert len(there) > 60
    missing = [told(one) for one in there if not is_reached(one, reached)]
    assert (missing, ringless) == ([], [])


def open_all(panel) -> None:
    """Every section, also those that are folded at first."""
    panel.view.fill_all()
    for section in panel.view.sections.values():
        section.set_open(True)


def test_every_control_of_the_panel_is_reached(window, settled):
    window.show_page("contacts")
    window.show_contact(10)
    settled(window)
    open_all(window.slot._panel)
    settled(window)
    reached, ringless = walk(window)
    missing = [
        told(one)
        for one in controls(window.slot._panel, scrolled=True)
        if not is_reached(one, reached)
    ]
    assert (missing, ringless) == ([], [])


def walk(window: QWidget) -> tuple[set[QWidget], list[str]]:
    """Where Tab and F6 lead, and what has the focus without showing it."""
    reached: set[QWidget] = set()
    ringless = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_F6):
        for _ in range(MOST_KEYS):
            QTest.keyClick(QApplication.focusWidget() or window, key)
            now = QApplication.focusWidget()
            if now is None:
                continue
            if now in reached and key is Qt.Key.Key_F6:
                break
            if now not in reached and not shows_focus(now, window):
                ringless.append(told(now))
            reached.add(now)
    return reached, ringless


def shows_focus(widget: QWidget, window: QWidget) -> bool:
    """The ring, or a control's own sign: cards and lists paint theirs."""
    if widget.property("ownFocus") or isinstance(widget, QAbstractItemView):
        return True
    return any(one._target is widget and one.isVisible() for one in window.findChildren(_Frame))


def controls(window: QWidget, *, scrolled: bool = False) -> list[QWidget]:
    """What can be operated: seen, enabled, and no part of another control.

    With `scrolled` also what one has to scroll to.
    """
    found = [one for one in window.findChildren(QWidget) if isinstance(one, CONTROLS)]
    return [
        one
        for one in found
        if one.isVisible()
        and one.isEnabled()
        and not isinstance(one.parentWidget(), CONTROLS)
        and (scrolled or not one.visibleRegion().isEmpty())
    ]


def is_reached(control: QWidget, reached: set[QWidget]) -> bool:
    """By itself, or by arrows from another segment of the same choice."""
    if control in reached:
        return True
    parent = control.parentWidget()
    arrows = isinstance(control, QAbstractButton) and control.isCheckable()
    return arrows and any(one.parentWidget() is parent for one in reached)


def told(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text!r} in {type(widget.parentWidget()).__name__}"
