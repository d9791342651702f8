"""Which people are found to be one, why, and who stays apart."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from bench_duplicates import measure
from people import make

from mitose.domain.category import ContactKind
from mitose.domain.duplicates import Pair, Person, Reason, clusters, grouped
from mitose.matching.duplicates import find

ANNA = Person(1, "Anna Krüger", given="Anna", family="Krüger")


def person(number, name="Anna Krüger", **values):
    values = {key: (value,) if key[-1] == "s" and isinstance(value, str) else value
              for key, value in values.items()}  # fmt: skip
    return Person(number, name, **values)


def pairs(*people, **options):
    return find(people, region="DE", **options)


def only(*people, **options):
    found = pairs(*people, **options)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            {"uids": "3f0e8a52-1111-4c3d-9d55-000000000001"},
            {"uids": "urn:uuid:3F0E8A52-1111-4C3D-9D55-000000000001", "name": "Anna Lang"},
            Reason.SAME_UID,
        ),
        (
            {"profiles": "https://www.linkedin.com/in/anna-krueger-7/"},
            {"profiles": "http://de.linkedin.com/in/anna-krueger-7?trk=x", "name": "A. Krüger"},
            Reason.SAME_PROFILE,
        ),
        (
            {"emails": "Anna@kp.example", "organisation": "Krüger + Partner"},
            {"emails": "anna@kp.example", "name": "Dr. Anna Krueger"},
            Reason.SAME_EMAIL_AND_NAME,
        ),
    ],
)
def test_an_identity_is_certain(one, other, reason):
    found = only(person(1, **one), person(2, **other))
    assert found.certain
    assert found.reason is reason
    assert (found.first, found.second) == (1, 2)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"phones": "0561 555 0101"}, {"phones": "+49 561 5550101"}, Reason.SAME_NAME_AND_PHONE),
        (
            {"organisation": "Krüger + Partner GmbH"},
            {"organisation": "Krüger und Partner"},
            Reason.SAME_NAME_AND_ORGANISATION,
        ),
        ({"city": "Frankfurt"}, {"city": "Frankfurt am Main"}, Reason.SAME_NAME_AND_CITY),
        (
            {"birthday": "1980-02-03"}, {"birthday": "1980-02-03"}, Reason.SAME_NAME_AND_BIRTHDAY,
        ),
        (
            {"emails": "anna@kp.example"},
            {"emails": "anna@kp.example", "name": "Anna Kruger-Lang"},
            Reason.NEAR_NAME_AND_EMAIL,
        ),
        (
            {"organisation": "Nordlicht AG", "name": "Katharina Lang"},
            {"organisation": "Nordlicht", "name": "Kathi Lang"},
            Reason.NEAR_NAME_AND_ORGANISATION,
        ),
        (
            {"emails": "anna@privat.example"},
            {"emails": "anna@privat.example", "name": "Anna Sommer"},
            Reason.SAME_GIVEN_AND_EMAIL,
        ),
        (
            {"emails": "anna@kp.example"},
            {"emails": "anna@kp.example", "name": "anna@kp.example"},
            Reason.SAME_EMAIL,
        ),
        (
            {"phones": "0170 5550101"},
            {"phones": "+491705550101", "name": "Anna"},
            Reason.SAME_PHONE,
        ),
        ({}, {"name": "Krüger Anna"}, Reason.SWAPPED_NAME),
        ({"organisation": "Alt GmbH"}, {"organisation": "Neu AG"}, Reason.SAME_NAME),
    ],
)  # fmt: skip
def test_what_may_be_one_is_suggested_with_its_reason(one, other, reason):
    found = only(person(1, **one), person(2, **other))
    assert not found.certain
    assert found.reason is reason
    assert 0 < found.score < 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            {"emails": "info@kp.example"}, {"emails": "info@kp.example", "name": "Uwe Lang"},
            id="the mailbox of an office",
        ),
        pytest.param(
            {"phones": "0561 5550101"}, {"phones": "0561 5550101", "name": "Uwe Krüger"},
            id="the telephone of a family",
        ),
        pytest.param(
            {"emails": "familie.krueger@post.example"},
            {"emails": "familie.krueger@post.example", "name": "Uwe Krüger"},
            id="the mailbox of a family",
        ),
        pytest.param(
            {"organisation": "Nordlicht", "name": "Martin Lang"},
            {"organisation": "Nordlicht", "name": "Martina Lang"},
            id="brother and sister",
        ),
        pytest.param(
            {"birthday": "1950-01-02", "phones": "0561 5550101"},
            {"birthday": "1980-07-09", "phones": "0561 5550101"},
            id="two birthdays",
        ),
        pytest.param(
            {"name": "Hans Huber sen.", "emails": "office@huber.example"},
            {"name": "Hans Huber jun.", "emails": "office@huber.example"},
            id="father and son",
        ),
        pytest.param(
            {"profiles": "https://www.linkedin.com/company/nordlicht"},
            {"profiles": "https://www.linkedin.com/company/nordlicht", "name": "Uwe Lang"},
            id="the page of a firm",
        ),
        pytest.param({"uids": "17"}, {"uids": "17", "name": "Uwe Lang"}, id="numbers of two lists"),
        pytest.param(
            {"kind": ContactKind.ORGANISATION, "phones": "0561 5550101"},
            {"phones": "0561 5550101"},
            id="a firm of a person's name",
        ),
    ],
)  # fmt: skip
def test_different_people_stay_apart(one, other):
    assert not pairs(person(1, **one), person(2, **other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            {"emails": "office@kp.example"}, {"emails": "office@kp.example"},
            id="an office's mailbox: father and son may both read it",
        ),
        pytest.param(
            {"emails": "hans@huber.example"},
            {"emails": "hans@huber.example", "name": "Anna Krüger jun."},
            id="junior",
        ),
        pytest.param(
            {"uids": "3f0e8a52-1111-4c3d-9d55-000000000001"},
            {"uids": "3f0e8a52-1111-4c3d-9d55-000000000001", "name": "Uwe Lang"},
            id="a card that was copied for a colleague",
        ),
    ],
)  # fmt: skip
def test_an_identity_that_is_doubtful_is_only_suggested(one, other):
    assert not only(person(1, **one), person(2, **other)).certain


def test_a_mailbox_that_people_of_different_names_use_proves_nothing():
    people = [
        person(1, emails="post@huber.example"),
        person(2, "Uwe Lang", emails="post@huber.example"),
        person(3, emails="post@huber.example"),
    ]
    found = only(*people)
    assert (found.first, found.second, found.certain) == (1, 3, False)


def test_organisations_are_compared_without_their_legal_form():
    firm = {"kind": ContactKind.ORGANISATION, "emails": "mail@nordlicht.example"}
    found = only(person(1, "Nordlicht GmbH", **firm), person(2, "NORDLICHT", **firm))
    assert Reason.SAME_EMAIL_AND_NAME in found.reasons


def test_what_the_user_called_different_is_not_suggested_again():
    people = [person(1, city="Kassel"), person(2, city="Kassel")]
    assert pairs(*people)
    assert not pairs(*people, not_same=[(2, 1)])


def test_of_an_import_only_its_own_records_are_compared():
    people = [person(1, city="Kassel"), person(2, city="Kassel"), person(-1, city="Kassel"),
              person(-2, city="Kassel")]  # fmt: skip
    found = {(pair.first, pair.second) for pair in pairs(*people, fresh={-1, -2})}
    assert found == {(1, -1), (2, -1), (1, -2), (2, -2), (-1, -2)}


def test_progress_reaches_its_end():
    told = []
    pairs(*(person(n, city="Kassel") for n in range(1, 6)), progress=lambda *n: told.append(n))
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)


def test_many_of_one_name_do_not_make_everybody_a_pair():
    """A list of 3,000 people with one name must neither take minutes nor flood the user."""
    people = [replace(ANNA, id=n, city=f"Ort {n // 2}") for n in range(1, 3001)]
    assert len(pairs(*people)) < 3_000


def test_groups_stand_by_strength_and_show_the_likeliest_first():
    found = [
        Pair(1, 2, (Reason.SAME_NAME,), score=50),
        Pair(3, 4, (Reason.SAME_NAME_AND_ORGANISATION, Reason.SAME_NAME), score=80),
        Pair(5, 6, (Reason.SAME_UID,), certain=True, score=100),
        *(Pair(10, n, (Reason.SAME_NAME,), score=n) for n in (60, 70, 90)),
    ]
    groups = grouped(found)
    assert [group.reason for group in groups] == [
        Reason.SAME_NAME_AND_ORGANISATION, Reason.SAME_NAME,
    ]  # fmt: skip
    assert groups[1].count == 4
    assert [pair.score for pair in groups[1].samples] == [90, 70, 60]


def test_chains_of_pairs_make_one():
    same = (Reason.SAME_NAME,)
    found = clusters([Pair(4, -2, same), Pair(9, -2, same), Pair(1, 3, same), Pair(3, 4, same)])
    assert found == ((1, 3, 4, 9, -2),)


@pytest.mark.parametrize("seed", [4, 7])
def test_the_goals_are_reached_on_invented_contacts(seed):
    made = make(4_000, 600, seed=seed)
    figures = measure(made, find(made.people, region="DE"))
    assert figures.precision_certain >= 0.999
    assert figures.recall >= 0.95
    assert figures.precision >= 0.6
    assert figures.certain > 100
