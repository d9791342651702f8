"""The same contacts as a table: sorted by a click, columns of the user's choice, copied as text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.contact_table import TableColumn
from mitose.services import cadences, contacts, labels
from mitose.services.workspace import Workspace
from mitose.ui.contacts.table_model import COLUMNS

HAVE, NEXT, FUTURE = Category
BY_NAME = [
    *("Mehmet Baydar", "Felix Brandt", "Lotte de Vries"),
    *("Sabine Hartwig", "Anna Krüger", "Jonas Schöller"),
]


@pytest.fixture
def table(stage):
    stage.page.toggle_table()
    stage.settle()
    return stage.page.in_table


def test_with_nobody_in_it_it_says_so(stage, table):
    assert not table.nobody.isVisible()
    stage.type_filter("zzzqq")
    assert table.nobody.isVisible()
    assert table.nobody.text() == "Nobody fits the filter."
    stage.type_filter("")
    assert not table.nobody.isVisible()
    stage.window.context.tasks.deed(contacts.delete, list(stage.ids.values()))
    stage.settle()
    assert table.count.text() == "0 contacts"
    assert table.nobody.text().startswith("Nobody yet")


def _names(table):
    return [table.model.index(row, 0).data() for row in range(table.model.rowCount())]


def _click_head(stage, table, column):
    head = table.view.horizontalHeader()
    at = COLUMNS.index(column)
    x = head.sectionViewportPosition(at) + head.sectionSize(at) // 2
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, head.height() // 2))
    stage.settle()


def _cell(table, name, column):
    row = _names(table).index(name)
    return table.model.index(row, COLUMNS.index(column)).data()


def test_all_contacts_of_all_columns_are_in_it_with_their_count(stage, table):
    assert sorted(_names(table)) == sorted(BY_NAME)
    assert table.count.text() == "6 contacts"
    assert _cell(table, "Anna Krüger", TableColumn.RELATIONSHIP) == "Relationship"
    assert _cell(table, "Felix Brandt", TableColumn.CATEGORY) == "Next"
    assert table.view.hasFocus()


def test_model_keeps_qts_rules(table, qtmodeltester):
    qtmodeltester.check(table.model)


def test_the_filter_of_the_board_counts_here_too(stage, table):
    stage.type_filter("schol")
    assert _names(table) == ["Jonas Schöller"]
    assert table.count.text() == "1 of 6"
    stage.type_filter("")
    assert len(_names(table)) == 6


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(stage, table):
    forwards = _names(table)
    _click_head(stage, table, TableColumn.NAME)
    assert _names(table) == forwards[::-1]
    _click_head(stage, table, TableColumn.CATEGORY)
    last = ["Felix Brandt", "Sabine Hartwig"]
    assert _names(table) == [name for name in forwards if name not in last] + last
    _click_head(stage, table, TableColumn.CATEGORY)
    assert _names(table)[:2] == last  # equal ones by name, in both directions


def test_those_without_a_value_stand_last_in_both_directions(stage, table):
    tasks = stage.window.context.tasks
    for name, city in (("Anna Krüger", "Ölbach"), ("Mehmet Baydar", "Zell")):
        tasks.deed(contacts.set_field, [stage.ids[name]], "city", city)
    _click_head(stage, table, TableColumn.CITY)
    assert _names(table)[:2] == ["Anna Krüger", "Mehmet Baydar"]
    _click_head(stage, table, TableColumn.CITY)
    assert _names(table)[:2] == ["Mehmet Baydar", "Anna Krüger"]


def test_the_selection_goes_along_to_the_table_and_back(stage):
    stage.choose("Mehmet Baydar", "Felix Brandt")
    stage.page.toggle_table()
    stage.settle()
    wanted = {stage.ids["Mehmet Baydar"], stage.ids["Felix Brandt"]}
    assert set(stage.page.in_table.selected_ids()) == wanted
    stage.page.toggle_table()
    stage.settle()
    assert stage.page.in_table is None
    assert set(stage.page.selection.ids()) == wanted


def test_keys_rate_move_and_delete_as_on_the_board(stage, table):
    table.reveal([stage.ids["Mehmet Baydar"]])
    stage.key(Qt.Key.Key_3)
    assert stage.stored("Mehmet Baydar").contact.relationship is Relationship.RELATIONSHIP
    stage.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert stage.stored("Mehmet Baydar").contact.category is NEXT
    assert table.selected_ids() == [stage.ids["Mehmet Baydar"]]
    stage.key(Qt.Key.Key_Delete)
    assert "Mehmet Baydar" not in _names(table)
    stage.undo()
    assert "Mehmet Baydar" in _names(table)


def test_ctrl_a_selects_all_and_enter_opens_the_contact(stage, table):
    table.reveal([stage.ids["Anna Krüger"]])
    stage.key(Qt.Key.Key_Return)
    assert stage.window.slot.contact_id == stage.ids["Anna Krüger"]
    table.view.setFocus()
    stage.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(stage.page.selection.ids()) == 6


def test_ctrl_c_copies_lines_with_tabs_and_a_head(stage, table):
    table.reveal([stage.ids["Anna Krüger"], stage.ids["Felix Brandt"]])
    for column in TableColumn:
        shown = column in (TableColumn.NAME, TableColumn.CATEGORY)
        table.show_column(column, shown)
    stage.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Name\tCategory"
    assert sorted(lines[1:]) == ["Anna Krüger\tHave", "Felix Brandt\tNext"]


def test_columns_widths_order_and_the_view_itself_are_there_after_a_restart(make_stage):
    stage = make_stage()
    stage.page.toggle_table()
    stage.settle()
    table = stage.page.in_table
    head = table.view.horizontalHeader()
    table.show_column(TableColumn.TAGS, True)
    table.show_column(TableColumn.ROLE, False)
    head.moveSection(head.visualIndex(COLUMNS.index(TableColumn.TAGS)), 0)
    head.resizeSection(COLUMNS.index(TableColumn.NAME), 250)
    _click_head(stage, table, TableColumn.RELATIONSHIP)
    columns, order = table.columns(), table.order
    again = make_stage().page.in_table
    assert again is not None
    assert again.columns() == columns
    assert again.columns()[0] is TableColumn.TAGS
    assert again.order == order
    assert again.view.columnWidth(COLUMNS.index(TableColumn.NAME)) == 250


def _sheet_of(stage, monkeypatch):
    """What Ctrl+P hands to the print sheet."""
    asked = []
    monkeypatch.setattr(stage.page.deeds, "_sheet", lambda *values: asked.append(values))
    stage.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    return asked


def test_ctrl_p_prints_the_table_as_it_stands(stage, table, monkeypatch):
    table.show_column(TableColumn.ROLE, False)
    table.view.setFocus()
    ((ids, _name, title, columns),) = _sheet_of(stage, monkeypatch)
    assert ids == [stage.ids[name] for name in _names(table)]
    assert title == "Contacts"
    assert columns == [column.value for column in table.columns()]
    assert "role" not in columns


def test_ctrl_p_prints_the_rows_selected_also_beside_the_open_contact(stage, table, monkeypatch):
    wanted = [stage.ids["Anna Krüger"], stage.ids["Felix Brandt"]]
    table.reveal(wanted)
    table.view.setFocus()
    stage.page.context.navigate.contacts(wanted)
    stage.settle()
    assert stage.window.slot.is_open
    ((ids, *_),) = _sheet_of(stage, monkeypatch)
    assert sorted(ids) == sorted(wanted)


def test_the_cadence_that_holds_stands_in_it_with_whose_it_is(stage, table):
    run = stage.window.context.tasks.deed
    run(contacts.set_field, [stage.ids["Anna Krüger"]], "cadence_days", 28)
    run(contacts.add_tag, [stage.ids["Jonas Schöller"]], "energy")
    stage.settle()
    with Workspace.open(stage.window.context.workspace.paths) as ws:
        (tag,) = [one for one in labels.tags(ws) if one.name == "energy"]
    run(labels.set_cadence, LabelKind.TAG, [tag.id], 56)
    rated = [stage.ids["Lotte de Vries"], stage.ids["Anna Krüger"]]
    run(contacts.set_field, rated, "relationship", Relationship.LOOSE.value)
    run(cadences.set_relationship, [Relationship.LOOSE], 90)
    table.show_column(TableColumn.CADENCE, True)
    stage.settle()
    assert _cell(table, "Anna Krüger", TableColumn.CADENCE) == "every 4 weeks"
    assert _cell(table, "Jonas Schöller", TableColumn.CADENCE) == "every 8 weeks (energy)"
    assert _cell(table, "Lotte de Vries", TableColumn.CADENCE) == "every 3 months (Loose contact)"
    _click_head(stage, table, TableColumn.CADENCE)
    assert _names(table)[:3] == ["Anna Krüger", "Jonas Schöller", "Lotte de Vries"]
    _click_head(stage, table, TableColumn.CADENCE)
    led = [name for name in _names(table) if _cell(table, name, TableColumn.CADENCE)]
    assert _names(table)[: len(led)] == led
    assert led[-1] == "Anna Krüger"


def test_at_first_its_columns_fit_into_a_small_window(stage, table):
    stage.window.resize(1366, 768)
    stage.settle()
    assert table.view.horizontalScrollBar().maximum() == 0
