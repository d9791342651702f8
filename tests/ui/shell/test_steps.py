"""The history of steps: what was done, back to a point, and forth again."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mitose.domain.category import Category, Relationship
from mitose.domain.follow_up import FollowUp
from mitose.services import contacts, follow_ups, history, moves, plans
from mitose.services.workspace import Workspace
from mitose.ui.focus_ring import _Frame
from mitose.ui.widgets.label import WrapLabel


@pytest.fixture
def done(fill, person):
    """Three steps on one contact."""
    anna = person("Anna Krüger")
    fill(
        lambda ws: contacts.set_field(ws, [anna], "role", "Architect"),
        lambda ws: moves.move(ws, [anna], Category.NEXT),
        lambda ws: contacts.archive(ws, [anna]),
    )
    return anna


def lines(page):
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def choose(page, text):
    row = next(at for at, line in enumerate(lines(page)) if text in line)
    page.view.setCurrentIndex(page.model.index(row))


def stored(window, contact_id):
    with Workspace.open(window.context.workspace.paths) as ws:
        return contacts.details(ws, contact_id).contact


def test_with_nothing_done_yet_no_ring_stands_around_the_words_that_say_so(open_window):
    window = open_window("steps")
    assert any("Nothing to take back" in one.text() for one in window.findChildren(WrapLabel))
    assert not [one for one in window.findChildren(_Frame) if one.isVisible()]


def test_steps_are_named_newest_first_under_their_day(open_window, done):
    page = open_window("steps").deck.page()
    shown = lines(page)
    assert "November" in shown[0]
    assert "Anna Krüger archived" in shown[1]
    assert "Anna Krüger moved to Next" in shown[2]
    assert len(shown) == 5


def test_a_line_says_what_was_changed_from_what_to_what(qtbot, open_window, done, fill, settled):
    fill(
        lambda ws: contacts.set_field(ws, [done], "role", "Head of planning"),
        lambda ws: plans.add_want(
            ws, done, "A talk in Kassel, with slides and a long discussion after it all"
        ),
        lambda ws: follow_ups.add(ws, FollowUp(date(2026, 11, 24), "Call", contact_id=done)),
        lambda ws: contacts.set_field(ws, [done], "relationship", "loose"),
    )
    page = open_window("steps").deck.page()
    shown = [line.split(", ", 1)[1] for line in lines(page)[1:]]
    assert shown[0].endswith("Rating: unrated → loose contact")
    assert shown[1] == "Follow-up for Anna Krüger added, Follow-up: Call"
    assert "Want: A talk in Kassel, with slides and a long" in shown[2]
    assert shown[2].endswith("…")
    assert shown[3] == "Anna Krüger changed, Role: Architect → Head of planning"
    assert shown[6].endswith("Role: Architect")
    tip = page.model.index(4).data(Qt.ItemDataRole.ToolTipRole)
    assert "Architect → Head of planning" in tip


def test_of_many_it_says_what_all_have_now(open_window, done, fill, person):
    other = person("Jonas Weber")
    fill(
        lambda ws: contacts.set_field(ws, [done], "cadence_days", 56),
        lambda ws: contacts.rate(ws, [done], Relationship.LOOSE),
        lambda ws: contacts.rate(ws, [done, other], Relationship.ADDRESS_ONLY),
        lambda ws: contacts.set_field(ws, [done, other], "cadence_days", 0),
    )
    page = open_window("steps").deck.page()
    shown = [line.split(", ", 1)[1] for line in lines(page)[1:]]
    assert shown[0] == "2 contacts changed, Rhythm: –"
    assert shown[1] == "2 contacts rated: address only, Rating: address only"


def test_in_german_too(open_window, done):
    page = open_window("steps", language="de").deck.page()
    assert any("Kategorie: Habe ich → Als Nächstes" in line for line in lines(page))


def test_taking_back_to_a_point_and_doing_again(qtbot, open_window, done, settled):
    window = open_window("steps")
    page = window.deck.page()
    choose(page, "moved to Next")
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    settled(window)
    found = stored(window, done)
    assert found.archived_at is None
    assert found.category is Category.HAVE
    assert found.role == "Architect"
    assert [line.undone for line in page.model.lines if line.step_id] == [True, True, False, False]
    choose(page, "archived")
    assert page.button.text() == "Do again up to here"
    page.button.click()
    settled(window)
    found = stored(window, done)
    assert found.archived_at is not None
    assert found.category is Category.NEXT


def test_an_empty_history_says_so(open_window):
    page = open_window("steps").deck.page()
    assert lines(page) == []
    assert not page.view.isVisible()


def test_stopping_on_the_way_leaves_whole_steps(paths, fill, done):
    with Workspace.open(paths) as ws:
        first = history.steps(ws)[-1].id
        asked = []

        def cancelled():
            asked.append(True)
            return len(asked) > 2

        with pytest.raises(history.CancelledError):
            history.go_to(ws, first, cancelled=cancelled)
        assert [step.undone for step in history.steps(ws)] == [True, True, False, False]


def test_it_opens_with_the_newest_step_whatever_was_chosen_before(
    open_window, done, person, settled
):
    window = open_window("steps")
    choose(window.deck.page(), "moved to Next")
    window.show_page("today")
    window.context.tasks.deed(contacts.set_field, [done], "role", "Head of planning")
    settled(window)
    window.show_page("steps")
    settled(window)
    page = window.deck.page()
    assert page.view.currentIndex().row() == 1
    assert "Head of planning" in lines(page)[1]


def test_a_step_done_meanwhile_is_the_one_chosen_unless_another_was(open_window, done, settled):
    window = open_window("steps")
    page = window.deck.page()
    window.context.tasks.deed(contacts.set_field, [done], "role", "Head of planning")
    settled(window)
    assert page.view.currentIndex().row() == 1
    choose(page, "moved to Next")
    window.context.tasks.deed(contacts.set_field, [done], "role", "Planner")
    settled(window)
    assert "moved to Next" in page.view.currentIndex().data()
