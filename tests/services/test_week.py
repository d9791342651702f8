"""The week over a real file: what falls on its days, moving, planning, and looking back."""

from __future__ import annotations

import sys
from datetime import date, time, timedelta

import pytest

from mitose.domain.agenda import DueKind
from mitose.domain.category import Category, DoNotSuggest
from mitose.domain.contact import NewContact
from mitose.domain.errors import UsageError
from mitose.domain.event import Event
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import OfferState, StepState
from mitose.paths import Paths
from mitose.services import (
    agenda,
    contacts,
    events,
    follow_ups,
    history,
    interactions,
    moves,
    plans,
    week,
)
from mitose.services.workspace import Workspace
from mitose.storage import journal

TODAY = date(2026, 11, 23)
LAST_WEEK = date(2026, 11, 18)


@pytest.fixture
def person(ws):
    def make(name="Anna", category=Category.HAVE):
        return contacts.add(ws, NewContact(name, category=category)).made

    return make


@pytest.fixture
def remind(ws, person):
    def make(due, name="Anna", **more):
        return follow_ups.add(ws, FollowUp(due, contact_id=person(name), **more)).made

    return make


def shown(ws, day=TODAY, today=TODAY):
    return week.week(ws, day, today, "en")


def days(found):
    return {day.on: [item.contact_name for item in day.items] for day in found.days if day.items}


def test_everything_stands_on_its_day_and_what_is_overdue_on_today(ws, person, remind):
    remind(TODAY - timedelta(days=12), "Late")
    remind(TODAY + timedelta(days=6), "Sunday")
    remind(TODAY + timedelta(days=7), "Next week")
    sabine, jonas = person("Sabine", Category.NEXT), person("Jonas")
    plans.add_step(ws, sabine, "Call", due=TODAY + timedelta(days=1), at=time(10))
    offer = plans.add_offer(ws, sabine, "A list").made
    plans.set_offer_state(ws, offer, OfferState.PROMISED, due=TODAY + timedelta(days=2), on=TODAY)
    contacts.set_field(ws, [jonas], "birthday", "1974-11-26")
    found = shown(ws)
    assert days(found) == {
        TODAY: ["Late"],
        TODAY + timedelta(days=1): ["Sabine"],
        TODAY + timedelta(days=2): ["Sabine"],
        TODAY + timedelta(days=3): ["Jonas"],
        TODAY + timedelta(days=6): ["Sunday"],
    }
    assert found.planned == 4  # a birthday is no outreach
    assert days(shown(ws, TODAY + timedelta(days=7))) == {TODAY + timedelta(days=7): ["Next week"]}


def test_a_birthday_seen_to_is_gone_and_one_on_a_leap_day_is_kept_in_march(ws, person):
    jonas = person("Jonas")
    contacts.set_field(ws, [jonas], "birthday", "1972-02-29")
    march = date(2027, 3, 1)
    (item,) = shown(ws, march, march).items
    assert (item.due, item.age) == (march, 55)
    agenda.complete(ws, item, march)
    assert shown(ws, march, march).items == ()


def test_done_ones_count_for_the_week_they_were_done_in(ws, remind):
    follow_ups.complete(ws, remind(TODAY + timedelta(days=3)), TODAY)
    remind(TODAY + timedelta(days=4))
    found = shown(ws)
    assert (found.done, found.planned) == (1, 2)
    assert shown(ws, TODAY + timedelta(days=7)).planned == 0


def test_moving_is_one_step_that_is_named_and_taken_back(ws, remind, dump):
    remind(TODAY, "Ole", at=time(10), rrule="FREQ=WEEKLY")
    before = dump(ws)
    (item,) = shown(ws).items
    changes = week.move(ws, item, TODAY + timedelta(days=2))
    assert (changes.label.code, changes.label.detail) == ("put_on", "2026-11-25")
    (moved,) = shown(ws).items
    assert (moved.due, moved.at) == (TODAY + timedelta(days=2), time(10))
    # Only this time was moved: the series goes on as it was.
    assert [one.due for one in shown(ws, date(2026, 11, 30)).items] == [date(2026, 11, 30)]
    history.undo(ws)
    assert dump(ws) == before


