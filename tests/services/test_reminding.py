"""What the desktop is told of, and the deeds that come back from there."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from mitose.domain.agenda import DueKind
from mitose.domain.contact import NewContact
from mitose.domain.event import Event
from mitose.domain.follow_up import FollowUp
from mitose.domain.plan import OfferState
from mitose.services import agenda, contacts, events, follow_ups, history, plans, reminding

DAY = date(2026, 11, 23)


@pytest.fixture
def anna(ws):
    return contacts.add(ws, NewContact("Anna Krüger")).made


def dated(ws, contact_id):
    """A follow-up, a step, a promise, a birthday and an event, all due on the day."""
    follow_ups.add(ws, FollowUp(DAY, "Call", contact_id=contact_id))
    plans.add_step(ws, contact_id, "Write", due=DAY)
    offer = plans.add_offer(ws, contact_id, "Tickets").made
    plans.set_offer_state(ws, offer, OfferState.PROMISED, on=DAY)
    plans.edit_offer(ws, offer, due=DAY)
    contacts.set_field(ws, [contact_id], "birthday", "1974-11-23")
    events.add(ws, Event("Trade fair", DAY))


def test_as_many_press_as_the_number_says(ws, anna):
    dated(ws, anna)
    for day in (DAY - timedelta(days=1), DAY, DAY + timedelta(days=2)):
        assert len(reminding.pressing(ws, day)) == agenda.badge(ws, day)[0]
    assert {item.kind for item in reminding.pressing(ws, DAY)} == {
        *(DueKind.FOLLOW_UP, DueKind.STEP, DueKind.PROMISE, DueKind.BIRTHDAY, DueKind.EVENT),
    }


@pytest.mark.parametrize("kind", ["follow_up", "step", "promise", "birthday", "event"])
@pytest.mark.parametrize("deed", ["complete", "snooze"])
def test_each_is_done_once_as_one_step(ws, anna, kind, deed):
    dated(ws, anna)

    def do(item):
        if deed == "complete":
            return reminding.complete(ws, item, DAY)
        return reminding.snooze(ws, item, DAY + timedelta(days=1), item.at)

    (item,) = [one for one in reminding.pressing(ws, DAY) if one.kind.value == kind]
    assert not do(item).empty
    assert item not in reminding.pressing(ws, DAY)
    assert do(item).empty
    history.undo(ws)
    assert not do(item).empty


def test_what_was_moved_or_deleted_meanwhile_is_left_alone(ws, anna):
    dated(ws, anna)
    items = reminding.pressing(ws, DAY)
    (call,) = [one for one in items if one.kind is DueKind.FOLLOW_UP]
    follow_ups.snooze(ws, call.ref_id, DAY + timedelta(days=7))
    assert reminding.complete(ws, call, DAY).empty
    contacts.delete(ws, [anna])
    for item in items:
        if not item.is_event:
            assert reminding.complete(ws, item, DAY).empty


# ---------------------------------------------------------------- birthdays ahead


def told(ws, moment, ahead):
    found = agenda.fallen_due(ws, moment, time(9), ahead)
    agenda.mark_notified(ws, found, time(9), moment.date())
    return [(item.due, item.age) for item in found]


@pytest.mark.parametrize(
    ("birthday", "kept", "age"),
    [
        ("1974-12-01", date(2026, 12, 1), 52),
        ("--12-01", date(2026, 12, 1), None),
        ("1976-02-29", date(2027, 3, 1), 51),
        ("--02-29", date(2027, 3, 1), None),
        ("1976-02-29", date(2028, 2, 29), 52),
    ],
)
def test_a_birthday_is_told_ahead_and_on_its_day_once_each(ws, anna, birthday, kept, age):
    contacts.set_field(ws, [anna], "birthday", birthday)
    morning = datetime.combine(kept, time(9))
    assert told(ws, morning - timedelta(days=3, minutes=1), 3) == []
    assert told(ws, morning - timedelta(days=3), 3) == [(kept, age)]
    assert told(ws, morning - timedelta(days=1), 3) == []
    assert told(ws, morning - timedelta(minutes=1), 3) == []
    assert told(ws, morning, 3) == [(kept, age)]
    assert told(ws, morning + timedelta(days=1), 3) == []


def test_what_was_missed_ahead_is_told_once_later(ws, anna):
    contacts.set_field(ws, [anna], "birthday", "1974-12-01")
    assert told(ws, datetime(2026, 11, 30, 12), 3) == [(date(2026, 12, 1), 52)]
    assert told(ws, datetime(2026, 12, 1, 12), 3) == [(date(2026, 12, 1), 52)]
    assert told(ws, datetime(2026, 12, 2, 12), 3) == []


def test_today_shows_birthdays_as_early_as_wished(ws, anna):
    contacts.set_field(ws, [anna], "birthday", "1974-12-07")
    assert agenda.agenda(ws, DAY).week == ()
    ws.change_settings(birthday_days=14)
    (item,) = agenda.agenda(ws, DAY).week
    assert (item.due, item.age) == (date(2026, 12, 7), 52)
    assert agenda.badge(ws, DAY) == (0, False)
