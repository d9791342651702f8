"""What a screen reader says of sheets, moves by key, notices and the rows of Today; German too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.desktop.screen import Screen, needs_a_reader, running

pytestmark = needs_a_reader


@dataclass(frozen=True)
class Words:
    """What is said in one language."""

    overdue: str
    moved: str
    undone: str
    date: str
    typed_day: str
    understood_day: str
    write: str
    message: str
    subject: str
    labels: str
    labels_sheet: str
    keys_sheet: str
    palette_keys: str


WORDS = {
    "en": Words(
        overdue="overdue since",
        moved=" moved to ",
        undone="Undone: ",
        date="Date",
        typed_day="in 2 weeks",
        understood_day="7 December",
        write="Write …",
        message="Write to Sabine Hartwig",
        subject="Subject",
        labels="sources, tags",
        labels_sheet="Sources, tags and circles",
        keys_sheet="Keys",
        palette_keys="Ctrl+K: ",
    ),
    "de": Words(
        overdue="überfällig seit",
        moved="“ verschoben",
        undone="Rückgängig gemacht: ",
        date="Datum",
        typed_day="in 2 Wochen",
        understood_day="7. Dezember",
        write="Schreiben …",
        message="An Sabine Hartwig schreiben",
        subject="Betreff",
        labels="Quellen, Schlag",
        labels_sheet="Quellen, Schlagwörter und Kreise",
        keys_sheet="Tasten",
        palette_keys="Strg+K: ",
    ),
}


# Once in CI, whose time for real windows is short; in German with `--long`.
@pytest.fixture(scope="module", params=["en", pytest.param("de", marks=pytest.mark.long)])
def program(request, tmp_path_factory) -> Iterator[tuple[Screen, Words]]:
    folder = tmp_path_factory.mktemp("read") / "data"
    with running(folder, request.param) as screen:
        yield screen, WORDS[request.param]


@pytest.fixture
def stage(program) -> tuple[Screen, Words]:
    """With nothing open over the window, whatever the test before left behind."""
    program[0].press("Escape", "Escape", "Escape", "Escape")
    return program


def test_rows_of_today_say_whom_what_and_since_when(stage):
    screen, words = stage
    screen.press("ctrl+1")
    late = screen.find("list item", words.overdue)
    assert late is not None
    assert len(late.name.split(", ")) >= 3


def test_a_move_by_key_and_its_undoing_are_read_out(stage):
    screen, words = stage
    screen.press("ctrl+2", "Home", "alt+Right")
    assert screen.reader.hears(words.moved), screen.reader.heard
    screen.press("ctrl+z")
    assert screen.reader.hears(words.undone), screen.reader.heard


def test_the_sheet_for_a_date_says_what_it_understood(stage):
    screen, words = stage
    screen.press("ctrl+1", "Home", "s", "d")
    assert screen.find("text", words.date) is not None
    screen.type(words.typed_day)
    assert any(words.understood_day in node.name for node in screen.shown())
    assert screen.nameless() == []
    screen.press("Escape")


def test_the_sheet_to_write_names_its_fields(stage):
    screen, words = stage
    screen.press("ctrl+2", "ctrl+k")
    screen.type("Sabine Hartwig")
    screen.press("Return")
    button = screen.find("push button", words.write)
    assert button is not None
    screen.reader.act(button)
    assert screen.find("text", words.subject) is not None
    assert screen.find("dialog", words.message) is not None
    assert screen.nameless() == []
    screen.press("Escape", "Escape")


def test_the_sheet_of_labels_names_its_lists(stage):
    screen, words = stage
    screen.press("ctrl+k")
    screen.type(words.labels)
    screen.press("Return")
    assert screen.find("cell", "XING") is not None
    assert screen.find("dialog", words.labels_sheet) is not None
    assert screen.nameless() == []
    screen.press("Escape")


def test_the_line_for_a_new_contact_says_what_it_understood(stage):
    screen, _words = stage
    screen.press("ctrl+2", "ctrl+n")
    screen.type("Max Muster, Nordwind")
    assert screen.find("label", "Nordwind") is not None
    assert screen.nameless() == []
    screen.press("Escape", "Escape")


def test_the_sheet_of_keys_is_read(stage):
    screen, words = stage
    screen.press("F1")
    assert screen.find("dialog", words.keys_sheet) is not None
    assert screen.find("list item", words.palette_keys) is not None
    assert screen.nameless() == []
    screen.press("Escape")
