"""What a page says while it has nothing to show: a title, a sentence, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mitose.ui.icons import paint_icon, paint_logo
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel


class EmptyState(QWidget):
    """Centered in the room it gets. Add buttons with `add_button`; the first is the primary one.

    `icon_name` 'logo' paints the program's sign.
    """

    def __init__(
        self, title: str, text: str = "", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Where a stack turns to it, it gets the focus; a ring around all the room tells nothing.
        self.setProperty("ownFocus", True)
        look = theme()
        self.title = WrapLabel(title, Size.TITLE, Weight.STRONG, centered=True)
        self.text = WrapLabel(text, Size.BASE, Weight.NORMAL, Tone.MUTED, centered=True)
        if not text:  # shown without a parent it would be a window of its own for a moment
            self.text.hide()
        self._buttons = ButtonRow(centered=True)
        inner = QWidget()
        inner.setMaximumWidth(look.px(560))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        if icon_name:
            column.addWidget(_Picture(icon_name))
            column.addSpacing(look.px(8))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(look.px(8))
        column.addWidget(self._buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(24))
        outer.addStretch(2)
        # Not by an alignment: the height of wrapped text would be asked for the full width.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inner, 1000)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def add_button(self, text: str, icon_name: str = "") -> Button:
        """Add a button below the text and return it, to connect its `clicked`."""
        kind = Kind.SECONDARY if self._buttons.count() else Kind.PRIMARY
        button = Button(text, kind, icon_name=icon_name)
        self._buttons.add(button)
        return button


class _Picture(QWidget):
    """A large quiet icon, or the logo."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(64), theme().px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._icon_name == "logo":
            paint_logo(painter, QRectF(self.rect()))
        else:
            paint_icon(painter, QRectF(self.rect()), self._icon_name, theme().colors.edge)
        painter.end()
