"""What was searched for on the board is marked in the panel's fields."""

from __future__ import annotations

from tests.ui.contact_panel.test_sections import section

from mitose.domain.board_query import BoardQuery
from mitose.ui.theme import theme


def marked(edit):
    found = edit.extraSelections()
    assert all(one.format.background().color() == theme().colors.hit for one in found)
    return [one.cursor.selectedText() for one in found]


def test_hits_are_marked_and_go_with_the_search(stage, qtbot):
    navigate = stage.panel._context.navigate
    navigate.filter_changed(BoardQuery(text="energ introd"))
    stage.panel.show_contact(stage.ids["sabine"])
    header = stage.panel.view.header
    qtbot.waitUntil(lambda: bool(header.meaning.edit.extraSelections()))
    assert marked(header.meaning.edit) == ["energ"]
    wants = section(stage, "wants")._list
    navigate.filter_changed(BoardQuery(text="introd"))
    qtbot.waitUntil(lambda: marked(header.meaning.edit) == [])
    assert marked(wants.rows()[1].field.edit) == ["introd"]
    navigate.filter_changed(BoardQuery())
    qtbot.waitUntil(lambda: marked(wants.rows()[1].field.edit) == [])
