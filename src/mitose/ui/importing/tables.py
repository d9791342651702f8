"""The page's tables: the preview with ticks, and plain lines that can be read and copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from mitose.ui.importing.table_model import TICK, PreviewModel
from mitose.ui.theme import Size, theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PlainTable(QTableView):
    """A table of whole rows; its columns share the width by `shares`, 0 is as narrow as a tick."""

    def __init__(self, name: str, shares: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = tuple(shares)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self._restyle()
        theme().changed.connect(self._restyle)

    def row_height(self) -> int:
        """The height of a row in pixels."""
        return self.verticalHeader().defaultSectionSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give each column its part of the width there is."""
        model: QAbstractItemModel | None = self.model()
        if model is None or model.columnCount() != len(self._shares):
            return
        narrow = theme().px(36)
        room = self.viewport().width() - narrow * self._shares.count(0)
        whole = sum(self._shares)
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, room * share // whole if share else narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._selected_text())
            event.accept()
            return
        super().keyPressEvent(event)

    def _selected_text(self) -> str:
        model = self.model()
        lines = []
        for row in sorted(index.row() for index in self.selectionModel().selectedRows()):
            cells = (model.index(row, column).data() for column in range(model.columnCount()))
            lines.append("\t".join(str(cell) for cell in cells if cell))
        return "\n".join(lines)

    def _restyle(self) -> None:
        look = theme()
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {look.px(5)}px; border: 0; }}")
        self.setFont(look.font())
        self.horizontalHeader().setFont(look.font(Size.SMALL))
        line = QFontMetricsF(look.font()).height()
        self.verticalHeader().setDefaultSectionSize(round(max(look.px(24), line + look.px(14))))


class PreviewTable(PlainTable):
    """The preview; the space bar ticks what is selected."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__("", (0, 23, 27, 24, 26), parent)
        self.setAccessibleName(self.tr("Contacts in the file"))
        self._preview = model
        self.setModel(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            rows = {index.row() for index in self.selectionModel().selectedRows(TICK)}
            current = self.currentIndex().row()
            self._preview.toggle(rows | {current}, current)
            event.accept()
            return
        super().keyPressEvent(event)


class LinesModel(QAbstractTableModel):
    """Shows entries of any kind; `cells` makes an entry's texts when they are painted."""

    def __init__(
        self,
        heads: Sequence[str],
        cells: Callable[..., tuple[str, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._cells = cells
        self._entries: Sequence[object] = ()

    def set_entries(self, entries: Sequence[object]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(self._entries[index.row()])[index.column()]
        return None
