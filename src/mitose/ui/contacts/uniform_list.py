"""A list whose rows all have one height: places are computed, never stored.

QListView lays out row by row and asks the model for each: 150 ms for 100,000 rows, at every typed
letter. Here nothing grows with the number of rows.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class UniformList(QListView):
    """One column of rows, all as high as `row_height` says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = 1
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def row_count(self) -> int:
        """The number of rows."""
        return self.model().rowCount() if self.has_model() else 0

    def rows_on_screen(self) -> int:
        """How many rows can be seen at once, in part or whole."""
        return self.viewport().height() // self._height + 2

    def has_model(self) -> bool:
        """Whether there is a model; Qt measures before one is set."""
        model: object = self.model()
        return model is not None

    # ------------------------------------------------------------ where things are

    def doItemsLayout(self) -> None:
        # Qt's own class between this and the base would ask for each row.
        QAbstractItemView.doItemsLayout(self)
        self._measure()

    def reset(self) -> None:
        super().reset()
        # Qt would do this at the next timer, and so paint the window twice at each typed letter.
        self.executeDelayedItemsLayout()

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        self._measure()

    def row_height(self) -> int:
        """How high each row is; asked at every turn, so without Qt's detour over the delegate."""
        raise NotImplementedError

    def _measure(self) -> None:
        if not self.has_model():
            return
        self._height = max(1, self.row_height())
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(room)
        bar.setRange(0, max(0, self.row_count() * self._height - room))

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = index.row() * self._height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._height)

    def indexAt(self, at: QPoint) -> QModelIndex:
        row = (at.y() + self.verticalOffset()) // self._height
        if 0 <= row < self.row_count() and 0 <= at.x() < self.viewport().width():
            return self.model().index(row, 0)
        return QModelIndex()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        screen = self.viewport().rect()
        for number in range(selection.count()):
            part = selection.at(number)
            rows = QRect(
                0,
                part.top() * self._height - self.verticalOffset(),
                screen.width(),
                (part.bottom() - part.top() + 1) * self._height,
            )
            region = region.united(QRegion(rows.intersected(screen)))
        return region

    # ------------------------------------------------------------ moving

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        self._measure()  # rows that have just come are not laid out yet
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * self._height
        bottom = top + self._height
        if hint is _Hint.PositionAtCenter:
            bar.setValue(top - (room - self._height) // 2)
        elif hint is _Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint is _Hint.PositionAtBottom or bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self.row_count() - 1
        if last < 0:
            return QModelIndex()
        now = self.currentIndex()
        if not now.isValid():
            return self.model().index(0, 0)
        page = max(1, self.viewport().height() // self._height - 1)
        step = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
            _Action.MoveHome: -last,
            _Action.MoveEnd: last,
        }.get(action, 0)
        return self.model().index(min(max(now.row() + step, 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        last = self.row_count() - 1
        top = (rect.normalized().top() + self.verticalOffset()) // self._height
        bottom = (rect.normalized().bottom() + self.verticalOffset()) // self._height
        chosen = QItemSelection()
        if last >= 0 and bottom >= 0 and top <= last:
            model = self.model()
            chosen.select(model.index(max(top, 0), 0), model.index(min(bottom, last), 0))
        self.selectionModel().select(chosen, command)

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        offset, area, height = self.verticalOffset(), event.rect(), self._height
        first = max(0, (area.top() + offset) // height)
        last = min(self.row_count() - 1, (area.bottom() + offset) // height)
        self.paint_rows(painter, first, last)
        painter.end()

    def paint_rows(self, painter: QPainter, first: int, last: int) -> None:
        """Paint some rows; without the detour over Qt's index and option, which cost as much."""
        raise NotImplementedError
