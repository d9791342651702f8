"""The board as its user sees it: find, select, rate, move, drop, undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mitose.domain.board_query import Sort
from mitose.domain.category import Category, Relationship
from mitose.domain.questions import Question
from mitose.services import contacts
from mitose.ui.contacts import reading, texts

HAVE, NEXT, FUTURE = Category
ALL = ["Anna Krüger", "Mehmet Baydar", "Jonas Schöller", "Lotte de Vries"]
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def _click(stage, name, modifier=Qt.KeyboardModifier.NoModifier):
    for column in stage.page.columns.values():
        index = column.model.index_of(stage.ids[name])
        if index.isValid():
            at = column.view.visualRect(index).center() + QPoint(0, -20)
            QTest.mouseClick(column.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)
            stage.settle()
            return
    raise AssertionError(name)


def test_every_contact_stands_in_its_column(stage):
    assert stage.names(HAVE) == ALL
    assert stage.names(NEXT) == ["Sabine Hartwig", "Felix Brandt"]
    assert stage.names(FUTURE) == []
    assert stage.column(FUTURE).invitation.isVisible()
    assert not stage.column(HAVE).invitation.isVisible()


def test_model_keeps_qts_rules(stage, qtmodeltester):
    qtmodeltester.check(stage.column(HAVE).model)


def test_typing_filters_all_columns_and_clearing_brings_all_back(stage):
    stage.type_filter("schol")
    assert stage.names(HAVE) == ["Jonas Schöller"]
    assert stage.names(NEXT) == []
    stage.type_filter("")
    assert stage.names(HAVE) == ALL


def test_typing_on_a_card_never_filters(stage):
    stage.choose("Anna Krüger")
    QTest.keyClicks(QApplication.focusWidget(), "mehm")
    stage.settle()
    assert stage.window.header.filter.text() == ""
    assert stage.names(HAVE) == ALL


def test_a_click_chooses_one_and_ctrl_click_adds_from_another_column(stage):
    _click(stage, "Anna Krüger")
    _click(stage, "Sabine Hartwig", CTRL)
    assert set(stage.page.selection.ids()) == {
        stage.ids["Anna Krüger"],
        stage.ids["Sabine Hartwig"],
    }
    _click(stage, "Felix Brandt")
    assert stage.page.selection.ids() == [stage.ids["Felix Brandt"]]


def test_shift_and_arrows_extend_the_selection(stage):
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_Down, SHIFT)
    stage.key(Qt.Key.Key_Down, SHIFT)
    assert len(stage.page.selection.ids()) == 3
    stage.key(Qt.Key.Key_End)
    assert stage.page.selection.ids() == [stage.ids["Lotte de Vries"]]
    stage.key(Qt.Key.Key_Home)
    assert stage.page.selection.ids() == [stage.ids["Anna Krüger"]]


def test_the_right_arrow_goes_to_the_next_column(stage):
    stage.choose("Mehmet Baydar")
    stage.key(Qt.Key.Key_Right)
    assert stage.column(NEXT).view.hasFocus()
    assert stage.page.selection.ids() == [stage.ids["Felix Brandt"]]


@pytest.mark.parametrize(
    ("key", "relationship"),
    [
        (Qt.Key.Key_1, Relationship.ADDRESS_ONLY),
        (Qt.Key.Key_2, Relationship.LOOSE),
        (Qt.Key.Key_3, Relationship.RELATIONSHIP),
    ],
)
def test_a_digit_rates_the_card_with_the_focus(stage, key, relationship):
    stage.choose("Mehmet Baydar")
    stage.key(key)
    assert stage.stored("Mehmet Baydar").contact.relationship is relationship


def test_four_and_five_move_and_zero_archives(stage):
    for name, key in zip(ALL[:3], (Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_0), strict=True):
        stage.choose(name)
        stage.key(key)
    assert stage.names(HAVE) == ["Lotte de Vries"]
    assert stage.names(NEXT)[-1] == "Anna Krüger"
    assert stage.names(FUTURE) == ["Mehmet Baydar"]
    assert stage.stored("Jonas Schöller").contact.archived_at is not None


def test_single_keys_can_be_switched_off(stage):
    stage.window.context.settings.change(single_keys=False)
    stage.choose("Mehmet Baydar")
    stage.key(Qt.Key.Key_3)
    assert stage.stored("Mehmet Baydar").contact.relationship is Relationship.UNRATED


def test_delete_puts_a_whole_selection_into_the_trash_as_one_step(stage):
    stage.choose("Anna Krüger", "Jonas Schöller")
    stage.key(Qt.Key.Key_Delete)
    assert stage.names(HAVE) == ["Mehmet Baydar", "Lotte de Vries"]
    stage.undo()
    assert stage.names(HAVE) == ALL


def test_alt_and_arrows_move_between_and_within_columns(stage):
    stage.choose("Jonas Schöller")
    stage.key(Qt.Key.Key_Up, ALT)
    assert stage.names(HAVE)[:3] == ["Anna Krüger", "Jonas Schöller", "Mehmet Baydar"]
    stage.choose("Jonas Schöller")
    stage.key(Qt.Key.Key_Right, ALT)
    assert stage.names(NEXT)[-1] == "Jonas Schöller"


def test_dropped_cards_stand_below_the_card_above(stage):
    moved = [stage.ids["Jonas Schöller"], stage.ids["Lotte de Vries"]]
    stage.column(NEXT).dropped.emit(moved, 1)
    stage.settle()
    expected = ["Sabine Hartwig", "Jonas Schöller", "Lotte de Vries", "Felix Brandt"]
    assert stage.names(NEXT) == expected
    stage.undo()
    assert stage.names(HAVE) == ALL


def test_an_open_panel_shows_what_was_dropped(stage):
    shown = []
    stage.window.context.navigate.contacts_followed.connect(shown.append)
    moved = (stage.ids["Jonas Schöller"],)
    stage.column(NEXT).dropped.emit(list(moved), 1)
    stage.settle()
    assert shown[-1:] == [moved]


def test_a_drop_inside_a_column_sorted_by_name_is_refused_with_the_way_out(stage):
    stage.page.sort_column(HAVE, Sort.NAME)
    stage.settle()
    before = stage.names(HAVE)
    said = []
    stage.window.context.notices.said.connect(
        lambda text, action, _act: said.append((text, action))
    )
    stage.column(HAVE).dropped.emit([stage.ids["Lotte de Vries"]], 0)
    stage.settle()
    assert stage.names(HAVE) == before
    assert "name" in said[0][0]
    assert said[0][1] == "Use own order"
    stage.page.deeds.use_own_order()
    stage.settle()
    assert stage.names(HAVE) == ALL


def test_a_drop_into_a_sorted_column_lands_where_the_sort_puts_it(stage):
    stage.page.sort_column(NEXT, Sort.NAME)
    stage.settle()
    stage.column(NEXT).dropped.emit([stage.ids["Anna Krüger"]], 0)
    stage.settle()
    assert stage.names(NEXT) == ["Felix Brandt", "Sabine Hartwig", "Anna Krüger"]  # by family name


def test_next_to_have_asks_in_one_line_and_belongs_to_the_moves_step(stage):
    stage.choose("Sabine Hartwig")
    stage.key(Qt.Key.Key_Left, ALT)
    assert stage.names(HAVE)[-1] == "Sabine Hartwig"
    line = stage.column(HAVE).line
    assert line.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "3At the fair")
    stage.key(Qt.Key.Key_Return)
    assert not line.isVisible()
    stored = stage.stored("Sabine Hartwig")
    assert stored.contact.relationship is Relationship.RELATIONSHIP
    assert [entry.text for entry in stored.interactions] == ["At the fair"]
    stage.undo()
    stored = stage.stored("Sabine Hartwig")
    assert stored.contact.category is NEXT
    assert stored.contact.relationship is Relationship.UNRATED
    assert stored.interactions == ()


def test_escape_skips_the_question(stage):
    stage.choose("Felix Brandt")
    stage.key(Qt.Key.Key_Left, ALT)
    stage.key(Qt.Key.Key_Escape)
    assert not stage.column(HAVE).line.isVisible()
    assert stage.stored("Felix Brandt").contact.category is HAVE


def test_a_card_that_no_longer_fits_the_filter_stays_dimmed_until_the_filter_changes(stage):
    stage.page.search.toggle_unrated()
    stage.settle()
    assert stage.names(HAVE) == ALL[1:]
    stage.choose("Mehmet Baydar")
    stage.key(Qt.Key.Key_2)
    assert stage.names(HAVE) == ALL[1:]
    assert stage.ids["Mehmet Baydar"] in stage.column(HAVE).model.dimmed
    stage.type_filter("a")
    assert "Mehmet Baydar" not in stage.names(HAVE)


def test_a_click_on_an_empty_segment_asks_its_question(stage, qtbot):
    column = stage.column(NEXT)
    index = column.model.index_of(stage.ids["Felix Brandt"])
    card = stage.page.card(stage.ids["Felix Brandt"])
    rect = column.view.visualRect(index)
    places = stage.page.delegate.places(card, rect.width())
    at = rect.topLeft() + places.segments.center().toPoint() + QPoint(3, 0)
    with qtbot.waitSignal(column.view.question_asked) as asked:
        QTest.mouseClick(column.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    stage.settle()
    assert asked.args == [stage.ids["Felix Brandt"], Question.OFFER]


def test_a_screen_reader_hears_who_it_is(stage):
    index = stage.column(HAVE).model.index_of(stage.ids["Anna Krüger"])
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Anna Krüger" in spoken
    assert "Architect" in spoken
    assert "Relationship" in spoken
    assert "Have" in spoken


def test_an_archived_card_says_so(stage):
    anna = stage.ids["Anna Krüger"]
    stage.window.context.tasks.deed(contacts.archive, [anna])
    stage.settle()
    stage.type_filter("is:archived")
    assert stage.names(HAVE) == ["Anna Krüger"]
    model = stage.column(HAVE).model
    spoken = model.index_of(anna).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("archived")
    assert texts.chip(model.card(0), stage.window.context.today())[0] == "archived"
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_Return)
    header = stage.window.slot.panel.view.header
    assert header._work.text() == "In the archive · Architect"


def test_selection_survives_a_change_of_another_contact(stage):
    stage.choose("Anna Krüger", "Jonas Schöller")
    from mitose.services import contacts

    stage.window.context.tasks.deed(contacts.delete, [stage.ids["Mehmet Baydar"]])
    stage.settle()
    assert stage.names(HAVE) == ["Anna Krüger", "Jonas Schöller", "Lotte de Vries"]
    assert stage.page.selection.ids() == [stage.ids["Anna Krüger"], stage.ids["Jonas Schöller"]]


def test_fields_phrases_and_minus_filter_the_board_and_are_completed(stage):
    stage.type_filter("name:anna")
    assert stage.names(Category.HAVE) == ["Anna Krüger"]
    stage.type_filter("role:architect -anna")
    assert "Anna Krüger" not in stage.names(Category.HAVE)
    assert len(stage.names(Category.HAVE)) == 3
    stage.type_filter("ro")
    stage.key(Qt.Key.Key_Tab)
    assert stage.window.header.filter.text() == "role:"
    assert stage.window.header.filter.hasFocus()


def test_names_of_several_words_are_completed_in_quotes(stage):
    firm = "Brandt & Söhne Medizintechnik"
    felix = stage.ids["Felix Brandt"]
    stage.window.context.tasks.deed(contacts.set_field, [felix], "organisation", firm)
    stage.settle()
    stage.type_filter("org:bra")
    field = stage.window.header.filter
    assert field.completion().rest == "ndt & Söhne Medizintechnik"
    stage.key(Qt.Key.Key_Tab)
    assert field.text() == 'org:"brandt & Söhne Medizintechnik"'
    assert stage.names(Category.NEXT) == ["Felix Brandt"]
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "org:bra"


def test_the_menu_key_opens_the_menu_of_the_card_with_the_focus(stage):
    stage.choose("Felix Brandt")
    stage.page.escape()
    stage.settle()
    view = stage.column(Category.NEXT).view
    middle = view.visualRect(view.currentIndex()).center()
    place = view.viewport().mapToGlobal(middle)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, place)
    QApplication.sendEvent(view, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (archive,) = (action for action in menu.actions() if action.text() == "Archive")
    archive.trigger()
    menu.close()
    stage.settle()
    assert stage.names(Category.NEXT) == ["Sabine Hartwig"]


def test_a_filter_of_states_and_left_out_words_is_told_and_can_be_saved(stage):
    for text in ("is:unrated", "-anna", "due:none"):
        stage.type_filter(text)
        assert stage.page.search.bar.isVisible(), text
        assert stage.page.search.bar.save.isVisible(), text
        assert len(stage.names(Category.HAVE)) == 3 or text == "due:none"
    stage.type_filter("tag:")
    assert not stage.page.search.bar.isVisible()


def test_at_rest_on_a_card_its_neighbours_are_read_ahead(stage, qtbot):
    told: list[tuple[int, ...]] = []
    stage.page.context.navigate.contacts_near.connect(told.append)
    ids = list(stage.column(Category.HAVE).model.ids)
    assert len(ids) > 2
    stage.choose(stage.names(Category.HAVE)[0])
    stage.key(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(told) and told[-1] == (ids[1], ids[2], ids[0]))


def test_enter_on_a_card_opens_the_panel_and_enter_again_goes_into_it(stage):
    stage.choose("Anna Krüger")
    stage.key(Qt.Key.Key_Return)
    slot = stage.window.slot
    assert slot.contact_id == stage.ids["Anna Krüger"]
    assert stage.column(HAVE).view.hasFocus()
    stage.key(Qt.Key.Key_Return)
    assert slot.has_focus
    stage.key(Qt.Key.Key_Escape)
    stage.key(Qt.Key.Key_Escape)
    assert not slot.is_open
    assert stage.column(HAVE).view.hasFocus()


def test_a_source_that_is_wanted_alone_replaces_what_was_typed(stage):
    stage.type_filter("nobody")
    assert not stage.names(HAVE)
    stage.window.context.navigate.source("")
    stage.settle()
    assert "Anna Krüger" in stage.names(HAVE)
    assert not stage.window.header.filter.text()


def test_a_letter_that_leaves_everybody_in_paints_no_card_anew(stage):
    model = stage.column(HAVE).model
    resets: list[int] = []
    stage.type_filter("meh")
    model.modelReset.connect(lambda: resets.append(1))
    QTest.keyClicks(QApplication.focusWidget(), "met")
    stage.settle()
    assert stage.names(HAVE) == ["Mehmet Baydar"]
    assert not resets
    QTest.keyClicks(QApplication.focusWidget(), "x")
    stage.settle()
    assert stage.names(HAVE) == []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    stage.settle()
    assert stage.names(HAVE) == ["Mehmet Baydar"]


def test_a_contact_changed_while_it_is_searched_for_is_shown_anew(stage):
    stage.type_filter("mehme")
    deed = stage.window.context.tasks.deed
    deed(contacts.set_field, [stage.ids["Mehmet Baydar"]], "role", "Founder")
    stage.settle()
    stage.key(Qt.Key.Key_T)
    row = stage.column(HAVE).model.row_of(stage.ids["Mehmet Baydar"])
    assert stage.column(HAVE).model.card(row).role == "Founder"


def test_an_answer_that_comes_late_does_not_undo_the_next_letter(stage, qtbot, monkeypatch):
    late: list[Callable[[], None]] = []
    real = reading._overview

    def caught(ws, query, *args, **named):
        answer = real(ws, query, *args, **named)
        if query.text == "a":
            late.append(lambda: stage.page._reading._show_overview(answer))
        return answer

    monkeypatch.setattr(reading, "_overview", caught)
    stage.type_filter("a")
    qtbot.waitUntil(lambda: bool(late), timeout=20_000)  # asked for when typing pauses
    stage.settle()
    assert len(stage.names(HAVE)) > 1
    asked = stage.page._reading._asked
    QTest.keyClicks(QApplication.focusWidget(), "nna")
    assert stage.names(HAVE) == ["Anna Krüger"]
    assert stage.page._reading._asked == asked
    late[-1]()
    assert stage.names(HAVE) == ["Anna Krüger"]
    stage.settle()
    assert stage.names(HAVE) == ["Anna Krüger"]
