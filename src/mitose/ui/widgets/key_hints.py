"""A line of keys and what they do, as under the rounds and in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mitose.ui.painting import key_size, paint_key
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence


class KeyCap(QWidget):
    """One key, drawn; it does nothing."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        size = key_size(self._text)
        return QSize(round(size.width() + 0.5), round(size.height() + 0.5))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key(painter, QRectF(self.rect()), self._text)
        painter.end()


class KeyHints(QWidget):
    """Pairs of a key's name and what it does; wraps where there is little room."""

    def __init__(
        self,
        hints: Sequence[tuple[str, str]],
        *,
        size: Size = Size.BASE,
        centered: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, theme().px(20), theme().px(6), centered=centered)
        for key, meaning in hints:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme().px(4))
            row.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Label(meaning, size, Weight.NORMAL, Tone.MUTED))
            flow.addWidget(pair)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
