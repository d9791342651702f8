"""Cards as known programs and phones write them, and what mails and web pages make of cards."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.reading import read_text, values

from mitose.domain.category import ContactKind
from mitose.domain.contact import Address
from mitose.domain.imported import ImportRecord

JPEG = "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAIBAQIBAQICAgICAgICAwUDAwMDAwYEBAMFBwYH"


def card(
    folder: Path, body: str, version: str = "2.1", encoding: str = "utf-8", ends: str = "\r\n"
) -> ImportRecord:
    text = f"BEGIN:VCARD\nVERSION:{version}\n{body.strip()}\nEND:VCARD\n"
    result = read_text(folder, text.replace("\n", ends).encode(encoding))
    assert result.problems == ()
    (record,) = result.records
    return record


def methods(record: ImportRecord) -> list[tuple[str, str, str]]:
    return [(method.kind, method.value, method.label) for method in record.methods]


def extras(record: ImportRecord) -> dict[str, str]:
    return {extra.name: extra.value for extra in record.extras}


def test_outlook(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        f"""
N;LANGUAGE=de;CHARSET=Windows-1252:Müller;Jörg;;Dr.
FN;CHARSET=Windows-1252:Dr. Jörg Müller
ORG:Größwerk;Vertrieb
TITLE;CHARSET=Windows-1252:Geschäftsführer
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Erste Zeile=0D=0A=
Zweite =FCber, mit Komma; und Semikolon=0D=0A=

TEL;WORK;VOICE:+49 561 5550101
TEL;CELL;VOICE:+49 170 5550102
TEL;WORK;FAX:+49 561 5550103
ADR;WORK;PREF;CHARSET=Windows-1252:;;Hauptstraße 5;Kassel;;34117;Deutschland
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Hauptstra=DFe 5=0D=0A=
34117  Kassel
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
EMAIL;PREF;INTERNET:j@x.example
X-MS-SPOUSE;N:Eva
X-MS-ANNIVERSARY;VALUE=DATE:20100612
BDAY:19710228
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 {JPEG}
 BwcGBwcICQsJCAgKCAcHCg0KCgsMDAwMBwkODw0MDgsMDAz/

X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:
 {JPEG}

