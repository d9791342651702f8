"""Every sample file by other programs: each card accounted for, and the right values."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.conftest import SAMPLES
from tests.exchange.reading import differences, read, read_text, values

from mitose.domain.category import ContactKind
from mitose.exchange.encodings import narrow

SYNTHETIC = SAMPLES / "synthetic"
TOLD: dict[str, dict[str, list[dict[str, object]]]] = (
    json.loads((SYNTHETIC / "expected.json").read_text(encoding="utf-8"))
    if SYNTHETIC.is_dir()
    else {}
)


@pytest.mark.parametrize("name", sorted(TOLD) or ["missing"])
def test_every_synthetic_file_is_read_right(samples_dir: Path, name: str) -> None:
    result = read(samples_dir / "synthetic" / name)
    if name == "generic_unbalanced_quote.csv":  # told, and nobody is lost
        assert [(p.where, p.reason) for p in result.problems] == [("line 2", "open_quote")]
        assert [record.name for record in result.records] == ["A", "B", "C"]
        return
    wanted = TOLD[name]["cards"]
    assert len(result.records) == len(wanted)
    for record, card in zip(result.records, wanted, strict=True):
        assert differences(record, card) == {}


@pytest.mark.parametrize(
    ("prefix", "code", "source"),
    [
        ("google_", "google", ""),
        ("outlook_", "outlook", "Mail program"),
        ("thunderbird_", "thunderbird", "Mail program"),
        ("thunderbird.ldif", "ldif", "Mail program"),
        ("hubspot_", "hubspot", "CRM"),
        ("pipedrive_", "pipedrive", "CRM"),
        ("xing_", "xing", "XING"),
        ("bni_", "bni", "BNI"),
        ("linkedin_", "linkedin", "LinkedIn"),
        ("facebook_", "facebook", "Facebook"),
        ("generic_", "table", ""),
        ("vcard_", "vcard", None),
    ],
)
def test_each_is_known_by_what_is_in_it(
    samples_dir: Path, tmp_path: Path, prefix: str, code: str, source: str | None
) -> None:
    paths = [path for path in (samples_dir / "synthetic").iterdir() if path.name.startswith(prefix)]
    assert paths
    for path in paths:
        result = read_text(tmp_path, path.read_bytes(), "file")
        assert result.format == code, path
        assert source is None or result.source == source, path


def test_every_card_in_every_file_is_accounted_for(samples_dir: Path) -> None:
    cards = 0
    for path in sorted(samples_dir.rglob("*.vcf")):
        data = narrow(path.read_bytes())
        begun = len(re.findall(rb"BEGIN\s*:\s*VCARD", data, re.I))
        result = read(path)
        lost = [problem for problem in result.problems if problem.reason == "no_name"]
        assert len(result.records) + len(result.skipped) + len(lost) == begun, path
        if not begun:
            assert [problem.reason for problem in result.problems] == ["unknown_format"], path
        cards += begun
    assert cards > 150


@pytest.mark.parametrize(
    ("file", "reasons"),
    [
        ("synthetic/vcard_broken_photo.vcf", [("card 1", "photo_damaged")]),
        ("synthetic/vcard_truncated.vcf", [("card 2", "cut_off")]),
        ("synthetic/vcard_junk_lines.vcf", [("card 1", "unreadable_line")]),
        ("khard/vcards/unparsable.vcf", [("card 1", "cut_off")]),
        ("sabre-vobject/issue64.vcf", [("card 1", "no_name")]),
    ],
)
def test_what_is_wrong_is_said(
    samples_dir: Path, file: str, reasons: list[tuple[str, str]]
) -> None:
    problems = read(samples_dir / file).problems
    assert [(problem.where, problem.reason) for problem in problems] == reasons


def test_whatever_is_no_contact_is_said_to_be_none(samples_dir: Path) -> None:
    for path in sorted(samples_dir.rglob("*.ics")):
        assert [problem.reason for problem in read(path).problems] == ["unknown_format"], path
    for path in sorted((samples_dir / "csv-spectrum").rglob("*.csv")):
        result = read(path)
        known = {"comma_in_quotes.csv": 1}
        assert len(result.records) == known.get(path.name, 0), path
        if not result.records:
            assert [problem.reason for problem in result.problems] == ["no_mapping"], path


def test_address_books_of_other_programs(samples_dir: Path) -> None:
    found = {}
    for path in sorted((samples_dir / "thunderbird").rglob("*")):
        if path.suffix in {".csv", ".ldif"}:
            result = read(path)
            assert result.problems == (), path
            found[path.name] = [record.name for record in result.records]
    assert found == {
        "basic_addressbook.csv": ["John Doe"],
        "basic_csv_addressbook.csv": ["John Doe", "Jane Doe"],
        "basic_ldif_addressbook.ldif": ["Display Name"],
        "bug_263304.ldif": ["Display Name"],
        "csv_no_header.csv": ["John Doe", "Jane Doe"],
        "csv_semicolon.csv": ["John Doe", "Jane Doe"],
        "export.csv": ["contact number one", "contact number two"],
        "export.ldif": ["contact number one", "contact number two"],
        "import.csv": ["contact number one"],
        "import.ldif": ["contact number one"],
        "quote.csv": ["Acer America"],
        "shiftjis_addressbook.csv": ["名無しの権兵衛"],
        "tab_comma_mixed.csv": [f"{n}@host.invalid" for n in range(1, 5)],
        "utf16_addressbook.csv": ["John Doe"],
    }


def test_xing_cards_suggest_their_source(samples_dir: Path) -> None:
    assert read(samples_dir / "synthetic/vcard_xing_21_mixed_charsets.vcf").source == "XING"
    assert read(samples_dir / "synthetic/linkedin_connections.csv").source == "LinkedIn"
    assert read(samples_dir / "synthetic/vcard_40.vcf").source == ""


# kcontacts ships, beside each input, what KDE's reader made of it.
_SAME = (
    "name", "uid", "given", "family", "middle", "prefix", "suffix", "nickname", "organisation",
    "role", "birthday", "notes", "tags", "photo",
)  # fmt: skip


def test_kde_reads_the_same_out_of_the_same_cards(samples_dir: Path) -> None:
    pairs = 0
    for source in sorted((samples_dir / "kcontacts").glob("*.vcf")):
        if ".expected" in source.name:
            continue
        ours = read(source).records
        theirs = read(source.with_suffix(".expected.vcf")).records
        assert len(ours) == len(theirs), source
        for mine, other in zip(ours, theirs, strict=True):
            for field in _SAME:
                assert getattr(mine, field) == getattr(other, field), (source, field)
            for kind in ("email", "phone", "url"):
                assert sorted(values(mine, kind)) == sorted(values(other, kind)), source
            if source.stem != "vcard7":  # KDE's output drops an address made of a label
                assert set(mine.addresses) == set(other.addresses), source
        pairs += 1
    assert pairs >= 17


def test_cards_of_recent_programs_by_hand(samples_dir: Path) -> None:
    (apple,) = read(samples_dir / "nametag/apple-vcard-example.vcf").records
    assert apple.birthday == "--01-22"
    assert apple.anniversary == "2014-03-10"
    assert {(m.kind, m.value, m.label) for m in apple.methods} == {
        ("email", "doc@bttf.com", "work"),
        ("email", "greatscott@brown.com", "home"),
        ("phone", "123456789", "work"),
        ("phone", "555242526", "home"),
        ("phone", "666 555 444", "mobile"),
        ("profile", "x-apple:docbrown", "Custom thingie"),
        ("profile", "http://twitter.com/doc", "Twitter"),
        ("url", "biffsucks.com", "Hobbies"),
        ("url", "bttf.fom", "homepage"),
        ("im", "telegram:docemmet", "Telegram"),
        ("im", "signal:doc", "Signal"),
    }
    assert [address.label for address in apple.addresses] == ["work", "home"]
    assert ("item7.X-ABLabel", "Aniversario de bodas") in [(e.name, e.value) for e in apple.extras]
    assert apple.photo.startswith(b"\xff\xd8\xff")

    (google,) = read(samples_dir / "nametag/google-vcard-example.vcf").records
    assert values(google, "phone") == ["666 555 444", "555242526", "123456789"]
    assert google.birthday == "--01-22"
    assert google.addresses[0].country == "ES"
    assert google.tags == ()

    (modern,) = read(samples_dir / "nametag/v4-contact.vcf").records
    assert modern.organisation == "Example Corp"
    assert modern.department == "Platform; Developer Experience"
    assert modern.suffix == "PhD"
    assert modern.birthday == "1994-02-03"
    assert values(modern, "im") == ["im:slack:taylor_example", "im:telegram:taylor_example"]

    (firm,) = read(
        samples_dir / "qtpim/tests/auto/versit/qversit/testdata_vcf/AAB4-SingleCompany.vcf"
    ).records
    assert firm.kind is ContactKind.ORGANISATION
    assert values(firm, "url") == ["http://www.apple.com"]
