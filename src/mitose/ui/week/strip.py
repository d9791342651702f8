"""What stands above or below the days and asks for an answer: planning, and what does not fit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_BUTTON, theme
from mitose.ui.widgets.announcing import announce
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel


class Strip(QWidget):
    """A text and buttons that stay, so that the focus does; below the text where room is scarce.

    `answered` carries the name of the button that was pressed.
    """

    answered = Signal(str)

    def __init__(self, name: str, parent: QWidget, *, warning: bool = False) -> None:
        super().__init__(parent)
        self._warning = warning
        self.setAccessibleName(name)
        look = theme()
        self._text = WrapLabel()
        self._buttons: dict[str, Button] = {}
        self._row = ButtonRow()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._box.setSpacing(look.px(12))
        self._box.addWidget(self._text, 1)
        self._box.addWidget(self._row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.update)
        self.hide()

    def offer(self, name: str, text: str, kind: Kind = Kind.SECONDARY, tip: str = "") -> Button:
        """Add a button."""
        button = Button(text, kind, small=True)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.clicked.connect(self._pressed)
        self._buttons[name] = button
        self._row.add(button)
        return button

    def button(self, name: str) -> Button:
        """A button by its name."""
        return self._buttons[name]

    def say(self, text: str) -> None:
        """Show a text; none hides it."""
        if not text:
            self.hide()
            return
        if text != self._text.text() or self.isHidden():
            self._text.setText(text)
            self.setAccessibleDescription(text)
            announce(self, text)
        self.show()
        self._arrange()

    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - self._row.sizeHint().width() - theme().px(40)
        beside = room >= min(theme().px(240), self._text.sizeHint().width())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if beside else down)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        fill = colors.due_soft if self._warning else colors.accent_soft
        paint_box(painter, QRectF(self.rect()), fill, None, RADIUS_BUTTON)
        painter.end()

    def _pressed(self) -> None:
        self.answered.emit(self.sender().objectName())
