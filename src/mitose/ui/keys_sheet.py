"""The sheet of keys (F1), made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mitose.ui.action_table import SCOPES, TABLE, Spec
from mitose.ui.actions import key_label, label, scope_label
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.key_hints import KeyCap
from mitose.ui.widgets.label import Label, WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn
from mitose.ui.widgets.sheet import Sheet


class KeysSheet(Sheet):
    """Every action that has a key, by where it works."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "", width=620, high=True)
        self.setAccessibleName(self.tr("Keys"))
        self.body.addWidget(Label(self.tr("Keys"), Size.TITLE, Weight.STRONG))
        area = ScrollColumn(0, margin=0, spacing=8)
        for scope in SCOPES:
            specs = [spec for spec in TABLE if spec.scope == scope and spec.keys]
            if specs:
                area.column.addWidget(_group(scope_label(scope), specs))
        area.column.addStretch(1)
        area.viewport().setAutoFillBackground(False)  # the sheet's own shows through
        if (inner := area.widget()) is not None:
            inner.setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(area, 1)
        self._area = area
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def first_focus(self) -> QWidget:
        return self._area


def _group(title: str, specs: list[Spec]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, theme().px(8), 0, 0)
    grid.setHorizontalSpacing(theme().px(16))
    grid.setVerticalSpacing(theme().px(6))
    grid.setColumnStretch(1, 1)
    grid.addWidget(Label(title, Size.BASE, Weight.STRONG, Tone.MUTED), 0, 0, 1, 2)
    for row, spec in enumerate(specs, 1):
        keys = QWidget()
        line = QHBoxLayout(keys)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(4))
        # Return and Enter are one key to anybody who does not write programs.
        shown = [key for key in spec.keys if key != "Return" or "Enter" not in spec.keys]
        for key in shown:
            line.addWidget(KeyCap(key_label(key)))
        line.addStretch(1)
        keys.setMinimumWidth(theme().px(180))
        keys.setAccessibleName(", ".join(key_label(key) for key in shown))
        grid.addWidget(keys, row, 0)
        grid.addWidget(WrapLabel(label(spec)), row, 1)
    return group
