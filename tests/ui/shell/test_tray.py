"""The tray icon: its number, its list and what its rows do; and windows that go and come back."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from mitose import app
from mitose.domain.contact import NewContact
from mitose.domain.event import Event
from mitose.domain.follow_up import FollowUp
from mitose.services import contacts, events, follow_ups, reminding
from mitose.services.workspace import Workspace
from mitose.ui.desktop.background import Background
from mitose.ui.desktop.notifications import Message
from mitose.ui.desktop.tray import Tray
from mitose.ui.program import Program

TODAY = date(2026, 11, 23)


class FakeNotifier(QObject):
    """The desktop's service, replaced."""

    acted = Signal(object, str)
    refused = Signal(object)
    shown = 0

    def show(self, message):
        self.refused.emit(message)

    def close(self):
        pass


class FakeTray:
    """Whether this desktop has a tray: the offscreen platform has none of its own."""

    there = True


@pytest.fixture
def desktop(monkeypatch):
    state, shown = FakeTray(), set()
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: state.there))
    monkeypatch.setattr(
        QSystemTrayIcon,
        "setVisible",
        lambda icon, on: (shown.add if on else shown.discard)(id(icon)),
    )
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda icon: shown.discard(id(icon)))
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda icon: id(icon) in shown)
    monkeypatch.setattr("mitose.ui.program.Notifier", lambda _parent: FakeNotifier())
    return state


@pytest.fixture
def due(person, fill):
    """Anna has been waiting since yesterday, Ben & Co are due today. Their ids."""
    anna, ben = person("Anna Krüger"), person("Ben & Co")
    late = FollowUp(TODAY - timedelta(days=1), "Call her", contact_id=anna)
    now = FollowUp(TODAY, "Send the offer", time(15), contact_id=ben)
    fill(lambda ws: follow_ups.add(ws, late), lambda ws: follow_ups.add(ws, now))
    return anna, ben


@pytest.fixture
def tray(open_window, desktop, due, settled):
    window = open_window("today")
    background = Background(window.context, FakeNotifier(), window)
    background.set_window(True)
    background.begin()
    settled(window)
    return window, background


def rows(background):
    return [one for one in background.tray.menu.actions() if one.menu() is not None]


def press(background, name, label):
    (row,) = [one for one in rows(background) if name in one.text()]
    (action,) = [one for one in row.menu().actions() if one.text() == label]
    action.trigger()


def numbers(window, background):
    return (
        window.rail.button("today").number(),
        window.windowTitle(),
        background.tray.icon.toolTip(),
        len(rows(background)),
    )


def test_rail_title_and_tray_show_the_same_number(tray, settled):
    window, background = tray
    assert numbers(window, background) == (
        *(2, "(2) Today – Mitose", "Mitose: 2 due, some overdue", 2),
    )
    press(background, "Anna", "Done")
    settled(window)
    assert numbers(window, background) == (1, "(1) Today – Mitose", "Mitose: 1 due today", 1)
    press(background, "Ben && Co", "Tomorrow")
    settled(window)
    assert numbers(window, background) == (0, "Today – Mitose", "Mitose: nothing is due", 0)
    window.context.navigate.undo()
    settled(window)
    assert numbers(window, background)[0] == 1


def test_the_badge_is_there_while_something_is_due(tray, settled):
    window, background = tray
    with_badge = background.tray.icon.icon().pixmap(32, 32).toImage()
    for name in ("Anna", "Ben"):
        press(background, name, "Done")
        settled(window)
    assert background.tray.icon.icon().pixmap(32, 32).toImage() != with_badge


def test_a_row_opens_its_contact(qtbot, tray, due):
    _window, background = tray
    with qtbot.waitSignal(background.wanted) as wanted:
        press(background, "Anna", "Open")
    assert wanted.args[0].contact_id == due[0]


def test_an_old_row_completes_nothing_and_opens_the_contact(qtbot, tray, due, fill, settled):
    window, background = tray
    (item, *_rest) = background.tray._items
    context = window.context
    context.tasks.deed(follow_ups.snooze, item.ref_id, TODAY + timedelta(days=9), None)
    settled(window)
    with qtbot.waitSignal(background.wanted) as wanted:
        background.reminders.act(item, "complete")
    assert wanted.args[0].contact_id == due[0]
    ((entry,),) = fill(lambda ws: contacts.details(ws, due[0]).follow_ups)
    assert (entry.due, entry.done_on) == (TODAY + timedelta(days=9), None)


def test_a_new_day_counts_anew_without_a_deed(tray, settled, monkeypatch):
    window, background = tray
    monkeypatch.setenv("MITOSE_TODAY", "2026-11-22")
    background.tick()
    settled(window)
    assert numbers(window, background)[:2] == (1, "(1) Today – Mitose")


