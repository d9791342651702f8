"""Who a record is, and whether it still says the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mitose.domain.contact import Extra, Method
from mitose.domain.identity import content_hash, identity_keys, normal_profile
from mitose.domain.imported import ImportRecord

EVA = ImportRecord(
    "Eva Müller",
    where="card 1",
    uid="urn:uuid:8F0C2A3E-0000-4000-8000-00000000000A",
    methods=(
        Method("email", "Eva@Example.example"),
        Method("profile", "https://www.linkedin.com/in/Eva-M%C3%BCller/?trk=x"),
        Method("phone", "+49 561 555 0101"),
    ),
)


def test_keys_come_strongest_first() -> None:
    assert identity_keys(EVA, "LinkedIn") == (
        "uid:8f0c2a3e-0000-4000-8000-00000000000a",
        "profile:linkedin.com/in/eva-müller",
        "mail:eva@example.example|eva muller",
    )


def test_the_same_person_is_known_again_however_the_name_is_written() -> None:
    other = replace(EVA, name="EVA MUELLER", uid="")
    assert identity_keys(other, "x")[1] == identity_keys(EVA, "x")[2]


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("http://linkedin.com/in/eva-000", "linkedin.com/in/eva-000"),
        ("https://de.linkedin.com/in/eva-000/", "linkedin.com/in/eva-000"),
        ("www.linkedin.com/in/eva-000#about", "linkedin.com/in/eva-000"),
        ("https://www.xing.com/profile/Eva_M", "xing.com/profile/eva_m"),
        ("https://www.facebook.com/profile.php?id=100&ref=1", "facebook.com/100"),
        ("https://www.facebook.com/profile.php", ""),
        ("https://www.linkedin.com/", ""),
        ("x-apple:eva", "eva"),
        ("", ""),
    ],
)
def test_profiles_are_compared_by_host_and_path(written: str, normal: str) -> None:
    assert normal_profile(written) == normal


def test_two_people_with_the_same_list_number_are_two() -> None:
    one = identity_keys(ImportRecord("Eva Eins", uid="1"), "")
    two = identity_keys(ImportRecord("Udo Zwei", uid="1"), "")
    assert one != two


def test_a_bare_record_is_known_by_what_it_says_and_its_source() -> None:
    bare = ImportRecord("Heinz", organisation="Acme", methods=(Method("phone", "030 1"),))
    (key,) = identity_keys(bare, "LinkedIn")
    assert key.startswith("print:")
    assert identity_keys(replace(bare, where="line 9", role="Boss"), "LinkedIn") == (key,)
    assert identity_keys(replace(bare, methods=(Method("phone", "0301"),)), "LinkedIn") == (key,)
    assert identity_keys(bare, "XING") != (key,)
    assert identity_keys(replace(bare, methods=()), "LinkedIn") != (key,)


def test_content_is_the_same_wherever_it_stands_and_whenever_it_was_written() -> None:
    dated = replace(EVA, where="card 9", extras=(Extra("REV", "20240101T000000Z"),))
    assert content_hash(dated) == content_hash(EVA)


@pytest.mark.parametrize(
    "change",
    [
        {"role": "Boss"},
        {"methods": EVA.methods[:2]},
        {"photo": b"\x89PNG"},
        {"tags": ("BNI",)},
        {"extras": (Extra("X-A", "1"),)},
        {"notes": "Eva Müller"},
        {"connected_on": "2024-01-15"},
    ],
)
def test_other_content_has_another_hash(change: dict[str, object]) -> None:
    assert content_hash(replace(EVA, **change)) != content_hash(EVA)
