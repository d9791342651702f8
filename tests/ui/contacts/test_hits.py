"""What a search found is marked on cards and in the table; a card tells where it does not show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from mitose.domain.category import Category
from mitose.services import contacts
from mitose.ui.contacts.table_model import COLUMNS
from mitose.ui.theme import theme

HAVE, NEXT, FUTURE = Category
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def _card(stage, name):
    for column in stage.page.columns.values():
        row = column.model.row_of(stage.ids[name])
        if row >= 0:
            return column, row
    raise AssertionError(f"{name} is not shown")


def _marked(picture: QImage, rect: QRect) -> int:
    """How many pixels wide the marks are at the height of most of them."""
    hit = theme().colors.hit.rgb()
    return max(
        sum(picture.pixelColor(x, y).rgb() == hit for x in range(rect.left(), rect.right()))
        for y in range(rect.top(), rect.bottom())
    )


def _marks_of(stage, name):
    """The widths of the marks on a card's name and on the line below it."""
    column, row = _card(stage, name)
    rect = column.view.visualRect(column.model.index(row))
    card = column.model.card(row)
    places = stage.page.delegate.places(card, rect.width())
    picture = column.view.viewport().grab().toImage()
    at = rect.topLeft()
    return (
        _marked(picture, places.name.toAlignedRect().translated(at)),
        _marked(picture, places.lines[0].toAlignedRect().translated(at)),
    )


def _spoken(stage, name):
    column, row = _card(stage, name)
    return column.model.index(row).data(SPOKEN)


def test_hits_are_marked_where_the_card_shows_them(stage):
    assert _marks_of(stage, "Anna Krüger") == (0, 0)
    stage.type_filter("kru")
    name, line = _marks_of(stage, "Anna Krüger")
    assert name > 10
    assert line == 0
    stage.type_filter("arch kruger")
    wider, line = _marks_of(stage, "Anna Krüger")
    assert wider > name
    assert line > 10
    stage.type_filter("")
    assert _marks_of(stage, "Anna Krüger") == (0, 0)


def test_right_to_left_and_chinese_names_are_marked_too(stage):
    tasks = stage.window.context.tasks
    for name, other, typed in (
        ("Anna Krüger", "ليلى حداد", "حداد"),
        ("Jonas Schöller", "王小明", "王"),
    ):
        tasks.deed(contacts.set_field, [stage.ids[name]], "name", other)
        stage.settle()
        stage.window.header.filter.setText(typed)
        stage.settle()
        assert _marks_of(stage, name)[0] > 5


def test_a_card_tells_where_it_was_found(stage, qtbot):
    tasks = stage.window.context.tasks
    text = "Met at the fair. Sings in a choir and looks for a photographer, soon."
    tasks.deed(contacts.set_field, [stage.ids["Mehmet Baydar"]], "notes", text)
    tasks.deed(contacts.add_tag, [stage.ids["Felix Brandt"]], "choir people")
    stage.settle()
    stage.type_filter("choir")
    qtbot.waitUntil(lambda: "Notes" in _spoken(stage, "Mehmet Baydar"))
    assert "Notes: …Sings in a choir and looks for" in _spoken(stage, "Mehmet Baydar")
    qtbot.waitUntil(lambda: "Tag: choir people" in _spoken(stage, "Felix Brandt"))
    qtbot.waitUntil(lambda: _marks_of(stage, "Mehmet Baydar")[1] > 10)
    stage.type_filter("baydar")
    assert "Notes" not in _spoken(stage, "Mehmet Baydar")


def test_what_was_found_and_changed_since_is_told_as_it_is_now(stage, qtbot):
    tasks, key = stage.window.context.tasks, stage.ids["Mehmet Baydar"]
    tasks.deed(contacts.set_field, [key], "notes", "Plays the violin")
    stage.settle()
    stage.type_filter("violin")
    qtbot.waitUntil(lambda: "Plays the violin" in _spoken(stage, "Mehmet Baydar"))
    tasks.deed(contacts.set_field, [key], "notes", "Sold the violin")
    stage.settle()
    stage.column(HAVE).view.viewport().grab()
    qtbot.waitUntil(lambda: "Sold the violin" in _spoken(stage, "Mehmet Baydar"))


@pytest.mark.parametrize("selected", [False, True])
def test_hits_are_marked_in_the_table(stage, selected):
    stage.page.toggle_table()
    stage.settle()
    table = stage.page.in_table
    stage.type_filter("scholl")
    table.select([stage.ids["Jonas Schöller"]] if selected else [])
    at = table.model.index(0, COLUMNS.index(COLUMNS[0]))
    assert at.data() == "Jonas Schöller"
    picture = table.view.viewport().grab().toImage()
    assert _marked(picture, table.view.visualRect(at)) > 10
    stage.type_filter("")
    assert _marked(table.view.viewport().grab().toImage(), table.view.viewport().rect()) == 0


def test_what_is_asked_for_in_a_field_is_shown_from_there(stage, qtbot):
    tasks, key = stage.window.context.tasks, stage.ids["Anna Krüger"]
    tasks.deed(contacts.set_field, [key], "meaning", "She opens doors.")
    tasks.deed(contacts.add_tag, [key], "Door opener")
    stage.type_filter("door")
    qtbot.waitUntil(lambda: "Meaning: " in _spoken(stage, "Anna Krüger"))
    stage.type_filter("tag:door")
    qtbot.waitUntil(lambda: "Tag: Door opener" in _spoken(stage, "Anna Krüger"))
