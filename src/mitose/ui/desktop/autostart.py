"""Starting at login, as each system wants it; what is written there is the truth of it.

Linux: a desktop entry in the autostart folder (freedesktop Autostart and Desktop Entry
specifications). macOS: a property list in LaunchAgents (launchd.plist(5)). Windows: a value of the
user's Run key. Switching it off takes away what was written.
"""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings

from mitose.domain.errors import StorageError
from mitose.services.files import write_whole

ENTRY = "mitose.desktop"
LABEL = "io.github.mitose.Mitose"
RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
RUN_VALUE = "Mitose"
#: What the Exec key must quote (Desktop Entry Specification, 'The Exec key').
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")


class Autostart(Protocol):
    """Whether this user's login starts Mitose."""

    def is_on(self) -> bool:
        """Whether the system is told to."""

    def switch(self, words: Sequence[str] | None) -> None:
        """Tell the system to start these words at login; None takes that back.

        Raises StorageError if what must be written cannot be.
        """


def this_system(environ: Mapping[str, str] = os.environ) -> Autostart:
    """The way of the system the program runs on."""
    if sys.platform == "win32":
        return RunKey(QSettings(RUN_KEY, QSettings.Format.NativeFormat))
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library/LaunchAgents" / f"{LABEL}.plist")
    config = Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return DesktopEntry(config / "autostart" / ENTRY)


class DesktopEntry:
    """A file in the autostart folder."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def is_on(self) -> bool:
        """There, and not switched off by the desktop's own settings, which leave the file."""
        try:
            lines = self._file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return False
        keys = {line.replace(" ", "").casefold() for line in lines}
        return not keys & {"hidden=true", "x-gnome-autostart-enabled=false"}

    def switch(self, words: Sequence[str] | None) -> None:
        """Write or remove the file."""
        _put(self._file, None if words is None else desktop_entry(words).encode())


class LaunchAgent:
    """A property list that launchd reads at login."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def is_on(self) -> bool:
        """Whether the file is there."""
        return self._file.is_file()

    def switch(self, words: Sequence[str] | None) -> None:
        """Write or remove the file."""
        _put(self._file, None if words is None else launch_agent(words))


class RunKey:
    """A value in the registry, through QSettings."""

    def __init__(self, registry: QSettings) -> None:
        self._registry = registry

    def is_on(self) -> bool:
        """Whether the value is there."""
        self._registry.sync()
        return self._registry.contains(RUN_VALUE)

    def switch(self, words: Sequence[str] | None) -> None:
        """Write or remove the value."""
        if words is None:
            self._registry.remove(RUN_VALUE)
        else:
            self._registry.setValue(RUN_VALUE, subprocess.list2cmdline(words))
        self._registry.sync()
        if self._registry.status() is not QSettings.Status.NoError:
            path = self._registry.fileName()
            raise StorageError("io", path=path, reason=self._registry.status().name)


def desktop_entry(words: Sequence[str]) -> str:
    """The desktop entry that starts these words.

    The desktop's panel with its tray shall be there before: KDE and GNOME have keys for that.
    """
    command = " ".join(map(_quoted, words))
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Name=Mitose\n"
        f"Exec={command}\n"
        "Icon=mitose\n"
        "Terminal=false\n"
        "X-KDE-autostart-after=panel\n"
        "X-GNOME-Autostart-Delay=5\n"
    )


def launch_agent(words: Sequence[str]) -> bytes:
    """The property list that starts these words once at login."""
    content = {
        "Label": LABEL,
        "ProgramArguments": list(words),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
    }
    return plistlib.dumps(content)


def _quoted(word: str) -> str:
    """A word of the Exec key: its own quoting first, then that of any string in the file."""
    word = word.replace("%", "%%")
    if not word or set(word) & _RESERVED:
        for sign in ("\\", '"', "`", "$"):
            word = word.replace(sign, f"\\{sign}")
        word = f'"{word}"'
    return word.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _put(file: Path, content: bytes | None) -> None:
    try:
        if content is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError("io", path=str(file), reason=reason) from error
    write_whole(file, (content,))
