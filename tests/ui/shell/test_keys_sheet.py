"""The sheet of keys as a user reads it: with the eye, with keys, with a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mitose.ui.action_table import DRAWN, TABLE
from mitose.ui.actions import key_label, label
from mitose.ui.keys_list import all_lines
from mitose.ui.keys_sheet import KeysSheet


def _opened(qtbot, open_window):
    window = open_window("welcome")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    return window, window.findChild(KeysSheet)


def test_it_lists_every_action_that_has_a_key(qtbot, open_window):
    _window, sheet = _opened(qtbot, open_window)
    model = sheet.keys.model()
    read = [model.index(row, 0).data() for row in range(model.rowCount())]
    for spec in (*TABLE, *DRAWN):
        if spec.keys:
            line = next(text for text in read if text.endswith(f": {label(spec)}"))
            assert key_label(spec.keys[-1]) in line


def test_a_key_that_two_names_mean_stands_there_once():
    for line in all_lines():
        assert len(set(line.keys)) == len(line.keys), line.text


def test_arrows_go_through_the_lines_to_the_last(qtbot, open_window):
    window, sheet = _opened(qtbot, open_window)
    assert window.focusWidget() is sheet.keys
    qtbot.keyClick(sheet.keys, Qt.Key.Key_Down)
    assert sheet.keys.currentIndex().row() == 2  # 0 is a heading, 1 where it began
    qtbot.keyClick(sheet.keys, Qt.Key.Key_End)
    assert sheet.keys.currentIndex().row() == sheet.keys.model().rowCount() - 1
    bar = sheet.keys.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_at_its_end_it_says_what_the_bars_on_a_card_ask(qtbot, open_window):
    _window, sheet = _opened(qtbot, open_window)
    model = sheet.keys.model()
    read = [model.index(row, 0).data() for row in range(model.rowCount())]
    at = read.index("The bars on a card in Have")
    assert read[at + 1 : at + 4] == [
        "What have I done for them?",
        "How well do I know them?",
        "What do they mean to me?",
    ]
    assert len(read[read.index("The bars on a card in Future") + 1 :]) == 5
