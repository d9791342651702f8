"""A contact's face: photo or initials; the painter for delegates is `painting.paint_avatar`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from mitose.domain.names import initials
from mitose.ui.painting import paint_avatar
from mitose.ui.theme import theme

if TYPE_CHECKING:
    from mitose.domain.category import Category

SMALL, NORMAL, BIG = 26, 36, 64


class Avatar(QWidget):
    """A round picture of `side` pixels at 100 % text."""

    def __init__(
        self,
        name: str,
        category: Category,
        side: int = NORMAL,
        *,
        wish_profile: bool = False,
        photo: QPixmap | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_contact(name, category, wish_profile=wish_profile, photo=photo)
        theme().changed.connect(self.updateGeometry)

    def set_contact(
        self,
        name: str,
        category: Category,
        *,
        wish_profile: bool = False,
        photo: QPixmap | None = None,
    ) -> None:
        """Show another contact."""
        self._initials = initials(name)
        self._category = category
        self._wish_profile = wish_profile
        self._photo = photo
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(
            painter,
            QRectF(self.rect()),
            self._initials,
            self._category,
            wish_profile=self._wish_profile,
            photo=self._photo,
        )
        painter.end()
