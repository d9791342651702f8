"""One window per folder, reminders, and pictures of pages; without a real desktop."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from mitose.domain.follow_up import FollowUp
from mitose.services import agenda, follow_ups
from mitose.settings import Settings
from mitose.ui.desktop.background import Background
from mitose.ui.desktop.reminders import is_quiet
from mitose.ui.desktop.single_instance import SingleInstance

TODAY = date(2026, 11, 23)


def test_a_second_start_hands_its_files_to_the_first(qtbot, tmp_path):
    first = SingleInstance(tmp_path)
    assert not first.hand_over([])
    assert first.listen()
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "app = QCoreApplication([]);"
        "from mitose.ui.desktop.single_instance import SingleInstance;"
        "sys.exit(0 if SingleInstance(Path(sys.argv[1])).hand_over([Path('/a b.vcf')]) else 3)"
    )
    with qtbot.waitSignal(first.called, timeout=20_000) as called:
        second = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)])
    assert called.args == [(Path("/a b.vcf"),)]
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    first.close()


def test_other_folders_have_other_windows(qtbot, tmp_path):
    first = SingleInstance(tmp_path / "one")
    assert first.listen()
    assert not SingleInstance(tmp_path / "two").hand_over([])
    first.close()


class FakeNotifier(QObject):
    """The desktop's service, replaced."""

    acted = Signal(object, str)
    refused = Signal(object)

    def __init__(self):
        super().__init__()
        self.messages = []
        self.shown = 0

    def show(self, message):
        self.messages.append(message)


@pytest.fixture
def reminders(open_window, monkeypatch):
    window = open_window("welcome")
    notifier = FakeNotifier()
    background = Background(window.context, notifier, window)
    background.set_window(True)
    made = background.reminders
    moment = [datetime(2026, 11, 23, 10, 0, 30)]
    monkeypatch.setattr("mitose.clock.now", lambda: moment[0])
    return window, notifier, made, moment


def test_what_falls_due_is_told_once_and_a_snoozed_thing_again(person, fill, reminders, settled):
    window, notifier, made, moment = reminders
    anna = person("Anna Krüger")
    entry = FollowUp(TODAY, "Call her", at=time(10), contact_id=anna)
    fill(lambda ws: follow_ups.add(ws, entry))
    made.ask()
    settled(window)
    (message,) = notifier.messages
    assert (message.title, message.text) == ("Anna Krüger", "Call her")
    made.ask()
    settled(window)
    assert len(notifier.messages) == 1
    notifier.acted.emit(message.token, "tomorrow")
    settled(window)
    moment[0] = datetime(2026, 11, 24, 10, 1)
    made.ask()
    settled(window)
    assert len(notifier.messages) == 2


def test_asked_twice_in_a_row_it_is_told_once(person, fill, reminders, settled):
    window, notifier, made, _ = reminders
    anna = person("Anna Krüger")
    fill(lambda ws: follow_ups.add(ws, FollowUp(TODAY, "Call her", contact_id=anna)))
    for _ in range(3):
        made.ask()
    settled(window)
    assert len(notifier.messages) == 1


def test_many_at_once_are_told_as_one(person, fill, reminders, settled):
    window, notifier, made, _ = reminders
    for number in range(5):
        one = person(f"Nora Beispiel {number}")
        fill(lambda ws, one=one: follow_ups.add(ws, FollowUp(TODAY, contact_id=one)))
    made.ask()
    settled(window)
    (message,) = notifier.messages
    assert message.title == "5 things are due"


def test_without_a_service_the_window_says_it(person, fill, reminders, settled):
    window, notifier, made, _ = reminders
    anna = person("Anna Krüger")
    fill(lambda ws: follow_ups.add(ws, FollowUp(TODAY, "Call her", contact_id=anna)))
    made.ask()
    settled(window)
    notifier.refused.emit(notifier.messages[0])
    assert window.notice.text() == "Anna Krüger: Call her"


def test_quiet_hours_go_over_midnight():
    settings = Settings()
    day = TODAY
    assert is_quiet(settings, datetime.combine(day, time(23)))
    assert is_quiet(settings, datetime.combine(day, time(7, 59)))
    assert not is_quiet(settings, datetime.combine(day, time(8)))
    same = Settings(quiet_from=time(9), quiet_until=time(9))
    assert not is_quiet(same, datetime.combine(day, time(9)))


def test_in_the_quiet_hours_nothing_is_told_and_nothing_lost(person, fill, reminders, settled):
    window, notifier, made, moment = reminders
    anna = person("Anna Krüger")
    entry = FollowUp(TODAY, "Call her", at=time(21), contact_id=anna)
    fill(lambda ws: follow_ups.add(ws, entry))
    moment[0] = datetime(2026, 11, 23, 21, 5)
    made.ask()
    settled(window)
    assert notifier.messages == []
    moment[0] = datetime(2026, 11, 24, 8, 1)
    made.ask()
    settled(window)
    assert len(notifier.messages) == 1
    assert agenda is not None


def test_a_picture_has_the_same_bytes_twice(person, paths, tmp_path):
    person("Anna Krüger")
    code = (
        "import sys; from datetime import date; from pathlib import Path; from mitose import app;"
        "from mitose.paths import Paths;"
        "app.take_screenshot('today', Path(sys.argv[1]), paths=Paths.at(sys.argv[2]),"
        " size=(1366, 768), theme='dark', on=date(2026, 11, 23))"
    )
    pictures = []
    for number in range(2):
        file = tmp_path / f"{number}.png"
        environ = {**os.environ, "QT_QPA_PLATFORM": ""}
        subprocess.run(
            [sys.executable, "-c", code, str(file), str(paths.data)],
            check=True,
            env=environ,
            timeout=110,
        )
        pictures.append(file.read_bytes())
    assert pictures[0][:8] == b"\x89PNG\r\n\x1a\n"
    assert pictures[0] == pictures[1]
