"""Next became Have: asked once, at the foot, whichever way it was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category, Relationship
from mitose.domain.contact import NewContact
from mitose.domain.errors import StorageError
from mitose.services import contacts, moves

HAVE, NEXT, FUTURE = Category
ALT = Qt.KeyboardModifier.AltModifier


def _key(stage):
    stage.key(Qt.Key.Key_Left, ALT)


def _digit(stage):
    stage.key(Qt.Key.Key_2)


def _drag(stage):
    stage.column(HAVE).dropped.emit(stage.page.selection.ids(), 0)


def _menu(stage):
    stage.page._actions["to_have"].trigger()


def _panel(stage):
    stage.page.context.navigate.contacts(stage.page.selection.ids())
    stage.settle()
    panel = stage.window.slot.panel
    ids = stage.page.selection.ids()
    if len(ids) > 1:
        several = panel.several
        several.category.setCurrentIndex(several.category.findData(HAVE))
        several.category.activated.emit(several.category.currentIndex())
    else:
        stage.window.context.tasks.deed(moves.move, ids, HAVE)


WAYS = [_key, _digit, _drag, _menu, _panel]
IDS = ["key", "digit", "drag", "menu", "panel"]


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_the_board_asks(stage, way):
    stage.choose("Sabine Hartwig")
    way(stage)
    stage.settle()
    line = stage.column(HAVE).line
    assert line.isVisible()
    assert line.isAncestorOf(QApplication.focusWidget())
    QTest.keyClicks(QApplication.focusWidget(), "At the fair")
    stage.key(Qt.Key.Key_Return)
    assert not line.isVisible()
    stored = stage.stored("Sabine Hartwig")
    assert stored.contact.relationship is Relationship.LOOSE
    assert [entry.text for entry in stored.interactions] == ["At the fair"]
    stage.undo()
    assert stage.stored("Sabine Hartwig").contact.category is NEXT


@pytest.mark.parametrize(
    "way", [_key, _digit, _menu, _panel], ids=["key", "digit", "menu", "panel"]
)
def test_the_table_asks(stage, way):
    stage.page.toggle_table()
    stage.settle()
    table = stage.page.in_table
    table.reveal([stage.ids["Felix Brandt"]])
    way(stage)
    stage.settle()
    assert table.line.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "By phone")
    stage.key(Qt.Key.Key_Return)
    assert not table.line.isVisible()
    assert table.view.hasFocus()
    assert [one.text for one in stage.stored("Felix Brandt").interactions] == ["By phone"]


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_many_are_asked_about_once(stage, way):
    stage.choose("Sabine Hartwig", "Felix Brandt")
    way(stage)
    stage.settle()
    assert stage.column(HAVE).line.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "At the fair")
    stage.key(Qt.Key.Key_Return)
    for name in ("Sabine Hartwig", "Felix Brandt"):
        assert [one.text for one in stage.stored(name).interactions] == ["At the fair"]


def test_a_rating_given_by_its_key_stays_the_answer(stage):
    stage.choose("Sabine Hartwig")
    stage.key(Qt.Key.Key_3)
    stage.key(Qt.Key.Key_Return)
    assert stage.stored("Sabine Hartwig").contact.relationship is Relationship.RELATIONSHIP


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_keys_are_on_the_card_that_moved_again_though_none_is_selected(stage, end):
    stage.choose("Anna Krüger")  # where the keys were in Have before
    stage.choose("Sabine Hartwig")
    stage.page.selection.clear()
    stage.page.selection.put_keys_on(stage.ids["Sabine Hartwig"])
    _key(stage)
    stage.key(end)
    assert stage.column(HAVE).view.hasFocus()
    assert stage.page.selection.current_id() == stage.ids["Sabine Hartwig"]


def test_undone_a_move_leaves_the_column_it_came_from_where_it_stands(make_stage, filled):
    stage = make_stage()
    deed = stage.window.context.tasks.deed
    for number in range(40):  # more than a first screen shows
        deed(contacts.add, NewContact(f"Further {number:02}", HAVE))
    stage.settle()
    stage.choose("Sabine Hartwig")
    stage.window.context.tasks.deed(moves.move, (stage.ids["Sabine Hartwig"],), HAVE)
    stage.settle()
    stage.key(Qt.Key.Key_Escape)
    bar = stage.column(HAVE).view.verticalScrollBar()
    bar.setValue(0)
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stage.page.selection.ids() == [stage.ids["Sabine Hartwig"]]
    assert bar.value() == 0


def test_nobody_asks_about_other_moves(stage):
    line = stage.column(HAVE).line
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_Right, ALT)  # back from Have to Next
    assert not line.isVisible()
    stage.choose("Felix Brandt")
    stage.key(Qt.Key.Key_Right, ALT)
    stage.key(Qt.Key.Key_Left, ALT)  # from Future to Next
    assert not line.isVisible()
    stage.undo()
    assert not line.isVisible()


def test_with_have_folded_the_column_beside_it_asks(stage):
    stage.page.looks.fold(stage.column(HAVE), folded=True)
    stage.choose("Sabine Hartwig")
    _key(stage)
    assert stage.column(NEXT).line.isVisible()
    stage.key(Qt.Key.Key_Escape)
    assert not stage.column(NEXT).line.isVisible()
    assert stage.stored("Sabine Hartwig").contact.category is HAVE


def test_undo_takes_the_move_back_while_nothing_is_typed(stage):
    stage.choose("Sabine Hartwig")
    _key(stage)
    stage.settle()
    QTest.keyClicks(QApplication.focusWidget(), "Half a line")
    stage.key(Qt.Key.Key_Escape)
    stage.undo()
    stage.choose("Sabine Hartwig")
    _key(stage)
    stage.settle()
    line = stage.column(HAVE).line
    assert line.isVisible()
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.stored("Sabine Hartwig").contact.category is NEXT
    assert not line.isVisible()


def test_an_answer_that_could_not_be_saved_stands_there_again(stage, monkeypatch):
    def full(*_words, **_named):
        raise StorageError("disk_full")

    stage.choose("Sabine Hartwig")
    _key(stage)
    stage.settle()
    line = stage.column(HAVE).line
    stage.key(Qt.Key.Key_3)
    QTest.keyClicks(QApplication.focusWidget(), "At the fair")
    with monkeypatch.context() as patch:
        patch.setattr(moves, "answer_move", full)
        stage.key(Qt.Key.Key_Return)
        stage.settle()
    assert "disk is full" in stage.window.banners.trouble_text()
    assert line.isVisible()
    assert line.isAncestorOf(QApplication.focusWidget())
    stage.key(Qt.Key.Key_Return)
    stage.settle()
    assert not line.isVisible()
    assert not stage.window.banners.trouble_text()
    stored = stage.stored("Sabine Hartwig")
    assert [entry.text for entry in stored.interactions] == ["At the fair"]
    assert stored.contact.relationship is Relationship.RELATIONSHIP
