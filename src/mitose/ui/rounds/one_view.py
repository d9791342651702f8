"""The sorting round's middle: one contact, and the keys drawn as buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mitose.domain.category import Category
from mitose.ui.rounds.key_button import KeyButton
from mitose.ui.rounds.memory_card import MemoryCard
from mitose.ui.rounds.narrow import narrow
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.key_hints import KeyHints
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.progress_line import ProgressLine
from mitose.ui.widgets.scroll_column import ScrollColumn

_LATER = (QEvent.Type.KeyPress, Qt.Key.Key_Space)


class OneView(ScrollColumn):
    """`put_off` comes from Space; the other keys are actions of the scope `round`."""

    put_off = Signal()

    def __init__(self, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(860, centered=True, parent=parent)
        look = theme()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setProperty("quietSteps", True)
        self.where = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED, centered=True)
        self.line = ProgressLine(self.tr("How far the batch is"))
        self.card = MemoryCard()
        have = Category.HAVE
        self.buttons = {
            "rate_address_only": KeyButton("1", self.tr("address only"), have),
            "rate_loose": KeyButton("2", self.tr("loose contact"), have),
            "rate_relationship": KeyButton("3", self.tr("relationship"), have),
            "move_to_next": KeyButton("4", self.tr("Next"), Category.NEXT),
            "move_to_future": KeyButton("5", self.tr("Future"), Category.FUTURE),
            "archive": KeyButton("0", self.tr("archive")),
        }
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        for button in self.buttons.values():
            button.setEnabled(not read_only)
            button.setMinimumWidth(widest)  # one key as wide as the other
        hints = KeyHints(
            (
                (self.tr("Space"), self.tr("later")),
                (self.tr("Backspace"), self.tr("back")),
                (self.tr("Esc"), self.tr("stop here")),
            )
        )
        self.column.addSpacing(look.px(24))
        self.column.addLayout(narrow(self.where))
        self.column.addLayout(narrow(self.line))
        self.column.addSpacing(look.px(24))
        self.column.addLayout(narrow(self.card))
        self.column.addSpacing(look.px(24))
        self.column.addWidget(ButtonRow(*self.buttons.values(), centered=True))
        self.column.addSpacing(look.px(20))
        self.column.addWidget(hints)
        self.column.addStretch(1)

    def show_keys(self, *, work: bool) -> None:
        """Draw the digits only while they work."""
        for button in self.buttons.values():
            button.show_key(works=work)

    def event(self, event: QEvent) -> bool:
        # Space is this view's own: a scroll area would turn a page with it.
        if isinstance(event, QKeyEvent) and (event.type(), event.key()) == _LATER:
            self.put_off.emit()
            return True
        return super().event(event)
