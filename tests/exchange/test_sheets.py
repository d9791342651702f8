"""Spreadsheets, and tables that other programs and times encode in their own way."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from tests.exchange.reading import read, read_text, values
from tests.exchange.tables import extras, one

from mitose.exchange import sheet
from mitose.exchange.column_words import target_of


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
