"""Icons: all readable, tinted, sharp, and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from mitose import paths
from mitose.domain.category import Category, Relationship
from mitose.ui import icons
from mitose.ui.theme import theme

NAMES = sorted(file.stem for file in paths.resource("icons").glob("*.svg"))
TINTED = [name for name in NAMES if name not in ("logo", "mitose")]


@pytest.fixture(autouse=True)
def _light(qapp):
    theme().apply(qapp, "light")


def _inks(picture: QImage) -> set[int]:
    """The colours of all opaque points."""
    return {
        picture.pixelColor(x, y).rgb()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", TINTED)
def test_an_icon_is_drawn_in_the_colour_asked_for_and_no_other(name):
    asked = QColor("#c01f36")
    found = [QColor(ink) for ink in _inks(icons.pixmap(name, 48, 48, asked).toImage())]
    assert found
    for ink in found:  # one off is rounding
        assert abs(ink.red() - asked.red()) <= 1
        assert abs(ink.green() - asked.green()) <= 1
        assert abs(ink.blue() - asked.blue()) <= 1


def test_icons_are_as_sharp_as_the_screen():
    picture = icons.pixmap("call", 16, 16, QColor("#000000"), 2.0)
    assert picture.width() == 32
    assert picture.deviceIndependentSize().width() == 16


def test_a_disabled_icon_is_fainter():
    icon = icons.icon("print")
    normal = icon.pixmap(16, 16, QIcon.Mode.Normal).toImage()
    disabled = icon.pixmap(16, 16, QIcon.Mode.Disabled).toImage()
    assert normal != disabled
    assert icon.actualSize(normal.size()).width() == 16


def test_an_unknown_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icons.icon("unicorn")


def test_the_three_shapes_differ_without_colour():
    pictures = []
    for category in Category:
        picture = QPixmap(24, 24)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        icons.paint_shape(painter, QRectF(2, 2, 20, 20), category, QColor("black"))
        painter.end()
        pictures.append(picture.toImage())
    left, right = (7, 12), (17, 12)
    dark = [
        tuple(picture.pixelColor(*point).lightness() < 128 for point in (left, right))
        for picture in pictures
    ]
    assert dark == [(True, True), (True, False), (False, False)]


def test_every_relationship_has_its_icon():
    for relationship in Relationship:
        assert icons.RELATIONSHIP_ICONS[relationship] in NAMES


def test_the_logo_is_teal_and_blue():
    picture = icons.logo().pixmap(64, 64).toImage()
    left, right = picture.pixelColor(14, 32), picture.pixelColor(50, 32)
    assert left.green() > left.blue() > left.red()
    assert right.blue() > right.green() > right.red()
