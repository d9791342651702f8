"""The bar that says what is filtered, with a chip per filter and the way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.label import Label


class FilterBar(QWidget):
    """`removed` carries the key of the filter whose chip was pressed; `saving` wants a name."""

    removed = Signal(str)
    reset = Signal()
    saving = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._reset = Button(self.tr("Reset"), Kind.LINK, small=True)
        self._reset.clicked.connect(self.reset)
        self.save = Button(self.tr("Save …"), Kind.LINK, small=True)
        self.save.setAccessibleName(self.tr("Save the filter"))
        self.save.clicked.connect(self.saving)
        self._flow = FlowLayout(self, look.px(8), look.px(4))
        self._flow.setContentsMargins(look.px(16), look.px(8), look.px(16), 0)
        self._flow.addWidget(Label(self.tr("Filtered:"), Size.SMALL, Weight.MEDIUM, Tone.MUTED))
        self._flow.addWidget(self.save)
        self._flow.addWidget(self._reset)
        self._made: dict[str, ChipButton] = {}
        self.hide()

    def show_filters(self, filters: dict[str, str]) -> None:
        """Show these filters, key to words; none hides the bar.

        Its chips stay for the next time: mostly something else is typed.
        """
        if filters and list(filters) != list(self._made):
            self._make(list(filters))
        for key, words in filters.items():
            chip = self._made[key]
            if chip.text() != words:
                chip.setText(words)
                removes = self.tr("Remove the filter {filter}").format(filter=words)
                chip.setAccessibleName(removes)
                chip.setToolTip(removes)
                chip.updateGeometry()
        self.setVisible(bool(filters))

    def _make(self, keys: list[str]) -> None:
        for chip in self._made.values():
            chip.setParent(None)
            chip.deleteLater()
        self._made = {}
        for last in (self.save, self._reset):
            self._flow.removeWidget(last)
        for key in keys:
            chip = ChipButton(removable=True)
            chip.setProperty("filter", key)
            chip.clicked.connect(self._remove)
            self._flow.addWidget(chip)
            self._made[key] = chip
        self._flow.addWidget(self.save)
        self._flow.addWidget(self._reset)

    def _remove(self) -> None:
        chip = self.sender()
        if chip is not None:
            self.removed.emit(str(chip.property("filter")))
