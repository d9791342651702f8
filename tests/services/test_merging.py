"""Merging contacts: nothing is lost, one step, and imports find the one that is left."""

from __future__ import annotations

from datetime import date, time

import pytest

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Address, Me, Method, NewContact
from mitose.domain.duplicates import Pair, Reason
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.follow_up import FollowUp
from mitose.domain.imported import Fate, ImportOptions
from mitose.domain.interaction import Interaction
from mitose.domain.plan import OfferState
from mitose.services import (
    backups,
    contacts,
    duplicates,
    follow_ups,
    history,
    import_history,
    importing,
    interactions,
    me,
    merging,
    photos,
    plans,
    reaching,
    relations,
)
from mitose.storage import journal, trash
from mitose.storage import merging as stored
from mitose.storage.tables import JOURNALED

DAY = date(2026, 11, 23)


def add(ws, name="Anna Krüger", **values):
    return contacts.add(ws, NewContact(name, **values)).made


def rows(ws, table, contact_id, column="contact_id"):
    query = f"SELECT * FROM {table} WHERE {column} = {contact_id} ORDER BY id"
    return [dict(row) for row in ws.database.reading().exec_driver_sql(query).mappings()]


def rich(ws, name, number, **values):
    """A contact with something of everything."""
    made = add(
        ws,
        name,
        methods=(Method("email", f"k{number}@mail.example"), Method("phone", "0561 555 0101")),
        wants=(f"want {number}", "the same want"),
        offers=(f"offer {number}",),
        way_in=f"way {number}",
        has=(f"has {number}",),
        needs=(f"needs {number}",),
        follow_up=FollowUp(DAY, f"call {number}", time(10)),
        source=f"Source {number}",
        tags=(f"tag {number}", "both"),
        **values,
    )
    contacts.set_fields(
        ws, [made], {"notes": f"notes {number}", "meaning": f"meaning {number}", "capital": number}
    )
    contacts.add_circle(ws, [made], "BNI")
    reaching.set_addresses(ws, made, [Address(street=f"Am Markt {number}", city="Kassel")])
    plans.add_step(ws, made, f"step {number}", DAY)
    interactions.log(ws, Interaction(DAY, "met", f"met {number}", contact_id=made))
    return made


def hang_on(ws, one, other, third):
    """What ties contacts to each other and to the rest of the file."""
    relations.add(ws, one, other, "knows")
    relations.add(ws, third, other, "knows", "from school")
    relations.add(ws, other, third, "met_through")
    plans.set_approach(ws, third, introducer_id=other)
    with journal.transaction(ws.database.writer()):
        run = ws.database.writer().exec_driver_sql
        run("INSERT INTO goal(id, text) VALUES(1, 'goal')")
        run(f"INSERT INTO goal_contact(goal_id, contact_id) VALUES(1, {one}), (1, {other})")
        run("INSERT INTO event(id, name) VALUES(1, 'fair')")
        run(f"INSERT INTO event_contact(event_id, contact_id, part) VALUES(1, {other}, 'meet')")
        run(f"INSERT INTO introduction(giver_id, receiver_id) VALUES({other}, {third})")
        run(f"INSERT INTO introduction(giver_id, receiver_id) VALUES({one}, {other})")


