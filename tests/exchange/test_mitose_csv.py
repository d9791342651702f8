"""Mitose's own CSV: what is written comes back, and no cell acts as a formula."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.planned import PLANNED, UIDS
from tests.exchange.reading import read, read_text
from tests.exchange.test_vcard_write import as_details, by_kind, contacts

from mitose.domain.contact import Contact, ContactDetails, Method
from mitose.exchange.csv_columns import column, harmless, restored
from mitose.exchange.csv_write import write_csv


def table(path: Path, *details: ContactDetails, separator: str = ",", plan: bool = False) -> Path:
    uids = (lambda _details: UIDS) if plan else None
    path.write_bytes(b"".join(write_csv(details, separator=separator, uids=uids)))
    return path


@given(details=contacts(), separator=st.sampled_from([",", ";"]))
def test_a_written_table_reads_back_as_it_was(
    tmp_path: Path, details: ContactDetails, separator: str
) -> None:
    path = table(tmp_path / "own.csv", details, details, separator=separator)
    result = read(path)
    assert (result.format, result.problems) == ("mitose_csv", ())
    for record in result.records:
        back = as_details(record)
        assert back.contact == details.contact
        assert by_kind(back.methods) == by_kind(details.methods)
        assert back.addresses == details.addresses
        assert (back.tags, back.extras) == (details.tags, details.extras)
        assert record.plan is None


@pytest.mark.parametrize("separator", [",", ";"])
def test_the_plan_comes_back_when_it_was_asked_for(tmp_path: Path, separator: str) -> None:
    (record,) = read(table(tmp_path / "p.csv", PLANNED, separator=separator, plan=True)).records
    assert record.plan is not None
    back = record.plan.details
    for name in ("circles", "wants", "offers", "approach", "follow_ups", "interactions"):
        assert getattr(back, name) == getattr(PLANNED, name)
    assert (back.has_needs, back.relations) == (PLANNED.has_needs, PLANNED.relations)
    for name in record.plan.fields:
        assert getattr(back.contact, name) == getattr(PLANNED.contact, name)
    assert "meaning" in record.plan.fields
    assert record.plan.people == ((1, UIDS[1]),)
    (without,) = read(table(tmp_path / "q.csv", PLANNED, separator=separator)).records
    assert without.plan is None
    assert "wichtig" not in (tmp_path / "q.csv").read_text()


@given(st.text())
def test_no_cell_is_a_formula_and_every_cell_comes_back(text: str) -> None:
    cell = harmless(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert restored(cell) == text


def test_a_real_apostrophe_stays(tmp_path: Path) -> None:
    details = ContactDetails(
        Contact(1, "", "'s-Hertogenbosch", organisation="'=A1", role="-"),
        methods=(Method("phone", "+49 561 555 0101"),),
    )
    path = table(tmp_path / "a.csv", details)
    raw = path.read_text(encoding="utf-8-sig")
    assert "'+49 561 555 0101" in raw
    (record,) = read(path).records
    assert (record.name, record.organisation, record.role) == ("'s-Hertogenbosch", "'=A1", "-")
    assert record.methods == details.methods


def test_excel_may_have_saved_it_again(tmp_path: Path) -> None:
    """Semicolons, cp1252, other order of the columns, a column added, one left out."""
    raw = table(tmp_path / "a.csv", PLANNED, plan=True).read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(raw, newline=""))
    columns = [name for name in reversed(row) if name != "mitose_uid"]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerows([[*columns, "Farbe"], [*(row[name] for name in columns), "grün"], []])
    (record,) = read_text(tmp_path, text.getvalue().encode("cp1252"), "b.csv").records
    assert (record.name, record.uid) == ("Eva Müller", "")
    assert record.plan is not None
    assert record.plan.details.wants == PLANNED.wants
    assert [(extra.name, extra.value) for extra in record.extras] == [("Farbe", "grün")]


def test_columns_have_stable_names() -> None:
    known = "mitose_uid name email_1 email_2_label address_1_street tag_3 extra_1_value category"
    known += " meaning want_1 offer_2_state step_1_approach follow_up_1_due interaction_12_received"
    for name in known.split():
        found = column(name)
        assert found is not None, name
        assert found.name == name
    for name in ("Name der Firma", "email_0", "email_1_street", "email"):
        assert column(name) is None


def test_rows_without_a_name_are_told(tmp_path: Path) -> None:
    text = "mitose_uid,name,email_1,birthday\n1,,,\n,,a@x.example,\n,Udo,,31.02.2000\n,,,\n"
    result = read_text(tmp_path, text, "n.csv")
    assert [record.name for record in result.records] == ["a@x.example", "Udo"]
    assert [(p.where, p.reason) for p in result.problems] == [("line 2", "no_name")]
    assert [extra.value for extra in result.records[1].extras] == ["31.02.2000"]
