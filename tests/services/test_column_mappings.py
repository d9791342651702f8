"""Columns settled once are remembered; pasted text is an import like any other."""

from __future__ import annotations

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
    look = column_mappings.look(ws, path)
    assert look is not None
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
    look = column_mappings.look(ws, path)
    assert look is not None
    before = history.steps(ws, 5)
    column_mappings.remember(ws, look.signature, settled("notes", "name", "ignore"))
    column_mappings.remember(ws, look.signature, settled("name", "notes", "ignore"))
    assert history.steps(ws, 5) == before
    again = column_mappings.look(ws, path)
    assert again is not None
    assert (again.remembered, again.mapping) == (True, settled("name", "notes", "ignore"))


def test_a_missing_table_is_none(ws: Workspace, tmp_path: Path) -> None:
    assert column_mappings.look(ws, tmp_path / "gone.csv") is None
    assert column_mappings.look(ws, tmp_path) is None


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
