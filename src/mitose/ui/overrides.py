"""What Qt calls of ours, guarded: a fault in it costs what was being done, never the program.

shiboken (6.11, 6.12) ends the process where an override that was called from Python by way of Qt
(`show` in a slot calls `paintEvent`) lets out what C code raised: a missing key, a dead widget.
Until Python 3.12 such an error is no object yet on its way out, and shiboken asks it for its
words. Whoever catches it makes it one. Besides, shiboken hands faults on to whatever called into
Qt, so that a picture that cannot be painted left the deed half done that had shown it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from traceback import clear_frames
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

#: Overrides without a capital in their names.
_SHORT = frozenset({"event", "data", "flags", "paint", "count"})
_TELLING = frozenset({"event", "eventFilter", "paint"})

_Override = Callable[..., Any]


def guard() -> None:
    """Guard the overrides of every class that is made from a class of Qt from now on."""
    setattr(QObject, "__init_subclass__", classmethod(_guard_class))  # noqa: B010 (mypy: a method)


def _guard_class(cls: type, /, **_given: object) -> None:
    for name, made in list(vars(cls).items()):
        if isinstance(made, FunctionType) and _overrides(name):
            tells = name in _TELLING or name.endswith("Event")
            setattr(cls, name, _told(made) if tells else _answered(made))


def _overrides(name: str) -> bool:
    """Whether it stands for a method of Qt's; those alone have capitals in their names."""
    return name in _SHORT or not (name.startswith("_") or name.islower())


def _told(made: _Override) -> _Override:
    """An override that does something: its fault is told in the window, and Qt goes on."""

    @wraps(made)
    def call(*given: object) -> object:
        try:
            return made(*given)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            clear_frames(error.__traceback__)  # a painter in them has to end before the picture
            return False
        except BaseException:
            raise  # Ctrl+C; see below

    return call


def _answered(made: _Override) -> _Override:
    """An override that owes Qt an answer: its fault goes on as an object, and Qt takes none."""

    @wraps(made)
    def call(*given: object, **named: object) -> object:
        try:
            return made(*given, **named)
        except BaseException:
            raise  # as it was, but for being an object now

    return call
