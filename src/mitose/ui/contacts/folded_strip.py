"""What is left of a column that is folded: its shape, its count, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.ui.contacts import texts
from mitose.ui.contacts.column_head import Shape
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import IconButton
from mitose.ui.widgets.label import Label


class FoldedStrip(QWidget):
    """`unfolding` comes from its button."""

    unfolding = Signal()

    def __init__(self, category: Category) -> None:
        super().__init__()
        self._name = texts.said(texts.CATEGORIES[category])
        self.button = IconButton("chevron_right", "")
        self.button.clicked.connect(self.unfolding)
        self.count = Label("", Size.SMALL, Weight.MEDIUM, Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        middle = Qt.AlignmentFlag.AlignHCenter
        for widget in (self.button, Shape(category), self.count):
            column.addWidget(widget, 0, middle)
        column.addStretch(1)
        self.show_count("")

    def show_count(self, text: str) -> None:
        """How many contacts the column shows."""
        self.count.setText(text)
        words = self.tr("Unfold {column}, {count}").format(column=self._name, count=text)
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)
