"""Putting off what stands on Today: by a click, by keys, to a date in words."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from tests.ui.shell.today_rows import TODAY, names, press_row, view_of, with_follow_up

from mitose.ui.today.later import DateSheet, LaterMenu
from mitose.ui.today.silence import SilenceMenu


def test_a_click_on_the_date_puts_it_off(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her", at=time(10))
    window, page = today()
    press_row(qtbot, page, 1, "chip")
    menu = page.findChild(LaterMenu)
    assert menu.actions()[0].text() == "&Tomorrow · Tue 24"
    menu.actions()[0].trigger()
    menu.close()
    settled(window)
    assert names(page, "today") == []
    (item,) = page.shown().week
    assert (item.due, item.at) == (TODAY + timedelta(1), time(10))
    assert "put off" in window.notice.text()


def test_s_asks_for_any_date_in_words(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    _sheet, edit = own_date(qtbot, page, window, "friday 9:30")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled(window)
    (item,) = page.shown().week
    assert (item.due, item.at) == (date(2026, 11, 27), time(9, 30))


def own_date(qtbot, page, window, typed):
    """Type a date into the sheet behind 'A date …'; its line, and the sheet."""
    view_of(page).setFocus()
    qtbot.keyClick(view_of(page), Qt.Key.Key_S)
    menu = page.findChild(LaterMenu)
    menu.actions()[-1].trigger()
    menu.close()
    sheet = window.findChild(DateSheet)
    edit = sheet.findChild(QLineEdit)
    qtbot.keyClicks(edit, typed)
    return sheet, edit


def test_a_reminder_at_ten_stays_at_ten_on_a_day_of_ones_own(
    qtbot, today, person, follow_up, settled
):
    follow_up(person("Anna Krüger"), TODAY, "Call her", at=time(10))
    window, page = today()
    _, edit = own_date(qtbot, page, window, "friday")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled(window)
    (item,) = page.shown().week
    assert (item.due, item.at) == (date(2026, 11, 27), time(10))


def test_a_day_far_away_is_asked(qtbot, today, person, follow_up, settled):
    follow_up(person("Anna Krüger"), TODAY, "Call her")
    window, page = today()
    sheet, edit = own_date(qtbot, page, window, "5 dec 2029")
    assert "more than a year ahead" in sheet._understood.text()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled(window)
    assert names(page, "today") == ["Anna Krüger"]
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled(window)
    assert names(page, "today") == []


def test_snoozing_by_keys_alone(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her", at=time(10))
    window, page = today()
    view_of(page).setFocus()
    qtbot.keyClick(view_of(page), Qt.Key.Key_S)
    qtbot.keyClick(page.findChild(LaterMenu), Qt.Key.Key_2)  # 'In &2 weeks'
    settled(window)
    assert names(page, "today") == []
    found = []
    with_follow_up(window, anna, found, settled)
    assert [(one.due, one.at) for one in found] == [(TODAY + timedelta(14), time(10))]


def test_words_typed_into_the_menu_of_later_begin_a_date_and_never_reach_the_page(
    qtbot, today, person, follow_up, settled, opened
):
    follow_up(person("Anna Krüger", phone="+49 561 555 0142"), TODAY, "Call her", at=time(10))
    window, page = today()
    view_of(page).setFocus()
    qtbot.keyClick(view_of(page), Qt.Key.Key_S)
    menu = page.findChild(LaterMenu)
    qtbot.keyClick(menu, Qt.Key.Key_N)  # on the page: 'do not suggest', C calls, E opens
    sheet = window.findChild(DateSheet)
    assert not menu.isVisible()
    assert page.findChild(SilenceMenu) is None
    qtbot.keyClicks(window.focusWidget(), "ext wednesday")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert not sheet.is_open()
    settled(window)
    (item,) = page.shown().week
    assert (item.due, item.at) == (date(2026, 11, 25), time(10))
    assert opened == []
