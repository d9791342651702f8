"""Tables of known programs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.reading import read, values
from tests.exchange.tables import extras, one, table

from mitose.domain.contact import Address


def test_google_counts_its_columns_as_far_as_they_go(tmp_path: Path) -> None:
    header = ["First Name", "Last Name", "Labels", "Birthday"]
    row = ["Eva", "Muster", "Rotary ::: * myContacts ::: * friends", "--06-15"]
    for number in range(1, 12):
        header += [f"E-mail {number} - Label", f"E-mail {number} - Value"]
        row += ["* Privat" if number == 3 else "Komórka", f"e{number}@x.example"]
    header += ["Phone 1 - Label", "Phone 1 - Value", "Event 1 - Label", "Event 1 - Value"]
    row += ["Work Fax", "0561 1 ::: 0561 2", "Anniversary", "2010-06-12"]
    header += ["Relation 1 - Label", "Relation 1 - Value", "Custom Field 1 - Label"]
    row += ["Spouse", "Udo", "Team"]
    header += ["Custom Field 1 - Value", "Website 1 - Label", "Website 1 - Value"]
    row += ["Blau", "Profile", "https://www.xing.com/profile/Eva_Muster"]
    result = read(table(tmp_path, [header, row]))
    (record,) = result.records
    assert result.format == "google"
    assert values(record, "email") == [f"e{number}@x.example" for number in range(1, 12)]
    chosen = [method for method in record.methods if method.preferred]
    assert [(method.value, method.label) for method in chosen] == [("e3@x.example", "home")]
    assert [(m.value, m.label) for m in record.methods if m.kind == "phone"] == [
        ("0561 1", "fax"),
        ("0561 2", "fax"),
    ]
    assert record.methods[0].label == "Komórka"
    assert (record.birthday, record.anniversary) == ("--06-15", "2010-06-12")
    assert record.tags == ("Rotary", "friends")
    assert extras(record) == {"Spouse": "Udo", "Team": "Blau"}
    assert [(m.value, m.label) for m in record.methods if m.kind == "profile"] == [
        ("https://www.xing.com/profile/Eva_Muster", "XING")
    ]


def test_googles_template_and_two_addresses_in_one_cell(tmp_path: Path) -> None:
    header = (
        "Name Prefix,First Name,Middle Name,Last Name,Name Suffix,Phonetic First Name,"
        "Phonetic Middle Name,Phonetic Last Name,Nickname,File As,E-mail 1 - Label,"
        "E-mail 1 - Value,"
        "Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Country,Address 1 - Street,"
        "Address 1 - Extended Address,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,"
        "Address 1 - PO Box,Organization Name,Organization Title,Notes,Labels"
    ).split(",")
    row = [""] * len(header)
    row[1], row[3], row[14] = "Eva", "Muster", "Work"
    row[16], row[18], row[20] = "A 1 ::: B 2", "Kassel ::: Köln", "34117 ::: 50667"
    (record,) = read(table(tmp_path, [header, row])).records
    assert record.addresses == (
        Address("A 1", city="Kassel", postal_code="34117", label="work"),
        Address("B 2", city="Köln", postal_code="50667", label="work"),
    )


@pytest.mark.parametrize(
    ("label", "kind"), [("Telefon privat", "home"), ("Telefon (privat)", "home")]
)
def test_outlooks_german_generations(tmp_path: Path, label: str, kind: str) -> None:
    header = (
        f"Nachname;Anrede;Vorname;Weitere Vornamen;{label};E-Mail-Typ;E-Mail-Adresse;Land privat"
    )
    record = one(tmp_path, header, "Muster;Frau Dr.;Eva;;0561 1;SMTP;e@x.example;Schweiz")
    assert (record.name, record.prefix) == ("Dr. Eva Muster", "Frau Dr.")
    assert [(m.kind, m.label) for m in record.methods] == [("phone", kind), ("email", "")]
    assert record.addresses == (Address(country="Schweiz", label="home"),)
    assert record.extras == ()


def test_outlook_keeps_what_it_alone_knows_and_drops_what_says_nothing(tmp_path: Path) -> None:
    header = (
        "First Name,Last Name,E-mail 2 Address,Business Phone 2,Gender,Sensitivity,Spouse,"
        "User 1,Birthday,Anniversary,Manager's Name,Assistant's Phone"
    ).split(",")
    row = "Eva,Muster,e@x.example,0561 1,Unspecified,Normal,Udo,Blau,1/2/1970,0/0/00,Ida,0561 9"
    (record,) = read(table(tmp_path, [header, row.split(",")])).records
    assert extras(record) == {
        "Spouse": "Udo",
        "User 1": "Blau",
        "Manager's Name": "Ida",
        "Assistant's Phone": "0561 9",
    }
    assert values(record, "phone") == ["0561 1"]
    assert record.birthday == "1970-01-02"


def test_dates_that_cannot_be_american_turn_the_whole_column(tmp_path: Path) -> None:
    header = ["First Name", "Last Name", "E-mail 2 Address", "Business Phone 2", "Birthday"]
    rows = [["A", "A", "", "0561 1", "3/4/1970"], ["B", "B", "", "0561 2", "28/2/1971"]]
    records = read(table(tmp_path, [header, *rows])).records
    assert [record.birthday for record in records] == ["1970-04-03", "1971-02-28"]


def test_geburtstag_is_a_day_only_beside_month_and_year(tmp_path: Path) -> None:
    known = "Vorname;Nachname;Primäre E-Mail-Adresse;Messenger-Name;Tel. dienstlich"
    whole = one(tmp_path, f"{known};Geburtstag", "Eva;M;e@x.example;;;28.2.1971")
    parts = one(
        tmp_path,
        f"{known};Geburtsjahr;Geburtsmonat;Geburtstag",
        "Eva;M;e@x.example;;;1971;02;28",
    )
    no_year = one(
        tmp_path, f"{known};Geburtsjahr;Geburtsmonat;Geburtstag", "Eva;M;e@x.example;;;;2;28"
    )
    year = one(tmp_path, f"{known};Geburtsjahr;Geburtsmonat;Geburtstag", "Eva;M;;;;1971;;")
    odd = one(tmp_path, f"{known};Geburtsjahr;Geburtsmonat;Geburtstag", "E;M;;;;1;2;" + "9" * 30)
    assert (year.birthday, extras(year)) == ("", {"Geburtsjahr": "1971"})
    assert (odd.birthday, len(odd.extras)) == ("", 3)
    assert [r.birthday for r in (whole, parts, no_year)] == [
        "1971-02-28",
        "1971-02-28",
        "--02-28",
    ]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Record ID;First Name;Last Name;Email;Lead Status;Additional email addresses", "hubspot"),
        ("Datensatz-ID;Vorname;Nachname;E-Mail;Lead-Status;Zusätzliche E-Mail-Adressen", "hubspot"),
        (
            "Person - ID;Person - First name;Person - Last name;Person - Email - Work;X;Email 2",
            "pipedrive",
        ),
    ],
)
def test_crms_by_a_few_signs(tmp_path: Path, header: str, code: str) -> None:
    path = table(
        tmp_path,
        [header.split(";"), ["9", "Eva", "Muster", "a@x.example", "", "b@x.example; c@x.example"]],
    )
    result = read(path)
    assert (result.format, result.source) == (code, "CRM")
    assert result.records[0].name == "Eva Muster"
    assert values(result.records[0], "email") == ["a@x.example", "b@x.example", "c@x.example"]
