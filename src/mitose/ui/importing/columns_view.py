"""What each column of a table becomes: asked once, and remembered for tables like it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.column_mapping import ColumnMapping, ColumnTarget, TableLook, is_sufficient
from mitose.ui import i18n
from mitose.ui.importing.column_texts import offered, target_words
from mitose.ui.importing.source_rows import Card
from mitose.ui.importing.texts import file_name
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.label import ElidedLabel, Label, WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

_SAMPLES = 3


class ColumnsView(ScrollColumn):
    """`settled` carries the table's signature and its mapping, one table after the other.

    The signature is empty where a known program's columns were looked at and left as they are.
    """

    settled = Signal(str, object)
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(960, parent=parent)
        self.look: TableLook | None = None
        self.choices: list[QComboBox] = []
        self._offers: list[tuple[ColumnTarget, ...]] = []
        self._left: list[TableLook] = []
        look = theme()
        self.title = WrapLabel("", Size.TITLE, Weight.STRONG)
        self.hint = WrapLabel(
            self.tr("Mitose remembers this for tables with the same columns."), tone=Tone.MUTED
        )
        self.lack = WrapLabel(
            self.tr("A column has to be the name or the e-mail address: else a row is nobody."),
            tone=Tone.DUE,
        )
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.go_on = Button(self.tr("Show the preview"), Kind.PRIMARY)
        self.go_on.clicked.connect(self._settle)
        head = Card()
        top = QHBoxLayout()
        top.setSpacing(look.px(8))
        top.addWidget(self.title, 1)
        top.addWidget(self.cancel)
        top.addWidget(self.go_on)
        column = QVBoxLayout(head)
        column.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        column.setSpacing(look.px(8))
        column.addLayout(top)
        column.addWidget(self.hint)
        column.addWidget(self.lack)
        self.column.addWidget(head)
        self._table = QWidget()
        self.column.addWidget(self._table)
        self.column.addStretch(1)

    def show_tables(self, tables: Sequence[TableLook]) -> None:
        """Ask about these, one after the other."""
        self._left = list(tables)
        self._show_next()

    @property
    def more(self) -> bool:
        """Whether a further table is asked about."""
        return self.look is not None

    def focus_default(self) -> None:
        """The first column's choice."""
        (self.choices[0] if self.choices else self.cancel).setFocus()

    def mapping(self) -> ColumnMapping:
        """What was chosen."""
        chosen = zip(self.choices, self._offers, strict=True)
        return tuple(offers[choice.currentIndex()] for choice, offers in chosen)

    def _show_next(self) -> None:
        self.look = self._left.pop(0) if self._left else None
        table = QWidget()
        self.choices, self._offers = [], []
        if self.look is not None:
            rows = i18n.number(self.look.row_count)
            name = file_name(self.look.file)
            self.title.setText(
                self.tr("What are the columns of {file}? ({count} rows)").format(
                    file=name, count=rows
                )
            )
            self._fill(QGridLayout(table), self.look)
        self.column.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table
        self._look_at_choices()
        self.verticalScrollBar().setValue(0)

    def _fill(self, grid: QGridLayout, table: TableLook) -> None:
        look = theme()
        grid.setContentsMargins(0, look.px(8), 0, 0)
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)
        heads = (self.tr("Column"), self.tr("For example"), self.tr("becomes"))
        for at, head in enumerate(heads):
            grid.addWidget(Label(head, Size.SMALL, Weight.MEDIUM, Tone.MUTED), 0, at)
        mapping = table.mapping or tuple(column.guess for column in table.columns)
        for line, (column, target) in enumerate(zip(table.columns, mapping, strict=True), start=1):
            header = column.header or self.tr("Column {number}").format(number=line)
            choice = QComboBox()
            choice.setAccessibleName(self.tr("{column} becomes").format(column=header))
            choice.setMinimumWidth(look.px(220))
            offers = offered(target)
            choice.addItems([target_words(entry) for entry in offers])
            choice.setCurrentIndex(offers.index(target))
            choice.currentIndexChanged.connect(self._look_at_choices)
            samples = " · ".join(text for text in column.samples[:_SAMPLES] if text)
            grid.addWidget(ElidedLabel(header, Size.BASE, Weight.MEDIUM), line, 0)
            grid.addWidget(ElidedLabel(samples, tone=Tone.MUTED), line, 1)
            grid.addWidget(choice, line, 2)
            self.choices.append(choice)
            self._offers.append(offers)

    def _look_at_choices(self) -> None:
        enough = is_sufficient(self.mapping())
        self.lack.setVisible(self.look is not None and not enough)
        self.go_on.setEnabled(enough)

    def _settle(self) -> None:
        if self.look is None:
            return
        look, mapping = self.look, self.mapping()
        as_known = look.known and not look.remembered and mapping == look.mapping
        self._show_next()
        self.settled.emit("" if as_known else look.signature, mapping)
