"""Finding a contact by typing: the introducer of an approach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mitose.domain.contact import NewContact
from mitose.services import contacts


@pytest.fixture
def picker(stage):
    for name in ("Bernd Annaberg", "Annabel Roth"):
        stage.tasks.deed(contacts.add, NewContact(name, role="Printer"))
    stage.settle()
    stage.show("sabine")
    section = stage.panel.view.sections["approach"]
    section.set_open(True)
    stage.settle()
    return section._introducer


def _type(stage, qtbot, picker, text):
    picker.clear()
    stage.type(picker, text)
    qtbot.waitUntil(lambda: picker.completer().popup().isVisible(), timeout=20_000)


def _introducer(stage):
    return stage.stored("sabine").approach.introducer_name


def test_enter_takes_the_first_and_closes_the_list(stage, qtbot, picker):
    _type(stage, qtbot, picker, "annab")
    first = picker.completer().popup().model().index(0, 0).data()
    stage.key(Qt.Key.Key_Return)
    assert not picker.completer().popup().isVisible()
    assert first.startswith(picker.text())
    assert _introducer(stage) == picker.text()


def test_enter_takes_the_one_the_arrows_are_on(stage, qtbot, picker):
    _type(stage, qtbot, picker, "annab")
    popup = picker.completer().popup()
    wanted = popup.model().index(1, 0).data()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
    stage.settle()
    assert not popup.isVisible()
    assert wanted == f"{picker.text()}   Printer"
    assert _introducer(stage) == picker.text()


def test_a_click_puts_the_name_alone_into_the_field(stage, qtbot, picker):
    _type(stage, qtbot, picker, "annab")
    popup = picker.completer().popup()
    index = popup.model().index(1, 0)
    QTest.mouseClick(
        popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(index).center()
    )
    stage.settle()
    assert index.data() == f"{picker.text()}   Printer"
    assert _introducer(stage) == picker.text()


def test_escape_puts_back_who_was_there(stage, qtbot, picker):
    before = picker.text()
    _type(stage, qtbot, picker, "annab")
    QTest.keyClick(picker.completer().popup(), Qt.Key.Key_Escape)
    stage.key(Qt.Key.Key_Escape)
    assert picker.text() == before == "Anna Krüger"


def test_suggestions_open_right_below_a_field_that_shrinks_with_the_first_letter(stage, qtbot):
    stage.show("anna")
    section = stage.panel.view.sections["approach"]
    section.set_open(True)
    stage.settle()
    edit = section._way.edit
    stage.type(edit, "e")
    popup = edit.list_below
    qtbot.waitUntil(popup.isVisible, timeout=20_000)
    stage.settle()
    foot = edit.mapToGlobal(edit.rect().bottomLeft()).y()
    assert 0 < popup.mapToGlobal(popup.rect().topLeft()).y() - foot < 16
