"""The user's rating of a contact: one of three, or none yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mitose.domain.category import Relationship
from mitose.ui import relationship_words
from mitose.ui.icons import RELATIONSHIP_ICONS
from mitose.ui.theme import Size, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.flow_layout import FlowLayout


class RelationshipChoice(QWidget):
    """Three buttons that wrap where there is little room; pressing the chosen one takes it back.

    `chosen` carries the user's choice.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Relationship"))
        flow = FlowLayout(self, theme().px(4), theme().px(6))
        self._buttons: dict[Relationship, Button] = {}
        for kind in Relationship:
            if kind is Relationship.UNRATED:
                continue
            words = relationship_words.said(kind)
            button = _RatingButton(words, icon_name=RELATIONSHIP_ICONS[kind], small=True)
            button.setCheckable(True)
            button.setObjectName(kind.value)
            button.clicked.connect(self._pressed)
            self._buttons[kind] = button
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self._buttons[Relationship.ADDRESS_ONLY])

    def value(self) -> Relationship:
        """The rating shown."""
        for kind, button in self._buttons.items():
            if button.isChecked():
                return kind
        return Relationship.UNRATED

    def set_value(self, value: Relationship) -> None:
        """Show a rating without telling anybody."""
        for kind, button in self._buttons.items():
            button.setChecked(kind == value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from button to button."""
        buttons = list(self._buttons.values())
        place = next((at for at, one in enumerate(buttons) if one.hasFocus()), -1)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if place < 0 or not step:
            super().keyPressEvent(event)
        elif 0 <= place + step < len(buttons):
            buttons[place + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self) -> None:
        pressed = Relationship(self.sender().objectName())
        taken_back = not self._buttons[pressed].isChecked()
        value = Relationship.UNRATED if taken_back else pressed
        self.set_value(value)
        self.chosen.emit(value)


class _RatingButton(Button):
    """A little smaller, so that three stand side by side."""

    def _inset(self) -> int:
        return theme().px(6)

    def _restyle(self) -> None:
        super()._restyle()
        self.setFont(theme().font(Size.SMALL, Weight.MEDIUM))
