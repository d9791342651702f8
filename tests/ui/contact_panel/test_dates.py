"""Every field for a date takes German and English words, and says what it took them for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.contact_panel.test_sections import section


def follow_up(stage):
    add = section(stage, "follow_ups")._add
    return add.when, add._said


def popup(stage):
    section(stage, "approach")._steps.rows()[1].chip.click()
    when = stage.panel.desk.when
    return when._edit, when._said


def logged(stage):
    history = section(stage, "history")
    history._log.click()
    return history._form.on, history._form._said


def one_line(stage):
    line = section(stage, "history")._line
    return line.field.edit, line.said


def birthday(stage):
    field = section(stage, "details")._days["birthday"]
    return field.edit, field.said


def anniversary(stage):
    field = section(stage, "details")._days["anniversary"]
    return field.edit, field.said


def cadence(stage):
    field = section(stage, "details")._cadence
    return field.edit, field.said


def source(stage):
    marks = section(stage, "marks")
    return marks._sources.edit, marks._dated


SOON = {"morgen": "Tuesday 24 November", "tomorrow": "Tuesday 24 November"}
LATELY = {"gestern": "Sunday 22 November", "yesterday": "Sunday 22 November"}
FIELDS = {
    follow_up: SOON,
    popup: SOON,
    logged: LATELY,
    one_line: {f"called {word}": said for word, said in LATELY.items()},
    birthday: {"4. Mai 1975": "4 May 1975", "May 4": "4 May", "5.12.": "5 December"},
    anniversary: {"3. Juni 2001": "3 June 2001", "3 June 2001": "3 June 2001"},
    cadence: {"alle 8 Wochen": "every 8 weeks", "every 3 months": "every 3 months"},
    source: {"XING 3.4.2024": "XING, April 2024", "XING 3 April 2024": "XING, April 2024"},
}


@pytest.mark.parametrize("find", FIELDS, ids=lambda find: find.__name__)
def test_it_says_what_it_understood_before_anything_is_saved(stage, find):
    stage.show("sabine")
    before = stage.steps()
    edit, said = find(stage)
    for typed, meant in FIELDS[find].items():
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, typed)
        assert said.isVisible(), typed
        assert meant in said.text(), (typed, said.text())
    assert stage.steps() == before
    stage.panel.desk.when.hide()


def test_a_birthday_that_is_still_to_come_is_asked_and_not_taken(stage):
    stage.show("anna")
    before = stage.steps()
    edit, said = birthday(stage)
    edit.setFocus()
    QTest.keyClicks(edit, "4 May 2050")
    assert "Is the year right?" in said.text()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    stage.settle()
    assert stage.steps() == before


@pytest.mark.parametrize("field", [popup, logged, follow_up], ids=lambda one: one.__name__)
def test_the_hint_in_an_empty_field_is_not_cut(stage, field):
    stage.show("sabine")
    edit, _said = field(stage)
    stage.settle()
    room = edit.width() - 2 * edit.fontMetrics().averageCharWidth()
    assert edit.fontMetrics().horizontalAdvance(edit.placeholderText()) < room
    stage.panel.desk.when.hide()
