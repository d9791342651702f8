"""Where documents are written to, and what the files are called."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def documents_folder() -> Path:
    """Where the user keeps documents; the home folder where the system knows no such place."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(kind) or Path.home())
    return found if found.is_dir() else Path.home()


def file_name(text: str) -> str:
    """A text as the name of a PDF file on any system, at most 120 letters."""
    return " ".join(_NOT_IN_NAMES.sub(" ", text).split()).strip(". ")[:120] + ".pdf"


def free_path(folder: Path, name: str) -> Path:
    """A path in a folder where no file lies yet: with ' (2)', ' (3)' … if need be."""
    path = folder / name
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem} ({number}).pdf"
    return path
