"""Where a search found contacts whose cards do not show it: read behind, kept while it lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mitose.domain.found import Found, unseen
from mitose.services import board
from mitose.ui.contacts import texts
from mitose.ui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import Card
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

_KEPT = 5000
_PAUSE_MS = 120  # so that nothing is read between two letters
_PLACES = {
    "name": QT_TRANSLATE_NOOP("Board", "Name"),
    "given": QT_TRANSLATE_NOOP("Board", "Name"),
    "family": QT_TRANSLATE_NOOP("Board", "Name"),
    "nickname": QT_TRANSLATE_NOOP("Board", "Nickname"),
    "organisation": QT_TRANSLATE_NOOP("Board", "Organisation"),
    "department": QT_TRANSLATE_NOOP("Board", "Department"),
    "role": QT_TRANSLATE_NOOP("Board", "Role"),
    "city": QT_TRANSLATE_NOOP("Board", "City"),
    "influence": QT_TRANSLATE_NOOP("Board", "Influence"),
    "meaning": QT_TRANSLATE_NOOP("Board", "Meaning"),
    "who_why": QT_TRANSLATE_NOOP("Board", "Who and why"),
    "meeting_place": QT_TRANSLATE_NOOP("Board", "Meeting place"),
    "strategy": QT_TRANSLATE_NOOP("Board", "Strategy"),
    "notes": QT_TRANSLATE_NOOP("Board", "Notes"),
    "method": QT_TRANSLATE_NOOP("Board", "Ways to reach"),
    "address": QT_TRANSLATE_NOOP("Board", "Address"),
    "want": QT_TRANSLATE_NOOP("Board", "Want"),
    "offer": QT_TRANSLATE_NOOP("Board", "Offer"),
    "approach": QT_TRANSLATE_NOOP("Board", "Approach"),
    "step": QT_TRANSLATE_NOOP("Board", "Step"),
    "follow_up": QT_TRANSLATE_NOOP("Board", "Follow-up"),
    "history": QT_TRANSLATE_NOOP("Board", "History"),
    "has_need": QT_TRANSLATE_NOOP("Board", "Has or needs"),
    "extra": QT_TRANSLATE_NOOP("Board", "Further details"),
    "tag": QT_TRANSLATE_NOOP("Board", "Tag"),
    "circle": QT_TRANSLATE_NOOP("Board", "Circle"),
    "source": QT_TRANSLATE_NOOP("Board", "Source"),
}
_LINE = QT_TRANSLATE_NOOP("Board", "{place}: {text}")


class FoundPlaces(QObject):
    """`words` are those searched for, folded; `arrived` says that places asked for are known."""

    arrived = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.words: tuple[str, ...] = ()
        self._places: frozenset[str] = frozenset()
        self._known: dict[int, Found | None] = {}
        self._wanted: dict[int, tuple[str, ...]] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def search(self, words: Sequence[str], places: frozenset[str] = frozenset()) -> bool:
        """Another search, perhaps in certain places; returns whether it is another one."""
        if tuple(words) == self.words and places == self._places:
            return False
        self.words, self._places = tuple(words), places
        self._forget()
        return True

    def refresh(self) -> None:
        """Read again where the words are: contacts have changed."""
        if self.words:
            self._forget()
            self.arrived.emit()

    def _forget(self) -> None:
        self._known.clear()
        self._wanted.clear()
        self._pause.stop()

    def line(self, card: Card, shown: Sequence[str]) -> str:
        """'Notes: … sings in a choir …' for a card whose texts do not show all that was found."""
        missing = unseen(shown, self.words)
        if not missing:
            return ""
        if card.id not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[card.id] = None
            self._wanted[card.id] = missing
            self._pause.start()
        return self.said(card.id)

    def said(self, contact_id: int) -> str:
        """Where a contact was found, as far as that is known and not to be seen."""
        found = self._known.get(contact_id)
        if found is None:
            return ""
        place = texts.said(_PLACES[found.place])
        return texts.said(_LINE).format(place=place, text=found.text)

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, {}
        self._context.tasks.read(_found, wanted, self.words, self._places, done=self._show)

    def _show(self, answer: tuple[tuple[str, ...], dict[int, Found]]) -> None:
        words, found = answer
        if words == self.words and found:
            self._known.update(found)
            self.arrived.emit()


def _found(
    ws: Workspace,
    wanted: dict[int, tuple[str, ...]],
    words: tuple[str, ...],
    places: frozenset[str],
) -> tuple[tuple[str, ...], dict[int, Found]]:
    return words, board.found(ws, wanted, places)
