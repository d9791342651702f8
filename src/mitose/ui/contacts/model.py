"""A column's cards: ids in memory, cards read in batches when they are first painted."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from mitose.domain.contact import Card
from mitose.ui.contacts import texts
from mitose.ui.contacts.rows_by_id import RowsById

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
ID = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-mitose-contacts"
_ROOT = QModelIndex()
_AROUND = 24  # cards read together: what a screen and a page down need
_KEPT = 2000
_FEW = 8  # so many are looked for one by one; the places of 100,000 take 20 ms to put together

Reader = Callable[[Sequence[int]], dict[int, Card]]


class ColumnModel(QAbstractListModel):
    """The contacts of one column. `read` fetches cards on the main thread within milliseconds."""

    def __init__(self, read: Reader, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._today = today
        self._cards: dict[int, Card] = {}
        self._rows: RowsById | None = None
        self._looked_for = 0  # how many were looked for one by one in these ids
        self.ids: array[int] = array("q")
        self.dimmed: frozenset[int] = frozenset()
        #: Where a search found a contact, if its card does not show it.
        self.found: Callable[[int], str] = _nowhere

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if not 0 <= row < len(self.ids):
            return None
        if role == ID:
            return self.ids[row]
        card = self.card(row)
        if card is None:
            return None
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return texts.name_of(card)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            spoken = texts.spoken(card, self._today())
            found = self.found(card.id)
            return f"{spoken}, {found}" if found else spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return mime_of([self.ids[index.row()] for index in indexes])

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def card(self, row: int) -> Card | None:
        """The card of a row, read with its neighbours if it is not known yet."""
        key = self.ids[row]
        if key not in self._cards:
            start = max(0, row - _AROUND // 2)
            self.know(self._read(self.unknown(self.ids[start : start + _AROUND])))
        return self._cards.get(key)

    def unknown(self, ids: Sequence[int]) -> list[int]:
        """Those of these contacts whose cards are yet to be read."""
        return [key for key in ids if key not in self._cards]

    def know(self, cards: Mapping[int, Card]) -> None:
        """Cards that were read together with those of other columns."""
        if len(self._cards) > _KEPT:
            self._cards.clear()
        self._cards.update(cards)

    def row_of(self, contact_id: int) -> int:
        """The row of a contact, -1 if it is not in this column."""
        if self._rows is None and self._looked_for < _FEW:
            self._looked_for += 1
            return _row_of(self.ids, contact_id)
        return self._places().row_of(contact_id)

    def rows_of(self, ids: Iterable[int]) -> list[int]:
        """The rows of those of these contacts that are in this column, in the order of `ids`."""
        wanted = ids if isinstance(ids, Sequence) else list(ids)
        if len(wanted) < _FEW:
            return [row for row in map(self.row_of, wanted) if row >= 0]
        return self._places().rows_of(wanted)

    def _places(self) -> RowsById:
        if self._rows is None:
            self._rows = RowsById(self.ids)
        return self._rows

    def index_of(self, contact_id: int) -> QModelIndex:
        """The index of a contact, invalid if it is not in this column."""
        row = self.row_of(contact_id)
        return self.index(row) if row >= 0 else QModelIndex()

    def set_ids(self, ids: Iterable[int], dimmed: frozenset[int] = frozenset()) -> bool:
        """Show these contacts; returns whether that was a change of rows.

        Rows that only follow what is shown already are appended, so that nothing jumps when the
        rest of a column arrives behind its first screen.
        """
        fresh = ids if isinstance(ids, array) else array("q", ids)
        self.dimmed = dimmed
        if fresh == self.ids:
            return False
        shown = len(self.ids)
        if shown and len(fresh) > shown and fresh[:shown] == self.ids:
            self.beginInsertRows(QModelIndex(), shown, len(fresh) - 1)
            self._take(fresh)
            self.endInsertRows()
            return True
        self.beginResetModel()
        self._take(fresh)
        self.endResetModel()
        return True

    def _take(self, ids: array[int]) -> None:
        self.ids = ids
        self._rows = None
        self._looked_for = 0

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """Read cards again when they are next painted: these, or all."""
        if ids is None:
            self._cards.clear()
        else:
            for key in ids:
                self._cards.pop(key, None)
        if self.ids:
            self.dataChanged.emit(self.index(0), self.index(len(self.ids) - 1))


def _row_of(ids: array[int], wanted: int) -> int:
    """Where an id stands, -1 if nowhere: the search for its bytes takes no object a row."""
    kept, sought = ids.tobytes(), array("q", (wanted,)).tobytes()
    at = kept.find(sought)
    while at >= 0 and at % ids.itemsize:
        at = kept.find(sought, at + 1)
    return at // ids.itemsize if at >= 0 else -1


def _nowhere(_contact_id: int) -> str:
    return ""


def mime_of(ids: Sequence[int]) -> QMimeData:
    """Contacts as they are dragged."""
    data = QMimeData()
    data.setData(MIME, QByteArray(",".join(map(str, ids)).encode()))
    return data


def dragged_ids(data: QMimeData) -> tuple[int, ...]:
    """The contacts that are dragged; none if it is something else."""
    text = bytes(data.data(MIME).data()).decode("ascii", "replace")
    return tuple(int(part) for part in text.split(",") if part.isdigit())
