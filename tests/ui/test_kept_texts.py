"""Kept lines look as texts drawn anew do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from mitose.ui.kept_texts import KeptTexts
from mitose.ui.painting import draw_text
from mitose.ui.theme import Size, theme

TEXTS = (
    "Anna Krüger",
    "Managing director · Weißenborn Energie 12, a name that is far too long for its place",
    "مهندس معماري في برلين",
    "مهندس معماري في برلين وهذا الاسم أطول بكثير من المكان المتاح له هنا",
    "Two\nlines",
    "",
    "A <b>bold</b> & plain name",
)


@pytest.fixture(autouse=True)
def _styled(qapp):
    theme().apply(qapp, "light", 1.0)


def _picture() -> QImage:
    picture = QImage(300, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    return picture


def _bytes(picture: QImage) -> bytes:
    return bytes(picture.constBits())


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("top", [4.0, 4.36])
def test_a_kept_line_looks_as_one_drawn_anew(text, top):
    font = theme().font(Size.SMALL)
    rect = QRectF(10.25, top, 240, 22.5)
    anew, kept = _picture(), _picture()
    painter = QPainter(anew)
    painter.setFont(font)
    draw_text(painter, rect, text)
    painter.end()
    lines = KeptTexts(lambda: font)
    painter = QPainter(kept)
    painter.setFont(font)
    painter.drawStaticText(lines.place(rect), lines.line(text, rect.width()))
    painter.end()
    assert _bytes(kept) == _bytes(anew)


def test_a_line_is_laid_out_once_for_every_width_it_fits_into():
    lines = KeptTexts(lambda: theme().font(Size.SMALL))
    assert lines.line("Anna Krüger", 200) is lines.line("Anna Krüger", 300)
    short = lines.line("Anna Krüger", 30)
    assert short.text().endswith("…")
    assert lines.line("Anna Krüger", 30) is short
