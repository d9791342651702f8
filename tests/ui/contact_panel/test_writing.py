"""A message is written from a template, looked at, and handed over; then one line says the rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from mitose.domain.category import AddressForm
from mitose.domain.contact import Me
from mitose.domain.message import Language, MessageTemplate
from mitose.services import contacts, me, messages, plans
from mitose.ui.messages.texts import mail_link


@pytest.fixture
def opened(monkeypatch):
    links = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: links.append(url) or True)
    return links


@pytest.fixture
def write(stage):
    do(stage, me.set_me, Me(name="Robin Vogt"))

    def start(name):
        stage.show(name)
        stage.panel.view.header.reach.write.click()
        stage.settle()
        return writing(stage).sheet

    return start


def writing(stage):
    return stage.panel.deeds.writing


def choose(box, text):
    at = box.findText(text, Qt.MatchFlag.MatchStartsWith)
    assert at >= 0, [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(at)
    box.activated.emit(at)


def do(stage, service, *args):
    stage.tasks.deed(service, *args)
    stage.settle()


def test_it_is_shown_as_it_goes_out_and_handed_to_the_mail_program(stage, write, opened):
    do(stage, plans.set_approach, stage.ids["sabine"])  # no occasion
    sheet = write("sabine")
    choose(sheet.template, "Thanks")
    assert sheet.to.currentText() == "s.hartwig@nordlicht.example"
    assert sheet.text.text().startswith("Dear Sabine Hartwig,\n\nthank you")
    assert "{" not in sheet.text.text()
    sheet.subject.end(False)
    QTest.keyClicks(sheet.subject, " & more? 100 %")
    before = stage.steps()
    sheet.mail.click()
    stage.settle()
    assert not sheet.is_open()
    (link,) = opened
    assert (link.scheme(), link.path()) == ("mailto", "s.hartwig@nordlicht.example")
    query = QUrlQuery(link)
    decoded = link.ComponentFormattingOption.FullyDecoded
    assert query.queryItemValue("subject", decoded) == "Thank you! & more? 100 %"
    assert "\r\n\r\nthank you" in query.queryItemValue("body", decoded)
    after = stage.panel.view.header.after
    assert after.isVisible()
    assert after.line.field.edit.text() == "mailed,"
    assert stage.steps() == before  # only what came of it will be noted


def test_what_is_missing_is_told_until_it_is_written(stage, write):
    sheet = write("sabine")
    choose(sheet.template, "First contact after an event")
    assert "Occasion of the approach" in sheet.told.text()
    assert "…" in sheet.subject.text()
    for field in (sheet.subject, sheet.text):
        whole = field.text().replace("…", "the fair")
        field.setText(whole) if field is sheet.subject else field.set_text(whole)
    assert not sheet.told.isVisible()


def test_language_and_form_change_the_words(stage, write):
    do(stage, contacts.set_field, [stage.ids["sabine"]], "address_form", AddressForm.DU)
    sheet = write("sabine")
    assert sheet.form.value() is AddressForm.DU
    sheet.language.set_value(Language.GERMAN)
    sheet.language.chosen.emit(Language.GERMAN)
    choose(sheet.template, "Danke")
    assert sheet.text.text().startswith("Hallo Sabine,")
    assert "deine Zeit" in sheet.text.text()
    assert not sheet.told.isVisible()
    sheet.form.set_value(AddressForm.SIE)
    sheet.form.chosen.emit(AddressForm.SIE)
    assert sheet.text.text().startswith("Guten Tag Sabine Hartwig,")
    assert "Ihre Zeit" in sheet.text.text()


def test_du_or_sie_is_asked_where_it_is_not_noted(stage, write):
    sheet = write("sabine")
    choose(sheet.template, "Thanks")
    assert not sheet.told.isVisible()  # English has one form
    sheet.language.set_value(Language.GERMAN)
    sheet.language.chosen.emit(Language.GERMAN)
    choose(sheet.template, "Danke")
    assert "du or Sie" in sheet.told.text()


def test_without_a_mail_address_the_text_is_copied_and_the_line_asks_all_the_same(stage, write):
    sheet = write("eva")
    assert not sheet.mail.isEnabled()
    choose(sheet.template, "Thanks")
    text = sheet.text.text()
    sheet.copy.click()
    stage.settle()
    assert QGuiApplication.clipboard().text() == text
    assert stage.said == ["Text copied"]
    after = stage.panel.view.header.after
    assert after.isVisible()
    assert after.line.field.edit.text() == "wrote,"


def test_another_template_can_be_taken_back_in_the_text(stage, write):
    sheet = write("sabine")
    choose(sheet.template, "Thanks")
    stage.type(sheet.text, "my own words")
    mine = sheet.text.text()
    choose(sheet.template, "After a call")
    assert sheet.text.text() != mine
    sheet.text.undo()
    assert sheet.text.text() == mine


def test_keys_alone_write_and_escape_leaves(stage):
    stage.show("sabine")
    stage.panel.view.header.reach.write.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Space)
    sheet = writing(stage).sheet
    assert sheet.is_open()
    assert sheet.template.hasFocus()
    reached = set()
    for _ in range(12):
        QTest.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Tab)
        reached.add(stage.panel.window().focusWidget())
    assert {sheet.to, sheet.subject, sheet.text, sheet.mail, sheet.copy} <= reached
    stage.key(Qt.Key.Key_Escape)
    assert not sheet.is_open()


def test_escape_keeps_what_was_written_until_it_goes_out(stage, write, opened):
    sheet = write("sabine")
    sheet.text.setFocus()
    QTest.keyClicks(sheet.text, "Only I know this line. ")
    text = sheet.text.text()
    QTest.keyClick(sheet.text, Qt.Key.Key_Escape)
    stage.settle()
    assert not sheet.is_open()
    assert stage.said[-1] == "The message to Sabine Hartwig is kept until it goes out."
    stage.show("eva")
    assert stage.panel._unsaved.isHidden()
    sheet = write("sabine")
    assert sheet.text.text() == text
    sheet.mail.click()
    stage.settle()
    assert len(opened) == 1
    assert "Only I know" not in write("sabine").text.text()


def test_a_message_nobody_changed_is_not_kept(stage, write):
    QTest.keyClick(write("sabine"), Qt.Key.Key_Escape)
    stage.settle()
    assert stage.said == []


def test_a_template_of_ones_own_is_made_changed_and_deleted_each_a_step(stage, write):
    sheet = write("sabine")
    before = stage.steps()
    choose(sheet.template, "Thanks")
    sheet.templates.click()
    stage.settle()
    keeping = writing(stage).keeping
    assert keeping.name.text() == "Thanks"  # where one was
    assert keeping.save.text() == "Save as my own"
    assert not keeping.delete.isEnabled()
    keeping.name.setText("Thanks, warmly")
    keeping.text.set_text("{salutation},\n\nthanks, {given}! {nmae}")
    assert "{nmae}" in keeping.told.text()
    keeping.text.set_text("{salutation},\n\nthanks, {given}!")
    keeping.save.click()
    stage.settle()
    assert stage.steps() == before + 1
    assert keeping.choice.currentText() == "Thanks, warmly (English)"
    keeping.text.set_text("{salutation},\n\nmany thanks, {given}!")
    keeping.done.click()  # saves what was changed
    stage.settle()
    assert not keeping.is_open()
    assert stage.steps() == before + 2
    choose(sheet.template, "Thanks, warmly")
    assert sheet.language.value() is Language.ENGLISH
    assert sheet.text.text() == "Dear Sabine Hartwig,\n\nmany thanks, Sabine!"
    sheet.templates.click()
    stage.settle()
    keeping = writing(stage).keeping
    keeping.delete.click()
    stage.settle()
    assert stage.steps() == before + 3
    assert keeping.choice.findText("Thanks, warmly", Qt.MatchFlag.MatchStartsWith) < 0
    stage.undo()
    assert keeping.choice.findText("Thanks, warmly", Qt.MatchFlag.MatchStartsWith) >= 0


def test_a_name_that_is_taken_is_refused_where_it_was_typed(stage, write):
    do(stage, messages.add, MessageTemplate("Mine", Language.ENGLISH, "", "Hello"))
    write("sabine").templates.click()
    stage.settle()
    keeping = writing(stage).keeping
    keeping.new.click()
    stage.type(keeping.name, "mine")
    keeping.text.set_text("Hi")
    keeping.save.click()
    stage.settle()
    assert keeping.trouble.text() == "There is a template “mine” in this language already."
    assert keeping.text.text() == "Hi"


def test_a_link_escapes_what_would_end_it():
    link = mail_link("a+b@x.example", "1 & 2", "ä?\n#")
    assert link == "mailto:a%2Bb@x.example?subject=1%20%26%202&body=%C3%A4%3F%0D%0A%23"
