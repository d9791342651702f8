"""The panel as a whole: several, adding, widths, keyboard, memory, speed."""

from __future__ import annotations

import gc
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import NewContact
from mitose.services import contacts
from mitose.ui import i18n, relationship_words
from mitose.ui.capital_words import capital_words
from mitose.ui.contact_panel.log_form import kind_words
from mitose.ui.contact_panel.methods_list import label_words
from mitose.ui.contact_panel.tab_order import in_reading_order
from mitose.ui.theme import theme

CTRL = Qt.KeyboardModifier.ControlModifier


# ------------------------------------------------------------ several


def test_several_show_what_differs_and_each_change_is_one_step(stage):
    ids = [stage.ids["anna"], stage.ids["sabine"]]
    stage.panel.show_contacts(ids)
    stage.settle()
    several = stage.panel.several
    assert several.title.text() == "2 selected"
    assert several._shares.text() == "1 Have · 1 Next"
    assert several.category.currentIndex() == -1
    assert several.category.placeholderText() == "different"
    assert several.relationship.currentText() == "Unrated"
    before = stage.steps()
    several.relationship.setCurrentIndex(several.relationship.findData(Relationship.LOOSE))
    several.relationship.activated.emit(several.relationship.currentIndex())
    stage.settle()
    assert stage.stored("anna").contact.relationship is Relationship.LOOSE
    assert stage.stored("sabine").contact.relationship is Relationship.LOOSE
    assert stage.steps() == before + 1
    stage.type(several.source.edit, "BVMW")
    stage.key(Qt.Key.Key_Return)
    assert several.source.names() == ("BVMW",)
    assert stage.steps() == before + 2
    stage.undo()
    assert several.source.names() == ()


def test_several_get_a_follow_up_in_one_step(stage):
    stage.panel.show_contacts([stage.ids["anna"], stage.ids["sabine"]])
    stage.settle()
    before = stage.steps()
    stage.type(stage.panel.several.when, "next Tuesday 10:00")
    stage.key(Qt.Key.Key_Return)
    assert stage.stored("anna").follow_ups[0].due == date(2026, 11, 24)
    assert stage.stored("sabine").follow_ups[0].due == date(2026, 11, 24)
    assert stage.steps() == before + 1


def test_several_are_archived_in_one_step(stage):
    stage.panel.show_contacts([stage.ids["anna"], stage.ids["sabine"]])
    stage.settle()
    before = stage.steps()
    stage.panel.several.archive.click()
    stage.settle()
    assert stage.stored("anna").contact.archived_at is not None
    assert stage.stored("sabine").contact.archived_at is not None
    assert stage.steps() == before + 1


# ------------------------------------------------------------ adding


def test_only_the_name_is_needed_and_ctrl_enter_adds_and_opens(stage, qtbot):
    stage.panel.add_contact(Category.FUTURE)
    stage.settle()
    form = stage.panel.form
    assert form.name.hasFocus()
    stage.key(Qt.Key.Key_Return, CTRL)
    assert "name is needed" in form._said.text()
    QTest.keyClicks(form.name, "Head of purchasing, hospital group, Hesse")
    form.wish.setChecked(True)
    form.phone.setText("+49 561 555 0111")
    form.want.set_text("A first talk\nA second one")
    with qtbot.waitSignal(stage.panel.contact_added) as added:
        QTest.keyClick(form.name, Qt.Key.Key_Return, CTRL)
    stage.settle()
    stage.ids["new"] = added.args[0]
    stored = stage.stored("new")
    assert stored.contact.name == "Head of purchasing, hospital group, Hesse"
    assert stored.contact.category is Category.FUTURE
    assert stored.contact.wish_profile
    assert [want.text for want in stored.wants] == ["A first talk", "A second one"]
    assert stage.panel.contact_id == added.args[0]
    assert stage.panel.view.header.name.edit.text() == stored.contact.name
    assert form.name.text() == ""


def test_enter_adds_and_escape_goes_back_to_the_contact_that_was_shown(stage, qtbot):
    stage.show("anna")
    stage.panel.add_contact()
    stage.settle()
    stage.key(Qt.Key.Key_Escape)
    assert stage.panel.contact_id == stage.ids["anna"]
    stage.panel.add_contact()
    stage.settle()
    QTest.keyClicks(stage.panel.form.name, "Ole Kristensen")
    stage.panel.form.category.setFocus()
    with qtbot.waitSignal(stage.panel.contact_added):
        stage.key(Qt.Key.Key_Return)
    assert stage.panel.view.header.meaning.edit.hasFocus()


def test_a_cancelled_form_keeps_what_was_typed(stage, qtbot):
    stage.panel.add_contact()
    stage.settle()
    QTest.keyClicks(stage.panel.form.name, "Half a na")
    with qtbot.waitSignal(stage.panel.closed):
        QTest.keyClick(stage.panel.form.name, Qt.Key.Key_Escape)
    stage.panel.add_contact()
    assert stage.panel.form.name.text() == "Half a na"


# ------------------------------------------------------------ look and keyboard


def _open_all(stage):
    for section in stage.panel.view.sections.values():
        section.set_open(True)
    stage.settle()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "scale"), [(360, 1.0), (480, 1.0), (480, 2.0)])
