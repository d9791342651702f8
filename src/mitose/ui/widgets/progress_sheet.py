"""Shows how far a long piece of work is, and lets the user stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.progress_line import ProgressLine
from mitose.ui.widgets.sheet import Sheet


class ProgressSheet(Sheet):
    """A title, a changing text, a bar, and 'Stop' if the work can be stopped.

    It closes by `finish` only. Escape and the button emit `cancelled` once and then wait for the
    work to end; where it cannot be stopped they do nothing.
    """

    cancelled = Signal()

    def __init__(
        self, window: QWidget, title: str, text: str = "", *, can_cancel: bool = True
    ) -> None:
        super().__init__(window, title, width=440, keep_open=True)
        self._can_cancel = can_cancel
        self._cancelling = False
        self.text = WrapLabel(text, tone=Tone.MUTED)
        self.bar = ProgressLine(title)
        self.stop = Button(self.tr("Stop"))
        if not can_cancel:  # shown before it has a parent, it would be a window of its own
            self.stop.hide()
        self.stop.clicked.connect(self.reject)
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(self.text)
        self.body.addWidget(self.bar)
        if can_cancel:
            self.body.addSpacing(theme().px(4))
            self.body.addWidget(ButtonRow(self.stop))

    def set_progress(self, done: int, total: int, text: str = "") -> None:
        """Show how much of how much is done; an empty text leaves the one before."""
        self.bar.set_share(done, total)
        if text and not self._cancelling:
            self.text.setText(text)

    def reject(self) -> None:
        """Ask the work to stop; the sheet stays until it has."""
        if self._can_cancel and not self._cancelling:
            self._cancelling = True
            self.stop.setEnabled(False)
            self.text.setText(self.tr("Stopping …"))
            self.cancelled.emit()

    def finish(self) -> None:
        """Close it: the work is done, stopped or has failed."""
        self.accept()
