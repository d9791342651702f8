"""Finding a contact by typing: the introducer of an approach."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mitose.domain.category import Relationship
from mitose.domain.contact import NewContact
from mitose.services import contacts


@pytest.fixture
def picker(stage):
    for name in ("Bernd Annaberg", "Annabel Achen"):
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


def _rated(stage, name, relationship):
    def deed(ws):
        made = contacts.add(ws, NewContact(name)).made
        return contacts.rate(ws, [made], relationship)

    stage.tasks.deed(deed)
    stage.settle()


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


def test_a_letter_outlives_a_list_that_python_has_lost(stage, qtbot):
    """A user's window was gone with the first letter in the second contact's way in."""
    stage.show("anna")
    section = stage.panel.view.sections["approach"]
    section.set_open(True)
    stage.settle()
    edit = section._way.edit
    shiboken6.invalidate(edit.list_below)
    stage.type(edit, "e")
    stage.key(Qt.Key.Key_Down)
    assert edit.toPlainText() == "e"


def test_a_fault_in_a_key_costs_the_key_alone(stage, qtbot, monkeypatch):
    stage.show("anna")
    section = stage.panel.view.sections["approach"]
    section.set_open(True)
    stage.settle()
    edit = section._way.edit
    monkeypatch.setattr(edit, "_lists_below", lambda: edit.list_below.nothing)
    with qtbot.captureExceptions() as troubles:
        QTest.keyClick(edit, Qt.Key.Key_Up)
    assert len(troubles) == 1
    stage.type(edit, "e")
    assert edit.toPlainText() == "e"


def test_who_could_introduce_me_shows_the_warmest_first_without_typing(stage, qtbot):
    _rated(stage, "Bert Cold", Relationship.ADDRESS_ONLY)
    _rated(stage, "Zoe Warm", Relationship.RELATIONSHIP)
    stage.show("eva")
    section = stage.panel.view.sections["approach"]
    section.set_open(True)
    stage.settle()
    field = section._introducer
    field.setFocus()
    stage.key(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: field.completer().popup().isVisible())
    names = [card.name for card in field._found]
    assert names == ["Zoe Warm", "Anna Krüger", "Bert Cold"]
    QTest.keyClick(field.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(field.completer().popup(), Qt.Key.Key_Return)
    stage.settle()
    approach = stage.stored("eva").approach
    assert approach is not None
    assert approach.introducer_name == "Zoe Warm"


def test_typing_for_an_introducer_keeps_the_warmest_first(stage, qtbot):
    _rated(stage, "Anton Warm", Relationship.RELATIONSHIP)
    stage.show("eva")
    section = stage.panel.view.sections["approach"]
    section.set_open(True)
    stage.settle()
    stage.type(section._introducer, "an")
    qtbot.waitUntil(lambda: bool(section._introducer._found))
    stage.settle()
    assert [card.name for card in section._introducer._found][:2] == [
        "Anton Warm",
        "Anna Krüger",
    ]
