"""Columns settled once are remembered; pasted text is an import like any other."""

from __future__ import annotations

import zipfile
from pathlib import Path

from mitose.domain.category import Category
from mitose.domain.column_mapping import ColumnTarget
from mitose.domain.imported import Fate, ImportOptions
from mitose.services import column_mappings, contacts, history, importing
from mitose.services.import_sources import preview_text
from mitose.services.workspace import Workspace

TABLE = "Wer;Wo;Woher\nEva Muster;Kassel;Messe\nUdo Fall;Köln;\n"


def settled(*codes: str) -> tuple[ColumnTarget, ...]:
    return tuple(map(ColumnTarget.parse, codes))


def test_a_table_is_asked_about_once(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TABLE, encoding="utf-8")
    (look,) = column_mappings.look(ws, [str(path)])
    assert not look.sufficient
    report = importing.run(ws, [path], ImportOptions())
    assert [problem.reason for problem in report.problems] == ["no_mapping"]

    column_mappings.remember(ws, look.signature, settled("name", "city", "source"))
    path.write_text(TABLE.replace("Eva", "Ida"), encoding="utf-8")  # next month's file
    report = importing.run(ws, [path], ImportOptions(source="CRM"))
    assert (report.new, report.problems) == (2, ())
    found = contacts.details_of(ws, contacts.ids_in(ws, Category.HAVE))
    assert {one.contact.name: one.contact.city for one in found} == {
        "Ida Muster": "Kassel",
        "Udo Fall": "Köln",
    }
    names = [sorted(source.name for source in one.sources) for one in found]
    assert sorted(names) == [["CRM"], ["CRM", "Messe"]]


def test_remembering_is_no_step_and_the_last_word_counts(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TABLE, encoding="utf-8")
    (look,) = column_mappings.look(ws, [str(path)])
    before = history.steps(ws, 5)
    column_mappings.remember(ws, look.signature, settled("notes", "name", "ignore"))
    column_mappings.remember(ws, look.signature, settled("name", "notes", "ignore"))
    assert history.steps(ws, 5) == before
    (again,) = column_mappings.look(ws, [str(path)])
    assert (again.remembered, again.mapping) == (True, settled("name", "notes", "ignore"))


def test_a_missing_table_is_none(ws: Workspace, tmp_path: Path) -> None:
    gone = (str(tmp_path / "gone.csv"), str(tmp_path))
    assert column_mappings.look(ws, gone) == ()


def test_a_table_inside_a_zip_can_be_looked_at(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("lists/a.csv", TABLE)
    (problem,) = importing.preview(ws, [path], ImportOptions()).problems
    assert problem.reason == "no_mapping"
    (look,) = column_mappings.look(ws, [problem.file])
    assert (look.file, look.row_count) == (problem.file, 2)
    column_mappings.remember(ws, look.signature, settled("name", "city", "ignore"))
    assert importing.run(ws, [path], ImportOptions()).new == 2


def test_what_was_said_of_linkedins_columns_goes_before_what_they_are(
    ws: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Jonas,Weber,https://www.linkedin.com/in/jonas-weber,,Holz GmbH,Joiner,04 Mar 2019\n",
        encoding="utf-8",
    )
    (look,) = column_mappings.look(ws, [str(path)])
    assert (look.known, look.remembered) == (True, False)
    mapping = (*look.mapping[:5], *settled("notes"), *look.mapping[6:])
    column_mappings.remember(ws, look.signature, mapping)
    (row,) = importing.preview(ws, [path], ImportOptions()).rows
    assert (row.record.role, row.record.notes, row.source) == ("", "Joiner", "LinkedIn")
    assert row.record.connected_on == "2019-03-04"


def test_pasted_names_become_contacts(ws: Workspace) -> None:
    found = preview_text(ws, "Eva Muster <eva@x.example>\nUdo Fall", ImportOptions(), name="Liste")
    assert [(row.record.name, row.fate, row.file) for row in found.rows] == [
        ("Eva Muster", Fate.NEW, "Liste"),
        ("Udo Fall", Fate.NEW, "Liste"),
    ]
    _changes, report = importing.apply(ws, found, ImportOptions(source="Rotary"))
    assert report.new == 2
    again = preview_text(ws, "Eva Muster <eva@x.example>", ImportOptions(source="Rotary"))
    assert [row.fate for row in again.rows] == [Fate.UNCHANGED]
