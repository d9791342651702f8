"""Planning the week: what Mitose proposes, taken all at once or one by one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from tests.ui.shell.week_days import ALT, CTRL, MONDAY, current, days, press

from mitose.domain.category import Category
from mitose.domain.interaction import Interaction
from mitose.services import contacts, interactions, plans


@pytest.fixture
def some_to_plan(fill, person):
    nadia, sabine = person("Nadia", Category.NEXT), person("Sabine", Category.NEXT)
    mehmet = person("Mehmet")
    fill(
        lambda ws: plans.add_step(ws, sabine, "Call"),
        lambda ws: contacts.set_field(ws, [mehmet], "cadence_days", 56),
        lambda ws: interactions.log(
            ws, Interaction(MONDAY - timedelta(days=61), "met", contact_id=mehmet)
        ),
    )
    return nadia, sabine, mehmet


def test_planning_by_keys_says_why_and_takes_all_in_one_step(week, some_to_plan, qtbot, settled):
    window, page = week()
    press(qtbot, Qt.Key.Key_P)
    settled(window)
    assert days(page) == {0: ["Mehmet"], 1: ["Sabine"], 2: ["Nadia"]}
    assert all(entry.proposed for view in page._days.views for entry in view.entries())
    assert current(page) == ("Mehmet", 0)
    assert page._planning.strip.text() == ("Mehmet: Every 8 weeks; last in touch 61 days ago")
    press(qtbot, Qt.Key.Key_Right)
    assert page._planning.strip.text() == "Sabine: Approach, step 1 of 1, without a date"
    press(qtbot, Qt.Key.Key_Right)
    assert page._planning.strip.text() == "Nadia: Next, without a next step"
    press(qtbot, Qt.Key.Key_Return, CTRL)
    settled(window)
    assert days(page) == {0: ["Mehmet"], 1: ["Sabine"], 2: ["Nadia"]}
    assert not any(entry.proposed for view in page._days.views for entry in view.entries())
    assert window.notice.text() == "3 contacts taken into the week"
    assert page._planning.strip.text() == ""
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settled(window)
    assert days(page) == {}


def test_proposals_one_by_one_another_day_refused_and_put_away(week, some_to_plan, qtbot, settled):
    window, page = week()
    page.plan_week()
    settled(window)
    press(qtbot, Qt.Key.Key_Right, ALT)  # a proposal goes to another day without a step
    assert days(page) == {1: ["Mehmet", "Sabine"], 2: ["Nadia"]}
    assert current(page) == ("Mehmet", 1)
    press(qtbot, Qt.Key.Key_Space)
    settled(window)
    assert window.notice.text() == "Mehmet taken into the week"
    assert {entry.item.contact_name for entry in page._days.views[1].entries()} == {
        "Sabine", "Mehmet",
    }  # fmt: skip
    page._days.go_to_day(MONDAY + timedelta(days=2), 0, focus=True)
    qtbot.mouseClick(page._planning.strip.button("not"), Qt.MouseButton.LeftButton)
    settled(window)
    assert 2 not in days(page)
    assert page._planning.strip.button("all").text() == "Accept all (1)"
    window._actions.peel()
    settled(window)
    assert days(page) == {1: ["Mehmet"]}
    assert page._planning.strip.text() == ""


def test_a_week_without_anything_to_propose_says_so(week, remind, fill, qtbot, settled):
    fill(lambda ws: ws.change_settings(outreaches_per_week=1))
    window, page = week()
    page.plan_week()
    settled(window)
    assert window.notice.text().startswith("Nothing to propose")
    window.context.tasks.settle()


def test_on_a_weekend_the_next_week_is_planned(week, some_to_plan, settled, monkeypatch):
    monkeypatch.setenv("MITOSE_TODAY", "2026-11-28")
    window, page = week()
    page.plan_week()
    settled(window)
    assert page.shown().first == date(2026, 11, 30)
    assert days(page) == {0: ["Mehmet"], 1: ["Sabine"], 2: ["Nadia"]}


def test_planning_by_the_button_leads_to_the_first_proposal(
    week, remind, some_to_plan, qtbot, settled
):
    remind(MONDAY, "Zoe")
    window, page = week()
    page._plan.setFocus()
    page._plan.click()
    settled(window)
    assert current(page) == ("Mehmet", 1)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    settled(window)
    assert window.notice.text() == "3 contacts taken into the week"
