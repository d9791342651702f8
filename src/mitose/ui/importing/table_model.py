"""The preview's table: it shows the rows of the preview themselves and copies none of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from mitose.domain.duplicates import Reason
from mitose.domain.imported import ImportRecord, PreviewRow
from mitose.ui.importing.prepared import Kind, Prepared, kind_of
from mitose.ui.importing.texts import field_name
from mitose.ui.merging import texts

Index = QModelIndex | QPersistentModelIndex
TICK, NAME, WORK, REACH, HAPPENS = range(5)
_NOWHERE = QModelIndex()


class PreviewModel(QAbstractTableModel):
    """Rows of one kind or all, with a tick each; `ticked` carries how many are ticked in all."""

    ticked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prepared: Prepared | None = None
        self._rows: Sequence[PreviewRow] = ()
        self._shown: Sequence[int] = ()
        self._ticks = bytearray()
        self._joined: frozenset[int] = frozenset()
        self._suspected: frozenset[int] = frozenset()
        self.by_kind: Mapping[Kind, Sequence[int]] = {}

    # ------------------------------------------------------------ what is shown

    def set_prepared(self, prepared: Prepared | None, ticks: bytes = b"") -> None:
        """Show a preview, with its own ticks or the user's."""
        self.beginResetModel()
        self._prepared = prepared
        self._rows = prepared.preview.rows if prepared is not None else ()
        self._shown = range(len(self._rows))
        self._joined, self._suspected = frozenset(), frozenset()
        self.by_kind = prepared.by_kind if prepared is not None else {}
        self._ticks = bytearray(ticks or (prepared.ticks if prepared is not None else b""))
        self.endResetModel()
        self.ticked.emit(self.ticked_count())

    def set_joined(self, joined: frozenset[int], suspected: frozenset[int]) -> bool:
        """Rows that join others by what the user said, and rows still asked about; if it changed.

        All rows are shown again where rows went from one kind to another.
        """
        if self._prepared is None or (joined, suspected) == (self._joined, self._suspected):
            return False
        moved = joined != self._joined
        self._joined, self._suspected = joined, suspected
        if moved:
            self.beginResetModel()
            by_kind = dict(self._prepared.by_kind)
            new = [at for at in by_kind[Kind.NEW] if at not in joined]
            fresh = set(by_kind[Kind.NEW]) & joined
            by_kind[Kind.NEW] = new
            by_kind[Kind.MERGED] = sorted({*by_kind[Kind.MERGED], *fresh})
            self.by_kind = by_kind
            self._shown = range(len(self._rows))
            self.endResetModel()
        elif self._shown:
            last = self.index(len(self._shown) - 1, HAPPENS)
            self.dataChanged.emit(self.index(0, HAPPENS), last)
        return moved

    def set_kind(self, kind: Kind | None) -> None:
        """Show the rows of one kind only; None for all."""
        if self._prepared is None:
            return
        self.beginResetModel()
        self._shown = range(len(self._rows)) if kind is None else self.by_kind[kind]
        self.endResetModel()

    def ticked_count(self) -> int:
        """How many rows would be imported."""
        return self._ticks.count(1)

    def ticks(self) -> bytes:
        """One byte per row of the preview, 1 for ticked."""
        return bytes(self._ticks)

    def row(self, position: int) -> PreviewRow:
        """The preview's row at a position of the table."""
        return self._rows[self._shown[position]]

    # ------------------------------------------------------------ ticks

    def tick_all(self, on: bool) -> None:
        """Tick all rows that are shown, or none of them."""
        self._tick(self._shown, on)

    def toggle(self, positions: Iterable[int], current: int) -> None:
        """Turn the ticks of some positions round, as the one at `current` is turned."""
        if 0 <= current < len(self._shown):
            on = not self._ticks[self._shown[current]]
            self._tick([self._shown[position] for position in positions], on)

    def _tick(self, indexes: Iterable[int], on: bool) -> None:
        if self._prepared is None:
            return
        before = self._ticks
        ticks = bytearray(before)
        for index in indexes:
            ticks[index] = on
        for index in self._prepared.by_kind[Kind.UNCHANGED] if on else ():
            ticks[index] = 0
        self._ticks = ticks
        if self._shown:
            last = self.index(len(self._shown) - 1, TICK)
            self.dataChanged.emit(self.index(0, TICK), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit(self.ticked_count())

    # ------------------------------------------------------------ Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            "",
            self.tr("Name"),
            self.tr("Organisation · role"),
            self.tr("E-mail or phone"),
            self.tr("What happens"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.column() == TICK and self._tickable(index):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            if index.column() != TICK or not self._tickable(index):
                return None
            ticked = self._ticks[self._shown[index.row()]]
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TICK:
            return self.row(index.row()).record.name
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._tickable(index):
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._ticks[self._shown[index.row()]] = on
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit(self.ticked_count())
        return True

    # ------------------------------------------------------------ inside

    def _tickable(self, index: Index) -> bool:
        return kind_of(self.row(index.row())) is not Kind.UNCHANGED

    def _text(self, index: Index) -> str:
        row = self.row(index.row())
        column = index.column()
        if column == NAME:
            return row.record.name
        if column == WORK:
            return " · ".join(part for part in (row.record.organisation, row.record.role) if part)
        if column == REACH:
            return _reach(row.record)
        return self._happens(index) if column == HAPPENS else ""

    def _happens(self, index: Index) -> str:
        row, at = self.row(index.row()), self._shown[index.row()]
        kind = kind_of(row)
        if kind is Kind.NEW and at in self._joined:
            return self.tr("merged, as you decided")
        if kind is Kind.NEW and at in self._suspected:
            return self.tr("new, or somebody who is there already")
        if kind is Kind.NEW:
            return self.tr("new")
        if kind is Kind.UNCHANGED:
            return self.tr("unchanged")
        if kind is Kind.DELETED:
            return self.tr("deleted earlier")
        if row.contact_id < 0:
            return self.tr("joins the same contact above")
        parts = []
        if row.filled:
            parts.append(self.tr("fills %Ln field(s)", "", len(row.filled)))
        if row.updated:
            parts.append(self.tr("updates %Ln field(s)", "", len(row.updated)))
        if row.differences:
            parts.append(self.tr("%Ln field(s) differ", "", len(row.differences)))
        said = ", ".join(parts) or self.tr("merged")
        # Of who is known from this source anyway nobody asks why.
        return f"{said} ({_reason(row)})" if "sources" in row.filled and row.reason else said

    def _tool_tip(self, index: Index) -> str:
        row = self.row(index.row())
        if index.column() != HAPPENS:
            return self._text(index)
        lines = [self._happens(index)]
        if row.reason:
            lines.append(self.tr("Known by: {reason}").format(reason=_reason(row)))
        if row.filled:
            names = ", ".join(field_name(code) for code in row.filled)
            lines.append(self.tr("Fills: {fields}").format(fields=names))
        lines += [
            (
                self.tr("{field}: {kept} becomes {offered}")
                if entry.offered
                else self.tr("{field}: {kept} goes, the source no longer has it")
            ).format(field=field_name(entry.field), kept=entry.kept, offered=entry.offered)
            for entry in row.updated
        ]
        lines += [
            self.tr("{field}: {kept} stays, the file says {offered}").format(
                field=field_name(entry.field), kept=entry.kept, offered=entry.offered
            )
            for entry in row.differences
        ]
        if kind_of(row) is Kind.DELETED:
            lines.append(self.tr("Ticked, it comes back from the trash."))
        return "\n".join(lines)


def _reason(row: PreviewRow) -> str:
    return texts.reason(Reason(row.reason))


def _reach(record: ImportRecord) -> str:
    """The first e-mail address, else phone number, else anything; of a link what tells it apart."""
    for kind in ("email", "phone"):
        for method in record.methods:
            if method.kind == kind:
                return method.value
    if not record.methods:
        return ""
    scheme, mark, rest = record.methods[0].value.partition("://")
    return unquote(rest).removeprefix("www.") if mark else scheme
