"""The cadences of tags, circles and relationships on the command line."""

from __future__ import annotations

import pytest


@pytest.fixture
def network(mitose):
    mitose("sample")
    return mitose


def _of(listed, kind, name):
    return next((one for one in listed if (one["kind"], one["name"]) == (kind, name)), None)


def test_nothing_has_a_cadence_until_one_is_set(network):
    assert network("cadence", "--json").json == {"cadences": []}
    assert network("cadence").out == "No tag, circle or relationship has a cadence.\n"


def test_each_kind_is_set_listed_and_taken_off(network):
    tags = {tag for one in network("list", "--json").json["contacts"] for tag in one["tags"]}
    tag = sorted(tags)[0]
    set_one = network("cadence", "tag", tag.upper(), 56, "--json").json
    assert (set_one["kind"], set_one["name"], set_one["days"]) == ("tag", tag, 56)
    assert set_one["changed"] is True
    assert network("cadence", "tag", tag, 56, "--json").json["changed"] is False
    assert network("cadence", "relationship", "address only", 90).code == 0
    again = network("cadence", "relationship", "address only", 90, "--json").json
    assert again["changed"] is False
    listed = network("cadence", "--json").json["cadences"]
    assert _of(listed, "tag", tag)["contacts"] >= 1
    assert _of(listed, "relationship", "address_only")["days"] == 90
    only = network("cadence", "relationship", "--json").json["cadences"]
    assert [one["name"] for one in only] == ["address_only"]
    german = network("--language", "de", "cadence").out
    assert f"Schlagwort {tag}: alle 8 Wochen (Kontakte: " in german
    assert "Beziehung nur Adresse: alle 3 Monate (Kontakte: " in german
    assert network("cadence", "tag", tag, 0, "--json").json["days"] == 0
    assert _of(network("cadence", "--json").json["cadences"], "tag", tag) is None
    assert network("undo", "--json").json["label"] == "Cadence of a tag"


def test_a_contact_tells_the_cadence_that_holds_and_whose_it_is(network):
    network("cadence", "relationship", "loose", 180)
    led = [one for one in network("list", "--json").json["contacts"] if one["every_days"] == 180]
    assert {one["relationship"] for one in led} == {"loose"}
    shown = network("show", led[0]["id"], "--json").json
    assert (shown["every_days"], shown["every_from"]) == (180, [])
    assert shown["every_relationship"] == "loose"
    network("set", led[0]["id"], "cadence_days", 28)
    shown = network("show", led[0]["id"], "--json").json
    assert (shown["every_days"], shown["every_relationship"]) == (28, "")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("tag", "no such tag", 30), 1, "There is no entry no such tag."),
        (("relationship", "unrated", 30), 1, "There is no entry unrated."),
        (("relationship", "loose", "often"), 2, "'often' is no value for cadence_days."),
        (("relationship", "loose", 4000), 2, "'4000' is no value for cadence_days."),
        (("relationship", "loose"), 2, "DAYS is missing"),
        (("source", "XING", 30), 2, "source"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(network, words, code, said):
    answer = network("cadence", *words)
    assert answer.code == code
    assert said in answer.err
    assert network("cadence", "--json").json == {"cadences": []}
