"""Lists grow by typing, Enter and pasting, and are put in order by dragging or by keys."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.contact_panel.test_sections import section, texts

from mitose.domain.contact import Method
from mitose.services import plans, reaching

ALT = Qt.KeyboardModifier.AltModifier


def test_lists_grow_by_typing_and_enter(stage):
    stage.show("anna")
    wants = section(stage, "wants")._list
    stage.type(wants.line, "An order")
    stage.key(Qt.Key.Key_Return)
    stage.type(wants.line, "A hint")
    stage.key(Qt.Key.Key_Return)
    assert [want.text for want in stage.stored("anna").wants] == ["An order", "A hint"]
    assert texts(wants) == ["An order", "A hint"]
    assert wants.line.edit.hasFocus()
    assert wants.line.edit.text() == ""


def _place(stage, widget) -> QRect:
    home = stage.panel
    return QRect(widget.mapTo(home, QPoint(0, 0)), widget.size())


def test_states_end_where_the_fields_end_and_saved_covers_none_of_a_new_entry(stage, qtbot):
    stage.show("anna")
    offers = section(stage, "offers")._list
    stage.type(offers.line, "A photo day")
    stage.key(Qt.Key.Key_Return)
    (row,) = offers.rows()
    mark = stage.panel.desk.mark
    assert mark.isVisible()
    chip = _place(stage, row.chip)
    qtbot.waitUntil(lambda: not _place(stage, mark).intersects(chip))
    field = _place(stage, offers.line.edit)
    assert abs(chip.right() - field.right()) <= 1


def test_a_menu_goes_with_its_entry(stage):
    stage.show("anna")
    offers = section(stage, "offers")._list
    stage.type(offers.line, "A photo day")
    stage.key(Qt.Key.Key_Return)
    offers._rows[0]._chip_pressed()
    assert QApplication.activePopupWidget() is not None
    stage.show("eva")
    assert QApplication.activePopupWidget() is None


def test_leaving_the_line_adds_what_was_typed(stage):
    stage.show("anna")
    wants = section(stage, "wants")._list
    stage.type(wants.line, "An order")
    stage.leave()
    assert texts(wants) == ["An order"]


def test_a_pause_while_adding_is_the_same_entry_and_the_same_step(stage):
    stage.show("anna")
    before = stage.steps()
    wants = section(stage, "wants")._list
    stage.type(wants.line, "An or")
    wants.line._save()  # what the pause does
    stage.settle()
    assert [want.text for want in stage.stored("anna").wants] == ["An or"]
    assert texts(wants) == []  # it is still being typed
    stage.type(wants.line, "der")
    stage.key(Qt.Key.Key_Return)
    assert texts(wants) == ["An order"]
    assert stage.steps() == before + 1


def test_several_pasted_lines_are_several_entries_and_one_step(stage):
    stage.show("anna")
    before = stage.steps()
    wants = section(stage, "wants")._list
    wants.line.setFocus()
    mime = QMimeData()
    mime.setText("• One\n- Two\n\nThree\n")
    wants.line.edit.insertFromMimeData(mime)
    stage.settle()
    assert texts(wants) == ["One", "Two", "Three"]
    assert stage.steps() == before + 1
    stage.undo()
    assert texts(wants) == []


def test_alt_arrows_put_entries_in_order(stage):
    stage.show("sabine")
    wants = section(stage, "wants")._list
    wants.rows()[1].setFocus()
    stage.key(Qt.Key.Key_Up, ALT)
    assert [want.text for want in stage.stored("sabine").wants] == [
        "An introduction",
        "A first project",
    ]
    assert texts(wants) == ["An introduction", "A first project"]
    assert wants.rows()[0].field.edit.hasFocus()
    stage.key(Qt.Key.Key_Down, ALT)
    assert texts(wants) == ["A first project", "An introduction"]


def test_delete_on_an_empty_entry_removes_it(stage):
    stage.show("sabine")
    wants = section(stage, "wants")._list
    row = wants.rows()[1]
    row.setFocus()
    row.field.edit.selectAll()
    stage.key(Qt.Key.Key_Delete)
    assert len(stage.stored("sabine").wants) == 2
    stage.key(Qt.Key.Key_Delete)
    assert [want.text for want in stage.stored("sabine").wants] == ["A first project"]
    assert wants.rows()[0].field.edit.hasFocus()
    stage.undo()
    assert texts(wants) == ["A first project", "An introduction"]


def test_an_entry_is_edited_in_place(stage):
    stage.show("sabine")
    before = stage.steps()
    wants = section(stage, "wants")._list
    stage.type(wants.rows()[0], "!")
    stage.key(Qt.Key.Key_Return)
    assert stage.stored("sabine").wants[0].text == "A first project!"
    assert wants.rows()[1].field.edit.hasFocus()
    assert stage.steps() == before + 1


def test_text_typed_in_an_entry_that_goes_away_is_kept(stage):
    from mitose.services import plans

    stage.show("sabine")
    wants = section(stage, "wants")._list
    stage.type(wants.rows()[1], " of mine")
    stage.tasks.deed(plans.remove_want, wants.rows()[1].record.id)
    stage.settle()
    assert wants.line.edit.text() == "An introduction of mine"


def test_phones_mails_and_addresses(stage):
    stage.show("sabine")
    details = section(stage, "details")
    phones = details._methods[0]
    assert [row.field.edit.text() for row in phones.rows()] == ["+49 561 555 0142", ""]
    stage.type(phones.rows()[1], "+49 561 555 0199")
    stage.leave()
    mails = details._methods[1]
    mails.rows()[0].field.edit.clear()
    stage.type(mails.rows()[0], "new@nordlicht.example")
    stage.leave()
    kept = {(one.kind, one.value) for one in stage.stored("sabine").methods}
    assert kept == {
        ("phone", "+49 561 555 0142"),
        ("phone", "+49 561 555 0199"),
        ("email", "new@nordlicht.example"),
    }
    addresses = details._addresses
    stage.type(addresses._rows[0]._fields["street"], "Hauptstr. 1")
    stage.leave()
    stage.type(addresses._rows[0]._fields["city"], "Kassel")
    stage.leave()
    stored = stage.stored("sabine").addresses
    assert [(one.street, one.city) for one in stored] == [("Hauptstr. 1", "Kassel")]


def test_two_ways_changed_before_the_first_is_read_again_keep_both(stage):
    stage.show("sabine")
    details = section(stage, "details")
    phone, mail = details._methods[0].rows()[0], details._methods[1].rows()[0]
    phone.field.edit.put_text("+49 561 555 0100")
    mail.field.edit.put_text("s@nordlicht.example")
    stage.panel.flush()
    stage.settle()
    kept = {(one.kind, one.value) for one in stage.stored("sabine").methods}
    assert kept == {("phone", "+49 561 555 0100"), ("email", "s@nordlicht.example")}


def test_what_they_have_and_look_for_is_put_in_order_each_by_itself(stage):
    stage.show("anna")
    shares = section(stage, "has_needs")
    for line, words in ((shares._has.line, "ab"), (shares._needs.line, "cd")):
        for word in words:
            stage.type(line, word)
            stage.key(Qt.Key.Key_Return)
    before = stage.steps()
    shares._has.rows()[1].setFocus()
    stage.key(Qt.Key.Key_Up, ALT)
    shares._needs.rows()[0].setFocus()
    stage.key(Qt.Key.Key_Down, ALT)
    assert texts(shares._has) == ["b", "a"]
    assert texts(shares._needs) == ["d", "c"]
    assert stage.steps() == before + 2
    stage.undo()
    assert texts(shares._needs) == ["c", "d"]


def drag(stage, grip, target, *, escape=False):
    """With the mouse from a grip to below the middle of another row."""
    start = grip.rect().center()
    end = grip.mapFromGlobal(target.mapToGlobal(QPoint(4, target.height() - 1)))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    for at in (1, 2, 3):
        QTest.mouseMove(grip, start + (end - start) * at / 3)
    if escape:
        QTest.keyClick(grip, Qt.Key.Key_Escape)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=end)
    stage.settle()


LISTS = {
    "wants": ("wants", plans.add_want, lambda found: found.wants),
    "offers": ("offers", plans.add_offer, lambda found: found.offers),
    "approach": ("steps", plans.add_step, lambda found: found.approach.steps),
}


@pytest.mark.parametrize("name", LISTS)
def test_saved_is_not_struck_through_by_the_ring_of_the_line_one_goes_on_in(stage, qtbot, name):
    stage.show("anna")
    line = section(stage, name).line_to_add()
    stage.type(line, "A photo day")
    stage.key(Qt.Key.Key_Return)
    mark = stage.panel.desk.mark
    field = _place(stage, line)
    assert mark.isVisible()
    assert line.hasFocus()
    ring = [field.adjusted(-4, -4, 4, 4), field.adjusted(1, 1, -1, -1)]

    def clear():
        place = _place(stage, mark)
        return not place.intersects(ring[0]) or ring[1].contains(place)

    qtbot.waitUntil(clear)


@pytest.mark.parametrize("name", LISTS)
def test_an_entry_is_dragged_to_another_place_as_one_step(stage, name):
    _, add, stored = LISTS[name]
    for text in ("One", "Two", "Three"):
        stage.tasks.deed(partial(add, text=text), stage.ids["anna"])
    stage.show("anna")
    part = section(stage, name)
    shown = part._steps if name == "approach" else part._list
    before = stage.steps()
    drag(stage, shown.rows()[0].grip, shown.rows()[2])
    assert texts(shown) == ["Two", "Three", "One"]
    assert [one.text for one in stored(stage.stored("anna"))] == ["Two", "Three", "One"]
    assert stage.steps() == before + 1
    drag(stage, shown.rows()[0].grip, shown.rows()[0])  # where it stands
    drag(stage, shown.rows()[0].grip, shown.rows()[2], escape=True)
    assert texts(shown) == ["Two", "Three", "One"]
    assert stage.steps() == before + 1
    stage.undo()
    assert texts(shown) == ["One", "Two", "Three"]


@pytest.mark.parametrize("kind", ["has", "needs"])
def test_what_they_have_and_look_for_is_dragged_too(stage, kind):
    for text in ("One", "Two", "Three"):
        stage.tasks.deed(plans.add_has_need, stage.ids["anna"], kind, text)
    stage.show("anna")
    shares = section(stage, "has_needs")
    shown = shares._has if kind == "has" else shares._needs
    before = stage.steps()
    drag(stage, shown.rows()[2].grip, shown.rows()[0])  # below the first
    assert texts(shown) == ["One", "Three", "Two"]
    assert stage.steps() == before + 1
    stage.undo()
    assert texts(shown) == ["One", "Two", "Three"]


@pytest.mark.parametrize("place", [1, 2, 3], ids=["mail", "profile", "link"])
def test_mails_profiles_and_links_are_dragged_as_one_step(stage, place):
    kind = ("phone", "email", "profile", "url")[place]
    values = [
        f"{one}@web.example" if kind == "email" else f"https://{one}.example" for one in "abc"
    ]
    own = [Method(kind, value) for value in values]
    stage.tasks.deed(reaching.set_methods, stage.ids["anna"], own)
    stage.show("anna")
    shown = section(stage, "details")._methods[place]
    before = stage.steps()
    drag(stage, shown.rows()[0].grip, shown.rows()[2])
    assert ways(stage, kind) == [values[1], values[2], values[0]]
    assert stage.steps() == before + 1
    stage.undo()
    assert ways(stage, kind) == values


def ways(stage, kind="phone"):
    return [one.value for one in stage.stored("anna").methods if one.kind == kind]


def with_phones(stage):
    own = [Method("phone", number, preferred=number == "1") for number in ("1", "2", "3")]
    stage.tasks.deed(
        reaching.set_methods, stage.ids["anna"], [*own, Method("email", "a@b.example")]
    )
    stage.show("anna")
    return section(stage, "details")._methods[0]


def test_a_number_is_dragged_and_the_first_is_the_one_to_call(stage):
    phones = with_phones(stage)
    drag(stage, phones.rows()[0].grip, phones.rows()[2])
    assert ways(stage) == ["2", "3", "1"]
    assert [one.preferred for one in stage.stored("anna").methods if one.kind == "phone"] == [
        True,
        False,
        False,
    ]
    assert ways(stage, "email") == ["a@b.example"]
    stage.undo()
    assert ways(stage) == ["1", "2", "3"]


def test_alt_arrows_order_numbers_too_and_the_focus_goes_along(stage):
    phones = with_phones(stage)
    phones.rows()[2].setFocus()
    stage.key(Qt.Key.Key_Up, ALT)
    assert ways(stage) == ["1", "3", "2"]
    assert phones.rows()[1].field.edit.hasFocus()
    stage.key(Qt.Key.Key_Up, ALT)
    stage.key(Qt.Key.Key_Up, ALT)  # no further
    assert ways(stage) == ["3", "1", "2"]
    assert phones.rows()[0].field.edit.hasFocus()


def test_several_pasted_numbers_are_several_ways_and_enter_goes_on(stage):
    phones = with_phones(stage)
    before = stage.steps()
    mime = QMimeData()
    mime.setText("2\n+49 561 555 0101\n\n+49 561 555 0102\n")
    phones.rows()[-1].setFocus()
    phones.rows()[-1].field.edit.insertFromMimeData(mime)
    stage.settle()
    assert ways(stage) == ["1", "2", "3", "+49 561 555 0101", "+49 561 555 0102"]
    assert stage.steps() == before + 1
    stage.type(phones.rows()[-1], "+49 561 555 0103")
    stage.key(Qt.Key.Key_Return)
    assert ways(stage)[-1] == "+49 561 555 0103"
    assert phones.rows()[-1].field.edit.text() == ""
    phones.rows()[0].setFocus()
    stage.key(Qt.Key.Key_Return)
    assert phones.rows()[1].field.edit.hasFocus()


def test_the_line_one_adds_in_stays_in_view_while_the_list_grows(stage):
    stage.show("anna")
    view = stage.panel.view
    steps = section(stage, "approach")._steps
    line = steps.line
    stage.panel.window().resize(420, 400)
    stage.settle()

    def below():
        bottom = line.mapTo(view.viewport(), line.rect().bottomLeft()).y()
        return bottom - view.viewport().height()

    line.edit.setFocus()
    stage.settle()
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + below())  # at the edge
    for text in ("Ask Anna", "Call", "Send the concept"):
        QTest.keyClicks(line.edit, text)
        stage.key(Qt.Key.Key_Return)
        assert below() < 0


def test_escape_while_dragging_reaches_nothing_but_the_drag(stage):
    for text in ("One", "Two", "Three"):
        stage.tasks.deed(partial(plans.add_want, text=text), stage.ids["anna"])
    stage.show("anna")
    closed = []
    peel = QAction(stage.panel.window())
    peel.setShortcut(QKeySequence(Qt.Key.Key_Escape))
    peel.triggered.connect(lambda: closed.append(True))
    stage.panel.window().addAction(peel)
    shown = section(stage, "wants")._list
    drag(stage, shown.rows()[0].grip, shown.rows()[2], escape=True)
    assert texts(shown) == ["One", "Two", "Three"]
    assert closed == []
    QTest.keyClick(shown.rows()[0].grip, Qt.Key.Key_Escape)
    assert closed == [True]
