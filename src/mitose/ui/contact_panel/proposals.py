"""What Mitose proposes: apart from one's own entries, dashed, without a tick box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mitose.ui import pieces
from mitose.ui.painting import ChipTone
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.label import WrapLabel


class Proposals(QWidget):
    """A line that says what they are, and a chip each; `taken` carries the chip's place.

    What was taken is not taken a second time, by a double click, before they are shown anew.
    """

    taken = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self.texts: tuple[str, ...] = ()
        self._made: list[ChipButton] = []  # kept for other contacts
        self._taken: set[int] = set()
        self._title = WrapLabel(title, Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, look.px(6), look.px(6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(6), look.px(4), look.px(6), look.px(2))
        column.setSpacing(look.px(6))
        column.addWidget(self._title)
        column.addWidget(self._row)
        self.setAccessibleName(title)
        self.hide()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Propose these; none hides the line."""
        self.release()
        if tuple(texts) != self.texts:
            self.texts = tuple(texts)
            while len(self._made) < len(texts):
                self._make()
            for place, chip in enumerate(self._made):
                if place < len(texts):
                    chip.set_chip(texts[place], ChipTone.NEUTRAL)
                chip.setVisible(place < len(texts))
        self.setVisible(bool(texts))

    def release(self) -> None:
        """Let all be taken, also what was and could not be saved."""
        self._taken.clear()

    def spare(self, count: int) -> pieces.Pieces:
        """Make so many chips ahead, in pieces."""
        while len(self._made) < count:
            yield pieces.PAUSE
            self._make().hide()

    @property
    def chips(self) -> list[ChipButton]:
        """Those that are shown, in the order of the texts."""
        return self._made[: len(self.texts)]

    def _make(self) -> ChipButton:
        chip = ChipButton("", dashed=True, parent=self._row)
        chip.clicked.connect(self._pressed)
        self._made.append(chip)
        self._flow.addWidget(chip)
        return chip

    def _pressed(self) -> None:
        chip = self.sender()
        place = next((at for at, one in enumerate(self.chips) if one is chip), None)
        if place is not None and place not in self._taken:
            self._taken.add(place)
            self.taken.emit(place)
