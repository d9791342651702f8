"""Columns fold to a slim strip with their count, and stay so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category

HAVE, NEXT, FUTURE = Category


def test_a_folded_column_shows_its_count_and_stays_folded_after_a_restart(make_stage):
    stage = make_stage()
    column = stage.column(NEXT)
    before = stage.column(HAVE).width()
    stage.page.looks.fold(column, folded=True)
    stage.settle()
    assert not column.view.isVisible()
    assert column.strip.count.text() == "2"
    assert stage.column(HAVE).width() > before
    again = make_stage()
    assert again.column(NEXT).folded
    again.column(NEXT).strip.button.click()
    again.settle()
    assert again.column(NEXT).view.isVisible()
    assert again.window.context.settings.now.board_folded == ""


def test_the_keys_pass_a_folded_column_by_and_what_is_revealed_unfolds_it(stage):
    stage.page.looks.fold(stage.column(NEXT), folded=True)
    stage.choose("Mehmet Baydar")
    stage.key(Qt.Key.Key_Right)
    assert stage.column(HAVE).view.hasFocus()
    stage.page.reveal([stage.ids["Felix Brandt"]])
    stage.settle()
    assert not stage.column(NEXT).folded
    assert stage.page.selection.ids() == [stage.ids["Felix Brandt"]]


def test_columns_fold_and_unfold_from_the_palette(stage):
    for folded in (True, False):
        stage.window.open_palette("fold or unf")
        stage.settle()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        stage.settle()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):  # the second column, Next
            QTest.keyClick(QApplication.activePopupWidget(), key)
        stage.settle()
        assert stage.column(NEXT).folded is folded


def test_with_little_room_a_head_keeps_its_name_whole_and_the_count_goes_below(stage):
    stage.type_filter("Architect -Anna")
    head = stage.column(NEXT).head
    wide = head.width()
    assert head._count.isVisible()
    assert head._count.text() == "2 of 2"
    head.setFixedWidth(150)
    stage.settle()
    assert not head._name.is_elided()
    assert not head._count.isVisible()
    assert head._progress.text() == "2 of 2"
    head.setFixedWidth(wide)
    stage.settle()
    assert head._count.isVisible()
    assert head._progress.text() == "0 of 2 with a complete plan"
