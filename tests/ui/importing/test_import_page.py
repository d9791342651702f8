"""From files to contacts in the window: preview, ticks, choices, report, one undo step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit

from mitose.domain.category import Category
from mitose.services import contacts, history, labels, me
from mitose.ui.importing import problem_texts
from mitose.ui.importing.prepared import Kind
from mitose.ui.importing.table_model import HAPPENS, NAME, REACH, TICK, WORK
from mitose.ui.me_form import MeSheet

LINKEDIN = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Krüger,https://www.linkedin.com/in/anna-krueger-x,,Lotse AG,Architect,15 Jan 2024\n"
    "Jonas,Weber,https://www.linkedin.com/in/jonas-weber-x,,,,03 Feb 2023\n"
    ",,,,,,04 Feb 2023\n"
)
ANNA = ("Anna Krüger", "UID:anna-0001\r\nEMAIL:anna@lotse.example\r\n")
JONAS = ("Jonas Weber", "UID:jonas-0001\r\nORG:Kontor GmbH\r\nTITLE:Einkäufer\r\n")


def test_a_vcard_file_becomes_contacts_and_one_undo_takes_them_back(stage, write_cards):
    stage.read(write_cards(ANNA, JONAS))
    assert stage.cells(NAME) == ["Anna Krüger", "Jonas Weber"]
    assert stage.cells(WORK) == ["", "Kontor GmbH · Einkäufer"]
    assert stage.cells(REACH) == ["anna@lotse.example", ""]
    assert stage.cells(HAPPENS) == ["new", "new"]
    assert stage.page.preview.start.text() == "Import 2"
    assert not stage.people(), "nothing is written before the button is pressed"
    stage.start()
    assert stage.shown() == "report"
    assert {who.contact.name for who in stage.people()} == {"Anna Krüger", "Jonas Weber"}
    stage.page.report.undo.click()
    stage.settle()
    assert not stage.people()
    assert stage.page.report.remark.text().startswith("Undone")
    assert not stage.page.report.undo.isEnabled()


def test_the_same_file_again_changes_nothing(stage, write_cards):
    path = write_cards(ANNA, JONAS)
    stage.read(path)
    stage.start()
    stage.read(path)
    assert stage.cells(HAPPENS) == ["unchanged", "unchanged"]
    assert not stage.page.preview.start.isEnabled()
    assert stage.page.preview.start.text() == "All are in already"
    assert stage.page.preview.model.index(0, TICK).data(Qt.ItemDataRole.CheckStateRole) is None


def test_only_ticked_contacts_come_in_and_the_choices_hold_for_all(stage, write_cards):
    stage.read(write_cards(ANNA, JONAS))
    preview = stage.page.preview
    preview.table.setFocus()
    preview.table.setCurrentIndex(preview.model.index(1, NAME))
    QTest.keyClick(preview.table, Qt.Key.Key_Space)
    assert preview.start.text() == "Import 1"
    preview.lot.category.segment(Category.NEXT).click()
    preview.lot.source.setCurrentText("BNI")
    preview.lot.tags.setText(" trade fair, Kassel, trade fair ")
    preview.lot.circle.setCurrentText("Kassel traders")
    stage.start()
    (anna,) = stage.people()
    assert anna.contact.name == "Anna Krüger"
    assert anna.contact.category is Category.NEXT
    assert [source.name for source in anna.sources] == ["BNI"]
    assert set(anna.tags) == {"trade fair", "Kassel"}
    assert "Kassel traders" in str(anna.circles)
    stage.page.report.board.click()
    assert stage.sources_shown == ["BNI"]


def test_a_fuller_file_fills_gaps_and_tells_what_differs(stage, write_cards):
    stage.read(write_cards(ANNA, JONAS))
    stage.start()
    stage.set_field("Jonas Weber", "role", "Head buyer")
    fuller = write_cards(
        (ANNA[0], ANNA[1] + "BDAY:1980-05-04\r\nTITLE:Architect\r\n"),
        (JONAS[0], JONAS[1].replace("Einkäufer", "Head of purchasing")),
        ("Mara Vogel", ""),
    )
    stage.read(fuller)
    assert stage.cells(HAPPENS)[0].startswith("fills 2 field")
    assert stage.cells(HAPPENS)[1].startswith("1 field")
    tip = stage.page.preview.model.index(1, HAPPENS).data(Qt.ItemDataRole.ToolTipRole)
    assert "Head buyer stays" in tip
    assert "Head of purchasing" in tip
    stage.start()
    stored = {who.contact.name: who.contact for who in stage.people()}
    assert stored["Anna Krüger"].role == "Architect"
    assert stored["Jonas Weber"].role == "Head buyer"
    differences = stage.page.report.differences
    assert [differences.index(0, column).data() for column in range(4)] == [
        "Jonas Weber",
        "role",
        "Head buyer",
        "Head of purchasing",
    ]
    stage.page.report.copy.click()
    stage.settle()
    assert "Head of purchasing" in QApplication.clipboard().text()


def test_what_changed_at_the_source_is_shown_before_and_after(stage, write_cards):
    stage.read(write_cards(ANNA, JONAS))
    stage.start()
    stage.read(write_cards(ANNA, (JONAS[0], JONAS[1].replace("Einkäufer", "Buyer"))))
    assert stage.cells(HAPPENS)[1].startswith("updates 1 field")
    tip = stage.page.preview.model.index(1, HAPPENS).data(Qt.ItemDataRole.ToolTipRole)
    assert "Einkäufer becomes Buyer" in tip
    stage.start()
    updated = stage.page.report.updated
    assert [updated.index(0, column).data() for column in range(4)] == [
        "Jonas Weber",
        "role",
        "Einkäufer",
        "Buyer",
    ]
    assert not stage.page.report.updated_table.isHidden()


def test_filter_by_fate_and_tick_only_what_is_shown(stage, write_cards):
    stage.read(write_cards(ANNA, JONAS))
    stage.start()
    stage.read(write_cards(ANNA, ("Mara Vogel", ""), ("Ole Brandt", "")))
    preview = stage.page.preview
    preview._filters[Kind.NEW].click()
    assert stage.cells(NAME) == ["Mara Vogel", "Ole Brandt"]
    preview.all_off.click()
    assert preview.start.text() == "Nothing ticked"
    assert not preview.start.isEnabled()
    preview.all_on.click()
    assert preview.start.text() == "Import 2"
    preview._filters[None].click()
    assert len(stage.cells(NAME)) == 3


def test_what_was_deleted_earlier_is_listed_unticked_and_comes_back_when_ticked(stage, write_cards):
    path = write_cards(ANNA, JONAS)
    stage.read(path)
    stage.start()
    (anna,) = stage.people(search="Anna")
    stage.context.tasks.deed(contacts.delete, [anna.contact.id])
    stage.settle()
    stage.read(path)
    assert stage.cells(HAPPENS) == ["deleted earlier", "unchanged"]
    assert not stage.page.preview.start.isEnabled()
    tick = stage.page.preview.model.index(0, TICK)
    assert stage.page.preview.model.setData(
        tick, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    )
    stage.start()
    assert len(stage.people()) == 2


def test_linkedin_is_recognised_with_its_source_and_its_empty_rows(stage, tmp_path):
    path = tmp_path / "Connections.csv"
    path.write_text(LINKEDIN, encoding="utf-8")
    stage.read(path)
    preview = stage.page.preview
    assert "LinkedIn" in preview.heading.text()
    assert preview.lot.source.currentText() == "LinkedIn"
    controls = (preview.lot.category, preview.lot.source, preview.lot.tags, preview.lot.circle)
    assert len({one.mapTo(preview.lot, QPoint(0, 0)).y() for one in controls}) == 1
    assert preview.skipped.text() == "1 without a name"
    assert preview.skipped.toolTip() == "Connections.csv, line 7: There is no name to call it by."
    stage.start()
    report = stage.page.report
    assert report.nameless_table.isVisible()
    line = [report.nameless.index(0, column).data() for column in range(3)]
    assert line == ["Connections.csv", "line 7", "There is no name to call it by."]
    report.copy.click()
    stage.settle()
    assert "Connections.csv, line 7" in QApplication.clipboard().text()
    report.more.click()
    stage.settle()
    row = next(row for row in stage.page.sources.rows if row.place.name == "LinkedIn")
    assert row.count.text() == "2"
    assert row.pill.isHidden(), "nobody said how many there are"
    assert stage.page.sources.summary.text().startswith("2 people so far, 2 source entries")


def test_who_has_told_nothing_of_himself_is_asked_once_contacts_are_in(stage, write_cards):
    stage.read(write_cards(ANNA))
    stage.start()
    button = stage.page.report.about_me
    assert button.isVisible()
    button.click()
    (sheet,) = stage.page.window().findChildren(MeSheet)
    stage.settle()
    sheet.findChildren(QPlainTextEdit)[0].setPlainText("Photography")
    sheet.reject()
    stage.settle()
    assert stage.ask(me.me).has == ("Photography",)
    assert not button.isVisible()


def test_a_source_told_to_be_complete_or_not_used_says_so(stage, tmp_path):
    path = tmp_path / "Connections.csv"
    path.write_text(LINKEDIN, encoding="utf-8")
    stage.read(path)
    stage.start()
    stage.page.show_sources()
    stage.settle()

    def row(name):
        return next(row for row in stage.page.sources.rows if row.place.name == name)

    row("LinkedIn").how.click()
    row("LinkedIn").expected.setFocus()
    QTest.keyClicks(row("LinkedIn").expected, "5")
    QTest.keyClick(row("LinkedIn").expected, Qt.Key.Key_Return)
    stage.settle()
    assert row("LinkedIn").count.text() == "2 of 5"
    assert row("LinkedIn").pill.text() == "3 missing"
    assert row("LinkedIn").how.isChecked(), "what was open stays open"
    row("BVMW").how.click()
    row("BVMW").not_used.click()
    stage.settle()
    assert row("BVMW").pill.text() == "not used"


def test_choosing_for_a_source_imports_into_that_source(stage, write_cards, qtbot):
    path = write_cards(ANNA)
    row = next(row for row in stage.page.sources.rows if row.place.name == "XING")
    row.choose.click()
    assert [action.text() for action in stage.page.chooser.menu.actions()] == [
        "Files …",
        "A whole folder …",
        "Paste names or addresses …",
    ]
    stage.page.chooser.menu.actions()[0].trigger()
    stage.page.chooser.menu.close()
    dialog = stage.page.chooser.dialog
    assert dialog.isVisible()
    dialog.filesSelected.emit([str(path)])
    dialog.close()
    stage.settle()
    assert stage.page.preview.lot.source.currentText() == "XING"


def test_a_folder_of_single_cards(stage, write_cards, tmp_path):
    folder = tmp_path / "xing-export"
    folder.mkdir()
    for number, card in enumerate((ANNA, JONAS)):
        write_cards(card, name=f"xing-export/{number}.vcf")
    stage.read(folder)
    assert stage.page.preview.heading.text().startswith("xing-export (2 file")
    assert len(stage.cells(NAME)) == 2


def test_files_can_be_dropped_on_the_page(stage, write_cards):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_cards(ANNA)))])
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(stage.page, QDragEnterEvent(QPoint(10, 10), *how))
    drop = QDropEvent(QPointF(10, 10), *how)
    QApplication.sendEvent(stage.page, drop)
    stage.settle()
    assert stage.shown() == "preview"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.vcf", b"", "The file is empty."),
        ("picture.vcf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "No contacts were recognised"),
    ],
)
def test_a_file_without_contacts_gets_a_plain_sentence(stage, tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    stage.read(path)
    assert stage.shown() == "nothing"
    assert name in stage.page.nothing.title.text()
    assert said in stage.page.nothing.text.text()
    assert len(stage.page.nothing.text.text().splitlines()) == 2, "and what to do"
    assert stage.page.escape()
    assert stage.shown() == "sources"


def test_a_missing_file_is_no_crash(stage, tmp_path):
    stage.read(tmp_path / "gone.vcf")
    assert "not there" in stage.page.nothing.text.text()


def test_what_is_cut_off_is_told_with_its_place(stage, write_cards):
    path = write_cards(ANNA, JONAS)
    path.write_bytes(path.read_bytes() + b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Vogel\r\n")
    stage.read(path)
    assert len(stage.cells(NAME)) == 3
    preview = stage.page.preview
    assert "card 3: The file ends here" in preview.remark.text()
    preview.bad.click()
    assert preview.problem_table.isVisible()
    stage.start()
    assert stage.page.report.problems.index(0, 1).data() == "card 3"


def test_stopping_leaves_nothing(stage, write_cards):
    path = write_cards(*((f"Person {n}", f"UID:person-{n:06}\r\n") for n in range(4000)))
    stage.page.import_paths((path,))
    stage.page._work.sheet.stop.click()
    stage.settle()
    assert stage.shown() == "sources"
    stage.read(path)
    assert len(stage.cells(NAME)) == 4000
    stage.page.preview.start.click()
    stage.page._work.sheet.stop.click()
    stage.settle()
    assert stage.shown() == "preview", "the choices are not lost"
    assert not stage.people()
    assert "Nothing was changed" in stage.said[-1]
    assert not [step for step in stage.ask(history.steps, 10) if not step.undone]


def test_undo_elsewhere_and_later_steps_are_seen(stage, write_cards):
    stage.read(write_cards(ANNA))
    stage.start()
    (anna,) = stage.people()
    stage.context.tasks.deed(contacts.set_field, [anna.contact.id], "city", "Kassel")
    stage.settle()
    stage.page.report.undo.click()
    stage.settle()
    assert len(stage.people()) == 1
    assert "Ctrl+Z" in stage.said[-1]
    stage.undo()
    stage.undo()
    assert not stage.people()
    assert not stage.page.report.undo.isEnabled()


def test_a_preview_is_compared_again_when_contacts_changed(stage, write_cards):
    stage.read(write_cards(ANNA, JONAS))
    stage.start()
    stage.read(write_cards(ANNA, JONAS, ("Mara Vogel", "")))
    preview = stage.page.preview
    preview.lot.tags.setText("fair")
    preview.table.setCurrentIndex(preview.model.index(2, NAME))
    QTest.keyClick(preview.table, Qt.Key.Key_Space)
    stage.undo()
    assert stage.cells(HAPPENS) == ["new", "new", "new"]
    assert preview.lot.tags.text() == "fair"


def test_every_sample_file_is_shown_without_a_crash(stage, samples_dir):
    for folder in sorted(path for path in samples_dir.iterdir() if path.is_dir()):
        stage.read(folder)
        assert stage.shown() in ("preview", "columns", "nothing"), folder
        model = stage.page.preview.model
        for row in range(0, model.rowCount(), 7):
            for column in range(5):
                model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
    assert not stage.troubles


def test_every_reason_of_the_readers_has_a_sentence():
    source = Path(problem_texts.__file__).parents[2] / "exchange" / "reader.py"
    table = source.read_text(encoding="utf-8").split("Reasons of a")[1].split('"""')[0]
    entries = re.findall(r"^(?:- |  )(``.*)$", table, re.M)
    listed = {code for line in entries for code in re.findall(r"``(\w+)``", line)}
    assert listed - {"where", "file"} <= problem_texts.known_reasons()


