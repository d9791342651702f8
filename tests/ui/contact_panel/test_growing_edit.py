"""A field is as high as its text, at the width it has now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mitose.settings import Settings
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.program import application, dress

SHORT, OTHER = "A word", "Two words"
LONG = "A text of so many words that it takes a second line, and perhaps one more than that, too"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    dress(application(), Settings(), "en")
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


def test_neither_wheel_nor_a_selection_dragged_below_hides_a_text_shown_whole(
    page: QWidget, qtbot: QtBot
) -> None:
    edit = edit_of(page)
    edit.set_text(SHORT)
    qtbot.waitUntil(lambda: fits(edit))
    edit.setFocus()
    shown = edit.firstVisibleBlock().blockNumber(), edit.cursorRect()
    place = QPointF(20, 8)
    wheel = QWheelEvent(
        place,
        edit.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(edit.viewport(), wheel)
    # what Qt does while the mouse is held below
    edit.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
    assert (edit.firstVisibleBlock().blockNumber(), edit.cursorRect()) == shown
    assert edit.verticalScrollBar().value() == 0


def test_a_field_nobody_typed_in_leaves_ctrl_z_to_the_window(page: QWidget, qtbot: QtBot) -> None:
    undone: list[bool] = []
    action = QAction(page)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(True))
    page.addAction(action)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    edit = edit_of(page)
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 1
    qtbot.keyClicks(edit, "x")
    for _ in range(2):  # the second has nothing left to take back, and still is of this field
        qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == ""
    assert len(undone) == 1
