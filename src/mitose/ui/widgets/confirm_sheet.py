"""Asks once before something that cannot be undone, or that the user may not expect."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.sheet import Sheet


class ConfirmSheet(Sheet):
    """A title, what will happen, and two buttons; `accepted` comes only from the first.

    With `danger` the button is red, and the focus is on 'Cancel', so that a hasty Enter does
    nothing.
    """

    def __init__(
        self,
        window: QWidget,
        title: str,
        text: str,
        action: str,
        *,
        cancel: str = "",
        danger: bool = False,
    ) -> None:
        super().__init__(window, title, width=460)
        self._danger = danger
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(WrapLabel(text, tone=Tone.MUTED))
        self.body.addSpacing(theme().px(4))
        self.action = Button(action, Kind.DANGER if danger else Kind.PRIMARY)
        self.cancel = Button(cancel or self.tr("Cancel"))
        self.action.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.body.addWidget(ButtonRow(self.action, self.cancel))

    def first_focus(self) -> QWidget:
        """'Cancel' where it is dangerous, else the action."""
        return self.cancel if self._danger else self.action
