"""What is selected stays so, wherever the card goes, and an open panel goes along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.services import contacts

ALT = Qt.KeyboardModifier.AltModifier


def _has_focus(stage, category, name):
    view = stage.column(category).view
    return view.hasFocus() and view.current_id() == stage.ids[name]


def _follow(stage):
    QTest.qWait(80)  # a held arrow key does not open every contact on the way
    stage.settle()


def test_an_open_panel_goes_along_with_the_arrow_keys(stage):
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_Return)
    stage.key(Qt.Key.Key_Down)
    _follow(stage)
    assert stage.window.slot.contact_id == stage.ids["Mehmet Baydar"]
    stage.key(Qt.Key.Key_Right)
    _follow(stage)
    assert stage.window.slot.contact_id == stage.ids["Felix Brandt"]


def test_the_arrow_keys_do_not_open_a_closed_panel(stage):
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_Down)
    _follow(stage)
    assert not stage.window.slot.is_open


def test_a_moved_card_keeps_selection_and_focus(stage):
    stage.choose("Mehmet Baydar")
    stage.key(Qt.Key.Key_Right, ALT)
    assert stage.page.selection.ids() == [stage.ids["Mehmet Baydar"]]
    assert _has_focus(stage, Category.NEXT, "Mehmet Baydar")


def test_after_the_question_the_moved_card_has_the_keys(stage):
    stage.choose("Sabine Hartwig")
    stage.key(Qt.Key.Key_Left, ALT)
    stage.key(Qt.Key.Key_Return)
    assert stage.page.selection.ids() == [stage.ids["Sabine Hartwig"]]
    assert _has_focus(stage, Category.HAVE, "Sabine Hartwig")


def test_undo_selects_what_it_was_about(stage):
    stage.choose("Mehmet Baydar")
    stage.key(Qt.Key.Key_Right, ALT)
    stage.choose("Lotte de Vries")
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stage.page.selection.ids() == [stage.ids["Mehmet Baydar"]]
    assert stage.column(Category.HAVE).view.current_id() == stage.ids["Mehmet Baydar"]


def test_a_filter_taken_away_leaves_the_keys_on_the_cards(stage):
    stage.choose("Lotte de Vries")
    stage.page.search.toggle_unrated()
    stage.settle()
    stage.page.search.bar._reset.setFocus()
    stage.page.search.bar._reset.click()
    stage.settle()
    assert QApplication.focusWidget() is stage.column(Category.HAVE).view
    assert stage.page.selection.ids() == [stage.ids["Lotte de Vries"]]


def test_escape_takes_a_filter_away_after_selection_and_panel(stage):
    stage.choose("Lotte de Vries")
    stage.page.search.toggle_unrated()
    stage.settle()
    stage.key(Qt.Key.Key_Escape)
    assert stage.page.query.filtered
    stage.key(Qt.Key.Key_Escape)
    assert not stage.page.query.filtered


def test_a_click_on_the_invitation_adds_to_its_column_and_the_new_card_is_chosen(stage, qtbot):
    future = stage.column(Category.FUTURE)
    qtbot.mouseClick(future.invitation, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.window.slot.is_open
    QTest.keyClicks(QApplication.focusWidget(), "Ruth Steiner")
    stage.key(Qt.Key.Key_Return)
    assert stage.names(Category.FUTURE) == ["Ruth Steiner"]
    assert stage.page.selection.ids() == [stage.window.slot.contact_id]


def test_shift_f10_opens_the_cards_menu(stage):
    stage.choose("Anna Krüger")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_the_question_after_a_move_calls_the_one_by_name(stage):
    stage.choose("Sabine Hartwig")
    stage.key(Qt.Key.Key_Left, ALT)
    line = stage.column(Category.HAVE).line
    assert line._title.text() == "Sabine Hartwig is in Have now"


def test_files_dragged_over_the_window_are_welcomed(stage, tmp_path):
    window = stage.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    enter = QDragEnterEvent(
        QPoint(700, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert window._hint.isVisible()
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window._hint.isVisible()


def test_a_new_contact_is_shown_even_if_the_filter_would_hide_it(stage):
    stage.type_filter("mehmet")
    stage.window.add_contact(Category.NEXT)
    stage.settle()
    QTest.keyClicks(stage.window.slot.panel.form.name, "Ruth Steiner")
    QTest.keyClick(stage.window.slot.panel.form.name, Qt.Key.Key_Return)
    stage.settle()
    stage.settle()
    assert not stage.page.query.filtered
    assert stage.window.header.filter.text() == ""
    assert stage.page.selection.ids() == [stage.window.slot.contact_id]


def test_enter_selects_the_card_it_opens(stage):
    stage.type_filter("mehmet")
    QTest.keyClick(stage.window.header.filter, Qt.Key.Key_Return)
    assert _has_focus(stage, Category.HAVE, "Mehmet Baydar")
    stage.key(Qt.Key.Key_Return)
    assert stage.page.selection.ids() == [stage.ids["Mehmet Baydar"]]
    assert stage.window.slot.contact_id == stage.ids["Mehmet Baydar"]


def test_a_new_card_at_a_long_columns_foot_is_in_sight(stage):
    for number in range(12):
        stage.window.context.tasks.deed(contacts.add, NewContact(f"Person {number}"))
    stage.settle()
    stage.window.add_contact(Category.HAVE)
    stage.settle()
    QTest.keyClicks(stage.window.slot.panel.form.name, "Ruth Steiner")
    QTest.keyClick(stage.window.slot.panel.form.name, Qt.Key.Key_Return)
    stage.settle()
    view = stage.column(Category.HAVE).view
    place = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    assert view.viewport().rect().contains(place.center())


@pytest.mark.parametrize(
    ("key", "goal"), [(Qt.Key.Key_4, Category.NEXT), (Qt.Key.Key_5, Category.FUTURE)]
)
def test_the_only_card_a_filter_leaves_takes_the_keys_along_when_it_moves(stage, key, goal):
    stage.type_filter("mehmet")
    stage.key(Qt.Key.Key_Down)  # from the filter to what it leaves
    stage.key(key)
    assert stage.names(Category.HAVE) == []
    assert _has_focus(stage, goal, "Mehmet Baydar")
    stage.key(Qt.Key.Key_Return)
    assert stage.window.slot.contact_id == stage.ids["Mehmet Baydar"]
