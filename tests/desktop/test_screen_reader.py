"""A screen reader on the real window: everything has a name and a role, and changes are said."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.desktop.accessible import Node, Reader

CHECKOUT = Path(__file__).resolve().parents[2]
BUS = Path("/usr/libexec/at-spi-bus-launcher")
PAGES = ("1", "2", "4", "i", "r", "l", "d", "t", "h", "comma")

pytestmark = pytest.mark.skipif(
    shutil.which("xdotool") is None or not BUS.exists(),
    reason="WHAT A SCREEN READER SAYS IS NOT TESTED: xdotool or at-spi2-core is missing",
)


class Screen:
    """The program with the sample network, the keys that reach it, and who listens."""

    def __init__(self, reader: Reader, window: str) -> None:
        self.reader = reader
        self.window = window
        self.program = reader.program()

    def press(self, *keys: str) -> None:
        focus = ["xdotool", "windowfocus", "--sync", self.window]
        subprocess.run([*focus, "key", "--delay", "30", *keys], timeout=40, check=True)

    def shown(self) -> list[Node]:
        return [node for node in self.reader.nodes(self.program) if node.shown]

    def says(self, role: str, words: str, key: str) -> bool:
        """Whether, some time after a key, a control of this role says these words."""
        self.press(key)
        for _ in range(10):
            if any(role == node.role and words in node.name for node in self.shown()):
                return True
        return False


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    folder = tmp_path_factory.mktemp("read") / "data"
    own = {"MITOSE_DATA": str(folder), "MITOSE_TODAY": "2026-11-23"}
    environ = {**os.environ, **own, "PYTHONPATH": str(CHECKOUT / "src")}
    start = [sys.executable, "-m", "mitose"]
    subprocess.run([*start, "sample", "--language", "en"], env=environ, check=True, timeout=60)
    reader = Reader.open()
    running = subprocess.Popen([*start, "--language", "en"], env=environ)
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Mitose"]
        found = subprocess.run(search, capture_output=True, text=True, timeout=60, check=True)
        yield Screen(reader, found.stdout.split()[-1])
    finally:
        running.kill()
        running.wait()
        reader.connection.close()


def test_everything_has_a_name_and_a_role(screen):
    nameless: dict[str, list[str]] = {}
    for page in PAGES:
        screen.press(f"ctrl+{page}")
        shown = screen.shown()
        assert shown
        silent = [node for node in shown if node.usable and not (node.name and node.role)]
        vague = [node for node in shown if node.usable and node.role in ("unknown", "invalid")]
        if silent or vague:
            nameless[page] = [f"{node.role} {node.name!r}" for node in (*silent, *vague)]
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
    nameless = [node for node in screen.shown() if node.usable and not (node.name and node.role)]
    assert nameless == []
