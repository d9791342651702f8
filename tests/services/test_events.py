"""Events: their people, what Today and the desktop say of them, and whom one met."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from mitose import clock
from mitose.domain.agenda import DueKind
from mitose.domain.contact import NewContact
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.event import Event, MetLine, Part
from mitose.domain.event_words import met_lines, typed_end
from mitose.domain.imported import ImportOptions
from mitose.paths import Paths
from mitose.services import agenda, contacts, events, exporting, history, importing, merging
from mitose.services.events import MetPlan
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)
FAIR = date(2026, 11, 26)
OLD = Path(__file__).resolve().parents[1] / "data" / "schema_7.db"
PLAN = MetPlan("Fair", "Write after Fair")


@pytest.fixture
def on(monkeypatch):
    """Lets the clock show another moment."""

    def set_to(day: date, at: time = time(9)) -> None:
        monkeypatch.setattr(clock, "today", lambda: day)
        monkeypatch.setattr(clock, "now", lambda: datetime.combine(day, at))

    set_to(DAY)
    return set_to


@pytest.fixture
def anna(ws):
    return contacts.add(ws, NewContact("Anna Krüger", organisation="Krüger + Partner")).made


@pytest.fixture
def ole(ws):
    return contacts.add(ws, NewContact("Ole Kristensen")).made


@pytest.fixture
def fair(ws, on, anna, ole):
    entry = Event("Fair", FAIR, time(19), "Hall", there=(anna,), to_meet=(ole,), names=("Nora",))
    return events.add(ws, entry).made


def told(ws, day=DAY):
    """What Today says of events: the group, the kind and its day."""
    found = agenda.agenda(ws, day)
    groups = {"overdue": found.overdue, "today": found.today, "week": found.week}
    return [
        (group, item.kind.value, item.due)
        for group, items in groups.items()
        for item in items
        if item.is_event
    ]


def test_an_event_keeps_its_people_and_names(ws, fair, anna, ole):
    found = events.get(ws, fair)
    assert found.event.place == "Hall"
    assert [card.id for card in found.there] == [anna]
    assert [card.id for card in found.to_meet] == [ole]
    assert found.event.names == ("Nora",)
    events.edit(ws, replace(found.event, place="Other hall", there=()))
    again = events.get(ws, fair)
    assert again.event.place == "Other hall"
    assert again.event.there == (anna,)


def test_people_come_and_go_each_as_one_step(ws, fair, anna, ole, dump):
    before = dump(ws)
    events.add_people(ws, fair, Part.MEET, [anna, ole], ["Karl"])
    assert events.get(ws, fair).event.to_meet == (ole, anna)
    assert events.get(ws, fair).event.names == ("Nora", "Karl")
    history.undo(ws)
    assert dump(ws) == before
    events.remove_people(ws, fair, Part.THERE, [anna])
    assert events.get(ws, fair).event.there == ()
    events.remove(ws, fair)
    with pytest.raises(NotFoundError):
        events.get(ws, fair)
    history.undo(ws)
    history.undo(ws)
    assert dump(ws) == before


def test_what_cannot_be_is_refused(ws, on):
    for wrong in (
        Event("", FAIR),
        Event("x", FAIR, ends_on=DAY),
        Event("x", FAIR, time(19), ends_at=time(18)),
        Event("x", FAIR, ends_at=time(18)),
    ):
        with pytest.raises(UsageError):
            events.add(ws, wrong)
    with pytest.raises(NotFoundError):
        events.add(ws, Event("x", FAIR, there=(999,)))
    assert events.all_events(ws) == ()


def test_today_tells_of_it_the_day_before_on_the_day_and_asks_afterwards(ws, fair, on):
    assert told(ws) == [("week", "event", FAIR)]
    on(date(2026, 11, 25))
    assert told(ws, date(2026, 11, 25)) == [("today", "event", date(2026, 11, 25))]
    assert agenda.badge(ws, date(2026, 11, 25)) == (1, False)
    on(FAIR)
    assert told(ws, FAIR) == [("today", "event", FAIR)]
    on(date(2026, 11, 27))
    assert told(ws, date(2026, 11, 27)) == [("today", "met", date(2026, 11, 27))]
    on(date(2026, 11, 28))
    assert told(ws, date(2026, 11, 28)) == [("overdue", "met", date(2026, 11, 27))]
    assert agenda.badge(ws, date(2026, 11, 28)) == (1, True)


def test_with_an_end_it_asks_the_same_evening(ws, fair, on):
    entry = events.get(ws, fair).event
    events.edit(ws, replace(entry, ends_at=time(22)))
    on(FAIR, time(21, 59))
    assert told(ws, FAIR) == [("today", "event", FAIR)]
    on(FAIR, time(22))
    assert told(ws, FAIR) == [("today", "met", FAIR)]


def test_a_prepared_event_comes_back_as_the_question(ws, fair, on):
    on(date(2026, 11, 25))
    (row,) = [one for one in agenda.agenda(ws, date(2026, 11, 25)).today if one.is_event]
    agenda.complete(ws, row, date(2026, 11, 25))
    assert told(ws, date(2026, 11, 25)) == [("week", "met", date(2026, 11, 27))]


def test_it_can_be_put_off_and_let_go(ws, fair, on):
    on(date(2026, 11, 25))
    (row,) = [one for one in agenda.agenda(ws, date(2026, 11, 25)).today if one.is_event]
    agenda.snooze(ws, row, FAIR)
    assert told(ws, date(2026, 11, 25)) == [("week", "event", FAIR)]
    agenda.drop(ws, row)
    assert told(ws, date(2026, 11, 25)) == []
    on(date(2026, 11, 27))
    assert told(ws, date(2026, 11, 27)) == []


def test_moved_to_another_day_it_is_told_of_anew(ws, fair, on):
    events.seen(ws, fair)
    entry = events.get(ws, fair).event
    events.edit(ws, replace(entry, on=date(2026, 11, 28)))
    assert told(ws) == [("week", "event", date(2026, 11, 28))]


def test_one_over_several_days_is_told_of_until_its_last(ws, on):
    events.add(ws, Event("Fair", FAIR, ends_on=date(2026, 11, 28)))
    on(date(2026, 11, 28))
    assert told(ws, date(2026, 11, 28)) == [("today", "event", date(2026, 11, 28))]
    on(date(2026, 11, 29))
    assert told(ws, date(2026, 11, 29)) == [("today", "met", date(2026, 11, 29))]


def test_the_desktop_tells_once_the_day_before_on_the_day_and_after(ws, fair, on):
    heard = []
    for number in range(23, 31):
        for hour in (8, 9, 12, 20):
            moment = datetime(2026, 11, number, hour)
            on(moment.date(), moment.time())
            items = agenda.fallen_due(ws, moment)
            heard += [(moment, item.kind) for item in items]
            agenda.mark_notified(ws, items)
    assert heard == [
        (datetime(2026, 11, 25, 9), DueKind.EVENT),
        (datetime(2026, 11, 26, 9), DueKind.EVENT),
        (datetime(2026, 11, 27, 9), DueKind.MET),
    ]


def test_an_early_event_is_told_of_before_it_begins(ws, on):
    events.add(ws, Event("Breakfast", FAIR, time(7)))
    on(FAIR, time(7))
    assert [item.due for item in agenda.fallen_due(ws, datetime(2026, 11, 26, 7))] == [FAIR]


def test_after_days_off_only_the_latest_is_told(ws, fair, on):
    on(date(2026, 11, 29))
    (item,) = agenda.fallen_due(ws, datetime(2026, 11, 29, 10))
    assert item.kind is DueKind.MET


def test_whom_one_met_is_found_or_made_in_one_step(ws, fair, on, anna, dump):
    on(date(2026, 11, 27))
    before = dump(ws)
    lines = [
        MetLine("Anna Krüger", contact_id=anna),
        MetLine("Nora", "Weiß Druck"),
        MetLine("Nora"),
    ]
    changes = events.met(ws, fair, lines, PLAN)
    assert changes.label is not None
    assert changes.label.count == 2
    found = events.get(ws, fair)
    assert [card.name for card in found.met] == ["Anna Krüger", "Nora"]
    assert found.event.names == ()
    known, new = (contacts.details(ws, card.id) for card in found.met)
    assert new.contact.organisation == "Weiß Druck"
    assert [(one.name, one.on) for one in new.sources] == [("Fair", FAIR)]
    assert known.sources == ()
    for one in (known, new):
        assert [(entry.on, entry.kind, entry.text) for entry in one.interactions] == [
            (FAIR, "event", "Fair")
        ]
        assert [(entry.due, entry.kind, entry.text) for entry in one.follow_ups] == [
            (date(2026, 11, 28), "write", "Write after Fair")
        ]
    assert told(ws, date(2026, 11, 27)) == []
    history.undo(ws)
    assert dump(ws) == before


@pytest.mark.parametrize(
    ("told_on", "due"),
    [
        (date(2026, 11, 26), date(2026, 11, 28)),
        (date(2026, 11, 28), date(2026, 11, 29)),  # not today, which is nearly over
        (date(2026, 12, 6), date(2026, 12, 7)),
    ],
)
def test_the_follow_up_comes_two_days_after_the_event_never_before_tomorrow(
    ws, fair, on, anna, told_on, due
):
    on(told_on)
    events.met(ws, fair, [MetLine("", contact_id=anna)], PLAN)
    (entry,) = contacts.details(ws, anna).follow_ups
    assert entry.due == due


def test_told_again_nobody_is_noted_twice(ws, fair, on, anna):
    on(date(2026, 11, 27))
    events.met(ws, fair, [MetLine("", contact_id=anna)], PLAN)
    events.met(ws, fair, [MetLine("", contact_id=anna), MetLine("Karl")], PLAN)
    details = contacts.details(ws, anna)
    assert len(details.interactions) == len(details.follow_ups) == 1
    assert [card.name for card in events.get(ws, fair).met] == ["Anna Krüger", "Karl"]


def test_nobody_met_ends_the_question(ws, fair, on):
    on(date(2026, 11, 27))
    changes = events.met(ws, fair, [], PLAN)
    assert changes.label is not None
    assert changes.label.detail == "nobody"
    assert told(ws, date(2026, 11, 27)) == []


def test_typed_names_find_who_is_meant(ws, fair, anna, ole):
    twin = contacts.add(ws, NewContact("Ole Kristensen")).made
    other = contacts.add(ws, NewContact("Anna Berg")).made
    lines = met_lines("Anna\nole kristensen\nAnna Kruger\nAnna Berg\nZoë Unbekannt")
    first, second, third, fourth, fifth = events.candidates(ws, fair, lines)
    sure = [
        next((one.card.id for one in found if one.sure), 0)
        for found in (first, second, third, fourth, fifth)
    ]
    assert sure == [anna, ole, anna, other, 0]  # who is expected there comes first
    assert twin in [one.card.id for one in second]
    assert fifth == ()
    (slip,) = events.candidates(ws, fair, met_lines("Olle Kristensen"))
    assert ole in [one.card.id for one in slip]
    assert not any(one.sure for one in slip)


def test_lines_are_read_as_people_paste_them():
    text = (
        "- Anna Krüger, Krüger + Partner\n2. Ole\tFjord Ventures\n\n * anna krüger \n•  Nora  Weiß"
    )
    assert met_lines(text) == (
        MetLine("Anna Krüger", "Krüger + Partner"),
        MetLine("Ole", "Fjord Ventures"),
        MetLine("Nora Weiß"),
    )


def test_the_end_is_typed_as_a_time_or_a_day():
    evening = typed_end("22 Uhr", FAIR, "de")
    assert evening is not None
    assert (evening.day, evening.at) == (FAIR, time(22))
    sunday = typed_end("Sonntag", FAIR, "de")
    assert sunday is not None
    assert sunday.day == date(2026, 11, 29)
    assert typed_end("gestern", FAIR, "de") is None


def test_a_merge_takes_the_links_along(ws, fair, anna, ole):
    events.add_people(ws, fair, Part.MEET, [anna])
    merging.merge(ws, ole, [anna])
    found = events.get(ws, fair).event
    assert found.there == (ole,)
    assert found.to_meet == (ole,)
    history.undo(ws)
    assert set(events.get(ws, fair).event.to_meet) == {anna, ole}


def test_in_the_trash_one_is_at_no_event_until_one_comes_back(ws, fair, anna):
    contacts.delete(ws, [anna])
    assert events.get(ws, fair).event.there == ()
    contacts.restore(ws, [anna])
    assert events.get(ws, fair).event.there == (anna,)
    contacts.delete(ws, [anna])
    contacts.erase(ws, [anna])
    assert events.get(ws, fair).event.there == ()


def test_json_brings_events_back(ws, fair, on, anna, tmp_path, dump, empty_folder):
    events.edit(ws, replace(events.get(ws, fair).event, ends_at=time(22)))
    on(date(2026, 11, 27))
    events.met(ws, fair, [MetLine("", contact_id=anna)], PLAN)
    file = tmp_path / "all.json"
    exporting.export(ws, file)
    shutil.copytree(empty_folder, tmp_path / "other")
    with Workspace.open(Paths.at(tmp_path / "other")) as other:
        importing.run(other, [file], ImportOptions())
        mine, theirs = dump(ws), dump(other)
        for table in ("event", "event_contact", "event_name"):
            assert theirs[table] == mine[table]


def test_an_event_of_the_version_before_is_kept(tmp_path):
    data = tmp_path / "old"
    data.mkdir()
    shutil.copy(OLD, data / "mitose.db")
    with closing(sqlite3.connect(data / "mitose.db")) as file:
        for trigger in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            file.execute(f'DROP TRIGGER "{trigger[0]}"')
        file.execute(
            "INSERT INTO event(name, on_date, at_time) VALUES('Old', '2026-11-26', '19:00')"
        )
        file.execute("INSERT INTO event_contact(event_id, contact_id, part) VALUES(1, 2, 'there')")
        file.commit()
    with Workspace.open(Paths.at(data)) as ws:
        (found,) = events.all_events(ws)
        assert (found.event.name, found.event.at) == ("Old", time(19))
        assert [card.id for card in found.there] == [2]


def test_a_name_that_only_has_a_part_in_common_is_not_proposed(ws, fair):
    contacts.add(ws, NewContact("Petra Weißenborn"))
    (found,) = events.candidates(ws, fair, met_lines("Nora Weiß"))
    assert found == ()
