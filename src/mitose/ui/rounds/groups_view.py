"""The sorting round's beginning: what can be rated by one click for many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.rounds import SortingGroup
from mitose.ui.rounds.group_row import GroupRow
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn


class GroupsView(ScrollColumn):
    """`taken` carries a group the user agreed to; `going_on` asks for one contact at a time."""

    taken = Signal(object)
    going_on = Signal()

    def __init__(self, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(720, centered=True, parent=parent)
        look = theme()
        self._read_only = read_only
        self.rows: list[GroupRow] = []
        self._title = WrapLabel("", Size.TITLE, Weight.STRONG, centered=True)
        hint = self.tr("Many can be rated at once; each can still be changed later.")
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(8))
        self.go_on = Button("", Kind.PRIMARY)
        self.go_on.clicked.connect(self.going_on)
        self.column.addSpacing(look.px(32))
        self.column.addWidget(self._title)
        self.column.addWidget(WrapLabel(hint, tone=Tone.MUTED, centered=True))
        self.column.addSpacing(look.px(12))
        self.column.addLayout(self._list)
        self.column.addSpacing(look.px(12))
        self.column.addWidget(ButtonRow(self.go_on, centered=True))
        self.column.addStretch(1)

    def show_groups(self, groups: Sequence[SortingGroup], left: int) -> None:
        """Ask about these groups."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = [GroupRow(group) for group in groups]
        for row in self.rows:
            row.taken.connect(self._taken)
            row.agree.setEnabled(not self._read_only)
            self._list.addWidget(row)
        # The rows are younger than the button below them: Tab would come to it first.
        for above, below in pairwise([*(row.agree for row in self.rows), self.go_on]):
            QWidget.setTabOrder(above, below)
        self.say_left(left)

    def say_left(self, left: int) -> None:
        """How many are still unrated."""
        self._title.setText(self.tr("%Ln contact(s) to rate", "", left))
        self.go_on.setText(self.tr("Go through them one by one") if left else self.tr("Go on"))

    def focus_first(self) -> None:
        """The focus goes to the first question still open, else to the button that goes on."""
        target = next((row.agree for row in self.rows if not row.agree.isHidden()), self.go_on)
        target.setFocus()

    def _taken(self, group: SortingGroup) -> None:
        for row in self.rows:
            if row.group is group:
                row.settle()
        self.taken.emit(group)
        self.focus_first()
