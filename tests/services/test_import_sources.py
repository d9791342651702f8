"""Which source the contacts of an import get."""

from __future__ import annotations

import zipfile
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


XING_CARD = CARD.replace("VERSION:3.0", "VERSION:3.0\r\nPRODID:-//XING//x//EN").replace(
    "TEL:", "EMAIL:anna@x.example\r\nTEL:"
)
LINKEDIN_ANNA = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Krüger,,anna@x.example,Holz GmbH,Joiner,04 Mar 2019\n"
)


def test_who_is_in_several_files_comes_from_each_of_them(ws, tmp_path):
    folder = tmp_path / "all"
    folder.mkdir()
    (folder / "a.vcf").write_text(XING_CARD, "utf-8")
    (folder / "b.csv").write_text(LINKEDIN_ANNA, "utf-8")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(folder / "a.vcf", "a.vcf")
        archive.write(folder / "b.csv", "b.csv")
    both = {"Anna Krüger": [("LinkedIn", date(2019, 3, 4)), ("XING", None)]}
    importing.run(ws, [folder], ImportOptions())
    assert {who: sorted(ties) for who, ties in _sources(ws).items()} == both
    for paths in ([tmp_path / "all.zip"], [folder / "b.csv"], [folder / "a.vcf"]):
        report = importing.run(ws, paths, ImportOptions())
        assert (report.new, report.merged) == (0, 0)
    assert {who: sorted(ties) for who, ties in _sources(ws).items()} == both


def test_the_same_card_of_two_programs_comes_from_both(ws, tmp_path):
    (tmp_path / "a.vcf").write_text(XING_CARD, "utf-8")
    (tmp_path / "b.vcf").write_text(XING_CARD.replace("XING", "LinkedIn"), "utf-8")
    report = importing.run(ws, [tmp_path], ImportOptions())
    assert (report.new, report.unchanged) == (1, 1)
    assert _sources(ws) == {"Anna Krüger": [("XING", None), ("LinkedIn", None)]}
    assert importing.run(ws, [tmp_path], ImportOptions()).unchanged == 2


def test_a_newer_file_of_one_of_them_updates_what_that_one_said(ws, tmp_path):
    (tmp_path / "a.vcf").write_text(CARD, "utf-8")
    (tmp_path / "b.csv").write_text(CONNECTIONS, "utf-8")
    importing.run(ws, [tmp_path], ImportOptions())
    (tmp_path / "b.csv").write_text(CONNECTIONS.replace("Joiner", "Owner"), "utf-8")
    report = importing.run(ws, [tmp_path / "b.csv"], ImportOptions())
    assert [(entry.kept, entry.offered) for _id, _name, entry in report.updated] == [
        ("Joiner", "Owner")
    ]
    assert report.differences == ()
