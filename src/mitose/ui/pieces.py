"""Building a page in pieces, so that no idle moment it is built in becomes a long one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_Made = TypeVar("_Made")
Pieces = Iterator[bool]
#: The rest can wait.
PAUSE = False
#: What comes after this is not for idle moments: it reads, or tells the window something.
WHEN_SHOWN = True
_POLISHED_AT_ONCE = 16
_kept: list[list[Pieces]] = []


def build(pieces: Pieces) -> None:
    """Build all of a widget at once, or leave it to whoever called `begin`.

    A widget's constructor calls this last, with a generator that yields `PAUSE` wherever the
    rest can wait, and `WHEN_SHOWN` where it must.
    """
    if _kept:
        _kept[-1].append(pieces)
        return
    finish(pieces)


def finish(pieces: Pieces) -> None:
    """Build what is left, at once."""
    for _ in pieces:
        pass


def begin(make: Callable[[], _Made]) -> tuple[_Made, Pieces]:
    """Make a widget that is left unbuilt, and the pieces it is then to be built from."""
    found: list[Pieces] = []
    _kept.append(found)
    try:
        made = make()
    finally:
        _kept.pop()
    return made, chain.from_iterable(found)


def polish(widget: QWidget) -> Pieces:
    """Give all within a hidden widget its style, which showing it would do in one go."""
    for number, child in enumerate(widget.findChildren(QWidget)):
        if number % _POLISHED_AT_ONCE == 0:
            yield PAUSE
        if isValid(child):  # something may have gone meanwhile
            child.ensurePolished()
