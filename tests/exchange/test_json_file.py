"""Everything in one JSON document, and back in, identically."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.reading import read_text

from mitose.domain.capital import Capital
from mitose.domain.category import AddressForm, Category, Relationship
from mitose.domain.contact import (
    Address,
    Contact,
    ContactDetails,
    ContactSource,
    Extra,
    HasNeed,
    Me,
    Method,
    Relation,
)
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import Approach, Offer, OfferState, Step, StepState, Want
from mitose.exchange.json_file import read_json, write_json
from mitose.exchange.plain import encoded

FULL = ContactDetails(
    Contact(
        7,
        "urn:uuid:1",
        "Eva Müller 🚀",
        family="Müller",
        category=Category.NEXT,
        relationship=Relationship.LOOSE,
        capital=Capital.SOCIAL | Capital.ECONOMIC,
        address_form=AddressForm.SIE,
        birthday="--02-29",
        photo="abc",
        cadence_days=30,
        wish_profile=True,
        created_at=datetime(2026, 11, 23, 8, 30, tzinfo=UTC),
        archived_at=datetime(2026, 11, 23, 9, 0),
    ),
    methods=(Method("email", "e@x.example", "work", preferred=True, id=3),),
    addresses=(Address("Hof 1\nHaus 2", city="Köln"),),
    sources=(ContactSource(2, "LinkedIn", date(2024, 1, 15)),),
    tags=("BNI", "A, B"),
    circles=("Rotary",),
    wants=(Want("Rat", Capital.CULTURAL),),
    offers=(Offer("Buch", OfferState.PROMISED, due=date(2026, 12, 1)),),
    approach=Approach(
        "Anruf", 9, "Udo", steps=(Step("erst", at=time(10, 30), state=StepState.DONE),)
    ),
    past_approaches=(Approach(outcome="nichts", closed_at=datetime(2025, 1, 2, tzinfo=UTC)),),
    follow_ups=(FollowUp(date(2026, 12, 24), "Gruß", rrule="FREQ=YEARLY"),),
    interactions=(Interaction(date(2026, 1, 2), "met", given="Tipp"),),
    has_needs=(HasNeed("has", "Lager", Capital.ECONOMIC),),
    relations=(Relation("knows", 9, "Udo"),),
    extras=(Extra("X-A", "1\\,2", "vcard"), Extra("Shoe size", "43", "google")),
)
ME = Me(has=("Zeit",), needs=("Raum",), name="Ich", id=1)


def written(folder: Path, *contacts: ContactDetails, **more: object) -> Path:
    path = folder / "all.json"
    path.write_bytes(b"".join(write_json(contacts, **more)))  # type: ignore[arg-type]
    return path


def test_everything_comes_back_identically(tmp_path: Path) -> None:
    photos = {"abc": b"\x89PNG\r\n\x1a\n\0\xff"}
    path = written(
        tmp_path, FULL, ContactDetails(Contact(8, "", "Udo")), me=ME, photos=photos.items()
    )
    back = read_json(path)
    assert back.problems == ()
    assert back.contacts == (FULL, ContactDetails(Contact(8, "", "Udo")))
    assert (back.me, back.photos) == (ME, photos)
    again = b"".join(write_json(back.contacts, back.me, back.photos.items()))
    assert again == path.read_bytes()


_text = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=30)


@given(
    st.builds(
        ContactDetails,
        st.builds(
            Contact,
            st.integers(1, 10**9),
            _text,
            _text.filter(bool),
            notes=_text,
            capital=st.integers(0, 15).map(Capital),
            category=st.sampled_from(Category),
        ),
        methods=st.lists(st.builds(Method, _text, _text, _text, st.booleans())).map(tuple),
        wants=st.lists(st.builds(Want, _text)).map(tuple),
        follow_ups=st.lists(st.builds(FollowUp, st.dates(), _text)).map(tuple),
    )
)
def test_any_contact_comes_back(tmp_path: Path, details: ContactDetails) -> None:
    assert read_json(written(tmp_path, details)).contacts == (details,)


def test_keys_are_english_and_defaults_are_left_out(tmp_path: Path) -> None:
    document = json.loads(written(tmp_path, FULL).read_text(encoding="utf-8"))
    assert document["mitose"] == 1
    contact = document["contacts"][0]["contact"]
    assert contact["capital"] == ["economic", "social"]
    assert contact["category"] == "next"
    assert "deleted_at" not in contact


@pytest.mark.parametrize(
    ("change", "problem", "left"),
    [
        ({"contact": {"uid": "1", "name": "A", "importance": "high"}}, "contact.importance", 1),
        ({"contact": {"uid": "1", "name": "A", "category": "none"}}, "contact.category", 1),
        ({"contact": {"uid": "1", "name": "A", "capital": ["gold"]}}, "contact.capital", 1),
        ({"contact": {"uid": "1", "name": "A", "id": 2**70}}, "contact.id", 1),
        ({"contact": {"uid": "1", "name": "A"}, "tags": "BNI"}, "tags", 1),
        ({"contact": {"uid": "1", "name": "A"}, "methods": [{"kind": "email"}]}, "methods", 1),
        ({"contact": {"uid": "1", "name": "A"}, "follow_ups": [{"due": "x"}]}, "follow_ups", 1),
        ({"contact": {"uid": "1", "name": ""}}, "name", 0),
        ({"contact": {"uid": "1"}}, "contact", 0),
        ({"contact": 3}, "contact", 0),
        ({}, "contact", 0),
        ("A", "ContactDetails", 0),
        (None, "ContactDetails", 0),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_read(
    tmp_path: Path, change: object, problem: str, left: int
) -> None:
    path = tmp_path / "edited.json"
    path.write_text(json.dumps({"mitose": 1, "contacts": [change, encoded(FULL)]}))
    back = read_json(path)
    assert len(back.contacts) == left + 1
    assert back.contacts[-1] == FULL
    assert back.problems[0].where == "contact 1"
    assert back.problems[0].values[0].startswith(problem)


def test_half_surrogates_and_zeros_never_reach_the_database(tmp_path: Path) -> None:
    text = '{"mitose": 1, "contacts": [{"contact": {"uid": "", "name": "A\\ud83d\\u0000B"}}]}'
    (record,) = read_text(tmp_path, text).records
    assert record.name == "A?B"


def test_as_a_source_of_contacts(tmp_path: Path) -> None:
    me = ContactDetails(Contact(1, "", "Ich", is_me=True))
    path = written(tmp_path, me, FULL, photos=[("abc", b"\x89PNG")])
    result = read_text(tmp_path, path.read_bytes(), "export.txt")
    (record,) = result.records
    assert result.format == "mitose_json"
    assert (record.name, record.uid, record.tags) == ("Eva Müller 🚀", "urn:uuid:1", FULL.tags)
    assert (record.connected_on, record.photo) == ("2024-01-15", b"\x89PNG")
    assert (record.methods, record.extras) == (FULL.methods, FULL.extras)
