from __future__ import annotations

from pathlib import Path

import pytest

from mitose.paths import resource
from mitose.report.coverage import covered, uncovered

FONTS = sorted(p for p in resource("fonts").iterdir() if p.suffix in (".ttf", ".otf", ".ttc"))


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.name)
def test_a_font_shows_what_an_independent_reader_says(font):
    ttlib = pytest.importorskip("fontTools.ttLib", reason="fontTools IS MISSING: NOT compared")
    with ttlib.TTFont(font, fontNumber=0, lazy=True) as read:
        expected = set(read.getBestCmap())
    ours = {code for first, last in covered(font) for code in range(first, last + 1)}
    assert ours == expected


def test_every_script_of_the_design_is_covered():
    text = "Ä ß ş Ω Ж محمد יצחק प्रिया สมชาย 王小明 山田太郎 ひらがな カタカナ 김철수 🚀🌱 ✓ ● ◐ ○"
    assert not uncovered(text, ((font, 0) for font in FONTS))


def test_what_no_font_has_is_named_and_what_has_no_picture_is_not():
    assert uncovered("a\u0378\u200d\ufe0f \u2003", ((font, 0) for font in FONTS)) == {"\u0378"}


def test_a_broken_font_shows_nothing(tmp_path: Path):
    whole = FONTS[0].read_bytes()
    for number, broken in enumerate((b"", b"no font at all", whole[:300], b"ttcf" + whole[:40])):
        file = tmp_path / f"{number}.ttf"
        file.write_bytes(broken)
        assert covered(file) == ()
    assert covered(tmp_path / "missing.ttf") == ()
