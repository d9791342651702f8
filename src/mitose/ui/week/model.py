"""A day's entries as Qt's list: what falls on it, and what is proposed for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category
from mitose.domain.event import EventPeople
from mitose.ui.week import texts

ENTRY = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One card. `to` is the day it would go to because the week is full; `proposed` by a plan.

    Of an `event` the item only carries its name.
    """

    item: DueItem
    to: date | None = None
    proposed: bool = False
    event: EventPeople | None = None

    @property
    def key(self) -> Key:
        """The same thing on whichever day."""
        return key_of(self.item)


def of_event(found: EventPeople, day: date) -> Entry:
    """The card of an event on one of its days."""
    event = found.event
    at = event.at if day == event.on else None
    item = DueItem(DueKind.EVENT, event.id, 0, event.name, Category.HAVE, day, at, event.place)
    return Entry(item, event=found)


def key_of(item: DueItem) -> Key:
    """What tells one thing from all others."""
    return (item.kind.value, item.ref_id, item.contact_id)


class DayModel(QAbstractListModel):
    """The entries of one day."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()
        self._today = date.min

    def set_entries(self, entries: Sequence[Entry], today: date) -> None:
        """Show others."""
        self.beginResetModel()
        self.entries, self._today = tuple(entries), today
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def row_of(self, key: Key) -> int:
        """Where a thing stands, -1 if it is not here."""
        return next((at for at, one in enumerate(self.entries) if one.key == key), -1)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if entry.event is not None:
                return texts.event_spoken(entry.event, entry.item)
            return texts.spoken(entry.item, entry.to, self._today, proposed=entry.proposed)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else base
