"""A screen reader on the real window: everything has a name and a role, and changes are said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.desktop.screen import Screen, needs_a_reader, running

PAGES = ("1", "2", "4", "i", "r", "l", "d", "t", "h", "comma")

pytestmark = needs_a_reader


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with running(tmp_path_factory.mktemp("read") / "data", "en") as shown:
        yield shown


def test_everything_has_a_name_and_a_role(screen):
    nameless = {}
    for page in PAGES:
        screen.press(f"ctrl+{page}")
        assert screen.shown()
        if found := screen.nameless():
            nameless[page] = found
    assert nameless == {}


def test_a_card_says_who_it_is_and_what_is_overdue(screen):
    assert screen.says("list item", "Anna Krüger", "ctrl+2")
    said = [node.name for node in screen.shown() if node.role == "list item"]
    anna = next(name for name in said if name.startswith("Anna Krüger, ") and "Have" in name)
    name, rest = anna.split(", ", 1)
    assert name == "Anna Krüger"
    for words in ("Have", "Relationship", "overdue since Saturday"):
        assert words in rest


def test_changes_are_read_out(screen):
    screen.press("ctrl+2", "ctrl+f", "k", "a", "s", "s", "e", "l")
    assert screen.reader.hears("Have: "), screen.reader.heard
    assert screen.reader.hears(" of "), screen.reader.heard
    screen.press("Escape", "Escape")


def test_the_palette_opens_from_a_field_and_takes_nothing_from_it(screen):
    """On X11 Ctrl+K is a field's own key: it deletes what stands behind the cursor."""
    screen.press("ctrl+2", "ctrl+f", "k", "a", "s", "s", "e", "l", "Home")
    assert screen.reader.hears(" of ")
    filtered = cards(screen)
    assert filtered
    screen.press("ctrl+k")
    assert screen.find("dialog", "") is not None
    screen.press("Escape")
    assert cards(screen) == filtered
    screen.press("ctrl+f", "Escape", "Escape")


def cards(screen):
    """What cards say; Qt takes items of lists on pages that are only prepared for seen, too."""
    said = names(screen, "list item")
    return {one for one in said if any(f", {name}" in one for name in ("Have", "Next", "Future"))}


def names(screen, *roles):
    return {node.name for node in screen.shown() if node.role in roles}


def test_the_panel_names_its_fields_and_buttons(screen):
    screen.press("ctrl+2", "ctrl+k", "s", "a", "b", "i", "n", "e")
    assert screen.says("list item", "Sabine Hartwig", "space")
    screen.press("BackSpace", "Return")
    assert screen.says("push button", "Write …", "F16")
    fields = names(screen, "text", "entry")
    for field in ("Name", "Meaning", "What happened, in one line"):
        assert any(field in name for name in fields), (field, fields)
    assert screen.nameless() == []
