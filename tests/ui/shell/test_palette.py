"""Ctrl+K finds every action and every contact, forgives a slip and remembers what was chosen."""

from __future__ import annotations

from datetime import date

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category
from mitose.domain.event import Event
from mitose.services import contacts, events
from mitose.ui.palette.palette_sheet import PaletteSheet


def opened(qtbot, window, settled):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    (sheet,) = window.findChildren(PaletteSheet)
    assert QApplication.focusWidget() is sheet.field
    return sheet


def lines(sheet):
    return [sheet.model.index(row).data() for row in range(sheet.model.rowCount())]


def test_a_contact_is_found_and_opened(qtbot, open_window, person, settled):
    anna = person("Anna Krüger")
    person("Mehmet Baydar")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "krueger")
    settled(window)
    assert "Anna Krüger, Have" in lines(sheet)
    assert not any("Mehmet" in line for line in lines(sheet))
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    settled(window)
    assert window.slot.contact_id == anna


def test_enter_before_anything_is_typed_never_ends_the_program(qtbot, open_window, settled):
    window = open_window("settings", language="de")
    sheet = opened(qtbot, window, settled)
    assert "Beenden" not in sheet.view.currentIndex().data()
    qtbot.keyClicks(sheet.field, "beenden")
    settled(window)
    assert sheet.view.currentIndex().data().startswith("Beenden")


def test_the_list_fills_the_sheet_down_to_the_keys(qtbot, open_window, settled):
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    below = sheet.panel.height() - sheet.view.mapTo(sheet.panel, sheet.view.rect().bottomLeft()).y()
    assert below < sheet.field.height() * 2  # a line and the keys
    assert sheet.view.height() > 8 * sheet.view.sizeHintForRow(1)


def test_nothing_found_is_said_only_when_it_is_known(qtbot, open_window, person, settled):
    person("Anna Krüger")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "annakr")
    assert "Nothing found" not in lines(sheet)
    settled(window)
    assert lines(sheet)[1].startswith("Anna Krüger")
    qtbot.keyClicks(sheet.field, "xyz")
    settled(window)
    assert lines(sheet) == ["Nothing found"]


def test_enter_pressed_at_once_waits_for_what_fits(qtbot, open_window, person, settled):
    person("Sonja Quirl")  # stands there until the answer to all that was typed comes
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "s")
    settled(window)
    assert "Sonja Quirl, Have" in lines(sheet)
    qtbot.keyClicks(sheet.field, "ettings")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    settled(window)
    assert window.slot.contact_id == 0
    assert window.deck.name == "settings"


def test_a_slip_is_forgiven(qtbot, open_window, person, settled):
    person("Sabine Hartwig")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "hartvig")
    settled(window)
    assert "Sabine Hartwig, Have" in lines(sheet)


def test_an_action_called_so_stands_above_who_is_only_called_nearly_so(
    qtbot, open_window, person, fill, settled
):
    person("Sette Ingold")  # nearly "settings"
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "settin")
    settled(window)
    assert lines(sheet)[:3] == ["Actions", "Settings", "Contacts"]
    sheet.field.clear()
    add = person("Adda Muster")
    fill(lambda ws: contacts.set_field(ws, [add], "notes", "Wants a contact"))
    qtbot.keyClicks(sheet.field, "add contact")  # of the name only a part
    settled(window)
    assert lines(sheet)[:2] == ["Actions", "Add contact"]
    sheet.field.clear()
    person("Seth Settinger")
    qtbot.keyClicks(sheet.field, "settin")
    settled(window)
    assert lines(sheet)[:2] == ["Contacts", "Seth Settinger, Have"]


def test_an_action_is_done_and_comes_first_the_next_time(qtbot, open_window, person, settled):
    person("Anna Krüger")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "trash and")
    settled(window)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    settled(window)
    assert window.deck.name == "trash"
    sheet = opened(qtbot, window, settled)
    assert "Trash and archive, recent" in lines(sheet)[1]


def test_an_event_is_found_below_the_contacts_and_opened(qtbot, open_window, person, fill, settled):
    person("Petra Messner")
    person("Carl Hesse")
    was = Event("Messe Kassel", date(2026, 3, 2))
    later = Event("Messe Süd", date(2027, 3, 1), place="Halle 4")
    coming = Event("Große Messe", date(2026, 11, 30), place="Kassel")
    _, _, wanted = fill(*(lambda ws, one=one: events.add(ws, one) for one in (was, later, coming)))
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "mess")
    settled(window)
    assert lines(sheet)[:6] == [
        *("Contacts", "Petra Messner, Have", "Events", "Große Messe, 30 November · Kassel"),
        *("Messe Süd, 1 March 2027 · Halle 4", "Messe Kassel, 2 March"),
    ]
    qtbot.keyClicks(sheet.field, "e kas")  # no contact: and none is guessed at where an event fits
    settled(window)
    assert next(one for one in lines(sheet) if "," in one) == "Große Messe, 30 November · Kassel"
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    settled(window)
    assert window.deck.name == "events"
    assert window.deck.page().list.current_id() == wanted.made