def test_steps_and_promises_move_too_birthdays_do_not(ws, person):
    sabine = person("Sabine")
    plans.add_step(ws, sabine, "Call", due=TODAY)
    offer = plans.add_offer(ws, sabine, "A list").made
    plans.set_offer_state(ws, offer, OfferState.PROMISED, due=TODAY, on=TODAY)
    contacts.set_field(ws, [sabine], "birthday", "--11-23")
    for item in shown(ws).items:
        if item.kind is DueKind.BIRTHDAY:
            with pytest.raises(UsageError):
                week.move(ws, item, TODAY + timedelta(days=1))
        else:
            assert not week.move(ws, item, TODAY + timedelta(days=1)).empty
    assert {item.kind: item.due.day for item in shown(ws).items} == {
        DueKind.STEP: 24,
        DueKind.PROMISE: 24,
        DueKind.BIRTHDAY: 23,
    }


@pytest.mark.parametrize("on", [TODAY, TODAY - timedelta(days=1)])
def test_an_event_of_today_s_list_is_not_moved_by_the_week(ws, dump, on):
    events.add(ws, Event("Fair", on))
    (item,) = agenda.agenda(ws, TODAY).today
    before = dump(ws)
    with pytest.raises(UsageError):
        week.move(ws, item, TODAY + timedelta(days=1))
    assert dump(ws) == before


def test_who_moved_on_or_died_is_neither_on_a_day_nor_planned(ws, person):
    ole, nadia = person("Ole", Category.NEXT), person("Nadia", Category.NEXT)
    plans.add_step(ws, ole, "Call", due=TODAY)
    plans.add_step(ws, ole, "Write")
    contacts.set_field(ws, [ole], "birthday", "--11-23")
    contacts.set_field(ws, [ole], "do_not_suggest", DoNotSuggest.DECEASED)
    contacts.set_field(ws, [nadia], "do_not_suggest", DoNotSuggest.MOVED_ON)
    assert shown(ws).items == ()
    assert week.plan(ws, TODAY, TODAY, "en") == ()


def test_what_does_not_fit_stays_until_asked_to_move_on_and_comes_back_in_one_step(
    ws, remind, dump
):
    ws.change_settings(outreaches_per_week=3)
    for number in range(5):
        remind(TODAY + timedelta(days=number), f"Contact {number}")
    before = dump(ws)
    found = shown(ws)
    assert [(one.item.contact_name, one.to) for one in found.moving] == [
        ("Contact 3", date(2026, 11, 30)),
        ("Contact 4", date(2026, 12, 1)),
    ]
    assert found.staying == 0
    assert dump(ws) == before  # looking at a full week changes no date
    changes = week.move_on(ws, found.moving)
    assert (changes.label.code, changes.label.count) == ("move_on", 2)
    assert shown(ws).planned == 3
    assert shown(ws).moving == ()
    assert set(days(shown(ws, date(2026, 11, 30)))) == {date(2026, 11, 30), date(2026, 12, 1)}
    history.undo(ws)
    assert dump(ws) == before


@pytest.mark.parametrize(("region", "free"), [("DE-HE", (1, 2, 3, 5)), ("DE-BE", (1, 2, 3, 4))])
def test_the_free_day_is_no_holiday_of_the_land(ws, remind, region, free):
    ws.change_settings(outreaches_per_week=4, region=region)
    friday = date(2026, 5, 29)  # the week after has Corpus Christi on Thursday, in Hesse
    for number in range(8):
        remind(friday, f"Contact {number}")
    assert [one.to for one in shown(ws, friday, friday).moving] == [
        date(2026, 6, day) for day in free
    ]


def test_holidays_stand_on_their_days(ws):
    ws.change_settings(region="DE-HE")
    found = shown(ws, date(2026, 12, 24))
    assert [day.holiday for day in found.days][4:6] == ["Christmas Day", "Second Day of Christmas"]
    ws.change_settings(region="AT")
    assert shown(ws, date(2026, 12, 24)).days[5].holiday == "Saint Stephen's Day"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked, not the environment")
