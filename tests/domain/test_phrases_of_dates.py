"""The corpus of typed dates, in German and English: right, or not taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import pytest

from mitose.domain.typed_dates import parse_when

_FILE = Path(__file__).with_name("phrases_of_dates.txt")
_TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Phrase:
    language: str
    text: str
    meant: str

    def read(self) -> str:
        when = parse_when(self.text, _TODAY, time(9), self.language)
        if when is None:
            return ""
        at = f" {when.at:%H:%M}" if when.at else ""
        return f"{'?' if when.unsure else ''}{when.day}{at}"


def _phrases() -> list[Phrase]:
    found: list[Phrase] = []
    language = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            text, _, meant = line.partition("|")
            found.append(Phrase(language, text.strip(), meant.strip()))
    return found


PHRASES = _phrases()


def test_the_corpus_is_large_enough_in_both_languages() -> None:
    assert len({(one.language, one.text) for one in PHRASES}) == len(PHRASES) >= 200
    for language in ("de", "en"):
        assert sum(one.language == language for one in PHRASES) >= 75


def test_nearly_all_is_right() -> None:
    wrong = [
        f"{one.text}: {one.read() or 'not taken'}" for one in PHRASES if one.read() != one.meant
    ]
    assert len(wrong) <= len(PHRASES) * 0.02, wrong


@pytest.mark.parametrize("phrase", PHRASES, ids=[one.text for one in PHRASES])
def test_nothing_is_taken_wrongly(phrase: Phrase) -> None:
    assert phrase.read() in (phrase.meant, "")


@pytest.mark.parametrize("phrase", PHRASES, ids=[one.text for one in PHRASES])
def test_the_language_set_changes_no_day(phrase: Phrase) -> None:
    """What is understood in the other language too is the same day."""
    other = Phrase("de" if phrase.language == "en" else "en", phrase.text, phrase.meant)
    assert other.read() in (phrase.meant, "")
