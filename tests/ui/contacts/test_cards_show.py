"""The user chooses what cards show below the name, by the menu or from the palette; it is kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category, Relationship
from mitose.domain.contact_table import ON_CARDS, TableColumn
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.services import contacts, follow_ups, interactions
from mitose.ui import i18n
from mitose.ui.contacts import delegate, values
from mitose.ui.contacts.card_layout import CardLayout

HAVE, NEXT, FUTURE = Category


def _lines(stage, name):
    """What stands below the name of a card."""
    delegate, card = stage.page.delegate, stage.page.card(stage.ids[name])
    count = len(delegate.places(card, 400).lines)
    return values.lines(card, delegate.shown, stage.window.context.today(), count)


def _press(stage, *keys):
    for key in keys:
        QTest.keyClick(QApplication.activePopupWidget(), key)
    stage.settle()


@pytest.fixture
def filled_in(stage):
    tasks, key = stage.window.context.tasks, stage.ids["Anna Krüger"]
    day = stage.window.context.today()
    tasks.deed(contacts.set_field, [key], "organisation", "Bau GmbH")
    tasks.deed(contacts.set_field, [key], "city", "Kassel")
    tasks.deed(contacts.add_tag, [key], "energy")
    tasks.deed(follow_ups.add, FollowUp(due=day, text="Send the plan", contact_id=key))
    tasks.deed(interactions.log, Interaction(on=day, text="Talked", contact_id=key))
    stage.settle()
    return stage


def test_role_and_organisation_at_first(filled_in):
    assert _lines(filled_in, "Anna Krüger") == ("Architect · Bau GmbH",)


def test_what_is_ticked_by_the_keys_alone_stands_on_the_cards(filled_in):
    stage = filled_in
    high = stage.page.delegate.pitch()
    stage.choose("Anna Krüger")
    stage.window.open_palette("cards")
    stage.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert QApplication.activePopupWidget() is not None
    _press(stage, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert _lines(stage, "Anna Krüger") == ("Architect · Bau GmbH", "Kassel")
    assert stage.page.delegate.pitch() > high  # one more line
    for column in (TableColumn.NEXT_STEP, TableColumn.TAGS, TableColumn.LAST_INTERACTION):
        stage.page.looks.show_on_cards(column, shown=True)
    stage.settle()
    first, more = _lines(stage, "Anna Krüger")
    assert first == "Architect · Bau GmbH"
    assert more.startswith("Kassel · Send the plan · last ")
    assert more.endswith(" · energy")
    stage.page.looks.show_on_cards(TableColumn.ROLE, shown=False)
    assert _lines(stage, "Anna Krüger")[0] == "Bau GmbH"


def test_small_cards_say_the_same_on_one_line(filled_in):
    stage = filled_in
    stage.page.looks.toggle_compact()
    high = stage.page.delegate.pitch()
    stage.page.looks.show_on_cards(TableColumn.CITY, shown=True)
    stage.settle()
    assert _lines(stage, "Anna Krüger") == ("Architect · Bau GmbH · Kassel",)
    assert stage.page.delegate.pitch() == high


def test_cards_with_their_name_alone(filled_in):
    for column in ON_CARDS:
        filled_in.page.looks.show_on_cards(column, shown=False)
    assert _lines(filled_in, "Anna Krüger") == ("",)
    assert filled_in.column(HAVE).view.grab().width() > 0


def test_the_choice_is_there_after_a_restart(make_stage):
    stage = make_stage()
    stage.page.looks.show_on_cards(TableColumn.TAGS, shown=True)
    stage.page.looks.show_on_cards(TableColumn.ORGANISATION, shown=False)
    again = make_stage()
    assert again.page.delegate.shown == (TableColumn.ROLE, TableColumn.TAGS)


def test_the_menu_of_a_column_offers_the_same(stage):
    column = stage.column(HAVE)
    column.head.more.setFocus()
    QTest.keyClick(column.head.more, Qt.Key.Key_Space)
    stage.settle()
    menu = QApplication.activePopupWidget()
    inner = next(action.menu() for action in menu.actions() if action.text() == "Cards show")
    ticked = [action.text() for action in inner.actions() if action.isChecked()]
    assert ticked == ["Role", "Organisation"]
    menu.close()


def test_the_tables_columns_are_chosen_by_the_keys_too(stage):
    stage.page.toggle_table()
    stage.settle()
    table = stage.page.in_table
    assert TableColumn.ROLE in table.columns()
    stage.page.deeds.choose_shown()
    _press(stage, Qt.Key.Key_Return)
    assert TableColumn.ROLE not in table.columns()


def test_space_ticks_several_one_after_the_other_without_opening_the_menu_again(filled_in):
    stage = filled_in
    stage.choose("Anna Krüger")
    stage.page.choose_shown()
    _press(stage, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    _press(stage, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert _lines(stage, "Anna Krüger") == ("Architect · Bau GmbH", "Kassel · Send the plan")


def test_cards_are_made_compact_from_the_palette(stage):
    high = stage.page.delegate.pitch()
    stage.window.open_palette("compact")
    stage.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.page.delegate.pitch() < high


def test_where_room_is_scarce_a_plan_is_told_by_its_numbers_alone(stage, monkeypatch):
    written = []
    monkeypatch.setattr(
        delegate, "draw_text", lambda _painter, _rect, text, *_more, **_named: written.append(text)
    )
    tasks, key = stage.window.context.tasks, stage.ids["Sabine Hartwig"]
    tasks.deed(follow_ups.add, FollowUp(date(2026, 11, 20), contact_id=key))
    stage.settle()
    for width, told in ((280, "Plan 0/4"), (160, "0/4")):
        written.clear()
        stage.page.delegate.picture(stage.page.card(key), width, 1)
        assert told in written


def test_beside_a_short_date_the_rating_stands_whole_at_1366_pixels_with_the_panel(stage):
    tasks, key = stage.window.context.tasks, stage.ids["Anna Krüger"]
    tasks.deed(contacts.rate, [key], Relationship.LOOSE)
    i18n.install(QApplication.instance(), "de")
    try:
        for day in range(7):
            due = date(2026, 11, 20) + timedelta(days=day)
            tasks.deed(follow_ups.add, FollowUp(due, contact_id=key))
            stage.settle()
            layout, card = CardLayout(stage.window.context.today), stage.page.card(key)
            places = layout.places(card, 270)
            assert places.chip_text is not None
            assert places.state.width() >= layout.state_width(card)
            assert places.state.right() < places.chip.left()
            stage.undo()
    finally:
        i18n.install(QApplication.instance(), "en")
