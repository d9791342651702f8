"""A contact in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from mitose.services import contacts


def meaning_of(window, contact_id):
    answers = []
    window.context.tasks.read(
        lambda ws: answers.append(contacts.details(ws, contact_id).contact.meaning)
    )
    assert window.context.tasks.settle()
    return answers[0]


def detach(window, contact_id, settled):
    window.show_contact(contact_id)
    settled(window)
    window.slot.panel._deeds.run("window")
    settled(window)
    return window.slot.windows[-1]


def test_it_is_titled_and_the_side_panel_makes_room(open_window, person, settled):
    anna, udo = person("Anna Krüger"), person("Udo Berg")
    window = open_window("contacts")
    first = detach(window, anna, settled)
    assert first.windowTitle() == "Anna Krüger – Mitose"
    assert not window.slot.is_open
    second = detach(window, udo, settled)
    assert window.slot.windows == (first, second)
    assert detach(window, anna, settled) is second  # the list's last: no third one was made
    assert len(window.slot.windows) == 2


def test_closing_saves_and_a_change_elsewhere_shows(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    alone = detach(window, anna, settled)
    window.context.tasks.deed(contacts.set_field, [anna], "name", "Anna Berg")
    settled(window)
    assert alone.windowTitle() == "Anna Berg – Mitose"
    alone.panel.view.header.meaning.edit.put_text("Opens doors.")
    alone.close()
    settled(window)
    assert window.slot.windows == ()
    assert meaning_of(window, anna) == "Opens doors."


def test_closing_the_main_window_saves_what_is_typed_there(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    alone = detach(window, anna, settled)
    alone.panel.view.header.meaning.edit.put_text("Opens doors.")
    window.flush()
    settled(window)
    assert meaning_of(window, anna) == "Opens doors."


def test_escape_leaves_the_field_then_closes_it_and_ctrl_z_undoes(
    qtbot, open_window, person, settled
):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    alone = detach(window, anna, settled)
    window.context.tasks.deed(contacts.set_field, [anna], "meaning", "Opens doors.")
    settled(window)
    qtbot.waitUntil(alone.isActiveWindow)
    alone.panel.setFocus()
    QTest.keySequence(alone, QKeySequence(QKeySequence.StandardKey.Undo))
    settled(window)
    assert meaning_of(window, anna) == ""
    alone.panel.view.header.meaning.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(alone.focusWidget(), Qt.Key.Key_Escape)
    assert window.slot.windows == (alone,)
    QTest.keyClick(alone.focusWidget(), Qt.Key.Key_Escape)
    settled(window)
    assert window.slot.windows == ()


def test_ctrl_v_on_the_board_begins_a_contact_with_what_was_copied(qtbot, open_window, settled):
    QGuiApplication.clipboard().setText("Regards\nJonas Weber\nWeber & Partner\nj@weber.example")
    window = open_window("contacts")
    window.deck.tell("focus_default")
    QTest.keySequence(window.focusWidget() or window, QKeySequence("Ctrl+V"))
    settled(window)
    sheet = window.slot.panel.paste.sheet
    assert ("Name", "Jonas Weber") in sheet.lines
    sheet.add.click()
    settled(window)
    assert window.slot.panel.desk.details.contact.name == "Jonas Weber"
    assert window.slot.is_open


def test_ctrl_v_in_a_field_pastes_into_it(qtbot, open_window, settled):
    QGuiApplication.clipboard().setText("Kassel")
    window = open_window("contacts")
    window.header.filter.setFocus()
    QTest.keySequence(window.header.filter, QKeySequence("Ctrl+V"))
    settled(window)
    assert window.header.filter.text() == "Kassel"
    assert not window.slot.is_open
