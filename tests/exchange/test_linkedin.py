"""LinkedIn's connections, with everything that spreadsheets do to them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.exchange.reading import read_text, values

from mitose.exchange.linkedin import connected_date

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = "Jörg,Müller,https://www.linkedin.com/in/j-000,j@x.example,Acme,Boss,15 Jan 2024\n"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("15 Jan 2024", "2024-01-15"),
        ("03 Feb 2020", "2020-02-03"),
        ("15. Januar 2024", "2024-01-15"),
        ("15. März 2024", "2024-03-15"),
        ("15 Mai 2024", "2024-05-15"),
        ("15-Jan-24", "2024-01-15"),
        ("01/15/24, 3:21 PM", "2024-01-15"),
        ("04/10/18, 3:21 PM", "2018-04-10"),
        ("15/01/2024", "2024-01-15"),
        ("15.01.2024", "2024-01-15"),
        ("2024-01-15", "2024-01-15"),
        ("2024-01-15T10:00:00Z", "2024-01-15"),
        ("31 Feb 2024", ""),
        ("15.01.", ""),
        ("gestern", ""),
        ("", ""),
    ],
)
def test_dates(text: str, iso: str) -> None:
    assert connected_date(text) == iso


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_saved_by_any_spreadsheet(tmp_path: Path, separator: str, ends: str, encoding: str) -> None:
    text = f"Notes:\n\n{HEADER}{ROW}".replace(",", separator).replace("\n", ends)
    result = read_text(tmp_path, text.encode(encoding), "list.txt")
    (record,) = result.records
    assert (result.format, result.source) == ("linkedin", "LinkedIn")
    assert (record.name, record.given, record.family) == ("Jörg Müller", "Jörg", "Müller")
    assert (record.organisation, record.role) == ("Acme", "Boss")
    assert record.connected_on == "2024-01-15"
    assert [(m.kind, m.label) for m in record.methods] == [("profile", "LinkedIn"), ("email", "")]
    assert record.where == "line 4"


def test_a_line_that_names_the_separator(tmp_path: Path) -> None:
    text = "sep=;\n" + (HEADER + ROW).replace(",", ";")
    assert len(read_text(tmp_path, text).records) == 1


def test_columns_are_found_by_name_and_none_is_lost(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        "CONNECTED\xa0ON,Last name,First name,Shoe size,Position\n"
        "15 Jan 2024,Müller,Jörg,43,Boss,surplus\n",
    )
    (record,) = result.records
    assert (record.name, record.role) == ("Jörg Müller", "Boss")
    assert [(e.name, e.value, e.source) for e in record.extras] == [
        ("Shoe size", "43", "linkedin"),
        ("Column 6", "surplus", "linkedin"),
    ]


def test_rows_without_a_name(tmp_path: Path) -> None:
    rows = [
        ",,https://www.linkedin.com/in/x-000,,,,15 Jan 2024",
        ",,,x@x.example,,,15 Jan 2024",
        ",,,,Acme,,15 Jan 2024",
        ",,,,,,15 Jan 2024",
        "",
        ",,,,,,",
    ]
    result = read_text(tmp_path, HEADER + "\n".join(rows) + "\n")
    assert [record.name for record in result.records] == [
        "https://www.linkedin.com/in/x-000",
        "x@x.example",
    ]
    assert [(p.where, p.reason) for p in result.problems] == [("line 4", "no_name")]
    assert result.skipped == ("line 5", "line 7")


def test_a_quote_that_is_never_closed_costs_nobody_else(tmp_path: Path) -> None:
    broken = ROW.replace("Acme", '"Acme').replace("Jörg", "Udo")
    result = read_text(tmp_path, HEADER + ROW + broken + ROW + ROW.replace("Acme", '"Acme, Inc."'))
    assert [record.given for record in result.records] == ["Jörg", "Udo", "Jörg", "Jörg"]
    assert result.records[1].organisation == "Acme"
    assert result.records[3].organisation == "Acme, Inc."
    assert [(p.where, p.reason) for p in result.problems] == [("line 3", "open_quote")]


def test_a_cell_may_go_over_lines(tmp_path: Path) -> None:
    result = read_text(tmp_path, HEADER + ROW.replace("Boss", '"Boss,\nbig ""boss"""') + ROW)
    assert [record.role for record in result.records] == ['Boss,\nbig "boss"', "Boss"]
    assert [record.where for record in result.records] == ["line 2", "line 4"]


def test_a_date_nobody_understands_is_kept(tmp_path: Path) -> None:
    (record,) = read_text(tmp_path, HEADER + ROW.replace("15 Jan 2024", "neulich")).records
    assert record.connected_on == ""
    assert [(extra.name, extra.value) for extra in record.extras] == [("Connected On", "neulich")]


def test_enormous_cells_and_zeros(tmp_path: Path) -> None:
    text = HEADER + ROW.replace("Boss", "B" * 1_000_000).replace("Jörg", "Jö\0rg") + ROW
    result = read_text(tmp_path, text)
    assert [len(record.role) for record in result.records] == [1000, 4]
    assert result.records[0].given == "Jörg"
    assert [(p.where, p.reason, p.values) for p in result.problems] == [
        ("line 2", "value_shortened", ("Position",))
    ]


@pytest.mark.parametrize("nasty", ['"\n', '"a\n', '""",\n', ",,,,\n", '","\n', '\n"' + "a\n" * 150])
def test_nothing_takes_forever(tmp_path: Path, nasty: str) -> None:
    start = time.process_time()
    read_text(tmp_path, HEADER + nasty * (400_000 // len(nasty)))
    assert time.process_time() - start < 5


def test_other_tables_of_people_are_not_linkedin(tmp_path: Path) -> None:
    text = "Vorname,Nachname,E-Mail,Firma\nEva,Muster,eva@x.example,Acme\n"
    result = read_text(tmp_path, text, "Connections.csv")
    assert (result.format, result.source) == ("table", "")


def test_mail_is_not_lost(tmp_path: Path) -> None:
    (record,) = read_text(tmp_path, HEADER + ROW).records
    assert values(record, "email") == ["j@x.example"]


@pytest.mark.parametrize(
    ("family", "told"),
    [
        ("Müller, MBA", ("Jörg Müller, MBA", "Müller", "MBA")),
        ("Müller, Ph.D., CFA®", ("Jörg Müller, Ph.D., CFA®", "Müller", "Ph.D., CFA®")),
        ("Müller (er/ihm)", ("Jörg Müller", "Müller", "")),
        ("Müller, LL.M. (She/Her)", ("Jörg Müller, LL.M.", "Müller", "LL.M.")),
        ("Müller (Schmidt)", ("Jörg Müller (Schmidt)", "Müller (Schmidt)", "")),
        ("Müller, Berlin", ("Jörg Müller, Berlin", "Müller, Berlin", "")),
        ("Müller-Groß", ("Jörg Müller-Groß", "Müller-Groß", "")),
        ("(she/her)", ("Jörg (she/her)", "(she/her)", "")),
    ],
)
def test_degrees_and_pronouns_are_no_last_name(
    tmp_path: Path, family: str, told: tuple[str, str, str]
) -> None:
    text = (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f'Jörg,"{family}",,,Holz,Boss,15 Jan 2024\n'
    )
    (record,) = read_text(tmp_path, text, "Connections.csv").records
    assert (record.name, record.family, record.suffix) == told
    said = [extra.value for extra in record.extras]
    assert said == [word for word in ("er/ihm", "She/Her", "she/her") if word in family]
