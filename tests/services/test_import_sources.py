"""Which source the contacts of an import get."""

from __future__ import annotations

from datetime import date

from mitose.domain.imported import ImportOptions
from mitose.services import contacts, importing

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Krüger\r\nTEL:+49 561 555 0101\r\nEND:VCARD\r\n"
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Jonas,Weber,https://www.linkedin.com/in/jonas-weber,,Holz GmbH,Joiner,04 Mar 2019\n"
)


def _sources(ws):
    found = [contacts.details(ws, one.contact.id) for one in contacts.list_contacts(ws)]
    return {who.contact.name: [(tie.name, tie.on) for tie in who.sources] for who in found}


def test_files_of_several_sources_at_once_keep_them_apart(ws, tmp_path):
    (tmp_path / "phone.vcf").write_text(CARD, "utf-8")
    (tmp_path / "Connections.csv").write_text(CONNECTIONS, "utf-8")
    importing.run(ws, [tmp_path], ImportOptions())
    assert _sources(ws) == {
        "Anna Krüger": [],
        "Jonas Weber": [("LinkedIn", date(2019, 3, 4))],
    }
    report = importing.run(ws, [tmp_path], ImportOptions())
    assert (report.new, report.merged, report.unchanged) == (0, 0, 2)


def test_a_source_told_for_all_is_that_of_all(ws, tmp_path):
    (tmp_path / "phone.vcf").write_text(CARD, "utf-8")
    (tmp_path / "Connections.csv").write_text(CONNECTIONS, "utf-8")
    importing.run(ws, [tmp_path], ImportOptions(source="Rotary"))
    assert {name for ties in _sources(ws).values() for name, _on in ties} == {"Rotary"}
