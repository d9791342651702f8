"""Kinds of trouble, each in a card of its own."""

from __future__ import annotations

import time
from base64 import b64encode
from pathlib import Path

import pytest
from tests.exchange.reading import read_text, values

from mitose.domain.category import ContactKind
from mitose.domain.imported import ImportRecord

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 90


def one(folder: Path, *lines: bytes | str, end: bytes = b"\r\n") -> ImportRecord:
    """The record of one card with these lines."""
    raw = [line.encode() if isinstance(line, str) else line for line in lines]
    result = read_text(folder, end.join([b"BEGIN:VCARD", *raw, b"END:VCARD", b""]))
    (record,) = result.records
    return record


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("NOTE:eins, zwei; drei", "eins, zwei; drei"),
        ("NOTE:C:\\dir\\", "C:\\dir\\"),
        ("NOTE:a\\\\nb", "a\\nb"),
        ("NOTE:a\\Nb", "a\nb"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:J=F6rg", "Jörg"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6rg", "Jörg"),
        ("NOTE;QUOTED-PRINTABLE:a=\r\n b", "a b"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nTEL:1", "a"),
        ("NOTE;ENCODING=quoted-printable:100 %=", "100 %"),
        (b"NOTE:J\xf6rg \x80", "Jörg €"),
        (b"NOTE;CHARSET=ISO-8859-1:J\xc3\xb6rg", "Jörg"),
        (b"NOTE;CHARSET=SHIFT_JIS:\x83m\x83L\x83A", "ノキア"),
        (b"NOTE:M\xc3\xbcller \xf6", "Müller ö"),
        (b"NOTE:M\xc3\xbcller K\xc3", "Müller K"),
        (b"NOTE:Caf\xe9", "Café"),
        (b"NOTE:J\xf6rg im Caf\xe9", "Jörg im Café"),
        (b"NOTE:a \xed\xa0\xbd\xed\xb8\x80", "a 😀"),
        (b"NOTE;CHARSET=UTF-16:J\xc3\xb6rg", "Jörg"),
        ("NOTE;CHARSET=UTF-8:J=C3=B6rg", "Jörg"),
        (b"NOTE;ENCODING=BASE64;CHARSET=UTF-8:SsO2cmc=", "Jörg"),
        (b"NOTE;CHARSET=no-such-thing:J\xc3\xb6rg", "Jörg"),
        (b"NOTE;CHARSET=UTF-8:J\xf6rg", "Jörg"),
        (b"NOTE:\xc3\r\n \xbcber", "über"),
        ("NOTE:a\r\n  b", "a b"),
        ("NOTE:a\r\n\tb", "ab"),
        ("NOTE:first\r\nsecond line", "first\nsecond line"),
        ("NOTE:see\r\nhttp://x.example", "see\nhttp://x.example"),
        ("NOTE:long \\\r\nline", "long line"),
        ("NO\r\n TE:folded name", "folded name"),
        ("a.b.NOTE:dotted", "dotted"),
        ('NOTE;X="a:b;c":colon in a parameter', "colon in a parameter"),
        ('NOTE;X="open:text', "text"),
        ("note;language=de:klein", "klein"),
    ],
)
def test_values(tmp_path: Path, line: bytes | str, note: str) -> None:
    assert one(tmp_path, "VERSION:2.1", "FN:A", line).notes == note


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("BDAY:1971-02-28", "1971-02-28"),
        ("BDAY:19710228", "1971-02-28"),
        ("BDAY;VALUE=date-time:1971-02-28T10:00:00Z", "1971-02-28"),
        ("BDAY:--0228", "--02-28"),
        ("BDAY:--02-29", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-02-28", "--02-28"),
        ("BDAY:0000-06-15", "--06-15"),
        ("BDAY:28.2.1971", "1971-02-28"),
        ("BDAY:28.02.", "--02-28"),
        ("BDAY:Tue, 22 Dec 2009", "2009-12-22"),
        ("BDAY:22. Dezember 2009", "2009-12-22"),
        ("BDAY:December 22, 2009", "2009-12-22"),
        ("BDAY:1971/2/28", "1971-02-28"),
        ("BDAY:02/28/1971", "1971-02-28"),
    ],
)
def test_birthdays(tmp_path: Path, written: str, meant: str) -> None:
    record = one(tmp_path, "FN:A", written)
    assert (record.birthday, record.extras) == (meant, ())