def test_what_cannot_be_done_now_is_not_offered(qtbot, open_window, person, settled):
    person("Anna Krüger")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "archive")
    settled(window)
    assert "Archive" not in lines(sheet)  # no card is selected


def test_nothing_found_is_said_and_escape_closes(qtbot, open_window, person, settled):
    person("Anna Krüger")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "zzzqqqxxx")
    settled(window)
    assert lines(sheet) == ["Nothing found"]
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet.is_open()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.is_open()


def test_the_arrows_go_round_and_pass_over_headings(qtbot, open_window, person, settled):
    person("Anna Krüger")
    person("Anna Weiß")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "anna")
    settled(window)
    seen = []
    for _ in range(3):
        seen.append(sheet.view.currentIndex().data())
        qtbot.keyClick(sheet.field, Qt.Key.Key_Down)
    assert {seen[0], seen[1]} == {"Anna Krüger, Have", "Anna Weiß, Have"}
    assert "Contacts" not in seen


def test_the_keys_are_about_whom_the_palette_opened(qtbot, open_window, person, settled):
    carla = person("Carla Dietz")
    olga = person("Olga Petrova", Category.NEXT)
    window = open_window("contacts")
    page = window.deck.page()
    page.reveal((carla,))
    settled(window)
    page.columns[Category.HAVE].view.setFocus()
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "olga")
    settled(window)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    settled(window)
    assert page.selected_ids() == [olga]
    assert QApplication.focusWidget() is page.columns[Category.NEXT].view


def test_escape_leaves_the_keys_where_they_were(qtbot, open_window, person, settled):
    person("Carla Dietz")
    person("Olga Petrova", Category.NEXT)
    window = open_window("contacts")
    page = window.deck.page()
    page.columns[Category.HAVE].view.focus_row(0, select=False)
    view = page.columns[Category.NEXT].view
    spot = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settled(window)
    assert window.slot.is_open
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settled(window)
    assert not window.slot.is_open
    assert QApplication.focusWidget() is view
    assert page.card(page.selection.current_id()).name == "Olga Petrova"


def test_it_leads_to_the_lines_of_the_contact_in_the_panel(qtbot, open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    qtbot.keyClicks(sheet.field, "log what")
    settled(window)
    assert lines(sheet) == ["Nothing found"]  # nobody is shown
    qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    window.show_contact(anna)
    settled(window)
    for words, section in (
        ("log what", "history"),
        ("add a follow", "follow_ups"),
        ("add what i want", "wants"),
        ("add what i can", "offers"),
        ("add a step", "approach"),
    ):
        window.open_palette(words)
        settled(window)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        settled(window)
        line = window.slot.panel.view.sections[section].line_to_add()
        qtbot.waitUntil(lambda line=line: line.isAncestorOf(QApplication.focusWidget()))


def test_an_action_that_went_behind_the_sheet_is_offered_no_more(qtbot, open_window, settled):
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    gone = next(entry.action for entry in sheet.model.entries if entry.action is not None)
    name = gone.text().replace("&", "")
    shiboken6.delete(gone)
    sheet.view.setCurrentIndex(sheet.model.index(lines(sheet).index(name)))
    qtbot.keyClicks(sheet.field, name.rstrip(" …"))
    settled(window)
    assert name not in lines(sheet)


def test_an_action_that_went_is_not_taken(qtbot, open_window, settled):
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    row, entry = next(pair for pair in enumerate(sheet.model.entries) if pair[1].action is not None)
    sheet.view.setCurrentIndex(sheet.model.index(row))
    shiboken6.delete(entry.action)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    settled(window)
    assert not window.findChildren(PaletteSheet)


def test_no_key_of_the_window_acts_behind_the_palette(qtbot, open_window, person, settled):
    person("Anna Krüger")
    window = open_window("contacts")
    sheet = opened(qtbot, window, settled)
    for key in (Qt.Key.Key_K, Qt.Key.Key_T, Qt.Key.Key_N):
        # as from the screen: a key comes to the window, which hands it to what has the focus
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert window.findChildren(PaletteSheet) == [sheet]
    assert QApplication.focusWidget() is sheet.field
    assert window.deck.name == "contacts"
    assert not window.slot.is_open
