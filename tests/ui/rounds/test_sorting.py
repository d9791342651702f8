"""The sorting round: groups first, one key a contact, batches, the way back, going on later."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mitose.domain.category import Category, Relationship
from mitose.domain.rounds import SortingGroup
from mitose.ui import i18n
from mitose.ui.rounds.group_row import GroupRow


def name_shown(stage) -> str:
    return stage.page.one.card.name.text()


def one_by_one(stage) -> None:
    """Past the question about the group."""
    stage.start("sorting")
    stage.page.first.go_on.click()
    stage.settle()


def test_a_group_is_rated_by_one_click_and_marked_so(stage):
    stage.start("sorting")
    (row,) = stage.page.first.rows
    assert "30 from BNI" in row.agree.accessibleDescription()
    row.agree.click()
    stage.settle()
    stored = stage.stored("Person 07").contact
    assert stored.relationship is Relationship.LOOSE
    assert stored.rated_as_group
    stage.page.first.go_on.click()
    stage.settle()
    assert stage.page.end.isVisible()


def test_tab_leads_from_the_groups_to_what_stands_below_them(stage):
    stage.start("sorting")
    (row,) = stage.page.first.rows
    assert row.agree.hasFocus()
    stage.key(Qt.Key.Key_Tab)
    assert stage.page.first.go_on.hasFocus()


def test_left_without_an_answer_the_groups_are_asked_about_again(stage):
    stage.start("sorting")
    stage.page.stop_here()
    stage.settle()
    stage.start("sorting")
    assert stage.page.first.isVisible()
    (row,) = stage.page.first.rows
    assert "30 from BNI" in row.agree.accessibleDescription()


def test_each_key_answers_and_moves_on(stage):
    one_by_one(stage)
    assert name_shown(stage) == "Person 01"
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        stage.key(key)
    stage.key(Qt.Key.Key_0)
    assert name_shown(stage) == "Person 07"
    assert stage.stored("Person 01").contact.relationship is Relationship.ADDRESS_ONLY
    assert stage.stored("Person 02").contact.relationship is Relationship.LOOSE
    assert stage.stored("Person 03").contact.relationship is Relationship.RELATIONSHIP
    assert stage.stored("Person 04").contact.category is Category.NEXT
    assert stage.stored("Person 05").contact.category is Category.FUTURE
    assert stage.stored("Person 06").contact.archived_at is not None
    assert not stage.stored("Person 02").contact.rated_as_group


def test_backspace_and_ctrl_z_take_the_same_step_back(stage):
    one_by_one(stage)
    stage.key(Qt.Key.Key_2)
    stage.key(Qt.Key.Key_3)
    stage.key(Qt.Key.Key_Backspace)
    assert name_shown(stage) == "Person 02"
    assert stage.stored("Person 02").contact.relationship is Relationship.UNRATED
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert name_shown(stage) == "Person 01"
    assert stage.stored("Person 01").contact.relationship is Relationship.UNRATED
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert name_shown(stage) == "Person 02"
    assert stage.stored("Person 01").contact.relationship is Relationship.LOOSE


def test_later_comes_at_the_end_and_can_be_taken_back(stage):
    one_by_one(stage)
    stage.key(Qt.Key.Key_Space)
    assert name_shown(stage) == "Person 02"
    stage.key(Qt.Key.Key_Backspace)
    assert name_shown(stage) == "Person 01"
    stage.key(Qt.Key.Key_Space)
    assert stage.page.queue.state.later == (stage.ids["Person 01"],)


def test_after_25_there_is_a_natural_stop_and_the_round_goes_on_another_day(stage):
    one_by_one(stage)
    for _ in range(25):
        stage.key(Qt.Key.Key_2)
    assert stage.page.stop.isVisible()
    assert "5 left" in stage.page.stop.text.text()
    stage.key(Qt.Key.Key_Escape)
    assert stage.window.deck.name == "contacts"
    stage.start("sorting")
    assert name_shown(stage) == "Person 26"


def test_the_second_pass_asks_what_was_done_for_relationships(stage):
    stage.start("sorting", [stage.ids[f"Person {n:02}"] for n in (1, 2, 3)], "Lot")
    for _ in range(3):
        stage.key(Qt.Key.Key_3)
    assert stage.page.end.isVisible()
    stage.key(Qt.Key.Key_Return)
    assert stage.page.second.question.text() == "What have I done for Person 01?"
    stage.type("Found her a printer")
    stage.key(Qt.Key.Key_Return)
    stage.key(Qt.Key.Key_0)
    assert stage.page.second.question.text() == "What have I done for Person 03?"
    (given,) = stage.stored("Person 01").interactions
    assert given.given == "Found her a printer"
    assert stage.stored("Person 02").contact.nothing_done
    stage.key(Qt.Key.Key_Backspace)
    assert stage.page.second.question.text() == "What have I done for Person 02?"
    assert not stage.stored("Person 02").contact.nothing_done


def test_keys_switched_off_leave_the_buttons(stage):
    one_by_one(stage)
    button = stage.page.one.buttons["rate_loose"]
    before = button.grab().toImage()
    assert button.accessibleDescription() == "2"
    stage.window.context.settings.change(single_keys=False)
    stage.settle()
    assert button.accessibleDescription() == ""
    assert button.grab().toImage() != before
    stage.key(Qt.Key.Key_2)
    assert name_shown(stage) == "Person 01"
    button.setFocus()
    stage.key(Qt.Key.Key_Space)
    assert name_shown(stage) == "Person 02"
    assert stage.stored("Person 01").contact.relationship is Relationship.LOOSE


def test_a_group_is_asked_about_by_its_sources_name_in_the_users_language(qtbot, qapp):
    i18n.install(qapp, "de")
    try:
        row = GroupRow(SortingGroup("Phone", (1, 2, 3), Relationship.LOOSE))
        qtbot.addWidget(row)
        assert row.agree.accessibleDescription() == "3 aus Telefon: alle lose Kontakte?"
    finally:
        i18n.install(qapp, "en")
