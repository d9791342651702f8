"""Tables of anybody: what their columns are and hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.reading import read_text
from tests.exchange.tables import extras, one

from mitose.domain.contact import Address
from mitose.exchange.table_dates import date_of


def test_name_means_what_its_neighbours_leave(tmp_path: Path) -> None:
    assert one(tmp_path, "Name;Vorname;Ort", "Muster;Eva;Kassel").name == "Eva Muster"
    assert one(tmp_path, "Name;Nachname;Ort", "Eva;Muster;Kassel").given == "Eva"
    both = one(tmp_path, "Name;Vorname;Nachname", "Dr. Eva Muster;Eva;Muster")
    assert (both.name, both.given, both.family) == ("Dr. Eva Muster", "Eva", "Muster")
    swapped = one(tmp_path, "Nachname, Vorname;E-Mail", "Muster, Eva;e@x.example")
    assert (swapped.name, swapped.given, swapped.family) == ("Eva Muster", "Eva", "Muster")


def test_title_is_what_is_in_it(tmp_path: Path) -> None:
    assert one(tmp_path, "Name;Title;Mail", "Eva;Head of People;e@x.example").role == (
        "Head of People"
    )
    assert one(tmp_path, "Name;Titel;Mail", "Eva;Prof. Dr.;e@x.example").prefix == "Prof. Dr."


def test_labels_and_addresses_by_the_words_of_the_header(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        "Vorname;Nachname;Tel. (geschäftlich);Handy privat;Fax;E-Mail (privat);Straße;Hausnr.;"
        "PLZ/Ort;Straße privat;PLZ privat;Ort privat;LinkedIn-Profil;Webseite;Mitgliedsnr.",
        "Eva;Muster;0561 1;0170 2;0561 3;e@x.example;Hauptstr.;5a;34117 Kassel;"
        "Weg 1;50667;Köln;https://www.linkedin.com/in/eva;www.x.example;4711",
    )
    assert [(m.kind, m.value, m.label) for m in record.methods] == [
        ("phone", "0561 1", "work"),
        ("phone", "0170 2", "mobile"),
        ("phone", "0561 3", "fax"),
        ("email", "e@x.example", "home"),
        ("profile", "https://www.linkedin.com/in/eva", "LinkedIn"),
        ("url", "www.x.example", ""),
    ]
    assert record.addresses == (
        Address("Hauptstr. 5a", city="Kassel", postal_code="34117"),
        Address("Weg 1", city="Köln", postal_code="50667", label="home"),
    )
    assert extras(record) == {"Mitgliedsnr.": "4711"}


def test_an_address_in_one_cell(tmp_path: Path) -> None:
    record = one(tmp_path, "Name;Anschrift", "Eva;Hauptstr. 5, D-34117 Kassel, Deutschland")
    assert record.addresses == (
        Address("Hauptstr. 5", city="Kassel", postal_code="34117", country="Deutschland"),
    )


def test_columns_without_known_words_go_by_their_content(tmp_path: Path) -> None:
    record = one(tmp_path, "Name;A;B;C", "Eva;e@x.example;+49 561 555;https://x.example/a")
    assert [m.kind for m in record.methods] == ["email", "phone", "url"]


def test_numbers_that_are_none_and_dates_that_may_be_two_stay_as_they_are(tmp_path: Path) -> None:
    record = one(tmp_path, "Name;Telefon;E-Mail;Geburtstag", "Eva;folgt;keine;3/4/1980")
    assert record.methods == ()
    assert record.birthday == ""
    assert extras(record) == {"Telefon": "folgt", "E-Mail": "keine", "Geburtstag": "3/4/1980"}


def test_a_title_above_the_table_and_empty_rows_are_passed_over(tmp_path: Path) -> None:
    text = "Mitgliederliste 2026;;\n;;\nName;Firma;Mobil\n;;\nEva;Acme;0170 555\n;;\n;;\n"
    result = read_text(tmp_path, text, "t.csv")
    assert [(record.name, record.where) for record in result.records] == [("Eva", "line 5")]
    assert result.problems == result.skipped == ()


def test_a_note_over_several_lines_and_a_quotation_left_open(tmp_path: Path) -> None:
    text = 'Name,E-Mail,Notiz\nA,a@x.example,"eins,\nzwei, drei, vier"\nB,b@x.example,gut\n'
    assert [r.notes for r in read_text(tmp_path, text).records] == [
        "eins,\nzwei, drei, vier",
        "gut",
    ]
    text = 'Name,E-Mail,Notiz\nA,a@x.example,"offen\nB,b@x.example,gut\nC,c@x.example,Zoll 5"\n'
    result = read_text(tmp_path, text)
    assert [record.name for record in result.records] == ["A", "B", "C"]
    assert [(p.where, p.reason) for p in result.problems] == [
        ("line 2", "open_quote"),
        ("line 4", "open_quote"),
    ]


def test_a_row_with_nobody_in_it_is_told(tmp_path: Path) -> None:
    text = "Name;E-Mail;Bemerkung\n;;ruft zurück\nEva;;\n"
    result = read_text(tmp_path, text)
    assert [(p.where, p.reason) for p in result.problems] == [("line 2", "no_name")]


def test_a_table_of_something_else_says_what_to_do(tmp_path: Path) -> None:
    result = read_text(tmp_path, "Artikel;Preis\nSchraube;1,20\n", "t.csv")
    assert [(p.reason, p.values) for p in result.problems] == [("no_mapping", ("Artikel, Preis",))]


def test_a_text_file_of_even_columns_is_a_table(tmp_path: Path) -> None:
    even = "Wer\tWo\nEva\tKassel\nUdo\tKöln\n"
    assert [p.reason for p in read_text(tmp_path, even, "a.txt").problems] == ["no_mapping"]
    prose = "Hello, you,\nplease come\nand bring a, b, c\n"
    assert [p.reason for p in read_text(tmp_path, prose, "a.txt").problems] == ["unknown_format"]


@pytest.mark.parametrize(
    ("text", "month_first", "iso"),
    [
        ("28.2.1971", None, "1971-02-28"),
        ("28.02.71", None, "1971-02-28"),
        ("1.2.05", None, "2005-02-01"),
        ("28.2.", None, "--02-28"),
        ("1971-02-28 00:00:00", None, "1971-02-28"),
        ("2/28/1971", None, "1971-02-28"),
        ("28/2/1971", None, "1971-02-28"),
        ("3/4/1971", None, ""),
        ("3/4/1971", True, "1971-03-04"),
        ("3/4/1971", False, "1971-04-03"),
        ("4/4/1971", None, "1971-04-04"),
        ("28. Februar 1971", None, "1971-02-28"),
        ("Feb 28, 1971", None, "1971-02-28"),
        ("31.2.1971", None, ""),
        ("0.0.00", None, ""),
        ("0/0/00", True, ""),
        ("44255", None, ""),
        ("bald", None, ""),
    ],
)
def test_dates(text: str, month_first: bool | None, iso: str) -> None:
    assert date_of(text, month_first) == iso
