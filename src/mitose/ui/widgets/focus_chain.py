"""Who comes next with Tab, as Qt has it, asked without harm.

PySide (6.11, 6.12) takes what `nextInFocusChain` gives for a child of the widget that was asked. A
few of these to and fro, and the objects of Python hold only each other: the search for cycles
ends them, and the widgets on the screen with them.

So each is given back to its parent, and the parent to its own, up to one that we made. Between them
may be widgets that only Qt knows (the inside of a list, a file dialog): what Python knows of such
a one ends with the line that asked for it, and calls all of its children deleted when it does.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def neighbour(widget: QWidget, *, forward: bool = True) -> QWidget | None:
    """The widget after this one in the focus chain, or before it; the chain is a ring."""
    found = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    if found is not None:
        _give_back(found)
    return found


def _give_back(widget: QWidget) -> None:
    """Make it its parent's child to PySide, as it is to Qt, and so on up to one of ours."""
    line = [widget]
    while (parent := line[-1].parentWidget()) is not None:
        line.append(parent)
        if not type(parent).__module__.startswith("PySide6."):
            break
    for parent, child in zip(line[:0:-1], line[-2::-1], strict=True):
        child.setParent(parent)  # nothing to Qt; from above, so that each is held
