"""When a field is saved, undone, restored; and that nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from mitose.domain.errors import StorageError
from mitose.services import contacts
from mitose.ui.contact_panel import saving
from mitose.ui.contact_panel.field import FailureLine

CTRL = Qt.KeyboardModifier.ControlModifier


def meaning(stage):
    return stage.panel.view.header.meaning


def test_a_field_is_saved_on_leaving_it(stage):
    stage.show("anna")
    stage.type(meaning(stage), "Knows everybody.")
    assert stage.stored("anna").contact.meaning == ""
    stage.leave()
    assert stage.stored("anna").contact.meaning == "Knows everybody."


def test_enter_saves_and_says_so_for_a_moment(stage, qtbot):
    stage.show("anna")
    stage.type(meaning(stage), "Door opener")
    stage.key(Qt.Key.Key_Return)
    assert stage.stored("anna").contact.meaning == "Door opener"
    mark = stage.panel.desk.mark
    assert mark.isVisible()
    assert mark.text() == "Saved"
    qtbot.waitUntil(lambda: not mark.isVisible(), timeout=20_000)


def test_a_pause_saves(stage, qtbot, monkeypatch):
    stage.show("anna")
    field = meaning(stage)
    stage.type(field, "Thinking")
    assert saving.IDLE_MS == 2000
    qtbot.waitUntil(lambda: not field.visit.dirty, timeout=20_000)
    stage.settle()
    assert stage.stored("anna").contact.meaning == "Thinking"
    assert field.edit.hasFocus()


def test_one_visit_is_one_undo_step(stage):
    stage.show("sabine")
    before = stage.steps()
    field = meaning(stage)
    stage.type(field, " One.")
    field.visit.commit()  # what the pause does
    stage.settle()
    stage.type(field, " Two.")
    stage.key(Qt.Key.Key_Return)
    stage.type(field, " Three.")
    stage.leave()
    assert stage.stored("sabine").contact.meaning == "Opens the energy sector. One. Two. Three."
    assert stage.steps() == before + 1
    stage.undo()
    assert stage.stored("sabine").contact.meaning == "Opens the energy sector."
    assert field.edit.text() == "Opens the energy sector."


def test_two_visits_are_two_steps(stage):
    stage.show("anna")
    before = stage.steps()
    stage.type(meaning(stage), "One.")
    stage.leave()
    stage.type(meaning(stage), " Two.")
    stage.leave()
    assert stage.steps() == before + 2


def test_looking_at_a_field_is_no_step(stage):
    stage.show("sabine")
    before = stage.steps()
    meaning(stage).setFocus()
    stage.leave()
    assert stage.steps() == before


def test_escape_brings_back_what_was_there_even_if_it_was_saved_meanwhile(stage):
    stage.show("sabine")
    field = meaning(stage)
    stage.type(field, " Wrong.")
    field.visit.commit()
    stage.settle()
    assert stage.stored("sabine").contact.meaning.endswith("Wrong.")
    stage.key(Qt.Key.Key_Escape)
    assert field.edit.text() == "Opens the energy sector."
    assert stage.stored("sabine").contact.meaning == "Opens the energy sector."
    assert field.edit.hasFocus()


def test_escape_peels_field_then_panel(stage, qtbot):
    stage.show("sabine")
    field = meaning(stage)
    field.setFocus()
    stage.key(Qt.Key.Key_Escape)
    assert not field.edit.hasFocus()
    assert stage.panel.isVisible()
    with qtbot.waitSignal(stage.panel.closed):
        stage.key(Qt.Key.Key_Escape)


def test_ctrl_z_inside_a_field_is_text_undo(stage):
    stage.show("sabine")
    before = stage.steps()
    field = meaning(stage)
    stage.type(field, "X")
    stage.key(Qt.Key.Key_Z, CTRL)
    assert field.edit.text() == "Opens the energy sector."
    stage.leave()
    assert stage.steps() == before


def test_switching_contacts_saves_for_the_one_it_was_typed_for(stage):
    stage.show("anna")
    stage.type(meaning(stage), "About Anna")
    stage.panel.show_contact(stage.ids["eva"])
    stage.settle()
    assert stage.stored("anna").contact.meaning == "About Anna"
    assert stage.stored("eva").contact.meaning == ""
    assert meaning(stage).edit.text() == ""


def test_flush_before_closing_saves(stage):
    stage.show("anna")
    stage.type(meaning(stage), "Last words")
    stage.panel.flush()
    stage.settle()
    assert stage.stored("anna").contact.meaning == "Last words"


def test_a_failure_keeps_the_text_and_offers_to_try_again(stage, monkeypatch):
    stage.show("anna")
    field = meaning(stage)
    real = contacts.set_field
    monkeypatch.setattr(contacts, "set_field", _full_disk)
    stage.type(field, "Precious")
    stage.leave()
    assert field.failure.startswith("Not saved: The disk is full")
    assert field.edit.text() == "Precious"
    assert stage.panel.unsaved()
    monkeypatch.setattr(contacts, "set_field", real)
    field._failure._again.click()
    stage.settle()
    assert field.failure == ""
    assert stage.stored("anna").contact.meaning == "Precious"
    assert not stage.panel.unsaved()


@pytest.mark.parametrize("where", ["field", "line to add"])
def test_a_failure_is_not_cut_by_the_ring_of_the_field_one_is_in(stage, monkeypatch, where):
    stage.show("anna")
    wants = stage.panel.view.sections["wants"]
    wants.set_open(True)
    stage.settle()
    line = wants.line_to_add()
    monkeypatch.setattr(line, "make_add", lambda *_: _full_disk)
    monkeypatch.setattr(contacts, "set_field", _full_disk)
    stage.type(meaning(stage) if where == "field" else line, "Precious")
    stage.key(Qt.Key.Key_Return)
    edit = QApplication.focusWidget()
    (failed,) = (one for one in stage.panel.findChildren(FailureLine) if one.isVisible())
    words = failed._text.mapTo(stage.panel, QPoint(0, 0)).y()
    assert words >= edit.mapTo(stage.panel, QPoint(0, edit.height())).y() + 4


def test_a_failure_while_going_on_waits_at_its_contact(stage, monkeypatch):
    stage.show("anna")
    field = meaning(stage)
    real = contacts.set_field
    monkeypatch.setattr(contacts, "set_field", _full_disk)
    stage.type(field, "Precious")
    stage.panel.show_contact(stage.ids["eva"])
    stage.settle()
    assert field.edit.text() == ""
    assert field.failure == ""
    assert "not saved" in stage.panel._unsaved.text()
    monkeypatch.setattr(contacts, "set_field", real)
    stage.show("anna")
    assert field.edit.text() == "Precious"
    assert field.failure
    field.visit.commit()
    stage.settle()
    assert stage.stored("anna").contact.meaning == "Precious"
    assert stage.stored("eva").contact.meaning == ""


def test_a_change_from_outside_is_shown_and_not_overwritten(stage):
    stage.show("sabine")
    field = meaning(stage)
    field.setFocus()
    stage.tasks.deed(contacts.set_field, [stage.ids["sabine"]], "meaning", "Newer")
    stage.settle()
    assert field.edit.text() == "Newer"
    stage.leave()
    assert stage.stored("sabine").contact.meaning == "Newer"


def test_typed_text_survives_a_change_from_outside(stage):
    stage.show("sabine")
    field = meaning(stage)
    stage.type(field, " Mine.")
    stage.tasks.deed(contacts.set_field, [stage.ids["sabine"]], "notes", "from elsewhere")
    stage.settle()
    assert field.edit.text() == "Opens the energy sector. Mine."
    stage.leave()
    assert stage.stored("sabine").contact.meaning == "Opens the energy sector. Mine."
    assert stage.stored("sabine").contact.notes == "from elsewhere"


def test_undo_from_the_window_while_the_cursor_is_in_the_field(stage):
    stage.show("sabine")
    field = meaning(stage)
    stage.type(field, " More.")
    field.visit.commit()
    stage.settle()
    stage.undo()  # pressed on the notice, which takes no focus
    assert field.edit.text() == "Opens the energy sector."
    stage.leave()
    assert stage.stored("sabine").contact.meaning == "Opens the energy sector."


def test_a_name_cannot_be_emptied(stage):
    stage.show("sabine")
    name = stage.panel.view.header.name
    name.setFocus()
    name.edit.selectAll()
    stage.key(Qt.Key.Key_Delete)
    stage.leave()
    assert name.edit.text() == "Sabine Hartwig"
    assert stage.stored("sabine").contact.name == "Sabine Hartwig"


def test_spaces_of_an_imported_text_are_no_change(stage):
    stage.tasks.deed(contacts.set_field, [stage.ids["anna"]], "role", "Two  spaces\nand lines")
    stage.show("anna")
    stage.panel.view.open_detail("role")
    before = stage.steps()
    assert QApplication.focusWidget() is not None
    stage.leave()
    assert stage.steps() == before
    assert stage.stored("anna").contact.role == "Two  spaces\nand lines"


def test_a_birthday_is_typed_in_words_and_may_lack_its_year(stage):
    stage.show("anna")
    details = stage.panel.view.sections["details"]
    details.set_open(True)
    field = details._days["birthday"]
    stage.type(field, "4 May 1975")
    stage.leave()
    assert stage.stored("anna").contact.birthday == "1975-05-04"
    field.edit.clear()
    stage.type(field, "29.2.")
    stage.leave()
    assert stage.stored("anna").contact.birthday == "--02-29"
    field.edit.clear()
    stage.type(field, "some day")
    stage.leave()
    assert field.failure.startswith("Not understood: some day")
    assert field.edit.text() == "some day"
    assert stage.stored("anna").contact.birthday == "--02-29"


def test_the_cadence_is_typed_in_weeks(stage):
    stage.show("anna")
    details = stage.panel.view.sections["details"]
    details.set_open(True)
    stage.type(details._cadence, "8")
    stage.leave()
    assert stage.stored("anna").contact.cadence_days == 56
    assert details._cadence.edit.text() == "every 8 weeks"


def _full_disk(*_arguments, **_named):
    raise StorageError("disk_full", path="x")


def test_the_day_is_the_fixed_one(stage):
    assert stage.panel.desk.today() == date(2026, 11, 23)


def test_flush_saves_an_entry_that_is_being_added(stage):
    stage.show("anna")
    section = stage.panel.view.sections["wants"]
    section.set_open(True)
    stage.settle()
    stage.type(section._list.line, "Half typed")
    stage.panel.flush()
    stage.settle()
    assert [want.text for want in stage.stored("anna").wants] == ["Half typed"]


def test_an_entry_that_cannot_be_added_stays_in_the_line(stage, monkeypatch):
    def full(*_arguments, **_named):
        raise StorageError("disk_full", path="x")

    stage.show("anna")
    wants = stage.panel.view.sections["wants"]
    wants.set_open(True)
    stage.settle()
    line = wants._list.line
    real = line.make_add
    monkeypatch.setattr(line, "make_add", lambda _contact, _text: full)
    stage.type(line, "Precious")
    stage.key(Qt.Key.Key_Return)
    assert line.edit.text() == "Precious"
    assert line.failure.startswith("Not saved: The disk is full")
    monkeypatch.setattr(line, "make_add", real)
    line._failure._again.click()
    stage.settle()
    assert [want.text for want in stage.stored("anna").wants] == ["Precious"]
    assert line.failure == ""