def test_everything_moves_and_undo_brings_it_back_to_the_letter(ws, dump):
    one = rich(ws, "Anna Krüger", 1)
    other = rich(ws, "Anna Krueger", 2, category=Category.NEXT)
    third = add(ws, "Uwe Lang")
    hang_on(ws, one, other, third)
    duplicates.not_same(ws, [(other, third)])
    before = dump(ws)

    changes = merging.merge(ws, one, [other])

    found = contacts.details(ws, one)
    assert found.contact.notes == "notes 1\n\nnotes 2"
    assert found.contact.meaning == "meaning 1\n\nmeaning 2"
    assert found.contact.capital == Capital(3)
    assert {entry.value for entry in found.methods} == {
        "k1@mail.example", "k2@mail.example", "0561 555 0101",
    }  # fmt: skip
    assert len(found.addresses) == 2
    assert {entry.name for entry in found.sources} == {"Source 1", "Source 2"}
    assert found.tags == ("both", "tag 1", "tag 2")
    assert found.circles == ("BNI",)
    assert [entry.text for entry in found.wants] == ["want 1", "the same want", "want 2"]
    assert [entry.text for entry in found.offers] == ["offer 1", "offer 2"]
    assert {entry.text for entry in found.follow_ups} == {"call 1", "call 2"}
    assert {entry.text for entry in found.interactions} == {"met 1", "met 2"}
    assert [entry.text for entry in found.has_needs] == ["has 1", "needs 1", "has 2", "needs 2"]
    assert found.approach.way_in == "way 1"
    assert [entry.way_in for entry in found.past_approaches] == ["way 2"]
    assert [entry.text for entry in found.approach.steps] == ["step 1", "step 2"]
    assert [(entry.name, entry.value) for entry in found.extras] == [("name", "Anna Krueger")]
    assert [(entry.other_id, entry.kind) for entry in found.relations] == [(third, "met_through")]
    of_third = contacts.details(ws, third)
    assert [entry.other_id for entry in of_third.relations] == [one]
    assert of_third.approach.introducer_id == one
    assert len(rows(ws, "goal_contact", one)) == 1
    assert len(rows(ws, "event_contact", one)) == 1
    assert [row["receiver_id"] for row in rows(ws, "introduction", one, "giver_id")] == [third]
    assert [(row["contact_id"], row["other_id"]) for row in rows(ws, "not_same", one)] == [
        (one, third)
    ]
    with pytest.raises(NotFoundError):
        contacts.details(ws, other)
    assert backups.check(ws) == ()
    assert changes.label.code == "merge"
    assert one in changes.contact_ids

    after = dump(ws)
    history.undo(ws)
    assert dump(ws) == before
    history.redo(ws)
    assert dump(ws) == after


def test_no_table_that_names_a_contact_is_forgotten():
    naming = {
        (table.name, column.name)
        for table in JOURNALED
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name == "contact"
    }
    assert naming == stored.owners()


def test_the_stronger_category_rating_and_importance_stand(ws):
    one = add(ws, category=Category.FUTURE, wish_profile=True)
    other = add(ws, category=Category.HAVE)
    contacts.set_fields(ws, [other], {"relationship": "loose", "importance": 3})
    merging.merge(ws, one, [other])
    found = contacts.details(ws, one).contact
    assert found.category is Category.HAVE
    assert found.relationship is Relationship.LOOSE
    assert found.importance == 3
    assert not found.wish_profile
    assert contacts.ids_in(ws, Category.HAVE) == [one]


def test_what_the_user_chooses_stands_and_the_other_value_is_kept_aside(ws):
    one = add(ws, "Anna Krüger", role="Architect", organisation="Krüger", city="Frankfurt")
    other = add(
        ws, "Anna Krüger-Lang", given="Anna", family="Krüger-Lang", role="Partnerin",
        organisation="Krüger + Partner", city="Frankfurt am Main", category=Category.NEXT,
    )  # fmt: skip
    choices = {"name": other, "role": other, "city": other, "category": other}
    merging.merge(ws, one, [other], choices)
    found = contacts.details(ws, one)
    assert found.contact.name == "Anna Krüger-Lang"
    assert found.contact.family == "Krüger-Lang"
    assert found.contact.role == "Partnerin"
    assert found.contact.organisation == "Krüger"
    assert found.contact.city == "Frankfurt am Main"
    assert found.contact.category is Category.NEXT
    assert {(entry.name, entry.value) for entry in found.extras} == {
        ("name", "Anna Krüger"), ("role", "Architect"), ("organisation", "Krüger + Partner"),
        ("city", "Frankfurt"),
    }  # fmt: skip


def test_a_role_is_not_taken_over_to_another_firm(ws):
    one = add(ws, organisation="Neu AG")
    other = add(ws, organisation="Alt GmbH", role="Einkäuferin")
    merging.merge(ws, one, [other])
    found = contacts.details(ws, one)
    assert (found.contact.organisation, found.contact.role) == ("Neu AG", "")
    assert ("role", "Einkäuferin") in {(entry.name, entry.value) for entry in found.extras}


@pytest.mark.parametrize(
    ("mine", "yours", "kept", "aside"),
    [
        ("", "1980-02-03", "1980-02-03", []),
        ("--02-03", "1980-02-03", "1980-02-03", []),
        ("1980-02-03", "--02-03", "1980-02-03", []),
        ("1980-02-03", "1981-02-03", "1980-02-03", ["1981-02-03"]),
    ],
)
def test_birthdays(ws, mine, yours, kept, aside):
    one, other = add(ws), add(ws)
    contacts.set_field(ws, [one], "birthday", mine)
    contacts.set_field(ws, [other], "birthday", yours)
    merging.merge(ws, one, [other])
    found = contacts.details(ws, one)
    assert found.contact.birthday == kept
    assert [entry.value for entry in found.extras] == aside


