"""Who comes next with Tab, as Qt has it, asked without harm.

PySide (6.11, 6.12) takes what `nextInFocusChain` gives for a child of the widget that was asked. A
few of these to and fro, and the objects of Python hold only each other: the search for cycles
ends them, and the widgets on the screen with them.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def neighbour(widget: QWidget, *, forward: bool = True) -> QWidget | None:
    """The widget after this one in the focus chain, or before it; the chain is a ring."""
    found = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    if found is not None:
        found.setParent(found.parentWidget())  # nothing to Qt; to PySide, whose child it is
    return found
