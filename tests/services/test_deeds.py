"""What the deeds of the services promise: moves, plans, follow-ups, Today, import, trash."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from mitose.domain.agenda import DueKind
from mitose.domain.category import Category, DoNotSuggest, Relationship
from mitose.domain.contact import Method, NewContact
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.follow_up import FollowUp
from mitose.domain.imported import Fate, ImportOptions
from mitose.domain.plan import OfferState, StepState
from mitose.domain.questions import Question
from mitose.services import (
    agenda,
    backups,
    contacts,
    follow_ups,
    history,
    importing,
    moves,
    plans,
    reaching,
)
from mitose.storage import journal

DAY = date(2026, 11, 23)


def day(offset: int) -> date:
    return date.fromordinal(DAY.toordinal() + offset)


@pytest.fixture
def three(ws):
    """Three contacts in Next, in order."""
    return [contacts.add(ws, NewContact(name, Category.NEXT)).made for name in ("A", "B", "C")]


def column(ws, category):
    return [one.contact.name for one in contacts.list_contacts(ws, category=category)]


def test_own_order_within_a_column(ws, three):
    moves.move(ws, [three[2]], Category.NEXT, after=0)
    assert column(ws, Category.NEXT) == ["C", "A", "B"]
    moves.move(ws, [three[2], three[0]], Category.NEXT, after=three[1])
    assert column(ws, Category.NEXT) == ["B", "C", "A"]
    assert history.peek_undo(ws).code == "reorder"


def test_next_to_have_with_its_answer_is_one_step(ws, three):
    plans.set_approach(ws, three[0], way_in="through Anna")
    plans.add_step(ws, three[0], "Call", DAY)
    moved = moves.move(ws, [three[0]], Category.HAVE)
    moves.answer_move(
        ws,
        moved.step_id,
        [three[0]],
        how="over lunch",
        relationship=Relationship.RELATIONSHIP,
        open_steps=StepState.DONE,
    )
    found = contacts.details(ws, three[0])
    assert found.contact.category is Category.HAVE
    assert found.contact.relationship is Relationship.RELATIONSHIP
    assert found.approach is None
    assert found.past_approaches[0].outcome == "over lunch"
    history.undo(ws)
    found = contacts.details(ws, three[0])
    assert (found.contact.category, found.interactions) == (Category.NEXT, ())
    assert found.approach.steps[0].state is StepState.OPEN


def test_a_given_offer_is_an_entry_of_the_history_until_taken_back(ws, three):
    made = plans.add_offer(ws, three[0], "Two tickets").made
    plans.set_offer_state(ws, made, OfferState.GIVEN, on=DAY)
    found = contacts.details(ws, three[0])
    assert [one.given for one in found.interactions] == ["Two tickets"]
    assert found.contact.answered & Question.DONE
    plans.set_offer_state(ws, made, OfferState.IDEA, on=DAY)
    found = contacts.details(ws, three[0])
    assert found.interactions == ()
    assert not found.contact.answered & Question.DONE


def test_the_questions_of_a_next_contact(ws, three):
    assert contacts.details(ws, three[0]).contact.answered == 0
    contacts.set_field(ws, [three[0]], "who_why", "decides")
    plans.add_want(ws, three[0], "a project")
    plans.add_offer(ws, three[0], "a talk")
    plans.set_approach(ws, three[0], way_in="a letter")
    wanted = Question.WHO | Question.WANT | Question.OFFER
    assert contacts.details(ws, three[0]).contact.answered == wanted
    plans.add_step(ws, three[0], "Write it")
    assert contacts.details(ws, three[0]).contact.answered == wanted | Question.APPROACH


def test_the_earliest_dated_thing_is_due_next(ws, three):
    follow_ups.add(ws, FollowUp(day(5), "later", contact_id=three[0]))
    made = plans.add_step(ws, three[0], "Call", day(1), time(10)).made
    assert contacts.details(ws, three[0]).contact.next_due == "2026-11-24 10:00"
    plans.set_step_state(ws, made, StepState.DONE, DAY)
    assert contacts.details(ws, three[0]).contact.next_due == "2026-11-28"


def test_today_has_everything_dated_in_its_group(ws, three):
    follow_ups.add(ws, FollowUp(day(-2), "thank", contact_id=three[0]))
    plans.add_step(ws, three[1], "Call", DAY, time(10))
    plans.add_offer(ws, three[2], "tickets", OfferState.PROMISED, day(3), on=day(-1))
    contacts.set_field(ws, [three[2]], "birthday", "1974-11-23")
    found = agenda.agenda(ws, DAY)
    assert [one.kind for one in found.overdue] == [DueKind.FOLLOW_UP]
    assert {one.kind for one in found.today} == {DueKind.STEP, DueKind.BIRTHDAY}
    assert [one.kind for one in found.week] == [DueKind.PROMISE]
    assert next(one.age for one in found.today if one.kind is DueKind.BIRTHDAY) == 52
    assert agenda.badge(ws, DAY) == (3, True)
    for item in (*found.overdue, *found.today, *found.week):
        agenda.complete(ws, item, DAY)
    left = agenda.agenda(ws, DAY)
    assert (left.overdue, left.today, left.week) == ((), (), ())
    assert contacts.details(ws, three[2]).offers[0].state is OfferState.GIVEN


@pytest.mark.parametrize(
    ("birthday", "seen_on", "age"),
    [
        ("1988-02-29", date(2027, 3, 1), 39),
        ("1988-02-29", date(2028, 2, 29), 40),
        ("--02-29", date(2027, 3, 1), None),
        ("--11-23", DAY, None),
    ],
)
def test_birthdays_without_year_and_on_leap_days(ws, three, birthday, seen_on, age):
    contacts.set_field(ws, [three[0]], "birthday", birthday)
    (item,) = agenda.agenda(ws, seen_on).today
    assert (item.kind, item.age) == (DueKind.BIRTHDAY, age)


def test_a_repeating_follow_up_comes_again(ws, three):
    entry = FollowUp(day(-7), "coffee", rrule="FREQ=WEEKLY;INTERVAL=2", contact_id=three[0])
    made = follow_ups.add(ws, entry).made
    follow_ups.complete(ws, made, DAY)
    open_ones = [
        one
        for one in contacts.details(ws, three[0]).follow_ups
        if one.done_on is None and not one.dropped
    ]
    assert [one.due for one in open_ones] == [day(7)]


def test_what_fell_due_is_told_once_and_again_after_a_snooze(ws, three):
    from datetime import datetime

    made = follow_ups.add(ws, FollowUp(DAY, "call", at=time(10), contact_id=three[0])).made
    assert agenda.fallen_due(ws, datetime(2026, 11, 23, 9, 59)) == ()
    told = agenda.fallen_due(ws, datetime(2026, 11, 23, 10, 0))
    assert [one.ref_id for one in told] == [made]
    agenda.mark_notified(ws, told)
    assert agenda.fallen_due(ws, datetime(2026, 11, 23, 12, 0)) == ()
    follow_ups.snooze(ws, made, DAY, time(11))
    assert len(agenda.fallen_due(ws, datetime(2026, 11, 23, 12, 0))) == 1


def test_archive_and_trash_leave_board_and_today(ws, three):
    follow_ups.add(ws, FollowUp(DAY, "x", contact_id=three[0]))
    contacts.archive(ws, [three[0]])
    contacts.delete(ws, [three[1]])
    assert column(ws, Category.NEXT) == ["C"]
    assert agenda.agenda(ws, DAY).count == 0
    assert [one.name for one in contacts.archive_list(ws)] == ["A"]
    assert [one.name for one in contacts.trash_list(ws)] == ["B"]
    contacts.unarchive(ws, [three[0]])
    contacts.restore(ws, [three[1]])
    assert column(ws, Category.NEXT) == ["A", "B", "C"]


def test_erase_ends_the_history(ws, three):
    contacts.erase(ws, [three[0]])
    assert history.undo(ws) is None
    with pytest.raises(NotFoundError):
        contacts.details(ws, three[0])


@pytest.fixture
def one_card(tmp_path):
    """Writes a file with one card whose note can be changed."""

    def write(**lines: str):
        file = tmp_path / "one.vcf"
        more = "".join(f"{name}:{value}\n" for name, value in lines.items())
        file.write_text(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Krüger\nUID:anna-0001\n{more}END:VCARD\n", "utf-8"
        )
        return [file]

    return write


def test_import_again_fills_what_is_empty_and_reports_the_rest(ws, one_card):
    importing.run(ws, one_card(TITLE="Architect"), ImportOptions())
    (anna,) = contacts.list_contacts(ws)
    contacts.set_field(ws, [anna.contact.id], "role", "Builder")
    report = importing.run(ws, one_card(TITLE="Painter", NOTE="met"), ImportOptions())
    assert (report.new, report.merged) == (0, 1)
    found = contacts.details(ws, anna.contact.id).contact
    assert (found.role, found.notes) == ("Builder", "met")
    ((_id, name, difference),) = report.differences
    assert (name, difference.kept, difference.offered) == ("Anna Krüger", "Builder", "Painter")


def test_what_was_deleted_stays_deleted_unless_ticked(ws, one_card):
    files = one_card()
    importing.run(ws, files, ImportOptions())
    (anna,) = contacts.list_contacts(ws)
    contacts.delete(ws, [anna.contact.id])
    found = importing.preview(ws, files, ImportOptions())
    assert [row.fate for row in found.rows] == [Fate.DELETED_EARLIER]
    importing.apply(ws, found, ImportOptions())
    assert contacts.list_contacts(ws) == ()
    importing.apply(ws, found, ImportOptions(), chosen=[0])
    assert len(contacts.list_contacts(ws)) == 1


def test_an_undone_import_can_be_done_again(ws, one_card):
    importing.run(ws, one_card(), ImportOptions())
    history.undo(ws)
    assert importing.run(ws, one_card(), ImportOptions()).new == 1
    assert backups.check(ws) == ()


def test_wrong_values_are_refused_whole(ws, three):
    with pytest.raises(UsageError):
        contacts.set_fields(ws, three, {"notes": "x", "importance": 9})
    with pytest.raises(UsageError):
        contacts.set_field(ws, three, "birthday", "1974-13-01")
    assert contacts.details(ws, three[0]).contact.notes == ""


def test_methods_keep_their_ids(ws, three):
    reaching.set_methods(ws, three[0], [Method("email", "a@mail.example")])
    (first,) = contacts.details(ws, three[0]).methods
    reaching.edit_methods(ws, three[0], lambda now: (*now, Method("phone", "+49 561 555 0101")))
    kept, added = contacts.details(ws, three[0]).methods
    assert (kept.id, added.kind) == (first.id, "phone")


def test_restore_names_the_copy_of_what_was_there(ws, three):
    file = backups.backup(ws)
    contacts.delete(ws, three)
    paths = ws.paths
    ws.close()
    former = backups.restore(paths, file)
    assert former is not None
    assert former.is_file()
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as again:
        assert column(again, Category.NEXT) == ["A", "B", "C"]
        assert history.undo(again) is None


def _birthday_yesterday(ws, contact_id, created):
    contacts.set_field(ws, [contact_id], "birthday", f"1974-{day(-1):%m-%d}")
    connection = ws.database.writer()
    with journal.transaction(connection):
        connection.exec_driver_sql(
            "UPDATE contact SET created_at = ? WHERE id = ?", (created, contact_id)
        )


def test_a_birthday_seen_to_can_be_taken_back(ws, three):
    _birthday_yesterday(ws, three[0], "2026-01-01T00:00:00")
    (item,) = agenda.agenda(ws, DAY).overdue
    for deed in (
        lambda: agenda.complete(ws, item, DAY),
        lambda: agenda.drop(ws, item),
        lambda: agenda.snooze(ws, item, day(2)),
    ):
        assert deed().step_id
        assert agenda.agenda(ws, DAY).overdue == ()
        history.undo(ws)
        assert agenda.agenda(ws, DAY).overdue == (item,)
        assert agenda.agenda(ws, DAY).week == ()


def test_a_birthday_put_off_is_a_line_to_write_on_that_day(ws, three):
    contacts.set_field(ws, [three[0]], "birthday", "1974-11-23")
    (item,) = agenda.agenda(ws, DAY).today
    agenda.snooze(ws, item, day(2))
    found = agenda.agenda(ws, DAY)
    assert found.today == ()
    assert [(one.due, one.follow_up_kind) for one in found.week] == [(day(2), "write")]


def test_a_birthday_that_was_over_before_the_contact_came_is_not_overdue(ws, three):
    _birthday_yesterday(ws, three[0], f"{DAY.isoformat()}T08:00:00")
    assert agenda.agenda(ws, DAY).overdue == ()


def test_of_many_the_first_are_made_and_the_others_counted(ws):
    ids = [contacts.add(ws, NewContact(f"Person {number}")).made for number in range(6)]
    hidden, gone = ids[4:]
    for number, contact_id in enumerate(ids):
        for due in (DAY - timedelta(3 + number), DAY, DAY + timedelta(1 + number)):
            follow_ups.add(ws, FollowUp(due, f"f{number}", contact_id=contact_id))
    contacts.set_field(ws, ids[:2], "birthday", f"1980-{DAY:%m-%d}")
    contacts.set_field(ws, [hidden], "do_not_suggest", DoNotSuggest.MOVED_ON)
    contacts.delete(ws, [gone])
    whole, few = agenda.agenda(ws, DAY), agenda.agenda(ws, DAY, 3)
    assert (len(whole.overdue), len(whole.today), len(whole.week)) == (4, 6, 4)
    assert few.overdue == whole.overdue[:3]
    assert few.today == whole.today[:3]
    assert few.week == whole.week[:3]
    assert (few.more_overdue, few.more_today, few.more_week) == (1, 3, 1)
    assert few.count == whole.count == agenda.badge(ws, DAY)[0] == 10
    assert agenda.agenda(ws, DAY, 6) == whole
