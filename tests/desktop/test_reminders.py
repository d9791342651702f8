"""A reminder from the file to the screen and back, against a real notification service."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from tests.desktop.sessions import needs_session, run

from mitose import clock
from mitose.domain.contact import NewContact
from mitose.domain.follow_up import FollowUp
from mitose.paths import Paths
from mitose.services import contacts, follow_ups, history
from mitose.services.workspace import Workspace

#: Due → shown → pressed → stored; then told no more, also not by the next start.
PRESS = """
program = begin()
assert wait(lambda: displayed() == "1"), displayed()
if sys.argv[3] == "hidden":
    tray = behind(program).tray
    assert wait(lambda: tray.visible), "no tray"
    program.window.close()
    assert wait(lambda: program.window is None)
press(sys.argv[2])
tasks = program._context.tasks
assert wait(lambda: displayed() == "0"), displayed()
from mitose.services import agenda, reminding
def stored():
    return not reminding.pressing(stored.workspace, clock.today())
from mitose.services.workspace import Workspace
stored.workspace = Workspace.open(Paths.at(folder))
assert wait(stored), "not stored"
assert (program.window is None) == (sys.argv[3] == "hidden")
assert wait(lambda: not tasks.busy)
program.end()
again = begin()
behind(again).reminders.ask()
assert wait(lambda: again._context.tasks.busy) is not None
assert wait(lambda: not again._context.tasks.busy)
time.sleep(0.3)
assert displayed() == "0", "told twice"
again.end()
print("fine")
"""

#: A click on the notification itself opens the contact.
OPEN = """
program = begin()
assert wait(lambda: displayed() == "1"), displayed()
dunst("action", "0")
assert wait(lambda: program.window.slot.contact_id == int(sys.argv[2])), "not opened"
program.end()
print("fine")
"""


@pytest.fixture
def anna(data_folder):
    """Anna is to be called since midnight; nothing is quiet. Her id."""
    with Workspace.open(Paths.at(data_folder)) as ws:
        ws.change_settings(quiet_from=time(3), quiet_until=time(3), close_to_tray=True)
        made = contacts.add(ws, NewContact("Anna Krüger")).made
        follow_ups.add(ws, FollowUp(clock.today(), "Call her", time(0), contact_id=made))
    return made


def _entry(ws: Workspace, contact_id: int) -> FollowUp:
    (entry,) = contacts.details(ws, contact_id).follow_ups
    return entry


@needs_session
def test_snooze_is_stored_as_one_step(anna, data_folder, tmp_path):
    run(PRESS, data_folder, tmp_path, "Tomorrow", "hidden")
    with Workspace.open(Paths.at(data_folder)) as ws:
        snoozed = _entry(ws, anna)
        assert (snoozed.due, snoozed.at) == (clock.today() + timedelta(days=1), time(0))
        history.undo(ws)
        assert _entry(ws, anna).due == clock.today()


@needs_session
def test_complete_is_stored_as_one_step(anna, data_folder, tmp_path):
    run(PRESS, data_folder, tmp_path, "Done", "shown")
    with Workspace.open(Paths.at(data_folder)) as ws:
        assert _entry(ws, anna).done_on == clock.today()
        history.undo(ws)
        assert _entry(ws, anna).done_on is None


@needs_session
def test_a_click_opens_the_contact(anna, data_folder, tmp_path):
    run(OPEN, data_folder, tmp_path, str(anna))
