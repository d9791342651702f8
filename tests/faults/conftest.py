"""The program as a process of its own, and disks that are full or can only be read."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


class Program:
    """Runs `mitose` on one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environ = {
            **os.environ,
            "PYTHONPATH": str(CHECKOUT / "src"),
            "MITOSE_TODAY": "2026-11-23",
            "MITOSE_DATA": str(folder),
        }

    def argv(self, *words: object) -> list[str]:
        return [sys.executable, "-m", "mitose", *map(str, words)]

    def run(self, *words: object, umask: int = -1) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.argv(*words),
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
            umask=umask,
        )

    def json(self, *words: object) -> dict:
        return json.loads(self.run(*words, "--json").stdout)

    def start(self, *words: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.argv(*words),
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    @property
    def database(self) -> Path:
        return self.folder / "mitose.db"

    def whole(self) -> bool:
        """Whether SQLite and Mitose both find the file in order."""
        with closing(sqlite3.connect(self.database)) as file:
            sound = file.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return sound and self.run("check").returncode == 0


@pytest.fixture
def mitose(data_folder: Path) -> Program:
    """The program on an own data folder."""
    return Program(data_folder)


@pytest.fixture
def mount(tmp_path: Path):
    """Mounts for one test, as root; elsewhere the test is skipped, and says so."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("ONLY ROOT CAN MOUNT: full and read-only disks are NOT tested")
    mounted: list[Path] = []

    def make(folder: Path, *options: str) -> Path:
        folder.mkdir(exist_ok=True)
        done = subprocess.run(
            ["mount", *options, str(folder)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"MOUNTING IS NOT ALLOWED HERE, so this is NOT tested: {done.stderr}")
        if folder not in mounted:
            mounted.append(folder)
        return folder

    yield make
    for folder in reversed(mounted):
        subprocess.run(["umount", "-l", str(folder)], check=False)


def one_plain_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """The sentence on stderr; fails when it is more, or a traceback."""
    assert done.returncode in (1, 2), (done.returncode, done.stdout, done.stderr)
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert "inside Mitose" not in lines[0], done.stderr
    return lines[0]


def cards(file: Path, count: int) -> Path:
    """A file of small vCards of people whose names are as different as names are."""
    file.write_text(
        "".join(
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Card {family_name(number)}\r\n"
            f"N:{family_name(number)};Card;;;\r\n"
            f"UID:card-{number:08}\r\nEMAIL:card{number}@mail.example\r\nEND:VCARD\r\n"
            for number in range(count)
        ),
        encoding="utf-8",
        newline="",
    )
    return file


def family_name(number: int) -> str:
    """An invented family name, another one for each number."""
    rest = (number + 1) * 7_919_399 % 12_960_000  # 60 to the power of four
    syllables = []
    for _ in range(4):
        rest, syllable = divmod(rest, 60)
        syllables.append("bdfgklmnprst"[syllable // 5] + "aeiou"[syllable % 5])
    return "".join(syllables).capitalize()
