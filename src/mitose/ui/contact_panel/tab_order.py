"""Tab follows the eye: the order of the layouts, not the order in which widgets were made."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from mitose.ui.widgets.focus_chain import neighbour


def order_tabs(root: QWidget) -> None:
    """Chain the focusable widgets of `root` in reading order."""
    found = in_reading_order(root)
    for before, after in pairwise(found):
        if neighbour(before) is not after:
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
        beside = Qt.FindChildOption.FindDirectChildrenOnly
        _collect_layout(layout, widget.findChildren(QWidget, options=beside), found)


def _collect_layout(layout: QLayout, children: list[QWidget], found: list[QWidget]) -> None:
    """Collect what stands in a layout; `children` are those of the layout's widget.

    Places are asked of the children, never `itemAt`: Python's object of an item outlives the
    item, and what Qt makes at its address next would come back as that item.
    """
    inner = layout.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly)
    placed: list[tuple[int, QWidget | QLayout]] = []
    placed += [(layout.indexOf(child), child) for child in children]
    placed += [(layout.indexOf(child), child) for child in inner]
    for place, child in sorted(placed, key=itemgetter(0)):
        if place < 0:
            continue  # in another layout of the same widget, or in none
        if isinstance(child, QLayout):
            _collect_layout(child, children, found)
        else:
            _collect(child, found)
