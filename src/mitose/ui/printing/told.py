"""What there is to tell of a document that could not be set just as it was wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mitose.ui.translatable import QT_TRANSLATE_NOOP

_MISSING = QT_TRANSLATE_NOOP("Printing", "no font here has {characters}: empty boxes stand for it")
_BARRED = QT_TRANSLATE_NOOP("Printing", "not readable by every screen reader")
_READABLE = QT_TRANSLATE_NOOP("Printing", "readable by screen readers")
_SYSTEM = QT_TRANSLATE_NOOP("Printing", "some characters in a font of this computer")
_SHORTENED = QT_TRANSLATE_NOOP("Printing", "with a text that was too long and is cut")
_NO_ACCENTS = QT_TRANSLATE_NOOP("Printing", "without accents that no font sets on their letters")
_SHOWN = 5


def told(notes: Sequence[str], missing: str) -> list[str]:
    """Pieces of a sentence, in the order of `services.documents`' notes; none if all went well."""
    pieces = []
    if missing:
        more = " …" if len(missing) > _SHOWN else ""
        pieces.append(_tr(_MISSING).format(characters=_named(missing[:_SHOWN]) + more))
    elif "system_fonts" in notes:
        pieces.append(_tr(_SYSTEM))
    if "marks_left_out" in notes:
        pieces.append(_tr(_NO_ACCENTS))
    if "text_shortened" in notes:
        pieces.append(_tr(_SHORTENED))
    if "not_accessible" in notes:
        pieces.append(_tr(_BARRED))
    return pieces


def readable() -> str:
    """That a document passed the check of PDF/UA."""
    return _tr(_READABLE)


def _named(characters: str) -> str:
    """Most of these cannot be shown here either: their number in Unicode says which they are."""
    return ", ".join(f"U+{ord(character):04X}" for character in characters)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)
