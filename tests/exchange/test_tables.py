"""Tables of known programs and of anybody: columns, values, spreadsheets, what the user settled."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from tests.exchange.reading import read, read_text, values

from mitose.domain.column_mapping import ColumnTarget, Mappings, Target, as_text, from_text
from mitose.domain.contact import Address
from mitose.domain.imported import ImportRecord
from mitose.exchange import sheet
from mitose.exchange.column_words import target_of
from mitose.exchange.detect import read_paths
from mitose.exchange.table_dates import date_of
from mitose.exchange.table_reader import look_at


def table(folder: Path, rows: list[list[str]], name: str = "t.csv", separator: str = ",") -> Path:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows(rows)
    path = folder / name
    path.write_text(stream.getvalue(), encoding="utf-8")
    return path


def one(folder: Path, header: str, row: str, separator: str = ";") -> ImportRecord:
    rows = [header.split(separator), row.split(separator)]
    (record,) = read(table(folder, rows, separator=separator)).records
    return record


def extras(record: ImportRecord) -> dict[str, str]:
    return {extra.name: extra.value for extra in record.extras}


# ------------------------------------------------------------------ known programs


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


# ------------------------------------------------------------------ anybody's


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


# ------------------------------------------------------------------ spreadsheets


def book(folder: Path, *sheets: list[list[object]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for rows in sheets:
        page = made.create_sheet()
        for row in rows:
            page.append(row)
    path = folder / "book.xlsx"
    made.save(path)
    return path


HEADER = ["Name", "Telefon", "Geburtstag", "PLZ", "Kontakt seit", "Umsatz"]


def test_values_of_a_spreadsheet(tmp_path: Path) -> None:
    row = ["Eva", 4956155501, date(1971, 2, 28), 34117, datetime(2024, 1, 15, 9, 30), 1234.5]
    result = read(book(tmp_path, [["Stand 2026"], [], HEADER, row]))
    (record,) = result.records
    assert (result.format, record.where) == ("table", "row 4")
    assert values(record, "phone") == ["4956155501"]
    assert (record.birthday, record.connected_on) == ("1971-02-28", "2024-01-15")
    assert record.addresses[0].postal_code == "34117"
    assert extras(record) == {"Umsatz": "1234.5"}


def test_the_first_sheet_with_people_is_read(tmp_path: Path) -> None:
    path = book(tmp_path, [], [["Artikel", "Preis"], ["Schraube", 1]], [HEADER, ["Eva"]])
    assert [record.name for record in read(path).records] == ["Eva"]


def test_a_known_programs_table_saved_by_a_spreadsheet(tmp_path: Path) -> None:
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(",")
    row = [
        "Eva",
        "Muster",
        "https://www.linkedin.com/in/e",
        None,
        "Acme",
        "Boss",
        date(2024, 1, 15),
    ]
    result = read(book(tmp_path, [["Notes:"], [], header, row]))
    assert (result.format, result.source) == ("linkedin", "LinkedIn")
    assert result.records[0].connected_on == "2024-01-15"


def test_an_open_document_sheet(tmp_path: Path) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p>'
            "</table:table-cell>"
            for text in row
        )
        + "</table:table-row>"
        for row in (["Name", "E-Mail"], ["Eva", "e@x.example"])
    )
    content = (
        '<?xml version="1.0"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="a">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        "</manifest:manifest>"
    )
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    assert [record.name for record in read(path).records] == ["Eva"]


HTML = """<html><head><meta charset="utf-8"><style>td {{}}</style></head><body><h1>Chapter</h1>
<table border=1><tr><th>First Name</th><th>Last Name</th><th>Company</th><th>Phone</th></tr>
<tr><td>J&ouml;rg<td>Müller</td><td>Größ&amp;werk<br>GmbH</td><td>&nbsp;0561 555</td></tr>
<tr><td colspan="2">Eva</td><td></td><td>0561&nbsp;556</td></table></body></html>"""
XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>
<Row><Cell><Data ss:Type="String">First Name</Data></Cell><Cell><Data ss:Type="String">Last Name
</Data></Cell><Cell><Data ss:Type="String">Company</Data></Cell><Cell><Data ss:Type="String">Phone
</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Jörg</Data></Cell>
<Cell><Data ss:Type="String">Müller</Data></Cell>
<Cell><Data ss:Type="String">Größ&amp;werk GmbH</Data></Cell><Cell>
<Data ss:Type="String">0561 555</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Eva</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">0561 556
</Data></Cell></Row></Table></Worksheet></Workbook>"""


