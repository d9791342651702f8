"""What was typed about an event stays in its sheet until it is saved."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mitose.domain.errors import StorageError
from mitose.domain.event import Event
from mitose.services import contacts, events
from mitose.services.workspace import Workspace
from mitose.ui.event_sheets.event_sheet import EventSheet
from mitose.ui.event_sheets.met_sheet import MetSheet

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(fill):
    """An event that is over."""
    fill(lambda ws: events.add(ws, Event("Fair", date(2026, 11, 22))))


@pytest.fixture
def full(monkeypatch):
    """A disk that is full until it is called."""

    def refuse(*_words, **_named):
        raise StorageError("disk_full")

    real = {name: getattr(events, name) for name in ("add", "met")}
    for name in real:
        monkeypatch.setattr(events, name, refuse)

    def make_room():
        for name, service in real.items():
            monkeypatch.setattr(events, name, service)

    return make_room


def opened(window, kind, settled):
    settled(window)
    return next(one for one in window.findChildren(kind) if one.is_open())


def test_an_event(on_page, full, qtbot, settled, paths):
    window, _page = on_page("events")
    window.deck.tell("add_event")
    sheet = opened(window, EventSheet, settled)
    sheet.name.setText("Trade fair")
    sheet.when.setText("27.11.2026")
    qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    settled(window)
    assert "disk is full" in window.banners.trouble_text()
    assert sheet.is_open()
    full()
    for _ in range(2):  # a second Enter while it is being saved makes no second event
        qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    settled(window)
    assert not sheet.is_open()
    with Workspace.open(paths) as again:
        assert [one.event.name for one in events.all_events(again)] == ["Trade fair"]


def test_the_names_of_those_one_met(on_page, made, full, qtbot, settled, paths):
    window, page = on_page("events")
    page.view.ask_met()
    sheet = opened(window, MetSheet, settled)
    sheet.text.insertPlainText("Karl Klein\nNora Weiß")
    qtbot.waitUntil(lambda: len(sheet.boxes()) == 2)
    qtbot.keyClick(sheet.text, Qt.Key.Key_Return, CTRL)
    settled(window)
    assert "disk is full" in window.banners.trouble_text()
    assert sheet.is_open()
    assert sheet.text.toPlainText() == "Karl Klein\nNora Weiß"
    full()
    for _ in range(2):
        qtbot.keyClick(sheet.text, Qt.Key.Key_Return, CTRL)
    settled(window)
    assert not sheet.is_open()
    with Workspace.open(paths) as again:
        found = [one.contact.name for one in contacts.list_contacts(again)]
    assert sorted(found) == ["Karl Klein", "Nora Weiß"]
