"""A field whose words are read as something: says what was understood before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mitose.ui.contact_panel.field import RING_ROOM, Field
from mitose.ui.contact_panel.saving import NotUnderstoodError
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.saving import MakeDeed


class ReadField(Field):
    """`say` gives what a text means in words, or raises NotUnderstoodError."""

    def __init__(
        self,
        desk: Desk,
        key: str,
        make: MakeDeed,
        name: str,
        placeholder: str,
        say: Callable[[str], str],
    ) -> None:
        super().__init__(desk, key, make, name, placeholder)
        self._say = say
        self.said = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED, parent=self)
        self.said.setContentsMargins(theme().px(6), RING_ROOM, theme().px(6), 0)
        self.said.hide()
        if (layout := self.layout()) is not None:
            layout.addWidget(self.said)
        self.edit.edited.connect(self._tell)
        self.edit.left.connect(self.said.hide)
        self.visit.saved.connect(self.said.hide)

    def load(self, owner: int, text: str) -> None:
        super().load(owner, text)
        if not self.edit.hasFocus():
            self.said.hide()

    def _tell(self) -> None:
        text = self.edit.text()
        try:
            said, tone = self._say(text), Tone.MUTED
        except NotUnderstoodError as error:
            said, tone = str(error), Tone.DUE
        self.said.setText(said)
        self.said.set_tone(tone)
        self.said.setVisible(bool(text and said))
