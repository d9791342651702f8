"""Labelled rows and small parts that several sections use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.suggestion_list import dress

_NARROW = 300


class LabelledRows(QWidget):
    """Labels on the left, fields on the right; above each other where there is little room."""

    def __init__(
        self, label_width: int = 110, *, framed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._framed = framed
        self._rows: list[tuple[WrapLabel, QWidget]] = []
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0 if framed else theme().px(6), 0)
        self._grid.setHorizontalSpacing(theme().px(8))
        self._grid.setVerticalSpacing(theme().px(8 if framed else 2))
        self._grid.setColumnStretch(1, 1)

    def add(self, text: str, widget: QWidget) -> None:
        """Add a row."""
        label = WrapLabel(text, Size.BASE, Weight.NORMAL, Tone.MUTED)
        boxed = isinstance(widget, QComboBox)
        holder = _Indented(label, framed=self._framed, tall=self._framed or boxed)
        if boxed and not self._framed:  # the frames of two below each other keep apart
            self._grid.setRowMinimumHeight(
                2 * len(self._rows), widget.sizeHint().height() + theme().px(6)
            )
        label.setBuddy(widget)
        self._rows.append((label, widget))
        self._place(len(self._rows) - 1, holder, widget)

    def set_row_visible(self, widget: QWidget, visible: bool) -> None:
        """Show or hide a row."""
        for label, field in self._rows:
            holder = label.parentWidget()
            if field is widget and holder is not None:
                holder.setVisible(visible)
                field.setVisible(visible)

    def _place(self, row: int, label: QWidget, widget: QWidget) -> None:
        if self._narrow:
            self._grid.addWidget(label, 2 * row, 0, 1, 2)
            self._grid.addWidget(widget, 2 * row + 1, 0, 1, 2)
        else:
            self._grid.addWidget(label, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(widget, 2 * row, 1)
        self._grid.setColumnMinimumWidth(0, 0 if self._narrow else theme().px(self._label_width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for row, (label, widget) in enumerate(self._rows):
            holder = label.parentWidget()
            if holder is not None:
                self._grid.removeWidget(holder)
                self._grid.removeWidget(widget)
                self._place(row, holder, widget)


class _Indented(QWidget):
    """Brings a label's text to the height and the left edge of the text in a field."""

    def __init__(self, label: WrapLabel, *, framed: bool, tall: bool) -> None:
        super().__init__()
        self._label = label
        self._framed = framed
        self._tall = tall
        label.setContentsMargins(0, 0, 0, 0)
        label.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _inset(self) -> tuple[int, int]:
        look = theme()
        left = 0 if self._framed else 1 + look.px(5)
        return left, 1 + look.px(7 if self._framed else 10 if self._tall else 3)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        left, top = self._inset()
        return self._label.heightForWidth(width - left) + 2 * top

    def sizeHint(self) -> QSize:
        left, top = self._inset()
        hint = self._label.sizeHint()
        return QSize(hint.width() + left, hint.height() + 2 * top)

    def minimumSizeHint(self) -> QSize:
        left, top = self._inset()
        hint = self._label.minimumSizeHint()
        return QSize(hint.width() + left, hint.height() + 2 * top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        left, top = self._inset()
        self._label.setGeometry(left, top, self.width() - left, self.height() - 2 * top)
        super().resizeEvent(event)


def slim(edit: QLineEdit) -> None:
    """Make a line edit a text until it is pointed at, at the height of the other fields."""
    edit.setProperty("look", "plain")
    look = theme()
    edit.setStyleSheet(f"QLineEdit {{ padding: {look.px(3)}px {look.px(5)}px; }}")
    margin = -2  # Qt keeps two pixels of its own on both sides
    edit.setTextMargins(margin, 0, margin, 0)


def complete(edit: QLineEdit, words: Sequence[str]) -> None:
    """Offer words while typing, wherever the typed letters stand in them."""
    completer: QCompleter | None = edit.completer()
    if completer is None:
        completer = QCompleter(edit)
        completer.setModel(QStringListModel(completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        edit.setCompleter(completer)
        dress(completer)
    model = completer.model()
    if isinstance(model, QStringListModel):
        model.setStringList(list(words))