def test_where_the_tray_tells_a_click_on_it_opens_the_contact(qtbot, tray, due, monkeypatch):
    _window, background = tray
    shown = []
    monkeypatch.setattr("mitose.ui.desktop.tray._SERVICE_TELLS", False)  # as on Windows and macOS
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _icon, *words: shown.append(words[:2])
    )
    (item, *_rest) = background.tray._items
    background.reminders.untold.emit(Message("Anna Krüger", "Call her", (), item))
    assert shown == [("Anna Krüger", "Call her")]
    with qtbot.waitSignal(background.wanted) as wanted:
        background.tray.icon.messageClicked.emit()
    assert wanted.args[0].contact_id == due[0]


# ---------------------------------------------------------------- the window goes and comes


@pytest.fixture
def program(qtbot, paths, desktop):
    with Workspace.open(paths) as workspace:
        workspace.change_settings(close_to_tray=True)
        contacts.add(workspace, NewContact("Anna Krüger"))
    made = Program(paths, "en", app.parts(), app._fill_sample)
    assert not made.hand_over([])
    yield made
    if made.window is not None:
        made.window.context.tasks.settle()
        made.window.hide()
    made.end()


def begun(qtbot, program, **options):
    program.start(**options)
    qtbot.waitUntil(lambda: program._background is not None, timeout=20_000)
    return program._background


def closed(qtbot, program):
    program.window.close()
    qtbot.waitUntil(lambda: program.window is None, timeout=20_000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the program's loop


def test_closing_leaves_the_program_in_the_tray_and_a_second_start_brings_it_back(
    qtbot, program, paths, monkeypatch
):
    ended = []
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.quit", lambda: ended.append(True))
    begun(qtbot, program)
    closed(qtbot, program)
    qtbot.wait(1)
    assert ended == []
    program._instance.called.emit(())
    assert program.window.isVisible()
    closed(qtbot, program)
    program._background.tray.window_wanted.emit()
    assert program.window.isVisible()
    program.window._actions.quit_mitose()
    qtbot.waitUntil(lambda: ended == [True])


def test_without_a_tray_closing_ends_the_program(qtbot, program, desktop, monkeypatch):
    ended = []
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.quit", lambda: ended.append(True))
    desktop.there = False
    begun(qtbot, program)
    program.window.close()
    qtbot.waitUntil(lambda: ended == [True], timeout=20_000)


def test_a_tray_that_goes_away_brings_the_window_back(qtbot, program, desktop):
    background = begun(qtbot, program)
    closed(qtbot, program)
    desktop.there = False
    background.tick()
    assert program.window.isVisible()


def test_a_hidden_start_shows_nothing_until_it_is_wanted(qtbot, program):
    background = begun(qtbot, program, hidden=True)
    assert program.window is None
    background.reminders.act(None, "default")
    assert program.window.deck.name == "today"


def test_an_event_opens_on_its_page_also_out_of_the_tray(qtbot, program, paths):
    with Workspace.open(paths) as workspace:
        events.add(workspace, Event("Evening", TODAY))
        fair = events.add(workspace, Event("Trade fair", TODAY + timedelta(days=1))).made
        told = next(one for one in reminding.pressing(workspace, TODAY) if one.ref_id == fair)
    background = begun(qtbot, program, hidden=True)
    background.reminders.act(told, "default")
    page = program.window.deck.page()
    assert program.window.deck.name == "events"
    qtbot.waitUntil(lambda: page.list.current_id() == fair, timeout=20_000)
    closed(qtbot, program)
    background.reminders.act(told, "default")
    qtbot.waitUntil(lambda: program.window.deck.page().list.current_id() == fair, timeout=20_000)


def test_what_nobody_took_is_told_by_the_next_window(qtbot, program, paths, monkeypatch):
    with Workspace.open(paths) as workspace:
        workspace.change_settings(quiet_from=time(3), quiet_until=time(3))
        (anna, *_rest) = contacts.list_contacts(workspace, limit=1)
        entry = FollowUp(TODAY, "Call her", time(0), contact_id=anna.contact.id)
        follow_ups.add(workspace, entry)
    background = begun(qtbot, program, hidden=True)
    background.reminders.ask()
    qtbot.waitUntil(lambda: bool(background._untold), timeout=20_000)
    program._come_up()
    assert program.window.notice.text() == "Anna Krüger: Call her"


def test_a_process_that_has_grown_asks_for_a_fresh_one_only_in_the_tray(
    qtbot, program, monkeypatch
):
    monkeypatch.setattr("mitose.ui.desktop.memory.grown", lambda _floor: True)
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.quit", lambda: None)
    background = begun(qtbot, program)
    background.tick()
    assert program._again == []
    closed(qtbot, program)
    program._notifier.shown = 1  # its buttons would be deaf
    background.tick()
    assert program._again == []
    program._notifier.shown = 0
    background.tick()
    assert program._again[-1] == "--hidden"


def test_a_hidden_window_is_woken_by_nothing(qtbot, open_window):
    window = open_window("today")
    assert window._watch._timer.isActive()
    window.hide()
    assert not window._watch._timer.isActive()
    window.show()
    assert window._watch._timer.isActive()
