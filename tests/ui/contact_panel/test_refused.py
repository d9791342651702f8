"""What was pressed and could not be done shows what is stored, not what was wished."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mitose.domain.category import Category, Relationship
from mitose.domain.errors import StorageError


def _offer(view):
    return view.sections["offers"]._list.rows()[0].box


def _step(view):
    return view.sections["approach"]._steps.rows()[1].box


def _nothing(view):
    return view.sections["history"]._nothing


def _capital(view):
    return next(iter(view.sections["marks"]._capital.values()))


CONTROLS = {
    "category": lambda view: view.header.category.segment(Category.FUTURE),
    "relationship": lambda view: view.header.relationship._buttons[Relationship.LOOSE],
    "offer": _offer,
    "step": _step,
    "nothing done": _nothing,
    "capital": _capital,
}


@pytest.fixture
def full(stage, monkeypatch):
    """Sabine on a disk that is full: every deed of the panel is refused."""
    stage.show("sabine")
    for section in stage.panel.view.sections.values():
        section.set_open(True)
    stage.settle()
    deed = stage.tasks.deed

    def refuse(_workspace):
        raise StorageError("disk_full")

    monkeypatch.setattr(stage.tasks, "deed", lambda _service, *_args, **how: deed(refuse, **how))
    return stage.panel.view


@pytest.mark.parametrize("control", CONTROLS)
def test_a_choice_goes_back(full, stage, control):
    found = CONTROLS[control](full)
    before = found.isChecked()
    found.click()
    stage.settle()
    assert [error.code for error in stage.troubles] == ["disk_full"]
    assert CONTROLS[control](full).isChecked() == before


def test_the_importance_goes_back(full, stage):
    full.header.importance.setFocus()
    stage.key(Qt.Key.Key_2)
    assert len(stage.troubles) == 1
    assert full.header.importance.value() == 0