def test_the_same_number_written_otherwise_stands_once(ws):
    one = add(ws, methods=(Method("phone", "0561 5550101"),))
    other = add(ws, methods=(Method("phone", "+49 561 555 01 01", "work", preferred=True),))
    merging.merge(ws, one, [other])
    entries = contacts.details(ws, one).methods
    assert [(entry.value, entry.label) for entry in entries] == [("0561 5550101", "work")]


def test_the_fuller_address_takes_the_place_of_the_poorer_one(ws):
    one, other = add(ws), add(ws)
    reaching.set_addresses(ws, one, [Address(city="Kassel")])
    reaching.set_addresses(ws, other, [Address(street="Am Markt 1", city="Kassel")])
    merging.merge(ws, one, [other])
    assert [entry.street for entry in contacts.details(ws, one).addresses] == ["Am Markt 1"]


def test_an_offer_given_stays_tied_to_its_entry_of_the_history(ws):
    one, other = add(ws), add(ws, offers=("a tip",))
    offer = contacts.details(ws, other).offers[0].id
    plans.set_offer_state(ws, offer, OfferState.GIVEN, on=DAY)
    merging.merge(ws, one, [other])
    found = contacts.details(ws, one)
    assert found.offers[0].state is OfferState.GIVEN
    assert len(found.interactions) == 1
    assert found.contact.last_interaction == DAY.isoformat()


def test_only_what_is_there_and_not_me_can_be_merged(ws, dump):
    me.set_me(ws, Me(name="Robin"))
    my_id = me.me(ws).id
    one, other, gone = add(ws), add(ws), add(ws)
    contacts.delete(ws, [gone])
    before = dump(ws)
    for keep, others, choices, error in (
        (one, [my_id], {}, UsageError),
        (my_id, [one], {}, UsageError),
        (one, [one], {}, UsageError),
        (one, [], {}, UsageError),
        (one, [other], {"rank": other}, UsageError),
        (one, [gone], {}, NotFoundError),
        (one, [9999], {}, NotFoundError),
    ):
        with pytest.raises(error):
            merging.merge(ws, keep, others, choices)
    assert dump(ws) == before


def test_many_pairs_are_one_step_and_chains_become_one_contact(ws, dump):
    ids = [add(ws, f"Anna {number % 2}") for number in range(6)]
    before = dump(ws)
    pairs = [(ids[0], ids[2]), Pair(ids[2], ids[4], (Reason.SAME_NAME,)), (ids[3], ids[1])]
    changes = merging.merge_many(ws, pairs)
    assert contacts.existing(ws, ids).keys() == {ids[0], ids[1], ids[5]}
    assert changes.label.count == 2
    assert len(history.steps(ws)) == 7
    history.undo(ws)
    assert dump(ws) == before


def test_pairs_whose_contact_is_gone_meanwhile_are_left_out(ws):
    one, other, third, gone = (add(ws) for _number in range(4))
    contacts.delete(ws, [gone])
    changes = merging.merge_many(ws, [(one, gone), (third, other)])
    assert changes.label.count == 1
    assert contacts.existing(ws, [one, other, third]).keys() == {one, other}
    assert merging.merge_many(ws, [(one, gone)]).empty


CARD = """BEGIN:VCARD
VERSION:3.0
FN:{name}
EMAIL:{mail}
UID:{uid}
END:VCARD
"""


@pytest.fixture
def imported(ws, tmp_path):
    """Two files, each of which brings the same person in another spelling."""
    files = []
    for number, name in enumerate(("Anna Krüger", "A. Krüger-Lang")):
        file = tmp_path / f"{number}.vcf"
        uid = f"card-of-program-{number}"
        file.write_text(
            CARD.format(name=name, mail=f"anna{number}@mail.example", uid=uid), encoding="utf-8"
        )
        importing.run(ws, [file], ImportOptions(source=("XING", "LinkedIn")[number]))
        files.append(file)
    return files


def test_a_merged_contact_does_not_come_back_as_a_new_one(ws, imported, tmp_path):
    one, other = contacts.ids_in(ws, Category.HAVE)
    merging.merge(ws, one, [other])
    for file in imported:
        assert importing.run(ws, [file], ImportOptions()).unchanged == 1
    by_mail = tmp_path / "mail.vcf"
    for name, mail in (("A. Krüger-Lang", "anna1"), ("Anna Krüger", "anna0")):
        card = CARD.format(name=name, mail=f"{mail}@mail.example", uid="")
        by_mail.write_text(card, encoding="utf-8")
        found = importing.preview(ws, [by_mail], ImportOptions())
        assert [row.contact_id for row in found.rows] == [one]
        assert found.count(Fate.NEW) == 0
    assert len(contacts.list_contacts(ws)) == 1


