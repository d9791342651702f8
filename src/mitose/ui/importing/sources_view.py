"""The first of the page's three views: the sources, and where to drop files."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from mitose.domain.circle import Source
from mitose.ui.importing.source_rows import NARROW, DropCard, Place, SourceRow, places
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

_MARGIN = 28


class SourcesView(ScrollColumn):
    """Emits what was asked for; see `SourceRow`."""

    choose_wanted = Signal(str, QPoint)
    expected_told = Signal(int, object)
    not_used_told = Signal(int, bool)
    add_wanted = Signal()
    runs_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(margin=_MARGIN, parent=parent)
        self._editable = editable
        self._shown: tuple[Source, ...] | None = None
        self.rows: list[SourceRow] = []
        self.heading = WrapLabel(self.tr("Where are your contacts?"), Size.TITLE, Weight.STRONG)
        self.summary = WrapLabel(tone=Tone.MUTED)
        self.drop = DropCard(editable=editable)
        self.drop.choose_wanted.connect(self.choose_wanted)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.summary)
        self.column.addSpacing(theme().px(4))
        self.column.addWidget(self.drop)
        self.add = Button(self.tr("Add a source …"), icon_name="plus")
        self.add.setEnabled(editable)
        self.add.clicked.connect(self.add_wanted)
        self.order = Button(self.tr("Sources, tags and circles …"))
        self.order.clicked.connect(self.order_wanted)
        self.runs = Button(self.tr("Earlier imports …"), icon_name="undo")
        self.runs.clicked.connect(self.runs_wanted)
        self.column.addWidget(ButtonRow(self.add, self.order, self.runs))
        self.column.addStretch(1)

    def show_sources(self, sources: Sequence[Source], people: int) -> None:
        """Show the sources as they are; rows whose 'How' is open stay open."""
        self.summary.setText(self._summary(sources, people))
        if tuple(sources) == self._shown:
            return
        self._shown = tuple(sources)
        opened = {row.place.name for row in self.rows if row.how.isChecked()}
        focused = next((row for row in self.rows if row.isAncestorOf(self._focused())), None)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._make_row(place) for place in places(sources)]
        first = self.column.indexOf(self.drop) + 1
        for at, row in enumerate(self.rows):
            self.column.insertWidget(first + at, row)
            row.how.setChecked(row.place.name in opened)
            if focused is not None and focused.place.name == row.place.name:
                row.how.setFocus()
        self._align()

    def focus_default(self) -> None:
        """The first source's button."""
        target = self.rows[0].choose if self.rows and self._editable else self.drop.choose
        target.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row in self.rows:
            row.set_narrow(self._is_narrow())

    def _is_narrow(self) -> bool:
        """Asked before the rows are laid out: a row that changes meanwhile is not heard."""
        room = self.viewport().width() - 2 * theme().px(_MARGIN)
        return room < theme().px(NARROW)

    def _focused(self) -> QWidget:
        focused: QWidget | None = QApplication.focusWidget()
        return focused if focused is not None else self

    def _make_row(self, place: Place) -> SourceRow:
        row = SourceRow(place, editable=self._editable)
        row.set_narrow(self._is_narrow())
        row.choose_wanted.connect(self.choose_wanted)
        row.expected_told.connect(self.expected_told)
        row.not_used_told.connect(self.not_used_told)
        return row

    def _align(self) -> None:
        """All rows have the same columns; a very long name of one's own wraps."""
        name = max(row.name.sizeHint().width() for row in self.rows) + theme().px(4)
        count = max(row.count.sizeHint().width() for row in self.rows)
        pill = max((row.pill.sizeHint().width() for row in self.rows if row.pill.text()), default=0)
        for row in self.rows:
            row.align(min(name, theme().px(150)), count, pill)

    def _summary(self, sources: Sequence[Source], people: int) -> str:
        entries = sum(source.contacts for source in sources)
        if not people:
            return self.tr("Begin with one of them.")
        there = self.tr("%Ln person(s) so far", "", people)
        return "{}, {}.".format(there, self.tr("%Ln entry(s) of sources", "", entries))
