"""How this program is started: for the login, and for itself."""

from __future__ import annotations

import sys
from pathlib import Path

from mitose.paths import Paths

HIDDEN = "--hidden"


def hidden_start(paths: Paths) -> list[str]:
    """The words that start Mitose on a folder in the tray, without a window.

    A folder that `MITOSE_DATA` names is told, too: a login may not know that variable.
    """
    program = [sys.executable] if getattr(sys, "frozen", False) else _python()
    folder = [] if paths.data == Paths.default({}).data else ["--data", str(paths.data)]
    return [*program, *folder, HIDDEN]


def _python() -> list[str]:
    """This Python, without a console window on Windows; modules never from the folder it is in."""
    python = Path(sys.executable)
    silent = python.with_name("pythonw.exe")
    if sys.platform == "win32" and silent.exists():
        python = silent
    return [str(python), "-P", "-m", "mitose"]
