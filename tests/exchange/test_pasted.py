"""Lists as people paste them: names, addresses, cells of a spreadsheet."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.exchange.reading import read_text, values

from mitose.domain.imported import ImportRecord, Problem
from mitose.exchange.detect import read_pasted


def pasted(text: str) -> tuple[list[ImportRecord], list[Problem]]:
    results = list(read_pasted(text, "list"))
    assert all(result.file == "list" for result in results)
    records = [record for result in results for record in result.records]
    return records, [problem for result in results for problem in result.problems]


def told(record: ImportRecord) -> tuple[str, str, list[str], list[str]]:
    return record.name, record.organisation, values(record, "email"), values(record, "phone")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Eva Muster\nUdo Beispiel\n\n  Ida Fall  ", ["Eva Muster", "Udo Beispiel", "Ida Fall"]),
        ("eva@x.example\nudo@x.example", ["eva@x.example", "udo@x.example"]),
        ("- Eva Muster\n- Udo Beispiel", ["Eva Muster", "Udo Beispiel"]),
        ("1. Eva Muster\n2) Udo Beispiel\n• Ida Fall", ["Eva Muster", "Udo Beispiel", "Ida Fall"]),
        ("Muster, Eva\nvon Beispiel, Udo Max", ["Eva Muster", "Udo Max von Beispiel"]),
        (
            "eva@x.example, udo@x.example; ida@x.example",
            [f"{n}@x.example" for n in ("eva", "udo", "ida")],
        ),
        ('"Muster, Eva" <eva@x.example>, Udo <udo@x.example>', ["Eva Muster", "Udo"]),
    ],
)
def test_names_and_addresses(text: str, people: list[str]) -> None:
    records, problems = pasted(text)
    assert [record.name for record in records] == people
    assert problems == []


@pytest.mark.parametrize(
    "line",
    [
        "Eva Muster; Größwerk GmbH; 0561 555 01 23; eva@x.example",
        "Eva Muster, Größwerk GmbH, Tel. 0561 555 01 23, eva@x.example",
        "Eva Muster\tGrößwerk GmbH\t0561 555 01 23\teva@x.example",
        "Eva Muster – Größwerk GmbH – 0561 555 01 23 – eva@x.example",
        "Eva Muster • Größwerk GmbH • 0561 555 01 23 • eva@x.example",
        "Eva Muster | Größwerk GmbH | 0561 555 01 23 | <eva@x.example>",
        "Eva Muster <eva@x.example>; Größwerk GmbH; 0561 555 01 23",
    ],
)
def test_a_line_of_several_parts(line: str) -> None:
    records, problems = pasted(line)
    assert problems == []
    assert [told(record) for record in records] == [
        ("Eva Muster", "Größwerk GmbH", ["eva@x.example"], ["0561 555 01 23"])
    ]


def test_a_firm_after_the_name_is_no_given_name() -> None:
    records, _problems = pasted("Eva Muster, Größwerk GmbH\nUdo, Acme Inc.")
    assert [(r.name, r.organisation) for r in records] == [
        ("Eva Muster", "Größwerk GmbH"),
        ("Udo", "Acme Inc."),
    ]


def test_cells_with_a_header_are_a_table() -> None:
    text = "Name\tOrt\tMobil\nEva Muster\tKassel\t0170 5550101\n"
    ((record,), problems) = pasted(text)
    assert record.addresses[0].city == "Kassel"
    assert [(m.kind, m.label) for m in record.methods] == [("phone", "mobile")]
    assert problems == []


def test_cells_without_a_header_go_by_columns() -> None:
    rows = [f"Eva Muster{n}\tFirma {n} GmbH\t34117\tKassel\te{n}@x.example" for n in range(4)]
    records, problems = pasted("\n".join(rows))
    assert [record.organisation for record in records] == [f"Firma {n} GmbH" for n in range(4)]
    assert {(r.addresses[0].postal_code, r.addresses[0].city) for r in records} == {
        ("34117", "Kassel")
    }
    assert problems == []


def test_a_card_that_was_pasted_is_a_card() -> None:
    ((record,), _problems) = pasted("BEGIN:VCARD\nVERSION:3.0\nFN:Eva\nTEL:0561 1\nEND:VCARD")
    assert (record.name, values(record, "phone")) == ("Eva", ["0561 1"])


def test_a_profile_beside_the_name() -> None:
    ((record,), _problems) = pasted("Eva Muster https://www.linkedin.com/in/eva-000 | Boss")
    assert values(record, "profile") == ["https://www.linkedin.com/in/eva-000"]
    assert record.name == "Eva Muster"


def test_what_is_nobody_is_told_with_its_line() -> None:
    records, problems = pasted("Eva Muster\n-----\n{x: 1}\nUdo Beispiel")
    assert [record.name for record in records] == ["Eva Muster", "Udo Beispiel"]
    assert [(p.where, p.reason) for p in problems] == [("line 2", "no_name"), ("line 3", "no_name")]
    assert [p.reason for p in pasted(" \n \t ")[1]] == ["empty_file"]


def test_a_file_of_addresses_is_a_list(tmp_path: Path) -> None:
    text = '"Eva Muster" <eva@x.example>\nudo@x.example\n'
    result = read_text(tmp_path, text, "mailing.txt")
    assert result.format == "list"
    assert [record.name for record in result.records] == ["Eva Muster", "udo@x.example"]


@pytest.mark.parametrize(
    "text",
    [
        "Dear all,\nplease come to our meeting.\nYours, Eva\n",
        "From: Eva <eva@x.example>\nTo: udo@x.example\nSubject: x\n\nHello\nthere\nyou\n",
        "[core]\nemail = eva@x.example\nname = Eva\n",
    ],
)
def test_other_texts_are_no_lists(tmp_path: Path, text: str) -> None:
    assert [p.reason for p in read_text(tmp_path, text, "a.txt").problems] == ["unknown_format"]


@pytest.mark.parametrize(
    "nasty", ["a", "a@", '"', "<", "a,", "<a@", "- ", "a <", "https://a ", "\t"]
)
def test_nothing_takes_forever(nasty: str) -> None:
    start = time.process_time()
    pasted(nasty * (100_000 // len(nasty)))
    pasted("x\n" + nasty * 3_000 + "\n" + "y\n" * 3_000)
    assert time.process_time() - start < 5


BLOCKS = """Jörg Müller
Geschäftsführer
Größwerk GmbH
Tel. 0561 555 0101
joerg@groesswerk.example

