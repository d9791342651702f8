"""Tab to and fro in a sheet, and nothing on the screen is gone with the next search for cycles."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mitose.ui.keys_sheet import KeysSheet


def test_what_tab_has_walked_over_outlives_the_search_for_cycles(qtbot):
    window = QWidget()
    window.resize(800, 600)
    field = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    KeysSheet(window).open()
    gc.collect()
    there = len(window.findChildren(QWidget))
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab):
        QTest.keyClick(QApplication.focusWidget(), key)
    gc.collect()
    assert len(window.findChildren(QWidget)) >= there
    (sheet,) = window.findChildren(KeysSheet)
    QTest.keyClick(sheet.keys, Qt.Key.Key_PageDown)
    assert sheet.keys.currentIndex().row() > 0