@pytest.mark.parametrize(
    ("named", "day", "holiday"),
    [
        ("de_AT.UTF-8", date(2026, 10, 26), "National Day"),
        ("de_CH.UTF-8", date(2026, 8, 1), "National Day"),
        ("de_DE.UTF-8", date(2026, 10, 3), "German Unity Day"),
        ("C.UTF-8", date(2026, 10, 3), "German Unity Day"),
    ],
)
def test_a_new_folder_keeps_the_holidays_of_the_desktop_s_country(
    data_folder, monkeypatch, named, day, holiday
):
    monkeypatch.setenv("LC_ALL", named)
    with Workspace.open(Paths.at(data_folder)) as ws:
        assert shown(ws, day, day).days[day.weekday()].holiday == holiday
        ws.change_settings(region="DE")
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")  # what was chosen stays
    with Workspace.open(Paths.at(data_folder)) as ws:
        assert ws.settings.region == "DE"


def test_promises_and_appointments_stay_and_are_counted(ws, remind):
    ws.change_settings(outreaches_per_week=1)
    for number in range(3):
        remind(TODAY, f"Contact {number}", at=time(9 + number))
    found = shown(ws)
    assert (found.moving, found.staying) == ((), 2)


def test_a_week_that_is_over_is_never_too_full(ws, remind):
    ws.change_settings(outreaches_per_week=1)
    for _ in range(3):
        remind(LAST_WEEK)
    assert shown(ws, LAST_WEEK).moving == ()


def test_planning_proposes_with_days_and_all_are_taken_in_one_step(ws, person, remind, dump):
    ws.change_settings(outreaches_per_week=6)
    late = person("Ole", Category.NEXT)
    plans.add_step(ws, late, "Send the concept", due=TODAY - timedelta(days=4))
    undated = person("Sabine", Category.NEXT)
    plans.add_step(ws, undated, "Call")
    rhythm = person("Mehmet")
    contacts.set_field(ws, [rhythm], "cadence_days", 56)
    interactions.log(ws, Interaction(TODAY - timedelta(days=61), "met", contact_id=rhythm))
    person("Nadia", Category.NEXT)
    remind(TODAY, "Anna")
    before = dump(ws)
    proposed = week.plan(ws, TODAY, TODAY, "en")
    assert {one.item.contact_name: one.item.kind for one in proposed} == {
        "Ole": DueKind.STEP,
        "Mehmet": DueKind.CADENCE,
        "Sabine": DueKind.STEP,
        "Nadia": DueKind.NEXT,
    }
    assert [one.to.day for one in proposed] == [24, 25, 26, 27]  # Monday has Anna already
    assert dump(ws) == before
    assert week.accept(ws, proposed).label.code == "plan_week"
    assert {name for names in days(shown(ws)).values() for name in names} == {
        "Anna", "Ole", "Mehmet", "Sabine", "Nadia",
    }  # fmt: skip
    assert week.plan(ws, TODAY, TODAY, "en") == ()
    history.undo(ws)
    assert dump(ws) == before


def test_one_of_the_proposals_can_be_taken_alone(ws, person):
    for name in ("Nadia", "Petra"):
        person(name, Category.NEXT)
    first, second = week.plan(ws, TODAY, TODAY, "en")
    week.accept(ws, [first])
    assert days(shown(ws)) == {first.to: ["Nadia"]}
    assert [one.item.contact_name for one in week.plan(ws, TODAY, TODAY, "en")] == ["Petra"]
    assert second.item.contact_name == "Petra"


def test_a_full_week_and_a_weekend_propose_nothing_new(ws, person, remind):
    ws.change_settings(outreaches_per_week=1)
    person("Nadia", Category.NEXT)
    saturday = TODAY + timedelta(days=5)
    assert week.plan(ws, saturday, saturday, "en") == ()
    assert [one.to for one in week.plan(ws, date(2026, 11, 30), saturday, "en")] == [
        date(2026, 11, 30)
    ]
    remind(TODAY)
    assert week.plan(ws, TODAY, TODAY, "en") == ()


