"""What Mitose proposes on Today, what was left lying, and whom not to suggest."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from mitose import settings
from mitose.domain.category import DoNotSuggest, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.event import Event
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.services import cadences, contacts, events, follow_ups, interactions, labels
from mitose.services.workspace import Workspace
from mitose.ui.today.silence import SilenceMenu

TODAY = date(2026, 11, 23)


@pytest.fixture
def quiet(person, fill):
    """Mehmet, with a rhythm of 8 weeks, last in touch 61 days ago."""
    key = person("Mehmet Baydar")
    fill(lambda ws: contacts.set_field(ws, [key], "cadence_days", 56))
    entry = Interaction(TODAY - timedelta(61), "called", contact_id=key)
    fill(lambda ws: interactions.log(ws, entry))
    return key


@pytest.fixture
def settings_file(paths):
    """Settings as an earlier run left them."""

    def write(**values):
        settings.change(paths.settings, **values)

    return write


@pytest.fixture
def today(open_window):
    def make():
        window = open_window("today")
        return window, window.deck.page()

    return make


def proposed(page):
    return [item.contact_name for item in page.shown().proposed]


def spoken(page):
    model = page._view.model()
    return [
        model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]


def focus_first(page):
    page._view.setFocus()
    page._view.set_current(page._model.nearest_item(0))


def test_a_proposal_says_why_and_counts_for_nothing(today, quiet):
    window, page = today()
    assert "Mitose proposes · 1" in spoken(page)
    line = "Mehmet Baydar, Get in touch, Every 8 weeks; last in touch 61 days ago"
    assert line in spoken(page)
    assert window.rail.button("today").number() == 0
    focus_first(page)
    assert page._view.bar.not_now.isVisible()


def test_a_rhythm_that_is_a_groups_says_whose(today, person, fill):
    led, rated = person("Mehmet Baydar"), person("Ole Kristensen")
    fill(lambda ws: contacts.add_tag(ws, [led], "energy"))
    fill(lambda ws: labels.set_cadence(ws, LabelKind.TAG, [labels.tags(ws)[0].id], 56))
    fill(lambda ws: contacts.rate(ws, [rated], Relationship.LOOSE))
    fill(lambda ws: cadences.set_relationship(ws, [Relationship.LOOSE], 90))
    _window, page = today()
    lines = spoken(page)
    start = "Mehmet Baydar, Get in touch, Every 8 weeks, from energy; nothing noted yet"
    assert start in lines
    rhythm = "Every 3 months, like all rated “Loose contact”; nothing noted yet"
    assert f"Ole Kristensen, Get in touch, {rhythm}" in lines


def test_a_proposal_stands_in_line_with_the_other_rows(today, quiet, person, fill):
    dated = FollowUp(TODAY, "Call", contact_id=person("Anna Krüger"))
    fill(lambda ws: follow_ups.add(ws, dated))
    _window, page = today()
    places = {}
    for row in range(page._model.rowCount()):
        item = page._view.item(row)
        if item is not None:
            places[item.proposed] = page._view._places(page._model.index(row))
    assert places[True].avatar.left() == places[False].avatar.left()
    assert places[True].name.left() == places[False].name.left()
    assert places[True].text.left() == places[False].text.left()


def test_delete_says_not_now_and_ctrl_z_brings_it_back(qtbot, today, quiet, settled):
    window, page = today()
    focus_first(page)
    qtbot.keyClick(page._view, Qt.Key.Key_Delete)
    settled(window)
    assert proposed(page) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert proposed(page) == ["Mehmet Baydar"]


def test_space_asks_what_came_of_it(qtbot, today, quiet, settled):
    window, page = today()
    focus_first(page)
    qtbot.keyClick(page._view, Qt.Key.Key_Space)
    edit = page._view.question().findChild(QLineEdit)
    qtbot.keyClicks(edit, "All well")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled(window)
    assert proposed(page) == []


def test_n_leaves_a_contact_out_by_keys_alone(qtbot, today, quiet, settled):
    window, page = today()
    focus_first(page)
    qtbot.keyClick(page._view, Qt.Key.Key_N)
    menu = page.findChild(SilenceMenu)
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_D)
    settled(window)
    assert proposed(page) == []
    with Workspace.open(window.context.workspace.paths) as ws:
        found = contacts.details(ws, quiet).contact
        assert found.do_not_suggest is DoNotSuggest.DECEASED


def _left_lying(fill, person, count):
    key = person("Anna Krüger")
    for days in range(1, count + 1):
        entry = FollowUp(TODAY - timedelta(days), f"f{days}", contact_id=key)
        fill(lambda ws, entry=entry: follow_ups.add(ws, entry))


def test_after_more_than_a_week_away_the_rest_is_spread(
    qtbot, today, person, fill, settled, settings_file
):
    _left_lying(fill, person, 10)
    settings_file(last_day="2026-11-14")
    window, page = today()
    assert page._away.text() == "Back again: 10 left lying."
    button = page._away.findChild(QWidget, "spread")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled(window)
    assert not page._away.isVisible()
    assert not page.shown().overdue
    assert len(page.shown().today) == 2
    assert window.context.settings.now.last_day == TODAY.isoformat()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert len(page.shown().overdue) == 10


def test_rows_that_just_fit_leave_the_page_at_rest(qtbot, today, person, fill, settled):
    _left_lying(fill, person, 4)
    window, page = today()
    view = page._view
    whole = window.height() - view.viewport().height() + view.sizeHintForRow(1) * 5
    for height in range(whole - 80, whole + 160, 8):  # from too low for them to more than enough
        window.resize(1000, height)
        settled(window)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)


def test_or_each_is_looked_at_from_the_longest_overdue_on_by_keys(
    qtbot, today, person, fill, settled, settings_file
):
    _left_lying(fill, person, 3)
    settings_file(last_day="2026-11-14")
    window, page = today()
    button = page._away.findChild(QWidget, "each")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not page._away.isVisible()
    assert window.focusWidget() is page._view
    first = page.shown().overdue[0]
    assert page._view.item(page._view.current_row()) == first
    qtbot.keyClick(page._view, Qt.Key.Key_Delete)
    settled(window)
    assert first not in page.shown().overdue
    assert page._view.item(page._view.current_row()) == page.shown().overdue[0]


def test_what_cannot_be_spread_is_not_counted(today, person, fill, settings_file, monkeypatch):
    monkeypatch.setenv("MITOSE_TODAY", "2026-11-10")
    jonas = person("Jonas Schöller")
    fill(lambda ws: contacts.set_field(ws, [jonas], "birthday", "1974-11-22"))
    fill(lambda ws: events.add(ws, Event("Fair", TODAY - timedelta(5))))
    settings_file(last_day="2026-11-10")
    monkeypatch.setenv("MITOSE_TODAY", TODAY.isoformat())
    _window, page = today()
    assert [item.kind.value for item in page.shown().overdue] == ["met", "birthday"]
    assert page._away.text() == ""


@pytest.mark.parametrize("last", ["", "2026-11-16", "2026-11-22"])
def test_within_a_week_nothing_is_asked(today, person, fill, last, settings_file):
    _left_lying(fill, person, 2)
    settings_file(last_day=last)
    _window, page = today()
    assert page._away.text() == ""
