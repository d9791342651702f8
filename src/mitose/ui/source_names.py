"""Sources that are there from the start and are not a name of their own, in the user's language.

The file holds them in English, so that they are the same in both languages.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mitose.ui.translatable import QT_TRANSLATE_NOOP

_COMMON = (
    QT_TRANSLATE_NOOP("Import", "Phone"),
    QT_TRANSLATE_NOOP("Import", "Mail program"),
)


def said(name: str) -> str:
    """A source as the user reads it."""
    return QCoreApplication.translate("Import", name) if name in _COMMON else name


def stored(words: str) -> str:
    """A source as the file holds it, from what the user chose or typed."""
    return next((name for name in _COMMON if said(name).casefold() == words.casefold()), words)
