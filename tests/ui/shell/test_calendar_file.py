"""The calendar file follows what is done in the window."""

from __future__ import annotations

from datetime import date

import pytest

from mitose.domain.follow_up import FollowUp
from mitose.services import follow_ups
from mitose.ui.desktop.calendar_file import CalendarFile
from mitose.ui.settings.calendar_section import CalendarSection

DAY = date(2026, 11, 26)


@pytest.fixture
def kept(open_window, person, tmp_path, settled):
    """A window, its calendar file at work, the folder, and Anna's id."""
    anna = person("Anna Krüger")
    window = open_window("today")
    made = CalendarFile(window.context, window)
    folder = tmp_path / "calendars"
    folder.mkdir()
    return window, made, folder, anna


def text(folder):
    file = folder / "mitose.ics"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_it_is_written_when_chosen_and_after_a_change(qtbot, kept, settled):
    window, made, folder, anna = kept
    section = CalendarSection(window.context)
    qtbot.addWidget(section)
    section.take(str(folder))
    qtbot.waitUntil(lambda: "END:VCALENDAR" in text(folder), timeout=20_000)
    made._timer.setInterval(0)  # the wait for more changes
    window.context.tasks.deed(follow_ups.add, FollowUp(DAY, "About the fair", contact_id=anna))
    qtbot.waitUntil(lambda: "About the fair" in text(folder), timeout=20_000)
    settled(window)
    section.take("")
    window.context.tasks.deed(follow_ups.add, FollowUp(DAY, "Not written", contact_id=anna))
    settled(window)
    settled(window)
    assert "Not written" not in text(folder)


def test_many_changes_are_written_once(qtbot, kept, settled):
    window, made, folder, anna = kept
    window.context.settings.change(calendar_folder=str(folder))
    settled(window)
    before = text(folder)
    for number in range(5):
        entry = FollowUp(DAY, f"Thing {number}", contact_id=anna)
        window.context.tasks.deed(follow_ups.add, entry)
    settled(window)
    assert made._timer.isActive()
    assert text(folder) == before
    made.end()  # closing the program waits for nothing
    settled(window)
    assert text(folder).count("SUMMARY:") == 5


def test_a_folder_that_is_gone_is_told_once_and_tried_again(qtbot, kept, settled):
    window, made, folder, _anna = kept
    told = []
    made.troubled.connect(told.append)
    folder.rmdir()
    window.context.settings.change(calendar_folder=str(folder))
    settled(window)
    made.tick()
    settled(window)
    assert [error.code for error in told] == ["calendar_folder"]
    folder.mkdir()
    made.tick()
    settled(window)
    assert "END:VCALENDAR" in text(folder)


def test_what_another_program_changed_is_written_within_the_minute(kept, fill, settled):
    window, made, folder, anna = kept
    window.context.settings.change(calendar_folder=str(folder))
    settled(window)
    made.tick()
    settled(window)
    fill(lambda ws: follow_ups.add(ws, FollowUp(DAY, "From outside", contact_id=anna)))
    made.tick()
    settled(window)
    assert "From outside" in text(folder)
