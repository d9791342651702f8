"""Kept lines look as texts drawn anew do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from mitose.ui.kept_texts import KeptTexts
from mitose.ui.painting import CENTER, LEFT, draw_text
from mitose.ui.theme import Size, Weight, theme

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


def _draw_anew(painter, rect, text, flags) -> bool:
    """One line as Qt draws it, with nothing kept; whether it had to be elided."""
    line = " ".join(text.splitlines())
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)
    return shown != line


_MORE = (
    "Łódź · “naïve” – 3 €",
    "日本語の名前",
    "a\tb",
    "\u00a0x",
    "x" * 60,
    "⅓ ½ ﬁ",
    "→ 17. Nov 2026",
)
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


@pytest.mark.parametrize("text", [*TEXTS, *_MORE])
@pytest.mark.parametrize("flags", [LEFT, CENTER, _RIGHT])
def test_a_text_drawn_twice_looks_as_qt_draws_it(text, flags):
    for size, weight, tabular in (
        (Size.SMALL, Weight.MEDIUM, True),
        (Size.BASE, Weight.STRONG, False),
    ):
        for rect in (
            QRectF(10.25, 4.36, 240, 22.5),
            QRectF(3.5, 2.75, 60.5, 30.5),
            QRectF(2, 2, 33.25, 12),  # lower than a line: cut, as Qt cuts it
        ):
            anew, first, second = _picture(), _picture(), _picture()
            said = []
            for picture, draw in ((anew, _draw_anew), (first, draw_text), (second, draw_text)):
                painter = QPainter(picture)
                painter.setFont(theme().font(size, weight, tabular=tabular))
                said.append(draw(painter, rect, text, flags))
                painter.end()
            assert _bytes(first) == _bytes(second) == _bytes(anew)
            assert said[1:] == [said[0]] * 2


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("top", [4.0, 4.36])
def test_a_kept_line_looks_as_one_drawn_anew(text, top):
    font = theme().font(Size.SMALL)
    rect = QRectF(10.25, top, 240, 22.5)
    anew, kept = _picture(), _picture()
    painter = QPainter(anew)
    painter.setFont(font)
    _draw_anew(painter, rect, text, LEFT)
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


@pytest.mark.parametrize("text", ["Anna 山田", "Anna สมชาย", "Anna مرحبا"])
def test_signs_of_another_font_leave_the_line_where_it_is(text):
    font = theme().font(Size.SMALL)
    lines = KeptTexts(lambda: font)
    rect = QRectF(10, 4, 240, 22)
    pictures = []
    for one in ("Anna", text):
        picture = _picture()
        painter = QPainter(picture)
        painter.setFont(font)
        painter.drawStaticText(*lines.placed(lines.place(rect), lines.line(one, 240)))
        painter.end()
        pictures.append(_bytes(picture.copy(0, 0, 34, 40)))
    assert pictures[0] == pictures[1]
