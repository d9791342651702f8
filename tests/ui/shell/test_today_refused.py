"""What came of it, typed on Today, is not lost where it could not be saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from tests.ui.shell.today_rows import TODAY, view_of

from mitose.domain.errors import StorageError
from mitose.services import agenda, contacts, interactions
from mitose.services.workspace import Workspace


@pytest.fixture
def room(monkeypatch):
    """A disk that is full until this is called."""

    def refuse(*_words, **_named):
        raise StorageError("disk_full")

    real = {agenda: ("complete", agenda.complete), interactions: ("log", interactions.log)}
    for module, (name, _service) in real.items():
        monkeypatch.setattr(module, name, refuse)

    def make():
        for module, (name, service) in real.items():
            monkeypatch.setattr(module, name, service)

    return make


def _call(qtbot, view):
    qtbot.mouseClick(view.bar.call, Qt.MouseButton.LeftButton)


def _tick(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)


@pytest.mark.parametrize("way", [_call, _tick], ids=["called", "ticked"])
def test_the_line_stands_there_again(qtbot, today, person, follow_up, opened, settled, room, way):
    anna = person("Anna Krüger", phone="+49 561 555 0142")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view = view_of(page)
    view.setFocus()
    way(qtbot, view)
    settled(window)
    qtbot.keyClicks(window.focusWidget(), "She sends the numbers")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settled(window)
    assert "disk is full" in window.banners.trouble_text()
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "She sends the numbers"
    room()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(window)
    assert not window.banners.trouble_text()
    with Workspace.open(window.context.workspace.paths) as other:
        (entry,) = contacts.details(other, anna).interactions
    assert entry.text == "She sends the numbers"
