"""What explains itself on the board: the filter field's prefixes, and the bars on a card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from mitose.domain.category import Category
from mitose.ui.contacts.model import CARD


@pytest.fixture
def hint(stage):
    """The button of a prefix while it is seen, else None."""

    def find(prefix: str) -> QPushButton | None:
        seen = (one for one in stage.window.findChildren(QPushButton) if one.isVisible())
        return next((one for one in seen if one.text() == prefix), None)

    return find


def test_an_empty_field_shows_its_prefixes_and_a_press_types_one(qtbot, stage, hint):
    field = stage.window.header.filter
    assert "org:" in field.accessibleDescription()
    assert hint("org:") is None
    field.setFocus()
    qtbot.waitUntil(lambda: hint("org:") is not None)
    QTest.mouseClick(hint("org:"), Qt.MouseButton.LeftButton)
    assert field.text() == "org:"
    assert QApplication.focusWidget() is field
    assert hint("org:") is None
    field.clear()
    qtbot.waitUntil(lambda: hint("is:") is not None)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert hint("is:") is None


def test_the_prefixes_go_with_the_focus(qtbot, stage, hint):
    field = stage.window.header.filter
    field.setFocus()
    qtbot.waitUntil(lambda: hint("due:") is not None)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not field
    assert hint("due:") is None


def test_the_bars_of_a_card_say_what_they_stand_for(stage):
    view = stage.column(Category.HAVE).view
    index = view.model().index(0, 0)
    rect = view.visualRect(index)
    bars = view.itemDelegate().places(index.data(CARD), rect.width()).segments
    asked = []
    for at in (bars.center().toPoint(), QPoint(20, 20)):
        here = rect.topLeft() + at
        over = QHelpEvent(QEvent.Type.ToolTip, here, view.viewport().mapToGlobal(here))
        QApplication.sendEvent(view.viewport(), over)
        asked.append(QToolTip.text())
    assert "–  What have I done for them?\n✓  How well do I know them?" in asked[0]
    assert asked[1].startswith("Anna Krüger")
