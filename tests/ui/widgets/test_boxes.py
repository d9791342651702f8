"""Boxes from kept ends are to the pixel what Qt draws in one go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from mitose.ui import boxes

FILL, EDGE, SOFT = QColor("#ffffff"), QColor("#a0b0c0"), QColor(20, 120, 90, 60)


def picture(ratio: float) -> QPixmap:
    made = QPixmap(round(240 * ratio), round(80 * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor("#f3efe6"))
    return made


def drawn(
    rect: QRectF, fill: QColor | None, edge: QColor | None, radius: float, *, ratio: float = 1
) -> QImage:
    on = picture(ratio)
    painter = QPainter(on)
    boxes.draw(painter, rect, fill, edge, radius)
    painter.end()
    return on.toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted(
    rect: QRectF, fill: QColor | None, edge: QColor | None, radius: float, *, ratio: float = 1
) -> QImage:
    on = picture(ratio)
    painter = QPainter(on)
    assert boxes.paint(painter, rect, fill, edge, radius)
    painter.end()
    return on.toImage().convertToFormat(QImage.Format.Format_RGB32)


def farthest(one: QImage, other: QImage) -> int:
    """How far the farthest colours of two pictures are apart, of 255."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("radius", [3, 8, 10, 12, 13.5])
@pytest.mark.parametrize(("fill", "edge"), [(FILL, EDGE), (FILL, None), (None, EDGE), (SOFT, None)])
def test_a_box_looks_as_qt_draws_it(
    qapp: QApplication, fill: QColor | None, edge: QColor | None, radius: float, ratio: float
) -> None:
    for rect in (QRectF(3, 5, 120, 27), QRectF(0, 0, 33, 27), QRectF(2, 1, 200, 64)):
        first, second = (
            drawn(rect, fill, edge, radius, ratio=ratio),
            painted(rect, fill, edge, radius, ratio=ratio),
        )
        assert farthest(first, second) <= 2


def test_where_it_would_not_be_exact_nothing_is_painted(qapp: QApplication) -> None:
    on = picture(1)
    blank = on.toImage()
    painter = QPainter(on)
    assert not boxes.paint(painter, QRectF(0.5, 0, 100, 30), FILL, EDGE, 8)
    assert not boxes.paint(painter, QRectF(0, 0, 12, 30), FILL, EDGE, 8)
    assert not boxes.paint(painter, QRectF(0, 0, 100, 30), FILL, QColor(0, 0, 0, 90), 8)
    painter.scale(1.5, 1.5)
    assert not boxes.paint(painter, QRectF(0, 0, 100, 30), FILL, EDGE, 8)
    painter.end()
    finer = picture(1.25)
    painter = QPainter(finer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    assert not boxes.paint(painter, QRectF(0, 0, 100, 30), FILL, EDGE, 8)
    painter.end()
    assert on.toImage() == blank
    assert finer.toImage().pixelColor(50, 15) == blank.pixelColor(50, 15)
