"""The steps around the preview: columns, duplicates, paste, earlier imports, order in the house."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from mitose.domain.circle import LabelKind
from mitose.domain.column_mapping import Target
from mitose.domain.errors import StorageError
from mitose.services import cadences, contacts, importing, labels
from mitose.ui.importing.columns_view import ColumnsView
from mitose.ui.importing.labels_sheet import RELATIONSHIPS, LabelsSheet
from mitose.ui.importing.paste_sheet import PasteSheet
from mitose.ui.importing.table_model import HAPPENS, NAME

ANNA = ("Anna Krüger", "ORG:Krüger + Partner\r\nTITLE:Architect\r\nEMAIL:anna@kp.example\r\n")
AGAIN = ("Anna Krueger", "ORG:Krüger + Partner\r\nTITLE:Partner\r\nTEL:+49 561 555 0118\r\n")
MARA = ("Mara Vogel", "EMAIL:mara@vogel.example\r\n")


def sheet_of(stage, kind):
    found = [child for child in stage.page.window().children() if isinstance(child, kind)]
    return found[-1]


def names(stage) -> list[str]:
    return sorted(one.contact.name for one in stage.people())


# ------------------------------------------------------------ duplicates


def happens(preview):
    """What the table says of its rows."""
    model = preview.model
    return [model.index(row, HAPPENS).data() for row in range(model.rowCount())]


@pytest.fixture
def suspected(stage, write_cards):
    """Anna is there; a preview holds somebody who may be her, and somebody else."""
    stage.read(write_cards(ANNA))
    stage.start()
    stage.read(write_cards(AGAIN, MARA, name="newer.vcf"))
    return stage


def test_the_preview_says_how_many_may_be_there_and_later_never_blocks(suspected):
    preview = suspected.page.preview
    assert preview.suspects.text() == "1 to look at"
    assert preview.look.text() == "Look at the 1"
    assert preview.start.text() == "Import 2"
    assert happens(preview) == ["new, or somebody who is there already", "new"]
    suspected.start()
    assert names(suspected) == ["Anna Krueger", "Anna Krüger", "Mara Vogel"]
    assert "1 left for later" in suspected.page.report.twins.text()


def test_same_and_its_choices_hold_and_it_is_one_step(suspected):
    suspected.page.preview.look.click()
    step = suspected.page.duplicates
    assert suspected.shown() == "duplicates"
    step.view.groups.cards[0].look.click()
    suspected.settle()
    heads = step.view.pair.table
    assert set(heads.cells) == {"name", "role"}
    heads.cells["role"][1].click()
    step.view.say_same()
    suspected.settle()
    assert suspected.shown() == "preview"
    preview = suspected.page.preview
    assert preview.suspects.text() == "duplicates decided"
    assert happens(preview) == ["merged, as you decided", "new"]
    shown = [chip.text() for chip in preview._filters.values() if not chip.isHidden()]
    assert shown == ["All 2", "1 new", "1 merged"]
    next(chip for chip in preview._filters.values() if chip.text() == "1 merged").click()
    assert happens(preview) == ["merged, as you decided"]
    suspected.start()
    assert names(suspected) == ["Anna Krüger", "Mara Vogel"]
    (anna,) = suspected.people(search="krüger")
    assert anna.contact.role == "Partner"
    suspected.undo()
    assert names(suspected) == ["Anna Krüger"]


def test_different_is_remembered_and_back_takes_an_answer_back(suspected):
    suspected.page.preview.look.click()
    view = suspected.page.duplicates.view
    view.groups.cards[0].look.click()
    suspected.settle()
    view.say_different()
    assert suspected.page.duplicates.decided().different == ((1, -1),)
    suspected.settle()
    suspected.start()
    assert len(names(suspected)) == 3
    assert suspected.page.report.twins.text() == "Find duplicates"


def test_escape_leads_from_the_pair_to_the_groups_and_to_the_preview(suspected):
    suspected.page.preview.look.click()
    suspected.page.duplicates.view.groups.cards[0].look.click()
    suspected.settle()
    assert suspected.page.escape()
    assert suspected.shown() == "duplicates"
    assert suspected.page.escape()
    assert suspected.shown() == "preview"


def test_an_import_that_fails_takes_up_the_search_it_had_put_aside(
    stage, write_cards, qtbot, monkeypatch
):
    stage.read(write_cards(ANNA))
    stage.start()
    page = stage.page
    page.import_paths((write_cards(AGAIN, MARA, name="newer.vcf"),))
    qtbot.waitUntil(lambda: stage.shown() == "preview")
    assert page.duplicates.searching
    monkeypatch.setattr(importing, "apply", _disk_is_full)
    page.preview.start.click()
    assert not page.duplicates.searching
    stage.settle()
    assert stage.shown() == "preview"
    assert page.preview.look.text() == "Look at the 1"


def _disk_is_full(*_args, **_named):
    raise StorageError("full", path="mitose.db")


def test_while_a_file_is_read_the_sources_stay_in_view(stage, write_cards):
    stage.page.import_paths((write_cards(ANNA),))
    assert stage.shown() == "sources"
    stage.settle()
    assert stage.shown() == "preview"


# ------------------------------------------------------------ columns


def test_a_table_by_anybody_is_asked_about_once(stage, tmp_path):
    file = tmp_path / "club.csv"
    file.write_text("Wer;Wo;Was\nOle Brandt;Kassel;Segeln\nMara Vogel;Fulda;Tennis\n", "utf-8")
    stage.read(file)
    assert stage.shown() == "columns"
    view: ColumnsView = stage.page.columns
    for choice, words in zip(view.choices, ("Name", "City", "Tags"), strict=True):
        choice.setCurrentText(words)
    assert [target.target for target in view.mapping()] == [Target.NAME, Target.CITY, Target.TAGS]
    view.go_on.click()
    stage.settle()
    assert stage.shown() == "preview"
    assert stage.cells(NAME) == ["Ole Brandt", "Mara Vogel"]
    stage.start()
    (ole,) = stage.people(search="ole")
    assert (ole.contact.city, ole.tags) == ("Kassel", ("Segeln",))
    # The next table like it is not asked about, but can be looked at.
    file.write_text("Wer;Wo;Was\nIda Stern;Kassel;Rudern\n", "utf-8")
    stage.read(file)
    assert stage.shown() == "preview"
    assert not stage.page.preview.columns.isHidden()
    stage.page.preview.columns.click()
    stage.settle()
    assert [choice.currentText() for choice in view.choices] == ["Name", "City", "Tags"]


def test_a_table_in_a_zip_is_asked_about_too(stage, tmp_path):
    file = tmp_path / "club.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("members/club.csv", "Wer;Wo\nOle Brandt;Kassel\n")
    stage.read(file)
    assert stage.shown() == "columns"
    assert "club.csv" in stage.page.columns.title.text()
    stage.page.columns.choices[0].setCurrentText("Name")
    stage.page.columns.go_on.click()
    stage.settle()
    assert stage.cells(NAME) == ["Ole Brandt"]


def test_among_other_files_a_table_is_not_asked_about_but_can_be_looked_at(
    stage, tmp_path, write_cards
):
    file = tmp_path / "all.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("club.csv", "Wer;Wo\nOle Brandt;Kassel\n")
        archive.write(write_cards(MARA), "cards.vcf")
    stage.read(file)
    assert stage.cells(NAME) == ["Mara Vogel"]
    stage.page.preview.columns.click()
    stage.settle()
    stage.page.columns.choices[0].setCurrentText("Name")
    stage.page.columns.go_on.click()
    stage.settle()
    assert sorted(stage.cells(NAME)) == ["Mara Vogel", "Ole Brandt"]


def test_the_columns_of_a_known_program_can_be_given_another_meaning(stage, tmp_path):
    file = tmp_path / "Connections.csv"
    file.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Jonas,Weber,https://www.linkedin.com/in/jonas-weber,,Holz GmbH,Joiner,04 Mar 2019\n"
    )
    stage.read(file)
    assert stage.shown() == "preview"
    before = stage.page.preview.prepared.preview.rows
    view: ColumnsView = stage.page.columns
    stage.page.preview.columns.click()
    stage.settle()
    view.go_on.click()  # only looked at: LinkedIn's columns stay what they are
    stage.settle()
    assert stage.page.preview.prepared.preview.rows == before
    stage.page.preview.columns.click()
    stage.settle()
    view.choices[5].setCurrentText("Notes")
    view.go_on.click()
    stage.settle()
    stage.start()
    (jonas,) = stage.people()
    assert (jonas.contact.role, jonas.contact.notes) == ("", "Joiner")
    assert [tie.name for tie in jonas.sources] == ["LinkedIn"]


def test_without_a_name_or_address_there_is_no_going_on(stage, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("a;b\n1;2\n", "utf-8")
    stage.read(file)
    assert stage.shown() == "columns"
    assert not stage.page.columns.go_on.isEnabled()
    assert not stage.page.columns.lack.isHidden()
    assert stage.page.escape()
    assert stage.shown() == "sources"


# ------------------------------------------------------------ paste


def test_a_copied_list_becomes_contacts_of_its_source(stage):
    stage.page.paste("Rotary")
    sheet = sheet_of(stage, PasteSheet)
    sheet.text.setPlainText("Ole Brandt, ole@brandt.example\nMara Vogel, +49 561 555 0101\n")
    sheet.read.click()
    stage.settle()
    assert stage.cells(NAME) == ["Ole Brandt", "Mara Vogel"]
    assert "Pasted list" in stage.page.preview.heading.text()
    stage.start()
    assert {tie.name for one in stage.people() for tie in one.sources} == {"Rotary"}


def test_what_was_copied_stands_there_already(stage):
    QApplication.clipboard().setText("Ole Brandt\nMara Vogel\n")
    stage.page.paste()
    sheet = sheet_of(stage, PasteSheet)
    assert sheet.text.toPlainText() == "Ole Brandt\nMara Vogel\n"
    assert sheet.read.isEnabled()
    sheet.reject()
    stage.settle()
    assert stage.shown() == "sources"


def test_what_was_typed_is_there_again_after_escape(stage):
    stage.page.paste()
    sheet = sheet_of(stage, PasteSheet)
    sheet.text.setPlainText("Ole Brandt\n")
    sheet.reject()
    stage.settle()
    stage.page.paste()
    assert sheet_of(stage, PasteSheet).text.toPlainText() == "Ole Brandt\n"
    sheet_of(stage, PasteSheet).reject()


def test_a_list_that_tells_of_nobody_can_be_changed(stage):
    stage.page.paste("Rotary")
    sheet = sheet_of(stage, PasteSheet)
    sheet.text.setPlainText("Teilnehmer:\n")
    sheet.read.click()
    stage.settle()
    assert stage.shown() == "nothing"
    stage.page.nothing.again.click()
    stage.settle()
    sheet = sheet_of(stage, PasteSheet)
    assert sheet.text.toPlainText() == "Teilnehmer:\n"
    sheet.text.setPlainText("Teilnehmer:\nOle Brandt\n")
    sheet.read.click()
    stage.settle()
    assert stage.cells(NAME) == ["Ole Brandt"]
    assert stage.page.preview.remark.text().startswith("Pasted list, line 1: ")
    stage.start()
    assert {tie.name for one in stage.people() for tie in one.sources} == {"Rotary"}


# ------------------------------------------------------------ order in the house


def select(sheet, *shown):
    sheet.table.clearSelection()
    for name in shown:
        row = [sheet.model.index(at, 0).data() for at in range(sheet.model.rowCount())].index(name)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        index = sheet.model.index(row, 0)
        sheet.table.selectionModel().setCurrentIndex(index, flags)


def test_sources_tags_and_circles_are_put_in_order(stage, write_cards):
    stage.read(write_cards(ANNA, MARA))
    stage.page.preview.lot.tags.setText("fair, Fair 2026")
    stage.start()
    stage.page.sources.order.click()
    sheet = sheet_of(stage, LabelsSheet)
    sheet.kinds.set_value(LabelKind.TAG)
    sheet._choose_kind(LabelKind.TAG)
    stage.settle()
    select(sheet, "fair", "Fair 2026")
    assert sheet.merge.isEnabled()
    sheet.merge.click()
    stage.settle()
    assert [label.name for label in stage.ask(labels.tags)] == ["Fair 2026"]
    select(sheet, "Fair 2026")
    sheet.name.setText("Trade fair")
    sheet.rename.click()
    stage.settle()
    assert stage.ask(labels.tags)[0].name == "Trade fair"
    sheet.colour.setCurrentIndex(3)
    sheet.colour.activated.emit(3)
    stage.settle()
    assert stage.ask(labels.tags)[0].colour == "violet"
    assert stage.ask(labels.colours, LabelKind.TAG) == {"Trade fair": "violet"}
    at = sheet.cadence.findData(90)
    sheet.cadence.setCurrentIndex(at)
    sheet.cadence.activated.emit(at)
    stage.settle()
    assert stage.ask(labels.tags)[0].cadence_days == 90
    assert sheet.model.index(0, 2).data() == "every 3 months"
    sheet.delete.click()
    stage.settle()
    assert stage.ask(labels.tags) == ()
    assert len(stage.people()) == 2
    sheet.done.click()


def test_a_relationship_is_given_a_cadence_and_nothing_else(stage):
    stage.page.sources.order.click()
    sheet = sheet_of(stage, LabelsSheet)
    sheet.kinds.set_value(RELATIONSHIPS)
    sheet._choose_kind(RELATIONSHIPS)
    stage.settle()
    names = [sheet.model.index(row, 0).data() for row in range(sheet.model.rowCount())]
    assert names == ["Address only", "Loose contact", "Relationship"]
    for field in (sheet.name, sheet.rename, sheet.colour, sheet.merge, sheet.delete):
        assert not field.isVisible()
    assert not sheet.cadence.isEnabled()
    sheet.table.selectRow(1)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    sheet.table.selectionModel().select(sheet.model.index(2, 0), flags)
    at = sheet.cadence.findData(90)
    sheet.cadence.setCurrentIndex(at)
    sheet.cadence.activated.emit(at)
    stage.settle()
    assert [one.cadence_days for one in stage.ask(cadences.of_relationships)] == [0, 90, 90]
    assert [sheet.model.index(row, 2).data() for row in range(3)] == [
        "",
        "every 3 months",
        "every 3 months",
    ]
    assert len(sheet.selected()) == 2
    sheet.kinds.set_value(LabelKind.TAG)
    sheet._choose_kind(LabelKind.TAG)
    stage.settle()
    assert sheet.rename.isVisible()
    sheet.done.click()


def test_rows_of_another_kind_are_gone_when_a_kind_is_chosen(stage, write_cards):
    stage.read(write_cards(ANNA))
    stage.page.preview.lot.tags.setText("fair")
    stage.start()
    stage.page.sources.order.click()
    sheet = sheet_of(stage, LabelsSheet)
    for kind in (RELATIONSHIPS, LabelKind.TAG):
        stage.settle()
        sheet.table.selectRow(0)
        sheet.kinds.set_value(kind)
        sheet._choose_kind(kind)
        sheet.table.selectRow(0)
        sheet.name.setText("Other")
        assert not sheet.selected()
        assert not sheet.rename.isEnabled()
    sheet.kinds.set_value(LabelKind.CIRCLE)
    sheet._choose_kind(LabelKind.CIRCLE)  # before the tags have come
    stage.settle()
    assert sheet.model.rowCount() == 0
    sheet.done.click()


def test_a_source_of_ones_own_is_added_and_stands_in_the_list(stage):
    stage.page.sources.add.click()
    sheet = sheet_of(stage, LabelsSheet)
    assert sheet.first_focus() is sheet.name
    sheet.name.setText("Rowing club")
    sheet.add.click()
    stage.settle()
    sheet.name.setText("bni")
    sheet.add.click()
    stage.settle()
    assert "exists already" in sheet.trouble.text()
    sheet.done.click()
    stage.settle()
    assert "Rowing club" in [row.place.name for row in stage.page.sources.rows]


def test_the_sources_that_are_always_there_cannot_be_renamed_or_deleted(stage):
    stage.page.sources.order.click()
    sheet = sheet_of(stage, LabelsSheet)
    stage.settle()
    select(sheet, "BNI")
    sheet.name.setText("Other")
    assert not sheet.rename.isEnabled()
    assert not sheet.delete.isEnabled()
    assert "always there" in sheet.remark.text()
    assert sheet.model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None
    sheet.reject()
    assert stage.ask(contacts.list_contacts) == ()


def test_who_is_certainly_the_same_is_shown_as_joined_with_the_reason(stage, write_cards):
    stage.read(write_cards(ANNA))
    stage.start()
    twin = ("Dr. Anna Krueger", "EMAIL:anna@kp.example\r\nTEL:+49 561 555 0118\r\n")
    stage.read(write_cards(twin, name="crm.vcf"))
    index = stage.page.preview.model.index(0, HAPPENS)
    assert index.data().startswith("fills")
    assert "Known by: Same e-mail and name" in index.data(Qt.ItemDataRole.ToolTipRole)
    stage.start()
    assert names(stage) == ["Anna Krüger"]