def test_nothing_sticks_out(stage, qapp, width, scale, language):
    theme().apply(qapp, "light", scale)
    i18n.install(qapp, language)
    try:
        fresh = type(stage.panel)(stage.panel._context)
        stage.panel.close()
        stage.panel.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        stage.panel = fresh
        name = "Maximiliane-Charlotte von und zu Hohenstein-Wolkenburg-Lüdenscheidt-Sonderburg"
        stage.tasks.deed(contacts.set_field, [stage.ids["sabine"]], "name", name)
        stage.tasks.deed(contacts.set_field, [stage.ids["sabine"]], "organisation", name)
        fresh.resize(width, 900)
        fresh.show()
        stage.show("sabine")
        _open_all(stage)
        content = fresh.view._content
        assert content.width() <= fresh.view.viewport().width()
        for widget in content.findChildren(QWidget):
            if widget.isVisible() and widget.objectName() != "saved":
                right = widget.mapTo(content, widget.rect().topRight()).x()
                assert right <= content.width(), (widget, widget.accessibleName(), right)
    finally:
        stage.panel.hide()
        theme().apply(qapp, "light", 1.0)
        i18n.install(qapp, "en")


def test_from_the_name_tab_goes_on_to_the_meaning(stage):
    stage.show("sabine")
    header = stage.panel.view.header
    header.name.setFocus()
    stage.key(Qt.Key.Key_Tab)
    assert header.meaning.edit.hasFocus()


def test_every_control_has_a_name(stage):
    stage.show("sabine")
    _open_all(stage)
    stage.panel.desk.when.ask(stage.panel, lambda _answer: None)
    stage.panel.desk.when.hide()
    for root in (stage.panel.view, stage.panel.form, stage.panel.several):
        for widget in in_reading_order(root):
            named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            assert named or not widget.isVisibleTo(root), widget


def test_names_in_other_scripts_are_shown(stage):
    stage.tasks.deed(contacts.set_field, [stage.ids["anna"]], "name", "王小明 ליאת כהן أحمد")
    stage.show("anna")
    assert stage.panel.view.header.name.edit.text() == "王小明 ליאת כהן أحمد"


def test_a_section_folded_by_the_user_stays_folded(stage):
    stage.show("sabine")
    head = stage.panel.view.sections["wants"].head
    head.click()
    stage.show("eva")
    assert not head.isChecked()
    head.setFocus()
    stage.key(Qt.Key.Key_Space)
    assert stage.panel.view.sections["wants"]._list.isVisible()


# ------------------------------------------------------------ memory and speed


def test_going_through_many_contacts_makes_no_widgets(stage):
    def widgets() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(QApplication.allWidgets())

    names = ("sabine", "anna", "eva")
    for name in names:
        stage.show(name)
    before = widgets()
    for _ in range(10):
        for name in names:
            stage.show(name)
    assert widgets() <= before


def test_a_contact_that_is_erased_closes_the_panel(stage, qtbot):
    stage.show("anna")
    with qtbot.waitSignal(stage.panel.closed):
        stage.tasks.deed(contacts.erase, [stage.ids["anna"]])
        stage.settle()
    assert stage.panel.contact_ids == ()


def test_a_contact_added_elsewhere_changes_nothing_here(stage):
    stage.show("anna")
    stage.tasks.deed(contacts.add, NewContact("Somebody else"))
    stage.settle()
    assert stage.panel.contact_id == stage.ids["anna"]


def test_words_of_tables_are_german_too(stage, qapp):
    i18n.install(qapp, "de")
    try:
        assert relationship_words.said(Relationship.LOOSE) == "loser Kontakt"
        assert kind_words()["called"] == "Angerufen"
        assert capital_words()[Capital.SOCIAL] == "Türen und Kontakte"
        assert label_words()["work"] == "Arbeit"
    finally:
        i18n.install(qapp, "en")


def test_one_line_adds_a_whole_contact_and_says_what_it_understood(stage):
    stage.panel.add_contact(Category.HAVE)
    stage.settle()
    form = stage.panel.form
    stage.type(form.name, "Lena Ott, Ott Druck, next, call tomorrow 10:00 #print @BVMW")
    assert "Organisation: Ott Druck" in form._understood.text()
    assert "24 November" in form._understood.text()
    assert form.category.value() is Category.NEXT
    form.submit()
    stage.settle()
    found: list = []
    stage.ask(lambda ws, text: contacts.list_contacts(ws, search=text), "Lena", found)
    (lena,) = found[0]
    assert lena.contact.organisation == "Ott Druck"
    assert lena.contact.category is Category.NEXT
    assert lena.tags == ("print",)
    assert lena.circles == ("BVMW",)
    assert [entry.kind for entry in lena.follow_ups] == ["call"]


def test_the_ring_around_the_meaning_leaves_the_role_above_it_alone(stage):
    stage.show("anna")
    header = stage.panel.view.header
    role, meaning = header._work, header.meaning
    below = meaning.mapTo(header, meaning.rect().topLeft()).y()
    assert below - role.mapTo(header, role.rect().bottomLeft()).y() > 5
