"""Merging two contacts by hand: side by side, in a sheet over the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.ui.merging.compare_table import CompareTable, Head
from mitose.ui.merging.sides import Sides
from mitose.ui.theme import Size, Tone, Weight
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn
from mitose.ui.widgets.sheet import Sheet


class MergeSheet(Sheet):
    """`wanted` carries the contact that stays, the other one, and the choices."""

    wanted = Signal(int, int, object)

    def __init__(self, window: QWidget, sides: Sides, heads: tuple[Head, Head]) -> None:
        super().__init__(window, "", width=860, high=True)
        title = self.tr("Merge these two?")
        self.setAccessibleName(title)
        first, second = sides.details
        self._ids = (first.contact.id, second.contact.id)
        hint = self.tr(
            "Everything of both is kept. Choose what can stand only once; the other value is kept"
            " with the contact."
        )
        self.table = CompareTable()
        self.table.show_rows(sides.rows, self._ids, heads)
        scroll = ScrollColumn(0, margin=0)
        scroll.column.addWidget(self.table)
        scroll.column.addStretch(1)
        if (inner := scroll.widget()) is not None:
            inner.setAutoFillBackground(False)  # the sheet's own shows through
        self.merge = Button(self.tr("Merge"), Kind.PRIMARY)
        self.merge.clicked.connect(self._merge)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(WrapLabel(hint, tone=Tone.MUTED))
        self.body.addWidget(scroll, 1)
        self.body.addWidget(ButtonRow(self.merge, self.cancel))

    def first_focus(self) -> QWidget:
        """The deed: it can be undone."""
        return self.merge

    def _merge(self) -> None:
        self.wanted.emit(*self._ids, self.table.choices())
        self.accept()
