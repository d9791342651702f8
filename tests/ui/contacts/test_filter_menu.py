"""The filter menu of the board: the user's own marks, with a chip for each filter in use."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.services import contacts
from mitose.ui.widgets.chip import ChipButton


@pytest.fixture
def choose(stage):
    """Chooses entries of the filter menu by the words a user reads, as a click does."""

    def do(*words: str) -> None:
        buttons = stage.window.header.findChildren(QAbstractButton)
        (button,) = (each for each in buttons if each.text() == "Filter")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        stage.settle()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        actions = menu.actions()
        for word in words[:-1]:
            (inner,) = (action.menu() for action in actions if action.text() == word)
            actions = inner.actions()
        (last,) = (action for action in actions if action.text() == words[-1])
        last.trigger()
        menu.close()
        stage.settle()

    return do


def _chips(stage) -> list[ChipButton]:
    return [chip for chip in stage.page.findChildren(ChipButton) if chip.isVisible()]


def test_a_rating_filters_with_a_chip_and_a_second_one_adds_to_it(stage, choose):
    deed = stage.window.context.tasks.deed
    deed(contacts.rate, [stage.ids["Mehmet Baydar"]], Relationship.LOOSE)
    choose("Relationship", "Relationship")
    assert stage.names(Category.HAVE) == ["Anna Krüger"]
    assert [chip.text() for chip in _chips(stage)] == ["Relationship"]
    choose("Relationship", "Loose contact")
    assert stage.names(Category.HAVE) == ["Anna Krüger", "Mehmet Baydar"]
    (chip,) = _chips(stage)
    assert chip.text() == "Relationship, Loose contact"
    chip.click()
    stage.settle()
    assert len(stage.names(Category.HAVE)) == 4
    assert not _chips(stage)


def test_what_contacts_mean_filters_by_one_kind_or_another(stage, choose):
    deed = stage.window.context.tasks.deed
    deed(contacts.set_field, [stage.ids["Anna Krüger"]], "capital", int(Capital.SOCIAL))
    both = int(Capital.CULTURAL | Capital.SYMBOLIC)
    deed(contacts.set_field, [stage.ids["Sabine Hartwig"]], "capital", both)
    choose("Means to me", "Doors and contacts")
    assert stage.names(Category.HAVE) == ["Anna Krüger"]
    assert stage.names(Category.NEXT) == []
    choose("Means to me", "Knowledge and skill")
    assert stage.names(Category.NEXT) == ["Sabine Hartwig"]
    assert [chip.text() for chip in _chips(stage)] == ["Knowledge and skill, Doors and contacts"]
    choose("Means to me", "Doors and contacts")
    assert stage.names(Category.HAVE) == []
