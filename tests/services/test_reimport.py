"""A newer file of a source: what changed there arrives, what the user edited stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from mitose.domain.category import Relationship
from mitose.domain.contact import Method
from mitose.domain.imported import Fate, ImportOptions, ImportReport
from mitose.services import backups, contacts, history, importing, reaching
from mitose.services.workspace import Workspace

OLD = """UID:anna-krueger-0001
FN:Anna Krüger
N:Krüger;Anna;;;
ORG:Krüger + Partner
TITLE:Architect
EMAIL;TYPE=WORK:anna@old.example
TEL;TYPE=CELL:+49 561 555 0101
ADR;TYPE=WORK:;;Altmarkt 1;Kassel;;34117;Germany
CATEGORIES:print,wood
NOTE:met at the fair
X-SHOE-SIZE:39
"""
NEW = (
    OLD.replace("anna@old.example", "anna@new.example")
    .replace("Architect", "Partner")
    .replace("Altmarkt 1", "Neue Straße 2")
    .replace("print,wood", "print,steel")
    .replace("met at the fair", "moved house")
    .replace("39", "40")
)


@pytest.fixture
def file(tmp_path: Path):
    """Writes the cards of a source to its file."""

    def write(*cards: str) -> list[Path]:
        path = tmp_path / "phone.vcf"
        path.write_text(
            "".join(f"BEGIN:VCARD\nVERSION:3.0\n{card}END:VCARD\n" for card in cards), "utf-8"
        )
        return [path]

    return write


def run(ws: Workspace, paths: list[Path], source: str = "Phone") -> ImportReport:
    return importing.run(ws, paths, ImportOptions(source=source))


def only(ws: Workspace):
    (found,) = contacts.list_contacts(ws)
    return contacts.details(ws, found.contact.id)


def told(changes) -> set[tuple[str, str, str]]:
    return {(entry.field, entry.kept, entry.offered) for _id, _name, entry in changes}


def test_what_changed_at_the_source_is_brought_up_to_date_and_told(ws, file, dump):
    run(ws, file(OLD))
    before = dump(ws)
    report = run(ws, file(NEW))
    found = only(ws)
    assert (report.new, report.merged, report.unchanged) == (0, 1, 0)
    assert (found.contact.role, found.contact.notes) == ("Partner", "moved house")
    assert [m.value for m in found.methods] == ["anna@new.example", "+49 561 555 0101"]
    assert [place.street for place in found.addresses] == ["Neue Straße 2"]
    assert found.tags == ("print", "steel")
    assert [e.value for e in found.extras if "SHOE" in e.name] == ["40"]
    assert ("role", "Architect", "Partner") in told(report.updated)
    assert ("methods", "anna@old.example", "anna@new.example") in told(report.updated)
    assert report.differences == ()
    again = run(ws, file(NEW))
    assert (again.merged, again.unchanged, again.updated) == (0, 1, ())
    history.undo(ws)
    assert dump(ws) == before
    assert backups.check(ws) == ()


def test_what_the_user_edited_stays_and_the_difference_is_shown(ws, file):
    run(ws, file(OLD))
    anna = only(ws)
    contacts.set_fields(
        ws, [anna.contact.id], {"role": "Owner", "notes": "", "name": "Dr. Anna Krüger"}
    )
    reaching.edit_methods(
        ws,
        anna.contact.id,
        lambda now: [Method("email", "mine@mail.example", id=now[0].id)],
    )
    contacts.remove_tag(ws, [anna.contact.id], "print")
    report = run(ws, file(NEW))
    found = only(ws)
    assert (found.contact.role, found.contact.notes) == ("Owner", "")
    assert found.contact.name == "Dr. Anna Krüger"
    assert told(report.differences) == {
        ("role", "Owner", "Partner"),
        ("notes", "", "moved house"),
    }
    # His own address stays, the number he took away stays away, the new address arrives.
    assert [m.value for m in found.methods] == ["mine@mail.example", "anna@new.example"]
    assert found.tags == ("steel",)


def test_what_the_source_dropped_goes_unless_another_source_says_it(ws, file):
    run(ws, file(OLD))
    run(ws, file(OLD), source="Mail program")
    assert {tie.name for tie in only(ws).sources} == {"Phone", "Mail program"}
    bare = "UID:anna-krueger-0001\nFN:Anna Krüger\nN:Krüger;Anna;;;\nNOTE:met at the fair\n"
    run(ws, file(bare))
    found = only(ws)
    assert (found.contact.role, len(found.methods), len(found.addresses)) == ("Architect", 2, 1)
    run(ws, file(bare), source="Mail program")
    found = only(ws)
    assert (found.contact.role, found.methods, found.addresses) == ("", (), ())
    assert (found.contact.notes, found.contact.city) == ("met at the fair", "")


def test_another_source_adds_and_takes_nothing_away(ws, file):
    run(ws, file(OLD))
    other = (
        "FN:Anna Krüger\nN:Krüger;Anna;;;\nEMAIL:anna@old.example\nTITLE:Dipl.-Ing.\n"
        "TEL:0561 555 0101\nTEL;TYPE=HOME:0561 555 0102\nNOTE:likes wood\n"
    )
    report = run(ws, file(other), source="CRM")
    found = only(ws)
    assert (report.new, report.merged) == (0, 1)
    assert found.contact.role == "Architect"
    assert found.contact.notes == "met at the fair\n\nlikes wood"
    # One number written in two ways is one number.
    assert [m.value for m in found.methods if m.kind == "phone"] == [
        "+49 561 555 0101",
        "0561 555 0102",
    ]
    assert told(report.differences) == {("role", "Architect", "Dipl.-Ing.")}
    assert run(ws, file(other), source="CRM").unchanged == 1


def test_back_to_the_former_value_is_a_change_too(ws, file):
    for text, role in ((OLD, "Architect"), (NEW, "Partner"), (OLD, "Architect")):
        report = run(ws, file(text))
        assert only(ws).contact.role == role
    assert report.merged == 1


def test_archived_contacts_are_updated_and_stay_archived(ws, file):
    run(ws, file(OLD))
    anna = only(ws).contact.id
    contacts.archive(ws, [anna])
    assert run(ws, file(NEW)).merged == 1
    assert contacts.list_contacts(ws) == ()
    assert contacts.details(ws, anna).contact.role == "Partner"
    assert contacts.details(ws, anna).contact.archived_at is not None


def test_what_was_deleted_appears_unticked_unless_it_is_there_twice(ws, file):
    run(ws, file(OLD))
    contacts.delete(ws, [only(ws).contact.id])
    found = importing.preview(ws, file(OLD), ImportOptions(source="Phone"))
    assert [row.fate for row in found.rows] == [Fate.DELETED_EARLIER]
    assert run(ws, file(OLD)).skipped == 1
    importing.apply(ws, found, ImportOptions(source="Phone"), chosen=[0])
    assert only(ws).contact.role == "Architect"


def test_two_cards_of_one_person_in_a_file_are_one_contact_and_unchanged_again(ws, file):
    second = (
        "UID:anna-krueger-0002\nFN:Anna Krüger\nN:Krüger;Anna;;;\nEMAIL:anna@old.example\n"
        "TEL;TYPE=HOME:+49 561 555 0109\n"
    )
    report = run(ws, file(OLD, second))
    assert (report.new, report.merged) == (1, 1)
    assert run(ws, file(OLD, second)).unchanged == 2
    # Each card is followed on its own.
    changed = second.replace("0109", "0110")
    assert run(ws, file(OLD, changed)).merged == 1
    numbers = [m.value for m in only(ws).methods if m.kind == "phone"]
    assert numbers == ["+49 561 555 0101", "+49 561 555 0110"]


def test_cards_that_were_joined_under_two_names_are_known_again_without_their_address(ws, file):
    cards = (
        "FN:Anna Krüger\nEMAIL:anna@old.example\nTEL:+49 561 555 0101\n",
        "FN:Dr. Anna Krüger\nEMAIL:anna@old.example\nTEL:+49 561 555 0109\n",
    )
    report = run(ws, file(*cards))
    assert (report.new, report.merged) == (1, 1)
    anna = only(ws)
    kept = [method for method in anna.methods if method.kind != "email"]
    reaching.set_methods(ws, anna.contact.id, kept)
    assert run(ws, file(*cards)).unchanged == 2
    assert len(contacts.list_contacts(ws)) == 1


def test_a_table_without_a_column_takes_nothing_away(ws, tmp_path):
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    file = tmp_path / "Connections.csv"
    link = "https://www.linkedin.com/in/eva-probe"
    file.write_text(
        f"{head}Eva,Probe,{link},eva@mail.example,Probe AG,Buyer,15 Jan 2024\n"
        "Udo,Muster,https://www.linkedin.com/in/udo-muster,,Muster KG,Boss,16 Jan 2024\n",
        "utf-8",
    )
    importing.run(ws, [file], ImportOptions())
    # LinkedIn's members hide their address; that is not gone. The position is.
    file.write_text(
        f"{head}Eva,Probe,{link},,Andere AG,,15 Jan 2024\n"
        "Udo,Muster,https://www.linkedin.com/in/udo-muster,u@mail.example,Muster KG,Boss,"
        "16 Jan 2024\n",
        "utf-8",
    )
    report = importing.run(ws, [file], ImportOptions())
    (eva,) = contacts.list_contacts(ws, search="eva")
    assert (eva.contact.organisation, eva.contact.role) == ("Andere AG", "")
    assert [m.value for m in eva.methods if m.kind == "email"] == ["eva@mail.example"]
    assert report.merged == 2


def test_what_the_user_planned_and_rated_is_untouched(ws, file):
    run(ws, file(OLD))
    anna = only(ws).contact.id
    contacts.rate(ws, [anna], Relationship.RELATIONSHIP)
    contacts.set_field(ws, [anna], "meaning", "opens doors")
    contacts.set_field(ws, [anna], "city", "Kassel-Wilhelmshöhe")
    run(ws, file(NEW))
    found = only(ws).contact
    assert (found.relationship, found.meaning) == (Relationship.RELATIONSHIP, "opens doors")
    assert found.city == "Kassel-Wilhelmshöhe"
