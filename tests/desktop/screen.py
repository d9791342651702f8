"""The program on a real display: the keys that reach it, and a screen reader that listens."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.desktop.accessible import Node, Reader

CHECKOUT = Path(__file__).resolve().parents[2]
_BUS = Path("/usr/libexec/at-spi-bus-launcher")

needs_a_reader = pytest.mark.skipif(
    shutil.which("xdotool") is None or not _BUS.exists(),
    reason="WHAT A SCREEN READER SAYS IS NOT TESTED: xdotool or at-spi2-core is missing",
)


class Screen:
    """The program with the sample network, the keys that reach it, and who listens."""

    def __init__(self, reader: Reader, window: str) -> None:
        self.reader = reader
        self.window = window
        self.program = reader.program()

    def press(self, *keys: str) -> None:
        """Press keys in the window, as a person does."""
        focus = ["xdotool", "windowfocus", "--sync", self.window]
        subprocess.run([*focus, "key", "--delay", "30", *keys], timeout=40, check=True)

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        focus = ["xdotool", "windowfocus", "--sync", self.window]
        subprocess.run([*focus, "type", "--delay", "30", text], timeout=40, check=True)

    def shown(self) -> list[Node]:
        """What is seen."""
        return [node for node in self.reader.nodes(self.program) if node.shown]

    def find(self, role: str, words: str) -> Node | None:
        """A control of this role that says these words, waited for a while."""
        for _ in range(10):
            for node in self.shown():
                if role == node.role and words in node.name:
                    return node
        return None

    def says(self, role: str, words: str, key: str) -> bool:
        """Whether, some time after a key, a control of this role says these words."""
        self.press(key)
        return self.find(role, words) is not None

    def nameless(self) -> list[str]:
        """What can be used and does not say what it is."""
        return [
            f"{node.role} {node.name!r}"
            for node in self.shown()
            if node.usable and (not node.name or node.role in ("", "unknown", "invalid"))
        ]


@contextmanager
def running(folder: Path, language: str) -> Iterator[Screen]:
    """The program in a language, over the sample network."""
    own = {"MITOSE_DATA": str(folder), "MITOSE_TODAY": "2026-11-23"}
    environ = {**os.environ, **own, "PYTHONPATH": str(CHECKOUT / "src")}
    start = [sys.executable, "-m", "mitose"]
    subprocess.run([*start, "sample", "--language", "en"], env=environ, check=True, timeout=60)
    reader = Reader.open()
    program = subprocess.Popen([*start, "--language", language], env=environ)
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Mitose"]
        found = subprocess.run(search, capture_output=True, text=True, timeout=60, check=True)
        yield Screen(reader, found.stdout.split()[-1])
    finally:
        program.kill()
        program.wait()
        reader.connection.close()
