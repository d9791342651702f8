"""The window: the only package, with `app`, that imports PySide6."""

from mitose.ui import overrides

overrides.guard()  # before any class of the window is made
