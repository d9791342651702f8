"""What begins with the commonest letters is found before one is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mitose.domain.category import Category
from mitose.services import board, board_answers, contacts
from mitose.ui.contacts import ahead


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    for module in (board_answers, ahead):
        monkeypatch.setattr(module, "COSTLY", 1)


def _shown(stage):
    return {category: sorted(stage.names(category)) for category in Category}


def test_the_first_letters_are_answered_from_memory_once_the_field_has_the_focus(
    stage, qtbot, monkeypatch
):
    field = stage.window.header.filter
    stage.type_filter("an")
    right = _shown(stage)
    stage.type_filter("")
    stage.column(Category.HAVE).view.setFocus()
    key = stage.ids["Anna Krüger"]
    stage.window.context.tasks.deed(contacts.set_field, [key], "notes", "changed")
    stage.settle()
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.settle()

    def never(*_args: object) -> None:
        raise AssertionError("the file was asked")

    with monkeypatch.context() as while_typed:
        while_typed.setattr(board, "glance", never)
        qtbot.keyClicks(field, "an")
        assert {c: sorted(names) for c, names in _shown(stage).items()} == right
    stage.settle()
    assert _shown(stage) == right


def test_a_change_after_that_is_not_missed(stage):
    field = stage.window.header.filter
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.settle()
    key = stage.ids["Mehmet Baydar"]
    stage.window.context.tasks.deed(contacts.set_field, [key], "name", "Anton Baydar")
    stage.settle()
    stage.type_filter("an")
    assert any("Anton Baydar" in names for names in _shown(stage).values())
