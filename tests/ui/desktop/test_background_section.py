"""The settings of what goes on behind the window."""

from __future__ import annotations

import pytest

from mitose.domain.errors import StorageError
from mitose.paths import Paths
from mitose.services.workspace import Workspace
from mitose.ui.desktop.autostart import DesktopEntry
from mitose.ui.program import make_context
from mitose.ui.settings.background_section import BackgroundSection
from mitose.ui.widgets.check_box import CheckBox


@pytest.fixture
def context(qtbot, data_folder):
    with Workspace.open(Paths.at(data_folder)) as workspace:
        made = make_context(workspace)
        yield made
        made.tasks.shutdown()


def box(section, name):
    return section.findChild(CheckBox, name)


def test_nothing_is_on_unless_the_user_wants_it(qtbot, context, tmp_path):
    section = BackgroundSection(context, DesktopEntry(tmp_path / "mitose.desktop"))
    qtbot.addWidget(section)
    assert not box(section, "close_to_tray").isChecked()
    assert not box(section, "start_at_login").isChecked()
    assert list(tmp_path.glob("*.desktop")) == []


def test_start_at_login_is_written_and_taken_away_again(qtbot, context, tmp_path):
    file = tmp_path / "autostart/mitose.desktop"
    section = BackgroundSection(context, DesktopEntry(file))
    qtbot.addWidget(section)
    box(section, "start_at_login").click()
    assert "--hidden" in file.read_text(encoding="utf-8")
    assert str(context.workspace.paths.data) in file.read_text(encoding="utf-8")
    again = BackgroundSection(context, DesktopEntry(file))
    qtbot.addWidget(again)
    assert box(again, "start_at_login").isChecked()
    box(again, "start_at_login").click()
    assert not file.exists()


def test_what_cannot_be_written_is_told_and_stays_off(qtbot, context, tmp_path):
    (tmp_path / "autostart").write_text("a file where the folder should be")
    section = BackgroundSection(context, DesktopEntry(tmp_path / "autostart/mitose.desktop"))
    qtbot.addWidget(section)
    with qtbot.waitSignal(context.notices.troubled) as told:
        box(section, "start_at_login").click()
    assert isinstance(told.args[0], StorageError)
    assert not box(section, "start_at_login").isChecked()


def test_without_the_icon_there_is_nothing_to_close_into(qtbot, context, tmp_path):
    section = BackgroundSection(context, DesktopEntry(tmp_path / "mitose.desktop"))
    qtbot.addWidget(section)
    box(section, "tray").click()
    assert not box(section, "close_to_tray").isEnabled()
    assert not context.settings.now.tray
