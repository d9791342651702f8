"""How the contacts get out of each source: in both languages, and honest."""

from __future__ import annotations

import pytest

from mitose.ui import i18n
from mitose.ui.importing.source_texts import SOURCES
from mitose.ui.importing.texts import say

NAMES = "LinkedIn XING CRM Facebook BNI BVMW Rotary".split()


def test_every_source_says_how(qapp):
    names = [source.name for source in SOURCES]
    assert names == [*NAMES, "Round Table", "Phone", "Mail program"]
    assert all(source.file and source.steps for source in SOURCES)


def test_xing_is_told_to_have_single_cards_only(qapp):
    i18n.install(qapp, "en")
    (xing,) = [source for source in SOURCES if source.name == "XING"]
    assert "single vCards only" in say(xing.steps[0])


@pytest.mark.parametrize(
    ("name", "waiting"),
    [
        ("LinkedIn", "zehn Minuten"),
        ("Facebook", "einige Tage"),
        ("CRM", "Minuten"),
        ("Phone", "sofort"),
        ("Mail program", "sofort"),
    ],
)
def test_how_long_it_takes_is_told_in_german_too(qapp, name, waiting):
    i18n.install(qapp, "de")
    (source,) = [one for one in SOURCES if one.name == name]
    told = " ".join(map(say, source.steps))
    i18n.install(qapp, "en")
    assert waiting in told
    assert all(say(step) == step for step in source.steps)