@pytest.mark.parametrize("written", ["1971-02-30", "circa 1800", "1971", "03/04/1971", "x" * 900])
def test_a_birthday_that_is_none_is_kept_as_it_is(tmp_path: Path, written: str) -> None:
    record = one(tmp_path, "FN:A", f"BDAY:{written}")
    assert record.birthday == ""
    assert [(extra.name, extra.value) for extra in record.extras] == [("BDAY", written)]


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("TEL;HOME;VOICE", "home"),
        ("TEL;TYPE=work,pref", "work"),
        ('TEL;TYPE="work,voice"', "work"),
        ("TEL;TYPE=HOME,TYPE=FAX", "fax"),
        ("tel;type=iphone;type=cell", "mobile"),
        ("TEL;TYPE=MAIN", "main"),
        ("TEL;X-Verein", "Verein"),
        ("TEL;TYPE=PAGER", "pager"),
        ("TEL;TYPE=VOICE", ""),
        ("TEL", ""),
    ],
)
def test_labels(tmp_path: Path, head: str, label: str) -> None:
    (method,) = one(tmp_path, "FN:A", f"{head}:030 1").methods
    assert (method.kind, method.value, method.label) == ("phone", "030 1", label)


def test_own_labels_come_from_the_group(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        "FN:A",
        "item1.TEL:1",
        "item1.X-ABLabel:Ferienhaus",
        "item2.TEL:2",
        "item2.X-ABLABEL:_$!<HomeFAX>!$_",
        "item3.X-ABRELATEDNAMES:Eva",
        "item3.X-ABLabel:_$!<Spouse>!$_",
    )
    assert [method.label for method in record.methods] == ["Ferienhaus", "fax"]
    assert [extra.name for extra in record.extras] == ["item3.X-ABRELATEDNAMES", "item3.X-ABLabel"]


def test_profiles_and_messengers(tmp_path: Path) -> None:
    record = one(
        tmp_path,
        "FN:A",
        "URL:https://de.linkedin.com/in/a-000",
        "URL;TYPE=WORK:https://www.linkedin.com/company/acme",
        "X-XING:https://www.xing.com/profile/A_B",
        "X-SKYPE:a.b",
        "X-TWITTER:only_a_name",
    )
    assert [(m.kind, m.value, m.label) for m in record.methods] == [
        ("profile", "https://de.linkedin.com/in/a-000", "LinkedIn"),
        ("url", "https://www.linkedin.com/company/acme", "work"),
        ("profile", "https://www.xing.com/profile/A_B", "XING"),
        ("im", "skype:a.b", ""),
    ]
    assert [extra.value for extra in record.extras] == ["only_a_name"]


@pytest.mark.parametrize(
    ("lines", "name", "kind"),
    [
        (["N:Müller;Jörg;;Dr.;"], "Dr. Jörg Müller", ContactKind.PERSON),
        (["NICKNAME:Jogi"], "Jogi", ContactKind.PERSON),
        (["ORG:Acme;Sales"], "Acme", ContactKind.ORGANISATION),
        (["FN:Acme", "N:;;;;", "ORG:Acme"], "Acme", ContactKind.ORGANISATION),
        (["FN:Acme", "X-ABShowAs:COMPANY"], "Acme", ContactKind.ORGANISATION),
        (["FN:Acme", "KIND:org"], "Acme", ContactKind.ORGANISATION),
        (["EMAIL:a@b.example"], "a@b.example", ContactKind.PERSON),
        (["TEL:030 1"], "030 1", ContactKind.PERSON),
        (["ADR:;;Hof 1;Köln;;;"], "Hof 1", ContactKind.PERSON),
    ],
)
def test_every_card_gets_a_name(
    tmp_path: Path, lines: list[str], name: str, kind: ContactKind
) -> None:
    record = one(tmp_path, *lines)
    assert (record.name, record.kind) == (name, kind)


