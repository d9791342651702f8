"""A pasted signature or card makes or fills a contact, after a look at what was understood."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from tests.exchange.test_signature import GERMAN

from mitose.domain.category import Category
from mitose.services import contacts

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Jonas Weber
N:Weber;Jonas;;;
ORG:Weber & Partner
EMAIL:j.weber@weber.example
END:VCARD
"""


def paste(stage, widget, text):
    QGuiApplication.clipboard().setText(text)
    widget.setFocus()
    QTest.keySequence(widget, QKeySequence(QKeySequence.StandardKey.Paste))
    stage.settle()
    return stage.panel.paste.sheet


def test_a_signature_fills_what_is_missing_and_changes_nothing_else(stage):
    stage.show("anna")
    before = stage.steps()
    sheet = paste(stage, stage.panel, GERMAN)
    assert ("Role", "Leiterin Marketing") in sheet.lines
    assert ("Address", "Königstor 12, 34117 Kassel") in sheet.lines
    assert stage.steps() == before  # only shown so far
    sheet.fill.click()
    stage.settle()
    stored = stage.stored("anna")
    assert (stored.contact.name, stored.contact.role) == ("Anna Krüger", "Architect")
    assert stored.contact.organisation == "Nordlicht Energie GmbH"
    assert [one.value for one in stored.methods if one.kind == "email"] == [
        "s.hartwig@nordlicht.example"
    ]
    assert stored.addresses[0].city == "Kassel"
    assert stage.steps() == before + 1
    stage.undo()
    assert stage.stored("anna").methods == ()


def test_what_is_there_comes_not_twice(stage):
    stage.show("sabine")
    sheet = paste(stage, stage.panel, GERMAN)
    sheet.fill.click()
    stage.settle()
    values = [one.value for one in stage.stored("sabine").methods]
    assert values.count("s.hartwig@nordlicht.example") == 1
    assert values.count("+49 561 555 0142") == 1
    assert "+49 561 555 0143" in values


def test_a_card_pasted_as_the_name_of_a_new_contact_adds_it(stage):
    stage.panel.add_contact(Category.NEXT)
    stage.settle()
    sheet = paste(stage, stage.panel.form.name, CARD)
    assert sheet.fill is None
    added: list = []
    stage.panel.contact_added.connect(added.append)
    sheet.add.click()
    stage.settle()
    answers: list = []
    stage.ask(contacts.details, added[0], answers)
    made = answers[0]
    assert (made.contact.name, made.contact.category) == ("Jonas Weber", Category.NEXT)
    assert made.contact.organisation == "Weber & Partner"
    assert made.methods[0].value == "j.weber@weber.example"
    stage.undo()
    assert stage.panel.contact_id == 0


def test_cancelling_writes_nothing(stage):
    stage.show("anna")
    before = stage.steps()
    sheet = paste(stage, stage.panel, GERMAN)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    stage.settle()
    assert stage.steps() == before


def test_nobody_or_several_are_said_and_not_taken(stage):
    stage.show("anna")
    for text in ("Milch\nBrot", CARD + CARD.replace("Jonas", "Lena")):
        assert paste(stage, stage.panel, text) is None
    assert len(stage.said) == 2
