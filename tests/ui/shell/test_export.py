"""The export sheet: from the keys and the card's menu to a file, a notice and its folder."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from mitose.domain.category import Category
from mitose.services import contacts, exporting
from mitose.ui.exporting.export_sheet import ExportSheet
from mitose.ui.widgets.progress_sheet import ProgressSheet


@pytest.fixture
def board(fill, person, open_window):
    """The window on the board with three contacts, and their ids."""
    ids = [
        person("Anna Krüger", phone="+49 561 555 0101"),
        person("Jonas Schöller", Category.NEXT, email="jonas@x.example"),
        person("Eva Malik", Category.FUTURE),
    ]
    fill(lambda ws: contacts.set_field(ws, ids[:1], "meaning", "opens doors"))
    return open_window("contacts"), ids


@pytest.fixture
def open_sheet(settled):
    def run(window) -> ExportSheet:
        QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        settled(window)
        (sheet,) = window.findChildren(ExportSheet)
        assert sheet.is_open()
        return sheet

    return run


def choose(box, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_all_contacts_become_cards_without_ratings(board, open_sheet, settled, tmp_path):
    window, _ids = board
    sheet = open_sheet(window)
    assert sheet.first_focus().hasFocus()
    assert sheet.about.currentText() == "All 3 contacts"
    assert not sheet.plan.isChecked()
    file = tmp_path / "out" / "Kontakte.vcf"
    file.parent.mkdir()
    sheet.write(str(file))
    settled(window)
    text = file.read_text(encoding="utf-8")
    assert text.count("BEGIN:VCARD") == 3
    assert "opens doors" not in text
    assert not sheet.is_open()
    assert window.notice.text() == "3 contacts written: Kontakte.vcf"


def test_the_selection_with_its_plan(board, open_sheet, settled, tmp_path):
    window, ids = board
    window.deck.tell("reveal", ids[:1])
    settled(window)
    assert window.deck.tell("selected_ids") == ids[:1]
    sheet = open_sheet(window)
    assert sheet.about.currentText() == "1 selected contact"
    choose(sheet.format, "vcard4")
    sheet.plan.click()
    assert "private" in sheet.said.text()
    file = tmp_path / "one.vcf"
    sheet.write(str(file))
    settled(window)
    text = file.read_text(encoding="utf-8")
    assert text.count("BEGIN:VCARD") == 1
    assert "X-MITOSE-MEANING:opens doors" in text


def test_what_the_filter_leaves_and_one_column(board, open_sheet, settled, tmp_path):
    window, _ids = board
    window.header.filter.setText("jonas")
    settled(window)
    sheet = open_sheet(window)
    assert sheet.about.currentText() == "1 contact that the filter leaves"
    words = [sheet.about.itemText(row) for row in range(sheet.about.count())]
    assert words[1:] == [
        "All 3 contacts",
        "Have: 1 contact",
        "Next: 1 contact",
        "Future: 1 contact",
    ]
    choose(sheet.about, "future")
    choose(sheet.format, "csv")
    sheet.write(str(tmp_path / "c.csv"))
    settled(window)
    raw = (tmp_path / "c.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"Eva Malik" in raw
    assert b"Jonas" not in raw


def test_json_has_always_the_plan_and_a_calendar_never(board, open_sheet, settled, tmp_path):
    window, _ids = board
    sheet = open_sheet(window)
    choose(sheet.format, "ics")
    assert not sheet.plan.isEnabled()
    assert not sheet.plan.isChecked()
    choose(sheet.format, "json")
    assert not sheet.plan.isEnabled()
    assert sheet.plan.isChecked()
    assert "comes back as it was" in sheet.said.text()
    sheet.write(str(tmp_path / "all.json"))
    settled(window)
    document = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert document["contacts"][0]["contact"]["meaning"] == "opens doors"


def test_the_chooser_proposes_a_name_and_escape_closes(board, open_sheet, settled):
    window, _ids = board
    sheet = open_sheet(window)
    choose(sheet.format, "csv")
    sheet.save.click()
    dialog = sheet.findChild(QFileDialog)
    assert [name.rsplit("/", 1)[-1] for name in dialog.selectedFiles()] == [
        "Contacts 2026-11-23.csv"
    ]
    dialog.reject()
    settled(window)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open()


def test_the_folder_can_be_opened_from_the_notice(
    board,
    open_sheet,
    settled,
    tmp_path,
    monkeypatch,
):
    window, _ids = board
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    open_sheet(window).write(str(tmp_path / "a.vcf"))
    settled(window)
    (button,) = [
        one for one in window.notice.findChildren(QPushButton) if one.text() == "Open folder"
    ]
    button.click()
    assert opened[0].toLocalFile() == str(tmp_path)


def test_a_folder_that_is_not_there_is_one_sentence_and_no_half_file(
    board,
    open_sheet,
    settled,
    tmp_path,
):
    window, _ids = board
    sheet = open_sheet(window)
    sheet.write(str(tmp_path / "nowhere" / "a.vcf"))
    settled(window)
    assert sheet.is_open()
    assert "could not be" in sheet.said.text()
    assert sheet.save.isEnabled()
    assert not list(tmp_path.glob("**/*.part"))


def test_long_exports_show_progress_and_can_be_stopped(
    board,
    open_sheet,
    settled,
    qtbot,
    tmp_path,
    monkeypatch,
):
    window, _ids = board

    def endless(_ws, _path, _options, *, progress, cancelled):
        while not cancelled():
            progress(1, 2)
        raise exporting.CancelledError

    monkeypatch.setattr(exporting, "export", endless)
    sheet = open_sheet(window)
    sheet.write(str(tmp_path / "a.vcf"))
    qtbot.waitUntil(lambda: window.findChildren(ProgressSheet) != [], timeout=20_000)
    (progress,) = window.findChildren(ProgressSheet)
    progress.stop.click()
    settled(window)
    assert not progress.is_open()
    assert sheet.said.text() == "Stopped; no file was written."
    assert not (tmp_path / "a.vcf").exists()
