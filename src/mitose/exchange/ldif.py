"""LDIF (RFC 2849) as Thunderbird, its ancestors and directory servers write address books."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from pathlib import Path

from mitose.domain.column_mapping import ColumnTarget
from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange.column_actions import Style
from mitose.exchange.columns import Taker
from mitose.exchange.encodings import decode, narrow, unix_lines, without_controls
from mitose.exchange.reader import BATCH, Watch, batches, shown
from mitose.exchange.records import PHOTO, Records
from mitose.exchange.vcard_values import is_picture

_BEGIN = re.compile(rb"(?:\A|\n)dn::? ?\S", re.I)
_ATTRIBUTE = re.compile(
    rb"\n(?:objectclass|cn|sn|mail|givenname|telephonenumber|changetype)::? ", re.I
)
_LINE = re.compile(rb"([A-Za-z][\w.-]*)(?:;[\w;-]*)?:(:|<)?[ ]*")

_COLUMNS = """
given = givenname gn
family = sn surname
name = cn commonname displayname
nickname = mozillanickname xmozillanickname
email = mail mozillasecondemail xmozillasecondemail email rfc822mailbox
phone:work = telephonenumber
phone:home = homephone homephonenumber
phone:fax = fax facsimiletelephonenumber
phone:pager = pager pagerphone pagertelephonenumber
phone:mobile = mobile cellphone mobiletelephonenumber
street:work = street streetaddress mozillaworkstreet2 workstreet2
city:work = l locality localityname
region:work = st region
postal_code:work = postalcode zip
country:work = c co countryname friendlycountryname
po_box:work = postofficebox
address:work = postaladdress
street:home = mozillahomestreet mozillahomestreet2 homestreet
city:home = mozillahomelocalityname
region:home = mozillahomestate
postal_code:home = mozillahomepostalcode
country:home = mozillahomecountryname
address:home = homepostaladdress
role = title
department = ou department departmentnumber orgunit organizationalunitname
organisation = o company organizationname
url:work = mozillaworkurl workurl labeleduri
url:home = mozillahomeurl homeurl
birth_year = birthyear
birth_month = birthmonth
birth_day = birthday
im:aim = nsaimid mozillascreenname screenname
im:gtalk = mozillagoogletalk gtalk
im:skype = skype
im:xmpp = jabber xmpp
notes = description notes info
tags = category categories
extra:Custom 1 = mozillacustom1 custom1
extra:Custom 2 = mozillacustom2 custom2
extra:Custom 3 = mozillacustom3 custom3
extra:Custom 4 = mozillacustom4 custom4
ignore = objectclass modifytimestamp mozillausehtmlmail xmozillausehtmlmail dn changetype version
ignore = mailpreferformat createtimestamp allowremotecontent popularityindex preferdisplayname
ignore = objectcategory instancetype usnchanged usncreated userpassword jpegphoto thumbnailphoto
"""
_PHOTOS = {"jpegphoto", "thumbnailphoto", "photo"}
_LISTS = {"groupofnames", "groupofuniquenames", "group", "mailgroup"}
_NOT_PEOPLE = {"organizationalunit", "dcobject", "domain", "container"}
_MEMBERS = {"member", "uniquemember"}

Attribute = tuple[str, bytes]


def _columns() -> tuple[list[str], list[ColumnTarget], dict[str, int]]:
    names: list[str] = []
    targets: list[ColumnTarget] = []
    places: dict[str, int] = {}
    for line in _COLUMNS.strip().splitlines():
        code, _equals, attributes = line.partition(" = ")
        for attribute in attributes.split():
            places[attribute] = len(names)
            names.append(attribute)
            targets.append(ColumnTarget.parse(code))
    return names, targets, places


class LdifReader:
    """Reads people, and lists of them as tags."""

    code = "ldif"

    def recognise(self, head: bytes, name: str) -> int:
        """By an entry's name and an attribute that people have."""
        head = unix_lines(narrow(head))
        return 90 if _BEGIN.search(head) and _ATTRIBUTE.search(head) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read entry by entry."""
        file, size = shown(path), path.stat().st_size
        data = unix_lines(narrow(path.read_bytes()))
        entries = list(_entries(data))
        lists = _lists(entries)
        taker = _EntryTaker()
        make = Records(self.code).make
        records: list[ImportRecord] = []
        problems: list[Problem] = []
        skipped: list[str] = []
        for number, (line, attributes) in enumerate(entries, 1):
            where = f"line {line}"
            classes = {
                value.lower().decode("ascii", "replace")
                for value in _all(attributes, "objectclass")
            }
            if classes & _LISTS or (classes & _NOT_PEOPLE and not _all(attributes, "mail")):
                skipped.append(where)
            else:
                record = taker.take(file, line, attributes, problems)
                if record is not None:
                    tags = lists.get(_name(attributes), ())
                    records.append(make(record, where, tuple(tags)))
            if number % BATCH == 0:
                watch.step(size * number // len(entries))
                yield from batches(file, self.code, "Mail program", records, problems, skipped)
                records, problems, skipped = [], [], []
        yield from batches(file, self.code, "Mail program", records, problems, skipped)


class _EntryTaker:
    """Turns entries into fields."""

    def __init__(self) -> None:
        names, targets, self._places = _columns()
        self._taker = Taker(names, targets, Style(tags=","))

    def take(
        self, file: str, line: int, attributes: list[Attribute], problems: list[Problem]
    ) -> tuple[object, ...] | None:
        """The fields of an entry; None when it is nobody, with a problem."""
        cells: list[tuple[int, str]] = []
        others: list[tuple[str, str]] = []
        photo = b""
        for name, value in attributes:
            place = self._places.get(name)
            if name in _PHOTOS and is_picture(value):
                photo = photo or value
            elif place is None:
                text = without_controls(decode(value)).strip()
                if text and name not in _MEMBERS:
                    others.append((name, text))
            else:
                cells.append((place, _text(name, value)))
        _line, fields, troubles = self._taker.take_pairs(line, _one_name(cells, self._places))
        where = f"line {line}"
        problems += [Problem(file, where, reason, values) for reason, values in troubles]
        if fields is None:
            if not troubles:
                problems.append(Problem(file, where, "no_name"))
            return None
        extras = (*fields[PHOTO + 1], *others)
        return (*fields[:PHOTO], photo, extras, *fields[PHOTO + 2 :])


def _one_name(cells: list[tuple[int, str]], places: dict[str, int]) -> list[tuple[int, str]]:
    """`displayName` counts only beside no `cn`: a directory writes both."""
    has_cn = any(place == places["cn"] for place, _text in cells)
    return [cell for cell in cells if not (has_cn and cell[0] == places["displayname"])]


def _text(name: str, value: bytes) -> str:
    text = without_controls(decode(value)).strip()
    if name == "labeleduri":  # RFC 2079: the address, then words about it
        return text.split(" ")[0]
    if name.endswith("postaladdress"):  # RFC 4517 §3.3.28: lines divided by '$'
        return text.replace("$", "\n")
    return text


def _entries(data: bytes) -> Iterator[tuple[int, list[Attribute]]]:
    """(number of the first line, attributes); entries are divided by empty lines or by `dn`."""
    entry: list[Attribute] = []
    first = 1
    for number, line in _unfolded(data):
        if not line.strip():
            if entry:
                yield first, entry
            entry = []
            continue
        attribute = _attribute(line)
        if attribute is None:
            continue
        if attribute[0] == "dn" and entry:
            yield first, entry
            entry = []
        if not entry:
            first = number
        entry.append(attribute)
    if entry:
        yield first, entry


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines joined with those that go on with a blank; comments left out."""
    whole, first = b"", 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if line[:1] == b" " and first:
            whole += line[1:]
            continue
        if first and whole[:1] != b"#":
            yield first, whole
        whole, first = line, number
    if first and whole[:1] != b"#":
        yield first, whole


