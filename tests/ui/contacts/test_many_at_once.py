"""Many contacts at once: selected in several ways, changed together, each change one step."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mitose.domain.category import Category, Relationship
from mitose.domain.follow_up import FollowUp
from mitose.services import contacts, follow_ups
from mitose.ui.merging.merge_sheet import MergeSheet

HAVE, NEXT, FUTURE = Category
ALL = ["Anna Krüger", "Mehmet Baydar", "Jonas Schöller", "Lotte de Vries"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def several(stage):
    """All of Have selected, and the form of several."""
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_A, CTRL)
    stage.window.show_contacts(tuple(stage.page.selection.ids()))
    stage.settle()
    return stage.window.slot.panel.several


def _pick(stage, box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    stage.settle()


def test_ctrl_a_selects_what_the_filter_leaves_of_the_column(stage):
    stage.type_filter("sch")
    stage.choose("Jonas Schöller")
    stage.key(Qt.Key.Key_A, CTRL)
    assert stage.page.selection.ids() == [stage.ids["Jonas Schöller"]]


def test_a_category_for_all_is_one_step_with_its_count(stage, several):
    _pick(stage, several.category, NEXT)
    assert stage.names(HAVE) == []
    assert stage.window.notice.text() == "4 contacts moved to Next"
    assert len(stage.page.selection.ids()) == 4
    stage.undo()
    assert stage.names(HAVE) == ALL


def test_relationship_importance_and_rhythm_are_given_to_all(stage, several):
    _pick(stage, several.relationship, Relationship.LOOSE)
    several.importance.chosen.emit(2)
    stage.settle()
    _pick(stage, several.cadence, 56)
    for name in ALL:
        contact = stage.stored(name).contact
        assert (contact.relationship, contact.importance) == (Relationship.LOOSE, 2)
        assert contact.cadence_days == 56
    assert several.cadence.currentText() == "every 8 weeks"
    for _ in range(3):
        stage.undo()
    assert stage.stored("Mehmet Baydar").contact.cadence_days == 0


def test_what_differs_is_called_different_and_an_unusual_rhythm_is_shown(stage, several):
    tasks = stage.window.context.tasks
    tasks.deed(contacts.set_field, [stage.ids["Anna Krüger"]], "cadence_days", 42)
    stage.settle()
    assert several.cadence.currentIndex() == -1
    assert several.cadence.placeholderText() == "different"
    tasks.deed(contacts.set_field, [stage.ids[name] for name in ALL], "cadence_days", 42)
    stage.settle()
    assert several.cadence.currentText() == "every 42 days"


def test_labels_shown_are_those_that_all_carry(stage, several):
    tasks = stage.window.context.tasks
    ids = [stage.ids[name] for name in ALL]
    tasks.deed(contacts.add_tag, ids, "club")
    tasks.deed(contacts.add_tag, ids[:2], "some")
    stage.settle()
    found = []
    tasks.read(lambda ws: found.append(contacts.in_common(ws, ids)))
    stage.settle()
    assert ("club",) in found[0].labels.values()
    assert found[0].counts == {HAVE: 4, NEXT: 0, FUTURE: 0}


def test_a_follow_up_for_all_says_what_for_and_when(stage, several):
    several.what.setFocus()
    QTest.keyClicks(several.what, "Ask how it goes")
    stage.key(Qt.Key.Key_Return)
    QTest.keyClicks(several.when, "tomorrow 10:00")
    stage.key(Qt.Key.Key_Return)
    assert stage.window.notice.text() == "Follow-ups for 4 contacts added"
    for name in ALL:
        (entry,) = stage.stored(name).follow_ups
        assert (entry.text, entry.at) == ("Ask how it goes", time(10))
    assert several.what.text() == several.when.text() == ""


def test_a_rating_taken_back_says_so(stage, several):
    _pick(stage, several.relationship, Relationship.LOOSE)
    _pick(stage, several.relationship, Relationship.UNRATED)
    assert stage.window.notice.text() == "Rating of 4 contacts taken back"


def test_a_follow_up_for_all_is_one_step(stage):
    ids = [stage.ids[name] for name in ALL]
    entry = FollowUp(date(2031, 5, 6), text="Invite")
    stage.window.context.tasks.deed(follow_ups.add_to_all, ids, entry)
    stage.settle()
    assert all(len(stage.stored(name).follow_ups) == 1 for name in ALL)
    stage.undo()
    assert not any(stage.stored(name).follow_ups for name in ALL)


def test_a_hundred_are_moved_and_come_back_in_their_order(make_stage, data_folder):
    from mitose import paths
    from mitose.domain.contact import NewContact
    from mitose.services.workspace import Workspace

    with Workspace.open(paths.Paths(data_folder)) as ws:
        for number in range(100):
            contacts.add(ws, NewContact(f"Guest {number:03}"))
    stage = make_stage()
    before = stage.names(HAVE)
    ids = list(stage.column(HAVE).model.ids)
    stage.page.deeds.drop(stage.column(NEXT), ids[4:], 1)
    stage.settle()
    assert stage.names(NEXT)[1:101] == before[4:]
    assert stage.window.notice.text() == "100 contacts moved to Next"
    stage.undo()
    assert stage.names(HAVE) == before


def _several(stage, *names):
    stage.choose(*names)
    stage.page.context.navigate.contacts(stage.page.selection.ids())
    stage.settle()
    return stage.window.slot.panel.several


def test_a_planning_round_over_the_selected(stage):
    several = _several(stage, "Sabine Hartwig", "Felix Brandt")
    several.plan.click()
    stage.settle()
    assert stage.window.deck.name == "planning"
    assert stage.window.deck.page().queue.state.left == 2


def test_two_selected_can_be_merged_from_the_form_too(stage):
    several = _several(stage, "Anna Krüger", "Mehmet Baydar", "Felix Brandt")
    assert several.merge.isHidden()
    several = _several(stage, "Anna Krüger", "Mehmet Baydar")
    several.merge.click()
    stage.settle()
    sheets = stage.window.findChildren(MergeSheet)
    assert any(sheet.is_open() for sheet in sheets)


def test_several_belong_to_the_board_and_are_let_go_by_the_cross(stage):
    view = _several(stage, *ALL[:3])
    stage.window.show_page("week")
    stage.settle()
    assert not stage.window.slot.is_open
    stage.window.show_page("contacts")
    stage.settle()
    assert stage.window.slot.is_open
    assert view.title.text() == "3 selected"
    view.close_button.click()
    stage.settle()
    assert not stage.window.slot.is_open
    assert stage.page.selection.ids() == []


def test_enter_opens_the_form_for_all_that_is_selected_and_enter_again_goes_into_it(stage):
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_Down, SHIFT)
    stage.key(Qt.Key.Key_Return)
    slot = stage.window.slot
    assert slot.panel.several.isVisible()
    assert len(stage.page.selection.ids()) == 2
    stage.key(Qt.Key.Key_Return)
    assert slot.panel.several.category.hasFocus()
