"""Tab follows the eye: the order of the layouts, not the order in which widgets were made."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(root: QWidget) -> None:
    """Chain the focusable widgets of `root` in reading order."""
    found = in_reading_order(root)
    for before, after in pairwise(found):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def in_reading_order(root: QWidget) -> list[QWidget]:
    """The widgets Tab reaches, as the layouts have them from top to bottom."""
    found: list[QWidget] = []
    _collect(root, found)
    return found


def _collect(widget: QWidget, found: list[QWidget]) -> None:
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    if takes and widget.focusProxy() is None:
        found.append(widget)
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            _collect(inner, found)
        return
    layout = widget.layout()
    if layout is not None:
        _collect_layout(layout, found)


def _collect_layout(layout: QLayout, found: list[QWidget]) -> None:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            _collect(widget, found)
        elif inner is not None:
            _collect_layout(inner, found)