def test_an_import_that_made_a_merged_contact_did_not_make_the_one_that_is_left(ws, imported):
    one, other = contacts.ids_in(ws, Category.HAVE)
    merging.merge(ws, one, [other])
    records = rows(ws, "source_record", one)
    assert ['"made"' in record["data"] for record in records] == [True, False]
    assert "anna1@mail.example" in records[1]["data"].partition('"done"')[2]


def test_taking_back_the_import_of_a_merged_contact_leaves_the_one_it_went_into(ws, imported):
    one, other = contacts.ids_in(ws, Category.HAVE)
    contacts.set_field(ws, [one], "meaning", "knows everybody")
    merging.merge(ws, one, [other])
    import_history.revert(ws, rows(ws, "source_record", one)[1]["import_id"])
    found = contacts.details(ws, one)
    assert found.contact.deleted_at is None
    assert [entry.value for entry in found.methods] == ["anna0@mail.example"]
    assert [entry.name for entry in found.sources] == ["XING"]


def test_a_picture_outlives_the_purge_as_long_as_undo_may_need_it(ws):
    one, other = add(ws), add(ws)
    for number, key in enumerate((one, other)):
        photos.put(ws, key, b"\xff\xd8picture %d" % number)
    merging.merge(ws, one, [other])
    with journal.transaction(ws.database.writer()):
        trash.purge(ws.database.writer(), days=30)
    history.undo(ws)
    key = contacts.details(ws, other).contact.photo
    assert photos.read(ws, key) == b"\xff\xd8picture 1"


def test_side_by_side(ws):
    one = add(
        ws, "Anna Krüger", role="Architect", organisation="Krüger + Partner", city="Frankfurt",
        methods=(Method("email", "a@kp.example"), Method("phone", "0561 5550101")),
    )  # fmt: skip
    other = add(
        ws, "Anna Krueger", organisation="Krüger + Partner", category=Category.NEXT,
        methods=(Method("email", "anna@kp.example"), Method("phone", "+49 561 5550101")),
    )  # fmt: skip
    lines = {row.field: row for row in merging.compare(ws, one, other)}
    assert lines["name"].left == ("Anna Krüger",)
    assert lines["name"].right == ("Anna Krueger",)
    assert (lines["name"].choosable, lines["name"].proposed) == (True, one)
    assert lines["organisation"].same
    assert not lines["role"].choosable
    assert lines["role"].right == ()
    assert not lines["email"].same
    assert lines["phone"].same
    assert lines["category"].proposed == one
    assert "birthday" not in lines
    assert [row.field for row in merging.compare(ws, one, other)][:3] == [
        "name", "organisation", "role",
    ]  # fmt: skip


def test_duplicates_are_found_among_all_contacts_and_answers_are_remembered(ws):
    one = add(ws, "Anna Krüger", city="Kassel", methods=(Method("email", "anna@kp.example"),))
    other = add(ws, "Anna Krueger", methods=(Method("email", "ANNA@kp.example"),))
    third = add(ws, "Dr. Anna Krüger", city="Kassel")
    gone = add(ws, "Anna Krüger", city="Kassel")
    contacts.delete(ws, [gone])
    me.set_me(ws, Me(name="Anna Krüger"))
    found = duplicates.find(ws)
    assert [(pair.first, pair.second) for pair in found.certain] == [(one, other)]
    assert [(group.reason, group.count) for group in found.groups] == [
        (Reason.SAME_NAME_AND_CITY, 1), (Reason.SAME_NAME, 1),
    ]  # fmt: skip

    changes = duplicates.not_same(ws, [(third, one)])
    assert changes.label.code == "not_same"
    assert [group.reason for group in duplicates.find(ws).groups] == [Reason.SAME_NAME]
    assert duplicates.not_same(ws, [(one, third)]).empty
    history.undo(ws)
    assert len(duplicates.find(ws).groups) == 2


def test_follow_ups_said_twice_stand_once(ws):
    one, other = add(ws), add(ws)
    for key in (one, other):
        follow_ups.add(ws, FollowUp(DAY, "call", contact_id=key))
    merging.merge(ws, one, [other])
    assert len(contacts.details(ws, one).follow_ups) == 1
