"""Tab to and fro in a sheet, and nothing on the screen is gone with the next search for cycles."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from mitose.ui.keys_sheet import KeysSheet
from mitose.ui.widgets.focus_chain import neighbour


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


def test_the_way_round_leads_through_what_only_qt_knows(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    text = QPlainTextEdit(window)
    bar = text.verticalScrollBar()
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    for start in (window, dialog):
        step, steps = neighbour(start), 1
        while step is not start:
            assert isValid(step), f"{step} after {steps} steps"
            step, steps = neighbour(step), steps + 1
    gc.collect()
    assert isValid(bar)
    assert steps > 20, "the dialog's lists and bars"
