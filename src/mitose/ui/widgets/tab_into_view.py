"""What Tab leads to is seen.

A scroll area of Qt scrolls to it only when the focus was in the area before: who comes from
beside it would stand on something far above what is seen.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def show_focus(within: QWidget) -> None:
    """Scroll every area in `within` that the focused widget lies in."""
    focused = QApplication.focusWidget()
    if focused is None or not within.isAncestorOf(focused):
        return
    step = focused.parentWidget()
    while step is not None and step is not within:
        if isinstance(step, QScrollArea):
            step.ensureWidgetVisible(focused)
        step = step.parentWidget()
