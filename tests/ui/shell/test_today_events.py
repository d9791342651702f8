"""Events on Today: the reminder with its preparation, and the question whom one met."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt

from mitose import clock
from mitose.domain.event import Event
from mitose.services import agenda, events
from mitose.ui.desktop.notifications import Notifier
from mitose.ui.desktop.reminders import COMPLETE, Reminders
from mitose.ui.event_sheets.met_sheet import MetSheet
from mitose.ui.printing.print_sheet import PrintSheet

TODAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 22)


@pytest.fixture
def make(fill):
    def run(on, name="Fair", **more):
        return fill(lambda ws: events.add(ws, Event(name, on, **more)))[0].made

    return run


@pytest.fixture
def today(open_window, settled):
    """The window on Today, its one row current."""

    def run():
        window = open_window("today")
        page = window.deck.page()
        page.focus_default()
        settled(window)
        return window, page

    return run


def lines(page):
    model = page._model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def opened(window, kind, settled):
    settled(window)
    return next(one for one in window.findChildren(kind) if one.is_open())


def test_the_day_before_it_stands_on_today_and_is_prepared_by_key(today, make, qtbot, settled):
    fair = make(TOMORROW, at=time(19), place="Hall")
    window, page = today()
    assert lines(page)[-1] == "Fair, Tuesday 24 November · Hall, Event, Tue 24"
    assert page._view.bar.prepare.isVisible()
    assert not page._view.bar.met.isVisible()
    qtbot.keyClick(page._view, Qt.Key.Key_P)
    sheet = opened(window, PrintSheet, settled)
    chosen = sheet.side.choices()
    assert (chosen.document, chosen.options["event"]) == ("event-sheet", fair)
    sheet.reject()
    qtbot.keyClick(page._view, Qt.Key.Key_Return)
    settled(window)
    assert window.deck.name == "events"
    assert window.deck.page().list.current_id() == fair


def test_ticked_off_it_asks_afterwards_and_no_contact_is_asked_about(today, make, qtbot, settled):
    make(TODAY)
    window, page = today()
    qtbot.keyClick(page._view, Qt.Key.Key_Space)
    settled(window)
    assert window.notice.text() == "Event prepared"
    assert page._view.question() is None
    assert [item.kind.value for item in page.shown().week] == ["met"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_P])
def test_once_it_is_over_whom_one_met_is_asked(today, make, qtbot, settled, key):
    make(YESTERDAY)
    window, page = today()
    assert lines(page)[-1].startswith("Fair, Whom did you meet?, Event on 22 November")
    assert page._view.bar.met.isVisible()
    qtbot.keyClick(page._view, key)
    sheet = opened(window, MetSheet, settled)
    qtbot.keyClicks(sheet.text, "Nora Weiß")
    qtbot.keyClick(sheet.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    qtbot.waitUntil(lambda: window.notice.text() == "Met: 0 known, 1 new")
    assert page.shown().count == 0
    assert [item.contact_name for item in page.shown().week] == ["Nora Weiß"]


def test_it_can_be_put_off_and_dropped(today, make, qtbot, settled):
    make(YESTERDAY)
    window, page = today()
    qtbot.keyClick(page._view, Qt.Key.Key_N)  # about a contact: not here
    qtbot.keyClick(page._view, Qt.Key.Key_Delete)
    settled(window)
    assert page.shown().count == 0
    window.history.undo()
    settled(window)
    (item,) = page.shown().today
    window.context.tasks.deed(agenda.snooze, item, TOMORROW)
    settled(window)
    assert [one.due for one in page.shown().week] == [TOMORROW]


def test_the_notification_offers_done_for_a_reminder_but_not_for_the_question(
    open_window, make, settled, monkeypatch
):
    make(TOMORROW, "Coming")
    make(YESTERDAY, "Over")
    heard = []
    monkeypatch.setattr(Notifier, "show", lambda _self, message: heard.append(message))
    monkeypatch.setattr(clock, "now", lambda: datetime.combine(TODAY, time(14)))
    window = open_window("contacts")
    reminders = Reminders(window.context, Notifier(window), window)
    reminders.ask()
    settled(window)
    told = {message.title: message for message in heard}
    assert told["Coming"].text == "Tuesday 24 November"
    assert told["Over"].text == "Whom did you meet?"
    assert COMPLETE in [key for key, _words in told["Coming"].actions]
    assert COMPLETE not in [key for key, _words in told["Over"].actions]
