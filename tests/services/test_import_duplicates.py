"""Duplicates of an import: certain ones join by themselves, the others are the user's to decide."""

from __future__ import annotations

import pytest

from mitose.domain.contact import Method, NewContact
from mitose.domain.duplicates import Reason, grouped
from mitose.domain.errors import CancelledError
from mitose.domain.imported import Decided, Fate, ImportOptions
from mitose.services import (
    backups,
    contacts,
    duplicates,
    history,
    import_duplicates,
    import_history,
    importing,
    reaching,
)

OPTIONS = ImportOptions(source="XING")


@pytest.fixture
def write(tmp_path):
    """Writes a file of cards, each a name with further lines."""

    def write(*cards: tuple[str, str]):
        path = tmp_path / "cards.vcf"
        path.write_text(
            "".join(
                f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{lines}END:VCARD\n" for name, lines in cards
            ),
            "utf-8",
        )
        return [path]

    return write


def names(ws) -> list[str]:
    return [one.contact.name for one in contacts.list_contacts(ws)]


def preview(ws, paths):
    found = importing.preview(ws, paths, OPTIONS)
    return found, import_duplicates.suspects(ws, found)


@pytest.fixture
def anna(ws):
    """Anna is there already."""
    mail = Method("email", "anna@kp.example")
    new = NewContact("Anna Krüger", organisation="Krüger + Partner", role="Architect")
    made = contacts.add(ws, new).made
    reaching.set_methods(ws, made, [mail])
    return made


ANNA_AGAIN = ("Anna Krueger", "ORG:Krüger + Partner\nTITLE:Partner\nTEL:+49 561 555 0118\n")


def test_certain_ones_join_by_themselves_and_say_why(ws, anna, write):
    found, _suspects = preview(
        ws,
        write(
            ("Dr. Anna Krueger", "EMAIL:Anna@kp.example\nTEL:+49 561 555 0118\n"),
            ("Jonas Weber", "EMAIL:jonas@weber.example\n"),
            ("Weber\\, Jonas", "EMAIL:jonas@weber.example\nTEL:+49 561 555 0119\n"),
        ),
    )
    first, second, third = found.rows
    assert (first.fate, first.contact_id) == (Fate.MERGED, anna)
    assert first.reason
    assert (second.fate, third.fate, third.contact_id) == (Fate.NEW, Fate.MERGED, -2)
    importing.apply(ws, found, OPTIONS)
    assert names(ws) == ["Anna Krüger", "Jonas Weber"]
    _anna, jonas = contacts.list_contacts(ws)
    assert len(jonas.methods) == 2


def test_uncertain_ones_are_grouped_with_samples_and_later_never_blocks(ws, anna, write):
    found, suspects = preview(ws, write(ANNA_AGAIN, ("Mara Vogel", "")))
    (group,) = grouped(suspects)
    assert (group.count, group.samples[0].first, group.samples[0].second) == (1, anna, -1)
    _changes, report = importing.apply(ws, found, OPTIONS, decided=Decided(later=len(suspects)))
    assert (report.new, report.merged, report.suspects) == (2, 0, 1)
    # What waits shows up among all contacts afterwards.
    assert sum(each.count for each in duplicates.find(ws).groups) == 1


def test_same_becomes_one_contact_in_the_one_step_of_the_import(ws, anna, write, dump):
    before = dump(ws)
    found, suspects = preview(ws, write(ANNA_AGAIN, ("Mara Vogel", "")))
    decided = Decided(same=tuple((pair.first, pair.second) for pair in suspects))
    _changes, report = importing.apply(ws, found, OPTIONS, decided=decided)
    assert (report.new, report.merged, report.suspects) == (1, 1, 0)
    assert ("role", "Architect", "Partner") in {
        (entry.field, entry.kept, entry.offered) for _id, _name, entry in report.differences
    }
    assert names(ws) == ["Anna Krüger", "Mara Vogel"]
    assert [m.value for m in contacts.details(ws, anna).methods if m.kind == "phone"]
    # The same file again knows them.
    again = importing.run(ws, write(ANNA_AGAIN, ("Mara Vogel", "")), OPTIONS)
    assert (again.unchanged, again.suspects) == (2, 0)
    assert backups.check(ws) == ()
    history.undo(ws)
    assert dump(ws) == before


def test_different_is_remembered(ws, anna, write):
    paths = write(ANNA_AGAIN)
    found, suspects = preview(ws, paths)
    decided = Decided(different=tuple((pair.first, pair.second) for pair in suspects))
    importing.apply(ws, found, OPTIONS, decided=decided)
    assert len(names(ws)) == 2
    assert duplicates.find(ws).groups == ()
    history.undo(ws)
    assert names(ws) == ["Anna Krüger"]


def test_three_rows_of_one_person_and_a_known_one_become_one(ws, anna, write):
    more = "ORG:Krüger + Partner\n"
    found, suspects = preview(
        ws,
        write(
            ("Anna Krueger", more + "TEL:+49 561 555 0118\n"),
            ("Anna Kruger", more + "TEL;TYPE=HOME:+49 561 555 0119\n"),
            ("Krüger Anna", more + "URL:https://kp.example\n"),
        ),
    )
    decided = Decided(same=tuple((pair.first, pair.second) for pair in suspects))
    _changes, report = importing.apply(ws, found, OPTIONS, decided=decided)
    assert (report.new, report.merged) == (0, 3)
    assert names(ws) == ["Anna Krüger"]
    assert len(contacts.details(ws, anna).methods) == 4


