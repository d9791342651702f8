"""The look and the place of a completer's list."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QCompleter, QWidget

from mitose.ui.theme import theme
from mitose.ui.widgets.popup_keys import keep_keys

_MOST_WIDE = 320


def dress(completer: QCompleter) -> None:
    """Give the list an edge and room, in the style sheet's words."""
    popup = completer.popup()
    if popup is not None:
        popup.setObjectName("suggestions")
        keep_keys(popup)


def open_below(completer: QCompleter, field: QWidget) -> None:
    """Open the list clear of the field's focus ring, as wide, or wide enough for what it holds."""
    gap, wide = theme().px(4), max(field.width(), min(_asked(completer), theme().px(_MOST_WIDE)))
    high = field.height()
    if field.hasHeightForWidth():  # it may just be growing or shrinking with its text
        high = field.heightForWidth(field.width())
    completer.complete(QRect(field.width() - wide, 0, wide, high + gap))


def _asked(completer: QCompleter) -> int:
    """The width of the widest line, with the room around it."""
    popup = completer.popup()
    return popup.sizeHintForColumn(0) + theme().px(24) if popup is not None else 0