def test_a_card_with_nothing_in_it_is_reported(tmp_path: Path) -> None:
    result = read_text(tmp_path, "BEGIN:VCARD\nVERSION:3.0\nUID:1\nEND:VCARD\n")
    assert result.records == ()
    assert [(p.where, p.reason) for p in result.problems] == [("card 1", "no_name")]


@pytest.mark.parametrize(
    "content",
    [
        "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD",
        "BEGIN:VCARD\rFN:A\rEND:VCARD\rBEGIN:VCARD\rFN:B\rEND:VCARD\r",
        "BEGIN:VCARD\r\nFN:A\nEND:VCARD\rBEGIN:VCARD\nFN:B\r\nEND:VCARD",
        "BEGIN:VCARD\r\r\nFN:A\r\r\nEND:VCARD\r\r\nBEGIN:VCARD\r\r\nFN:B\r\r\nEND:VCARD\r\r\n",
        "BEGIN:VCARD\nFN:A\nEND:VCARDBEGIN:VCARD\nFN:B\nEND:VCARD",
        "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD",
        "BEGIN:VCARD\nFN:A\nEND:VCARD\nFN:B\nEND:VCARD",
        "VERSION:3.0\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD",
        "  BEGIN:VCARD\n  FN:A\n  END:VCARD\n  BEGIN:VCARD\n  FN:B\n  END:VCARD\n",
        "From: x\nTo: y\n\nbegin:vcard\nfn:A\nend:vcard\n-- \nsig\nbegin : vcard\nfn:B\nend:vcard",
        "\ufeffBEGIN:VCARD\nFN:A\nEND:VCARD\n\ufeffBEGIN:VCARD\nFN:B\nEND:VCARD",
        "BEGIN:VCARD\nFN:A\0\nEND:VCARD\n\0\0\0BEGIN:VCARD\nFN:B\nEND:VCARD",
        "BEGIN:VCARD\nFN:AEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_cards_are_found_whatever_is_around_them(
    tmp_path: Path, content: str, encoding: str
) -> None:
    result = read_text(tmp_path, content.encode(encoding), "no-suffix")
    assert [record.name for record in result.records] == ["A", "B"]


def test_an_inner_card_stays_apart_and_comes_back(tmp_path: Path) -> None:
    record = one(
        tmp_path, "FN:Karl", "AGENT:", "BEGIN:VCARD", "FN:Ute", "TEL:2", "END:VCARD", "TEL:1"
    )
    assert values(record, "phone") == ["1"]
    assert [(e.name, e.value) for e in record.extras] == [
        ("AGENT", "BEGIN:VCARD\\nFN:Ute\\nTEL:2\\nEND:VCARD")
    ]


def test_mail_addresses_without_what_is_around_them(tmp_path: Path) -> None:
    record = one(tmp_path, "FN:A", 'EMAIL:"B, A" <a@x.example>', "EMAIL:mailto:b@x.example")
    assert values(record, "email") == ["a@x.example", "b@x.example"]


def test_group_cards_become_tags_of_their_members(tmp_path: Path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:4.0\nFN:P{number}\nUID:urn:uuid:{number:08}\nEND:VCARD\n"
        for number in range(3)
    )
    group = (
        "BEGIN:VCARD\nVERSION:3.0\nN:BNI\nFN:BNI\nX-ADDRESSBOOKSERVER-KIND:group\n"
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:00000000\nX-ADDRESSBOOKSERVER-MEMBER:00000002\n"
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:99999999\nEND:VCARD\n"
    )
    result = read_text(tmp_path, cards + group)
    assert [record.tags for record in result.records] == [("BNI",), (), ("BNI",)]
    assert result.skipped == ("card 4",)
    (problem,) = result.problems
    assert (problem.reason, problem.values) == ("group_members_missing", ("BNI", "1"))


@pytest.mark.parametrize(
    "photo",
    [
        b"PHOTO;ENCODING=b;TYPE=PNG:%s",
        b"PHOTO;BASE64:\r\n %s",
        b"PHOTO;VALUE=uri:data:image/png;base64,%s",
        b"PHOTO:data:image/png;base64\\,%s",
    ],
)
def test_pictures(tmp_path: Path, photo: bytes) -> None:
    record = one(tmp_path, "FN:A", photo % b64encode(PNG), "TEL:1")
    assert record.photo == PNG
    assert values(record, "phone") == ["1"]


def test_a_picture_without_indentation_ends_where_base64_ends(tmp_path: Path) -> None:
    text = b64encode(PNG)
    record = one(
        tmp_path, "FN:A", b"PHOTO;ENCODING=BASE64;PNG:" + text[:40], text[40:], b"", b"TEL:1"
    )
    assert record.photo == PNG
    assert values(record, "phone") == ["1"]


def test_a_linked_picture_is_kept_and_not_fetched(tmp_path: Path) -> None:
    record = one(tmp_path, "FN:A", "PHOTO;VALUE=URI:https://x.example/a.jpg")
    assert record.photo == b""
    assert [extra.value for extra in record.extras] == ["https://x.example/a.jpg"]


def test_enormous_lines_are_cut_and_said_so(tmp_path: Path) -> None:
    result = read_text(
        tmp_path,
        f"BEGIN:VCARD\nFN:{'A' * 1_000_000}\nNOTE:{'n' * 50_000}\nX-A:{'x' * 1_000_000}\n"
        f"TITLE:t\n{'junk' * 250_000}\nTEL{';X=1' * 250_000}:1\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:B\nEND:VCARD\n",
    )
    big, small = result.records
    assert len(big.name) == 1000
    assert len(big.notes) == 50_000
    assert small.name == "B"
    assert {problem.reason for problem in result.problems} == {
        "value_shortened",
        "unreadable_line",
    }


@pytest.mark.parametrize(
    "nasty",
    [
        "X;A" + "=" * 5000 + '"',
        "X" + ";A=1,2=3" * 4000 + '":1',
        '"' * 50_000 + ":1",
        "TEL;" + "," * 50_000 + ":1",
        "\\" * 100_000,
        "NOTE:" + "\\" * 100_001,
        "N:" + ";" * 100_000,
        "CATEGORIES:" + "\\," * 50_000,
        "BDAY:" + "1" * 900,
        "URL:" + "a." * 100_000,
        "=\n" * 50_000,
        " \n" * 50_000,
        "PHOTO;ENCODING=b:" + "A\n" * 50_000,
        "NOTE;QUOTED-PRINTABLE:" + "=\n" * 50_000,
        "BEGIN:VCARD\n" * 20_000,
        "AGENT:\nBEGIN:VCARD\n" * 5_000,
        "END:VCARDBEGIN:VCARD" * 20_000,
    ],
)
def test_nothing_takes_forever(tmp_path: Path, nasty: str) -> None:
    start = time.process_time()
    read_text(tmp_path, f"BEGIN:VCARD\nFN:A\n{nasty}\nEND:VCARD\n")
    assert time.process_time() - start < 3


def test_text_in_an_unnamed_charset_is_guessed(tmp_path: Path) -> None:
    cards = "BEGIN:VCARD\nVERSION:2.1\nFN:Мария Иванова\nORG:Общество красивых слов\nEND:VCARD\n"
    result = read_text(tmp_path, (cards * 10).encode("cp1251"))
    assert {record.name for record in result.records} == {"Мария Иванова"}
