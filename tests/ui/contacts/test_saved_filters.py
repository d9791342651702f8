"""Filters that survive a restart, and those with a name."""

from __future__ import annotations

import os
import threading

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose import settings as settings_file
from mitose.domain.board_query import BoardQuery, Sort
from mitose.domain.category import Category
from mitose.domain.circle import LabelKind
from mitose.services import contacts, labels, saved_filters
from mitose.ui.filter_name_sheet import FilterNameSheet

HAVE, NEXT, FUTURE = Category


def _save(stage, name, **parts):
    stage.window.context.tasks.deed(saved_filters.add, name, BoardQuery(**parts))
    stage.settle()


def _names(stage):
    return [button.text() for button in stage.window.rail.filters()]


def test_filter_words_order_and_selection_are_there_after_a_restart(make_stage):
    stage = make_stage()
    stage.page.search.change(archived_too=True)
    stage.type_filter("kr")
    stage.choose("Anna Krüger")
    again = make_stage()
    assert again.window.header.filter.text() == "kr"
    assert again.names(HAVE) == ["Anna Krüger"]
    assert again.names(NEXT) == []
    assert again.page.query.archived_too
    assert again.page.selected_ids() == [again.ids["Anna Krüger"]]
    assert again.page.search.bar.isVisible()
    again.type_filter("")
    again.page.search.reset()
    assert not again.page.query.filtered


def test_a_slow_disk_keeps_nobody_waiting_for_what_is_kept_of_the_board(stage, monkeypatch):
    answers, waited = threading.Event(), []
    flush = os.fsync

    def slow(handle):
        waited.append(answers.wait(30))
        flush(handle)

    monkeypatch.setattr(settings_file.os, "fsync", slow)
    stage.type_filter("kr")
    stage.page.flush()  # comes back while the disk is still busy
    assert stage.names(HAVE) == ["Anna Krüger"]
    answers.set()
    stage.settle()
    assert waited == [True]
    file = stage.window.context.workspace.paths.settings
    assert "kr" in settings_file.load(file).settings.board_filter


def _from_palette(stage, typed):
    stage.window.open_palette(typed)
    stage.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()


def test_the_palette_filters_sorts_and_saves(stage):
    _from_palette(stage, "sort the board")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.activePopupWidget(), key)
    stage.settle()
    assert stage.page.query.sort(HAVE) is Sort.NAME
    _from_palette(stage, "filter by")
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "Source"
    menu.close()
    stage.type_filter("architect")
    _from_palette(stage, "save the filter")
    (sheet,) = stage.window.findChildren(FilterNameSheet)
    assert sheet.isVisible()


def test_a_filter_that_hides_whom_the_palette_opens_goes_and_comes_back_when_asked(stage):
    stage.type_filter("anna")
    _from_palette(stage, "felix bra")
    assert stage.page.selected_ids() == [stage.ids["Felix Brandt"]]
    assert len(stage.names(HAVE)) == 4
    assert stage.column(NEXT).view.hasFocus()  # not in the filter field any longer
    assert stage.window.notice.text() == "The filter is off: it did not show this contact"
    stage.window.notice.focus_action()
    stage.key(Qt.Key.Key_Space)
    assert stage.names(HAVE) == ["Anna Krüger"]
    assert stage.names(NEXT) == []
    assert stage.window.header.filter.text() == "anna"


def test_what_was_erased_is_not_kept_as_a_filter(make_stage):
    stage = make_stage()
    stage.type_filter("schol")
    stage.window.context.tasks.deed(contacts.erase, [stage.ids["Jonas Schöller"]])
    stage.settle()
    assert stage.window.context.settings.now.board_filter == ""
    assert stage.window.header.filter.text() == ""


def test_a_filter_is_saved_under_a_name_shown_with_its_count_and_undone(stage):
    stage.type_filter("architect")
    QTest.mouseClick(stage.page.search.bar.save, Qt.MouseButton.LeftButton)
    sheet = stage.window.findChild(FilterNameSheet)
    assert sheet is not None
    assert sheet.name.hasFocus()
    QTest.keyClicks(sheet.name, "All architects")
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    stage.settle()
    (button,) = stage.window.rail.filters()
    assert button.accessibleName() == "All architects, 6"
    assert button.isChecked()
    assert "Filter saved" in stage.window.notice.text()
    stage.undo()
    assert _names(stage) == []


