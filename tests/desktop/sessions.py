"""A desktop of its own for a test: a screen, a session bus, a notification service, a tray."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

#: Programs of the session; the test command installs them where it may.
NEEDED = ("dunst", "dunstctl", "dbus-run-session", "Xvfb", "xvfb-run", "trayer")

needs_session = pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason=f"NOTIFICATIONS AND TRAY ARE NOT TESTED: one of {', '.join(NEEDED)} is missing",
)

#: dunst asks this instead of showing a menu of the buttons: it presses the one named in a file.
_PRESS = """#!/bin/sh
grep -F "$(cat '{choice}')" | head -n 1
"""
_DUNST = """[global]
dmenu = {press}
"""

#: What each script of a session begins with.
PRELUDE = """
import subprocess, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from mitose import app as composition, clock
from mitose.paths import Paths
from mitose.ui.program import Program, application

application()
folder = Path(sys.argv[1])
choice = folder.parent / "choice"

def wait(what, seconds=40):
    end = time.monotonic() + seconds
    while not what() and time.monotonic() < end:
        application().processEvents()
        time.sleep(0.02)
    return what()

def dunst(*words):
    out = subprocess.run(["dunstctl", *words], capture_output=True, text=True)
    return out.stdout.strip()

def displayed():
    return dunst("count", "displayed")

def press(label):
    choice.write_text(label)
    subprocess.run(["dunstctl", "context"], check=True)

def begin(**options):
    made = Program(Paths.at(folder), "en", composition.parts(), composition._fill_sample)
    assert not made.hand_over([])
    made.start(**options)
    return made

def behind(program):
    return wait(lambda: program._background is not None) and program._background
"""


def run(script: str, folder: Path, tmp_path: Path, *words: str, tray: bool = True) -> None:
    """Run a script in a session of its own; it must end by printing 'fine'."""
    press, choice = tmp_path / "press", tmp_path / "choice"
    press.write_text(_PRESS.format(choice=choice))
    press.chmod(0o755)
    (tmp_path / "dunst").mkdir(exist_ok=True)
    (tmp_path / "dunst/dunstrc").write_text(_DUNST.format(press=press))
    file = tmp_path / "session.py"
    file.write_text(PRELUDE + script)
    services = "dunst >/dev/null 2>&1 & D=$!; T=; "
    if tray:
        services += "trayer >/dev/null 2>&1 & T=$!; "
    shell = services + '"$@"; R=$?; kill $D $T 2>/dev/null; exit $R'
    environ = {
        **{key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"},
        "XDG_CONFIG_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "xcb",
    }
    outer = ("xvfb-run", "-a", "dbus-run-session", "--", "sh", "-c", shell, "sh")
    done = subprocess.run(
        [*outer, sys.executable, str(file), str(folder), *words],
        check=False,
        capture_output=True,
        text=True,
        env=environ,
        timeout=150,
    )
    assert done.stdout.strip().endswith("fine"), done.stdout[-2000:] + done.stderr[-4000:]
