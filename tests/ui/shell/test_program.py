"""The program over several folders: one's own, the sample network, a backup."""

from __future__ import annotations

import pytest

from mitose import app
from mitose.domain.contact import NewContact
from mitose.services import backups, contacts
from mitose.services.workspace import Workspace
from mitose.ui.program import Program


@pytest.fixture
def program(qtbot, paths):
    made = Program(paths, "en", app.parts(), app._fill_sample)
    assert not made.hand_over([])
    yield made
    window = made.window
    if window is not None:
        window.context.tasks.settle()
        window.hide()
    made.end()


def test_the_sample_network_and_back_without_a_trace(qtbot, program, paths, settled):
    program.start()
    own = program.window
    assert own.deck.name == "welcome"
    settled(own)
    own.context.navigate.sample()
    qtbot.waitUntil(lambda: program.window not in (None, own), timeout=20_000)
    sample = program.window
    settled(sample)
    folder = sample.context.workspace.paths.data
    assert sample.context.sample
    assert sample.deck.name == "today"
    assert sample.rail.button("contacts").number() == 40
    sample.context.navigate.folder(None)
    qtbot.waitUntil(lambda: program.window not in (None, sample), timeout=20_000)
    settled(program.window)
    assert program.window.context.workspace.paths == paths
    assert not folder.exists()
    assert program.window.deck.name == "welcome"


def test_a_backup_is_brought_back_and_the_former_kept(qtbot, program, paths, settled):
    with Workspace.open(paths) as workspace:
        contacts.add(workspace, NewContact("Anna Krüger"))
        file = backups.backup(workspace)
        contacts.add(workspace, NewContact("Ole Kristensen"))
    program.start()
    first = program.window
    settled(first)
    assert first.rail.button("contacts").number() == 2
    first.context.navigate.restore(file)
    qtbot.waitUntil(lambda: program.window not in (None, first), timeout=20_000)
    settled(program.window)
    assert program.window.rail.button("contacts").number() == 1
    assert "before-restore" in program.window.notice.text()