def test_everything_can_be_reached_and_has_a_name(stage, write_cards):
    def nameless():
        return [
            button
            for button in stage.page.findChildren(QAbstractButton)
            if button.isVisible()
            and not (button.accessibleName() or button.text())
            and button.metaObject().className() != "QTableCornerButton"
        ]

    assert not nameless()
    stage.read(write_cards(ANNA))
    assert not nameless()
    assert stage.page.focusWidget() is stage.page.preview.start
    QTest.keyClick(stage.page.preview.start, Qt.Key.Key_Space)
    stage.settle()
    assert stage.shown() == "report"
    assert stage.page.focusWidget() is stage.page.report.board


def test_a_read_only_folder_refuses_plainly(stage, write_cards, monkeypatch):
    monkeypatch.setattr(type(stage.context), "read_only", property(lambda _self: True))
    stage.page.import_paths((write_cards(ANNA),))
    assert stage.troubles[0].code == "read_only"


def test_sources_of_ones_own_get_a_row(stage, write_cards):
    stage.read(write_cards(ANNA))
    stage.page.preview.lot.source.setCurrentText("Choir")
    stage.start()
    stage.page.show_sources()
    stage.settle()
    row = stage.page.sources.rows[-1]
    assert (row.place.name, row.count.text()) == ("Choir", "1")
    assert "Choir" in [source.name for source in stage.ask(labels.sources)]
    row.choose_wanted.emit("Choir", QPoint(0, 0))
    assert stage.page.chooser.menu is not None
    stage.page.chooser.menu.close()
