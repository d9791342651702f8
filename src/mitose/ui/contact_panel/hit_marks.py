"""What the board's search found is marked in the panel's fields, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from mitose.domain.search import marks
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.theme import theme

if TYPE_CHECKING:
    from mitose.domain.board_query import BoardQuery
    from mitose.ui.contact_panel.contact_view import ContactView
    from mitose.ui.context import Navigator

_LONGEST = 20_000
_BEHIND_MS = 120  # looking for the fields is nothing to do between two letters


class HitMarks(QObject):
    """Marks once all of a contact is shown, and when another search is."""

    def __init__(self, navigate: Navigator, view: ContactView) -> None:
        super().__init__(view)
        self._view = view
        self._words: tuple[str, ...] = navigate.filter_now.words if navigate.filter_now else ()
        self._behind = QTimer(self, singleShot=True, interval=_BEHIND_MS)
        self._behind.timeout.connect(self._mark)
        navigate.filter_shown.connect(self._search)
        view.filled.connect(self._mark)

    def _search(self, query: BoardQuery) -> None:
        if query.words != self._words:
            self._words = query.words
            self._behind.start()

    def _mark(self) -> None:
        for edit in self._view.findChildren(GrowingEdit):
            found = _selections(edit, self._words)
            if found or edit.extraSelections():
                edit.setExtraSelections(found)


def _selections(edit: GrowingEdit, words: tuple[str, ...]) -> list[QTextEdit.ExtraSelection]:
    text = edit.toPlainText()
    if not words or not text or len(text) > _LONGEST:
        return []
    selections = []
    for start, end in marks(text, words):
        one = QTextEdit.ExtraSelection()
        one.cursor = QTextCursor(edit.document())
        one.cursor.setPosition(_units(text[:start]))
        one.cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        one.format.setBackground(theme().colors.hit)
        selections.append(one)
    return selections


def _units(text: str) -> int:
    """How many UTF-16 units Qt counts for a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
