"""The user's own rating of a contact in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mitose.domain.category import Relationship
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_WORDS = {
    Relationship.UNRATED: QT_TRANSLATE_NOOP("Rating", "Unrated"),
    Relationship.ADDRESS_ONLY: QT_TRANSLATE_NOOP("Rating", "Address only"),
    Relationship.LOOSE: QT_TRANSLATE_NOOP("Rating", "Loose contact"),
    Relationship.RELATIONSHIP: QT_TRANSLATE_NOOP("Rating", "Relationship"),
}


def said(relationship: Relationship) -> str:
    """The rating in the language in use."""
    return QCoreApplication.translate("Rating", _WORDS[relationship])
