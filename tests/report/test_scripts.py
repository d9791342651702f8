from __future__ import annotations

import unicodedata
from io import BytesIO

import pytest
from PIL import Image

from mitose.domain.category import Category
from mitose.report.documents import contact_plan, outreach_plan
from mitose.report.render import render, render_png

NAMES = {
    "Arabic": "محمد بن عبد الله",
    "Hebrew": "יצחק כהן",
    "Devanagari": "प्रिया शर्मा",
    "Thai": "สมชาย ใจดี",
    "Chinese": "王小明",
    "Japanese": "山田太郎 ヤマダ",
    "Korean": "김철수",
    "emoji": "Zoë 🚀🌱👩‍👩‍👧",
    "Greek": "Ωρίων Παπαδόπουλος",
    "Cyrillic": "Юлия Щукина",
    "Vietnamese": "Nguyễn Thị Hằng",
}


def letters(text: str) -> set[str]:
    """The base letters, whatever order and form a program reads them in."""
    return {c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c)[0] in "LS"}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_any_script_is_shown_with_the_fonts_mitose_brings(name, named, options, pdf):
    contact = named(name, Category.NEXT, role=name, who_why=f"{name} " * 20)
    for document in (contact_plan([contact], options()), outreach_plan([contact], options("en"))):
        rendered = render(document)
        assert (rendered.accessible, rendered.notes, rendered.missing) == (True, (), "")
        assert letters(name) <= letters(pdf(rendered.pdf).text())


def test_text_from_right_to_left_stands_at_the_right(named, options):
    """A note in Arabic starts at the right margin, one in German at the left."""

    def ink(text: str) -> tuple[int, int]:
        document = contact_plan([named("A", who_why=text)], options(note_lines=False))
        page = Image.open(BytesIO(render_png(document, 1, 72))).convert("L")
        line = page.crop((0, 158, page.width, 180)).point(lambda v: 255 if v < 128 else 0)
        left, _, right, _ = line.getbbox()
        return left, page.width - right

    left, right = ink("kurz")
    assert left < 70 < right
    left, right = ink("قصير")
    assert right < 70 < left


def test_categories_differ_without_colour(named, options):
    """Grey print: the shapes are full, half and empty."""

    def darkness(category: Category) -> float:
        document = contact_plan([named("A", category)], options(note_lines=False))
        page = Image.open(BytesIO(render_png(document, 1, 288))).convert("L")
        margin, top = round(22 / 25.4 * 288), round(24 / 25.4 * 288)
        shape = page.crop((margin - 4, top - 8, margin + 32, top + 36))
        dark = shape.point(lambda v: 1 if v < 190 else 0)
        return dark.histogram()[1] / (28 * 28)

    have, halfway, future = (darkness(category) for category in Category)
    assert have > 0.9 > halfway > 0.65 > future > 0.3
