"""A field is as high as its text, at the width it has now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mitose.ui.contact_panel.growing_edit import GrowingEdit

SHORT, OTHER = "A word", "Two words"
LONG = "A text of so many words that it takes a second line, and perhaps one more than that, too"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(GrowingEdit("What?"))
    column.addStretch(1)
    made.resize(300, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def edit_of(page: QWidget) -> GrowingEdit:
    found = page.findChild(GrowingEdit)
    assert found is not None
    return found


def fits(edit: GrowingEdit) -> bool:
    return edit.height() == edit.heightForWidth(edit.width())


def test_it_grows_and_shrinks_with_its_text(page: QWidget, qtbot: QtBot) -> None:
    edit = edit_of(page)
    edit.set_text(SHORT)
    qtbot.waitUntil(lambda: fits(edit))
    low = edit.height()
    edit.set_text(LONG)
    qtbot.waitUntil(lambda: edit.height() > low and fits(edit))
    edit.set_text(OTHER)
    qtbot.waitUntil(lambda: edit.height() == low)


def test_a_text_of_the_same_height_is_right_at_other_widths_too(
    page: QWidget, qtbot: QtBot
) -> None:
    edit = edit_of(page)
    edit.set_text(OTHER)
    for width in (120, 300, 200):
        page.resize(width, 400)
        qtbot.waitUntil(lambda: fits(edit))
    edit.set_text("Two words, and as many more as fit here")
    qtbot.waitUntil(lambda: fits(edit))
    for width in (120, 200, 300):
        page.resize(width, 400)
        qtbot.waitUntil(lambda: fits(edit))


def test_a_text_is_the_new_one_at_once(page: QWidget) -> None:
    edit = edit_of(page)
    edit.set_text(SHORT)
    assert edit.text() == SHORT
    edit.set_text(OTHER)
    assert edit.text() == OTHER
    edit.put_text("  typed \n over  ")
    assert edit.text() == "typed over"


def test_empty_lines_at_the_end_are_gone_when_it_is_left(page: QWidget, qtbot: QtBot) -> None:
    column = page.layout()
    assert column is not None
    edit, next_one = GrowingEdit("Who?", single=False), GrowingEdit("Why?")
    for one in (edit, next_one):
        column.addWidget(one)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(edit.isVisible)
    edit.setFocus()
    qtbot.keyClicks(edit, SHORT)
    low = edit.heightForWidth(edit.width())
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.heightForWidth(edit.width()) > low
    next_one.setFocus()
    assert edit.toPlainText() == SHORT
    assert edit.heightForWidth(edit.width()) == low
