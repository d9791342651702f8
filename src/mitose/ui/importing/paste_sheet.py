"""A field for names or addresses that were copied somewhere: a list, cells, the text of a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.sheet import Sheet


class PasteSheet(Sheet):
    """`told` carries the text; nothing is read before the preview is asked for.

    `left` carries what was typed when the sheet is closed by Escape, so that it can come back.
    """

    told = Signal(str)
    left = Signal(str)

    def __init__(self, window: QWidget, source: str, text: str = "") -> None:
        """``text`` is what was pasted before and not read; else what was copied last."""
        title = self.tr("Paste names or addresses")
        super().__init__(window, title, width=640, keep_open=True)
        if source:
            title = self.tr("Paste names or addresses: {source}").format(source=source)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(title)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(
            self.tr("Anna Krüger, Krüger + Partner, anna@kp.example\nJonas Weber, +49 561 555 0119")
        )
        self.text.setMinimumHeight(theme().px(220))
        self.read = Button(self.tr("Show the preview"), Kind.PRIMARY)
        self.read.clicked.connect(self._tell)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        hint = self.tr(
            "One person a line, cells copied from a spreadsheet, or addresses with an empty line"
            " between them. E-mail addresses, phone numbers and links are recognised; nothing is"
            " written before the preview."
        )
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(WrapLabel(hint, tone=Tone.MUTED))
        self.body.addWidget(self.text)
        self.body.addWidget(ButtonRow(self.read, self.cancel))
        self.text.textChanged.connect(self._look)
        self.text.setPlainText(text or _copied())
        self.text.selectAll()
        self._look()

    def first_focus(self) -> QWidget:
        """The field."""
        return self.text

    def reject(self) -> None:
        """Close; what was typed is not lost, what only was copied comes back by itself."""
        text = self.text.toPlainText()
        self.left.emit("" if text == _copied() else text)
        super().reject()

    def _look(self) -> None:
        self.read.setEnabled(bool(self.text.toPlainText().strip()))

    def _tell(self) -> None:
        text = self.text.toPlainText()
        self.accept()
        self.told.emit(text)


def _copied() -> str:
    """What was copied last, if it is a list rather than a word."""
    text = QGuiApplication.clipboard().text()
    return text if len(text.strip().splitlines()) > 1 and len(text) < 1_000_000 else ""
