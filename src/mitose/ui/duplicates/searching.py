"""What the page of duplicates shows while contacts are compared."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.progress_line import ProgressLine
from mitose.ui.widgets.scroll_column import ScrollColumn


class SearchingView(ScrollColumn):
    """`stopped` when the user does not want to wait."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(480, centered=True, parent=parent)
        title = self.tr("Comparing all contacts")
        hint = self.tr("You can go on working meanwhile.")
        self.line = ProgressLine(title)
        self.stop = Button(self.tr("Stop"))
        self.stop.clicked.connect(self.stopped)
        self.column.addSpacing(theme().px(120))
        self.column.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG, centered=True))
        self.column.addWidget(WrapLabel(hint, tone=Tone.MUTED, centered=True))
        self.column.addSpacing(theme().px(8))
        self.column.addWidget(self.line)
        self.column.addSpacing(theme().px(8))
        self.column.addWidget(ButtonRow(self.stop, centered=True))
        self.column.addStretch(1)