def test_rows_that_join_each_other_are_one_new_contact(ws, write):
    more = "ORG:Weber AG\n"
    found, suspects = preview(
        ws,
        write(
            ("Jonas Weber", more + "TEL:+49 561 555 0118\n"),
            ("Jonas Weber", more + "EMAIL:jonas@weber.example\n"),
            ("Jonas Weber", more + "EMAIL:jonas@weber.example\nNOTE:met\n"),
        ),
    )
    decided = Decided(same=tuple((pair.first, pair.second) for pair in suspects))
    _changes, report = importing.apply(ws, found, OPTIONS, decided=decided)
    assert (report.new, report.merged) == (1, 2)
    (jonas,) = contacts.list_contacts(ws)
    assert (len(jonas.methods), jonas.contact.notes) == (2, "met")
    (run,) = import_history.runs(ws)
    assert import_history.plan_revert(ws, run.id).trashed == (jonas.contact.id,)


def test_a_row_that_is_not_ticked_joins_nobody(ws, anna, write):
    found, suspects = preview(ws, write(ANNA_AGAIN, ("Mara Vogel", "")))
    decided = Decided(same=tuple((pair.first, pair.second) for pair in suspects))
    importing.apply(ws, found, OPTIONS, chosen=[1], decided=decided)
    assert names(ws) == ["Anna Krüger", "Mara Vogel"]
    assert contacts.details(ws, anna).contact.role == "Architect"


def test_a_card_copied_for_a_colleague_stays_a_person_of_its_own(ws, write):
    cards = (
        ("Anna Krüger", "UID:copied-card-0001\nTEL:+49 561 555 0101\n"),
        ("Jonas Weber", "UID:copied-card-0001\nTEL:+49 561 555 0102\n"),
    )
    assert importing.run(ws, write(*cards), OPTIONS).new == 2
    assert importing.run(ws, write(*cards), OPTIONS).unchanged == 2
    changed = (cards[0], ("Jonas Weber", cards[1][1] + "TITLE:Buyer\n"))
    assert importing.run(ws, write(*changed), OPTIONS).merged == 1
    assert {one.contact.name: one.contact.role for one in contacts.list_contacts(ws)} == {
        "Anna Krüger": "",
        "Jonas Weber": "Buyer",
    }


def test_the_command_line_counts_what_it_leaves_apart(ws, anna, write):
    report = importing.run(ws, write(ANNA_AGAIN), OPTIONS)
    assert (report.new, report.suspects) == (1, 1)


def test_of_very_many_the_command_line_says_that_it_did_not_look(ws, anna, write, monkeypatch):
    monkeypatch.setattr(importing, "SEARCHED_AT_MOST", 1)
    assert importing.run(ws, write(ANNA_AGAIN, ("Mara Vogel", "")), OPTIONS).suspects is None


def test_cancelled_while_searching_or_writing_it_leaves_nothing(ws, anna, write, dump):
    paths = write(ANNA_AGAIN, ("Mara Vogel", ""))
    before = dump(ws)
    found, suspects = preview(ws, paths)
    with pytest.raises(CancelledError):
        import_duplicates.suspects(ws, found, cancelled=lambda: True)
    decided = Decided(same=tuple((pair.first, pair.second) for pair in suspects))
    with pytest.raises(CancelledError):
        importing.apply(ws, found, OPTIONS, decided=decided, cancelled=lambda: True)
    assert dump(ws) == before


def test_reasons_of_identity_are_told(ws, write):
    link = "https://www.linkedin.com/in/mara-vogel"
    cards = (
        ("Anna Krüger", "UID:anna-krueger-0001\n"),
        ("Mara Vogel", f"URL:{link}\nX-SOCIALPROFILE;TYPE=linkedin:{link}\n"),
        ("Ole Brandt", "EMAIL:ole@mail.example\n"),
    )
    importing.run(ws, write(*cards), OPTIONS)
    found, _suspects = preview(ws, write(*((name, f"{more}NOTE:x\n") for name, more in cards)))
    assert [row.reason for row in found.rows] == [
        Reason.SAME_UID,
        Reason.SAME_PROFILE,
        Reason.SAME_EMAIL_AND_NAME,
    ]


def test_the_value_the_user_marked_stands_and_the_other_is_kept_aside(ws, anna, write):
    found, suspects = preview(ws, write(ANNA_AGAIN))
    ((first, second),) = [(pair.first, pair.second) for pair in suspects]
    lines, sides = import_duplicates.side_by_side(ws, found, first, second)
    assert [side.contact.name for side in sides] == ["Anna Krüger", "Anna Krueger"]
    assert {line.field for line in lines if line.choosable} == {"name", "role"}
    sources = next(line for line in lines if line.field == "sources")
    assert sources.right == ("XING",), "what the import will give it"
    names = import_duplicates.names(ws, found, suspects)
    assert names[second] == "Anna Krueger, Krüger + Partner"
    decided = Decided(same=((first, second),), take={0: ("role",)})
    _changes, report = importing.apply(ws, found, OPTIONS, decided=decided)
    kept = contacts.details(ws, anna)
    assert (kept.contact.name, kept.contact.role) == ("Anna Krüger", "Partner")
    assert [(one.field, one.kept, one.offered) for _id, _n, one in report.updated] == [
        ("role", "Architect", "Partner")
    ]
    assert [(extra.name, extra.value) for extra in kept.extras] == [("role", "Architect")]
