"""The page of duplicates: groups, pairs side by side, keys, undo; and merging two cards by hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category
from mitose.services import contacts
from mitose.ui.merging.merge_sheet import MergeSheet

GROUPS = ["Certain (1)", "Same name and organisation (2)", "Similar name, same e-mail (1)"]


def test_pairs_are_grouped_by_reason_with_samples(stage):
    assert stage.shown() == "groups"
    assert stage.titles() == GROUPS
    card = stage.card("Same name and organisation")
    assert card._sample(card.heap.pairs[0], stage.page.view._names) in (
        "Anna Krüger, Krüger + Partner  =  Anna Krueger, Krüger + Partner",
        "Uwe Groß, Fabrik AG  =  Uwe Gross, Fabrik",
    )
    assert QApplication.focusWidget() is stage.card("Certain").look


def test_a_group_is_merged_by_one_button_and_one_undo_brings_it_back(stage):
    stage.click(stage.card("Same name and organisation").merge)
    assert stage.titles() == [GROUPS[0], GROUPS[2]]
    assert len(stage.names()) == 6
    stage.window._actions.undo()
    stage.settle()
    assert stage.titles() == GROUPS
    assert stage.window.deck.name == "duplicates"
    assert len(stage.names()) == 8


def test_a_pair_is_decided_by_keys_with_the_value_that_is_marked(stage):
    stage.click(stage.card("Same name and organisation").look)
    assert stage.shown() == "pair"
    cells = stage.pair.table.cells
    first = stage.page.view.asking.first == 1
    if not first:  # the likelier of the two comes first
        stage.press(Qt.Key.Key_Space)
        cells = stage.pair.table.cells
    assert cells["name"][0].isChecked()
    cells["city"][1].setFocus()
    stage.press(Qt.Key.Key_Space)  # on a value it chooses, it does not put off
    assert cells["city"][1].isChecked()
    assert not cells["city"][0].isChecked()
    stage.pair.setFocus()
    stage.press(Qt.Key.Key_S)
    assert "Anna Krueger" not in stage.names()
    found = stage.read(contacts.list_contacts, search="Anna")
    assert [entry.contact.city for entry in found] == ["Frankfurt am Main"]
    assert ("city", "Frankfurt") in {(extra.name, extra.value) for extra in found[0].extras}


def test_the_keys_are_in_sight_however_long_the_table_is(stage):
    stage.click(stage.card("Same name and organisation").look)
    pair, height = stage.pair, stage.window.height()
    for high in (height, 300, height):
        stage.window.resize(stage.window.width(), high)
        stage.settle()
        for key in (pair.same, pair.different, pair.later, pair.back):
            assert (
                pair.viewport()
                .visibleRegion()
                .contains(QRect(key.mapTo(pair.viewport(), QPoint(0, 0)), key.size()))
            )
    table = pair.table.mapTo(pair.viewport(), QPoint(0, pair.table.height())).y()
    assert 0 <= pair.same.mapTo(pair.viewport(), QPoint(0, 0)).y() - table < 40, "below the table"


def test_a_notice_from_before_does_not_cover_the_keys(stage):
    stage.click(stage.card("Same name and organisation").look)
    stage.window.resize(1366, 440)
    stage.settle()
    notice, foot = stage.window.notice, stage.pair.foot
    notice.say("Anna moved", "Undo")
    keys = QRect(foot.mapTo(notice.parentWidget(), QPoint(0, 0)), foot.size())
    assert not notice.geometry().intersects(keys)


def test_different_is_remembered_and_back_takes_the_answer_back(stage):
    stage.click(stage.card("Same name and organisation").look)
    first = stage.page.view.asking
    stage.press(Qt.Key.Key_D)
    assert stage.page.view.asking is not first
    assert stage.pair._where.text() == "2 of 2"
    stage.press(Qt.Key.Key_Backspace)
    assert stage.page.view.asking is first
    assert stage.pair._where.text() == "1 of 2"
    stage.press(Qt.Key.Key_D)
    stage.press(Qt.Key.Key_D)
    assert stage.shown() == "groups"
    assert stage.titles() == [GROUPS[0], GROUPS[2]]
    stage.page._search()
    stage.settle()
    assert stage.titles() == [GROUPS[0], GROUPS[2]]
    assert len(stage.names()) == 8


def test_a_merge_is_taken_back_by_backspace(stage):
    stage.click(stage.card("Same name and organisation").look)
    stage.press(Qt.Key.Key_S)
    assert len(stage.names()) == 7
    stage.press(Qt.Key.Key_Backspace)
    assert len(stage.names()) == 8
    assert stage.pair._where.text() == "1 of 2"


def test_later_decides_nothing_and_escape_goes_back_to_the_groups(stage):
    stage.click(stage.card("Same name and organisation").look)
    stage.press(Qt.Key.Key_Space)
    assert stage.pair._where.text() == "2 of 2"
    stage.press(Qt.Key.Key_Escape)
    assert stage.shown() == "groups"
    assert stage.titles() == GROUPS
    stage.click(stage.card("Similar").later)
    assert stage.titles() == GROUPS[:2]
    assert len(stage.names()) == 8


def test_when_all_is_decided_there_is_nothing_left(stage):
    for start in ("Certain", "Same", "Similar"):
        stage.click(stage.card(start).merge)
    assert stage.shown() == "nothing"
    assert stage.page.nothing.title.text() == "No duplicates"
    assert QApplication.focusWidget() is stage.page.again
    assert len(stage.names()) == 4


def test_a_contact_that_is_gone_meanwhile_is_passed_over(stage):
    stage.click(stage.card("Same name and organisation").look)
    stage.window.context.tasks.deed(contacts.delete, [1, 2, 3, 4])
    stage.settle()
    stage.press(Qt.Key.Key_Space)
    assert stage.shown() == "groups"
    assert stage.titles() == [GROUPS[0], GROUPS[2]]


def test_the_page_is_reached_by_its_action_and_left_by_escape(stage):
    stage.window.show_page("contacts")
    stage.qtbot.keyClick(stage.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.window.deck.name == "duplicates"


def test_two_cards_are_merged_from_the_board(stage):
    stage.window.show_page("contacts")
    stage.settle()
    board = stage.window.deck.page("contacts")
    column = board.columns[Category.HAVE]
    column.view.selectAll()
    board.deeds.merge()
    stage.settle()
    assert "Select two contacts" in stage.window.notice.text()
    column.view.clearSelection()
    for row in (0, 1):
        column.view.selectionModel().select(
            column.model.index(row, 0), column.view.selectionModel().SelectionFlag.Select
        )
    board.deeds.merge()
    stage.settle()
    sheet = stage.window.findChild(MergeSheet)
    assert sheet.is_open()
    sheet.table.cells["name"][1].click()
    stage.click(sheet.merge)
    assert "Anna Krueger" in stage.names()
    assert "Anna Krüger" not in stage.names()
