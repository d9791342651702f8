"""One window per folder, reminders, and pictures of pages; without a real desktop."""

from __future__ import annotations

import os
import subprocess
import sys
import time as real_time
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from mitose.domain.contact import NewContact
from mitose.domain.event import Event
from mitose.domain.follow_up import FollowUp
from mitose.services import agenda, contacts, events, follow_ups, plans
from mitose.settings import Settings
from mitose.ui.colors import DARK
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


MADE_LATE = (
    lambda ws, anna: follow_ups.add(ws, FollowUp(TODAY, "Call her", contact_id=anna)),
    lambda ws, anna: follow_ups.add(ws, FollowUp(TODAY, at=time(9, 30), contact_id=anna)),
    lambda ws, anna: plans.add_step(ws, anna, "Write", due=TODAY),
    lambda ws, _: events.add(ws, Event("Trade fair", TODAY)),
)


@pytest.mark.parametrize("make", MADE_LATE, ids=["follow-up", "with a time", "step", "event"])
def test_what_is_made_for_a_moment_that_is_over_is_counted_and_not_told(
    make, person, fill, reminders, settled
):
    window, notifier, made, moment = reminders
    made.ask()
    settled(window)
    anna = person("Anna Krüger")
    fill(lambda ws: make(ws, anna))
    for minute in (1, 2):
        moment[0] = datetime(2026, 11, 23, 10, minute, 30)
        made.ask()
        settled(window)
    assert notifier.messages == []
    assert fill(lambda ws: agenda.badge(ws, TODAY)) == [(1, False)]


def test_what_is_moved_to_today_is_known_and_told_again_later(person, fill, reminders, settled):
    window, notifier, made, moment = reminders
    anna = person("Anna Krüger")
    entry = FollowUp(TODAY + timedelta(days=3), "Call her", contact_id=anna)
    (first,) = fill(lambda ws: follow_ups.add(ws, entry))
    made.ask()
    settled(window)
    fill(lambda ws: follow_ups.snooze(ws, first.made, TODAY))
    moment[0] = datetime(2026, 11, 23, 10, 1, 30)
    made.ask()
    settled(window)
    assert notifier.messages == []
    fill(lambda ws: follow_ups.snooze(ws, first.made, TODAY, time(10, 30)))
    moment[0] = datetime(2026, 11, 23, 10, 30, 10)
    made.ask()
    settled(window)
    assert [one.title for one in notifier.messages] == ["Anna Krüger"]


def test_a_birthday_that_comes_with_a_contact_is_told(fill, reminders, settled):
    window, notifier, made, moment = reminders
    made.ask()
    settled(window)
    anna = fill(lambda ws: contacts.add(ws, NewContact("Anna Krüger")))[0].made
    fill(lambda ws: contacts.set_field(ws, [anna], "birthday", "1974-11-23"))
    moment[0] = datetime(2026, 11, 23, 10, 1, 30)
    made.ask()
    settled(window)
    assert [one.text for one in notifier.messages] == ["Anna turns 52"]


def test_after_a_sleep_and_a_move_westwards_all_is_told_once(person, fill, reminders, settled):
    window, notifier, made, moment = reminders
    anna = person("Anna Krüger")
    for at in (time(11), time(18)):
        fill(lambda ws, at=at: follow_ups.add(ws, FollowUp(TODAY, at=at, contact_id=anna)))
    told = []
    for hour in (10, 17, 11, 16, 18, 19):  # asleep until 17:00; then the clock goes back six hours
        moment[0] = datetime(2026, 11, 23, hour, 0, 30)
        made.ask()
        settled(window)
        told.append([message.token.at.hour for message in notifier.messages])
        if hour == 17:
            now = FollowUp(TODAY, at=time(16), contact_id=anna)
            moment[0] = datetime(2026, 11, 23, 11, 0)
            made.ask()
            settled(window)
            fill(lambda ws, now=now: follow_ups.add(ws, now))
    assert told == [[], [11], [11], [11, 16], [11, 16, 18], [11, 16, 18]]


def test_another_time_for_reminders_tells_what_it_makes_due(person, fill, reminders, settled):
    window, notifier, made, _moment = reminders
    window.context.settings.change(reminder_time=time(11))
    anna = person("Anna Krüger")
    fill(lambda ws: follow_ups.add(ws, FollowUp(TODAY, "Call her", contact_id=anna)))
    made.ask()
    settled(window)
    assert notifier.messages == []
    window.context.settings.change(reminder_time=time(10))
    made.ask()
    settled(window)
    assert len(notifier.messages) == 1


@pytest.fixture
def zone(monkeypatch):
    """The desktop is in another time zone; nobody has told the program yet."""
    if not hasattr(real_time, "tzset"):
        pytest.skip("Windows follows by itself")
    monkeypatch.delenv("MITOSE_TODAY")
    yield lambda name: monkeypatch.setenv("TZ", name)
    monkeypatch.undo()
    real_time.tzset()


def test_a_move_to_another_zone_is_another_day_at_the_next_minute(
    person, fill, reminders, settled, zone
):
    window, _notifier, made, _moment = reminders
    zone("<west>12")
    made.parent().tick()
    day = window.context.today()
    anna = person("Anna Krüger")
    entry = FollowUp(day + timedelta(days=1), "Call her", contact_id=anna)
    fill(lambda ws: follow_ups.add(ws, entry))
    made.parent().tick()
    settled(window)
    assert window.context.due.count == 0
    zone("<east>-14")
    assert window.context.today() == day
    made.parent().tick()
    settled(window)
    assert window.context.today() > day
    assert window.context.due.count == 1


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


def test_the_line_in_the_window_leads_to_what_it_says(qtbot, person, fill, reminders, settled):
    window, notifier, made, _ = reminders
    anna = person("Anna Krüger")
    fill(lambda ws: follow_ups.add(ws, FollowUp(TODAY, "Call her", contact_id=anna)))
    made.ask()
    settled(window)
    (message,) = notifier.messages
    notifier.refused.emit(message)
    with qtbot.waitSignal(made.parent().wanted) as wanted:
        window.notice.focus_action()
        qtbot.keyClick(window.notice.focusWidget(), Qt.Key.Key_Space)
    assert wanted.args == [message.token]


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


def _picture(file: Path, folder: Path, page: str) -> Path:
    code = (
        "import sys; from datetime import date; from pathlib import Path; from mitose import app;"
        "from mitose.paths import Paths;"
        "app.take_screenshot(sys.argv[3], Path(sys.argv[1]), paths=Paths.at(sys.argv[2]),"
        " size=(1366, 768), theme='dark', on=date(2026, 11, 23))"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(file), str(folder), page],
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": ""},
        timeout=110,
    )
    return file


def test_a_picture_has_the_same_bytes_twice(person, paths, tmp_path):
    person("Anna Krüger")
    pictures = [
        _picture(tmp_path / f"{number}.png", paths.data, "today").read_bytes()
        for number in range(2)
    ]
    assert not paths.settings.exists()  # not even the day Today was looked at
    assert pictures[0][:8] == b"\x89PNG\r\n\x1a\n"
    assert pictures[0] == pictures[1]


def test_a_picture_of_the_panel_shows_whose_card_it_is(person, paths, tmp_path):
    person("Anna Krüger")
    picture = QImage(str(_picture(tmp_path / "panel.png", paths.data, "panel")))
    chosen = DARK.accent_soft
    first_column = [(x, y) for x in range(70, 340) for y in range(130, 210)]
    marked = sum(picture.pixelColor(x, y) == chosen for x, y in first_column)
    assert marked > len(first_column) / 2
