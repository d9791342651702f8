"""The kinds of capital in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mitose.domain.capital import Capital
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_WORDS = {
    Capital.ECONOMIC: QT_TRANSLATE_NOOP("Capital", "Orders and money"),
    Capital.CULTURAL: QT_TRANSLATE_NOOP("Capital", "Knowledge and skill"),
    Capital.SOCIAL: QT_TRANSLATE_NOOP("Capital", "Doors and contacts"),
    Capital.SYMBOLIC: QT_TRANSLATE_NOOP("Capital", "Name and trust"),
}


def capital_words() -> dict[Capital, str]:
    """Each kind in the language in use."""
    return {kind: QCoreApplication.translate("Capital", word) for kind, word in _WORDS.items()}


def said(capital: Capital) -> str:
    """'Orders and money, Name and trust'; empty for none."""
    return ", ".join(word for kind, word in capital_words().items() if kind & capital)
