"""A document of many contacts: its progress, stopping it, and closing the window meanwhile."""

from __future__ import annotations

import time
from datetime import date

import pikepdf
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from tests.children import setting

from mitose.domain.category import Category
from mitose.report import press
from mitose.services import contacts, sample
from mitose.ui.printing import document_work, print_sheet
from mitose.ui.printing import paper as on_paper
from mitose.ui.printing.paper import Printing, can_print

PEOPLE = 400


@pytest.fixture
def desk(fill, open_window, qtbot, tmp_path, monkeypatch):
    """The window over many contacts, its print sheet for all of Have, and a folder to write to."""
    fill(lambda ws: sample.fill(ws, "en", date(2026, 11, 23), PEOPLE))
    folder = tmp_path / "documents"
    folder.mkdir()
    # A quick machine is done with it before half a second has passed.
    monkeypatch.setattr(document_work, "PATIENCE_MS", 0)
    monkeypatch.setattr(print_sheet, "documents_folder", lambda: folder)
    window = open_window("contacts")
    window.deck.tell("print_current")
    sheet = window.findChild(print_sheet.PrintSheet)
    qtbot.waitUntil(lambda: sheet.preview.count() >= 12, timeout=60_000)
    assert len(sheet.side.choices().ids) > 300
    return window, sheet, folder


def children() -> list[object]:
    """Those at work; one more may wait for a next document."""
    press.close()
    return setting()


def test_a_book_shows_its_progress_and_the_window_goes_on(desk, qtbot):
    window, sheet, folder = desk
    longest = 0.0
    last = time.perf_counter()

    def beat():
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, now - last), now

    heart = QTimer(window, interval=5)
    heart.timeout.connect(beat)
    shown = []
    with qtbot.waitSignal(sheet.written, timeout=120_000) as written:
        sheet.write(str(folder / "book.pdf"))
        heart.start()
        last = time.perf_counter()
        qtbot.waitUntil(lambda: sheet.work.sheet is not None, timeout=60_000)
        progress = sheet.work.sheet
        progress.bar.valueChanged.connect(shown.append)
        # What the window reads meanwhile does not wait for the document.
        answered = []
        read = window.context.tasks.read
        keeper = _Keeper(window, answered)
        read(contacts.ids_in, Category.NEXT, done=keeper.take)
        qtbot.waitUntil(lambda: bool(answered), timeout=60_000)
        assert sheet.work.running
    heart.stop()
    assert written.args[0].pages > 300
    with pikepdf.open(folder / "book.pdf") as pdf:
        assert len(pdf.pages) == written.args[0].pages
    assert len(shown) >= 2
    assert shown == sorted(shown)
    assert longest < 0.5
    assert children() == []
    assert [file.name for file in folder.iterdir()] == ["book.pdf"]


def test_stopping_leaves_neither_file_nor_child(desk, qtbot):
    _window, sheet, folder = desk
    (folder / "kept.pdf").write_bytes(b"what was there")
    with qtbot.waitSignal(sheet.work.failed, timeout=60_000):
        sheet.write(str(folder / "kept.pdf"))
        qtbot.waitUntil(lambda: sheet.work.sheet is not None, timeout=60_000)
        assert children()
        QTest.keyClick(sheet.work.sheet, Qt.Key.Key_Escape)
    assert sheet.said.text() == "Stopped; no file was written."
    assert sheet.save.isEnabled()
    assert children() == []
    assert [file.name for file in folder.iterdir()] == ["kept.pdf"]
    assert (folder / "kept.pdf").read_bytes() == b"what was there"


def test_escape_stops_it_before_it_closes_the_sheet(desk, qtbot):
    _window, sheet, folder = desk
    with qtbot.waitSignal(sheet.work.failed, timeout=60_000):
        sheet.write(str(folder / "soon.pdf"))
        sheet.reject()
    assert list(folder.iterdir()) == []
    with qtbot.waitSignal(sheet.closed):
        sheet.reject()


def test_closing_the_window_ends_it(desk, qtbot):
    window, sheet, folder = desk
    sheet.write(str(folder / "never.pdf"))
    qtbot.waitUntil(lambda: bool(children()), timeout=60_000)
    with qtbot.waitSignal(window.closed, timeout=60_000):
        window.close()
    assert children() == []
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not can_print(), reason="this Qt has no QtPrintSupport")
def test_many_pages_are_printed_beside_the_window_and_can_be_stopped(desk, qtbot, monkeypatch):
    from PySide6.QtPrintSupport import QPrinter

    monkeypatch.setattr(on_paper, "DPI", 40)
    window, sheet, folder = desk

    def printing(name: str) -> Printing:
        made = Printing(window.context, sheet.side.choices(), sheet)
        made.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.printer.setOutputFileName(str(folder / name))
        return made

    whole = printing("whole.pdf")
    with qtbot.waitSignal(whole.printed, timeout=120_000):
        whole.start()
    with pikepdf.open(folder / "whole.pdf") as pdf:
        assert len(pdf.pages) > 300
    stopped = printing("stopped.pdf")
    with qtbot.waitSignal(stopped.failed, timeout=60_000):
        stopped.start()
        qtbot.waitUntil(lambda: bool(children()), timeout=60_000)
        stopped.work.cancel()
    assert children() == []


class _Keeper(print_sheet.QWidget):
    """Takes an answer of the reader."""

    def __init__(self, parent, kept: list[object]) -> None:
        super().__init__(parent)
        self._kept = kept

    def take(self, answer: object) -> None:
        self._kept.append(answer)


def test_no_part_of_the_file_is_left_where_it_cannot_be_written(desk, qtbot):
    _window, sheet, folder = desk
    with qtbot.waitSignal(sheet.work.failed, timeout=120_000):
        sheet.write(str(folder / "gone" / "x.pdf"))
    assert "could not be" in sheet.said.text()
    assert list(folder.iterdir()) == []
