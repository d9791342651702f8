"""Tab follows the eye in every section, as a side panel, in its own window and as the page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose.domain.interaction import Interaction
from mitose.services import contacts, interactions, relations
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.save_mark import _controls
from mitose.ui.contact_panel.tab_order import in_reading_order
from mitose.ui.widgets.focus_chain import neighbour

#: The narrowest side panel, the widest, its own window, and the page in a small window.
WIDTHS = (360, 480, 520, 900)
INK = 128  # lines and edges are lighter than words


@pytest.fixture
def full(stage):
    """Sabine with something in every section, all of them open."""
    sabine, anna = stage.ids["sabine"], stage.ids["anna"]
    for deed in (
        lambda ws: contacts.add_tag(ws, [sabine], "energy"),
        lambda ws: contacts.add_circle(ws, [sabine], "BVMW"),
        lambda ws: contacts.add_source(ws, [sabine], "XING"),
        lambda ws: relations.add(ws, sabine, anna, "knows"),
        lambda ws: interactions.log(
            ws, Interaction(date_of(stage), "met", "Coffee", "tickets", contact_id=sabine)
        ),
    ):
        stage.tasks.deed(deed)
    stage.settle()

    def show(width, name="sabine"):
        stage.panel.resize(width, 900)
        stage.show(name)
        for section in stage.panel.view.sections.values():
            section.set_open(True)
        stage.settle()
        return stage.panel.view

    return show


def date_of(stage):
    return stage.panel.desk.today()


def place(view, widget):
    return QRect(widget.mapTo(view._content, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["anna", "sabine", "eva"])
def test_tab_follows_the_eye(full, width, name):
    view = full(width, name)
    chain = [one for one in in_reading_order(view) if one.isVisible() and one is not view]
    back = []
    for before, after in pairwise(chain):
        one, other = place(view, before), place(view, after)
        lap = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
        in_a_row = 2 * lap > min(one.height(), other.height())
        if before is view.header._close:
            continue  # the corner's buttons come first, so that Name leads on to the meaning
        if other.left() < one.left() if in_a_row else other.top() < one.top():
            back.append((told(before), told(after)))
    assert back == []
    for key, section in view.sections.items():
        own = [one for one in in_reading_order(section) if one.isVisible()]
        assert len(own) > 1 or not section.isVisible(), key
    for before, after in pairwise(in_reading_order(view)):
        step = neighbour(before)
        while step not in chain and step is not after:  # viewports and the like
            step = neighbour(step)
        assert step is after


@pytest.mark.parametrize("width", WIDTHS)
def test_saved_never_stands_on_a_chip_or_a_button(full, stage, width):
    view = full(width)
    mark = stage.panel.desk.mark
    lies_on = []
    for edit in view._content.findChildren(GrowingEdit):
        if not edit.isVisibleTo(view._content):
            continue
        mark.stand_by(edit)
        assert view._content.rect().contains(mark.geometry())
        if any(mark.geometry().intersects(other) for other in _controls(view._content, edit)):
            lies_on.append(told(edit))
    assert lies_on == []


@pytest.mark.parametrize("width", WIDTHS)
def test_saved_never_lies_over_words(full, stage, width):
    view = full(width)
    mark = stage.panel.desk.mark
    edits = [e for e in view._content.findChildren(GrowingEdit) if e.isVisibleTo(view._content)]
    lies_on = []
    for edit in edits:
        mark.stand_by(edit)
        place = mark.geometry()
        mark.hide()
        below = view._content.grab(place).toImage()
        dark = [
            below.pixelColor(x, y).lightness() < INK
            for x in range(below.width())
            for y in range(below.height())
        ]
        if sum(dark) > 5:
            lies_on.append(told(edit))
    assert edits
    assert lies_on == []


def test_a_plan_stands_first_for_whom_one_wants_and_the_history_for_whom_one_has(full):
    first = {}
    for name in ("anna", "sabine", "eva"):
        view = full(480, name)
        shown = {key: place(view, one).top() for key, one in view.sections.items()}
        first[name] = shown["history"] < shown["wants"]
    assert first == {"anna": True, "sabine": False, "eva": False}


def told(widget):
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text!r}"


def test_what_is_typed_on_a_head_goes_into_its_first_empty_field(stage):
    stage.show("anna")
    view = stage.panel.view
    for key, text in (("wants", "A first talk"), ("who", "Knows the trade"), ("approach", "Fair")):
        view.sections[key].set_open(False)
        stage.type(view.sections[key].head, text[0])
        QTest.keyClicks(QApplication.focusWidget(), text[1:])
        assert view.sections[key].head.isChecked(), key
        stage.key(Qt.Key.Key_Return)
    stage.leave()
    plan = stage.stored("anna")
    assert [want.text for want in plan.wants] == ["A first talk"]
    assert plan.contact.who_why == "Knows the trade"
    assert plan.approach.way_in == "Fair"


def test_what_is_typed_on_a_head_never_writes_over_a_text(stage):
    stage.show("sabine")
    before = stage.stored("sabine")
    stage.type(stage.panel.view.sections["approach"].head, "L")
    stage.leave()
    after = stage.stored("sabine").approach
    assert after.way_in == before.approach.way_in == "Introduction"
    assert (before.approach.occasion, after.occasion) == ("", "L")


def test_tab_from_the_panels_ground_shows_where_it_leads(stage):
    stage.panel.resize(420, 400)
    stage.show("sabine")
    bar = stage.panel.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.panel.setFocus(Qt.FocusReason.MouseFocusReason)
    stage.key(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert stage.panel.view.isAncestorOf(focused)
    seen = stage.panel.view.viewport()
    assert seen.rect().contains(QRect(focused.mapTo(seen, QPoint(0, 0)), focused.size()))