REV:20240101T000000Z
""",
        encoding="cp1252",
    )
    assert (record.name, record.prefix) == ("Dr. Jörg Müller", "Dr.")
    assert (record.organisation, record.department) == ("Größwerk", "Vertrieb")
    assert record.notes == "Erste Zeile\nZweite über, mit Komma; und Semikolon"
    assert methods(record) == [
        ("phone", "+49 561 5550101", "work"),
        ("phone", "+49 170 5550102", "mobile"),
        ("phone", "+49 561 5550103", "fax"),
        ("email", "j@x.example", ""),
    ]
    assert record.addresses == (
        Address(
            "Hauptstraße 5", city="Kassel", postal_code="34117", country="Deutschland", label="work"
        ),
    )
    assert (record.birthday, record.anniversary) == ("1971-02-28", "2010-06-12")
    assert len(record.photo) == 90


def test_an_old_nokia(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        """
N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg
TEL;PREF;CELL;VOICE:+491705550101
ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=B6=C3=9Fwerk;
ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Stra=C3=9Fe 5;K=C3=B6l=
n;;50667;
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:a=3Db=0D=0Ac
BDAY:1971-02-28T00:00:00
""",
    )
    assert (record.given, record.family, record.organisation) == ("Jörg", "Müller", "Größwerk")
    assert record.addresses == (
        Address("Straße 5", city="Köln", postal_code="50667", label="home"),
    )
    assert (record.notes, record.birthday) == ("a=b\nc", "1971-02-28")


def test_a_motorola_and_a_sony_ericsson(tmp_path: Path) -> None:
    record = card(tmp_path, "N:Müller\\\n;Jörg\nTEL;CELL:1")
    assert (record.given, record.family, values(record, "phone")) == ("Jörg", "Müller", ["1"])
    record = card(tmp_path, "N;CHARSET=UTF-8:Müller;Jörg\nTEL;HOME;CELL;X-IRMC-LUID=3:123")
    assert methods(record) == [("phone", "123", "mobile")]


def test_samsungs_own_labels(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        """
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=4A=C3=B6=72=67;;;
TEL;X-Notruf:0561 1
TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BC=72=6F):0561 2
EMAIL;X-CUSTOM(Firma):j@x.example
TEL;Büro:0561 3
X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;=4A=C3=B6=67;1;;;;
X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-06-12;1;;;;;
""",
    )
    assert methods(record) == [
        ("phone", "0561 1", "Notruf"),
        ("phone", "0561 2", "Büro"),
        ("email", "j@x.example", "Firma"),
        ("phone", "0561 3", "Büro"),
    ]
    assert (record.nickname, record.anniversary) == ("Jög", "2010-06-12")


def test_a_firm_of_icloud(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        r"""
PRODID:-//Apple Inc.//iPhone OS 17.0//EN
N:;;;;
FN:Acme GmbH
ORG:Acme GmbH;
X-ABShowAs:COMPANY
item1.TEL:0561 1
item1.X-ABLabel:Empfang
item2.URL;type=pref:http\://www.x.example
item2.X-ABLabel:_$!<HomePage>!$_
item3.ADR;type=WORK;type=pref:;;Hauptstr. 5\nHinterhaus;Kassel;;34117;Deutschland
item3.X-ABADR:de
BDAY;value=date;X-APPLE-OMIT-YEAR=1604:1604-02-29
X-SOCIALPROFILE;type=linkedin;x-user=acme:http\://www.linkedin.com/in/acme
""",
        "3.0",
    )
    assert (record.kind, record.organisation) == (ContactKind.ORGANISATION, "Acme GmbH")
    assert methods(record) == [
        ("phone", "0561 1", "Empfang"),
        ("url", "http://www.x.example", "homepage"),
        ("profile", "http://www.linkedin.com/in/acme", "LinkedIn"),
    ]
    assert record.addresses[0].street == "Hauptstr. 5\nHinterhaus"
    assert record.birthday == "--02-29"


def test_evolution_and_kaddressbook(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        """
FN:Jörg Müller
N:Müller;Jörg;;;
TEL;X-EVOLUTION-E164=0170,"+49";TYPE="WORK,VOICE";X-EVOLUTION-UI-SLOT=1:0170
EMAIL;TYPE=OTHER;X-EVOLUTION-UI-SLOT=1:j@x.example
X-EVOLUTION-ANNIVERSARY:2010-06-12
X-EVOLUTION-SPOUSE:Eva
X-KADDRESSBOOK-X-Profession:Maler
X-JABBER;TYPE=HOME:j@jabber.example
""",
        "3.0",
    )
    assert methods(record) == [
        ("phone", "0170", "work"),
        ("email", "j@x.example", "other"),
        ("im", "xmpp:j@jabber.example", "home"),
    ]
    assert record.anniversary == "2010-06-12"
    assert extras(record) == {"X-EVOLUTION-SPOUSE": "Eva", "X-KADDRESSBOOK-X-Profession": "Maler"}


def test_version_4_with_its_parameters(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        r"""
FN:Jörg Müller
N;SORT-AS="Mueller,Joerg":Müller;Jörg,Karl;Otto;Dr.,Prof.;MBA,PhD
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+49-561-5550101;ext=12
ADR;LABEL="Hauptstr. 5\n34117 Kassel";TYPE=work:;;Hauptstr. 5;Kassel;;34117;
ADR;TYPE=home;LABEL="Weg 1^n50667 Köln":;;;;;;
PHOTO;MEDIATYPE=image/jpeg:https://x.example/a.jpg
BDAY;VALUE=text:circa 1800
BDAY:--0228
ANNIVERSARY:20100612
TITLE:Chef\, oberster
SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@j
""",
        "4.0",
    )
    assert (record.given, record.middle) == ("Jörg Karl", "Otto")
    assert (record.prefix, record.suffix) == ("Dr. Prof.", "MBA, PhD")
    assert methods(record) == [
        ("phone", "+49-561-5550101;ext=12", "home"),
        ("profile", "https://m.example/@j", "Mastodon"),
    ]
    assert [(a.street, a.label) for a in record.addresses] == [
        ("Hauptstr. 5", "work"),
        ("Weg 1\n50667 Köln", "home"),
    ]
    assert (record.birthday, record.anniversary) == ("--02-28", "2010-06-12")
    assert record.role == "Chef, oberster"
    assert extras(record)["BDAY;VALUE=text"] == "circa 1800"


@pytest.mark.parametrize(
    "text",
    [
        "begin:vcard\nversion:2.1\nn:Müller;Jörg\nfn:Jörg Müller\ntel;cell:0170\nend:vcard\n",
        "BEGIN : VCARD\nVERSION : 3.0\nN : Müller;Jörg\nTEL ; TYPE = CELL : 0170\nEND : VCARD\n",
        "BEGIN:VCARD VERSION:3.0 N:Müller;Jörg FN:Jörg Müller TEL;TYPE=CELL:0170 END:VCARD",
        r"BEGIN:VCARD\nVERSION:3.0\nN:Müller;Jörg\nFN:Jörg Müller\nTEL;CELL:0170\nEND:VCARD\n",
        "Hi,\n> BEGIN:VCARD\n> VERSION:3.0\n> N:Müller;Jörg\n> TEL;CELL:0170\n> END:VCARD\nBye\n",
        "BEGIN:VCARD\n\nVERSION:3.0\n\nN:Müller;Jörg\n\nTEL;CELL:0170\n\nEND:VCARD\n\n",
        "BEGIN:VCARD\nVERSION:3.0\nN:MÃ¼ller;JÃ¶rg\nTEL;CELL:0170\nEND:VCARD\n",
        "VERSION:3.0\nN:Müller;Jörg\nTEL;CELL:0170\nEND:VCARD\n",
        "BEGIN:VCARD\nN:Müller;Jörg\nTEL;CELL:0170",
        "BEGIN:VCARD\n  VERSION:3.0\n  N:Müller;\n   Jörg\n  TEL;CELL:0170\nEND:VCARD\n",
        "  BEGIN:VCARD\n  VERSION:3.0\n  N:Müller;Jörg\n  TEL;CELL:0170\n  END:VCARD\n",
        "BEGIN:VCARD\nVERSION:2.1\nN:M=C3=BCller;J=C3=B6rg\nTEL;CELL:0170\nEND:VCARD\n",
    ],
)
def test_what_others_made_of_a_card(tmp_path: Path, text: str) -> None:
    (record,) = read_text(tmp_path, text).records
    assert (record.name, record.given, record.family) == ("Jörg Müller", "Jörg", "Müller")
    assert methods(record) == [("phone", "0170", "mobile")]


def test_values_that_are_not_what_they_stand_for_are_kept_beside_the_contact(
    tmp_path: Path,
) -> None:
    record = card(tmp_path, "FN:Eva\nEMAIL:unbekannt\nTEL;WORK:siehe Notiz\nADR;HOME:Weg 1, Kassel")
    assert record.methods == ()
    assert extras(record) == {"EMAIL": "unbekannt", "TEL;TYPE=WORK": "siehe Notiz"}
    assert record.addresses == (Address("Weg 1, Kassel", label="home"),)


def test_right_letters_that_look_doubled_stay(tmp_path: Path) -> None:
    body = "FN:Jörg Müller\nNOTE:São Paulo, Å–Ä, SÃO €, Ã¶ and ü"
    assert card(tmp_path, body, "3.0").notes == "São Paulo, Å–Ä, SÃO €, Ã¶ and ü"


@pytest.mark.parametrize(
    "inner", ["BEGIN:VCARD\\nFN:C\\nTEL:2\\nEND:VCARD\\n", "\nBEGIN:VCARD\nFN:C\nTEL:2\nEND:VCARD"]
)
def test_an_agent_in_one_line_or_several_is_another_card(tmp_path: Path, inner: str) -> None:
    record = card(tmp_path, f"N:A;B\nAGENT:{inner}\nTEL:1")
    assert (record.name, values(record, "phone")) == ("B A", ["1"])


def test_signs_that_are_no_text_are_left_out_wherever_they_hide(tmp_path: Path) -> None:
    record = card(tmp_path, "FN;ENCODING=B:RXYAYQE=\nNOTE;ENCODING=QUOTED-PRINTABLE:a=00b=07=0Ac")
    assert (record.name, record.notes) == ("Eva", "ab\nc")
    told = '{"friends_v2": [{"name": "E\\u0000va\\u0007"}]}'
    assert [one.name for one in read_text(tmp_path, told).records] == ["Eva"]
    told = "dn: cn=x\ncn:: RXYAYQE=\nmail: e@x.example\n"
    assert [one.name for one in read_text(tmp_path, told).records] == ["Eva"]


def test_several_values_in_one_property_are_several(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        "N:Müller;Jörg\nTEL;WORK:0561/555 0101 oder 0170/5550102\nEMAIL:j@x.example; k@x.example",
    )
    assert methods(record) == [
        ("phone", "0561/555 0101", "work"),
        ("phone", "0170/5550102", "work"),
        ("email", "j@x.example", ""),
        ("email", "k@x.example", ""),
    ]


def test_a_list_in_one_part_of_a_name_though_another_has_an_escaped_comma(tmp_path: Path) -> None:
    record = card(tmp_path, "FN:x\nN:Müller\\, Jr.;Jörg,Karl;Maria,Josef;Dr.,Prof.;MBA,CFA", "3.0")
    assert (record.family, record.given, record.middle) == (
        "Müller, Jr.",
        "Jörg Karl",
        "Maria Josef",
    )
    assert (record.prefix, record.suffix) == ("Dr. Prof.", "MBA, CFA")


def test_names_in_quoted_printable_that_nobody_declared(tmp_path: Path) -> None:
    record = card(
        tmp_path, "N:=4D=FC=6C=6C=65=72;J=F6rg\nFN:J=F6rg M=FCller\nURL:https://x.example/?a=E4"
    )
    assert (record.name, record.given, record.family) == ("Jörg Müller", "Jörg", "Müller")
    assert methods(record) == [("url", "https://x.example/?a=E4", "")]
    assert card(tmp_path, "FN:E=mc2 Club").name == "E=mc2 Club"


def test_the_euro_where_the_charset_has_it(tmp_path: Path) -> None:
    record = card(
        tmp_path,
        "N;CHARSET=ISO-8859-15;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\n"
        "NOTE;CHARSET=ISO-8859-15;ENCODING=QUOTED-PRINTABLE:5 =A4",
    )
    assert (record.family, record.notes) == ("Müller", "5 €")
