"""A contact in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest

from mitose.domain.errors import StorageError
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
    window.slot.panel.deeds.run("window")
    settled(window)
    return window.slot.windows.all[-1]


def test_it_is_titled_and_the_side_panel_makes_room(open_window, person, settled):
    anna, udo = person("Anna Krüger"), person("Udo Berg")
    window = open_window("contacts")
    first = detach(window, anna, settled)
    assert first.windowTitle() == "Anna Krüger – Mitose"
    assert not window.slot.is_open
    second = detach(window, udo, settled)
    assert window.slot.windows.all == (first, second)
    assert detach(window, anna, settled) is second  # the list's last: no third one was made
    assert len(window.slot.windows.all) == 2


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
    assert window.slot.windows.all == ()
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
    assert window.slot.windows.all == (alone,)
    QTest.keyClick(alone.focusWidget(), Qt.Key.Key_Escape)
    settled(window)
    assert window.slot.windows.all == ()


def test_redo_has_its_keys_there_too(qtbot, open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    alone = detach(window, anna, settled)
    window.context.tasks.deed(contacts.set_field, [anna], "meaning", "Opens doors.")
    settled(window)
    qtbot.waitUntil(alone.isActiveWindow)
    alone.panel.setFocus()
    for keys, meaning in (
        ("Ctrl+Z", ""),
        ("Ctrl+Shift+Z", "Opens doors."),
        ("Ctrl+Z", ""),
        ("Ctrl+Y", "Opens doors."),
    ):
        QTest.keySequence(alone, QKeySequence(keys))
        settled(window)
        assert meaning_of(window, anna) == meaning


def test_it_comes_back_at_the_next_start_as_large_as_it_was(open_window, person, settled):
    anna, udo, gone = person("Anna Krüger"), person("Udo Berg"), person("Tom Reh")
    window = open_window("contacts")
    detach(window, anna, settled).resize(460, 610)
    detach(window, udo, settled)
    detach(window, gone, settled)
    window.context.tasks.deed(contacts.delete, [gone])
    settled(window)
    window.close()
    assert window.slot.windows.all == ()
    again = open_window("contacts")
    settled(again)
    shown = {one.panel.contact_id: one for one in again.slot.windows.all}
    assert set(shown) == {anna, udo}
    assert (shown[anna].width(), shown[anna].height()) == (460, 610)
    assert shown[anna].windowTitle() == "Anna Krüger – Mitose"


def test_a_closed_one_stays_closed(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    detach(window, anna, settled).close()
    window.close()
    again = open_window("contacts")
    settled(again)
    assert again.slot.windows.all == ()


def test_another_language_keeps_them(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    detach(window, anna, settled)
    window.rebuild()
    settled(window)
    (alone,) = window.slot.windows.all
    assert alone.panel.contact_id == anna


def test_in_a_small_window_the_panel_is_the_page_until_it_is_closed(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts", size=(760, 560))
    assert window.width() == 760
    assert window.deck.isVisible()
    window.show_contact(anna)
    settled(window)
    assert not window.deck.isVisible()
    panel = window.slot.panel
    assert panel.width() > 600
    window.context.notices.trouble(StorageError("busy"))
    assert window.banners.isVisible()  # above the panel
    panel.setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    settled(window)
    assert window.deck.isVisible()
    assert not window.slot.is_open
    window.show_contact(anna)
    settled(window)
    window.resize(1366, 768)
    settled(window)
    assert window.deck.isVisible()
    assert window.slot.is_open
    assert panel.width() <= 480
    assert window.header.y() < window.banners.y() < window.deck.y()


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


def test_a_picture_pasted_while_one_types_becomes_the_photo(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    window.context.navigate.contact(anna)
    settled(window)
    window.slot.take_keys()
    meaning = window.focusWidget()
    QTest.keyClicks(meaning, "Opens doors")
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    QTest.keySequence(meaning, QKeySequence("Ctrl+V"))
    settled(window)
    assert window.slot.panel.desk.details.contact.photo
    assert meaning.toPlainText() == "Opens doors"
