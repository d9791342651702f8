"""A plan from first idea to 'Have', as its user goes through it, and back by undo."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Method, NewContact
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.follow_up import FollowUp
from mitose.domain.imported import ImportOptions
from mitose.domain.interaction import Interaction
from mitose.domain.plan import OfferState, StepState
from mitose.domain.questions import Question
from mitose.services import (
    agenda,
    contacts,
    follow_ups,
    history,
    importing,
    interactions,
    moves,
    plans,
)
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)


def add(ws: Workspace, name: str, category: Category = Category.HAVE) -> int:
    return contacts.add(ws, NewContact(name, category)).made


def order(ws: Workspace, category: Category) -> list[str]:
    return [found.contact.name for found in contacts.list_contacts(ws, category=category)]


def test_a_plan_fills_the_questions_of_its_card(ws: Workspace) -> None:
    sabine = add(ws, "Sabine Hartwig", Category.NEXT)
    contacts.set_field(ws, [sabine], "who_why", "Runs the customer magazine")
    plans.add_want(ws, sabine, "A first project")
    plans.add_offer(ws, sabine, "Two tickets")
    plans.set_approach(ws, sabine, way_in="Introduction")
    asked = Question.WHO | Question.WANT | Question.OFFER
    assert contacts.details(ws, sabine).contact.answered == asked
    plans.add_step(ws, sabine, "Ask Anna", DAY)
    assert contacts.details(ws, sabine).contact.answered == asked | Question.APPROACH


def test_a_promise_is_due_and_what_was_given_is_history(ws: Workspace) -> None:
    petra = add(ws, "Petra Weißenborn")
    offer = plans.add_offer(ws, petra, "Job advert checklist").made
    plans.set_offer_state(ws, offer, OfferState.PROMISED, on=date(2026, 11, 16), due=DAY)
    found = agenda.agenda(ws, DAY)
    assert [item.text for item in found.today] == ["Job advert checklist"]
    agenda.complete(ws, found.today[0], DAY)
    details = contacts.details(ws, petra)
    assert [entry.given for entry in details.interactions] == ["Job advert checklist"]
    assert details.contact.answered & Question.DONE
    plans.set_offer_state(ws, offer, OfferState.IDEA, on=DAY)
    assert contacts.details(ws, petra).interactions == ()


def test_next_becomes_have_with_its_answer_as_one_step(ws: Workspace) -> None:
    ole = add(ws, "Ole Kristensen", Category.NEXT)
    plans.set_approach(ws, ole, way_in="Event")
    plans.add_step(ws, ole, "Send the concept")
    moved = moves.move(ws, [ole], Category.HAVE)
    moves.answer_move(
        ws,
        moved.step_id,
        [ole],
        how="BVMW evening",
        relationship=Relationship.RELATIONSHIP,
        open_steps=StepState.DONE,
    )
    details = contacts.details(ws, ole)
    assert details.contact.relationship is Relationship.RELATIONSHIP
    assert details.approach is None
    assert details.past_approaches[0].outcome == "BVMW evening"
    undone = history.undo(ws)
    assert undone is not None
    assert undone.label is not None
    assert undone.label.code == "move"
    before = contacts.details(ws, ole)
    assert before.contact.category is Category.NEXT
    assert before.contact.relationship is Relationship.UNRATED
    assert before.interactions == ()
    assert before.approach is not None


def test_cards_go_where_they_are_dropped(ws: Workspace) -> None:
    ids = [add(ws, name) for name in "ABCDE"]
    moves.move(ws, [ids[4], ids[0]], Category.HAVE, after=ids[2])
    assert order(ws, Category.HAVE) == ["B", "C", "E", "A", "D"]
    moves.move(ws, [ids[3]], Category.HAVE, after=0)
    assert order(ws, Category.HAVE) == ["D", "B", "C", "E", "A"]
    moves.move(ws, [ids[1], ids[2]], Category.FUTURE)
    assert order(ws, Category.FUTURE) == ["B", "C"]
    history.undo(ws)
    assert order(ws, Category.HAVE) == ["D", "B", "C", "E", "A"]


def test_a_repeating_follow_up_makes_the_next_and_does_not_pile_up(ws: Workspace) -> None:
    anna = add(ws, "Anna Krüger")
    first = FollowUp(date(2026, 9, 7), "Ring", at=time(10), rrule="FREQ=WEEKLY", contact_id=anna)
    follow_ups.add(ws, first)
    item = agenda.agenda(ws, DAY).overdue[0]
    agenda.complete(ws, item, DAY)
    found = agenda.agenda(ws, DAY)
    assert found.overdue == ()
    assert [(each.due, each.at) for each in found.week] == [(date(2026, 11, 30), time(10))]


@pytest.mark.parametrize(
    ("birthday", "day", "age"),
    [("1974-11-23", DAY, 52), ("--11-23", DAY, None), ("2000-02-29", date(2027, 3, 1), 27)],
)
def test_birthdays(ws: Workspace, birthday: str, day: date, age: int | None) -> None:
    jonas = add(ws, "Jonas Schöller")
    contacts.set_field(ws, [jonas], "birthday", birthday)
    found = agenda.agenda(ws, day)
    assert [(item.contact_name, item.age) for item in found.today] == [("Jonas Schöller", age)]
    assert agenda.badge(ws, day) == (1, False)


def test_archive_and_trash_leave_board_search_and_today(ws: Workspace) -> None:
    greta = add(ws, "Greta Holm")
    follow_ups.add(ws, FollowUp(DAY, contact_id=greta))
    for leave, back in (
        (contacts.archive, contacts.unarchive),
        (contacts.delete, contacts.restore),
    ):
        leave(ws, [greta])
        assert contacts.list_contacts(ws, search="holm") == ()
        assert agenda.agenda(ws, DAY).count == 0
        back(ws, [greta])
        assert len(contacts.list_contacts(ws, search="holm")) == 1
        assert agenda.agenda(ws, DAY).count == 1


def test_the_same_person_again_fills_gaps_and_reports_the_rest(
    ws: Workspace, tmp_path: Path
) -> None:
    mail = Method("email", "anna@krueger.example")
    contacts.add(ws, NewContact("Anna Krüger", role="Architect", methods=(mail,)))
    file = tmp_path / "anna.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Krüger\nEMAIL:anna@krueger.example\n"
        "TITLE:Partner\nORG:Krüger + Partner\nX-SHOE-SIZE:39\nEND:VCARD\n",
        "utf-8",
    )
    report = importing.run(ws, [file], ImportOptions())
    assert (report.new, report.merged, report.unchanged) == (0, 1, 0)
    (found,) = contacts.list_contacts(ws)
    assert (found.contact.role, found.contact.organisation) == ("Architect", "Krüger + Partner")
    assert [(each.field, each.kept, each.offered) for _, _, each in report.differences] == [
        ("role", "Architect", "Partner")
    ]
    assert any("SHOE" in extra.name for extra in found.extras)
    again = importing.run(ws, [file], ImportOptions())
    assert (again.new, again.merged, again.unchanged) == (0, 0, 1)
    history.undo(ws)
    assert contacts.list_contacts(ws)[0].contact.organisation == ""


def test_what_cannot_be_meant_is_refused(ws: Workspace) -> None:
    lotte = add(ws, "Lotte de Vries")
    for field, value in (("importance", 4), ("birthday", "soon"), ("name", " "), ("id", 7)):
        with pytest.raises(UsageError):
            contacts.set_field(ws, [lotte], field, value)
    with pytest.raises(NotFoundError):
        contacts.set_field(ws, [lotte + 1], "role", "x")
    with pytest.raises(UsageError):
        interactions.log(ws, Interaction(DAY, kind="danced", contact_id=lotte))
    assert history.peek_undo(ws) is not None
