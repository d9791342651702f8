"""What is written comes back as it was, and the same file comes out again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.planned import PLANNED, UIDS

from mitose.domain.category import ContactKind
from mitose.domain.contact import Address, Contact, ContactDetails, Extra, Method, Relation
from mitose.domain.imported import ImportRecord
from mitose.exchange.records import Records
from mitose.exchange.vcard_chunk import read_bytes
from mitose.exchange.vcard_write import Version, fold, write_card

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def read_back(card: bytes) -> ImportRecord:
    (packed,) = read_bytes(card)
    fields, problems, *_ = packed
    assert problems == ()
    return Records("vcard").make(fields, "")


def as_details(found: ImportRecord) -> ContactDetails:
    """The record as the contact that an import makes of it."""
    shared = {
        name: getattr(found, name)
        for name in (
            "uid name kind given family prefix middle suffix nickname organisation department"
            " role birthday anniversary notes"
        ).split()
    }
    return ContactDetails(
        Contact(id=1, **shared),
        methods=found.methods,
        addresses=found.addresses,
        tags=found.tags,
        extras=found.extras,
    )


# Letters, signs and blanks of any script; no control characters, surrogates or direction marks.
_letters = st.characters(
    exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn"),
    include_characters="\\,;:=\"'",
)
word = st.text(_letters, max_size=30).map(str.strip)
name = word.filter(bool)
text = st.text(_letters | st.just("\n"), max_size=200).map(str.strip)
own_label = name.filter(
    lambda w: (
        w.lower() not in {"work", "home", "mobile", "fax", "main", "homepage", "pref"}
        and "$!<" not in w
    )
)
label = st.sampled_from(["", "work", "home", "mobile", "fax", "main"]) | own_label
day = st.dates(date(1605, 1, 1), date(2100, 1, 1)).map(date.isoformat)
some_day = st.sampled_from(["", "--02-29", "--12-31"]) | day


def _plain(kind: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[Method]:
    return st.builds(Method, st.just(kind), values, label, st.booleans())


methods = st.lists(
    # Hypothesis knows the words of our own source, the schemes of addresses among them.
    _plain("email", word.map(lambda w: f"{w.removeprefix('mailto:')}@x.example"))
    | _plain("phone", word.map(lambda w: f"+49 {w}1"))
    | _plain("url", word.map(lambda w: f"https://x.example/{w}"))
    | _plain("im", word.map(lambda w: f"xmpp:{w}1"))
    | st.builds(
        Method,
        st.just("profile"),
        word.map(lambda w: f"https://www.linkedin.com/in/{w}1"),
        st.sampled_from(["", "LinkedIn", "XING", "work", "Verein am Ort"]),
        st.booleans(),
    ),
    max_size=5,
    unique=True,
)
addresses = st.lists(
    st.builds(Address, text, word, word, name, word, word, word, label), max_size=3, unique=True
)
extras = st.lists(
    st.builds(
        Extra,
        st.sampled_from(
            ["X-FOO", "item1.X-ABRELATEDNAMES;type=pref", "GEO", "X-BAR;TYPE=a,b", "REV", "GENDER"]
        ),
        st.text(_letters, min_size=1, max_size=200),
        st.just("vcard"),
    )
    | st.builds(Extra, name, name, st.sampled_from(["linkedin", "google"])),
    max_size=4,
    unique=True,
).map(lambda found: tuple(sorted(found, key=lambda extra: extra.source != "vcard")))


@st.composite
def contacts(draw: st.DrawFn) -> ContactDetails:
    contact = Contact(
        id=1,
        uid=draw(word),
        name=draw(name),
        kind=draw(st.sampled_from(ContactKind)),
        given=draw(word),
        family=draw(word),
        prefix=draw(word),
        middle=draw(word),
        suffix=draw(word),
        nickname=draw(word),
        organisation=draw(word),
        department=draw(word | st.just("Vertrieb; Nord; 7")),
        role=draw(word),
        birthday=draw(some_day),
        anniversary=draw(some_day),
        notes=draw(text),
    )
    return ContactDetails(
        contact,
        methods=tuple(draw(methods)),
        addresses=tuple(draw(addresses)),
        tags=tuple(draw(st.lists(name, max_size=3, unique=True))),
        extras=draw(extras),
    )


def by_kind(found: tuple[Method, ...]) -> list[Method]:
    return sorted(found, key=lambda method: method.kind)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@given(details=contacts())
def test_a_written_card_reads_back_as_it_was(version: Version, details: ContactDetails) -> None:
    card = write_card(details, version=version)
    back = as_details(read_back(card))
    assert back == details
    assert write_card(back, version=version) == card


@given(details=contacts())
def test_a_written_card_is_what_others_can_read(details: ContactDetails) -> None:
    card = write_card(details).decode()
    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
    (read,) = vobject.readComponents(card)
    assert read.fn.value == details.contact.name
    assert [line.value for line in read.contents.get("tel", [])] == [
        method.value for method in details.methods if method.kind == "phone"
    ]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_picture_goes_with_it(version: Version) -> None:
    details = ContactDetails(Contact(1, "a", "Eva"))
    assert read_back(write_card(details, PNG, version=version)).photo == PNG


@given(st.text(_letters, max_size=300))
def test_folding_never_cuts_a_letter(line: str) -> None:
    raw = fold(line)
    pieces = raw[:-2].split(b"\r\n ")
    assert "".join(piece.decode() for piece in pieces) == line
    assert all(len(piece) <= 75 for piece in raw.split(b"\r\n"))


def test_what_was_not_understood_survives_every_sample(samples_dir: Path) -> None:
    """Import, export and import again all sample cards: nothing changes the second time."""
    cards = 0
    for path in sorted(samples_dir.rglob("*.vcf")):
        for fields, *_ in read_bytes(path.read_bytes()):
            if fields is None:
                continue
            first = Records("vcard").make(fields, "")
            for version in ("3.0", "4.0"):
                card = write_card(as_details(first), first.photo, version=version)
                second = read_back(card)
                uid = first.uid if second.uid == first.uid else f"urn:uuid:{first.uid}"
                assert second == replace(first, uid=uid), path
                assert write_card(as_details(second), second.photo, version=version) == card
            cards += 1
    assert cards > 130


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_the_plan_goes_with_it_only_when_asked_for(version: Version) -> None:
    plain = write_card(PLANNED, version=version)
    assert b"X-MITOSE" not in plain
    assert b"wichtig" not in plain
    assert b"Udo" not in plain
    card = write_card(PLANNED, version=version, uids=UIDS)
    assert all(len(line) <= 75 for line in card.split(b"\r\n"))
    found = read_back(card)
    assert found.extras == ()
    assert found.plan is not None
    back = found.plan.details
    for name in ("circles", "wants", "offers", "approach", "follow_ups", "interactions"):
        assert getattr(back, name) == getattr(PLANNED, name)
    assert (back.has_needs, back.relations) == (PLANNED.has_needs, PLANNED.relations)
    for name in found.plan.fields:
        assert getattr(back.contact, name) == getattr(PLANNED.contact, name)
    assert {"meaning", "category", "importance"} <= set(found.plan.fields)
    assert found.plan.people == ((1, UIDS[1]),)
    (read,) = vobject.readComponents(card.decode())
    assert [line.value for line in read.contents["x-mitose-want"]] == ["Rat", "=SUM(A1)"]


def test_version_4_as_its_standard_wants_it() -> None:
    details = ContactDetails(
        Contact(1, UIDS[1], "Ritter OHG", kind=ContactKind.ORGANISATION, birthday="--02-29"),
        methods=(
            Method("phone", "+49 561 555 0101", "mobile", preferred=True),
            Method("phone", "+49-561-5550102"),
            Method("phone", "0561 555 0103"),
        ),
        relations=(Relation("met_through", 1, 'Udo "der" Boss'),),
    )
    lines = b"".join(write_card(details, version="4.0", uids=UIDS).split(b"\r\n ")).decode()
    lines = lines.replace("\r\n", "\n")
    assert f"UID:urn:uuid:{UIDS[1]}\n" in lines
    assert "KIND:org\n" in lines
    assert "BDAY:--0229\n" in lines
    number = 'TEL;TYPE=CELL;PREF=1;VALUE=uri;X-MITOSE-AS="+49 561 555 0101":tel:+49-561-555-0101\n'
    assert number in lines
    assert "TEL;VALUE=uri:tel:+49-561-5550102\n" in lines
    assert "TEL:0561 555 0103\n" in lines
    assert "RELATED;TYPE=contact;" in lines
    assert f":urn:uuid:{UIDS[1]}\n" in lines
    back = read_back(write_card(details, version="4.0", uids=UIDS))
    assert back.methods == details.methods
    assert back.plan is not None
    assert back.plan.details.relations == details.relations
    text = write_card(ContactDetails(Contact(1, "kein Schema", "A")), version="4.0")
    assert b"UID;VALUE=text:kein Schema\r\n" in text


def test_a_second_birthday_goes_out_under_our_own_name() -> None:
    card = (
        b"BEGIN:VCARD\nFN:A\nBDAY:1970-01-02\nBDAY;VALUE=text:circa 1970\nN:B;A\nN:C;A\nEND:VCARD\n"
    )
    written = write_card(as_details(read_back(card)))
    assert b"X-MITOSE-BDAY;VALUE=text:circa 1970\r\n" in written
    assert written.count(b"\r\nN:") == 1
    assert read_back(written) == read_back(card)
