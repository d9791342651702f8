"""The commands around events."""

from __future__ import annotations

import subprocess

import pytest


@pytest.fixture
def fair(mitose):
    """The number of an event with somebody there and somebody to meet."""
    anna = mitose("add", "Anna Krüger", "--json").json["id"]
    made = mitose(
        "event", "add", "Fair", "26 Nov 19:00", "--until", "22:00", "--place", "Hall",
        "--note", "Bring cards", "--there", anna, "--who", "Nora Weiß", "--json",
    )  # fmt: skip
    assert made.code == 0
    return made.json["id"]


def test_an_event_is_added_and_told(mitose, fair):
    (told,) = mitose("events", "--json").json["events"]
    assert (told["id"], told["name"], told["place"]) == (fair, "Fair", "Hall")
    assert (told["on"], told["at"], told["ends_at"]) == ("2026-11-26", "19:00", "22:00")
    assert [one["name"] for one in told["there"]] == ["Anna Krüger"]
    assert told["names"] == ["Nora Weiß"]
    shown = mitose("event", "show", fair).out
    assert "2026-11-26 19:00–22:00  Fair, Hall" in shown
    assert "Nora Weiß" in shown
    assert mitose("events", "--past", "--json").json == {"events": []}
    due = mitose("due", "--json").json["items"]
    assert [(one["kind"], one["name"], one["when"]) for one in due] == [
        ("event", "Fair", "2026-11-26 19:00")
    ]


def test_it_is_changed_and_deleted(mitose, fair):
    assert mitose("event", "edit", fair, "--when", "27 Nov", "--place", "").code == 0
    (told,) = mitose("events", "--json").json["events"]
    assert (told["on"], told["at"], told["ends_at"], told["place"]) == (
        "2026-11-27",
        None,
        None,
        "",
    )
    assert told["note"] == "Bring cards"
    assert mitose("event", "delete", fair).code == 0
    assert mitose("events", "--json").json == {"events": []}
    assert mitose("undo").code == 0
    assert len(mitose("events", "--json").json["events"]) == 1


def test_people_are_numbers_and_names(mitose, fair):
    ole = mitose("add", "Ole Kristensen", "--json").json["id"]
    assert mitose("event", "meet", fair, ole, "Karl Klein").code == 0
    assert mitose("event", "there", fair, ole).code == 0
    told = mitose("event", "show", fair, "--json").json
    assert [one["id"] for one in told["meet"]] == [ole]
    assert told["names"] == ["Nora Weiß", "Karl Klein"]
    assert len(told["there"]) == 2
    assert mitose("event", "untie", fair, "there", ole).code == 0
    assert len(mitose("event", "show", fair, "--json").json["there"]) == 1


def test_whom_one_met_is_found_or_made(mitose, fair):
    told = mitose("event", "met", fair, "Anna", "Nora Weiß, Weiß Druck", "--json")
    assert told.code == 0
    due = told.json["follow_up"]
    assert told.json == {"id": fair, "found": 1, "new": 1, "follow_up": due}
    shown = mitose("event", "show", fair, "--json").json
    assert [one["name"] for one in shown["met"]] == ["Anna Krüger", "Nora Weiß"]
    assert shown["names"] == []
    nora = mitose("show", shown["met"][1]["id"], "--json").json
    assert (nora["organisation"], nora["sources"]) == ("Weiß Druck", ["Fair"])
    assert [(one["text"], one["due"]) for one in nora["follow_ups"]] == [("Write after Fair", due)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("event",), 2),
        (("event", "add", "x", "someday"), 2),
        (("event", "add", "x", "tomorrow", "--until", "yesterday"), 2),
        (("event", "show", "77"), 1),
        (("event", "there", "77", "1"), 1),
        (("event", "met", "77", "Anna"), 1),
        (("event", "add", "x", "tomorrow", "--there", "99999999999999999999"), 1),
    ],
)
def test_what_is_wrong_is_one_sentence(mitose, typed, code):
    answer = mitose(*typed)
    assert answer.code == code
    assert answer.err.strip().count("\n") == 0
    assert "Traceback" not in answer.err


def test_what_is_held_about_a_contact_tells_of_its_events(mitose, fair, tmp_path):
    anna = mitose("list", "--json").json["contacts"][0]["id"]
    made = mitose("pdf", "data-sheet", tmp_path / "held.pdf", "--contact", anna, "--json")
    assert made.code == 0
    text = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(tmp_path / "held.pdf"), "-"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert "Fair: will be there" in " ".join(text.split())
    sheet = mitose("pdf", "event-sheet", tmp_path / "fair.pdf", "--event", fair, "--json")
    assert (sheet.code, sheet.json["pages"]) == (0, 1)
    assert mitose("event", "delete", fair).code == 0
    none = mitose("pdf", "event-sheet", tmp_path / "none.pdf")
    assert none.code == 2
    assert "no event coming" in none.err
