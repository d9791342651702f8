"""The sheet of keys (F1), made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mitose.ui.keys_list import KeysList
from mitose.ui.theme import Size, Weight
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.label import Label
from mitose.ui.widgets.sheet import Sheet


class KeysSheet(Sheet):
    """Every action that has a key, by where it works."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "", width=620, high=True)
        self.setAccessibleName(self.tr("Keys"))
        self.body.addWidget(Label(self.tr("Keys"), Size.TITLE, Weight.STRONG))
        self.keys = KeysList()
        self.keys.setAccessibleName(self.tr("Keys"))
        self.body.addWidget(self.keys, 1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def first_focus(self) -> QWidget:
        return self.keys
