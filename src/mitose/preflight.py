"""Looks before Qt does: without its libraries or a display `QApplication()` aborts the process.

Standard library only, and no import of Qt: this runs before either is known to work, in the
program and in `packaging/dev.py`.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping

#: What `import PySide6.QtWidgets` needs on every platform of Qt, offscreen too; with the
#: Debian package that brings it. Found by starting PySide6 6.11 in a minimal Debian 12.
BASE_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
}
#: What a window on X11 needs besides.
X11_LIBRARIES = {
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
#: What a window on Wayland needs besides.
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

_SENTENCES = {
    "en": {
        "libraries": "The window needs system libraries that are missing here; "
        "install them with: {remedy}",
        "no-display": "There is no display to open a window on: start Mitose in a desktop "
        "session, or use the commands that need none ({program} --help lists them).",
        "dead-display": "The display '{display}' does not answer: start Mitose in a desktop "
        "session, or use the commands that need none ({program} --help lists them).",
        "libraries-elsewhere": "The window needs {files}, missing here; install the packages of "
        "this system that hold them.",
    },
    "de": {
        "libraries": "Für das Fenster fehlen hier Systembibliotheken; einzurichten mit: {remedy}",
        "no-display": "Es gibt keinen Bildschirm für ein Fenster: Mitose in einer grafischen "
        "Sitzung starten oder die Befehle nutzen, die keinen brauchen ({program} --help).",
        "dead-display": "Der Bildschirm „{display}“ antwortet nicht: Mitose in einer grafischen "
        "Sitzung starten oder die Befehle nutzen, die keinen brauchen ({program} --help).",
        "libraries-elsewhere": "Für das Fenster fehlen hier {files}; die Pakete dieses Systems "
        "einrichten, die sie enthalten.",
    },
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why no window can open: `libraries`, `no-display` or `dead-display`."""

    code: str
    files: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    display: str = ""

    def sentence(self, language: str = "en", program: str = "mitose") -> str:
        """One plain sentence that says what to do; `language` is `en` or `de`."""
        texts = _SENTENCES.get(language, _SENTENCES["en"])
        elsewhere = self.code == "libraries" and shutil.which("apt-get") is None
        return texts["libraries-elsewhere" if elsewhere else self.code].format(
            remedy=apt_line(self.packages),
            files=", ".join(self.files),
            display=self.display,
            program=program,
        )


def apt_line(packages: tuple[str, ...]) -> str:
    """The line that installs the packages on Debian and its kin."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ("" if root else "sudo ") + "apt-get install -y " + " ".join(packages)


def missing(libraries: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL) -> Trouble:
    """Those of the libraries that do not load, as a `libraries` trouble (perhaps empty)."""
    files = tuple(file for file in libraries if not _loads(file, load))
    return Trouble("libraries", files, tuple(libraries[file] for file in files))


def prepare(environ: MutableMapping[str, str] | None = None) -> Trouble | None:
    """Find out whether a window can open; None if it can.

    Looks on Linux only: elsewhere Qt brings what it needs. A platform chosen by the user
    (`QT_QPA_PLATFORM`) stays; where only Wayland answers, it is chosen here, since Qt would
    try X11 first and abort.
    """
    if not sys.platform.startswith("linux"):
        return None
    environ = os.environ if environ is None else environ
    platform = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in ("", "xcb"):
        trouble = _x11_trouble(environ)
        if trouble is None or platform == "xcb" or not environ.get("WAYLAND_DISPLAY"):
            return trouble
        if (trouble := _wayland_trouble(environ)) is None:
            environ["QT_QPA_PLATFORM"] = "wayland"
        return trouble
    if platform.startswith("wayland"):
        return _wayland_trouble(environ)
    return _library_trouble({})


def _x11_trouble(environ: Mapping[str, str]) -> Trouble | None:
    display = environ.get("DISPLAY", "")
    if not display:
        return Trouble("no-display")
    if (trouble := _library_trouble(X11_LIBRARIES)) is not None:
        return trouble
    return None if _x11_answers(display) else Trouble("dead-display", display=display)


def _wayland_trouble(environ: Mapping[str, str]) -> Trouble | None:
    display = environ.get("WAYLAND_DISPLAY", "")
    if not display:
        return Trouble("no-display")
    if (trouble := _library_trouble(WAYLAND_LIBRARIES)) is not None:
        return trouble
    socket_file = Path(environ.get("XDG_RUNTIME_DIR", "/")) / display
    return None if _socket_answers(socket_file) else Trouble("dead-display", display=display)


def _library_trouble(more: Mapping[str, str]) -> Trouble | None:
    trouble = missing({**BASE_LIBRARIES, **more})
    return trouble if trouble.files else None


def _loads(file: str, load: Callable[[str], object]) -> bool:
    try:
        load(file)
    except OSError:
        return False
    return True


def _x11_answers(display: str) -> bool:
    """Ask as Qt will, with libxcb, which also knows remote displays and their passwords."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.restype = None
    connection = xcb.xcb_connect(os.fsencode(display), None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def _socket_answers(file: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        try:
            client.connect(os.fspath(file))
        except OSError:
            return False
    return True
