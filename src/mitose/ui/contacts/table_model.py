"""The table's contacts: ids in memory, rows read in batches when they are first painted."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mitose.domain.contact_table import TableColumn, TableRow
from mitose.ui.contacts import texts
from mitose.ui.contacts.rows_by_id import RowsById
from mitose.ui.contacts.values import HEADS, said
from mitose.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_AROUND = 60
_KEPT = 3000
COLUMNS = tuple(TableColumn)

Reader = Callable[[Sequence[int]], dict[int, TableRow]]


class TableModel(QAbstractTableModel):
    """`read` fetches rows on the main thread within milliseconds."""

    def __init__(self, read: Reader, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._today = today
        self._rows: dict[int, TableRow] = {}
        self._places: RowsById | None = None
        self.ids: array[int] = array("q")

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return texts.said(HEADS[COLUMNS[section]])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        column = COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return said(column, row.values[column], self._today())
        if role == Qt.ItemDataRole.ForegroundRole:
            overdue = column is TableColumn.DUE and self._overdue(row)
            colors = theme().colors
            if overdue:
                return colors.overdue
            return colors.text if column is TableColumn.NAME else colors.muted
        return None

    def _overdue(self, row: TableRow) -> bool:
        due = row.values[TableColumn.DUE][:10]
        return bool(due) and due < self._today().isoformat()

    def row(self, at: int) -> TableRow | None:
        """A row, read with its neighbours if it is not known yet."""
        if not 0 <= at < len(self.ids):
            return None
        key = self.ids[at]
        if key not in self._rows:
            if len(self._rows) > _KEPT:
                self._rows.clear()
            start = max(0, at - _AROUND // 2)
            near = self.ids[start : start + _AROUND]
            self._rows.update(self._read([one for one in near if one not in self._rows]))
        return self._rows.get(key)

    def place_of(self, contact_id: int) -> int:
        """The row in which a contact stands, -1 if it is not shown."""
        if self._places is None:
            self._places = RowsById(self.ids)
        return self._places.row_of(contact_id)

    def set_ids(self, ids: array[int]) -> bool:
        """Show these contacts; returns whether that was a change."""
        if ids == self.ids:
            return False
        self.beginResetModel()
        self.ids = ids
        self._places = None
        self.endResetModel()
        return True

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """Read rows again when they are next painted: these, or all."""
        if ids is None:
            self._rows.clear()
        else:
            for key in ids:
                self._rows.pop(key, None)
        if self.ids:
            last = self.index(len(self.ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
