"""What leaves comes back, and what is private stays unless it was asked for."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from mitose.domain.category import Category, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.contact import Me, Method, NewContact
from mitose.domain.errors import CancelledError, StorageError, UsageError
from mitose.domain.imported import ImportOptions
from mitose.paths import Paths
from mitose.services import (
    backups,
    cadences,
    contacts,
    exporting,
    history,
    importing,
    labels,
    me,
    photos,
    sample,
)
from mitose.services.exporting import ExportOptions, export
from mitose.services.workspace import Workspace
from mitose.storage import journal, rows
from mitose.storage.tables import (
    circle,
    event,
    event_contact,
    goal,
    goal_contact,
    introduction,
    not_same,
    source,
    tag,
)

DAY = date(2026, 11, 23)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))


@pytest.fixture
def network(ws: Workspace, tmp_path: Path) -> Workspace:
    """The sample network with something in every table: archive, trash, me, goals, an import."""
    sample.fill(ws, "de", DAY)
    me.set_me(ws, Me(has=("Zeit",), needs=("Raum",), wants_to_meet=("Emil",), name="Ich selbst"))
    cards = tmp_path / "cards.vcf"
    cards.write_text(
        "BEGIN:VCARD\nFN:Über Import\nUID:5f0c2a34-0000-4000-8000-00000000000a\n"
        "X-FOO:bar\nCATEGORIES:Neu\nEND:VCARD\n",
        encoding="utf-8",
    )
    importing.run(ws, [cards], ImportOptions(source="XING", tags=("Messe",)))
    first, second, third = contacts.ids_in(ws, Category.HAVE)[:3]
    photos.put(ws, first, PNG, "image/png")
    labels.set_cadence(ws, LabelKind.TAG, [labels.tags(ws)[0].id], 28)
    labels.set_cadence(ws, LabelKind.CIRCLE, [labels.circles(ws)[0].id], 56)
    cadences.set_relationship(ws, [Relationship.LOOSE], 180)
    contacts.archive(ws, [second])
    contacts.delete(ws, [third])
    with journal.deed(ws.database, journal.Label("edit"), ()) as (deed, _outcome):
        connection = deed.connection
        made = rows.add(connection, goal, text="Buch", horizon="1_year", due_date="2027-06-01")
        rows.add(connection, goal_contact, goal_id=made, contact_id=first)
        made = rows.add(connection, event, name="Messe", on_date="2027-01-10", place="Kassel")
        rows.add(connection, event_contact, event_id=made, contact_id=first, part="there")
        rows.add(
            connection,
            introduction,
            giver_id=first,
            receiver_id=second,
            giver_answer="asked",
            giver_answered_on="2026-11-01",
            created_at=deed.now,
        )
        rows.add(connection, not_same, contact_id=first, other_id=second)
        for table, name in ((circle, "Alte Schule"), (tag, "Ohne jemanden"), (source, "Eigene")):
            rows.add(connection, table, name=name, colour="teal")
    return ws


def other(tmp_path: Path, name: str = "other") -> closing[Workspace]:
    return closing(Workspace.open(Paths.at(tmp_path / name)))


def test_everything_comes_back_identically(network, tmp_path, dump):
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    written = export(network, first).written
    with other(tmp_path) as back:
        report = importing.run(back, [first], ImportOptions())
        assert report.problems == ()
        assert report.new + report.skipped == report.read
        export(back, second)
        before, after = dump(network), dump(back)
        assert photos.read(back, _picture(back)) == PNG
    assert second.read_bytes() == first.read_bytes()
    assert before.keys() == after.keys()
    for name, found in before.items():
        # Row by row, ids, ranks and moments and all.
        assert after[name] == found, name
    assert written == len(before["contact"]) - 3  # me and the two in the trash do not count


def test_the_cadences_of_groups_come_back_and_hold(network, tmp_path):
    file = tmp_path / "all.json"
    export(network, file)
    held = {one.contact.uid: one.cadence for one in contacts.list_contacts(network)}
    assert {one.days for one in held.values() if one} >= {28, 180}
    with other(tmp_path) as back:
        importing.run(back, [file], ImportOptions())
        assert {one.contact.uid: one.cadence for one in contacts.list_contacts(back)} == held
        for read in (labels.tags, labels.circles, cadences.of_relationships):
            assert read(back) == read(network)
        cadences.set_relationship(back, [Relationship.LOOSE], 0)
        labels.set_cadence(back, LabelKind.TAG, [labels.tags(back)[0].id], 14)
        days = {one.cadence.days for one in contacts.list_contacts(back) if one.cadence}
        assert 14 in days
        assert days.isdisjoint({28, 180})


@pytest.mark.parametrize("row", [{"relationship": "old friend"}, {"relationship": "loose"}])
def test_an_edited_cadence_of_a_relationship_never_breaks_the_file(network, tmp_path, row):
    file = tmp_path / "all.json"
    export(network, file)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["tables"]["relationship_cadence"] = [{"id": 1, "cadence_days": -3, **row}]
    file.write_text(json.dumps(document), encoding="utf-8")
    with other(tmp_path) as back:
        importing.run(back, [file], ImportOptions())
        assert all(one.contact.every_days >= 0 for one in contacts.list_contacts(back))
        assert backups.check(back) == ()


def _picture(workspace: Workspace) -> str:
    found = contacts.existing(workspace, range(1, 100))
    return next(contact.photo for contact in found.values() if contact.photo)


def test_bringing_everything_back_is_one_step_to_undo(network, tmp_path, dump):
    file = tmp_path / "all.json"
    export(network, file)
    with other(tmp_path) as back:
        before = dump(back)
        importing.run(back, [file], ImportOptions())
        assert len(dump(back)["contact"]) > 40
        history.undo(back)
        assert dump(back) == before
        history.redo(back)
        assert len(dump(back)["contact"]) > 40


def test_a_document_that_contradicts_itself_still_brings_its_contacts(network, tmp_path):
    file = tmp_path / "all.json"
    export(network, file)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["contacts"][1]["contact"]["id"] = document["contacts"][0]["contact"]["id"]
    file.write_text(json.dumps(document), encoding="utf-8")
    with other(tmp_path) as back:
        report = importing.run(back, [file], ImportOptions())
        assert report.new > 30
        assert len(contacts.list_contacts(back, search="Anna")) >= 1


@pytest.mark.parametrize("rubbish", [[], {"goal": 3}, {"goal": [{"id": "x", "horizon": 7}]}, "no"])
def test_tables_edited_by_hand_never_break_the_file(network, tmp_path, rubbish):
    file = tmp_path / "all.json"
    export(network, file)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["tables"] = rubbish
    file.write_text(json.dumps(document), encoding="utf-8")
    with other(tmp_path) as back:
        importing.run(back, [file], ImportOptions())
        assert contacts.list_contacts(back)
        export(back, tmp_path / "again.json")


def test_in_a_folder_with_contacts_json_adds_them_with_their_plans(network, tmp_path):
    file = tmp_path / "all.json"
    export(network, file)
    with other(tmp_path) as back:
        contacts.add(back, NewContact("War schon da"))
        importing.run(back, [file], ImportOptions())
        (there,) = contacts.list_contacts(back, search="Sabine Hartwig")
        (here,) = contacts.list_contacts(network, search="Sabine Hartwig")
        assert there.contact.category is here.contact.category
        assert [want.text for want in there.wants] == [want.text for want in here.wants]
        assert there.approach is not None
        assert here.approach is not None
        assert there.approach.introducer_name == here.approach.introducer_name
        assert [one.text for one in there.approach.steps] == [
            one.text for one in here.approach.steps
        ]


@pytest.mark.parametrize("format_", ["vcard3", "vcard4", "csv"])
def test_contacts_and_plans_come_back_through_cards_and_tables(network, tmp_path, format_):
    options = ExportOptions(format_, planning=True, language="de")
    first, second = tmp_path / "first", tmp_path / "second"
    export(network, first, options)
    with other(tmp_path) as back:
        assert importing.run(back, [first], ImportOptions()).problems == ()
        export(back, second, options)
    assert second.read_bytes() == first.read_bytes()


@pytest.mark.parametrize("format_", ["vcard3", "vcard4", "csv", "ics"])
def test_private_things_and_me_stay_here(ws, tmp_path, format_):
    me.set_me(ws, Me(name="Ich selbst"))
    made = contacts.add(ws, NewContact("Anna", wants=("Geheimer Wunsch",))).made
    for name, value in (
        ("meaning", "Geheime Bedeutung"), ("importance", 3), ("relationship", "loose"),
        ("strategy", "Geheimer Plan"), ("birthday", "1975-05-14"), ("influence", "Geheim"),
    ):  # fmt: skip
        contacts.set_field(ws, [made], name, value)
    file = tmp_path / "file"
    assert export(ws, file, ExportOptions(format_)).written == 1
    text = file.read_text(encoding="utf-8")
    assert "Anna" in text
    for private in ("Geheim", "loose", "Ich selbst", "X-MITOSE", "importance"):
        assert private not in text


def test_one_column_some_ids_and_archive(network, tmp_path):
    file = tmp_path / "a.vcf"
    ids = contacts.ids_in(network, Category.NEXT)
    assert export(network, file, ExportOptions(category=Category.NEXT)).written == len(ids)
    assert export(network, file, ExportOptions(ids=(ids[1], ids[0]))).written == 2
    names = [line for line in file.read_text(encoding="utf-8").split("\n") if line[:3] == "FN:"]
    wanted = [contacts.details(network, key).contact.name for key in (ids[1], ids[0])]
    assert [name[3:].strip() for name in names] == wanted
    file = tmp_path / "part.json"
    assert export(network, file, ExportOptions(ids=tuple(ids[:1]))).written == 1
    document = json.loads(file.read_text(encoding="utf-8"))
    assert "me" not in document
    assert "tables" not in document


def test_into_a_folder_each_contact_gets_a_file(ws, tmp_path):
    for name in ("Anna/Krüger", "anna krüger", "Jonas"):
        contacts.add(ws, NewContact(name))
    folder = tmp_path / "cards"
    folder.mkdir()
    assert export(ws, folder).written == 3
    names = sorted(file.name for file in folder.iterdir())
    assert names == ["Anna Krüger.vcf", "Jonas.vcf", "anna krüger (2).vcf"]
    assert "FN:Anna/Krüger" in (folder / names[0]).read_text(encoding="utf-8")
    with other(tmp_path) as back:
        assert importing.run(back, [folder], ImportOptions()).new == 3


def test_german_tables_have_semicolons(ws, tmp_path):
    contacts.add(ws, NewContact("Anna", methods=(Method("phone", "+49 561 555 0101"),)))
    for language, sign in (("de", ";"), ("en", ",")):
        export(ws, tmp_path / "a.csv", ExportOptions(language=language))
        raw = (tmp_path / "a.csv").read_bytes()
        assert raw.startswith(f"\ufeffmitose_uid{sign}name{sign}".encode())
        assert b"'+49 561" in raw


def test_a_cancelled_export_leaves_the_older_file(network, tmp_path):
    file = tmp_path / "a.vcf"
    file.write_text("older")
    calls: list[int] = []

    def cancelled() -> bool:
        calls.append(1)
        return len(calls) > 0

    with pytest.raises(CancelledError):
        export(network, file, cancelled=cancelled)
    assert file.read_text() == "older"
    assert list(tmp_path.glob(".*.part")) == []


@pytest.mark.parametrize("format_", exporting.FORMATS)
def test_a_folder_that_is_not_there_is_told(network, tmp_path, format_):
    with pytest.raises(StorageError) as told:
        export(network, tmp_path / "nowhere" / "file", ExportOptions(format_))
    assert told.value.code == "io"


def test_an_unknown_format_is_told(ws, tmp_path):
    with pytest.raises(UsageError):
        export(ws, tmp_path / "a.doc")
    assert not (tmp_path / "a.doc").exists()


def test_progress_ends_with_all_of_all(network, tmp_path):
    told: list[tuple[int, int]] = []
    done = export(network, tmp_path / "a.csv", progress=lambda *values: told.append(values))
    assert told[0] == (0, done.written)
    assert told[-1] == (done.written, done.written)