Müller, Ute
Hauptstr. 5
34117 Kassel

Madonna
Vogel AG
mara@vogel.example
"""


def test_cards_and_envelopes_with_an_empty_line_between_them() -> None:
    records, problems = pasted(BLOCKS)
    assert problems == []
    assert [told(record) for record in records] == [
        ("Jörg Müller", "Größwerk GmbH", ["joerg@groesswerk.example"], ["0561 555 0101"]),
        ("Ute Müller", "", [], []),
        ("Madonna", "Vogel AG", ["mara@vogel.example"], []),
    ]
    assert records[0].role == "Geschäftsführer"
    assert [(place.street, place.postal_code, place.city) for place in records[1].addresses] == [
        ("Hauptstr. 5", "34117", "Kassel")
    ]
    assert [record.where for record in records] == ["line 1", "line 7", "line 11"]


def test_one_card_alone_and_a_list_that_only_looks_like_one() -> None:
    (card,), _problems = pasted(BLOCKS.split("\n\n", maxsplit=1)[0])
    assert card.name == "Jörg Müller"
    for text in (
        "Eva Muster\nUdo Beispiel\nida@x.example",
        "Gäste\n- Eva Muster, Acme, e@x.example\n- Udo Fall (Holz) 0561 555 0118",
        "Eva Muster\nUdo Fall, Holz GmbH, 0561 555 0118\nIda Berg, Acme, ida@x.example",
    ):
        assert len(pasted(text)[0]) == 3


def test_the_recipients_of_a_mail() -> None:
    text = 'An: "Müller, Jörg" <j@x.example>, =?utf-8?Q?Ute_B=C3=A4r?= <u@x.example>; i@x.example'
    records, problems = pasted(text)
    assert problems == []
    assert [told(record)[::2] for record in records] == [
        ("Jörg Müller", ["j@x.example"]),
        ("Ute Bär", ["u@x.example"]),
        ("i@x.example", ["i@x.example"]),
    ]


@pytest.mark.parametrize(
    ("line", "name", "firm", "phone"),
    [
        ("Dr. Ben Sommer (Acme) – 0561 555 0101", "Dr. Ben Sommer", "Acme", ["0561 555 0101"]),
        ("Eva Muster (A + B) 0170-5550101", "Eva Muster", "A + B", ["0170-5550101"]),
        ("Eva Muster 0170-5550101", "Eva Muster", "", ["0170-5550101"]),
        ("Muster, Eva (Vogel AG) <e@x.example>", "Eva Muster", "Vogel AG", []),
        ("https://www.xing.com/profile/Eva_Muster7", "Eva Muster", "", []),
        ("mailto:e@x.example", "e@x.example", "", []),
    ],
)
def test_what_stands_beside_a_name(line: str, name: str, firm: str, phone: list[str]) -> None:
    ((record,), problems) = pasted(line)
    assert problems == []
    assert (record.name, record.organisation, values(record, "phone")) == (name, firm, phone)


def test_a_role_before_the_firm() -> None:
    ((record,), _problems) = pasted("Udo Fall, Tischler, Holz GmbH")
    assert (record.organisation, record.role) == ("Holz GmbH", "Tischler")


def test_headings_and_greetings_are_nobody() -> None:
    records, problems = pasted("Teilnehmer:\n• Eva Muster\n• Udo Beispiel\nViele Grüße")
    assert [record.name for record in records] == ["Eva Muster", "Udo Beispiel"]
    assert [problem.where for problem in problems] == ["line 1", "line 4"]
