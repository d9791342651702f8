"""Print or save a plan: preview, choices, file, printer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import insert

from mitose import paths
from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.services import contacts
from mitose.services.workspace import Workspace
from mitose.storage.tables import goal, goal_contact
from mitose.ui import i18n
from mitose.ui.printing import files, plan_pdf, print_sheet
from mitose.ui.printing import paper as on_paper
from mitose.ui.printing.page_view import Paper, read_page
from mitose.ui.printing.paper import Printing, can_print
from mitose.ui.printing.plan_pdf import PlanPdf
from mitose.ui.program import make_context
from mitose.ui.theme import theme


@pytest.fixture
def desk(qtbot, qapp, data_folder, tmp_path, monkeypatch) -> Iterator[tuple]:
    theme().apply(qapp, "light")
    i18n.install(qapp, "en")
    with Workspace.open(paths.Paths(data_folder)) as ws:
        first = contacts.add(
            ws, NewContact("Sabine Hartwig", Category.NEXT, wants=("A first project",))
        ).made
        contacts.set_field(ws, [first], "meaning", "Opens the energy sector.")
        contacts.add(ws, NewContact("Anna Krüger"))
    workspace = Workspace.open(paths.Paths(data_folder))
    context = make_context(workspace)
    tasks, notices = context.tasks, context.notices
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 760)
    window.show()
    for module in (plan_pdf, print_sheet):
        monkeypatch.setattr(module, "documents_folder", lambda: tmp_path)
    said: list[tuple] = []
    notices.said.connect(lambda *values: said.append(values))
    yield PlanPdf(context, window), tasks, first, said, tmp_path
    tasks.settle(30)
    tasks.shutdown()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    workspace.close()


def test_the_plan_is_written_in_one_click_and_can_be_opened(desk, monkeypatch):
    plans, tasks, first, said, folder = desk
    plans.save([first], "Sabine Hartwig")
    assert tasks.settle(30)
    file = folder / "Contact plan Sabine Hartwig.pdf"
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 1
    text, action, act = said[0]
    assert file.name in text
    assert action == "Open"
    opened = []
    monkeypatch.setattr(plan_pdf.QDesktopServices, "openUrl", opened.append)
    act()
    assert opened[0].toLocalFile() == str(file)
    plans.save([first], "Sabine Hartwig")
    assert tasks.settle(30)
    assert (folder / "Contact plan Sabine Hartwig (2).pdf").exists()


def test_the_sheet_shows_the_page_and_says_what_is_in_it(desk, qtbot):
    plans, _tasks, first, _, _ = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    qtbot.waitUntil(lambda: sheet.preview.count() == 1, timeout=20_000)
    assert sheet.said.text().endswith("· without personal ratings · readable by screen readers")
    assert not sheet.preview.paper._picture.isNull()
    assert sheet.side.about.currentText() == "Sabine Hartwig"
    assert not sheet.side.boxes["ratings"].isChecked()
    assert not sheet.side.boxes["private_notes"].isChecked()
    sheet.side.boxes["ratings"].click()
    qtbot.waitUntil(lambda: "with personal ratings" in sheet.said.text(), timeout=20_000)
    sheet.reject()


def test_a_page_read_beforehand_is_the_one_shown_and_no_other(desk, qtbot):
    plans, _tasks, first, _, _ = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    qtbot.waitUntil(lambda: sheet.preview.count() == 1, timeout=20_000)
    (page,) = sheet._made.pages
    place, picture = read_page((page,), 4)
    assert (place, picture.isNull()) == (0, False)
    other = QImage(40, 30, QImage.Format.Format_RGB32)
    sheet.preview.set_pages((page, page), (1, other))
    assert sheet.preview.paper._picture.size() == picture.size()
    sheet.preview.turn_on()
    assert sheet.preview.paper._picture.size() == other.size()
    assert read_page((), 0) is None
    sheet.reject()


def test_a_contact_is_never_offered_the_event_sheet_printed_last(desk):
    plans, _tasks, first, _, _ = desk
    last = "meeting-sheet:en:a4:history;event-sheet:en:a4:history"
    plans._context.settings.change(printed=last)
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    assert sheet.side.document.currentText() == "Meeting sheet"
    assert sheet.side.about.isEnabled()
    sheet.reject()
    sheet = plans.open_sheet([], "")
    assert sheet.side.document.currentText() == "Event sheet"
    sheet.reject()


def test_with_large_text_in_a_small_window_the_buttons_stay_in_sight(desk, qapp, qtbot):
    plans, _tasks, first, _, _ = desk
    theme().apply(qapp, "light", 1.5)
    window = plans.parent()
    window.resize(1366, 768)
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    qtbot.waitUntil(lambda: sheet.preview.count() == 1, timeout=20_000)
    QCoreApplication.processEvents()
    for button in (sheet.save, sheet.copy):
        assert button.visibleRegion().boundingRect() == button.rect()
    assert sheet.side.verticalScrollBar().isVisible()
    sheet.reject()


def test_with_the_largest_text_two_choices_are_seen_whole(desk, qapp, qtbot):
    plans, _tasks, first, _, _ = desk
    theme().apply(qapp, "light", 2.0)
    plans.parent().resize(1366, 768)
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    qtbot.waitUntil(lambda: sheet.preview.count() == 1, timeout=20_000)
    QCoreApplication.processEvents()
    for choice in (sheet.side.document, sheet.side.about):
        assert choice.visibleRegion().boundingRect() == choice.rect()
    sheet.reject()


def test_a_column_and_the_outreach_plan(desk, qtbot):
    plans, _, _first, _, folder = desk
    sheet = plans.open_sheet([], "")
    qtbot.waitUntil(lambda: sheet.side.about.count() == 2, timeout=20_000)
    assert [sheet.side.about.itemData(at) for at in range(2)] == ["have", "next"]
    sheet.side.about.setCurrentIndex(1)
    sheet.side.document.setCurrentIndex(1)
    sheet.side.paper.setCurrentIndex(3)
    chosen = sheet.side.choices()
    assert chosen.document == "outreach-plan"
    assert len(chosen.ids) == 1
    assert chosen.options["paper"] == "us-letter"
    assert chosen.options["punch_margin"]
    file = folder / "mine.pdf"
    with qtbot.waitSignal(sheet.written, timeout=20_000) as written:
        sheet.write(str(file))
    assert written.args[0].path == file
    with pikepdf.open(file) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].mediabox][2:] == [612, 792]


@pytest.mark.parametrize(
    ("document", "offered"),
    [
        ("meeting-sheet", {"history", "note_lines"}),
        ("inventory", {"note_lines", "ratings"}),
        ("sharing-sheet", {"note_lines"}),
        ("data-sheet", set()),
    ],
)
def test_each_document_shows_itself_and_what_it_can_leave_out(desk, qtbot, document, offered):
    plans, _tasks, first, _, folder = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    qtbot.waitUntil(lambda: sheet.preview.count() == 1, timeout=20_000)
    sheet.side.document.setCurrentIndex(sheet.side.document.findData(document))
    sheet.side.document.activated.emit(sheet.side.document.currentIndex())
    assert {name for name, box in sheet.side.boxes.items() if not box.isHidden()} == {
        *offered,
        "archive",
    }
    with qtbot.waitSignal(sheet.written, timeout=20_000) as written:
        sheet.write(str(folder / "made.pdf"))
    assert written.args[0].pages >= 1


def test_what_is_about_no_contact_needs_none(desk, qtbot):
    plans, _tasks, _first, _, _ = desk
    sheet = plans.open_sheet([], "")
    sheet.side.document.setCurrentIndex(sheet.side.document.findData("inventory-sheets"))
    sheet.side.document.activated.emit(sheet.side.document.currentIndex())
    qtbot.waitUntil(lambda: sheet.preview.count() == 3, timeout=20_000)
    assert not sheet.side.about.isEnabled()
    assert sheet.save.isEnabled()


def test_escape_closes_the_sheet(desk, qtbot):
    plans, _tasks, first, _, _ = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


@pytest.mark.skipif(not can_print(), reason="this Qt has no QtPrintSupport")
def test_pages_reach_the_printer_at_300_dpi(desk, qtbot):
    from PySide6.QtPrintSupport import QPrinter

    plans, _, first, _, folder = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    printing = Printing(plans._context, sheet.side.choices(), sheet)
    printing.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printing.printer.setOutputFileName(str(folder / "paper.pdf"))
    assert printing.printer.resolution() == 300
    with qtbot.waitSignal(printing.printed, timeout=30000):
        printing.start()
    with pikepdf.open(folder / "paper.pdf") as pdf:
        assert len(pdf.pages) == 1
        widths = [
            int(one["/Width"])
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        assert max(widths) >= 2400  # 8.27 in at 300 dpi
    sheet.reject()


@pytest.mark.skipif(not can_print(), reason="this Qt has no QtPrintSupport")
@pytest.mark.parametrize(
    ("document", "paper", "size", "pages"),
    [
        ("contact-plan", 0, (595, 842), 2),
        ("contact-plan", 2, (612, 792), 2),
        ("contact-list", 0, (842, 595), 1),
        ("contact-list", 2, (792, 612), 1),
    ],
)
def test_each_page_reaches_the_printer_at_its_size_and_upright(
    desk, qtbot, monkeypatch, document, paper, size, pages
):
    from PySide6.QtPrintSupport import QPrinter

    monkeypatch.setattr(on_paper, "DPI", 72)
    plans, _, first, _, folder = desk
    sheet = plans.open_sheet([first, first + 1], "Two")
    choose(sheet, document)
    sheet.side.paper.setCurrentIndex(paper)
    made = Printing(plans._context, sheet.side.choices(), sheet)
    made.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.printer.setOutputFileName(str(folder / "paper.pdf"))
    with qtbot.waitSignal(made.printed, timeout=30_000):
        made.start()
    with pikepdf.open(folder / "paper.pdf") as pdf:
        assert len(pdf.pages) == pages
        for page in pdf.pages:
            sides = [float(side) for side in page.mediabox]
            assert sides[2:] == pytest.approx(size, abs=1.5)
            assert page.get("/Rotate", 0) == 0
            (drawn,) = page.Resources.XObject.values()
            # The picture stands as the sheet of paper does, and fills it.
            assert (drawn.Width > drawn.Height) == (size[0] > size[1])
            assert drawn.Width / drawn.Height == pytest.approx(size[0] / size[1], rel=0.01)
    sheet.reject()


def test_file_names_fit_any_system(tmp_path):
    assert files.file_name('Plan: "A/B" <x>?') == "Plan A B x.pdf"
    assert len(files.file_name("x" * 500)) <= 124
    (tmp_path / "a.pdf").touch()
    assert files.free_path(tmp_path, "a.pdf").name == "a (2).pdf"


def test_a_list_of_contacts_with_the_columns_of_the_table(desk, qtbot):
    plans, _, first, _, folder = desk
    sheet = plans.open_sheet([first], "", "Contacts", columns=("name", "category"))
    assert sheet.side.choices().document == "contact-list"
    assert sheet.side.boxes["history"].isHidden()
    qtbot.waitUntil(lambda: sheet.preview.count() == 1, timeout=20_000)
    file = folder / "list.pdf"
    with qtbot.waitSignal(sheet.written, timeout=20_000):
        sheet.write(str(file))
    with pikepdf.open(file) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Contact list: Contacts"


def test_the_contacts_of_a_goal_can_be_chosen(desk, qtbot):
    plans, tasks, first, _, _ = desk
    with Workspace.open(tasks._workspace.paths) as ws:
        connection = ws.database.writer()
        connection.execute(insert(goal), [{"id": 7, "text": "Two clients", "horizon": "1_year"}])
        connection.execute(insert(goal_contact), [{"goal_id": 7, "contact_id": first}])
        connection.commit()
    sheet = plans.open_sheet([], "")
    qtbot.waitUntil(lambda: sheet.side.about.count() == 3, timeout=20_000)
    sheet.side.about.setCurrentIndex(2)
    assert sheet.side.about.currentText() == "Goal: Two clients"
    chosen = sheet.side.choices()
    assert (chosen.ids, chosen.title) == ((first,), "Goal: Two clients")
    sheet.reject()


def choose(sheet, document):
    sheet.side.document.setCurrentIndex(sheet.side.document.findData(document))
    sheet.side.document.activated.emit(sheet.side.document.currentIndex())


def test_each_document_comes_back_as_it_was_printed_but_for_what_is_personal(desk, qtbot):
    plans, _tasks, first, _, folder = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    choose(sheet, "strategy-book")
    choose(sheet, "contact-plan")
    sheet.side.paper.setCurrentIndex(3)
    sheet.side.boxes["history"].setChecked(False)
    sheet.side.boxes["ratings"].setChecked(True)
    with qtbot.waitSignal(sheet.written, timeout=20_000):
        sheet.write(str(folder / "one.pdf"))
    again = plans.open_sheet([first], "Sabine Hartwig")
    assert again.side.document.currentData() == "contact-plan"
    assert again.side.paper.currentData() == "us-letter+"
    assert not again.side.boxes["history"].isChecked()
    assert not again.side.boxes["ratings"].isChecked()
    again.reject()


def test_a_file_for_long_keeping_is_pdf_a(desk, qtbot):
    plans, _tasks, first, _, folder = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    sheet.side.boxes["archive"].setChecked(True)
    with qtbot.waitSignal(sheet.written, timeout=20_000) as written:
        sheet.write(str(folder / "kept.pdf"))
    assert written.args[0].accessible
    with pikepdf.open(folder / "kept.pdf") as pdf, pdf.open_metadata() as about:
        assert about.pdfa_status == "2U"


def test_a_copy_for_a_mail_is_a_file_to_paste(desk, qtbot):
    plans, _tasks, first, said, _folder = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    with qtbot.waitSignal(sheet.closed, timeout=20_000):
        sheet.copy.click()
    copied = QApplication.clipboard().mimeData().urls()
    assert [Path(url.toLocalFile()).exists() for url in copied] == [True]
    assert "paste it into a mail" in said[-1][0]


def test_a_closed_sheet_keeps_no_pictures_of_pages(desk, qtbot):
    plans, tasks, first, _said, _folder = desk
    sheet = plans.open_sheet([first], "Sabine Hartwig")
    qtbot.waitUntil(lambda: sheet.preview.count() == 1, timeout=20_000)
    sheet.side.paper.setCurrentIndex(3)  # one more preview is asked for
    sheet.reject()
    assert tasks.settle(30)
    assert sheet.preview.count() == 0
    assert sheet.preview.paper._picture.isNull()


def test_a_character_that_no_font_has_is_told_before_and_after(desk, qtbot):
    plans, tasks, first, said, folder = desk
    with Workspace.open(tasks._workspace.paths) as ws:
        contacts.set_field(ws, [first], "name", "Sabine \u0378")
    sheet = plans.open_sheet([first], "Sabine")
    told = "no font here has U+0378: empty boxes stand for it · not readable by every screen reader"
    qtbot.waitUntil(lambda: sheet.said.text().endswith(told), timeout=20_000)
    assert "· readable" not in sheet.said.text()
    with qtbot.waitSignal(sheet.written, timeout=20_000):
        sheet.write(str(folder / "odd.pdf"))
    assert said[-1][0] == f"1 page saved: odd.pdf · {told}"


@pytest.mark.parametrize("size", [(301, 300), (300, 300), (200, 401), (200, 400)])
def test_nothing_of_the_paper_stands_out_beside_its_edge(qtbot, qapp, size):
    theme().apply(qapp, "dark")
    paper = Paper()
    qtbot.addWidget(paper)
    paper.resize(*size)
    sheet = QPixmap(210, 297)
    sheet.fill(Qt.GlobalColor.white)
    paper.set_picture(sheet)
    seen = paper.grab().toImage()
    rows = [[seen.pixelColor(x, y).lightness() for x in range(size[0])] for y in range(size[1])]
    middle, column = rows[size[1] // 2], [row[size[0] // 2] for row in rows]
    for line in (middle, column):
        white = [at for at, light in enumerate(line) if light > 250]
        assert white == list(range(white[0], white[-1] + 1)), "an edge goes through the paper"
