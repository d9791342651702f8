"""Tables as they come out of programs and through other hands: what a person would read in them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from tests.exchange.reading import read, read_text, values

from mitose.domain.contact import Address
from mitose.domain.imported import ImportRecord


def one(folder: Path, text: str, encoding: str = "utf-8") -> ImportRecord:
    result = read_text(folder, text.encode(encoding), "t.csv")
    assert result.problems == ()
    (record,) = result.records
    return record


def test_an_old_xing_table_is_not_linkedins_though_it_tells_since_when(tmp_path: Path) -> None:
    text = (
        "Vorname;Nachname;Titel;Firma;Position;Straße geschäftlich;PLZ geschäftlich;"
        "Ort geschäftlich;Land geschäftlich;Telefon geschäftlich;Mobil geschäftlich;"
        "E-Mail geschäftlich;Telefon privat;Geburtstag;Profil-URL;Kategorien;Kontakt seit\n"
        "Jörg;Müller;Dr.;Größwerk;Leiter;Hauptstr. 5;34117;Kassel;Deutschland;0561 555 0101;"
        "0170 5550102;j@x.example;;28.02.1971;https://www.xing.com/profile/Joerg_Mueller;"
        "Kunde, Rotary;15.01.2012\n"
    )
    result = read_text(tmp_path, text.encode("cp1252"), "kontakte.csv")
    assert (result.format, result.source) == ("xing", "XING")
    (record,) = result.records
    assert (record.name, record.birthday, record.tags) == (
        "Dr. Jörg Müller",
        "1971-02-28",
        ("Kunde", "Rotary"),
    )
    assert record.connected_on == "2012-01-15"
    assert [(m.kind, m.label) for m in record.methods] == [
        ("phone", "work"),
        ("phone", "mobile"),
        ("email", "work"),
        ("profile", "XING"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,Business Phone 2,E-mail Address,E-mail Type,E-mail Display Name",
        "Vorname,Nachname,Telefon Firma,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name",
    ],
)
def test_outlook_shows_the_address_that_only_exchange_knows(tmp_path: Path, header: str) -> None:
    path = "/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=0a1b-JMueller"
    inside = one(tmp_path, f"{header}\nJörg,Müller,,{path},EX,Jörg Müller (j@x.example)\n")
    assert values(inside, "email") == ["j@x.example"]
    outside = one(tmp_path, f"{header}\nJörg,Müller,,j@x.example,SMTP,Jörg (J@X.example)\n")
    assert values(outside, "email") == ["j@x.example"]


def test_pipedrives_firm_has_an_address_of_its_own_and_notes_are_pages(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        "Person - ID,Person - Name,Person - Email - Work,Person - Postal address,Person - Notes,"
        "Organization - Name,Organization - Address\n"
        '1,Jörg Müller,"j@x.example, k@x.example","Hauptstraße 5, 34117 Kassel, Germany",'
        '"<p>Likes tea &amp; cake</p><p>Plays<br/>chess</p>",Größwerk,Werkstraße 1\n',
    )
    assert record.addresses == (
        Address("Hauptstraße 5", city="Kassel", postal_code="34117", country="Germany"),
    )
    assert record.notes == "Likes tea & cake\nPlays\nchess"
    assert record.organisation == "Größwerk"
    assert values(record, "email") == ["j@x.example", "k@x.example"]
    german = one(
        tmp_path,
        "Person - ID;Person - Name;Person - Telefon - Büro;Person - Postanschrift\n"
        "1;Jörg Müller;0561 555 0101;Hauptstraße 5, 34117 Kassel\n",
    )
    assert german.addresses == (Address("Hauptstraße 5", city="Kassel", postal_code="34117"),)


def test_googles_older_groups_of_its_own_are_no_tags(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        "Name,Given Name,Family Name,Yomi Name,Group Membership,IM 1 - Type,IM 1 - Service,"
        "IM 1 - Value\nJörg Müller,Jörg,Müller,,Rotary ::: * My Contacts,Other,Skype,joerg.m\n",
        "utf-16",
    )
    assert (record.tags, record.extras) == (("Rotary",), ())
    assert values(record, "im") == ["skype:joerg.m"]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("0561/5550102 / 0170-5550103", ["0561/5550102", "0170-5550103"]),
        ("0561 5550102 oder +49 170 5550103", ["0561 5550102", "+49 170 5550103"]),
        ("(0561) 5550102 or 0170 5550103", ["(0561) 5550102", "0170 5550103"]),
        ("+49 (0) 561 / 5550102", ["+49 (0) 561 / 5550102"]),
        ("0561 / 555 0102", ["0561 / 555 0102"]),
        ("0561 5550102 / -103", ["0561 5550102 / -103"]),
    ],
)
def test_two_numbers_in_one_cell_are_two(tmp_path: Path, cell: str, numbers: list[str]) -> None:
    assert values(one(tmp_path, f"Name;Telefon\nEva;{cell}\n"), "phone") == numbers


def test_a_name_that_stands_the_other_way_round_beside_its_parts(tmp_path: Path) -> None:
    header = "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich"
    for shown, name in (
        ('"Müller, Jörg"', "Jörg Müller"),
        ('"Müller, Jörg Karl"', "Jörg Karl Müller"),
        ('"Müller, Jörg (Vertrieb)"', "Jörg Müller (Vertrieb)"),
        ('"Müller, Dr. Jörg"', "Müller, Dr. Jörg"),
        ("Jörg Müller", "Jörg Müller"),
    ):
        assert one(tmp_path, f"{header}\nJörg,Müller,{shown},j@x.example,\n").name == name


def test_lines_that_a_spreadsheet_put_into_one_cell_each(tmp_path: Path) -> None:
    text = (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Mara,Vogel,https://www.linkedin.com/in/mara,,Vogel AG,Owner,15 Jan 2024\n"
        '"Jörg,Müller,https://www.linkedin.com/in/joerg,,""Größwerk, Süd"",Chef,16 Jan 2024"\n'
    )
    result = read_text(tmp_path, text, "Connections.csv")
    assert [(r.name, r.organisation, r.connected_on) for r in result.records] == [
        ("Mara Vogel", "Vogel AG", "2024-01-15"),
        ("Jörg Müller", "Größwerk, Süd", "2024-01-16"),
    ]
    whole = '"Name,""E-Mail"",Firma"\n"Eva Muster,""e@x.example"",Acme"\n'
    record = one(tmp_path, whole)
    assert (record.name, record.organisation) == ("Eva Muster", "Acme")


def test_the_euro_of_an_older_encoding(tmp_path: Path) -> None:
    record = one(tmp_path, "Name;Firma;Beitrag\nJörg Müller;Größwerk;5 €\n", "iso-8859-15")
    assert [extra.value for extra in record.extras] == ["5 €"]
    assert record.organisation == "Größwerk"


def test_a_messengers_id_is_a_name_there(tmp_path: Path) -> None:
    record = one(tmp_path, "Record Id,Name,Email,Skype ID\nz1,Eva,e@x.example,eva.m\n")
    assert values(record, "im") == ["skype:eva.m"]
    assert [(extra.name, extra.value) for extra in record.extras] == [("Record Id", "z1")]


def test_who_has_left_facebook_is_nobody(tmp_path: Path) -> None:
    text = (
        '{"friends_v2": [{"name": "Facebook User", "timestamp": 0},'
        ' {"name": "J\\u00c3\\u00b6rg M\\u00c3\\u00bcller", "timestamp": "1500000000"}]}'
    )
    result = read_text(tmp_path, text, "your_friends.json")
    assert [(record.name, record.connected_on) for record in result.records] == [
        ("Jörg Müller", "2017-07-14")
    ]
    assert result.skipped == ("contact 1",)


def test_letters_as_pages_write_them(tmp_path: Path) -> None:
    record = one(tmp_path, "Name;Firma\nJ&ouml;rg M&uuml;ller;Gro&szlig; &amp; Klein\n")
    assert (record.name, record.organisation) == ("Jörg Müller", "Groß & Klein")
    card = "BEGIN:VCARD\nVERSION:3.0\nN:M&uuml;ller;J&ouml;rg;;;\nORG:A &amp; B\nEND:VCARD\n"
    (found,) = read_text(tmp_path, card).records
    assert (found.name, found.family, found.organisation) == ("Jörg Müller", "Müller", "A & B")
    plain = one(tmp_path, "Name;Firma\nEva Muster;A &amp\n")
    assert plain.organisation == "A &amp"


def test_a_spreadsheet_whose_header_has_two_rows(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for row in (
        ["Mitgliederverzeichnis"],
        [],
        ["Nr.", "Anrede", "Name", "Firma", "Kontakt", "", "Eintritt"],
        ["", "", "", "", "Telefon", "E-Mail", ""],
        [1, "Herr", "Müller, Jörg", "Groß", 495615550101, "j@x.example", "2019"],
        [2, "Frau", "Vogel, Mara", "Vogel AG", "0561 555 0104", "m@x.example", "2020"],
    ):
        made.active.append(row)
    made.save(tmp_path / "club.xlsx")
    records = read(tmp_path / "club.xlsx").records
    assert [(r.name, values(r, "phone"), values(r, "email")) for r in records] == [
        ("Jörg Müller", ["495615550101"], ["j@x.example"]),
        ("Mara Vogel", ["0561 555 0104"], ["m@x.example"]),
    ]
    assert [record.addresses for record in records] == [(), ()]


def test_numbers_of_rows_and_of_houses(tmp_path: Path) -> None:
    counted = one(tmp_path, "Nr;Name;E-Mail\n1;Eva;e@x.example\n")
    assert (counted.addresses, counted.extras) == ((), ())
    house = one(tmp_path, "Name;Straße;Nr;PLZ;Ort\nEva;Hauptstr.;5a;34117;Kassel\n")
    assert house.addresses == (Address("Hauptstr. 5a", city="Kassel", postal_code="34117"),)


def test_words_of_more_headers(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        "Vorname,Nachname,Jobtitel,Primary Address Street,Primary Address City,"
        "Primary Address Postal Code\nEva,Muster,Chefin,Hauptstr. 5,Kassel,34117\n",
    )
    assert record.role == "Chefin"
    assert record.addresses == (Address("Hauptstr. 5", city="Kassel", postal_code="34117"),)


def test_facebooks_friends_as_a_page(tmp_path: Path) -> None:
    entry = '<div class="_3-95 _a6-g"><div class="_a6-h">{}</div><div><div>{}</div></div></div>'
    page = (
        "<html><head><meta charset=utf-8><title>Your friends</title><style>a > b {}</style></head>"
        "<body><h1>Your friends</h1>"
        + entry.format("Jörg Müller", "Jan 15, 2019 9:30 am")
        + entry.format("Facebook User", "Mar 1, 2020 9:30 pm")
        + entry.format("Mara &amp; Udo", "15. Januar 2020, 09:30")
        + "<div>Generated by Ida Chef on Tuesday</div></body></html>"
    )
    with zipfile.ZipFile(tmp_path / "facebook.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("connections/friends/your_friends.html", page)
        archive.writestr("posts/your_posts.html", page.replace("Your friends", "Your posts"))
    for path in (tmp_path / "facebook.zip", None):
        result = read(path) if path else read_text(tmp_path, page, "your_friends.html")
        assert (result.format, result.source, result.problems) == ("facebook", "Facebook", ())
        assert [(record.name, record.connected_on) for record in result.records] == [
            ("Jörg Müller", "2019-01-15"),
            ("Mara & Udo", "2020-01-15"),
        ]


def test_a_swiss_list(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        "Nachname Vorname;Strasse;PLZ Wohnort;Tel. P;Natel\n"
        "Müller Jörg;Hauptstr. 5;8001 Zürich;044 555 01 01;079 555 01 02\n",
    )
    assert (record.name, record.given, record.family) == ("Jörg Müller", "Jörg", "Müller")
    assert record.addresses == (Address("Hauptstr. 5", city="Zürich", postal_code="8001"),)
    mixed = "Name;Ort\nMüller, Jörg;Köln\nVogel, Mara;Köln\nEva Sommer;Köln\n"
    records = read_text(tmp_path, mixed, "t.csv").records
    assert [record.name for record in records] == ["Jörg Müller", "Mara Vogel", "Eva Sommer"]


def test_a_whole_address_under_a_streets_header(tmp_path: Path) -> None:
    record = one(tmp_path, 'Name,Address,City,Tags\nEva,"Weg 1, 34117 Kassel, Germany",,friends\n')
    assert record.addresses == (
        Address("Weg 1", city="Kassel", postal_code="34117", country="Germany"),
    )
