"""The bundled fonts: the same files for the window, for screenshots and for documents."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

from mitose import paths

if TYPE_CHECKING:
    from pathlib import Path

FAMILY = "Inter"
_SUFFIXES = (".ttf", ".otf")


def load_fonts() -> list[str]:
    """Register the bundled fonts with Qt; needs a QGuiApplication, takes about 10 ms.

    Returns the families that became available. Qt finds the file for a script that Inter lacks
    by itself. Raises FileNotFoundError if `resources/fonts` is missing.
    """
    # Inter names no shaping rules for Indic scripts, so Qt goes on to the Noto file that has
    # them, as it should, but says so in a warning each time.
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
    families: list[str] = []
    for file in font_files():
        number = QFontDatabase.addApplicationFont(str(file))
        for family in QFontDatabase.applicationFontFamilies(number) if number >= 0 else ():
            if family not in families:
                families.append(family)
    return families


def font_files() -> list[Path]:
    """The bundled font files, Inter first, so that it wins over a script font's Latin."""
    folder = paths.resource("fonts")
    files = sorted(file for file in folder.iterdir() if file.suffix in _SUFFIXES)
    return sorted(files, key=lambda file: not file.name.startswith(FAMILY))


def write_fontconfig(folder: Path) -> Path:
    """Write a `fonts.conf` that knows the bundled fonts only, and return its path.

    Set as FONTCONFIG_FILE before the application is made, it makes screenshots look the same on
    every Linux. Raises OSError if the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "fonts.conf"
    file.write_text(
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
        f"  <dir>{escape(str(paths.resource('fonts')))}</dir>\n"
        f"  <cachedir>{escape(str(folder / 'cache'))}</cachedir>\n"
        "</fontconfig>\n",
        encoding="utf-8",
    )
    return file
