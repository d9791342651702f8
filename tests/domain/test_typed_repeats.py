"""The corpus of typed repeats, in German and English, and the way back into words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr

from mitose.domain.repeat_words import repeat_words
from mitose.domain.typed_repeats import parse_repeat

_FILE = Path(__file__).with_name("phrases_of_repeats.txt")


def _phrases() -> list[tuple[str, str]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("|") for line in lines if line and not line.startswith("#")]
    return [(text.strip(), rule.strip()) for text, _, rule in pairs]


PHRASES = _phrases()


def test_the_corpus_is_large_enough() -> None:
    assert len({text for text, _ in PHRASES}) == len(PHRASES) >= 150


@pytest.mark.parametrize(("text", "rule"), PHRASES, ids=[text for text, _ in PHRASES])
def test_a_phrase_is_taken_for_what_it_says_or_not_at_all(text: str, rule: str) -> None:
    assert parse_repeat(text) == rule
    if rule:
        assert rrulestr(rule, dtstart=datetime(2026, 11, 23)).after(datetime(2026, 11, 23))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("rule", sorted({rule for _, rule in PHRASES if rule}))
def test_a_rule_comes_back_from_its_own_words(rule: str, language: str) -> None:
    words = repeat_words(rule, language)
    assert (parse_repeat(words) == rule) if words else "-2" in rule


@pytest.mark.parametrize(
    ("rule", "german", "english"),
    [
        ("FREQ=WEEKLY;INTERVAL=6", "alle 6 Wochen", "every 6 weeks"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "jede Woche am Montag und Donnerstag",
         "every week on Monday and Thursday"),
        ("FREQ=MONTHLY;BYDAY=1MO", "jeden Monat am ersten Montag",
         "every month on the first Monday"),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "jeden Monat am 31.",
         "every month on the 31st"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5;UNTIL=20301231",
         "jedes Jahr am 5. Dezember bis 31.12.2030",
         "every year on 5 December until 31 December 2030"),
        ("FREQ=MONTHLY;BYDAY=MO;BYHOUR=3", "", ""),
        ("FREQ=HOURLY", "", ""),
        ("FREQ=WEEKLY;INTERVAL=x", "", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_rule_in_words(rule: str, german: str, english: str) -> None:
    assert repeat_words(rule, "de") == german
    assert repeat_words(rule, "en") == english
