"""What the user settled about the columns of a table."""

from __future__ import annotations

from pathlib import Path

from tests.exchange.reading import values
from tests.exchange.tables import table

from mitose.domain.column_mapping import ColumnTarget, Mappings, Target, as_text, from_text
from mitose.domain.contact import Address
from mitose.exchange.detect import read_paths
from mitose.exchange.table_reader import look_at


def test_a_look_at_a_table(tmp_path: Path) -> None:
    rows = [
        ["Wer", "Mailadresse", "Verein"],
        *([f"P{n}", f"p{n}@x.example", "FC"] for n in range(9)),
    ]
    look = look_at(table(tmp_path, rows), Mappings())
    assert look is not None
    assert [column.header for column in look.columns] == rows[0]
    assert look.columns[0].samples == ("P0", "P1", "P2", "P3", "P4")
    assert look.columns[1].guess == ColumnTarget(Target.EMAIL)
    assert (look.row_count, look.has_header, look.known) == (9, True, False)
    assert look.sufficient
    assert not look.remembered


def test_a_settled_table_is_read_so(tmp_path: Path) -> None:
    path = table(tmp_path, [["Wer", "Wo", "Was"], ["Eva", "Kassel", "Boss"]])
    look = look_at(path, Mappings())
    assert look is not None
    assert not look.sufficient
    mapping = tuple(map(ColumnTarget.parse, ("name", "city:work", "role")))
    mappings = Mappings({look.signature: mapping})
    (result,) = read_paths([path], mappings=mappings)
    (record,) = result.records
    assert (record.name, record.role) == ("Eva", "Boss")
    assert record.addresses == (Address(city="Kassel", label="work"),)
    again = look_at(path, mappings)
    assert again is not None
    assert (again.mapping, again.remembered) == (mapping, True)


def test_single_columns_are_settled_by_their_header(tmp_path: Path) -> None:
    path = table(tmp_path, [["Wer", "E-Mail", "Was"], ["Eva", "e@x.example", "Boss"]])
    by_header = {"WER": ColumnTarget.parse("name"), "Nie": ColumnTarget.parse("notes")}
    (result,) = read_paths([path], mappings=Mappings(by_header=by_header))
    (record,) = result.records
    assert (record.name, values(record, "email")) == ("Eva", ["e@x.example"])
    assert [(p.reason, p.values) for p in result.problems] == [("unknown_columns", ("Nie",))]


def test_the_signature_is_that_of_the_columns(tmp_path: Path) -> None:
    def signature(*rows: list[str], separator: str = ",") -> str:
        look = look_at(table(tmp_path, list(rows), separator=separator), Mappings())
        assert look is not None
        return look.signature

    known = signature(["Name", "E-Mail"], ["Eva", "e@x.example"])
    assert signature(["NAME ", "E-Mail"], ["Udo", "u@x.example"], separator=";") == known
    assert signature(["E-Mail", "Name"], ["u@x.example", "Udo"]) != known
    bare = signature(["Eva Muster", "e@x.example"], ["Udo Fall", "u@x.example"])
    assert bare == signature(["Ida Fall", "i@x.example"], ["Uwe Fall", "u@x.example"])
    assert bare != signature(["i@x.example", "Ida Fall"], ["u@x.example", "Uwe Fall"])


def test_mappings_are_written_down_and_read_again() -> None:
    codes = ("name", "phone:mobile", "street:home#2", "extra:Verein", "ignore")
    mapping = tuple(map(ColumnTarget.parse, codes))
    assert tuple(target.code for target in mapping) == codes
    assert from_text(as_text(mapping)) == mapping
    for wrong in ("", "{}", "[1]", '["shoe"]', "null"):
        assert not from_text(wrong)


def test_what_is_no_table_cannot_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "a"
    for content in (
        b"BEGIN:VCARD\nFN:Eva;x\nEND:VCARD\n",
        b"\x89PNG\r\n\x1a\n,,,",
        b"hello\n",
        b"{}",
    ):
        path.write_bytes(content)
        assert look_at(path, Mappings()) is None
