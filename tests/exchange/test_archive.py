"""ZIP archives: of networks, of many cards, and those made to do harm."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.exchange.reading import read

from mitose.exchange import archive
from mitose.exchange.detect import read_paths

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEND:VCARD\n"
LINKEDIN = (
    'Notes:\n"When exporting your connection data, …"\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Eva,Muster,https://www.linkedin.com/in/eva-000,,Acme,Boss,15 Jan 2024\n"
)
FRIENDS = '{"friends_v2": [{"name": "J\\u00c3\\u00b6rg M", "timestamp": 1500000000}]}'


def packed(path: Path, **entries: str | bytes) -> Path:
    return packed_as(path, {name.replace("__", "."): data for name, data in entries.items()})


def packed_as(
    path: Path, entries: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED
) -> Path:
    with zipfile.ZipFile(path, "w", compression) as target:
        for name, data in entries.items():
            target.writestr(name, data)
    return path


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_linkedins_whole_export_gives_the_connections_and_nothing_else(
    tmp_path: Path, compression: int
) -> None:
    path = packed_as(
        tmp_path / "Basic_LinkedInDataExport.zip",
        {
            "Basic/Profile.csv": "First Name,Last Name,Headline\nMe,Myself,Boss\n",
            "Basic/Contacts.csv": "Source,FirstName,LastName,Emails\nphone,No,Body,n@x.example\n",
            "Basic/messages.csv": "FROM,TO,CONTENT\nA,B,hello\n",
            "Basic/Connections.csv": LINKEDIN,
            "Basic/Jobs/Saved Jobs.csv": "Saved Date,Job Title\n1/1/24,Boss\n",
        },
        compression,
    )
    result = read(path)
    assert [record.name for record in result.records] == ["Eva Muster"]
    assert (result.format, result.source) == ("linkedin", "LinkedIn")
    assert result.file.endswith("Basic_LinkedInDataExport.zip/Basic/Connections.csv")
    assert result.problems == ()


def test_facebooks_export_gives_the_friends(tmp_path: Path) -> None:
    path = packed_as(
        tmp_path / "facebook.zip",
        {
            "connections/friends/your_friends.json": FRIENDS,
            "connections/friends/removed_friends.json": '{"deleted_friends_v2": []}',
            "messages/inbox/x/message_1.json": '{"participants": [{"name": "No"}]}',
            "posts/1.jpg": b"\xff\xd8\xff" + bytes(1000),
            "index.html": "<html>",
        },
    )
    result = read(path)
    assert [record.name for record in result.records] == ["Jörg M"]
    assert (result.source, result.records[0].connected_on) == ("Facebook", "2017-07-14")


def test_what_stands_in_an_archive_word_for_word_does_not_make_it_something_else(
    tmp_path: Path,
) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Eva Muster\nEND:VCARD\n"
    table = "First Name,Last Name,E-mail Address,Business Phone 2\nUdo,Fall,u@x.example,\n"
    entries = {"eva.vcf": card, "outlook.csv": table}
    result = read(packed_as(tmp_path / "all.zip", entries, zipfile.ZIP_STORED))
    assert result.problems == ()
    assert [record.name for record in result.records] == ["Eva Muster", "Udo Fall"]


def test_many_cards_and_archives_in_archives(tmp_path: Path) -> None:
    inner = packed_as(tmp_path / "inner.zip", {"c.vcf": CARD.format("C")}).read_bytes()
    entries: dict[str, str | bytes] = {f"xing/{n}.vcf": CARD.format(f"P{n}") for n in range(50)}
    path = packed_as(tmp_path / "all.zip", entries | {"inner.zip": inner, "__MACOSX/._1.vcf": "x"})
    names = [record.name for record in read(path).records]
    assert names == [*(f"P{n}" for n in range(50)), "C"]


def test_a_table_beside_cards_is_read_too(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "a.zip", a__vcf=CARD.format("A"), b__csv="Name;E-Mail\nB;b@x.example\n"
    )
    assert [record.name for record in read(path).records] == ["A", "B"]


@pytest.mark.parametrize("flagged", [True, False])
def test_names_of_entries_in_any_writing(tmp_path: Path, flagged: bool) -> None:
    path = packed_as(tmp_path / "a.zip", {"Müller.vcf": CARD.format("A")})
    if not flagged:  # UTF-8 that does not say so
        data = path.read_bytes()
        path.write_bytes(data.replace(b"\x00\x08", b"\x00\x00"))
    assert read(path).file.endswith("a.zip/Müller.vcf")


def test_nothing_is_written_where_an_entry_wishes(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "er"
    place.mkdir(parents=True)
    entries: dict[str, str | bytes] = {
        "../../out.vcf": CARD.format("A"),
        "/tmp/mitose-absolute.vcf": CARD.format("B"),
        "..\\..\\out2.vcf": CARD.format("C"),
    }
    path = packed_as(place / "a.zip", entries)
    assert sorted(record.name for record in read(path).records) == ["A", "B", "C"]
    assert [entry.name for entry in tmp_path.rglob("*") if entry.is_file()] == ["a.zip"]
    assert not Path("/tmp/mitose-absolute.vcf").exists()


def test_damage_is_told_with_its_place_and_costs_nothing_else(tmp_path: Path) -> None:
    path = packed_as(tmp_path / "a.zip", {f"{n}.vcf": CARD.format(f"P{n}") * 50 for n in range(3)})
    data = bytearray(path.read_bytes())
    at = data.index(b"1.vcf") + 10
    data[at : at + 20] = b"\xff" * 20
    path.write_bytes(data)
    result = read(path)
    assert {record.name for record in result.records} == {"P0", "P2"}
    assert [(Path(p.file).name, p.reason) for p in result.problems] == [("1.vcf", "damaged")]


def test_locked_entries_are_told(tmp_path: Path) -> None:
    path = packed_as(tmp_path / "a.zip", {"a.vcf": CARD.format("A"), "b.vcf": CARD.format("B")})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the first entry's flag in the directory
    path.write_bytes(data)
    result = read(path)
    assert [record.name for record in result.records] == ["B"]
    assert [(Path(p.file).name, p.reason) for p in result.problems] == [("a.vcf", "password")]


def test_a_cut_off_archive_is_damaged(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", a__vcf=CARD.format("A") * 100)
    path.write_bytes(path.read_bytes()[:-40])
    assert [p.reason for p in read(path).problems] == ["damaged"]


def test_an_archive_without_contacts_says_so(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", a__txt="hello", b__jpg=b"\xff\xd8\xff")
    assert [(p.where, p.reason) for p in read(path).problems] == [("", "unknown_format")]
    assert [p.reason for p in read(packed_as(tmp_path / "b.zip", {})).problems] == [
        "unknown_format"
    ]


def test_bombs_are_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_LARGEST", 3_000_000)
    bomb = CARD.format("A").encode() + bytes(40_000_000)
    path = packed(tmp_path / "a.zip", bomb__vcf=bomb, good__vcf=CARD.format("B"))
    result = read(path)
    assert [record.name for record in result.records] == ["B"]
    assert [(Path(p.file).name, p.reason) for p in result.problems] == [("bomb.vcf", "too_large")]


def test_an_archive_may_not_go_on_forever_inside_itself(tmp_path: Path) -> None:
    data = CARD.format("Deep").encode()
    for _level in range(6):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as target:
            target.writestr("x.zip" if data[:2] == b"PK" else "x.vcf", data)
        data = stream.getvalue()
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    results = list(read_paths([path]))
    assert [p.reason for result in results for p in result.problems] == ["unknown_format"]


def test_too_many_entries_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_ENTRIES", 3)
    path = packed_as(tmp_path / "a.zip", {f"{n}.vcf": CARD.format(n) for n in range(5)})
    result = read(path)
    assert len(result.records) == 3
    assert [(p.reason, p.values) for p in result.problems] == [("not_unpacked", ("2",))]
