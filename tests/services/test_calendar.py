"""The calendar file: what is in it, when it is written, and folders that cannot take it."""

from __future__ import annotations

from datetime import date, datetime, time

import icalendar
import pytest

from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.domain.errors import StorageError
from mitose.domain.event import Event
from mitose.domain.follow_up import FollowUp
from mitose.services import calendar, contacts, events, exporting, follow_ups, plans
from mitose.services.calendar import CalendarWish

DAY = date(2026, 11, 26)


@pytest.fixture
def wish(tmp_path):
    folder = tmp_path / "calendars"
    folder.mkdir()
    return CalendarWish(folder, "en", time(9), 2)


@pytest.fixture
def anna(ws):
    made = contacts.add(ws, NewContact("Anna Krüger", category=Category.NEXT)).made
    contacts.set_field(ws, [made], "birthday", "1976-02-29")
    contacts.set_field(ws, [made], "notes", "private words")
    return made


def shown(wish):
    content = (wish.folder / "mitose.ics").read_bytes()
    assert b"private" not in content
    found = icalendar.Calendar.from_ical(content)
    return {str(one["summary"]): one for one in found.walk("VEVENT")}


def test_everything_dated_and_open_is_in_it(ws, anna, wish):
    call = FollowUp(DAY, "About the fair", time(10), "call", contact_id=anna)
    for entry in (call, FollowUp(DAY, "done", contact_id=anna)):
        made = follow_ups.add(ws, entry).made
    follow_ups.complete(ws, made, DAY)
    plans.add_step(ws, anna, "Write to her", due=DAY, at=time(9))
    plans.add_step(ws, anna, "someday")
    events.add(ws, Event("Trade fair", DAY, ends_on=date(2026, 11, 28), place="Kassel"))
    assert calendar.publish(ws, wish) == 4
    found = shown(wish)
    assert set(found) == {
        "Call: Anna Krüger – About the fair",
        "Next step: Anna Krüger – Write to her",
        "Birthday: Anna Krüger (born 1976)",
        "Trade fair",
    }
    assert found["Call: Anna Krüger – About the fair"]["dtstart"].dt == datetime(2026, 11, 26, 10)
    assert found["Trade fair"]["dtend"].dt == date(2026, 11, 29)


def test_nobody_is_reminded_of_whom_is_not_to_be_suggested(ws, anna, wish):
    follow_ups.add(ws, FollowUp(DAY, contact_id=anna))
    contacts.set_field(ws, [anna], "do_not_suggest", "deceased")
    assert calendar.publish(ws, wish) == 0
    contacts.set_field(ws, [anna], "do_not_suggest", "")
    contacts.delete(ws, [anna])
    assert calendar.publish(ws, wish) == -1


def test_without_a_change_the_file_is_not_touched(ws, anna, wish):
    calendar.publish(ws, wish)
    file = wish.folder / "mitose.ics"
    before = (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_ino)
    assert calendar.publish(ws, wish) == -1
    assert (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_ino) == before
    follow_ups.add(ws, FollowUp(DAY, contact_id=anna))
    assert calendar.publish(ws, wish) == 2
    assert [one.name for one in wish.folder.iterdir()] == ["mitose.ics"]


def test_an_export_over_the_same_file_says_the_same(ws, anna, tmp_path):
    follow_ups.add(ws, FollowUp(DAY, contact_id=anna))
    file = tmp_path / "out.ics"
    for _ in range(2):
        assert exporting.export(ws, file).written == 2
        content = file.read_bytes()
    exporting.export(ws, tmp_path / "other.ics")
    assert (tmp_path / "other.ics").read_bytes() == content == file.read_bytes()


@pytest.mark.parametrize("trouble", ["gone", "a file", "in its place"])
def test_a_folder_that_cannot_take_it_is_told(ws, anna, wish, trouble):
    if trouble == "in its place":
        (wish.folder / "mitose.ics").mkdir()
    else:
        wish.folder.rmdir()
    if trouble == "a file":
        wish.folder.write_text("")
    with pytest.raises(StorageError) as caught:
        calendar.publish(ws, wish)
    assert caught.value.code == "calendar_folder"
    assert str(caught.value.values["path"]).endswith("mitose.ics")