def test_the_same_name_twice_is_refused_where_it_was_typed(stage):
    _save(stage, "Mine", text="anna")
    stage.type_filter("felix")
    stage.page.search.bar.save.click()
    sheet = stage.window.findChild(FilterNameSheet)
    QTest.keyClicks(sheet.name, "mine")
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    stage.settle()
    assert sheet.is_open()
    assert "mine" in sheet.trouble.text()
    sheet.reject()
    assert _names(stage) == ["Mine"]


def test_a_press_in_the_rail_filters_and_a_second_one_shows_everybody(stage):
    _save(stage, "Krügers", text="krueger")
    (button,) = stage.window.rail.filters()
    stage.page.search.sort_column(HAVE, stage.page.query.sort_have.NAME)
    button.click()
    stage.settle()
    assert stage.names(HAVE) == ["Anna Krüger"]
    assert stage.window.header.filter.text() == "krueger"
    assert stage.page.query.sort_have is stage.page.query.sort_have.NAME
    assert button.isChecked()
    button.click()
    stage.settle()
    assert len(stage.names(HAVE)) == 4
    assert stage.window.header.filter.text() == ""


def test_saved_filters_are_renamed_placed_updated_and_deleted_each_undoable(stage):
    for name in ("One", "Two", "Three"):
        _save(stage, name, text=name)
    saved = stage.window.saved_filters
    one, two, three = saved.all
    tasks = stage.window.context.tasks
    tasks.deed(saved_filters.place, three.id, 0)
    stage.settle()
    assert _names(stage) == ["Three", "One", "Two"]
    tasks.deed(saved_filters.place, one.id, two.id)
    stage.settle()
    assert _names(stage) == ["Three", "Two", "One"]
    tasks.deed(saved_filters.rename, two.id, "Second")
    tasks.deed(saved_filters.update, two.id, BoardQuery(text="anna"))
    tasks.deed(saved_filters.delete, one.id)
    stage.settle()
    assert _names(stage) == ["Three", "Second"]
    assert stage.window.rail.filters()[1].accessibleName() == "Second, 1"
    for _ in range(5):
        stage.undo()
    assert _names(stage) == ["One", "Two", "Three"]


def test_ctrl_k_finds_a_saved_filter_on_any_page(stage):
    _save(stage, "Northern people", text="felix")
    stage.window.show_page("today")
    QTest.keyClick(stage.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    QTest.keyClicks(QApplication.focusWidget(), "northern")
    stage.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.window.deck.name == "contacts"
    assert stage.names(NEXT) == ["Felix Brandt"]


def test_a_label_that_is_merged_or_deleted_goes_from_saved_filters_too(stage):
    tasks = stage.window.context.tasks
    for tag in ("red", "blue"):
        tasks.deed(contacts.add_tag, [stage.ids["Anna Krüger"]], tag)
    stage.settle()
    found = []
    tasks.read(lambda ws: found.extend(labels.tags(ws)))
    stage.settle()
    ids = {tag.name: tag.id for tag in found}
    _save(stage, "Red ones", tags=(ids["red"],))
    tasks.deed(labels.merge, LabelKind.TAG, [ids["red"]], ids["blue"])
    stage.settle()
    assert stage.window.saved_filters.all[0].query.tags == (ids["blue"],)
    assert stage.window.saved_filters.all[0].contacts == 1
    tasks.deed(labels.delete, LabelKind.TAG, [ids["blue"]])
    stage.settle()
    assert stage.window.saved_filters.all == ()
    stage.undo()
    assert _names(stage) == ["Red ones"]


def test_a_filter_with_the_archive_counts_it(stage):
    _save(stage, "Archive", archived_too=True, text="mehmet")
    tasks = stage.window.context.tasks
    tasks.deed(contacts.archive, [stage.ids["Mehmet Baydar"]])
    stage.settle()
    assert stage.window.rail.filters()[0].accessibleName() == "Archive, 1"