def _attribute(line: bytes) -> Attribute | None:
    match = _LINE.match(line)
    if match is None:
        return None
    name = match[1].lower().decode("ascii")
    value = line[match.end() :]
    if match[2] == b":":
        try:
            value = binascii.a2b_base64(value.strip() + b"===")
        except binascii.Error:
            return None
    elif match[2] == b"<":
        return None  # a file on somebody's disk
    if name == "version" and value.strip().isdigit():
        return None
    return name, value


def _all(attributes: list[Attribute], name: str) -> list[bytes]:
    return [value for key, value in attributes if key == name]


def _name(attributes: list[Attribute]) -> str:
    found = _all(attributes, "dn")
    return _same(found[0]) if found else ""


def _same(name: bytes) -> str:
    return re.sub(r"\s*,\s*", ",", decode(name).strip().casefold())


def _lists(entries: list[tuple[int, list[Attribute]]]) -> dict[str, list[str]]:
    """For each member the names of the lists it is in."""
    found: dict[str, list[str]] = {}
    for _line, attributes in entries:
        members = [value for key in _MEMBERS for value in _all(attributes, key)]
        names = _all(attributes, "cn")
        if members and names:
            for member in members:
                found.setdefault(_same(member), []).append(
                    without_controls(decode(names[0])).strip()[:200]
                )
    return found
