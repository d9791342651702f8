"""Letters typed into what is open over a field are not for the page behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPlainTextEdit

from mitose.ui.widgets.menu import Menu


@pytest.fixture
def pressed(window):
    """The letters that reached the page: its keys hold for everything in it."""
    found: list[str] = []
    for letter in "LP":
        key = QShortcut(QKeySequence(letter), window)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(lambda letter=letter: found.append(letter))
    return found


def _shown(qtbot, window, widget):
    widget.setParent(window)
    widget.show()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_text_field_keeps_its_keys(qtbot, window, pressed, kind):
    field = _shown(qtbot, window, kind())
    reason = QContextMenuEvent.Reason.Keyboard
    at = QPoint(5, 5)
    QApplication.sendEvent(field, QContextMenuEvent(reason, at, field.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_L)
    assert pressed == []
    menu.close()


def test_the_list_of_a_plain_combo_box_keeps_its_keys_and_takes_letters(qtbot, window, pressed):
    box = _shown(qtbot, window, QComboBox())
    box.addItems(["address only", "loose contact", "partner"])
    box.showPopup()
    shown = QApplication.activePopupWidget()
    qtbot.waitUntil(shown.isVisible)
    QTest.keyClick(box.view(), Qt.Key.Key_P)
    assert pressed == []
    assert box.view().currentIndex().data() == "partner"
    box.hidePopup()


def test_a_menu_inside_a_menu_keeps_its_keys(qtbot, window, pressed):
    menu = Menu(window)
    inner = menu.addMenu("More")
    inner.addAction("First")
    menu.popup(window.mapToGlobal(QPoint(20, 20)))
    inner.popup(window.mapToGlobal(QPoint(60, 40)))
    QTest.keyClick(inner, Qt.Key.Key_L)
    assert pressed == []
    menu.close()
