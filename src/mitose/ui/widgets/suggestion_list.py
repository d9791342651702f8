"""The look and the place of a completer's list."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QCompleter, QWidget

from mitose.ui.theme import theme
from mitose.ui.widgets.popup_keys import keep_keys

_LEAST_WIDE = 320


def dress(completer: QCompleter) -> None:
    """Give the list an edge and room, in the style sheet's words."""
    popup = completer.popup()
    if popup is not None:
        popup.setObjectName("suggestions")
        keep_keys(popup)


def open_below(completer: QCompleter, field: QWidget) -> None:
    """Open the list clear of the field's focus ring, wide enough for a name and its work."""
    gap, wide = theme().px(4), max(field.width(), theme().px(_LEAST_WIDE))
    high = field.height()
    if field.hasHeightForWidth():  # it may just be growing or shrinking with its text
        high = field.heightForWidth(field.width())
    completer.complete(QRect(field.width() - wide, 0, wide, high + gap))
