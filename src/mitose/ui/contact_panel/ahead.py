"""Contacts read before they are wanted: those beside the one on show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mitose import clock
from mitose.services import contacts

if TYPE_CHECKING:
    from mitose.domain.contact import ContactDetails
    from mitose.services.workspace import Workspace
    from mitose.ui.tasks import Tasks


class Ahead(QObject):
    """Keeps what it was asked for last, until anything at all is changed or the day is over."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._known: dict[int, ContactDetails] = {}
        self._day = clock.today()
        self._state = 0

    def read(self, ids: Sequence[int]) -> None:
        """Read these contacts; others are forgotten."""
        self._look_at_the_day()
        self._known = {key: self._known[key] for key in ids if key in self._known}
        unknown = tuple(key for key in ids if key not in self._known)
        if unknown:
            self._tasks.read(_read, unknown, self._state, done=self._came, failed=self._failed)

    def take(self, contact_id: int) -> ContactDetails | None:
        """A contact as it is in the file, if that is known."""
        self._look_at_the_day()
        return self._known.get(contact_id)

    def forget(self) -> None:
        """Something was changed: nothing that was read before holds."""
        self._known.clear()
        self._state += 1

    def _look_at_the_day(self) -> None:
        if (today := clock.today()) != self._day:
            self._day = today
            self.forget()

    def _came(self, answer: tuple[int, tuple[ContactDetails, ...]]) -> None:
        state, found = answer
        if state == self._state:
            self._known.update((details.contact.id, details) for details in found)

    def _failed(self, _error: object) -> None:
        """Whoever asks for the contact is told."""


def _read(ws: Workspace, ids: Sequence[int], state: int) -> tuple[int, tuple[ContactDetails, ...]]:
    return state, contacts.details_of(ws, ids)