def test_looking_back_counts_what_happened_and_when(ws, person, remind, monkeypatch):
    monkeypatch.setenv("MITOSE_TODAY", LAST_WEEK.isoformat())
    done, still_open = remind(LAST_WEEK, "Done"), remind(LAST_WEEK, "Open")
    assert still_open
    follow_ups.complete(ws, done, LAST_WEEK)
    sabine = person("Sabine", Category.NEXT)
    step = plans.add_step(ws, sabine, "Call").made
    plans.set_step_state(ws, step, StepState.DONE, LAST_WEEK)
    given = Interaction(LAST_WEEK, "met", given="A list", contact_id=sabine)
    interactions.log(ws, given)
    interactions.log(ws, Interaction(LAST_WEEK, "met", received="A tip", contact_id=sabine))
    interactions.log(ws, Interaction(TODAY, "met", received="Not yet", contact_id=sabine))
    moves.move(ws, [sabine], Category.HAVE)
    back = moves.move(ws, [person("Back", Category.NEXT)], Category.HAVE)
    assert back.from_next
    history.undo(ws)
    found = week.look_back(ws, LAST_WEEK)
    assert [one.contact_name for one in found.planned] == ["Done", "Open"]
    assert [one.contact_name for one in found.done] == ["Done", "Sabine"]
    assert [one.text for one in found.given] == ["A list"]
    assert [one.text for one in found.received] == ["A tip"]
    assert [(one.contact_name, one.on) for one in found.became] == [("Sabine", LAST_WEEK)]
    assert week.look_back(ws, TODAY).became == ()


def test_a_move_journaled_by_an_older_version_is_looked_back_on_too(ws, person):
    """Until schema 11 the journal kept a changed contact's whole row."""
    moves.move(ws, [person("Sabine", Category.NEXT)], Category.HAVE)
    connection = ws.database.writer()
    with journal.transaction(connection):
        connection.exec_driver_sql("UPDATE journal SET tbl = 'contact' WHERE tbl = 'contact.place'")
    assert [one.contact_name for one in week.look_back(ws, TODAY).became] == ["Sabine"]


@pytest.mark.parametrize("sunday", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_move_at_the_ends_of_a_week_in_which_clocks_change_counts_for_that_week(
    ws, person, monkeypatch, sunday
):
    for day in (sunday - timedelta(days=6), sunday):
        monkeypatch.setenv("MITOSE_TODAY", day.isoformat())
        moves.move(ws, [person(f"{day}", Category.NEXT)], Category.HAVE)
    assert [one.on for one in week.look_back(ws, sunday).became] == [
        sunday - timedelta(days=6),
        sunday,
    ]
    assert week.look_back(ws, sunday + timedelta(days=1)).became == ()
    assert week.look_back(ws, sunday - timedelta(days=7)).became == ()


def test_over_the_turn_of_the_year(ws, remind):
    for day in (date(2026, 12, 28), date(2027, 1, 1), date(2027, 1, 3)):
        remind(day, f"{day}")
    found = shown(ws, date(2027, 1, 2))
    assert (found.number, len(found.items)) == (53, 3)
    assert [day.holiday for day in found.days if day.holiday] == ["New Year's Day"]


def test_events_stand_on_each_of_their_days_with_who_will_be_there(ws, person):
    sabine, anna = person("Sabine"), person("Anna")
    friday = TODAY + timedelta(days=4)
    events.add(
        ws,
        Event("Fair", friday, ends_on=friday + timedelta(days=4), there=(anna,), to_meet=(sabine,)),
    )
    found = shown(ws)
    assert [day.on.day for day in found.days if day.events] == [27, 28, 29]
    (fair,) = found.events
    assert [card.name for card in (*fair.to_meet, *fair.there)] == ["Sabine", "Anna"]
    assert found.planned == 0  # the event itself is no outreach
    assert [day.on.day for day in shown(ws, date(2026, 11, 30)).days if day.events] == [30, 1]
    assert shown(ws, date(2026, 12, 7)).events == ()
