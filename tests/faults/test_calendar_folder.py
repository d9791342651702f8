"""A calendar folder on a full or read-only disk: one sentence, the old file, and a later try."""

from __future__ import annotations

from datetime import date, time

import pytest

from mitose.domain.calendar import CalendarEntry, EntryKind
from mitose.domain.errors import StorageError
from mitose.services import calendar
from mitose.services.calendar import CalendarWish
from mitose.storage.calendar import EARLIEST


def entries(count):
    return [
        CalendarEntry(
            *(EntryKind.FOLLOW_UP, "uid", "Anna Krüger", date(2026, 11, 26), EARLIEST, number),
            text="About the fair",
        )
        for number in range(count)
    ]


def test_on_a_full_disk_the_old_file_stays_until_there_is_room(tmp_path, mount):
    folder = mount(tmp_path / "small", "-t", "tmpfs", "-o", "size=64k", "tmpfs")
    wish = CalendarWish(folder, "en", time(9), 0)
    assert calendar.keep(entries(10), wish) == 10
    before = calendar.content(folder / "mitose.ics")
    with pytest.raises(StorageError) as caught:
        calendar.keep(entries(500), wish)
    assert caught.value.code == "calendar_folder"
    assert calendar.content(folder / "mitose.ics") == before
    assert [one.name for one in folder.iterdir()] == ["mitose.ics"]
    mount(folder, "-o", "remount,size=4m")
    assert calendar.keep(entries(500), wish) == 500


def test_a_read_only_folder_is_told(tmp_path, mount):
    folder = mount(tmp_path / "still", "-t", "tmpfs", "-o", "size=1m,ro", "tmpfs")
    with pytest.raises(StorageError) as caught:
        calendar.keep(entries(1), CalendarWish(folder, "en", time(9), 0))
    assert caught.value.code == "calendar_folder"
