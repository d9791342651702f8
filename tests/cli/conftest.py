"""Runs commands in this process, as `mitose` would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mitose import cli


class Typed:
    """What a command answered."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def json(self) -> dict:
        return json.loads(self.out)


@pytest.fixture
def mitose(capsys: pytest.CaptureFixture[str]):
    """Types a command: `mitose("add", "Anna")`."""

    def typed(*words: object) -> Typed:
        code = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        return Typed(code, said.out, said.err)

    return typed


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A vCard file with two people."""
    file = tmp_path / "two.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Krüger\nN:Krüger;Anna;;;\nUID:anna-0001\n"
        "EMAIL:anna@mail.example\nTEL:+49 561 555 0101\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ole Kristensen\nUID:ole-00001\nEND:VCARD\n",
        encoding="utf-8",
    )
    return file