@pytest.mark.parametrize("content", [HTML, XML])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_spreadsheet_that_is_a_page(tmp_path: Path, content: str, encoding: str) -> None:
    result = read_text(tmp_path, content.encode(encoding), "roster.xls")
    assert [(r.name, r.organisation, values(r, "phone")) for r in result.records] == [
        ("Jörg Müller", "Größ&werk GmbH", ["0561 555"]),
        ("Eva", "", ["0561 556"]),
    ]


def test_a_page_with_other_tables_has_no_contacts(tmp_path: Path) -> None:
    page = "<html><table><tr><td>Menu</td><td>Home</td></tr></table>Hello</html>"
    assert read_text(tmp_path, page, "a.html").records == ()


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman", "cp1252", "utf-8"])
def test_encodings_of_other_times(tmp_path: Path, encoding: str) -> None:
    text = "Name;Ort\nJörg Bäcker;Köln\nUte Müller;Lübeck\n"
    records = read_text(tmp_path, text.encode(encoding), "a.csv").records
    assert [record.name for record in records] == ["Jörg Bäcker", "Ute Müller"]


def test_cells_that_protect_zeros_and_numbers_that_lost_them(tmp_path: Path) -> None:
    record = one(tmp_path, "Name;Mobil;PLZ", 'Eva;="0170 555";\'01067')
    assert values(record, "phone") == ["0170 555"]
    assert record.addresses[0].postal_code == "01067"
    spoilt = one(tmp_path, "Name;Mobil", "Eva;4,91705E+12")
    assert (spoilt.methods, extras(spoilt)) == ((), {"Mobil": "4,91705E+12"})


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Name (Pflichtfeld)", "name"),
        ("Name des Mitglieds", "name"),
        ("Tel. priv.", "phone:home"),
        ("Tel. gesch.", "phone:work"),
        ("Telefon Firma", "phone:work"),
        ("Mobile phone number", "phone:mobile"),
        ("Faxnr.", "phone:fax"),
        ("E-Mail-Adresse (dienstlich)", "email:work"),
        ("e-mail", "email"),
        ("EMAIL_1", "email"),
        ("Straße, Nr.", "street"),
        ("PLZ, Ort", "city"),
        ("Geb.-Datum", "birthday"),
        ("Klassifikation", "role"),
        ("Land", "country"),
        ("XING", "profile:XING"),
        ("LinkedIn URL", "profile:LinkedIn"),
        ("WhatsApp", "phone:WhatsApp"),
        ("Newsletter E-Mail Status", "extra"),
        ("Telefon Assistenz", "extra"),
        ("Produktname", "extra"),
        ("Umsatz 2024", "extra"),
    ],
)
def test_words_of_headers(header: str, code: str) -> None:
    assert target_of(header).code == code


def test_a_cell_at_the_end_of_the_world_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path, [HEADER, ["Eva"]])
    made = openpyxl.load_workbook(path)
    made.active["XFD1048576"] = "x"
    made.save(path)
    assert [p.reason for p in read(path).problems] == ["too_large"]


def test_a_bomb_in_a_spreadsheet_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "_LARGEST", 1_000)
    path = book(tmp_path, [HEADER, *([f"Person {n}"] for n in range(500))])
    assert [p.reason for p in read(path).problems] == ["too_large"]


def test_a_damaged_spreadsheet_says_so(tmp_path: Path) -> None:
    path = book(tmp_path, [HEADER, ["Eva"]])
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert [p.reason for p in read(path).problems] == ["damaged"]
    for name, reason in (
        ("Workbook", "damaged"),
        ("WordDocument", "unknown_format"),
        ("EncryptedPackage", "password"),
    ):
        path.write_bytes(sheet.OLE + bytes(600) + name.encode("utf-16-le") + bytes(600))
        assert [p.reason for p in read(path).problems] == [reason]


# ------------------------------------------------------------------ what the user settled


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
